/** What a short text asks for, by the trained ranker: whether it asks at all, and which page answers it. */
import { join } from 'node:path';
import type { Knowledge } from '../assemble.ts';
import { vectorOf } from '../learn/features.ts';
import { keptScorer } from '../learn/kept.ts';
import type { Scorer } from '../learn/scorer.ts';
import { isShort } from './short.ts';

export const ASKED_FILE = join(import.meta.dirname, '..', 'learn', 'asked.bin');

/** Names of kinds of texts; learn/asked.ts teaches them. */
const A_KIND = '?';

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

function shares(scores: [label: string, score: number][]): [label: string, part: number][] {
  const most = Math.max(...scores.map(([, score]) => score));
  const raised = scores.map(([label, score]): [string, number] => [label, Math.exp(score - most)]);
  const sum = raised.reduce((all, [, one]) => all + one, 0);
  return raised.map(([label, one]): [string, number] => [label, one / sum]).sort((a, b) => b[1] - a[1]);
}

const NEARLY_ALL = 0.999;
const odds = (part: number) => {
  const held = Math.min(NEARLY_ALL, Math.max(1 - NEARLY_ALL, part));
  return Math.log(held / (1 - held));
};

/** Found by ten thousand texts that were not learned: how much it says that a text asks, that a page fits, and that no other does. */
const CALIBRATION = { base: -1.7, asks: 0.75, fits: 0.26, leads: 0.41 };

function surenessOf(asks: number, first: number, second: number): number {
  const { base, asks: ofAsking, fits, leads } = CALIBRATION;
  return 1 / (1 + Math.exp(-(base + ofAsking * odds(asks) + fits * odds(first) + leads * Math.log(first / second))));
}

export function askedIn(scorer: Scorer, text: string): Asked {
  const ofKinds: [string, number][] = [];
  const ofPages: [string, number][] = [];
  scorer.score(vectorOf(text)).forEach((score, label) => {
    (label.startsWith(A_KIND) ? ofKinds : ofPages).push([label, score]);
  });
  const kinds = new Map(shares(ofKinds));
  const pages = shares(ofPages);
  const asks = kinds.get('?asks') ?? 0;
  const [first, second] = pages;
  return {
    asks,
    others: kinds.get('?others') ?? 0,
    pages: pages.map(([name, part]) => ({ name, part })),
    sure: first ? surenessOf(asks, first[1], second?.[1] ?? 1 - NEARLY_ALL) : 0,
  };
}

let known: Scorer | undefined;
let last: { words: string; asked: Asked } | undefined;

/** Undefined for a long text: it tells a story. The last text is remembered: a diagnosis asks about it twice. */
export function whatIsAsked(text: string): Asked | undefined {
  if (!isShort(text)) return undefined;
  known ??= keptScorer('asked', ASKED_FILE);
  const words = text.trim();
  if (last?.words !== words) last = { words, asked: askedIn(known, words) };
  return last.asked;
}

/** A knowledge with this many such pages may be asked what was learned of the product's own; a test's own pages may not. */
const ENOUGH = 40;

export const askedOf = ({ answers }: Knowledge, text: string): Asked | undefined =>
  answers.length < ENOUGH ? undefined : whatIsAsked(text);

/** From here on a text surely asks or wishes something, or tells that all is well. */
const ONLY_ASKS = 0.85;

/** The text only asks how something is or is done, or tells that all is well. */
export const asksOnly = (text: string): boolean => (whatIsAsked(text)?.asks ?? 0) >= ONLY_ASKS;
