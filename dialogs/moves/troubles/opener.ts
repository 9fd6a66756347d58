/**
 * "By the way, how do I …", "never mind, another thing: …", "that worked, thanks. Another one: …": words that only lead to
 * what comes behind them. Which words do is learned: they are examples of the intents `new-case`, `drop` and `solved`. Pure.
 */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import type { Deps } from '../../deps.ts';
import { endsInGood } from '../message/goodEnd.ts';

/** The case is gone on with later, let be, or over. */
export type Leads = 'new-case' | 'drop' | 'solved';
const LEADS = new Set<string>(['new-case', 'drop', 'solved'] satisfies Leads[]);

export interface Opened {
  leads: Leads;
  rest: Redacted;
}

const SURE = 0.6;
/** Where what comes behind goes on with "but now", half of that is enough: nobody says so of what is still the same. */
const SURE_BEFORE_BUT = 0.5;
const BUT_NOW =
  /^(?:(?:but|and|only|however) )?(?:now|next|then)\b|^(?:but|however|aber|nur|allerdings)\b|^(?:jetzt|nun|dafür)\b|^(?:でも|ただ|しかし|今度は|次は)/iu;
/** Nobody leads to something else in more words. */
const MOST_WORDS = 8;
/** What is asked has so many at least. */
const LEAST_WORDS = 2;
const MOST_OPENERS = 3;
/** They stand at the beginning, in a paste as well. */
const BEGINNING = 90;

const CLAUSE_ENDS = /(?<=[.!?。！？;])\s*|\n+/g;
const PAUSES = /[,:]\s+|\s+[–—-]\s+|[、：，]\s*/g;
/** A code or a number is what it is about: words that hold one do not only lead to something. */
const NAMES_SOMETHING = /\p{Ll}\p{Lu}|\d{2}/u;
/** Without a comma, what is asked begins with a word that asks. */
const ASKS = /\s+(?=(?:how|what|which|who|where|when|can|could|wie|was|welche[rsn]?|wer|wo|wann|kann)\s)/giu;

/** Where the words that lead may end: the text up to there, and behind. "It works, but …" is one thing, "It works. But …" are two. */
function partings(text: string): { head: string; rest: string; ends: boolean }[] {
  const at = (pattern: RegExp, ends: boolean) =>
    [...text.slice(0, BEGINNING).matchAll(pattern)].map(({ index, 0: { length } }) => ({
      head: text.slice(0, index).trim(),
      rest: text.slice(index + length).trim(),
      ends,
    }));
  return [...at(CLAUSE_ENDS, true), ...at(PAUSES, false), ...at(ASKS, false)]
    .filter(
      ({ head, rest }) =>
        /[\p{L}]/u.test(head) &&
        !NAMES_SOMETHING.test(head) &&
        wordCount(head) <= MOST_WORDS &&
        wordCount(rest) >= LEAST_WORDS,
    )
    .sort((one, other) => one.head.length - other.head.length);
}

function firstOpener(text: string, intentOf: Deps['intentOf']): Opened | undefined {
  for (const { head, rest, ends } of partings(text)) {
    if (ends && endsInGood(head)) return { leads: 'solved', rest: rest as Redacted };
    const heard = intentOf?.(head, false);
    const least = ends && BUT_NOW.test(rest) ? SURE_BEFORE_BUT : SURE;
    if (!heard || heard.sure < least || !LEADS.has(heard.intent)) continue;
    const leads = heard.intent as Leads;
    if (leads !== 'solved' || ends) return { leads, rest: rest as Redacted };
  }
  return undefined;
}

/** What comes behind all words that lead there, and what the first of them say of the case; undefined where none do. */
export function openedBy(text: string, intentOf: Deps['intentOf'], most = MOST_OPENERS): Opened | undefined {
  const opened = firstOpener(text, intentOf);
  if (!opened || most === 1) return opened;
  return { ...opened, rest: openedBy(opened.rest, intentOf, most - 1)?.rest ?? opened.rest };
}
