/** "Logged in again. Now it just sits at Scanning": what was done mended the one, and what comes now is another. Pure. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import type { Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import type { Move } from './move.ts';
import { isSettled } from './tells.ts';

const NOW =
  /(?<=[.!;。！])\s*(?=(?:(?:but|and|aber|und),? )?(?:now|jetzt|nun|dafür|今度は|今は))|,?\s+(?=(?:but|and|aber|und) (?:now|jetzt|nun) )|,\s+(?=(?:now|jetzt|nun) )/iu;
/** A command that was run. */
const A_COMMAND = /(?:^|\s)--?\w|\w=\S/;
const A_TROUBLE = 3;

/** As before: nothing new comes now. */
const isTheSame = (text: string) => givesAway('stillSame', text);

/** Nothing where what comes now may be of what stands, or is said to be as before. */
export function nowOtherwise(triage: Triage, text: Redacted, diagnose: Deps['diagnose']): Move | undefined {
  const [done = '', ...more] = text.split(NOW);
  const rest = more.join(' ').trim() as Redacted;
  const isKnown = isSettled(triage) || triage.codes.length > 0;
  if (!isKnown || wordCount(rest) < A_TROUBLE || isTheSame(rest)) return undefined;
  const { causes, codes, certainty } = diagnose(rest);
  const isClear = isSettled(triage) && (A_COMMAND.test(done) || certainty === 'certain');
  if (!isClear && !givesAway('did', done) && !givesAway('works', done)) return undefined;
  const known = new Set(triage.causes ?? []);
  const [first] = causes;
  const isOther = first !== undefined && !causes.slice(0, 3).some(({ id }) => known.has(id) || id === triage.cause);
  // A status that comes now is another's where none was told before.
  const isNews = codes.length === 0 || (isSettled(triage) && triage.codes.length === 0);
  return isOther && isNews ? { kind: 'another', text: rest } : undefined;
}
