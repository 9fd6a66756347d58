/** "As myself, not with a SQL login" shares the words of a row on SQL logins, and says that it is not meant. Pure. */
import { deniedWords } from '../words/denials.ts';
import { ofEach } from './ofEach.ts';

/** What is denied stands in a clause of its own, beside what is so; "we have no proxy" denies and says no more. */
const CONTRASTS =
  /\b(?:do|does)(?: not|n['’]t) (?:use|have|run)\b|\p{L}\s*[,;–-]\s*(?:and |but |und |aber |also )?(?:not|no|nicht|kein(?:e|en|er|em)?)\b|\b(?:not|nicht|kein\w*)\b[^.;]{1,40}(?:,|\bbut\b)\s*(?:sondern|but|it['’]?s|rather)\b|(?:では|じゃ)なく|[、。][^、。]{1,20}(?:では|じゃ)(?:ない|ありません)/iu;

/** "SQL認証" is a kind of SQL. */
const LATIN_HEAD = /^([a-z]{2,})[\u3040-\u9fff]+$/;
const joined = (words: string) => words.toLowerCase().replace(LATIN_HEAD, '$1');

/** "We don't use workload identity" has none. */
const HAS_NONE = /\b(?:do|does)(?: not|n['’]t) (?:even |really |actually )?(?:use|have|run)\b/gi;

/** The words that are set against others. */
export const contrastedWords = (text: string): string[] =>
  CONTRASTS.test(text) ? deniedWords(text.replace(HAS_NONE, 'no')).map(joined) : [];

const joinedIn = ofEach(joined);
const deniedIn = ofEach((sentence) => deniedWords(sentence).map(joined));

/** Most of what is said in a row names it, and nothing there denies it. */
const MANY = 3;

export function isOfWhatIsDenied(said: readonly string[], denied: readonly string[]): boolean {
  return denied.some((word) => {
    const naming = joinedIn(said).filter((one) => one.includes(word));
    const isDenied = (at: number) => deniedIn(said)[at]?.includes(word);
    const denying = joinedIn(said).some((one, at) => one.includes(word) && isDenied(at));
    return naming.length >= Math.min(MANY, said.length) && !denying;
  });
}
