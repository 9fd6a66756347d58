/** The life of an installation: what Teams tells of it, twice at times and in any order. */
import { LRUCache } from 'lru-cache';
import type { Activity } from '../../dialogs/turn/channel.ts';

/** What happened to a team or channel that the bot is in. */
export type TeamEvent =
  | { kind: 'renamed'; team: string; name: string }
  | { kind: 'channelRenamed'; channel: string; name: string }
  /** Nothing can be posted until `back` says the same reason. */
  | { kind: 'gone'; why: 'archived' | 'deleted'; team?: string; channel?: string }
  | { kind: 'back'; why: 'archived' | 'deleted'; team?: string; channel?: string };

interface Party {
  id?: string;
  name?: string;
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
export function readTeamEvent({ channelData }: Pick<Activity, 'channelData'>): TeamEvent | undefined {
  const {
    eventType,
    team = {},
    channel = {},
  } = (channelData ?? {}) as {
    eventType?: string;
    team?: Party;
    channel?: Party;
  };
  const ofTeam = team.id ? { team: team.id } : {};
  const ofChannel = channel.id ? { channel: channel.id } : {};
  switch (eventType) {
    case 'teamRenamed':
      return team.id && team.name ? { kind: 'renamed', team: team.id, name: team.name } : undefined;
    case 'channelRenamed':
      return channel.id && channel.name
        ? { kind: 'channelRenamed', channel: channel.id, name: channel.name }
        : undefined;
    case 'teamArchived':
      return { kind: 'gone', why: 'archived', ...ofTeam };
    case 'teamUnarchived':
      return { kind: 'back', why: 'archived', ...ofTeam };
    case 'teamDeleted':
    case 'teamHardDeleted':
      return { kind: 'gone', why: 'deleted', ...ofTeam };
    case 'teamRestored':
      return { kind: 'back', why: 'deleted', ...ofTeam };
    case 'channelDeleted':
      return { kind: 'gone', why: 'deleted', ...ofChannel };
    case 'channelRestored':
      return { kind: 'back', why: 'deleted', ...ofChannel };
    default:
      return undefined;
  }
}

const MOST = 5_000;

/** Tells whether an event of coming or going is newer than the last one of its conversation. */
export function inOrder(): (activity: Pick<Activity, 'conversation' | 'timestamp'>) => boolean {
  const last = new LRUCache<string, number>({ max: MOST });
  return ({ conversation, timestamp }) => {
    const at = timestamp?.getTime();
    if (at === undefined) return true;
    const known = last.get(conversation.id) ?? 0;
    last.set(conversation.id, Math.max(at, known));
    return at >= known;
  };
}
