/** "Upload with a SAS gives 403": what is done, and with what one signs in. Dozens of causes are told so. Pure. */
import { blank } from '../text/text.ts';
import { placesOf } from '../words/cuesOf.ts';
import { isPlain } from '../words/plain.ts';

const placesIn = placesOf('words/plainRefusal.yaml');

/** What is done is set against what goes: "can upload, but the download gives 403". */
const isSetAgainst = (report: string): boolean =>
  placesIn('contrasts', report).length > 0 && placesIn('whatIsDone', report).length > 0;

/** A refusal without the credential that it is told with: dozens of causes have the same one. */
export const withoutCredential = (report: string): string =>
  isSetAgainst(report) ? report : blank(report, placesIn('signsInWith', report));

/** Nothing but that, where nobody sets it against something that goes. */
export function isPlainRefusal(report: string): boolean {
  const signsIn = placesIn('signsInWith', report);
  if (signsIn.length === 0 || placesIn('contrasts', report).length > 0) return false;
  return isPlain(blank(report, [...placesIn('refusedBy', report), ...placesIn('whatIsDone', report), ...signsIn]));
}
