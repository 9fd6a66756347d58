/** "Soft delete is off", and then "versioning too": what was said of the one thing is said of the other as well. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isShort, type Said, type Triage } from '../../case/triage.ts';

/** More words say for themselves how it is. */
const MOST_WORDS = 6;

const ALSO = [
  /^(?:(?:and|so (?:is|are)|same (?:for|with)) )?(?:the |our )?(?<thing>\p{L}[\p{L}\d -]{1,40}?),? (?:too|as well|also|likewise|neither|either|the same|same)[.!]?$/iu,
  /^(?:und )?(?:auch|ebenso|genauso|dasselbe (?:mit|bei)) (?:die |der |das |den |dem |unsere? )?(?<thing>\p{L}[\p{L}\d -]{1,40}?)(?: auch)?(?: nicht)?[.!]?$/iu,
  /^(?:die |der |das |unsere? )?(?<thing>\p{L}[\p{L}\d -]{1,40}?)(?: (?:auch|ebenso|ebenfalls|genauso))(?: nicht)?[.!]?$/iu,
  /^(?:and )?(?:so (?:is|are)|neither (?:is|are)|same (?:for|with)) (?:the |our )?(?<thing>\p{L}[\p{L}\d -]{1,40}?)[.!]?$/iu,
  /^(?<thing>[\p{Script=Han}\p{Script=Katakana}ー]{2,20})も(?:同じ|同様|そう)?(?:です|だ)?[。！]?$/u,
];

/** "Restarted it too", "here too", "403 too": no thing that could stand like another. */
const NO_THING =
  /^(?:i|we|you|he|she|it|they|me|us|them|that|this|there|here|now|not|no|yes|then|with|in|on|at|from|for|works?|fails?|did|done|ich|wir|er|sie|es|das|dies|mich|uns|hier|da|dort|jetzt|mit|in|im|bei|von|auf|nicht|nein|ja|geht|ging)$|.{3}ed$|^ge.{2,}(?:t|en)$|\d{3}/iu;
const isAThing = (words: string) => words.split(/\s+/).every((word) => !NO_THING.test(word));

/** How something stands: "is off", "was deleted", 「は無効です」. */
const STANDS = [
  /\b(?:is|are|was|were|has been|have been)\s+(?:not |never |still |also |already )?(?:off|on|enabled|disabled|allowed|blocked|open|closed|missing|deleted|removed|there|gone|full|empty|set|correct|right|fine|ok|expired|valid|private|public)\b/giu,
  /\b(?:ist|sind|war|waren)\s+(?:nicht |noch |auch )?(?:aus|an|aktiv|aktiviert|deaktiviert|ein|abgeschaltet|eingeschaltet|erlaubt|gesperrt|blockiert|offen|zu|da|weg|gelöscht|voll|leer|gesetzt|richtig|abgelaufen|gültig)\b/giu,
  /[はが](?:無効|有効|オフ|オン|切れ|ない|なし|空|満杯|許可|拒否|正し)[^。、\n]{0,12}/gu,
];

/** The last that was told of how anything stands. */
const standsIn = (text: string): string | undefined =>
  STANDS.flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((one, other) => one.index - other.index)
    .at(-1)?.[0];

/** @param before what was told so far, the oldest first */
export function saidOfBoth(text: string, before: readonly string[]): string | undefined {
  if (wordCount(text) > MOST_WORDS) return undefined;
  const thing = ALSO.map((pattern) => pattern.exec(text.trim())?.groups?.thing).find((found) => found !== undefined);
  const stands =
    thing === undefined || !isAThing(thing) ? undefined : before.map(standsIn).findLast((told) => told !== undefined);
  if (thing === undefined || stands === undefined) return undefined;
  return /^[はが]/u.test(stands) ? `${thing}${stands}` : `${thing} ${stands}`;
}

const toldBefore = ({ said }: Triage) =>
  said.filter((one): one is Extract<Said, { text: Redacted }> => isShort(one)).map((one) => one.text);

/** The sentence that was left unsaid; undefined where the words say all themselves. */
export const alsoSo = (triage: Triage, text: Redacted): Redacted | undefined =>
  saidOfBoth(text, toldBefore(triage)) as Redacted | undefined;

/** "Soft delete is off and versioning is off": with what it was said of first, where that stands alone. */
export function alsoBoth(triage: Triage, text: Redacted): Redacted | undefined {
  const before = toldBefore(triage).at(-1);
  const whole = before === undefined ? undefined : saidOfBoth(text, [before]);
  return whole === undefined || wordCount(before ?? '') > MOST_WORDS
    ? undefined
    : (`${before} and ${whole}` as Redacted);
}
