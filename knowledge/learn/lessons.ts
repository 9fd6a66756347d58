/** Examples → lessons for the ranker of causes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Knowledge, readKnowledge } from '../pages/load.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { readText } from '../text/text.ts';
import { ABROAD } from '../words/abroad.ts';
import { type Example, readExamples } from './examples.ts';
import { type Mark, marksOf } from './marks.ts';
import { withParts } from './parts.ts';
import { withSurroundings } from './surroundings.ts';
import type { Lesson } from './train.ts';

/** An expert would accept it too, though not first. */
const ALSO = 0.6;

/** What the ranker is shown of a report; the same for learning and for answering. */
export const shownOf = (report: string): string => readText(redact(report)).clean;

export const toLesson = ({ accept, text, source, kin }: Example): Lesson => ({
  text: shownOf(text),
  labels: accept.map((label, place) => ({ label, weight: place === 0 ? 1 : ALSO })),
  weight: 1,
  ...((source ?? kin) ? { group: source ?? kin } : {}),
});

/** When the lessons are read: the same on every day, so that a SAS in one of them has always ended or never. */
const WHEN = new Date('2026-11-26T00:00:00Z');

/** What recognition finds in a report, before anything is answered. */
export const marksIn = (knowledge: Knowledge, report: string): readonly Mark[] =>
  marksOf(recognise(knowledge, redact(report), {}, WHEN));

/** As it is learned: a written one may tell its surroundings beside. */
export function markedLesson(knowledge: Knowledge, example: Example): Lesson {
  const text = withSurroundings(example);
  return { ...toLesson({ ...example, text }), marks: marksIn(knowledge, text) };
}

/** What a page says of its cause teaches too, less than a report does. */
const PAGE = 0.7;
const HEADINGS = ['Why', 'What does not help'];

/** Titles, tells and reasons of the pages of causes. A page that changes is learned at the next training. */
export function pageLessons(knowledge: Knowledge): Lesson[] {
  return [...knowledge.causes.values()]
    .filter(({ ofCode }) => ofCode === undefined)
    .flatMap(({ matter, sections }) => {
      const told = sections.filter(({ heading }) => HEADINGS.includes(heading)).map(({ text }) => text);
      const texts = [`${matter.title}. ${matter.tell}`, ...told].filter((text) => text.trim() !== '');
      const labels = [{ label: matter.cause, weight: 1 }];
      return texts.map((text) => ({ text: shownOf(text), marks: marksIn(knowledge, text), labels, weight: PAGE }));
    });
}

/** Every example and what the pages say, as wholes. */
export function readWholes(root?: string): Lesson[] {
  const { knowledge } = readKnowledge();
  return [...readExamples(root).map((example) => markedLesson(knowledge, example)), ...pageLessons(knowledge)];
}

/** One of so many shares of the examples; together they are all. */
export interface Share {
  number: number;
  of: number;
}

/** Each whole of this share with its parts behind it, so that several threads may read: that is most of the work. */
export function readShare(knowledge: Knowledge, { number, of }: Share, root?: string): Lesson[][] {
  const marks = new Map<string, readonly Mark[]>();
  const marked = (part: string) => {
    const known = marks.get(part) ?? marksIn(knowledge, part);
    marks.set(part, known);
    return known;
  };
  return readExamples(root)
    .filter((_, index) => index % of === number)
    .map((example) => withParts([markedLesson(knowledge, example)], marked));
}

/** All shares as the lessons of one list: the wholes in the order of the examples, pages, and all parts behind them. */
export function fromShares(knowledge: Knowledge, shares: readonly Lesson[][][]): Lesson[] {
  const most = Math.max(...shares.map((share) => share.length));
  const inOrder = Array.from({ length: most }, (_, index) => shares.flatMap((share) => share.slice(index, index + 1)));
  const examples = inOrder.flat();
  return [
    ...examples.flatMap(([whole]) => whole ?? []),
    ...pageLessons(knowledge),
    ...examples.flatMap(([, ...parts]) => parts),
  ];
}

const MAKERS = [
  'features.ts',
  join('..', 'words', 'abroad.ts'),
  join('..', ABROAD),
  'marks.ts',
  'routine.ts',
  'parts.ts',
  'train.ts',
  'softmax.ts',
  'softmaxWeights.ts',
  'trainer.ts',
  'machine.ts',
  'machines.ts',
  join('trainer', 'trainer.as.ts'),
  'model.ts',
  'lessons.ts',
];

/**
 * Fingerprint of what is learned from, and of the code that learns: another one means that the trained file is stale. What
 * recognition finds in the examples counts too, so that a sign or a fact that changes is noticed where it matters.
 */
export function fingerprint(lessons: readonly Lesson[]): string {
  const hash = createHash('sha256');
  for (const { text, marks, labels, weight, part } of lessons)
    if (!part) hash.update(JSON.stringify([text, marks, labels, weight]));
  for (const file of MAKERS) hash.update(readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\r\n/g, '\n'));
  return hash.digest('hex').slice(0, 16);
}
