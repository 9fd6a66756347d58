/** A check, a protection or a log that is put on: the words of a harm, and its opposite. Pure. */
import { cuesOf, placeOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/aboutToBe.yaml');
const placeIn = placeOf('effects/aboutToBe.yaml');

/** What these plans switch off. */
const SWITCHED_OFF = new Set([
  'dropsProtection',
  'encryptionOff',
  'guardsOff',
  'noLog',
  'noMfa',
  'noPolicy',
  'silences',
  'skipsCheck',
  'skipsHash',
]);
/** "Let me turn the check on": no harm; "off, and back on tomorrow" is one. */
export const switchesOn = (plan: string, sentence: string): boolean =>
  SWITCHED_OFF.has(plan) && says('on', sentence) && !says('offFirst', sentence);

/** "Switch public access on for a minute and off again": what opens first is an opening, and shuts nobody out. */
export function turnedOver(plan: string, sentence: string): string {
  // "Shared key access is turned off for all": who worked by key is shut out.
  if (plan === 'keysOn' && says('off', sentence) && !says('on', sentence)) return 'shutsOut';
  if (plan !== 'shutsOut') return plan;
  const on = placeIn('on', sentence);
  const off = placeIn('off', sentence)?.at ?? sentence.length;
  // A firewall shuts out where it is put on; where it is put off, it opens.
  if (!on && off < sentence.length && says('firewall', sentence)) return 'opensFirewall';
  if (!on || on.at + on.length > off) return plan;
  if (says('keys', sentence)) return 'keysOn';
  return says('toAll', sentence) ? 'opensFirewall' : plan;
}
