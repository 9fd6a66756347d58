/** A conversation that the bot knows: how to reach it, what it wants to hear, and when it wants to be left alone. */

import { DateTime } from 'luxon';
import type { Filter, Listener, Mute, Quiet } from '../../../dialogs/alerts/listener.ts';
import { nextTime } from '../../../dialogs/alerts/morning.ts';
import type { Activity, ConversationReference } from '../../../dialogs/turn/channel.ts';
import type { Severity } from '../../../knowledge/alerts/alert.ts';
import { harmless } from '../../../knowledge/alerts/meaning.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import { fitsWildcard } from '../../../knowledge/text/shapes.ts';
import type { Incident, Ledger } from '../incidents/incident.ts';

export interface Conversation extends Listener {
  id: string;
  reference: Partial<ConversationReference>;
  /** Of a channel, where Teams told it: links to messages hold it. */
  team?: string;
  /** Of a channel: what Teams names its team by in events. */
  teamId?: string;
  /** The bot was removed or blocked there, or there is nothing to post to. */
  parked?: { why: string; at: number };
}

/** The conversation without the thread: cards begin threads of their own. */
export function conversationIdOf(activity: Partial<Activity>): string {
  return (activity.conversation?.id ?? '').split(';messageid=')[0] as string;
}

/** Names a conversation: short, safe in file names, and typed by people who mean another one. */
export function conversationKey(conversationId: string): string {
  return fingerprint(conversationId)
    .replace(/[^A-Za-z0-9]/g, 'x')
    .slice(0, 10)
    .toLowerCase();
}

/** Reads the conversation from a verified activity. */
export function readConversation(activity: Partial<Activity>): Conversation {
  const id = conversationIdOf(activity);
  const kind = activity.conversation?.conversationType;
  const data = (activity.channelData ?? {}) as {
    team?: { id?: string; name?: string; aadGroupId?: string };
    channel?: { name?: string };
    tenant?: { id?: string };
  };
  const tenant = activity.conversation?.tenantId ?? data.tenant?.id;
  const said = [data.team?.name, data.channel?.name ?? activity.conversation?.name].filter(Boolean).join(' > ');
  const name =
    said ||
    (kind === 'personal' || !kind
      ? `chat with ${activity.from?.name ?? 'somebody'}`
      : `${kind} ${conversationKey(id)}`);
  return {
    id,
    reference: {
      serviceUrl: activity.serviceUrl as string,
      channelId: activity.channelId as string,
      bot: activity.recipient as ConversationReference['bot'],
      ...(kind === 'channel' || kind === 'groupChat' ? {} : { user: activity.from as ConversationReference['user'] }),
      conversation: { ...activity.conversation, id } as ConversationReference['conversation'],
    },
    // People give these names, and cards read Markdown: no link of theirs is to stand among ours.
    name: harmless(name),
    kind: kind === 'channel' || kind === 'groupChat' ? kind : 'personal',
    ...(tenant ? { tenant } : {}),
    ...(data.team?.id ? { teamId: data.team.id } : {}),
    ...(data.team?.aadGroupId ? { team: data.team.aadGroupId } : {}),
    subscriptions: [],
    mutes: [],
    quiet: [],
  };
}

const has = (wanted: string[], value: string | undefined) =>
  wanted.length === 0 || wanted.some((one) => fitsWildcard(one, value ?? ''));

export function matches(filter: Filter, incident: Incident, ledger: Ledger): boolean {
  const { severities, accounts, groups, meanings, not } = filter;
  return (
    !(not && matches(not, incident, ledger)) &&
    (severities.length === 0 || severities.includes(incident.severity)) &&
    has(accounts, ledger.resource.name) &&
    has(groups, ledger.resource.group) &&
    (meanings.length === 0 || incident.groups.some((group) => has(meanings, group.meaning)))
  );
}

/** The mute that holds an incident back in this conversation, if any. */
export function muteFor(conversation: Conversation, incident: Incident, ledger: Ledger, now: number): Mute | undefined {
  return conversation.mutes.find((mute) => {
    if (mute.until !== undefined && mute.until <= now) return false;
    if (mute.groups) return incident.groups.every((group) => mute.groups?.includes(group.key));
    return mute.filter !== undefined && matches(mute.filter, incident, ledger);
  });
}

/** When quiet hours that hold back this severity end (ms); undefined when it may sound now. */
export function quietUntil(conversation: Conversation, severity: Severity, now: number): number | undefined {
  const local = DateTime.fromMillis(now, { zone: conversation.zone ?? 'utc' });
  const ends = conversation.quiet
    .filter((quiet) => quiet.severities.includes(severity))
    .map((quiet) => quietEnd(quiet, local));
  const known = ends.filter((end) => end !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

function quietEnd({ from, to }: Quiet, local: DateTime): number | undefined {
  const minute = local.hour * 60 + local.minute;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const inside = start <= end ? minute >= start && minute < end : minute >= start || minute < end;
  return inside ? nextTime(local, to).toMillis() : undefined;
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
