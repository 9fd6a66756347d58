import { escapeText } from 'entities';
import type { Activity, Attachment, Entity } from '../../dialogs/turn/channel.ts';
import type { Chat, Message } from './chats.ts';

export const BOT = { id: '28:storagebot', name: 'storagebot' };
export const YOU = {
  id: '29:local-you',
  name: 'You',
  aadObjectId: '7f1c3f0e-5a8e-4a52-9b1b-0d6a2f0c9a01',
};
export const TENANT = 'c0ffee00-0000-4000-8000-000000000001';
export const TEAM = { id: '19:local-team@thread.tacv2', name: 'Storage support' };

export interface Place {
  chat: Chat;
  /** Such as de-DE. */
  locale: string;
  thread?: string;
  serviceUrl: string;
  at: Date;
}

const MENTION = /@storagebot\b/gi;

/** What the page says where that was not seen to. */
export const UNASKED = 'Here storagebot sees only what mentions it: write @storagebot.';

/** In a group or a channel Teams hands a bot only what mentions it. */
export function reachesTheBot(chat: Chat, text: string): boolean {
  return chat.key === 'personal' || new RegExp(MENTION).test(text);
}

/** What comes with a message: a file that the bot may fetch (personal chats only), or a picture. */
export type Enclosed =
  | { kind: 'file'; name: string; address: string }
  | { kind: 'picture'; name: string; type: string };

/**
 * In a personal chat Teams gives the bot an address to fetch a file from; elsewhere only the word that there is one.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
function enclosed(chat: Chat, { kind, name, ...more }: Enclosed): Attachment[] {
  if (kind === 'picture')
    return [{ contentType: (more as { type: string }).type, name, contentUrl: 'https://picture.invalid/' }];
  if (chat.key !== 'personal') return [];
  const { address } = more as { address: string };
  const type = name.split('.').at(-1) ?? '';
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return [{ contentType, name, content: { downloadUrl: address, uniqueId: '1', fileType: type } }];
}

/** A message as Teams sends it: text with HTML entities, mentions as `<at>`, and the same once more as text/html. */
export function messageActivity(place: Place, id: string, text: string, sent?: Enclosed): Partial<Activity> {
  const escaped = escapeText(text);
  const mentions = [...escaped.matchAll(MENTION)].length;
  const html = escaped.replace(MENTION, '<span itemtype="http://schema.skype.com/Mention">storagebot</span>');
  const file = sent?.kind === 'file' ? '<attachment id="1"></attachment>' : '';
  return {
    ...teamsActivity(place),
    type: 'message',
    id,
    textFormat: 'plain',
    text: escaped.replace(MENTION, '<at>storagebot</at>').replaceAll('</at> ', '</at>&nbsp;'),
    attachments: [
      ...(sent ? enclosed(place.chat, sent) : []),
      { contentType: 'text/html', content: `<p>${html.replaceAll('\n', '<br>')}</p>${file}` },
    ],
    entities: [...Array.from({ length: mentions }, () => mention()), clientInfo(place.locale)],
  };
}

/** A pressed Action.Submit: a message with a value and, unless the card says so, no text. */
export function submitActivity(place: Place, id: string, card: string, value: unknown, text?: string) {
  return { ...teamsActivity(place), type: 'message', id, replyToId: card, value, ...(text && { text }) };
}

export function invokeActivity(place: Place, id: string, card: string | undefined, name: string, value: unknown) {
  return { ...teamsActivity(place), type: 'invoke', id, name, value, ...(card && { replyToId: card }) };
}

/** A message was changed by its writer. */
export function editActivity(place: Place, id: string, text: string): Partial<Activity> {
  const message = messageActivity(place, id, text);
  return {
    ...message,
    type: 'messageUpdate',
    channelData: { ...message.channelData, eventType: 'editMessage' },
  };
}

export function deleteActivity(place: Place, id: string): Partial<Activity> {
  const base = teamsActivity(place);
  return {
    ...base,
    type: 'messageDelete',
    id,
    channelData: { ...base.channelData, eventType: 'softDeleteMessage' },
  };
}

export function reactionActivity(place: Place, id: string, message: string, type: string, added: boolean) {
  const reactions = { [added ? 'reactionsAdded' : 'reactionsRemoved']: [{ type }] };
  return { ...teamsActivity(place), type: 'messageReaction', id, replyToId: message, ...reactions };
}

/** A message as Teams hands it to an action on it: what was typed as HTML, cards as JSON in text. */
export function payloadOf({ id, thread, from, at, content, deleted }: Message): object {
  const { text = '', attachments = [] } = content;
  const html = `<div>${escapeText(text).replaceAll('\n', '<br>')}</div>`;
  return {
    id,
    ...(thread && thread !== id && { replyToId: thread }),
    createdDateTime: at,
    deleted: deleted === true,
    from:
      from === 'you'
        ? { user: { id: YOU.aadObjectId, displayName: YOU.name } }
        : { application: { id: BOT.id, displayName: BOT.name } },
    body: { contentType: 'html', content: html },
    attachments: attachments.map((one) => ({ ...one, content: JSON.stringify(one.content ?? null) })),
    mentions: [],
    reactions: [],
  };
}

/** Teams tells of an installation twice: to the app, and as a new member of the conversation. */
export function installActivities(place: Place, ids: [string, string]): Partial<Activity>[] {
  const base = teamsActivity(place);
  return [
    { ...base, type: 'installationUpdate', id: ids[0], action: 'add' },
    { ...base, type: 'conversationUpdate', id: ids[1], membersAdded: [BOT] },
  ];
}

/** What every activity of Teams carries. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability */
function teamsActivity({ chat, locale, thread, serviceUrl, at }: Place): Partial<Activity> {
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: at,
    localTimestamp: at,
    locale,
    from: YOU,
    recipient: BOT,
    conversation: conversation(chat, thread),
    channelData: channelData(chat),
  };
}

function conversation(chat: Chat, thread: string | undefined) {
  const kind = chat.key === 'group' ? 'groupChat' : chat.key;
  const id = thread ? `${chat.conversationId};messageid=${thread}` : chat.conversationId;
  return { id, conversationType: kind, tenantId: TENANT, isGroup: kind !== 'personal', name: chat.title };
}

function channelData(chat: Chat) {
  const tenant = { id: TENANT };
  if (chat.key !== 'channel') return { tenant };
  const channel = chat.conversationId;
  return { tenant, team: TEAM, channel: { id: channel }, teamsTeamId: TEAM.id, teamsChannelId: channel };
}

function mention(): Entity {
  return { type: 'mention', mentioned: BOT, text: '<at>storagebot</at>' };
}

function clientInfo(locale: string): Entity {
  return { type: 'clientInfo', locale, country: locale.slice(-2), platform: 'Web', timezone: 'Etc/UTC' };
}
