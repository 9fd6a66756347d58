/** What a short text asks for, by the trained ranker: whether it asks at all, and which page answers it. */
import { join } from 'node:path';
import { lazily, once } from '../lazily.ts';
import { vectorOf } from '../learn/features.ts';
import { keptScorer } from '../learn/kept.ts';
import type { Scorer } from '../learn/scorer.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { isTroubleNamed } from '../words/troubleNamed.ts';
import { withoutNames } from './namesAsked.ts';
import { isShort } from './short.ts';

export const ASKED_FILE = join(import.meta.dirname, '..', 'learn', 'asked.bin');

/** Names of kinds of texts, of plans (effects/planned.ts), and of what has happened (effects/happened.ts); learn/asked.ts teaches them. */
const A_KIND = '?';
export const A_PLAN = '!';
export const A_LOSS = '~';

export interface Asked {
  /** 0..1: how likely it asks or wishes something, instead of telling trouble. */
  asks: number;
  /** 0..1: how likely it is about something else than storage. */
  others: number;
  /** Pages that answer it, likeliest first; their parts together are 1. */
  pages: { name: string; part: number }[];
  /** 0..1: how often the first page was right where it was found as clearly, measured on texts that were not learned. */
  sure: number;
}

interface Part {
  name: string;
  part: number;
}

/** Scores of some labels → parts that together are 1. */
function partsOf(scores: ReadonlyMap<string, number>, names: readonly string[]): Part[] {
  const all = names.map((name) => scores.get(name) ?? 0);
  const most = Math.max(...all);
  const raised = all.map((score) => Math.exp(score - most));
  const sum = raised.reduce((before, one) => before + one, 0);
  return raised.map((one, place) => ({ name: names[place] as string, part: one / sum }));
}

interface Labels {
  kinds: readonly string[];
  pages: readonly string[];
}

const labels = new WeakMap<Scorer, Labels>();

function labelsOf(scorer: Scorer): Labels {
  const known = labels.get(scorer);
  if (known) return known;
  const all = [...scorer.told.keys()];
  const isKind = (name: string) => name.startsWith(A_KIND);
  const isPage = (name: string) => ![A_KIND, A_PLAN, A_LOSS].includes(name.charAt(0));
  const made = { kinds: all.filter(isKind), pages: all.filter(isPage) };
  labels.set(scorer, made);
  return made;
}

const NEARLY_ALL = 0.999;
const odds = (part: number) => {
  const held = Math.min(NEARLY_ALL, Math.max(1 - NEARLY_ALL, part));
  return Math.log(held / (1 - held));
};

/** Found by seven thousand questions that were not learned, some of which no page answers: how much it says that a page fits, and that no other does. */
const CALIBRATION = { base: 0.31, fits: 0.59, leads: 0.36 };

/** It asks, and of what asks the page that fits best is the right one. */
function surenessOf(asks: number, first: number, second: number): number {
  const { base, fits, leads } = CALIBRATION;
  return asks / (1 + Math.exp(-(base + fits * odds(first) + leads * Math.log(first / second))));
}

/**
 * Of a text that tells trouble nobody asks which page answers it.
 * @param times so many times as likely it asks by what is known of it beside
 */
export function askedIn(scorer: Scorer, text: string, times = 1): Asked {
  const scores = scorer.score(vectorOf(text));
  const names = labelsOf(scorer);
  const kinds = new Map(partsOf(scores, names.kinds).map(({ name, part }) => [name, part]));
  const learned = kinds.get('?asks') ?? 0;
  const asks = (times * learned) / (times * learned + 1 - learned);
  const others = kinds.get('?others') ?? 0;
  const likeliestFirst = once(() => partsOf(scores, names.pages).sort((a, b) => b.part - a.part));
  return lazily<Asked>({
    asks: () => asks,
    others: () => others,
    pages: likeliestFirst,
    sure: () => {
      const [first, second] = likeliestFirst();
      return first ? surenessOf(asks, first.part, second?.part ?? 1 - NEARLY_ALL) : 0;
    },
  });
}

/** Loaded at its first use. */
export const askedScorer = once(() => keptScorer('asked', ASKED_FILE));

let last: { words: string; asked: Asked } | undefined;

/** So many times as likely a text asks where it names trouble: it tells that, whatever page has its words. */
const OF_TROUBLE = 1 / 15;

/** "6 TB", "25%", "512Mi": a number and its unit answer something, and ask nothing. */
const AN_AMOUNT = /^[\s(~<>≥≤]*\d[\d.,\s]*[\p{L}%/]{0,8}[\s).!]*$/u;

/**
 * Undefined for a long text, which tells a story, and for an amount alone. The last text is remembered: a diagnosis asks
 * about it twice.
 */
export function whatIsAsked(text: string): Asked | undefined {
  if (!isShort(text) || AN_AMOUNT.test(text)) return undefined;
  const words = text.trim();
  if (last?.words !== words)
    last = { words, asked: askedIn(askedScorer(), withoutNames(words), isTroubleNamed(words) ? OF_TROUBLE : 1) };
  return last.asked;
}

/** A knowledge with this many such pages may be asked what was learned of the product's own; a test's own pages may not. */
const ENOUGH = 40;

export const askedOf = ({ answers }: Knowledge, text: string): Asked | undefined =>
  answers.length < ENOUGH ? undefined : whatIsAsked(text);

/** From here on a text surely asks or wishes something, or tells that all is well. */
export const ONLY_ASKS = 0.85;
