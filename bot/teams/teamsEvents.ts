/** What happens in Teams → which conversation hears it; nothing else, and nothing of an SDK. What is said is decided in dialogs/. */
import type { Conversations } from '../../dialogs/conversations.ts';
import type { Activity, ThreadState, TurnContext } from '../../dialogs/turn/channel.ts';
import { fingerprint, noteAnswered, wasAnswered, wordsPrint } from './answered.ts';
import { isLeft } from './leftAlone.ts';
import { inOrder, readTeamEvent, type TeamEvent } from './life.ts';
import { newcomers } from './newcomers.ts';
import { isOwnCard, readCards } from './sharedMessage.ts';
import { isTargeted } from './targeted.ts';
import { isMentioned, type Posted, readPosted } from './teamsText.ts';
import { whileTyping } from './typing.ts';

/** What the on-call part wants to hear of: where it may post, and where no more. */
export interface Audience {
  remember(activity: Activity): Promise<void>;
  forget(activity: Activity): Promise<void>;
  follow(event: TeamEvent): Promise<void>;
}

/** What a person thought of an answer: the thumbs under it. */
export interface Reaction {
  liked: boolean;
  words: string;
}

export interface TeamsEventsParts {
  talks: Conversations;
  state: ThreadState;
  audience?: Audience;
  onReaction?(reaction: Reaction): void | Promise<void>;
}

export type TeamsEvents = ReturnType<typeof teamsEvents>;

export function teamsEvents({ talks, state, audience, onReaction }: TeamsEventsParts) {
  const answered = state.createProperty<string[]>('answered');
  /** Of coming and going, the later event counts, whichever arrives first. */
  const isNews = inOrder();
  const isGreeted = newcomers();

  /** A question that people see is a question that the bot remembers, even if it is killed right after asking. */
  function saveBeforeSpeaking(context: TurnContext): void {
    context.onSendActivities(async (_context, activities, next) => {
      if (activities.some(({ type }) => type === 'message') && !isLeft(context)) await state.saveChanges(context);
      return next();
    });
  }

  async function enter(context: TurnContext): Promise<void> {
    if (!isNews(context.activity)) return;
    await audience?.remember(context.activity);
    if (!isGreeted(context.activity.conversation.id)) return;
    saveBeforeSpeaking(context);
    await talks.onInstalled(context);
  }

  /** Removed from a conversation, the bot keeps nothing of it. */
  async function leave(context: TurnContext): Promise<void> {
    if (!isNews(context.activity)) return;
    await audience?.forget(context.activity);
    await state.delete(context);
  }

  return {
    saveBeforeSpeaking,

    async onMessage(context: TurnContext): Promise<void> {
      if (!isForTheBot(context.activity)) return;
      const print = fingerprint(context.activity);
      if (await wasAnswered(answered, context, print)) return;
      await audience?.remember(context.activity);
      const said = readPosted(context.activity as Posted);
      const cards = said === '' ? readCards(context.activity.attachments) : '';
      // Somebody inserted one of the bot's own cards into a chat with it.
      if (cards !== '' && isOwnCard(cards)) return;
      context.activity.text = said || cards;
      const words = wordsPrint(context.activity);
      saveBeforeSpeaking(context);
      let isNoted = false;
      // Kept with what was said, in one write.
      await whileTyping(context, () =>
        talks.onMessage(context, () => {
          isNoted = true;
          return noteAnswered(answered, context, print, words);
        }),
      );
      if (isNoted) return;
      await noteAnswered(answered, context, print, words);
      await state.saveChanges(context);
    },

    /** Changed words are read anew; a change that left the words as they were is none. */
    async onEdited(context: TurnContext): Promise<void> {
      const { activity } = context;
      if (activity.channelData?.eventType !== 'editMessage' || !isForTheBot(activity)) return;
      activity.text = readPosted(activity as Posted);
      const print = wordsPrint(activity);
      if (await wasAnswered(answered, context, print)) return;
      saveBeforeSpeaking(context);
      await whileTyping(context, () => talks.onEdited(context));
      await noteAnswered(answered, context, print);
      await state.saveChanges(context);
    },

    async onDeleted(context: TurnContext): Promise<void> {
      if (context.activity.channelData?.eventType === 'softDeleteMessage') await talks.onDeleted(context);
    },

    /** Only a clear yes to a card of a case counts; taking it back says nothing. */
    async onReactions(reactions: { type?: string }[], context: TurnContext): Promise<void> {
      if (reactions.some(({ type }) => APPROVAL.test(String(type))))
        await talks.onOpinion(context, { liked: true, words: '' });
    },

    /** The thumbs under a card. */
    async onThumb(context: TurnContext): Promise<void> {
      const opinion = readReaction(context.activity.value);
      if (!(await talks.onOpinion(context, opinion))) await onReaction?.(opinion);
    },

    /** An upgrade of the app is no removal and no installation; people would be greeted, and forgotten. */
    async onInstallation(context: TurnContext): Promise<void> {
      const { action } = context.activity;
      if (action === 'add') await enter(context);
      else if (action === 'remove') await leave(context);
      else if (action === 'add-upgrade') await audience?.remember(context.activity);
    },

    /** Of the members only the bot's own coming and going matters. */
    async onConversationUpdate(context: TurnContext): Promise<void> {
      const event = readTeamEvent(context.activity);
      if (event) await audience?.follow(event);
      const { membersAdded = [], membersRemoved = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient?.id)) await enter(context);
      if (membersRemoved.some(({ id }) => id === recipient?.id)) await leave(context);
    },
  };
}

/** Reactions that say that an answer was good. */
const APPROVAL = /^(like|heart|1f44d|1f44f|1f64f|yes-tone\d)\b/;

/** In a group or channel only what mentions the bot, or comes from one of its cards, is meant for it. */
function isForTheBot(activity: Activity): boolean {
  const { conversation, value, from, recipient } = activity;
  if (from?.id !== undefined && from.id === recipient?.id) return false;
  const isGroup = conversation.isGroup || ['groupChat', 'channel'].includes(conversation.conversationType ?? '');
  return !isGroup || (value !== undefined && value !== null) || isTargeted(activity) || isMentioned(activity as Posted);
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons */
function readReaction(value: unknown): Reaction {
  const { reaction, feedback } =
    (value as { actionValue?: { reaction?: unknown; feedback?: unknown } } | undefined)?.actionValue ?? {};
  return { liked: reaction === 'like', words: feedbackText(feedback) };
}

/** Arrives as JSON in text. */
function feedbackText(feedback: unknown): string {
  try {
    const { feedbackText: words } = JSON.parse(String(feedback)) as { feedbackText?: unknown };
    return typeof words === 'string' ? words : '';
  } catch {
    return '';
  }
}
