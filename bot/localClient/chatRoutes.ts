import type { Server } from 'restify';
import { z } from 'zod';
import {
  installActivities,
  invokeActivity,
  messageActivity,
  type Place,
  reachesTheBot,
  submitActivity,
} from './activities.ts';
import { type Answer, type BotDoor, whyUndelivered } from './botDoor.ts';
import type { Chat, ChatEvent, Chats, Message } from './chats.ts';
import { refuseCall } from './guard.ts';
import { addRoute, fault, type Reply } from './routes.ts';

const id = z.string().regex(/^\d{1,20}$/);
/** The language of the client, as Teams tells it with every activity. */
const locale = z.enum(['en-GB', 'de-DE', 'ja-JP']).default('en-GB');
const FORMS = {
  open: z.object({ locale }),
  restart: z.object({ locale }),
  messages: z.object({ locale, text: z.string().min(1), thread: id.optional() }),
  submits: z.object({
    locale,
    message: id,
    value: z.unknown(),
    text: z.string().optional(),
    shown: z.string().optional(),
  }),
  invokes: z.object({
    locale,
    message: id,
    card: z.number().int().min(0).max(50),
    name: z.enum(['adaptiveCard/action', 'task/fetch', 'task/submit', 'composeExtension/submitAction']),
    value: z.unknown(),
  }),
};
const KEY = z.enum(['personal', 'group', 'channel']);

export interface ChatRoutesParts {
  chats: Chats;
  tell(event: ChatEvent): void;
  toBot: BotDoor;
  serviceUrl(): string;
  now(): Date;
}

/** What the page may ask of us: each call becomes the activity that Teams would send to the bot. */
export function mountChatRoutes(server: Server, { chats, tell, toBot, serviceUrl, now }: ChatRoutesParts): void {
  addRoute(server, refuseCall, 'get', '/local/chats', () => ({ status: 200, body: { chats: chats.all() } }));
  addChatRoute('open', (chat, form) => {
    install(chat, form.locale);
    return { status: 202 };
  });
  addChatRoute('restart', (chat, form) => {
    install(chats.restart(chat.key), form.locale);
    return { status: 202 };
  });
  addChatRoute('messages', (chat, { text, thread, locale: spoken }) => {
    const sent = chats.add(chat, { from: 'you', content: { text, textFormat: 'plain' }, ...(thread && { thread }) });
    if (reachesTheBot(chat, text))
      deliver(chat, sent, messageActivity(place(chat, spoken, sent.thread), sent.id, text));
    else tell({ kind: 'note', chat: chat.key, text: 'Here storagebot sees only what mentions it: write @storagebot.' });
    return { status: 201, body: sent };
  });
  addChatRoute('submits', (chat, { message, value, text, shown, locale: spoken }) => {
    const pressed = find(chat, message);
    if (!pressed) return unknownMessage();
    const at = place(chat, spoken, pressed.thread);
    if (!shown) return sayWhether(toBot(submitActivity(at, String(now().getTime()), message, value, text)));
    const { thread } = pressed;
    const content = { text: shown, textFormat: 'plain' };
    const sent = chats.add(chat, { from: 'you', content, ...(thread && { thread }) });
    deliver(chat, sent, submitActivity(at, sent.id, message, value, text));
    return { status: 201, body: {} };
  });
  addChatRoute('invokes', async (chat, { message, card, name, value, locale: spoken }) => {
    const pressed = find(chat, message);
    if (!pressed) return unknownMessage();
    const invoke = invokeActivity(place(chat, spoken, pressed.thread), String(now().getTime()), message, name, value);
    const answer = await toBot(invoke);
    if (answer.kind === 'answered') keepNewCard(chat, pressed, card, answer.body);
    return sayWhether(answer);
  });

  /** One route a form; what does not fit the form is refused with the reasons. */
  function addChatRoute<Name extends keyof typeof FORMS>(
    name: Name,
    handle: (chat: Chat, form: z.output<(typeof FORMS)[Name]>) => Reply | Promise<Reply>,
  ): void {
    addRoute(server, refuseCall, 'post', `/local/chats/:key/${name}`, ({ params, body }) => {
      const key = KEY.safeParse(params.key);
      if (!key.success) return fault(404, 'NotFound', 'There is no such chat.');
      const form = FORMS[name].safeParse(body);
      if (!form.success) return fault(400, 'BadArgument', z.prettifyError(form.error));
      return handle(chats.get(key.data), form.data as z.output<(typeof FORMS)[Name]>);
    });
  }

  function place(chat: Chat, spoken: string, thread?: string): Place {
    return { chat, locale: spoken, serviceUrl: serviceUrl(), at: now(), ...(thread && { thread }) };
  }

  /** Tells the bot, the first time that a chat is looked at, that it was added there. */
  function install(chat: Chat, spoken: string): void {
    if (chat.installed) return;
    chat.installed = true;
    const time = now().getTime();
    const activities = installActivities(place(chat, spoken), [`${time}0`, `${time}1`]);
    void (async () => {
      for (const activity of activities) note(chat, await toBot(activity));
    })();
  }

  function note(chat: Chat, answer: Answer): void {
    const text = whyUndelivered(answer);
    if (text) tell({ kind: 'note', chat: chat.key, text });
  }

  /** In the background: the page has its message at once, and hears later when the bot did not get it. */
  function deliver(chat: Chat, sent: Message, activity: Parameters<BotDoor>[0]): void {
    void toBot(activity).then((answer) => {
      const undelivered = whyUndelivered(answer);
      if (undelivered) chats.change(chat, sent.id, { undelivered });
    });
  }

  /** The card that answers an Action.Execute takes the place of the pressed one, for good. */
  function keepNewCard(chat: Chat, pressed: Message, index: number, body: unknown): void {
    const { type, value } = (body ?? {}) as { type?: string; value?: unknown };
    const old = pressed.content.attachments?.[index];
    if (type !== 'application/vnd.microsoft.card.adaptive' || !old) return;
    const attachments = pressed.content.attachments?.with(index, { ...old, content: value });
    chats.change(chat, pressed.id, { content: { ...pressed.content, ...(attachments && { attachments }) } });
  }
}

function find(chat: Chat, message: string): Message | undefined {
  return chat.messages.find((candidate) => candidate.id === message && !candidate.deleted);
}

function unknownMessage(): Reply {
  return fault(404, 'NotFound', 'This message is gone.');
}

async function sayWhether(answering: Answer | Promise<Answer>): Promise<Reply> {
  const answer = await answering;
  if (answer.kind === 'answered') return { status: 200, body: { answer: answer.body } };
  return fault(502, 'BotFailed', whyUndelivered(answer) ?? '');
}
