/** What single words give away, from cues.yaml: one regular expression for each of its lists. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';

export const CUES = [
  'fails',
  'troubled',
  'complains',
  'asksForHelp',
  'works',
  'elsewhere',
  'azureSide',
  'clientSide',
  'swapped',
  'limit',
  'used',
  'left',
  'refuses',
  'isOn',
  'isOff',
  'reads',
  'writes',
  'lists',
  'deletes',
  'answersAgain',
  'asksOfTheEnd',
  'asksForRows',
] as const;
export type Cue = (typeof CUES)[number];

/** The sources of their regular expressions. */
export type CueSources = Record<Cue, string>;

export const CUES_FILE = 'words/cues.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileCues.ts') as { compileCues(file: string): CueSources }).compileCues(CUES_FILE);

const known = once(() => {
  const sources = prepared('cues', compile);
  return Object.fromEntries(CUES.map((cue) => [cue, new RegExp(sources[cue], 'i')])) as Record<Cue, RegExp>;
});

/** For an installation that nobody may write to later. */
export const prepareCues = (): void => void known();

export const givesAway = (cue: Cue, text: string): boolean => known()[cue].test(text);
