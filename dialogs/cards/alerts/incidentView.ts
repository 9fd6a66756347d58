/** An incident, as its card and the lists show it. */
import type { Told } from '../../../knowledge/alerts/alert.ts';
import type { Wording } from '../../phrases/say.ts';

/** Trouble fires and ends; what happened has no end; a note is nothing that anybody has to act on. */
export type Nature = 'trouble' | 'happened' | 'note';

export interface IncidentView {
  /** Carried by the buttons. */
  id: string;
  ledger: string;
  state: 'open' | 'resolved' | 'expired';
  nature: Nature;
  severity: number;
  title: string;
  /** What came before it and explains it. */
  after?: string;
  resource: { name: string; kind: string; group?: string; service?: string };
  /** ms since 1970, by the senders' clocks. */
  since: number;
  until?: number;
  count: number;
  rules: string[];
  measured?: string;
  /** By what the alert is narrowed down: dimensions, labels. */
  where?: string;
  /** What a change set. */
  sets?: string;
  says: string;
  /** What within the resource it is about. */
  object?: string;
  /** What was to be done failed: its causes are those of the failure. */
  failed?: true;
  /** When what is announced shall be (ms). */
  planned?: { from: number; to?: number };
  /** What the rule's author wrote for this moment. */
  described?: string;
  /** What the sender itself says. */
  told: Told;
  /** What the rule's author tells the reader to do. */
  advised: string;
  /** What else its alert says. */
  also: { title: string; measured?: string }[];
  causes: { id: string; title: string }[];
  next: string[];
  query?: string;
  portal?: string;
  /** Sentences that say why different alerts stand here together. */
  correlations: string[];
  grouped: { resource: string; meaning: string; dimensions: string; after: string[] };
  groups: { title: string; dimensions: string; count: number; state: GroupState }[];
  region?: string;
  caller?: string;
  acknowledged?: { who: string; at: number };
  assigned?: { who: string };
  audit: { at: number; who: string; what: Wording }[];
  note?: Wording;
  /** The sender's message, secrets masked; shown only when asked for. Empty when it is not kept any more. */
  raw?: string;
  sources: string[];
}

export type GroupState = 'happened' | 'firing' | 'over';
