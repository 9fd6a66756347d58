/** What a shared access signature is, once read. The signature itself is never kept. */
import type { SasKind } from './parameters.ts';

export type { SasKind } from './parameters.ts';

/** How a text was broken on its way; what could be mended was mended before reading on. */
export type Damage =
  | 'quoted'
  | 'quote-inside'
  | 'html-escaped'
  | 'json-escaped'
  | 'encoded-twice'
  | 'encoded-whole'
  | 'blank-for-plus'
  | 'plain-plus'
  | 'percent-eaten'
  | 'cut-at-ampersand'
  | 'no-question-mark'
  | 'two-question-marks'
  | 'url-within-token'
  | 'parameter-twice'
  | 'line-break'
  | 'hidden-character';

export type SignatureState =
  | { kind: 'present' }
  | { kind: 'masked' }
  | { kind: 'missing' }
  | { kind: 'damaged'; how: 'too-short' | 'too-long' | 'padding-lost' | 'alphabet' };

export interface SasDate {
  /** As written, decoded. */
  text: string;
  /** Absent when the text is no legal date. */
  at?: Date;
}

export interface Sas {
  kind: SasKind;
  form: 'url' | 'token' | 'connection-string';
  /** Where it stood, without query. */
  url?: URL;
  /** Decoded, in the order of the text; `sig` is left out. */
  parameters: ReadonlyMap<string, string>;
  permissions?: string;
  starts?: SasDate;
  expires?: SasDate;
  keyStarts?: SasDate;
  keyExpires?: SasDate;
  signature: SignatureState;
  damage: readonly Damage[];
}

/** The text is no SAS at all; `says` tells what it is instead. */
export interface SasFault {
  kind: 'not-a-sas';
  cause: string;
  says: string;
}

export const isSasFault = (read: Sas | SasFault): read is SasFault => read.kind === 'not-a-sas';
