/**
 * "The proxy is fine", „der Schlüssel stimmt“, 「時計は合っています」: where a clause says that a thing is right, or that what
 * would hinder is not there. Pure.
 */

import { type Gated, matchesOf } from '../text/gated.ts';
import { placesOf } from './cuesOf.ts';

const notInTheWay = placesOf('words/notInTheWay.yaml');

const THING = String.raw`(?:(?:the|our|my|its|his|that|der|die|das|mein|meine|unser|unsere) )?(?:[\p{L}\p{N}-]{1,30} ){0,2}[\p{L}\p{N}-]{2,40}`;
const BEGINS = String.raw`(?<=^|[.,;!\n(–-]\s{0,3}|(?<!\p{L})(?:and|but|so|und|aber) )`;
const ENDS = String.raw`(?=\s{0,3}(?:[.,;!)\n–]|$)|\s(?:and|but|though|und|aber)(?!\p{L}))`;
/** "If the proxy is fine", "which proxy is right", "only the key is right" say something else. */
const SAYS_OTHER = `(?!(?:if|when|whether|once|until|unless|what|which|who|how|is|are|not|no|nothing|nobody|only|all|everything|it|that|this|he|she|they|wenn|ob|falls|was|wer|nichts|nur|alles|es|er|sie) )`;
const IS_RIGHT: readonly Gated[] = [
  {
    needs: /\b(?:fine|ok|okay|good|right|correct|in order|intact|healthy)\b/i,
    pattern: new RegExp(
      `${BEGINS}${SAYS_OTHER}${THING} (?:is|are|was|were|looks?|seems?) (?:all |also |certainly |surely |really )?(?:fine|ok|okay|good|right|correct|in order|intact|healthy)${ENDS}`,
      'giu',
    ),
  },
  {
    needs: /\b(?:ist|sind|war|waren|stimmt|stimmen|passt|passen)\b/i,
    pattern: new RegExp(
      `${BEGINS}${SAYS_OTHER}${THING} (?:(?:ist|sind|war|waren) (?:auch |sicher |ganz )?(?:ok|okay|gut|richtig|korrekt|in ordnung|heil)|stimmt|stimmen|passt|passen)${ENDS}`,
      'giu',
    ),
  },
  {
    needs: /[はも]/,
    pattern:
      /(?<=^|[。、\n]\s{0,3})[^。、\n]{1,16}(?:は|も)(?:正しい|問題ありません|問題ない|大丈夫|合っています|合っている|正常)(?:です)?(?=[。、\n]|が|けど|$)/gu,
  },
];

/** Where the clauses stand that do. */
export const saidRightIn = (text: string): { at: number; length: number }[] =>
  IS_RIGHT.flatMap((gated) => matchesOf(gated, text).map(({ 0: { length }, index }) => ({ at: index, length })));

/** And where what could hinder is said not to be there. */
export const notThereIn = (text: string): { at: number; length: number }[] => notInTheWay('notThere', text);
