/** Examples → lessons for the ranker of causes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from '../load.ts';
import { redact } from '../redact.ts';
import { readText } from '../text.ts';
import { type Example, readExamples } from './examples.ts';
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

/** What a page says of its cause teaches too, less than a report does. */
const PAGE = 0.7;
const HEADINGS = ['Why', 'What does not help'];

/** Titles, tells and reasons of the pages of causes. A page that changes is learned at the next training. */
export function pageLessons(root = join(import.meta.dirname, '..')): Lesson[] {
  const { knowledge } = readKnowledge(root);
  return [...knowledge.causes.values()]
    .filter(({ ofCode }) => ofCode === undefined)
    .flatMap(({ matter, sections }) => {
      const told = sections.filter(({ heading }) => HEADINGS.includes(heading)).map(({ text }) => text);
      const texts = [`${matter.title}. ${matter.tell}`, ...told].filter((text) => text.trim() !== '');
      return texts.map((text) => ({ text: shownOf(text), labels: [{ label: matter.cause, weight: 1 }], weight: PAGE }));
    });
}

export const readLessons = (root?: string): Lesson[] => [...readExamples(root).map(toLesson), ...pageLessons()];

const MAKERS = ['features.ts', 'routine.ts', 'train.ts', 'softmax.ts', 'softmaxWeights.ts', 'model.ts', 'lessons.ts'];

/** Fingerprint of examples and of the code that learns from them: another one means that the trained file is stale. */
export function fingerprint(root?: string): string {
  const hash = createHash('sha256');
  for (const { accept, kind, source, text } of readExamples(root)) {
    hash.update(JSON.stringify([accept, kind, source ?? '', text]));
  }
  for (const file of MAKERS) hash.update(readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\r\n/g, '\n'));
  return hash.digest('hex').slice(0, 16);
}
