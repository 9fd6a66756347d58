/** "It's premium storage in Norway East, LRS": of what kind it is and where, and no word of what fails. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { placeOf } from '../../../knowledge/words/cuesOf.ts';
import { isPlain } from '../../../knowledge/words/plain.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';

const place = placeOf('words/cues.yaml');
const MOST = 6;
/** Who says more tells a story. */
const MOST_WORDS = 14;

/** The words around such names are those of every sentence. */
export function tellsOnlyTheSetting(text: string): boolean {
  if (wordCount(text) > MOST_WORDS) return false;
  let rest = text;
  let found = 0;
  for (let match = place('setting', rest); match && found < MOST; match = place('setting', rest)) {
    rest = `${rest.slice(0, match.at)} ${rest.slice(match.at + match.length)}`;
    found++;
  }
  return found > 0 && isPlain(rest.replace(/[,;.]/g, ' '));
}

type Heard = (triage: Triage, alone: Alone) => Move | undefined;

/** Told for its facts, and no answer to what was asked; where something stands, it may be just that: a premium account. */
export const tellsTheSetting: Heard = (triage, { text, asks, news }) =>
  !asks && !isSettled(triage) && tellsOnlyTheSetting(text)
    ? { kind: 'told', text, facts: news, beside: true }
    : undefined;

/** What was missed in such a case may be there after all. */
const OF_MISSING = new Set(['data-deleted', 'blob-not-found', 'container-not-found', 'share-not-found']);
const BUT_NOT_ALL = /\b(?:but|only|not|aber|nur|nicht|kein\w*)\b|n't|(?:が|けど|ない|ません)/iu;

/** "No wait, wrong container, they're all there." */
export const findsIt: Heard = ({ cause = '' }, { text, asks }) => {
  const isThere = givesAway('allThere', text) && !givesAway('fails', text) && !BUT_NOT_ALL.test(text);
  return !asks && OF_MISSING.has(cause) && isThere ? { kind: 'outcome', outcome: 'yes' } : undefined;
};
