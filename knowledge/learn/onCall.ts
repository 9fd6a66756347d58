/**
 * What people want who say something below an alert's card: knowledge/onCall/<what>.md, a wording a line. Two things are
 * learned of a sentence: whether it is said of an alert at all, and not of storage itself; and, of those that are, what is
 * wanted. Words alone are too few for that, so that what they are about counts as well (alerts/notions.ts).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NOTIONS_FILE, notionsIn } from '../alerts/notions.ts';
import { isShort } from '../answers/short.ts';
import { once } from '../lazily.ts';
import { preparedOfFiles } from '../pages/prepared.ts';
import { hashOf } from '../text/hash.ts';
import { besideEachOther } from './besideEachOther.ts';
import { readExamples } from './examples.ts';
import { keepSayings, pagesIn, readSayings, type Saying, shownOfSaying, wantedExactly } from './intents.ts';
import { keptScorer } from './kept.ts';
import { type TrainOptions, train } from './machine.ts';
import { ASKED_ROOT, ON_CALL_ROOT } from './sayingRoots.ts';
import { predict } from './scorer.ts';
import type { Lesson, Trained } from './train.ts';

export const ON_CALL_FILE = join(import.meta.dirname, 'onCall.bin');
export const ON_CALL_OPTIONS: TrainOptions = { cost: 2, rounds: 12 };
/** Of a label. */
export const ON_CALL_WEIGHTS = 6000;

/** The page of what is not said of an alert, and the labels that tell this. */
const NONE = 'none';
const OF_AN_ALERT = '?of-an-alert';
const OF_STORAGE = '?of-storage';
/** One in so many of the questions and short reports of storage shows what is not said of an alert. */
const ONE_IN = 4;
const NOT_WRITTEN_FOR_IT = 0.5;

/** Of every two notions, too: "who" and "change" together say more than each. */
export function shownOnCall(text: string): string {
  const { all, first } = notionsIn(text.toLowerCase());
  const names = [...all].sort();
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => `q${one}q${other}q`));
  return [shownOfSaying(text), ...names.map((name) => `q${name}q`), ...pairs, `qfirst${first ?? ''}q`].join(' ');
}

const lesson = (text: string, label: string, weight = 1): Lesson => ({
  text: shownOnCall(text),
  labels: [{ label, weight: 1 }],
  weight,
  group: text,
});

const ofStorage = () =>
  [
    ...readSayings(ASKED_ROOT).map(({ text }) => text),
    ...readExamples()
      .filter(({ source, text }) => !source && isShort(text))
      .map(({ text }) => text),
  ].filter((text) => hashOf(text) % ONE_IN === 0);

/** What is wanted first, then whether it is of an alert. */
export function onCallLessons(sayings: readonly Saying[] = readSayings(ON_CALL_ROOT)): Lesson[] {
  return [
    ...sayings.filter(({ intent }) => intent !== NONE).map(({ text, intent }) => lesson(text, intent)),
    ...sayings.map(({ text, intent }) => lesson(text, intent === NONE ? OF_STORAGE : OF_AN_ALERT)),
    ...ofStorage().map((text) => lesson(text, OF_STORAGE, NOT_WRITTEN_FOR_IT)),
  ];
}

const isOfWhat = ({ labels }: Lesson) => labels[0]?.label.startsWith('?') === true;

export const trainOnCall = (lessons: readonly Lesson[]): Trained =>
  besideEachOther(
    train(
      lessons.filter((one) => !isOfWhat(one)),
      ON_CALL_OPTIONS,
    ),
    train(lessons.filter(isOfWhat), ON_CALL_OPTIONS),
  );

/** Another one means that the trained file is stale. */
export function onCallFingerprint(lessons: readonly Lesson[]): string {
  const hash = createHash('sha256');
  for (const { text, labels, weight } of lessons) hash.update(JSON.stringify([text, labels, weight]));
  hash.update(readFileSync(import.meta.filename, 'utf8').replace(/\r\n/g, '\n'));
  return hash.digest('hex').slice(0, 16);
}

export interface SaidOnCall {
  /** Above 0 it is rather said of an alert, below of storage itself. */
  ofAnAlert: number;
  wants: string;
  /** How well it fits: 1 is a good example of it, -1 none. */
  score: number;
  /** What else it may want, likeliest first, and by how much less the first of them. */
  others: string[];
  lead: number;
}

const scorer = once(() => keptScorer('on-call', ON_CALL_FILE));
const known = () =>
  preparedOfFiles('said-on-call', [...pagesIn(ON_CALL_ROOT), NOTIONS_FILE, import.meta.filename], () =>
    keepSayings(readSayings(ON_CALL_ROOT)),
  );
const MOST_OTHERS = 4;
/** A wording of a page is sure. */
const SURE = 9;

/** @param leans by how much more or less something is to be expected where it is said */
export function saidOnCall(text: string, leans: (wants: string) => number = () => 0): SaidOnCall {
  const exact = wantedExactly(known(), text);
  if (exact !== undefined)
    return { ofAnAlert: exact === NONE ? -SURE : SURE, wants: exact, score: 1, others: [], lead: SURE };
  const scores = predict(scorer(), shownOnCall(text));
  const ranked = [...scores]
    .filter(([label]) => !label.startsWith('?'))
    .map(([label, score]): [string, number] => [label, score + leans(label)])
    .sort((one, other) => other[1] - one[1]);
  const [first = [NONE, 0], ...others] = ranked as [string, number][];
  return {
    ofAnAlert: (scores.get(OF_AN_ALERT) ?? 0) - (scores.get(OF_STORAGE) ?? 0),
    wants: first[0],
    score: first[1],
    others: others.slice(0, MOST_OTHERS).map(([label]) => label),
    lead: first[1] - (others[0]?.[1] ?? 0),
  };
}

const HEAD = /^---\n([\s\S]*?)\n---/;
const asks = once(() =>
  preparedOfFiles('asked-on-call', [...pagesIn(ON_CALL_ROOT), import.meta.filename], () => {
    const { parse } = load('yaml') as typeof import('yaml');
    const heads = pagesIn(ON_CALL_ROOT).map(
      (page) => parse(HEAD.exec(readFileSync(page, 'utf8').replace(/\r\n/g, '\n'))?.[1] ?? '') as Head,
    );
    return heads.flatMap((head): [string, Record<string, string>][] => (head.asks ? [[head.intent, head.asks]] : []));
  }),
);
interface Head {
  intent: string;
  asks?: Record<string, string>;
}
// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);

/** How one asks for it in plain words; some are asked for by buttons alone. */
export const askedInWords = (wants: string, language: string): string | undefined =>
  asks().find(([name]) => name === wants)?.[1][language];

/** For an installation that nobody may write to later. */
export function prepareOnCall(): void {
  saidOnCall('anything');
  askedInWords('anything', 'en');
}
