/** The SDK's handler of Teams' activities: hands each to the event or the invoke that it is. */
import {
  ActivityTypes,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
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
import { extensionDoor } from './extension.ts';
import { type TeamsEvents, type TeamsEventsParts, teamsEvents } from './teamsEvents.ts';

export interface StorageBotParts extends TeamsEventsParts {
  /** Message action, search and form: what works where the bot is no member. */
  extension?: Extension;
}

export class StorageBot extends TeamsActivityHandler {
  readonly #talks: Conversations;
  readonly #events: TeamsEvents;
  readonly #extension: ReturnType<typeof extensionDoor> | undefined;

  constructor(parts: StorageBotParts) {
    super();
    this.#talks = parts.talks;
    this.#events = teamsEvents(parts);
    this.#extension = parts.extension && extensionDoor(parts.extension);
  }

  /** What people say, most of all by far, needs none of the SDK's lists of handlers. */
  override onTurnActivity(context: TurnContext): Promise<void> {
    return context.activity.type === ActivityTypes.Message
      ? this.#events.onMessage(context)
      : super.onTurnActivity(context);
  }

  override onMessageUpdateActivity(context: TurnContext): Promise<void> {
    return this.#events.onEdited(context);
  }

  override onMessageDeleteActivity(context: TurnContext): Promise<void> {
    return this.#events.onDeleted(context);
  }

  override onReactionsAddedActivity(reactions: MessageReaction[], context: TurnContext): Promise<void> {
    return this.#events.onReactions(reactions, context);
  }

  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'message/submitAction') return super.onInvokeActivity(context);
    await this.#events.onThumb(context);
    return { status: 200, body: {} };
  }

  override onAdaptiveCardInvoke(
    context: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    this.#events.saveBeforeSpeaking(context);
    return this.#talks.onCardAction(context, value);
  }

  override handleTeamsTaskModuleFetch(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse> {
    return this.#talks.onTaskFetch(context, request);
  }

  override handleTeamsTaskModuleSubmit(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse> {
    return this.#talks.onTaskSubmit(context, request);
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
    return this.#talks.onFileConsent(context, answer as FileConsent);
  }

  /** The SDK takes an upgrade of the app for a removal and an installation. */
  override onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    return this.#events.onInstallation(context);
  }

  /** The SDK's own version asks the connector for each new member. */
  override onConversationUpdateActivity(context: TurnContext): Promise<void> {
    return this.#events.onConversationUpdate(context);
  }
}
