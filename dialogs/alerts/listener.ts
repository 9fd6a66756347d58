/** A conversation as one that listens: what it wants to hear, and when it wants to be left alone. */
import type { Severity } from '../../knowledge/alerts/alert.ts';

/** Empty lists mean "all". */
export interface Filter {
  severities: Severity[];
  accounts: string[];
  groups: string[];
  meanings: string[];
  /** What fits this is left out. */
  not?: Filter;
}

export interface Subscription extends Filter {
  id: string;
  by: string;
  at: number;
  /** Without an acknowledgement after so many minutes, the conversation `to` gets the card too. */
  escalate?: { minutes: number; to: string };
}

export interface Mute {
  id: string;
  by: string;
  /** Undefined: for good. */
  until?: number;
  /** Groups of one incident, with its title, or whatever fits a filter. */
  groups?: string[];
  title?: string;
  filter?: Filter;
  /** A sentence that older versions kept. */
  says?: string;
}

export interface Quiet {
  severities: Severity[];
  /** HH:MM in the conversation's zone; `to` earlier than `from` means: over midnight. */
  from: string;
  to: string;
}

export interface Listener {
  /** The conversation's own id, where it is kept. */
  id?: string;
  name: string;
  kind: 'personal' | 'groupChat' | 'channel';
  tenant?: string;
  /** IANA zone. */
  zone?: string;
  /** The language of its cards: that of who subscribed last. */
  lang?: string;
  subscriptions: Subscription[];
  mutes: Mute[];
  quiet: Quiet[];
  digest?: { at: string; last?: string };
}

const MOST_MUTES = 50;

/** Keeps a mute beside those that still hold. */
export function addMute(here: Listener, mute: Mute, now: number): void {
  here.mutes = [...here.mutes.filter((one) => isOn(one, now)), mute].slice(-MOST_MUTES);
}

export function isOn({ until }: Mute, now: number): boolean {
  return until === undefined || until > now;
}

const HOUR = 3_600_000;
export const hoursAfter = (now: number, hours: number): number => now + hours * HOUR;
