/** Activities as Teams sends them, for the three places where people talk to a bot. */
import { randomUUID } from 'node:crypto';
import type { Activity } from '../../dialogs/turn/channel.ts';

export const BOT = { id: '28:storagebot-app', name: 'storagebot' };
export const ADA = { id: '29:ada', name: 'Ada Example', aadObjectId: '7f1c3f0e-5a8e-4a52-9b1b-0d6a2f0c9a01' };
export const TENANT = '22222222-3333-4444-5555-666666666666';

export type Place = 'personal' | 'groupChat' | 'channel';

/** The thread that a channel's post opens. */
export const THREAD = '1700000000001';
const CHANNEL = '19:channel-general@thread.tacv2';
const TEAM = '19:team-general@thread.tacv2';

const IDS: Record<Place, string> = {
  personal: 'a:1-personal-chat',
  groupChat: '19:group-chat@thread.v2',
  channel: `${CHANNEL};messageid=${THREAD}`,
};

export interface Where {
  serviceUrl: string;
  place?: Place;
  /** Another conversation of the same kind. */
  conversation?: string;
}

let rooms = 0;

/** A conversation that no other test has used. */
export const freshRoom = (
  serviceUrl: string,
  place: Place = 'personal',
): Where & { place: Place; conversation: string } => ({
  serviceUrl,
  place,
  conversation: place === 'channel' ? `19:general-${++rooms}@thread.tacv2;messageid=${THREAD}` : `room-${++rooms}`,
});

let count = 1_700_000_000_001;

/** What every activity carries. */
export function envelope({ serviceUrl, place = 'personal', conversation }: Where): Partial<Activity> {
  const isGroup = place !== 'personal';
  const team = place === 'channel' ? { channel: { id: CHANNEL }, team: { id: TEAM } } : {};
  return {
    id: String(++count),
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString() as unknown as Date,
    locale: 'en-GB',
    from: ADA,
    recipient: BOT,
    conversation: {
      id: conversation ?? IDS[place],
      conversationType: place,
      tenantId: TENANT,
      ...(isGroup && { isGroup: true }),
    } as Activity['conversation'],
    channelData: { ...team, tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' }],
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A typed message. Outside the personal chat it mentions the bot, since Teams delivers nothing else. */
export function says(
  text: string,
  where: Where,
  { mentioned = where.place !== undefined && where.place !== 'personal' } = {},
) {
  const base = envelope(where);
  const shown = escaped(text);
  const mention = '<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">storagebot</span>';
  return {
    ...base,
    type: 'message',
    textFormat: 'plain',
    text: mentioned ? `<at>storagebot</at>&nbsp;${shown}` : shown,
    attachments: [
      {
        contentType: 'text/html',
        content: `<p>${mentioned ? `${mention}&nbsp;` : ''}${shown.replaceAll('\n', '<br>')}</p>`,
      },
    ],
    entities: [
      ...(base.entities ?? []),
      ...(mentioned ? [{ type: 'mention', text: '<at>storagebot</at>', mentioned: BOT }] : []),
    ],
  };
}

/** A pressed Action.Submit. */
export function submits(value: object, where: Where, card = 'sent-1') {
  return { ...envelope(where), type: 'message', replyToId: card, value };
}

/** A pressed Action.Execute. */
export function executes(verb: string, data: object, where: Where, card = 'sent-1') {
  const action = { type: 'Action.Execute', id: verb, verb, data };
  const id = `f:${randomUUID()}`;
  return {
    ...envelope(where),
    id,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: card,
    value: { action, trigger: 'manual' },
  };
}

export function invokes(name: string, value: unknown, where: Where) {
  return { ...envelope(where), id: `f:${randomUUID()}`, type: 'invoke', name, value };
}

/** Teams tells of an installation twice: to the app, and as a new member of the conversation. */
export function installs(where: Where) {
  return [
    { ...envelope(where), type: 'installationUpdate', action: 'add' },
    { ...envelope(where), type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] },
  ];
}

export function uninstalls(where: Where) {
  return { ...envelope(where), type: 'installationUpdate', action: 'remove' };
}

export function edits(text: string, where: Where) {
  return {
    ...says(text, where),
    type: 'messageUpdate',
    channelData: { eventType: 'editMessage', tenant: { id: TENANT } },
  };
}

export function deletes(where: Where) {
  return {
    ...envelope(where),
    type: 'messageDelete',
    channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } },
  };
}
