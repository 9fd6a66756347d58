/**
 * The score that cannot be fooled: every real report is answered by a ranker that has seen neither it nor any other text
 * of its thread, joined with the evidence by weights that were fitted without it.
 */

import { diagnose } from '../../knowledge/diagnose.ts';
import { crossValidate } from '../../knowledge/learn/crossValidate.ts';
import { type Example, NO_STORAGE, readExamples } from '../../knowledge/learn/examples.ts';
import { type Case, fitJoin } from '../../knowledge/learn/fit.ts';
import { markedLesson, marksIn, pageLessons } from '../../knowledge/learn/lessons.ts';
import { withParts } from '../../knowledge/learn/parts.ts';
import { type Lesson, toldOf } from '../../knowledge/learn/train.ts';
import type { Knowledge } from '../../knowledge/pages/load.ts';
import { recognise } from '../../knowledge/recognise.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { hashOf } from '../../knowledge/text/hash.ts';
import { candidatesFor } from '../../knowledge/verdict/candidates.ts';
import { natureOf, type Scores } from '../../knowledge/verdict/ranker.ts';

export interface Answered {
  example: Example;
  /** Likeliest first. */
  causes: { id: string; confidence: number }[];
  certainty: string;
  /** Which tenth of the reports the weights of its joint were fitted without. */
  fold: number;
  /** What decides whether it is called certain; undefined where nothing would do. */
  limit: Limit | undefined;
  /** Up to which limit it is called certain. What is shown says less: whatever is certain is called 99 %. */
  reaches: number;
}

/** By what a tool printed, or by words alone. */
export type Limit = 'certain' | 'certainByWords';

interface Judged extends Case {
  example: Example;
  scores: Scores;
  fold: number;
}

export const TODAY = new Date('2026-11-26T00:00:00Z');
const FOLDS = 10;
/** Written text of no storage trouble teaches the joint where to keep still, and less than the world's reports do. */
const FOREIGN_WEIGHT = 0.1;
/** Reports that lay open while signs were written say less of tomorrow. */
const SEEN_WEIGHT = 0.3;

/** Written texts that show whether a few words are enough: the real reports are all longer. */
const FEW_WORDS = 8;
const SHARE_OF_BRIEF = 3;
const BRIEF_WEIGHT = 0.1;

const isForeign = ({ accept }: Example) => accept[0] === NO_STORAGE;

/** Some of the written texts of a few words are judged too. */
export const isBrief = ({ source, kin, accept, text }: Example) =>
  !source &&
  !kin &&
  accept[0] !== NO_STORAGE &&
  text.trim().split(/\s+/).length <= FEW_WORDS &&
  hashOf(text) % SHARE_OF_BRIEF === 0;

/** What is judged without a thread is a group of its own. */
const groupOf = (example: Example) =>
  example.source ?? example.kin ?? (isForeign(example) || isBrief(example) ? example.text : undefined);

function weightOf(example: Example): number {
  if (isForeign(example)) return FOREIGN_WEIGHT;
  if (!example.source) return BRIEF_WEIGHT;
  return example.seen ? SEEN_WEIGHT : 1;
}

function judge(knowledge: Knowledge, examples: readonly Example[]): Judged[] {
  const taught = examples.map((example) => markedLesson(knowledge, example));
  const told = toldOf(taught);
  const lessons: Lesson[] = taught.map((lesson, index) => {
    const group = groupOf(examples[index] as Example);
    return { ...lesson, ...(group ? { group } : {}) };
  });
  lessons.push(...pageLessons(knowledge));
  const byLesson = new Map(lessons.map((lesson, index) => [lesson, examples[index] as Example]));
  // What retells the kind of a real report is left out with it, and measures nothing itself.
  const judged = crossValidate(
    withParts(lessons, (part) => marksIn(knowledge, part)),
    FOLDS,
  ).filter(({ lesson }) => !byLesson.get(lesson)?.kin);
  return judged.map(({ lesson, scores: byCause }) => {
    const example = byLesson.get(lesson) as Example;
    const scores = {
      scores: byCause,
      told,
      ...natureOf(lesson.text),
    };
    const evidence = recognise(knowledge, redact(example.text), {}, TODAY);
    return {
      example,
      scores,
      candidates: candidatesFor(knowledge, evidence, scores),
      accept: example.accept,
      weight: weightOf(example),
      fold: hashOf(`joint ${lesson.group}`) % FOLDS,
    };
  });
}

export interface CrossScore {
  answered: Answered[];
  /** Fitted to all reports: what is shipped. */
  weights: number[];
}

/** A report and a ranker that has not seen it, with weights of the joint that were fitted without it. */
export interface Unseen {
  example: Example;
  ranker: () => Scores;
}

const unseen = ({ example, scores, fold }: Judged, weights: number[][]): Unseen => ({
  example,
  ranker: () => ({ ...scores, weights: weights[fold] as number[] }),
});

const weightsByFold = (judged: Judged[]) =>
  Array.from({ length: FOLDS }, (_, fold) => fitJoin(judged.filter((one) => one.fold !== fold)));

/** Each example with its ranker, to be asked further. */
export function unseenReports(knowledge: Knowledge, examples = readExamples()): Unseen[] {
  const judged = judge(knowledge, examples);
  const weights = weightsByFold(judged);
  return judged.map((one) => unseen(one, weights));
}

/** Confidence is nothing less than 0 and nothing more than 1. */
const NO_LIMIT = 0;
const NEVER = 2;

/** Which limit decides whether this is called certain: found by asking with none, and with one alone. */
function limitOf(ask: (limits: Record<Limit, number>) => string): Limit | undefined {
  if (ask({ certain: NO_LIMIT, certainByWords: NEVER }) === 'certain') return 'certain';
  return ask({ certain: NEVER, certainByWords: NO_LIMIT }) === 'certain' ? 'certainByWords' : undefined;
}

/** Halvings until the limit is found to a five-hundredth. */
const HALVINGS = 9;

function reachOf(isCertainFrom: (limit: number) => boolean): number {
  let [reached, missed] = [NO_LIMIT, 1];
  for (let turn = 0; turn < HALVINGS; turn++) {
    const between = (reached + missed) / 2;
    if (isCertainFrom(between)) reached = between;
    else missed = between;
  }
  return reached;
}

export function crossScore(knowledge: Knowledge, examples = readExamples()): CrossScore {
  const judged = judge(knowledge, examples);
  const weights = weightsByFold(judged);
  const answered = judged.map((one) => {
    const { example, ranker } = unseen(one, weights);
    const ask = (limits?: Record<Limit, number>) => {
      const asked = () => ({ ...ranker(), ...(limits ? { limits } : {}) });
      return diagnose(knowledge, redact(example.text), {}, { now: TODAY, ranker: asked });
    };
    const { causes, certainty } = ask();
    const limit = example.source ? limitOf((limits) => ask(limits).certainty) : undefined;
    const alone = { certain: NEVER, certainByWords: NEVER };
    const reaches = limit ? reachOf((from) => ask({ ...alone, [limit]: from }).certainty === 'certain') : NO_LIMIT;
    return { example, causes, certainty, fold: one.fold, limit, reaches };
  });
  return { answered, weights: fitJoin(judged) };
}

export const isRight = ({ example, causes }: Answered): boolean =>
  isForeign(example) ? causes.length === 0 : example.accept.includes(causes[0]?.id ?? '');

export const isWithinThree = ({ example, causes }: Answered): boolean =>
  causes.slice(0, 3).some(({ id }) => example.accept.includes(id));
