import type { Server } from 'restify';
import { z } from 'zod';
import { invokeActivity, payloadOf } from './activities.ts';
import { type ChatRoutesParts, chatRoutes, find, id, locale, sayWhether, unknownMessage } from './forms.ts';

const command = z.enum(['diagnose', 'check-sas']);
const FORMS = {
  /** Opens an action: on a message, or from the composer. */
  actions: z.object({ locale, command, message: id.optional(), thread: id.optional() }),
  /** A press in the dialog of an action. */
  presses: z.object({ locale, command, thread: id.optional(), data: z.unknown() }),
  searches: z.object({ locale, words: z.string().max(8000), skip: z.number().int().min(0).default(0) }),
  choices: z.object({ locale, value: z.unknown() }),
  /** Sends a card that an extension made, in the person's own name. */
  inserts: z.object({ locale, card: z.record(z.string(), z.unknown()), thread: id.optional() }),
};
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const ROWS = 10;

/** Message extensions, the way Teams asks the bot for them. */
export function mountExtensionRoutes(server: Server, parts: ChatRoutesParts): void {
  const { add, place, freshId } = chatRoutes(server, parts);
  const ask = (at: ReturnType<typeof place>, name: string, value: unknown) =>
    sayWhether(parts.toBot(invokeActivity(at, freshId(), undefined, `composeExtension/${name}`, value)));

  add('actions', FORMS.actions, (chat, { locale: spoken, command: commandId, message, thread }) => {
    const on = message === undefined ? undefined : find(chat, message);
    if (message !== undefined && !on) return unknownMessage();
    const where = { commandContext: on ? 'message' : 'compose', ...(on && { messagePayload: payloadOf(on) }) };
    return ask(place(chat, spoken, on?.thread ?? thread), 'fetchTask', { commandId, ...where });
  });
  add('presses', FORMS.presses, (chat, { locale: spoken, command: commandId, thread, data }) =>
    ask(place(chat, spoken, thread), 'submitAction', { commandId, commandContext: 'message', data }),
  );
  add('searches', FORMS.searches, (chat, { locale: spoken, words, skip }) => {
    const typed = words === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: words };
    const queryOptions = { skip, count: ROWS };
    return ask(place(chat, spoken), 'query', { commandId: 'search', parameters: [typed], queryOptions });
  });
  add('choices', FORMS.choices, (chat, { locale: spoken, value }) => ask(place(chat, spoken), 'selectItem', value));
  add('inserts', FORMS.inserts, (chat, { card, thread }) => {
    const content = { attachments: [{ contentType: ADAPTIVE, content: card }] };
    return { status: 201, body: parts.chats.add(chat, { from: 'you', content, ...(thread && { thread }) }) };
  });
}
