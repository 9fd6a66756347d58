/** Parameters of a SAS that somebody reads out: "the sp letters are rl", "se ist der 30.11.2026". Pure. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { readSasDate } from '../../knowledge/sas/dates.ts';
import { datesTold } from '../../knowledge/sas/datesTold.ts';
import { lettersTold } from '../../knowledge/sas/lettersTold.ts';
import type { Triage } from '../case/triage.ts';

/** Parameters of a SAS and names of roles are evidence themselves, whatever fact stands beside them. */
export const EVIDENCE = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w|\b(blob|file|queue|table) data \w+/i;
export const PARAMETERS = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w/i;
const OF_A_SAS = /\b(?:sas|st|se)\b/i;

/** "The sp letters are rl", "st ist 2026-11-28T23:00Z": as a URL would show it. */
export function withParameters(text: Redacted, { startedAt, facts }: Triage): Redacted {
  if (PARAMETERS.test(text)) return text;
  const dates = facts?.auth === 'sas' || OF_A_SAS.test(text) ? datesTold(text, new Date(startedAt)) : undefined;
  const told = Object.entries({ sp: lettersTold(text)?.letters, st: dates?.st, se: dates?.se });
  return [text, ...told.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))].join('\n') as Redacted;
}

const A_DAY_MS = 86_400_000;

/** Start and end of a SAS that stand in what was said, against the day of the case: no reading of words is surer. */
export function timesMeasured(text: string, { startedAt }: Pick<Triage, 'startedAt'>): Facts {
  const now = new Date(startedAt).getTime();
  const timeOf = (name: string) =>
    readSasDate(new RegExp(`\\b${name}=([\\dtz:.+-]+)`, 'i').exec(text)?.[1] ?? '').at?.getTime();
  const [start, end] = [timeOf('st'), timeOf('se')];
  const facts: Facts = {};
  if (end) facts.sasEnds = end > now ? 'yes' : 'no';
  if (start && (start > now || now - start > A_DAY_MS)) facts.sasBegins = start > now ? 'yes' : 'no';
  return Object.keys(facts).length > 0 ? { auth: 'sas', ...facts } : {};
}
