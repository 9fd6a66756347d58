/** What `npm run learn` trains, from what, and into which file. */
import { ASKED_FILE } from '../answers/asked.ts';
import { askedAndPlanned, trainAsked } from '../learn/asked.ts';
import { INTENT_OPTIONS, INTENT_WEIGHTS, INTENTS_FILE, intentLessons, intentsFingerprint } from '../learn/intents.ts';
import { fingerprint, readWholes } from '../learn/lessons.ts';
import { train } from '../learn/machine.ts';
import { pack, toModel } from '../learn/model.ts';
import { ON_CALL_FILE, ON_CALL_WEIGHTS, onCallFingerprint, onCallLessons, trainOnCall } from '../learn/onCall.ts';
import { RANKER_FILE } from '../learn/ranker.ts';
import { trainSoftmax } from '../learn/softmax.ts';
import { type Lesson, labelsOf } from '../learn/train.ts';

export const TRAINED = {
  causes: {
    file: RANKER_FILE,
    fingerprint,
    wholes: () => readWholes(),
    train: (lessons: Lesson[]) => trainSoftmax(lessons),
    weights: undefined,
  },
  intents: {
    file: INTENTS_FILE,
    fingerprint: () => intentsFingerprint(),
    wholes: () => intentLessons(),
    train: (lessons: Lesson[]) => train(lessons, INTENT_OPTIONS),
    weights: INTENT_WEIGHTS,
  },
  questions: {
    file: ASKED_FILE,
    fingerprint,
    wholes: () => askedAndPlanned(),
    train: (lessons: Lesson[]) => trainAsked(lessons),
    weights: undefined,
  },
  onCall: {
    file: ON_CALL_FILE,
    fingerprint: onCallFingerprint,
    wholes: () => onCallLessons(),
    train: (lessons: Lesson[]) => trainOnCall(lessons),
    weights: ON_CALL_WEIGHTS,
  },
} as const;

export type Trains = keyof typeof TRAINED;

const FEW = 8;

/** What was learned, as its file, and what is told of it. */
export interface Learned {
  what: Trains;
  packed: Uint8Array;
  says: string;
}

export function learnOne(what: Trains, lessons: Lesson[]): Learned {
  const { fingerprint: now, train: teach, weights } = TRAINED[what];
  const packed = pack(toModel(teach(lessons), now(lessons), weights));
  const wholes = lessons.filter(({ part }) => !part);
  const counts = Map.groupBy(wholes, ({ labels }) => labels[0]?.label ?? '');
  const few = [...counts].filter(([, own]) => own.length < FEW).map(([label, own]) => `${label} (${own.length})`);
  const learned = `Learned ${labelsOf(lessons).length} ${what} from ${wholes.length} texts; ${Math.round(packed.length / 1024)} KB.\n`;
  const wanted = few.length > 0 ? `Few examples, paste more: ${few.sort().join(', ')}\n` : '';
  return { what, packed, says: learned + wanted };
}
