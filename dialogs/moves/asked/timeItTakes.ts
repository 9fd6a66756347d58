/** "It is 300 GB", and later "the line is 50 Mbit": how long that lasts, where it is about something slow. Pure. */
import { lastsFor } from '../../../knowledge/followUps/workedOut.ts';
import { tellsAMeasure } from '../../../knowledge/text/measures.ts';
import { situationTold } from '../../case/said.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';

/** Causes of what takes long, or is not done within its time. */
const OF_TIME = new Set([
  'azcopy-performance-hint',
  'azcopy-cap-too-low',
  'client-timeout',
  'network-unstable',
  'throttled',
]);
const FIRST = 3;
const MOST_SAID = 200;

/** "4 TB in all", said of what is slow: it tells of the trouble, whatever was asked. */
export const tellsItsMeasure = ({ causes = [], facts = {} }: Triage, text: string): boolean =>
  (facts.slow === 'yes' || causes.slice(0, FIRST).some((one) => OF_TIME.has(one))) &&
  text.length <= MOST_SAID &&
  tellsAMeasure(text);

export function timeItTakes(triage: Triage, { text, news, asks, isCommand, diagnosis }: Alone): Move | undefined {
  const { causes = [] } = triage;
  if (asks || isCommand || diagnosis.codes.length > 0 || !tellsItsMeasure(triage, text)) return undefined;
  const says = lastsFor(text, situationTold(triage));
  return says
    ? { kind: 'told', text, facts: news, beside: true, answered: { says, of: causes[0] ?? '', read: true } }
    : undefined;
}
