/**
 * Whether a text names trouble and asks nothing: "409 when creating a container", "timeouts uploading large files". It has the
 * words of a question ("creating a container") and is none. Said by troubleNamed.yaml and cues.yaml. Pure.
 */
import { asksIn, asksTurned } from './asking.ts';
import { givesAway } from './cues.ts';
import { cuesOf } from './cuesOf.ts';

const says = cuesOf('words/troubleNamed.yaml');

const goesWrong = (text: string): boolean =>
  says('status', text) ||
  says('goesWrong', text) ||
  says('foundReadOnly', text) ||
  givesAway('fails', text) ||
  givesAway('troubled', text);

const KINDS = ['refused', 'network', 'missing', 'silent'] as const;

/** Of which kind the error is that a text names, as facts/speaksOf.md calls them. */
export const kindOfTrouble = (text: string): string | undefined => KINDS.find((kind) => says(kind, text));

/** How it goes is bad, in words of amounts and times. */
const complains = (text: string): boolean => givesAway('complains', text);

export const isTroubleNamed = (text: string): boolean =>
  (complains(text) && !asksIn(text)) ||
  (goesWrong(text) && !says('isOfTroubles', text) && !asksIn(text) && !asksTurned(text));
