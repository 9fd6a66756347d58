/** What sounds as if data were gone, or a key stood open, and nobody misses anything; said by notMissed.yaml. Pure. */
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/notMissed.yaml');

const NOT_MISSED = [
  'notDeleted',
  'notBeDeleted',
  'staysThere',
  'onlyArchived',
  'notMissed',
  'ranOut',
  'settingGone',
  'isClosed',
  'isMasked',
  'keepsToItself',
  'asAlways',
  'isEnded',
  'linkIsDead',
  'lockedOut',
  'cannotAnyMore',
  'isRotated',
  'showsTheOld',
  'notYet',
  'notArrived',
  'isLetIn',
  'isRefused',
] as const;

/** Deleting is what fails, or it never came where it is missed: it is all still there. */
export const isKept = (text: string): boolean =>
  says('notDeleted', text) || says('notBeDeleted', text) || says('notArrived', text) || says('staysThere', text);

export const isNotMissed = (sentence: string): boolean => NOT_MISSED.some((cue) => says(cue, sentence));
