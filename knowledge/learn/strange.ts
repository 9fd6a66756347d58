/** Whether a text is about something else than trouble with storage, as far as its names and its form tell. */
import { asksSomething, isShort, mayAsk, tellsTrouble } from '../answers/asks.ts';
import { names, withoutOtherMeanings } from '../belonging.ts';
import { whoseIs } from '../whose.ts';

const isOfOtherStores = (text: string) => !names('azure', text) && names('otherStores', text);

export interface Belonging {
  /** Nothing of storage is named at all: no service, no tool, no thing of it, in any of the languages that come. */
  strange: boolean;
  /** Something else is named, and nothing that only storage has. */
  elsewhere: boolean;
}

/** Whether a text names what is ours, and what is not; whose the resource, host or server in it is decides first. */
export function belongingOf(text: string): Belonging {
  const plain = withoutOtherMeanings(text);
  const namesUs = names('surelyOurs', plain);
  const owner = whoseIs(text, namesUs);
  if (owner === 'ours') return { strange: false, elsewhere: false };
  if (owner === 'others') return { strange: true, elsewhere: true };
  const ofOtherStores = isOfOtherStores(text);
  return {
    strange: ofOtherStores || !names('ours', plain),
    elsewhere: ofOtherStores || owner === 'somebodys' || (!namesUs && names('others', text)),
  };
}

/** How something is done or is, in the languages that the answers do not speak. */
const HOW =
  /^[¿¡ ]*(?:cómo|como (?:posso|faço|se|criar)|cuál|cuánto|dónde|qué (?:es|diferencia)|qual (?:é|a|o)|quanto|onde|comment (?!.{0,60}échou)|quel(?:le)?s? (?:est|sont|rôle)|où |combien|come (?:si|faccio|posso|creo)|quale?|dove|hoe |welke |waar |was kostet|怎么|怎样|如何|什么是|哪些)|(?:有什么区别|是什么|怎么做|多少钱)[?？。]*$/i;

/** A wish in a few words, that asks without asking. */
const WISH =
  /^(?:(?:hi|hello|hey|please|pls)[ ,!]*)*(?:pricing|prices?|costs? of|roadmap|recommend\w*|best (?:ways?|practices?|tool)|sample code|examples? (?:of|for|how)|compar(?:e|ison)|docs? (?:for|on|about)|links? to|tutorial|translate|explain|prepare|write|release notes)\b/i;
/** Somebody says that nothing is wrong. */
const CALM =
  /\bno (?:incident|rush|action (?:is )?(?:required|needed))\b|\bnothing(?: is|'s) (?:broken|wrong|urgent)|\b(?:ticket|case|issue|thread|problem)\b[^.!?]{0,60}\b(?:is|was) (?:solved|closed|resolved)|\byou can close\b|\bclosing th(?:is|e) (?:thread|ticket|case)|\bmakes sense now\b|\baccording to plan\b|\bthanks for the explanation|\bonly learning\b|\bpreparing for\b|\bplanning the\b|\bhave ?n[o']t started\b|^reminder\b/i;

const mayWish = (text: string) => mayAsk(text) && !tellsTrouble(text);

/** The text only asks how something is or is done, or tells that all is well. */
export const asksHow = (text: string): boolean =>
  isShort(text) &&
  (asksSomething(text) || CALM.test(text) || ((HOW.test(text.trim()) || WISH.test(text.trim())) && mayWish(text)));
