import type { Activity } from '../../dialogs/turn/channel.ts';

export type ChatKey = 'personal' | 'group' | 'channel';

/** What the page shows of an activity. */
export type Content = Partial<
  Pick<
    Activity,
    'text' | 'textFormat' | 'attachments' | 'attachmentLayout' | 'suggestedActions' | 'summary' | 'channelData'
  >
>;

export interface Message {
  id: string;
  /** The post in the channel that this message belongs to. */
  thread?: string;
  from: 'you' | 'bot';
  at: string;
  content: Content;
  edited?: true;
  deleted?: true;
  liked?: boolean;
  /** What was thought of it, by its thumbs. */
  rated?: 'like' | 'dislike';
  /** How the question for a file was answered. */
  consented?: 'accept' | 'decline';
  /** Why the bot did not get it. */
  undelivered?: string;
}

export interface Chat {
  key: ChatKey;
  title: string;
  /** Of the chat, or of the channel as a whole; a thread adds `;messageid=`. */
  conversationId: string;
  /** Has the bot been told that it was added here? */
  installed: boolean;
  messages: Message[];
}

export type ChatEvent =
  | { kind: 'message'; chat: ChatKey; message: Message }
  | { kind: 'cleared'; chat: ChatKey }
  | { kind: 'typing'; chat: ChatKey; thread?: string }
  | { kind: 'note'; chat: ChatKey; text: string };

/** So many messages a chat are kept, in memory only. */
const KEPT = 200;
const TITLES = { personal: 'storagebot', group: 'Migration crew', channel: 'Storage support › General' };

/**
 * Generations keep a restarted chat apart from the one before, whose dialog the bot may still hold on disk.
 * The channel keeps its id for ever, so that a subscription survives a restart of the process.
 */
function conversationId(key: ChatKey, generation: string): string {
  if (key === 'personal') return `a:local-personal-${generation}`;
  if (key === 'group') return `19:local-group-${generation}@thread.v2`;
  return '19:local-channel@thread.tacv2';
}

export type Chats = ReturnType<typeof createChats>;

export function createChats({ now, tell }: { now(): Date; tell(event: ChatEvent): void }) {
  const chats = new Map<ChatKey, Chat>();
  let lastId = 0;

  /** Teams numbers messages by their time in milliseconds. */
  function nextId(): string {
    lastId = Math.max(now().getTime(), lastId + 1);
    return String(lastId);
  }

  function begin(key: ChatKey): Chat {
    const id = conversationId(key, Number(nextId()).toString(36));
    const chat: Chat = { key, title: TITLES[key], conversationId: id, installed: false, messages: [] };
    chats.set(key, chat);
    return chat;
  }

  function restart(key: ChatKey): Chat {
    const chat = begin(key);
    tell({ kind: 'cleared', chat: key });
    return chat;
  }

  /** The chat of a conversation id of now or of before a restart: an alert of an old subscription is still shown. */
  function find(id: string): { chat: Chat; thread?: string } | undefined {
    const [, base, thread] = /^(.*?)(?:;messageid=(\d+))?$/.exec(id) ?? [];
    const key = /^(?:a|19):local-(personal|group|channel)\b/.exec(base ?? '')?.[1];
    const chat = key && chats.get(key as ChatKey);
    return chat ? { chat, ...(thread && { thread }) } : undefined;
  }

  /** Adds a message; in the channel, one without a thread begins one. */
  function add(chat: Chat, written: { from: 'you' | 'bot'; thread?: string; content: Content }): Message {
    const id = nextId();
    const thread = chat.key === 'channel' ? (written.thread ?? id) : undefined;
    const message: Message = { id, at: now().toISOString(), ...written, ...(thread && { thread }) };
    chat.messages.push(message);
    chat.messages.splice(0, chat.messages.length - KEPT);
    tell({ kind: 'message', chat: chat.key, message });
    return message;
  }

  function change(chat: Chat, id: string, changes: Partial<Message>): Message | undefined {
    const message = chat.messages.find((candidate) => candidate.id === id);
    if (!message) return undefined;
    Object.assign(message, changes);
    tell({ kind: 'message', chat: chat.key, message });
    return message;
  }

  for (const key of ['personal', 'group', 'channel'] as const) begin(key);
  return { all: () => [...chats.values()], get: (key: ChatKey) => chats.get(key)!, find, restart, add, change };
}
