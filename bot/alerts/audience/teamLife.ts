/** What happens to teams and channels, on the conversations there that want to hear of alerts. */
import { harmless } from '../../../knowledge/alerts/meaning.ts';
import type { TeamEvent } from '../../teams/life.ts';
import type { Conversation } from './conversation.ts';
import type { Register } from './conversations.ts';

const BETWEEN = ' > ';

function isMeant(conversation: Conversation, { team, channel }: { team?: string; channel?: string }): boolean {
  return (team !== undefined && conversation.teamId === team) || (channel !== undefined && conversation.id === channel);
}

/** Only conversations with subscriptions are looked through; the others learn their names when somebody speaks there. */
async function those(known: Register, event: { team?: string; channel?: string }): Promise<string[]> {
  const all = await known.subscribed();
  return [...all].filter(([, conversation]) => isMeant(conversation, event)).map(([key]) => key);
}

function renamed({ name }: Conversation, event: Extract<TeamEvent, { name: string }>): string {
  const [team = '', ...channel] = name.split(BETWEEN);
  const now = harmless(event.name);
  return event.kind === 'renamed' ? [now, ...channel].join(BETWEEN) : [team, now].join(BETWEEN);
}

/** @returns keys of conversations that may be posted to again. */
export async function followTeam(known: Register, event: TeamEvent): Promise<string[]> {
  switch (event.kind) {
    case 'renamed':
    case 'channelRenamed': {
      const meant = event.kind === 'renamed' ? { team: event.team } : { channel: event.channel };
      for (const key of await those(known, meant))
        await known.edit(key, (conversation) => {
          conversation.name = renamed(conversation, event);
        });
      return [];
    }
    case 'gone':
      for (const key of await those(known, event)) await known.park(key, event.why);
      return [];
    case 'back': {
      const keys = await those(known, event);
      const woken = await Promise.all(keys.map((key) => unpark(known, key, event.why)));
      return keys.filter((_, at) => woken[at]);
    }
  }
}

/** One that was removed stays parked when its team comes back. */
async function unpark(known: Register, key: string, why: string): Promise<boolean | undefined> {
  return known.edit(key, (conversation) => {
    if (conversation.parked?.why !== why) return false;
    delete conversation.parked;
    return true;
  });
}
