/** What of a sentence was done already, by whomever, or does not happen: nobody plans it. Said by wasDone.yaml. Pure. */
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/wasDone.yaml');

const DONE = ['wasDone', 'doesNotHappen', 'wasDoneToIt'] as const;

export function wasDone(clause: string): boolean {
  const said = clause.replace(/[,:;、]\s*$/, '');
  return DONE.some((cue) => says(cue, said));
}

/** The clauses of a sentence, each with the mark that ends it: "somebody left so I regenerate both keys" tells and plans. */
const clausesOf = (sentence: string): string[] =>
  sentence.split(
    /(?<=[,:;、])|(?= (?:so|therefore) (?:i|we)(?:['’]ll)?\s)|(?= (?:also|deshalb|daher) \p{Ll}+e(?:n wir| ich)\s)/iu,
  );

/** The clause that a place stands in, without its mark. */
export function clauseAt(sentence: string, at: number): string {
  let end = 0;
  const clause = clausesOf(sentence).find((one) => {
    end += one.length;
    return at < end;
  });
  return (clause ?? '').replace(/[,:;、]$/, '');
}

export const withoutDone = (sentence: string): string =>
  wasDone(sentence) || clausesOf(sentence).some(wasDone)
    ? clausesOf(sentence)
        .filter((clause) => !wasDone(clause) && !says('goesWithIt', clause))
        .join('')
    : sentence;
