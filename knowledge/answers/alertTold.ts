/** An alert that is told or pasted in a talk → what its page says of it. Pure. */
import { createRequire } from 'node:module';
import { tellsAlert } from '../alerts/tellsAlert.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { cuesOf } from '../words/cuesOf.ts';
import type { Answer } from './answer.ts';
import { isShort } from './short.ts';

const says = cuesOf('answers/alertTold.yaml');

/** Fields that notifications have, and answers of a service have not. */
const OF_PAYLOAD = /"(?:essentials|schemaId|alertDisplayName|alertRule|groupKey|eventType)"\s*:/i;

function payloadIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text) || !OF_PAYLOAD.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A code of the service says more than a rule that counts. */
const OF_TROUBLE =
  /\b(?:Auth[a-z]+(?:Failure|Failed|Mismatch)|[A-Z][a-z]+(?:[A-Z][a-z]+)*(?:NotFound|Mismatch|NotPermitted))\b|\bAZSM\d+|\bAADSTS\d+/;

const bodyIn = (text: string): unknown =>
  payloadIn(text) ??
  (isShort(text) &&
  tellsAlert(text) &&
  !says('wantsAnAlert', text) &&
  !says('foundNone', text) &&
  !OF_TROUBLE.test(text)
    ? text
    : undefined);

const load = createRequire(import.meta.url);
type Answering = typeof import('./alertAnswer.ts');

/**
 * Undefined where no alert is told, or none that a page knows.
 * @param now where the alert tells no time of its own: its query looks around it
 */
export function alertTold(knowledge: Knowledge, text: string, now = new Date()): Answer | undefined {
  const body = bodyIn(text);
  // Schemas of alerts are loaded when the first one is told.
  return body === undefined ? undefined : (load('./alertAnswer.ts') as Answering).alertAnswer(knowledge, body, now);
}
