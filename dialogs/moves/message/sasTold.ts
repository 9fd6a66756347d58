/** Parameters of a SAS that somebody reads out: "the sp letters are rl", "se ist der 30.11.2026". Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { showsAClock } from '../../../knowledge/looks/lookCommand.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { readSasDate } from '../../../knowledge/sas/dates.ts';
import { datesTold } from '../../../knowledge/sas/datesTold.ts';
import { lettersTold } from '../../../knowledge/sas/lettersTold.ts';
import { beginsLate, isLater } from '../../../knowledge/sas/times.ts';
import type { Triage } from '../../case/triage.ts';

/** Parameters of a SAS and names of roles are evidence themselves, whatever fact stands beside them. */
export const EVIDENCE = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w|\b(blob|file|queue|table) data \w+/i;
export const PARAMETERS = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w/i;
const OF_A_SAS = /\b(?:sas|st|se)\b/i;

/** "The sp letters are rl", "st ist 2026-11-28T23:00Z": as a URL would show it. */
export function withParameters(text: Redacted, { startedAt, facts }: Triage): Redacted {
  if (PARAMETERS.test(text) || showsAClock(text)) return text;
  const dates = facts?.auth === 'sas' || OF_A_SAS.test(text) ? datesTold(text, new Date(startedAt)) : undefined;
  const told = Object.entries({ sp: lettersTold(text)?.letters, st: dates?.st, se: dates?.se });
  return [text, ...told.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))].join('\n') as Redacted;
}

/** Start and end of a SAS that stand in what was said, against the day of the case: no reading of words is surer. */
export function timesMeasured(text: string, { startedAt }: Pick<Triage, 'startedAt'>): Facts {
  const day = { from: new Date(startedAt), to: new Date(startedAt) };
  const timeOf = (name: string) => readSasDate(new RegExp(`\\b${name}=([\\dtz:.+-]+)`, 'i').exec(text)?.[1] ?? '').at;
  const [start, end] = [timeOf('st'), timeOf('se')];
  const sasBegins = start && beginsLate(start, day);
  const sasEnds = end && isLater(end, day);
  if (!sasBegins && !sasEnds) return {};
  return { auth: 'sas', ...(sasEnds && { sasEnds }), ...(sasBegins && { sasBegins }) };
}

const TWICE_ENCODED = /%25(?:[0-9a-f]{2})?(?![0-9a-f])/i;

/** "%252B stands in the signature": what the issuer wrote was encoded once more on its way. */
export const encodingTold = (text: string, { facts }: Triage): Facts =>
  facts?.auth === 'sas' && TWICE_ENCODED.test(text) ? { sasWhole: 'damaged' } : {};
