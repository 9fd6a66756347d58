import type { Server } from 'restify';
import { z } from 'zod';
import type { Place } from './activities.ts';
import type { BotDoor } from './botDoor.ts';
import { type Answer, whyUndelivered } from './botDoor.ts';
import type { Chat, ChatEvent, Chats, Message } from './chats.ts';
import { refuseCall } from './guard.ts';
import { addRoute, fault, type Reply } from './routes.ts';

export const id = z.string().regex(/^\d{1,20}$/);
/** The language of the client, as Teams tells it with every activity. */
export const locale = z.enum(['en-GB', 'de-DE', 'ja-JP']).default('en-GB');
const KEY = z.enum(['personal', 'group', 'channel']);

/** What the routes of the page stand on. */
export interface ChatRoutesParts {
  chats: Chats;
  tell(event: ChatEvent): void;
  toBot: BotDoor;
  serviceUrl(): string;
  now(): Date;
}

/** One route a form; what does not fit the form is refused with the reasons. */
export function chatRoutes(server: Server, { chats, serviceUrl, now }: ChatRoutesParts) {
  return {
    add<Form extends z.ZodType>(
      name: string,
      form: Form,
      handle: (chat: Chat, form: z.output<Form>) => Reply | Promise<Reply>,
    ): void {
      addRoute(server, refuseCall, 'post', `/local/chats/:key/${name}`, ({ params, body }) => {
        const key = KEY.safeParse(params.key);
        if (!key.success) return fault(404, 'NotFound', 'There is no such chat.');
        const read = form.safeParse(body);
        if (!read.success) return fault(400, 'BadArgument', z.prettifyError(read.error));
        return handle(chats.get(key.data), read.data);
      });
    },
    place(chat: Chat, spoken: string, thread?: string): Place {
      return { chat, locale: spoken, serviceUrl: serviceUrl(), at: now(), ...(thread && { thread }) };
    },
    freshId: () => String(now().getTime()),
  };
}

export function find(chat: Chat, message: string): Message | undefined {
  return chat.messages.find((candidate) => candidate.id === message && !candidate.deleted);
}

export function unknownMessage(): Reply {
  return fault(404, 'NotFound', 'This message is gone.');
}

export async function sayWhether(answering: Answer | Promise<Answer>): Promise<Reply> {
  const answer = await answering;
  if (answer.kind === 'answered') return { status: 200, body: { answer: answer.body } };
  return fault(502, 'BotFailed', whyUndelivered(answer) ?? '');
}
