/** "Sorry, 0x80c83063", "it is exit code 2": one code or number in place of another of its kind, said in words or by the right one alone. Pure. */
import { distance } from 'fastest-levenshtein';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { isShort, type Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Denied } from '../message/move.ts';

const says = cuesOf('words/moves.yaml');

/** Only one of the same kind takes another's place. */
const KINDS: readonly RegExp[] = [
  /(?<![\w-])0x[\da-f]{4,10}(?![\w-])/giu,
  /(?<![\w-])[a-z]{2,8}\d{3,7}(?![\w-])/giu,
  /(?<![\w-])(?:[A-Z][a-z]+){2,8}(?![\w-])/gu,
  /(?<![\w-])[A-Z]{2,}(?:_[A-Z]+)+(?![\w-])/gu,
  // "53でした" is one, and "3台" counts something.
  /(?<![\p{Script=Latin}\d.:/-])\d{1,5}(?![\p{Script=Latin}\d.:%/-]|[分秒時日週月年個台件回つ人万千百円])/gu,
];
const NUMBERS = KINDS.length - 1;

/** "RHEL 9, mount error(13)": of several numbers the one that is called an error. */
const OF_AN_ERROR =
  /(?:error|fehler|fehlercode|errno|status|code|exit|port|http|エラー|コード|番号|ポート)[\s:(（#-]{0,3}(\d{1,5})(?!\d)/giu;
const calledErrors = (words: string): string[] => [...words.matchAll(OF_AN_ERROR)].map(([, number = '']) => number);

/** Whoever says more tells more than the right word. */
const MOST_WORDS = 9;
/** So much of a word may have been a slip. */
const OF_A_SLIP = 0.2;

const isSlip = (one: string, other: string) =>
  distance(one.toLowerCase(), other.toLowerCase()) <= Math.max(1, OF_A_SLIP * other.length);

/** It is said to be the right one, or stands alone and is nearly the same. */
function isInstead(alone: Alone, kind: number, former: string, right: string): boolean {
  const { text, intent } = alone;
  if (says('corrects', text) || intent === 'correction') return true;
  return kind !== NUMBERS && wordCount(text) <= 1 && isSlip(former, right);
}

/** A code takes the place of a code, where one was told: a class of an SDK is written alike, and is none. */
function ofItsKind({ codes }: Triage, { diagnosis }: Alone, told: string[], right: string | undefined): string[] {
  const known = right !== undefined && diagnosis.codes.includes(right) ? told.filter((one) => codes.includes(one)) : [];
  return known.length > 0 ? known : told;
}

/** What was told before, and what it was instead; undefined where the words name no such thing, or more than one. */
export function tokenCorrected(triage: Triage, alone: Alone): Denied | undefined {
  const { said } = triage;
  const { text, asks } = alone;
  if (asks || wordCount(text) > MOST_WORDS || says('cameNow', text)) return undefined;
  const denied = deniedWords(text);
  const before = said.filter(isShort).map((one) => one.text);
  for (const [kind, pattern] of KINDS.entries()) {
    const alike = before.flatMap((words) => words.match(pattern) ?? []);
    // "It is this, not that" is taken back by its own words.
    if (alike.some((one) => denied.includes(one))) return undefined;
    const named = (text.match(pattern) ?? []).filter((one) => !alike.includes(one));
    const told = kind === NUMBERS ? alike : ofItsKind(triage, alone, alike, named[0]);
    const errors = kind === NUMBERS ? before.flatMap(calledErrors) : [];
    const likely = told.some((one) => errors.includes(one)) ? told.filter((one) => errors.includes(one)) : told;
    const former = likely.filter((one) => isInstead(alone, kind, one, named[0] ?? '')).at(-1);
    if (named[0] !== undefined && named.length === 1 && former !== undefined)
      return { words: [former], causes: [], instead: named[0] };
  }
  return undefined;
}

const EXIT =
  /\bexit(?:s|ed|code)?\b[^.,;\d\n]{0,20}(\d{1,3})(?!\d)|(?:終了コード|リターンコード)[^。、\d\n]{0,10}(\d{1,3})/giu;
const exitsIn = (text: string) => [...text.matchAll(EXIT)].map(([, one, other]) => one ?? other ?? '');

/** "Sorry, not 1, it is exit code 2": the number that was told before, and the one in its place. */
export function exitCorrected({ said }: Triage, text: string): Denied | undefined {
  const [now] = exitsIn(text);
  const before = said
    .filter(isShort)
    .flatMap((one) => exitsIn(one.text))
    .at(-1);
  return now && before && now !== before ? { words: [before], causes: [], instead: now } : undefined;
}
