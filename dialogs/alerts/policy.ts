/**
 * Who may do what with alerts. It is written here and nowhere else; .env.example and deploy/README.md tell operators.
 *
 * - In local mode, without an app id, everybody may everything: only this machine can speak to the bot.
 * - Owners (STORAGEBOT_ALERT_OWNERS) may subscribe each conversation that they are in, their personal chat too.
 * - Listed channels and group chats (STORAGEBOT_ALERT_CHANNELS) may be subscribed by whoever is in them.
 * - Without both lists every team channel may be subscribed by whoever is in it; personal and group chats may not.
 * - Unsubscribing takes the same right, except in one's own personal chat.
 * - Escalating goes to a channel or group chat in which the asker has spoken to the bot and which may have alerts.
 *   Somebody's personal chat is never a target. Of other conversations nobody sees a name.
 * - Acknowledging, assigning, resolving and muting: whoever is in a conversation that shows the card.
 *
 * Who asks, and where, comes from the verified activity; never from what a card sends.
 */
import type { Listener } from './listener.ts';

export interface AlertPolicy {
  isLocal: boolean;
  /** Ids or keys of conversations. */
  channels: readonly string[];
  /** Object ids of people, in small letters. */
  owners: readonly string[];
}

export interface Place {
  key: string;
  here: Pick<Listener, 'kind' | 'tenant'> & { id?: string };
}

export function maySubscribe(
  { isLocal, channels, owners }: AlertPolicy,
  { key, here }: Place,
  person: string,
): boolean {
  if (isLocal || owners.includes(person.toLowerCase())) return true;
  if (here.kind === 'personal') return false;
  if (channels.length > 0) return channels.includes(key) || (here.id !== undefined && channels.includes(here.id));
  return owners.length === 0 && here.kind === 'channel';
}

export function mayUnsubscribe(policy: AlertPolicy, place: Place, person: string): boolean {
  return place.here.kind === 'personal' || maySubscribe(policy, place, person);
}

/** `target` is among the conversations that the asker is in, or it would not be known here. */
export function mayEscalate(policy: AlertPolicy, from: Place, target: Place | undefined, person: string): boolean {
  if (!target || target.key === from.key || target.here.kind === 'personal') return false;
  return target.here.tenant === from.here.tenant && maySubscribe(policy, target, person);
}
