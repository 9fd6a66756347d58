/** The several things that are told, or asked, in one message; and which of them was done. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';

const PARTINGS = [
  String.raw`(?<=[.!?。！？;])\s+|\n+`,
  String.raw`,?\s+(?:also|and also|but also|außerdem)\s+`,
  // "… and how do I …"
  String.raw`,?\s+(?:and|und)\s+(?=(?:how|what|where|who|when|why|which|wie|was|wo|wer|wann|warum|wieso|welche[rsn]?)\b)`,
  // "I'm Owner, and I removed the lock": each has a subject of its own.
  String.raw`,?\s+(?:and|but|und|aber)\s+(?=(?:i|we|he|she|they|ich|wir|er|already|schon|bereits)\b)`,
  // "Which one, I have the old kind"
  String.raw`(?<=^(?:which|what|welche[rsn]?|was)\b.*),\s+(?=(?:i|we|it|ours|ich|wir|es)\s*(?:['’](?:m|ve|s|re)|am|are|is|has|have|use|run|only|hat|habe|haben|nutzen?|bin|ist)\b)`,
];
const THINGS = new RegExp(PARTINGS.join('|'), 'i');
const A_THING = 3;

/** Two things in one message are told one behind the other. */
export const thingsIn = (text: string): string[] => text.split(THINGS).filter((one) => wordCount(one) >= A_THING);

/** "I'm Owner and I removed the lock, same message": what was done is what an answer is wanted to, and not who did it. */
export function deedsOf(things: string[]): string[] {
  if (things.some(asksIn)) return things;
  const deeds = things.filter((one) => givesAway('did', one));
  return deeds.length > 0 ? deeds : things;
}
