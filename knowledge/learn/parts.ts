/** The sentences and lines of a lesson, each a small lesson of its own: whoever learned only wholes is lost where half of it is told. */
import type { Lesson } from './train.ts';

/** What is shorter is one sentence anyway. */
const LONG = 60;
const SHORTEST = 25;
/** What is left out of the whole is so much at least. */
const LEAST_LEFT = 10;
/** A sentence by itself may tell nothing of the cause. */
const PART = 0.15;

const SENTENCE = /[^\n.?!。]*(?:[.?!](?!\s|$)[^\n.?!。]*)*(?:[\n.?!。]|$)/g;

export function sentencesOf(text: string): string[] {
  if (text.length < LONG) return [];
  const isPart = (part: string) => part.length >= SHORTEST && part.length < text.length - LEAST_LEFT;
  return (text.match(SENTENCE) ?? []).filter(isPart);
}

/** Pages are told in sentences already. */
const isReport = ({ weight }: Lesson) => weight === 1;

type Marked = (text: string) => Lesson['marks'];

const partsOf = (lesson: Lesson, marked: Marked): Lesson[] =>
  sentencesOf(lesson.text).map((text) => ({
    ...lesson,
    text,
    marks: marked(text) ?? [],
    weight: PART * lesson.weight,
    part: true,
  }));

/**
 * The lessons, and behind them the parts of each.
 * @param marked what is recognised in a part
 */
export const withParts = (lessons: readonly Lesson[], marked: Marked = () => []): Lesson[] => [
  ...lessons,
  ...lessons.filter(isReport).flatMap((lesson) => partsOf(lesson, marked)),
];

/** How many lessons are no parts. */
export const wholesOf = (lessons: readonly Lesson[]) => lessons.filter(({ part }) => !part).length;
