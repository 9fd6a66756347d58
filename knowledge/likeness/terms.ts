/** What of a sentence is compared: words without their ends, pairs of them, the facts that it tells, and whether it asks or denies. Pure. */
import { withAddresses } from '../text/addresses.ts';
import { plainLetters } from '../text/letters.ts';
import { inEnglish } from '../words/abroad.ts';
import { isQuestion } from '../words/asking.ts';
import { spelledOut } from '../words/shorthands.ts';
import { factsTold } from '../words/told.ts';

/** Ends of words make no difference. */
const stem = (word: string) =>
  word.length > 4
    ? word.replace(/(?:ations?|ungen|ings?|ies|ied|ung|ed|en|em|er|es|s|e|n|y)$/, '').slice(0, 8)
    : word.replace(/s$/, '');

/** Japanese writes no blanks: a run of katakana is a word, each ideograph means something, and hiragana joins them. */
const UNSPACED = /[\u30a1-\u30fc]{2,}|[\u4e00-\u9fff]|[\u3041-\u3096]+/g;
const KATAKANA = /^[\u30a1-\u30fc]+$/;
const NOT = /\b(?:cannot|\p{L}+n't)(?!\p{L})/gu;
const NUMBER = /\d[\d.,:/-]*/g;
const WORD = /[\p{Script=Latin}_]+(?:'[a-z]+)?|#/gu;

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

const IDEOGRAPH = 1;
/** サーバー and サーバ are written alike. */
const unspacedTerms = (run: string): string[] =>
  KATAKANA.test(run) ? [run.replace(/ー$/, '')] : run.length === IDEOGRAPH ? [run] : pairsOf(run);

/** Ports, and what a service answers with: these name something, and are no amounts. */
const NAME = /^(?:22|80|88|443|445|2049|[45]\d\d)$/;
const spelled = (number: string) => `_${[...number].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`;

/** Whichever number is told, it is one; but none at all is another matter. */
const numbered = (number: string) => (number === '0' ? ' zero ' : NAME.test(number) ? ` # ${spelled(number)} ` : ' # ');

/** "nslookup gives 10.2.0.5" and "gives 20.60.4.1" come to the contrary. */
const addressed = (isPrivate: boolean) => ` # ${isPrivate ? 'private' : 'public'} `;

/** "%252B" and "%2520" are encoded twice, "%3D" and "%20" once, and none of them is an amount. */
const ESCAPED = /%(25)?[0-9a-f]{2}(?![0-9a-f])|%25(?![0-9a-f])/gi;
const escaped = (text: string, again?: string) => (again || /^%25$/.test(text) ? ' twice encoded ' : ' encoded ');

/** "There is a # in the name": a letter that is spoken of, and neither of a number nor of a code. */
const SIGNS: [RegExp, string][] = [
  ['#', 'hash'],
  ['%', 'percent'],
  ['\\+', 'plus'],
].map(([sign, word]) => [
  new RegExp(`(?<![\\p{Script=Latin}\\d${sign}]|\\d )${sign}(?![\\p{Script=Latin}\\d${sign}])`, 'gu'),
  ` ${word} `,
]);
const signsSpoken = (text: string) => SIGNS.reduce((all, [sign, word]) => all.replace(sign, word), text);

/** The words of a sentence in their order. */
function wordsOf(small: string): string[] {
  const plain = signsSpoken(
    withAddresses(`${plainLetters(small)} ${inEnglish(small)}`, addressed).replace(ESCAPED, escaped),
  )
    .replace(NOT, ' not ')
    .replace(NUMBER, numbered);
  return [...(plain.match(WORD) ?? []).map(stem), ...(plain.match(UNSPACED) ?? []).flatMap(unspacedTerms)];
}

export const DENIED = '=denies';
export const AFFIRMED = '=affirms';

/** "I want to overwrite it" and "I don't want to" share nearly all their words. */
const DENIES =
  /\b(?:no|not|none|never|without|cannot|nicht|kein\w*|nie|ohne|nichts|niemand|weder)\b|\p{L}n't\b|(?<!かもしれ)(?:ない|ません)|なかった|なし|ずに|せず/iu;

export const UNSURE = '=unsure';

/** "I don't know whether it is on" is not what is answered to "it is on". */
const DOUBTS =
  /\b(?:(?:do not|don't) know|not sure|unsure|no idea|no clue|weiß (?:ich )?(?:leider |gar |noch )?nicht|keine ahnung|unsicher|nicht sicher)\b|(?:分か|わか|解)(?:らな|りませ|らん)|不明/iu;

const foldedWords = (text: string) => wordsOf(spelledOut(text.toLowerCase().replace(/[’`]/g, "'")));

/** "System error 5" is another error than "System error 53". */
const OF_AN_ERROR = /(?:error|fehler|エラー|errno)[\s(:#]{0,2}(\d{1,5})(?![\d.,:/-]*\d)/gi;
const numbersOfErrors = (text: string) => [...text.matchAll(OF_AN_ERROR)].map(([, number]) => number);

/** Two sentences of the same words say the same. */
export const sameWords = (text: string): string =>
  [...new Set([...foldedWords(text), ...numbersOfErrors(text)])].sort().join(' ');

const withPairs = (words: string[]) => [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];

/** Words, and pairs of them. */
export const wordTermsOf = (text: string): string[] => [...new Set(withPairs(foldedWords(text)))];

/** Words, pairs of them, the facts that they tell, whether it asks, and whether it denies. */
export function termsOf(text: string): string[] {
  const facts = Object.entries(factsTold(text)).map(([fact, value]) => `=${fact}=${value}`);
  const shape = [isQuestion(text) ? '=asks' : '=states', DENIES.test(text) ? DENIED : AFFIRMED];
  return [...new Set([...withPairs(foldedWords(text)), ...facts, ...shape, ...(DOUBTS.test(text) ? [UNSURE] : [])])];
}
