/**
 * Whether a text names trouble and asks nothing: "409 when creating a container", "timeouts uploading large files". It has the
 * words of a question ("creating a container") and is none. Said by troubleNamed.yaml and cues.yaml. Pure.
 */

import { wordCount } from '../text/wordCount.ts';
import { asksIn, asksTurned } from './asking.ts';
import { givesAway } from './cues.ts';
import { cuesOf, withoutCuesOf } from './cuesOf.ts';

const says = cuesOf('words/troubleNamed.yaml');
const withoutWordsOf = withoutCuesOf('words/troubleNamed.yaml');

const KINDS = ['refused', 'network', 'missing', 'silent'] as const;

/** Of which kind the error is that a text names, as facts/speaksOf.md calls them. */
export const kindOfTrouble = (text: string): string | undefined => KINDS.find((kind) => says(kind, text));

const goesWrong = (text: string): boolean =>
  says('status', text) ||
  says('goesWrong', text) ||
  says('foundReadOnly', text) ||
  kindOfTrouble(text) !== undefined ||
  givesAway('fails', text) ||
  givesAway('troubled', text);

/** How it goes is bad, in words of amounts and times. */
const complains = (text: string): boolean => givesAway('complains', text);

/** What is done with troubles in general: they are listed, counted, retried, told to somebody. */
export const isOfTroubles = (text: string): boolean => says('isOfTroubles', text);

/** It asks for a cure, and so tells the trouble. */
const wantsItMended = (text: string): boolean => says('wantsItMended', text);

const asksOfIt = (text: string): boolean => isOfTroubles(text) || asksIn(text) || asksTurned(text);

export const isTroubleNamed = (text: string): boolean =>
  (complains(text) && (wantsItMended(text) || !asksIn(text))) ||
  (goesWrong(text) && (wantsItMended(text) || !asksOfIt(text)));

/** In more words the cure is asked for beside a story. */
const A_TOPIC = 15;

/** "How do I fix 409 when creating a container": the trouble, without the words that ask for its cure. */
export function troubleAlone(text: string): string {
  if (wordCount(text) > A_TOPIC || !wantsItMended(text) || !isTroubleNamed(text)) return text;
  const trouble = withoutWordsOf('wantsItMended', text).replace(/\s+/g, ' ').trim();
  return isTroubleNamed(trouble) ? trouble : text;
}
