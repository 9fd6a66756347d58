/** What of a notification may be kept: no secrets, no claims of the person, nothing that no card needs. */

import { redact } from '../redact/redact.ts';
import { GUID } from '../text/shapes.ts';

/** The caller's token, in parts, and its addresses: personal, and of no use on a card. */
const DROPPED = /^(claims|httprequest|token|accesstoken|validationurl|presentationinsighteventrequest)$/i;
const SECRET_NAMES =
  /^(sig|signature|(account|access|shared|primary|secondary|api|function|master)_?-?key[12]?|key[12]?value|client_?-?secret|secret|password|passwd|pwd|(access|refresh|id|sas|bearer)_?-?token|sas|authorization|connection_?-?string|x-functions-key|x-storagebot-key)$/i;
const MOST_DEPTH = 40;

export function sift(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return siftText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_DEPTH) return 'nested too deep';
  if (Array.isArray(value)) return value.map((entry) => sift(entry, depth + 1));
  const kept: Record<string, unknown> = Object.create(null);
  for (const [name, entry] of Object.entries(value)) {
    if (DROPPED.test(name)) continue;
    const isSecret = SECRET_NAMES.test(name) && typeof entry === 'string' && entry !== '';
    // A name may come from outside too, such as a URL that counts its own requests.
    const key = name.length > 24 ? redact(name) : name;
    if (key === '__proto__') continue;
    kept[key] = isSecret ? 'REDACTED' : sift(entry, depth + 1);
  }
  return kept;
}

/** Words, names, times, ids and resource ids: most of a notification, and nothing in them has the form of a secret. */
const PLAIN = new RegExp(
  `^(?:[A-Za-z0-9 _.,()-]{0,31}|${GUID}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,20}(?:Z|[+-]\\d\\d:\\d\\d)?|/subscriptions/${GUID}(?:/[A-Za-z0-9_.()-]{1,39})*)$`,
  'i',
);

/** Looking for secrets is by far the dearest part of intake, so what cannot hold one is let through at a glance. */
function siftText(text: string): string {
  return text.length < 12 || PLAIN.test(text) ? text : redact(text);
}
