/**
 * What made it work, as people tell it: "as soon as secure transfer is off he can mount". That is the trial that a page asks
 * for, made already, so it counts as much as a code. What was changed, and whether it helped, is read from words/cures.yaml.
 */
import { sentencesOf } from '../effects/sentencesSaid.ts';
import type { Facts } from '../facts/facts.ts';
import { CURES, type CueOf } from '../words/cueLists.ts';
import { cuesOf, placeOf } from '../words/cuesOf.ts';
import type { Recogniser } from './recogniser.ts';

const says = cuesOf('words/cures.yaml');
const placeIn = placeOf('words/cures.yaml');
const stands = (cue: CueOf<'words/cures.yaml'>, text: string) => placeIn(cue, text) !== undefined;

type Cure = Extract<CueOf<'words/cures.yaml'>, (typeof CURES)[number]>;

/** With NFS the same switch stands in the way of the mount itself. */
const meant = (cause: Cure, { protocol }: Facts): string =>
  cause === 'https-required' && protocol === 'nfs' ? 'nfs-mount-denied' : cause;

const trials = (text: string): string[] => {
  const sentences = sentencesOf(text);
  return sentences.map((sentence, at) => {
    const next = sentences[at + 1];
    return next && says('goesOn', next)
      ? text.slice(text.indexOf(sentence), text.indexOf(next) + next.length)
      : sentence;
  });
};

const helped = (sentence: string) =>
  says('onlyThen', sentence) || (says('helped', sentence) && says('tried', sentence) && !says('didNot', sentence));

/** @returns what was changed when it went, with the words that tell it. */
export const curesTold = (text: string): { cause: Cure; sentence: string }[] => {
  if (!stands('onlyThen', text) && !(stands('helped', text) && stands('tried', text))) return [];
  return trials(text)
    .filter(helped)
    .flatMap((sentence) => CURES.filter((cause) => says(cause, sentence)).map((cause) => ({ cause, sentence })));
};

export const cures: Recogniser = {
  name: 'cures',
  recognise({ reading, facts }) {
    const { clean } = reading.plain;
    const sightings = curesTold(clean).map(({ cause, sentence }) => ({
      id: `cure: ${cause}`,
      rank: 'detail' as const,
      causes: [{ cause: meant(cause, facts) }],
      places: [{ at: Math.max(0, clean.indexOf(sentence)), length: sentence.length }],
    }));
    return { sightings };
  },
};
