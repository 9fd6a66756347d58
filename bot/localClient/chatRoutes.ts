import type { Server } from 'restify';
import { z } from 'zod';
import {
  installActivities,
  invokeActivity,
  messageActivity,
  reachesTheBot,
  submitActivity,
  UNASKED,
} from './activities.ts';
import { type Answer, type BotDoor, whyUndelivered } from './botDoor.ts';
import type { Chat, Message } from './chats.ts';
import { type ChatRoutesParts, chatRoutes, find, id, locale, sayWhether, unknownMessage } from './forms.ts';
import { refuseCall } from './guard.ts';
import { addRoute } from './routes.ts';

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
    name: z.enum(['adaptiveCard/action', 'task/fetch', 'task/submit', 'message/submitAction']),
    value: z.unknown(),
  }),
};
/** What the page may ask of us: each call becomes the activity that Teams would send to the bot. */
export function mountChatRoutes(server: Server, parts: ChatRoutesParts): void {
  const { chats, tell, toBot, now } = parts;
  const { add, place } = chatRoutes(server, parts);
  addRoute(server, refuseCall, 'get', '/local/chats', () => ({ status: 200, body: { chats: chats.all() } }));
  add('open', FORMS.open, (chat, form) => {
    install(chat, form.locale);
    return { status: 202 };
  });
  add('restart', FORMS.restart, (chat, form) => {
    install(chats.restart(chat.key), form.locale);
    return { status: 202 };
  });
  add('messages', FORMS.messages, (chat, { text, thread, locale: spoken }) => {
    const sent = chats.add(chat, { from: 'you', content: { text, textFormat: 'plain' }, ...(thread && { thread }) });
    if (reachesTheBot(chat, text))
      deliver(chat, sent, messageActivity(place(chat, spoken, sent.thread), sent.id, text));
    else tell({ kind: 'note', chat: chat.key, text: UNASKED });
    return { status: 201, body: sent };
  });
  add('submits', FORMS.submits, (chat, { message, value, text, shown, locale: spoken }) => {
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
  add('invokes', FORMS.invokes, async (chat, { message, card, name, value, locale: spoken }) => {
    const pressed = find(chat, message);
    if (!pressed) return unknownMessage();
    const invoke = invokeActivity(place(chat, spoken, pressed.thread), String(now().getTime()), message, name, value);
    const answer = await toBot(invoke);
    if (answer.kind === 'answered') keepNewCard(chat, pressed, card, answer.body);
    return sayWhether(answer);
  });

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
