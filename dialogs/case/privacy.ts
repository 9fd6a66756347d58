import type { Redacted } from '../../knowledge/redact/redact.ts';
import { GUID } from '../../knowledge/text/shapes.ts';

const MOST_REASON = 300;
const IDS = new RegExp(`\\b${GUID}\\b`, 'gi');

/** What a reason is kept as: without addresses, numbers and ids that point to a person or a machine. */
export function withoutPersons(reason: Redacted): Redacted {
  return reason
    .replace(/https?:\/\/\S+/gi, '<url>')
    .replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*/g, '<address>')
    .replace(/@\w+/g, '<name>')
    .replace(IDS, '<id>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<ip>')
    .replace(/\+?\d(?:[ /-]?\d){7,}/g, '<number>')
    .slice(0, MOST_REASON)
    .trim() as Redacted;
}
