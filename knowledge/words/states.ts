/** "The zone is there", "Legal hold ist keiner drauf": whether words say of something that it is so, or that it is not. Said by states.yaml. Pure. */
import { wordCount } from '../text/wordCount.ts';
import { cuesOf } from './cuesOf.ts';

const says = cuesOf('words/states.yaml');

/** It denies something. */
export const deniesSomething = (text: string): boolean => says('denies', text);

/** It says of something that it is so, and denies nothing. */
export const affirmsAState = (text: string): boolean => says('isSo', text);

/** "We have no backup vault": there is none of something, and no word of trouble. */
export const tellsOfNone = (text: string): boolean => says('hasNone', text);

/** It says of something that it is not so. */
export const deniesAState = (text: string): boolean => tellsOfNone(text) || says('isNotSo', text);

const MOST_LETTERS = 80;
const GOES_ON = /[。、,;:]\s*(?=\S)|[.!]\s+(?=\S)/u;

/** It tells how a switch stands, and nothing more: "versioning is on" is no trouble yet. */
export const isStateAlone = (text: string): boolean =>
  text.length <= MOST_LETTERS && !GOES_ON.test(text.trim()) && says('onlyAState', text.trim());

const CLAUSES = /[,;、。]\s*|[.!]\s+|\s(?:and|und)\s/u;

/** "Firewall is off, all networks allowed", "soft delete is off, no versioning": each clause tells how something stands. */
export function tellsHowAllStands(text: string): boolean {
  const clauses = text
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const stands = (clause: string) => says('onlyAState', clause) || says('stateInBrief', clause);
  return text.length <= MOST_LETTERS && clauses.length > 1 && clauses.every(stands);
}

const A_REMARK = 14;

/**
 * "We use a managed identity", "there are 3 million files": where something runs, with what, as whom and on how much. Each
 * trouble has that, and none of it says what is wrong.
 */
export const tellsACircumstance = (text: string): boolean =>
  wordCount(text) <= A_REMARK && says('circumstance', text.trim());

const A_NAME = 4;
const IS_LATIN = /^[\p{Script=Latin}\p{N}\s\p{P}]+$/u;

/** "Self-hosted integration runtime": a name, and nothing that would be wrong with it. */
export const isNameAlone = (text: string): boolean =>
  IS_LATIN.test(text) && wordCount(text) <= A_NAME && !says('namesWhatIsWrong', text) && !/[?？]/.test(text);
