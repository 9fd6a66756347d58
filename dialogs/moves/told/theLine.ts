/** "No space left on device", while nothing is settled: a line that a tool prints is the error itself, whatever was asked. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { isSettled } from '../message/tells.ts';

/** With more words around it a line is told of, and they count as well. */
const MOST_AROUND = 25;

export const isTheLine = (triage: Triage, { text, diagnosis, asks, tried, intent }: Alone): boolean =>
  diagnosis.printed === true &&
  !isSettled(triage) &&
  !asks &&
  !tried &&
  intent !== 'solved' &&
  wordCount(text) <= MOST_AROUND &&
  !isAllElsewhere(text);
