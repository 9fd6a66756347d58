/** What the look of a signature tells. It is judged here and then forgotten. */
import type { Damage, SignatureState } from './sas.ts';

const LENGTH = 44; // Base64 of the 32 bytes of an HMAC-SHA256

export interface JudgedSignature {
  state: SignatureState;
  damage: Damage[];
}

const isMasked = (text: string) =>
  /^-?(?:REDACTED|masked|hidden|removed|\*+|x{3,}|\.{3,}|…|<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\$.*)-?(?:%(?:25)*3D|=)*$/i.test(
    text,
  ) || text === '';

const decodeOnce = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** cmd reads `%2` of a batch file as an argument, so that `%2B` leaves `B` or `2B` behind. */
const lostPercents = (raw: string) =>
  !raw.includes('%') && !raw.endsWith('=') && /(?:3D|D)$/.test(raw) && raw.length >= LENGTH - 1;

function stateOf(decoded: string): SignatureState {
  if (!/^[A-Za-z0-9+/=]*$/.test(decoded)) return { kind: 'damaged', how: 'alphabet' };
  if (decoded.length === LENGTH - 1 && !decoded.endsWith('=')) return { kind: 'damaged', how: 'padding-lost' };
  if (decoded.length < LENGTH) return { kind: 'damaged', how: 'too-short' };
  if (decoded.length > LENGTH) return { kind: 'damaged', how: 'too-long' };
  return decoded.endsWith('=') ? { kind: 'present' } : { kind: 'damaged', how: 'alphabet' };
}

/** Judges the value of `sig` as it was written. */
export function judgeSignature(raw: string | undefined): JudgedSignature {
  if (raw === undefined) return { state: { kind: 'missing' }, damage: [] };
  const twice = /%(?:25)+(?:2B|2F|3D)/i.test(raw);
  if (isMasked(raw)) return { state: { kind: 'masked' }, damage: twice ? ['encoded-twice'] : [] };
  if (lostPercents(raw)) return { state: { kind: 'damaged', how: 'alphabet' }, damage: ['percent-eaten'] };
  const decoded = twice ? decodeOnce(decodeOnce(raw)) : decodeOnce(raw);
  const damage: Damage[] = twice ? ['encoded-twice'] : [];
  // A blank inside was a + once: in a query, + means a blank.
  if (/\S\s+\S/.test(decoded)) damage.push(/[\r\n]/.test(decoded) ? 'line-break' : 'blank-for-plus');
  const mended = damage.length > 0 ? decoded.replace(/\s/g, '+') : decoded;
  if (raw.includes('+')) damage.push('plain-plus');
  return { state: stateOf(mended), damage };
}
