/** The words of a step, and of what people say of their situation, as they are compared: what a step is for, and when. Pure. */
import { remembered } from '../../knowledge/remembered.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';

/** A flag is one word: who writes `--delete-destination` has not said that something is deleted. */
const FLAG = /--[a-z][\w-]*/g;
const WORD = /--[a-z][\w-]*|[\p{L}\p{N}]{2,}/gu;
/** Words that stand in every step and every sentence. */
const COMMON = new Set(
  (
    'to of in on at is it an or by no if as be do my we am so up us im the and for with that this from have has not are was you your our its one two any all can what which who how does did ' +
    'account accounts storage azure command role roles access step exactly source target destination data use used give add ' +
    'owner another better best only really still there here then them they needs needed wanted must may machine code gone value ' +
    'der die das und mit ist ein eine auf ich wir'
  ).split(' '),
);

const wordsOf = (text: string) =>
  new Set(
    (text.toLowerCase().match(WORD) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => (word === 'windows' ? word : word.replace(/s$/, ''))),
  );

/** What was said, and behind it what pages call that. */
export const saidWords = (text: string) =>
  wordsOf([withSynonyms(text.replace(FLAG, ' ')), ...(text.match(FLAG) ?? [])].join(' '));

/** "A versioned container, somebody deleted things" tells of no deleted container. */
const CLAUSE_END = /[.,;:!?。、！？]+(?=\s|$)|[。、！？\n]|\s(?:but|although|because|aber|obwohl|weil)\s/;
/** "Somebody deleted PDFs in the container", "the key of our vault": where it lay, and no deleted container or vault. */
const IS_GONE =
  /\b(?:delet|remov|wip|eras|purg|overwr|gone\b|lost\b|missing\b|lösch|gelöscht|entfern|überschr|verschw|weg\b)|削除|消|上書き/i;
const A_PLACE =
  /\b(?:in|on|against|from|inside|of|out of|im|auf|aus|aus dem|aus der|in der|in dem)\s+(?:(?:the|our|my|that|this|one|der|dem|einem|einer|unserem|unserer|diesem)\s+)?(?:\S+\s)?(?:container|share|account|vault|key ?vault|freigabe|konto|tresor)\b|\bkey vault(?='?s? keys?\b)|(?:コンテナー?|共有|アカウント)\s?\S{0,40}?\s?(?:の中|内|にある|にあった|の(?!削除)|から)/gi;
/** What is emptied is still there. */
const EMPTIED =
  /\b(?:emptied|cleared|emptying|clearing)\s(?:(?:the|our|my|a|that|this|whole|wrong)\s){0,2}(?:\S+\s)?(?:container|share)\b|(?:container|share)s?\s(?:was|were|is|are)\s(?:emptied|cleared|empty)\b|\b(?:container|freigabe)\s(?:\S+\s)?geleert/gi;
const withoutPlace = (clause: string) =>
  (IS_GONE.test(clause) ? clause.replace(A_PLACE, ' ') : clause).replace(EMPTIED, ' ');
export const saidTogether = (text: string) => text.split(CLAUSE_END).map((clause) => saidWords(withoutPlace(clause)));

/** What a step is for stands before its first command, and before a list or a table. */
export const lead = (step: string) => step.split(/```|\n\s*(?=[-*|] ?\S)/)[0] ?? '';

/** What stands in a sentence before its colon or question mark; before a command stands what to do. */
const CONDITION = /(?:^|[.!?]\s+)((?:[^.:?!\n]|[.:?!](?!\s)){2,200})[:?] +(?=\S)/g;
/** No condition: another way, or what a thing is for. */
const ASIDE = /^(?:or|so that|so|to|which|whose)\b/i;

/** A condition is told by its one or two words; a longer one stands at the beginning of its step only. */
export const SHORT = 2;

/** Of “your own code” nothing but “own” is left, which everybody says of many things. */
const tells = (words: Set<string>) => words.size > (words.has('own') ? 1 : 0);

/** When a step is meant, each way that the page says it. */
const conditionsOf = (step: string): Set<string>[] =>
  [...lead(step).matchAll(CONDITION)].flatMap(({ 1: condition = '', index }) =>
    condition
      .split(/, (?:or )?/)
      .filter((part) => !ASIDE.test(part))
      .map(wordsOf)
      .filter((words) => tells(words) && (index === 0 || words.size <= SHORT)),
  );

export interface Read {
  /** The words of the lead. */
  words: Set<string>;
  conditions: Set<string>[];
}

export const readStep = remembered(
  (step): Read => ({
    words: wordsOf(lead(step)),
    conditions: conditionsOf(step),
  }),
);
