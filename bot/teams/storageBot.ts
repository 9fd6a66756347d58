/** Teams activity → which conversation; nothing else. What is said is decided in dialogs/. */
import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type ConversationState,
  type FileConsentCardResponse,
  type InvokeResponse,
  type MessageReaction,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  type TaskModuleRequest,
  type TaskModuleResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { Conversations } from '../../dialogs/conversations.ts';
import type { Extension } from '../../dialogs/extension/extension.ts';
import type { FileConsent } from '../../dialogs/turn/channel.ts';
import { type Answered, fingerprint, noteAnswered, wasAnswered, wordsPrint } from './answered.ts';
import { extensionDoor } from './extension.ts';
import { inOrder, readTeamEvent, type TeamEvent } from './life.ts';
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

export interface StorageBotParts {
  talks: Conversations;
  /** Message action, search and form: what works where the bot is no member. */
  extension?: Extension;
  state: ConversationState;
  audience?: Audience;
  onReaction?(reaction: Reaction): void | Promise<void>;
}

export class StorageBot extends TeamsActivityHandler {
  readonly #parts: StorageBotParts;
  readonly #answered: Answered;
  /** Of coming and going, the later event counts, whichever arrives first. */
  readonly #isNews = inOrder();
  readonly #extension: ReturnType<typeof extensionDoor> | undefined;

  constructor(parts: StorageBotParts) {
    super();
    this.#parts = parts;
    this.#answered = parts.state.createProperty<string[]>('answered');
    this.#extension = parts.extension && extensionDoor(parts.extension);
  }

  override async onMessageActivity(context: TurnContext): Promise<void> {
    const { talks, state, audience } = this.#parts;
    if (!isForTheBot(context.activity)) return;
    const print = fingerprint(context.activity);
    if (await wasAnswered(this.#answered, context, print)) return;
    await audience?.remember(context.activity);
    context.activity.text = readPosted(context.activity as Posted);
    const words = wordsPrint(context.activity);
    this.#saveBeforeSpeaking(context);
    const note = () => noteAnswered(this.#answered, context, print, words);
    // Kept with what was said, in one write.
    await whileTyping(context, () => talks.onMessage(context, note));
    await note();
    await state.saveChanges(context);
  }

  /** Changed words are read anew; a change that left the words as they were is none. */
  override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    const { talks, state } = this.#parts;
    const { activity } = context;
    if (activity.channelData?.eventType !== 'editMessage' || !isForTheBot(activity)) return;
    activity.text = readPosted(activity as Posted);
    const print = wordsPrint(activity);
    if (await wasAnswered(this.#answered, context, print)) return;
    this.#saveBeforeSpeaking(context);
    await whileTyping(context, () => talks.onEdited(context));
    await noteAnswered(this.#answered, context, print);
    await state.saveChanges(context);
  }

  override async onMessageDeleteActivity(context: TurnContext): Promise<void> {
    if (context.activity.channelData?.eventType === 'softDeleteMessage') await this.#parts.talks.onDeleted(context);
  }

  /** Only a clear yes to a card of a case counts; taking it back says nothing. */
  override async onReactionsAddedActivity(reactions: MessageReaction[], context: TurnContext): Promise<void> {
    if (reactions.some(({ type }) => APPROVAL.test(String(type))))
      await this.#parts.talks.onOpinion(context, { liked: true, words: '' });
  }

  /** A question that people see is a question that the bot remembers, even if it is killed right after asking. */
  #saveBeforeSpeaking(context: TurnContext): void {
    context.onSendActivities(async (_context, activities, next) => {
      if (activities.some(({ type }) => type === 'message')) await this.#parts.state.saveChanges(context);
      return next();
    });
  }

  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'message/submitAction') return super.onInvokeActivity(context);
    const opinion = readReaction(context.activity.value);
    if (!(await this.#parts.talks.onOpinion(context, opinion))) await this.#parts.onReaction?.(opinion);
    return { status: 200, body: {} };
  }

  override onAdaptiveCardInvoke(
    context: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    return this.#parts.talks.onCardAction(context, value);
  }

  override handleTeamsTaskModuleFetch(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse> {
    return this.#parts.talks.onTaskFetch(context, request);
  }

  override handleTeamsTaskModuleSubmit(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse> {
    return this.#parts.talks.onTaskSubmit(context, request);
  }

  override async handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return this.#extension?.fetch(context, action) ?? super.handleTeamsMessagingExtensionFetchTask(context, action);
  }

  override async handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return this.#extension?.submit(context, action) ?? super.handleTeamsMessagingExtensionSubmitAction(context, action);
  }

  override async handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    return this.#extension?.query(context, query) ?? super.handleTeamsMessagingExtensionQuery(context, query);
  }

  override async handleTeamsMessagingExtensionSelectItem(
    context: TurnContext,
    chosen: unknown,
  ): Promise<MessagingExtensionResponse> {
    return this.#extension?.select(context, chosen) ?? super.handleTeamsMessagingExtensionSelectItem(context, chosen);
  }

  override handleTeamsFileConsent(context: TurnContext, answer: FileConsentCardResponse): Promise<void> {
    return this.#parts.talks.onFileConsent(context, answer as FileConsent);
  }

  /** The SDK takes an upgrade of the app for a removal and an installation; people would be greeted, and forgotten. */
  override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const { action } = context.activity;
    if (action === 'add') await this.#enter(context);
    else if (action === 'remove') await this.#leave(context);
    else if (action === 'add-upgrade') await this.#parts.audience?.remember(context.activity);
  }

  /** The SDK's own version asks the connector for each new member; only the bot's own coming and going matters here. */
  override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const event = readTeamEvent(context.activity);
    if (event) await this.#parts.audience?.follow(event);
    const { membersAdded = [], membersRemoved = [], recipient } = context.activity;
    if (membersAdded.some(({ id }) => id === recipient?.id)) await this.#enter(context);
    if (membersRemoved.some(({ id }) => id === recipient?.id)) await this.#leave(context);
  }

  async #enter(context: TurnContext): Promise<void> {
    if (!this.#isNews(context.activity)) return;
    await this.#parts.audience?.remember(context.activity);
    this.#saveBeforeSpeaking(context);
    await this.#parts.talks.onInstalled(context);
  }

  /** Removed from a conversation, the bot keeps nothing of it. */
  async #leave(context: TurnContext): Promise<void> {
    if (!this.#isNews(context.activity)) return;
    await this.#parts.audience?.forget(context.activity);
    await this.#parts.state.delete(context);
  }
}

/** Reactions that say that an answer was good. */
const APPROVAL = /^(like|heart|1f44d|1f44f|1f64f|yes-tone\d)\b/;

/** In a group or channel only what mentions the bot, or comes from one of its cards, is meant for it. */
function isForTheBot(activity: Activity): boolean {
  const { conversation, value, from, recipient } = activity;
  if (from?.id !== undefined && from.id === recipient?.id) return false;
  const isGroup = conversation.isGroup || ['groupChat', 'channel'].includes(conversation.conversationType ?? '');
  return !isGroup || (value !== undefined && value !== null) || isMentioned(activity as Posted);
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
