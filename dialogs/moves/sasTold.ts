/** Parameters of a SAS that somebody reads out: "the sp letters are rl", "se ist der 30.11.2026". Pure. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { lettersTold } from '../../knowledge/sas/lettersTold.ts';
import type { Triage } from '../case/triage.ts';

/** Parameters of a SAS and names of roles are evidence themselves, whatever fact stands beside them. */
export const EVIDENCE = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w|\b(blob|file|queue|table) data \w+/i;
export const PARAMETERS = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w/i;
/** "se is 2026-11-30", "se ist der 30.11.2026". */
const ENDS =
  /\bse\b\s*(?:(?:is|ist|says|sagt|der|the|on|am|bis|=|:|は|が)\s*){1,3}(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))/i;

function endIn(text: string): string | undefined {
  const [, year, month, day, dayFirst, monthThen, yearLast] = ENDS.exec(text) ?? [];
  const parts = year ? [year, month, day] : [yearLast, monthThen, dayFirst];
  return parts[0] ? parts.map((part = '') => part.padStart(2, '0')).join('-') : undefined;
}

/** The end of a SAS that somebody reads out, against the day of the case. */
export function endTold(text: string, { startedAt }: Triage): Facts {
  const end = endIn(text);
  return end ? { auth: 'sas', sasEnds: end > startedAt.slice(0, 10) ? 'yes' : 'no' } : {};
}

/** "The sp letters are rl": as a URL would show it. */
export function withLetters(text: Redacted): Redacted {
  const letters = /\bsp=/i.test(text) ? undefined : lettersTold(text)?.letters;
  return letters ? (`${text}\nsp=${letters}` as Redacted) : text;
}
