/** "Upload with a SAS gives 403": what is done, and with what one signs in. Dozens of causes are told so. Pure. */
import { blank } from '../text/text.ts';
import { placesOf } from '../words/cuesOf.ts';
import { isPlain } from '../words/plain.ts';

const placesIn = placesOf('words/plainRefusal.yaml');

/** Nothing but that, where nobody sets it against something that goes. */
export function isPlainRefusal(report: string): boolean {
  const signsIn = placesIn('signsInWith', report);
  if (signsIn.length === 0 || placesIn('contrasts', report).length > 0) return false;
  return isPlain(blank(report, [...placesIn('refusedBy', report), ...placesIn('whatIsDone', report), ...signsIn]));
}
