/** Sentences of a page's Markdown, without its commands; and those that speak of what somebody asks. Pure. */
import { remembered } from '../remembered.ts';
import { apartFromKana } from './letters.ts';

const FENCE = /```[\s\S]*?```/g;
/** What a line begins with: a bullet, a number, a heading, a cell. A star without a blank behind it marks a word. */
const MARKS = /^\s*(?:(?:[-•|#>]+|\*(?=\s)|\d+[.)])\s*)?/;

export function sentencesIn(markdown: string): string[] {
  return markdown
    .replace(FENCE, '\n')
    .split(/\n+|(?<=[.!?])\s+(?=[A-Z"“`*])/)
    .map((one) => one.replace(MARKS, '').trim())
    .filter((one) => one.length > 3 && !one.startsWith('{') && !/^[|:-]+$/.test(one));
}

const WORD = /[\p{L}\p{N}]{3,}/gu;
const COMMON = new Set(
  (
    'the and for with that this from have has had not are was were you your our its one two any all can could what which who how does did will would should just also then than ' +
    'there here when where why get gets make makes need needs want use used using about into onto after before again still only some more most much many long help helps work works ' +
    'account accounts storage azure azcopy file files blob blobs container say says know see anything something thing things way ' +
    'der die das und mit ist ein eine auf ich wir'
  ).split(' '),
);

/** Ends of words make no difference: restart, restarts, restarted. */
const stem = (word: string) =>
  word.length > 5 ? word.replace(/(?:ations?|ing|ly|ed|es|s|e)$/, '') : word.replace(/s$/, '');

const wordsOf = (text: string) =>
  new Set((apartFromKana(text).toLowerCase().match(WORD) ?? []).filter((word) => !COMMON.has(word)).map(stem));

/** A word that every sentence has tells nothing. */
function rarityIn(sentences: readonly Set<string>[]): (word: string) => number {
  const often = new Map<string, number>();
  for (const words of sentences) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1);
  return (word) => 1 / Math.sqrt(often.get(word) ?? 1);
}

/** A page is a few kilobytes, and several questions in a row are about one. */
const MOST_PAGES = 200;

const readPage = remembered((markdown) => {
  const sentences = [...new Set(sentencesIn(markdown))].map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  return { sentences, rarity: rarityIn(sentences.map(({ words }) => words)) };
}, MOST_PAGES);

/** A sentence that tells nearly as much as the best one is shown with it. */
const NEARLY = 0.7;

/** How many of the words of what is said stand in the sentence. */
export const wordsShared = (said: string, sentence: string): number => {
  const words = wordsOf(sentence);
  return [...wordsOf(said)].filter((word) => words.has(word)).length;
};

/** Those that may tell something, without their ends. */
export const wordsIn = (text: string): ReadonlySet<string> => wordsOf(text);

/** Words that may tell something. */
export const tellingWords = (said: string): number => wordsOf(said).size;

/**
 * The sentences that share most with the question, a rare word counting more; best first, none where all words are common.
 * @param least so many words have to be shared.
 */
export function sentencesAbout(markdown: string, question: string, most: number, least = 1): string[] {
  const asked = wordsOf(question);
  const { sentences, rarity } = readPage(markdown);
  const scored = sentences.map(({ sentence, words }) => {
    const shared = [...words].filter((word) => asked.has(word));
    const score = shared.length < least ? 0 : shared.reduce((sum, word) => sum + rarity(word), 0);
    return { sentence, score };
  });
  const best = Math.max(...scored.map(({ score }) => score), 0);
  return scored
    .filter(({ score }) => score > 0 && score >= NEARLY * best)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ sentence }) => sentence);
}

/** Things that nearly every sentence names: they tell one from another only where nothing else is said. */
const THING = /\b(account|blob|file|container|azcopy)s?\b/giu;
/** What a sentence is about stands at its beginning. */
const AT_ITS_BEGINNING = 40;

/** "And an account?": the sentences that are about just that. */
export function sentencesOnThing(markdown: string, question: string, most: number): string[] {
  const things = [...question.matchAll(THING)].map(([, thing = '']) => thing.toLowerCase());
  const isAbout = (sentence: string) => {
    const head = sentence.slice(0, AT_ITS_BEGINNING).toLowerCase();
    return things.some((thing) => head.includes(thing));
  };
  return things.length > 0 ? [...new Set(sentencesIn(markdown))].filter(isAbout).slice(0, most) : [];
}
