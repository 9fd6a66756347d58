import type { Redacted } from '../../knowledge/redact.ts';

const MOST_REASON = 300;

/** What a reason is kept as: without addresses, numbers and ids that point to a person or a machine. */
export function withoutPersons(reason: Redacted): Redacted {
  return reason
    .replace(/https?:\/\/\S+/gi, '<url>')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*/g, '<address>')
    .replace(/@\w+/g, '<name>')
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '<id>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<ip>')
    .replace(/\+?\d(?:[ /-]?\d){7,}/g, '<number>')
    .slice(0, MOST_REASON)
    .trim() as Redacted;
}
