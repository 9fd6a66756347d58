/** An alert that is told or pasted in a talk → what its page says of it. Pure. */
import { createRequire } from 'node:module';
import { tellsAlert } from '../alerts/tellsAlert.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Answer } from './answer.ts';
import { isShort } from './short.ts';

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

/** "How do I set up an alert on egress" tells of none. */
const WANTS_ONE =
  /\b(?:set ?up|create|configure|make|define|add|build|want|need|einrichten|anlegen|erstellen|bauen)\b|作成|設定したい|作り/i;
/** A code of the service says more than a rule that counts. */
const OF_TROUBLE =
  /\b(?:Auth[a-z]+(?:Failure|Failed|Mismatch)|[A-Z][a-z]+(?:[A-Z][a-z]+)*(?:NotFound|Mismatch|NotPermitted))\b|\bAZSM\d+|\bAADSTS\d+/;

/** "Service health shows nothing", "no alert fired": who looked, and found none. */
const OF_NONE =
  /\b(?:shows?|showed|says?|said|reports?|reported|lists?|has|had|sees?|found|finds?) (?:me |us )?(?:nothing|no (?:issues?|incidents?|problems?|alerts?|outages?)|none|all (?:green|good|clear)|green)\b|\b(?:no|not a single|nor) (?:\w+ )?(?:alerts?|alarms?|incidents?)\b|\b(?:is|are|was|looks?|all) (?:all |completely )?(?:green|clean|fine|ok|okay|healthy|clear)\b|(?<!\p{L})(?:zeigt|zeigte|sagt|meldet|meldete)(?: \p{L}+){0,2} (?:nichts?|keine?n?)(?!\p{L})|(?<!\p{L})keine?n? (?:alarme?|warnmeldung\p{L}*|störung\p{L}*|vorf\p{L}+)|(?:何も|異常|障害|アラート)(?:は|も|が)?(?:出ていません|出ていない|ありません|ない|なし|見当たりません)|緑/iu;

const bodyIn = (text: string): unknown =>
  payloadIn(text) ??
  (isShort(text) && tellsAlert(text) && !WANTS_ONE.test(text) && !OF_NONE.test(text) && !OF_TROUBLE.test(text)
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
