/** "I make it all public, right? ;) No, seriously: how do I share one file": what was said in jest is not meant; said by notForReal.yaml. Pure. */
import { placeOf } from '../words/cuesOf.ts';

const placeIn = placeOf('effects/notForReal.yaml');

/** What is said behind the word that ends the jest. */
export function withoutJest(text: string): string {
  const end = placeIn('inEarnest', text) ?? placeIn('joked', text);
  return end ? text.slice(end.at + end.length) : text;
}
