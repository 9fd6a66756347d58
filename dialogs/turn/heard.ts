import type { Redacted } from '../../knowledge/redact/redact.ts';

/** What a person said: typed words, or a button of a card. Nothing in `data` has been verified. */
export type Heard =
  | { kind: 'said'; text: Redacted }
  | { kind: 'pressed'; verb: string; data: Record<string, unknown>; card?: string };
