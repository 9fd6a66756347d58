import type { Server } from 'restify';
import { z } from 'zod';
import { deleteActivity, editActivity, invokeActivity, reachesTheBot, reactionActivity } from './activities.ts';
import type { Chat } from './chats.ts';
import { type ChatRoutesParts, chatRoutes, find, id, locale, sayWhether, unknownMessage } from './forms.ts';

const FORMS = {
  edits: z.object({ locale, message: id, text: z.string().min(1) }),
  removals: z.object({ locale, message: id }),
  reactions: z.object({ locale, message: id }),
  ratings: z.object({
    locale,
    message: id,
    reaction: z.enum(['like', 'dislike']),
    words: z.string().max(2000).default(''),
  }),
};

/** What people do with messages after they were sent. */
export function mountLaterRoutes(server: Server, parts: ChatRoutesParts): void {
  const { chats, toBot } = parts;
  const { add, place, freshId } = chatRoutes(server, parts);
  const own = (chat: Chat, message: string) => {
    const found = find(chat, message);
    return found?.from === 'you' ? found : undefined;
  };

  add('edits', FORMS.edits, (chat, { locale: spoken, message, text }) => {
    const before = own(chat, message);
    if (!before) return unknownMessage();
    chats.change(chat, message, { content: { ...before.content, text, textFormat: 'plain' }, edited: true });
    if (!reachesTheBot(chat, text)) return { status: 200 };
    return sayWhether(toBot(editActivity(place(chat, spoken, before.thread), message, text)));
  });
  add('removals', FORMS.removals, (chat, { locale: spoken, message }) => {
    const before = own(chat, message);
    if (!before) return unknownMessage();
    chats.change(chat, message, { content: {}, deleted: true });
    if (!reachesTheBot(chat, before.content.text ?? '')) return { status: 200 };
    return sayWhether(toBot(deleteActivity(place(chat, spoken, before.thread), message)));
  });
  add('reactions', FORMS.reactions, (chat, { locale: spoken, message }) => {
    const before = find(chat, message);
    if (!before) return unknownMessage();
    const liked = !before.liked;
    chats.change(chat, message, { liked });
    const at = place(chat, spoken, before.thread);
    return before.from === 'bot'
      ? sayWhether(toBot(reactionActivity(at, freshId(), message, 'like', liked)))
      : { status: 200 };
  });
  add('ratings', FORMS.ratings, (chat, { locale: spoken, message, reaction, words }) => {
    const before = find(chat, message);
    if (!before) return unknownMessage();
    chats.change(chat, message, { rated: reaction });
    const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: words }) };
    const at = place(chat, spoken, before.thread);
    return sayWhether(
      toBot(invokeActivity(at, freshId(), message, 'message/submitAction', { actionName: 'feedback', actionValue })),
    );
  });
}
