/** What single words give away, from the lists of cues.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';
import { type NamedLists, readerOf } from '../phrases/namedLists.ts';

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

export const CUES_FILE = 'words/cues.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compileCues.ts') as { compileCues(file: string): NamedLists<Cue> }).compileCues(CUES_FILE);

const known = once(() => prepared('cues', compile));

/** For an installation that nobody may write to later. */
export const prepareCues = (): void => void known();

const cues = readerOf(known);

export const givesAway = (cue: Cue, text: string): boolean => cues.stands(cue, text);
