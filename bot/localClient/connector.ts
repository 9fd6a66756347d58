import type { Server } from 'restify';
import type { Activity } from '../../dialogs/turn/channel.ts';
import { TEAM, TENANT, YOU } from './activities.ts';
import type { Chat, ChatEvent, Chats, Content } from './chats.ts';
import { refuseConnector } from './guard.ts';
import { addRoute, type Call, fault, type Handler, type Reply } from './routes.ts';

export const CONNECTOR = '/local/connector';

/** A message of more than about 100 KB is refused by Teams with 413. https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const LARGEST_MESSAGE = 100 * 1024;
const GONE = fault(404, 'ConversationNotFound', 'Conversation not found.');
const NO_MESSAGE = fault(404, 'ActivityNotFoundInConversation', 'The activity does not exist in this conversation.');

/** The half of Teams that a bot talks to: the Bot Connector's REST calls, for the three chats of the page. */
export function mountConnector(server: Server, chats: Chats, tell: (event: ChatEvent) => void): void {
  const routes: ['get' | 'post' | 'put' | 'del', string, Handler][] = [
    ['post', '/v3/conversations', createConversation],
    ['post', '/v3/conversations/:id/activities', post],
    ['post', '/v3/conversations/:id/activities/:activity', post],
    ['put', '/v3/conversations/:id/activities/:activity', update],
    ['del', '/v3/conversations/:id/activities/:activity', remove],
    ['get', '/v3/conversations/:id/members', () => ({ status: 200, body: [member()] })],
    ['get', '/v3/conversations/:id/pagedmembers', () => ({ status: 200, body: { members: [member()] } })],
    ['get', '/v3/conversations/:id/members/:member', oneMember],
    ['get', '/v3/teams/:team', () => ({ status: 200, body: TEAM })],
    ['get', '/v3/teams/:team/conversations', channels],
  ];
  for (const [method, path, handle] of routes) addRoute(server, refuseConnector, method, CONNECTOR + path, handle);

  /** Teams takes a new post in a channel and a new personal chat through the same call. */
  function createConversation({ body }: Call): Reply {
    const wanted = body as { channelData?: { channel?: { id?: string } }; activity?: Partial<Activity> };
    const channel = wanted?.channelData?.channel?.id;
    const place = channel ? chats.find(channel) : { chat: chats.get('personal') };
    if (!place) return GONE;
    if (!wanted?.activity) return { status: 201, body: { id: place.chat.conversationId } };
    const posted = show(place.chat, undefined, wanted.activity);
    const id = place.chat.conversationId + (posted.thread ? `;messageid=${posted.thread}` : '');
    return { status: 201, body: { id, activityId: posted.id } };
  }

  function post({ params, body }: Call): Reply {
    const place = chats.find(params.id ?? '');
    if (!place) return GONE;
    const activity = (body ?? {}) as Partial<Activity>;
    if (isTooLarge(activity)) return fault(413, 'MessageSizeTooBig', 'Message size too large.');
    if (activity.type === 'typing') tell({ kind: 'typing', chat: place.chat.key, thread: place.thread });
    if (activity.type !== 'message') return { status: 202, body: { id: '0' } };
    return { status: 201, body: { id: show(place.chat, place.thread, activity).id } };
  }

  function show(chat: Chat, thread: string | undefined, activity: Partial<Activity>) {
    return chats.add(chat, { from: 'bot', content: content(activity), ...(thread && { thread }) });
  }

  function update({ params, body }: Call): Reply {
    const activity = (body ?? {}) as Partial<Activity>;
    if (isTooLarge(activity)) return fault(413, 'MessageSizeTooBig', 'Message size too large.');
    return changeOwn(params, { content: content(activity), edited: true });
  }

  function remove({ params }: Call): Reply {
    return changeOwn(params, { content: {}, deleted: true });
  }

  /** A bot changes what it wrote itself and nothing else. */
  function changeOwn(
    { id = '', activity = '' }: Record<string, string>,
    changes: Parameters<Chats['change']>[2],
  ): Reply {
    const chat = chats.find(id)?.chat;
    if (!chat) return GONE;
    const message = chat.messages.find((candidate) => candidate.id === activity);
    if (!message || message.deleted) return NO_MESSAGE;
    if (message.from !== 'bot') return fault(403, 'Forbidden', 'A bot may change its own messages only.');
    chats.change(chat, activity, changes);
    return { status: 200, body: { id: activity } };
  }

  function channels(): Reply {
    return { status: 200, body: { conversations: [{ id: chats.get('channel').conversationId, name: 'General' }] } };
  }
}

function oneMember({ params }: Call): Reply {
  const known = params.member === YOU.id || params.member === YOU.aadObjectId;
  return known ? { status: 200, body: member() } : fault(404, 'MemberNotFoundInConversation', 'No such member.');
}

function member() {
  return { ...YOU, objectId: YOU.aadObjectId, userRole: 'user', tenantId: TENANT, email: 'you@localhost' };
}

function content(activity: Partial<Activity>): Content {
  const { text, textFormat, attachments, attachmentLayout, suggestedActions, summary, channelData } = activity;
  return { text, textFormat, attachments, attachmentLayout, suggestedActions, summary, channelData };
}

function isTooLarge(activity: Partial<Activity>): boolean {
  return Buffer.byteLength(JSON.stringify(activity)) > LARGEST_MESSAGE;
}
