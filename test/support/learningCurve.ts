/** What more examples bring: real reports before a ranker that was taught with ever more of the written texts, and nothing else. */

import { crossValidate } from '../../knowledge/learn/crossValidate.ts';
import type { Example } from '../../knowledge/learn/examples.ts';
import { markedLesson, marksIn } from '../../knowledge/learn/lessons.ts';
import { withParts } from '../../knowledge/learn/parts.ts';
import type { Lesson } from '../../knowledge/learn/train.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';

export interface Point {
  /** So many written texts were learned. */
  written: number;
  reports: number;
  first: number;
  withinThree: number;
}

const SHARES = [0.25, 0.5, 0.75, 1];
/** Spreads what is kept evenly over the files. */
const GOLDEN = 0.618;

const isReal = ({ source, kin }: Example) => (source ?? kin) !== undefined;

/** Every real report is left out at once: one training a point. */
function pointOf(lessons: ReadonlyMap<Lesson, Example>, marked: (text: string) => Lesson['marks']): Point {
  const judged = crossValidate(withParts([...lessons.keys()], marked), 1);
  const point = { written: 0, reports: 0, first: 0, withinThree: 0 };
  for (const example of lessons.values()) if (!isReal(example)) point.written++;
  for (const { lesson, scores } of judged) {
    const { accept, kin } = lessons.get(lesson) as Example;
    if (kin) continue;
    const [first = '', ...others] = [...scores].sort((a, b) => b[1] - a[1]).map(([cause]) => cause);
    point.reports++;
    if (accept.includes(first)) point.first++;
    if ([first, ...others.slice(0, 2)].some((cause) => accept.includes(cause))) point.withinThree++;
  }
  return point;
}

export function learningCurve(knowledge: Knowledge, examples: readonly Example[]): Point[] {
  const marked = (text: string) => marksIn(knowledge, text);
  return SHARES.map((share) => {
    const some = examples.filter((example, index) => isReal(example) || (index * GOLDEN) % 1 < share);
    return pointOf(new Map(some.map((example) => [markedLesson(knowledge, example), example])), marked);
  });
}
