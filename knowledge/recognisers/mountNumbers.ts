/**
 * Numbers of a mount that fails, as people tell them: "the share won't mount, error 13", „Freigabe verbinden geht nicht,
 * Fehler 53“. The pages have them as the systems write them, `mount error(13)` and `System error 53`.
 */
import type { Entry, Knowledge } from '../pages/assemble.ts';
import type { Match } from '../phrases/lexicon.ts';
import { cuesOf, placesOf } from '../words/cuesOf.ts';
import { firstOf, type Recogniser } from './recogniser.ts';
import { named } from './sighting.ts';

const says = cuesOf('words/mounting.yaml');
const placesIn = placesOf('words/mounting.yaml');

/** Of a number that stands there for itself: no part of one, no amount and no time. */
const GOES_ON =
  /^(?:[\d.,:/-]\d|\s?(?:%|ms\b|s\b|sec|min|h\b|hours?|days?|[kmgt]i?b\b|of\b|azure|new\b|smb\b|files?|shares?|drives?|volumes?|folders?|disks?|pods?|times|mal\b|dateien|回|件))/i;

/** "The share won't mount", „Netzlaufwerk verbinden“. */
export const tellsOfMounting = (text: string): boolean => says('tellsOfMounting', text);

const numberAt = (text: string, { at, length }: Match): string | undefined =>
  GOES_ON.test(text.slice(at + length)) ? undefined : /\d+(?=\)?$)/.exec(text.slice(at, at + length))?.[0];

/** The first number that a word calls an error's. */
export const numberOfAnError = (text: string): string | undefined =>
  placesIn('numberOfAnError', text).flatMap((place) => numberAt(text, place) ?? [])[0];

/** Each system has numbers of its own; where both have one, what is told of the client decides. */
function entryOf({ byCode }: Knowledge, number: string, text: string): Entry | undefined {
  const linux = byCode.get(`mount error(${number})`);
  const windows = byCode.get(`system error ${number}`);
  const isLinux = says('isOfLinux', text);
  const isWindows = says('isOfWindows', text);
  if (isLinux === isWindows) return linux ?? windows;
  return isWindows ? windows : linux;
}

function numbersIn(knowledge: Knowledge, folded: string): { entry: Entry; place: Match }[] {
  if (!tellsOfMounting(folded) || says('mountsOther', folded)) return [];
  return placesIn('numberOfAnError', folded).flatMap((place) => {
    const number = numberAt(folded, place);
    const entry = number && entryOf(knowledge, number, folded);
    return entry ? [{ entry, place }] : [];
  });
}

export const mountNumbers: Recogniser = {
  name: 'numbers of mounts',
  recognise({ knowledge, reading }) {
    const found = numbersIn(knowledge, reading.text.folded);
    return {
      sightings: found.map(({ entry, place }) => ({ ...named(entry), places: [place] })),
      implied: firstOf(found.map(({ entry }) => entry.implies)),
    };
  },
};
