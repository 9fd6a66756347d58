/**
 * The door of all conversations. `bot/storageBot.ts` calls these and nothing else of dialogs/:
 *
 *   const talks = conversations(deps, conversationState);      // a ConversationState; saved here, in every handler
 *   onMessage            → await talks.onMessage(context)               // typed text, and Action.Submit (value without text)
 *   onAdaptiveCardInvoke → return talks.onCardAction(context, value)    // Action.Execute → AdaptiveCardInvokeResponse
 *   handleTeamsTaskModuleFetch  → return talks.onTaskFetch(context, request)
 *   handleTeamsTaskModuleSubmit → return talks.onTaskSubmit(context, request)   // within 5 s; slow work goes to deps.later
 *   onInstallationUpdateAdd, onMembersAdded (the bot itself) → await talks.onInstalled(context)   // one welcome, however often called
 *
 * The mention is removed and the text redacted here; doing so before as well does no harm, except that a SAS whose
 * signature is masked already can be read less well. Turns of one conversation must come one after another
 * (`bot/turns.ts`). Handlers throw on faults only: `bot/turnErrors.ts` answers those.
 */
import type {
  AdaptiveCardInvokeResponse,
  AdaptiveCardInvokeValue,
  ConversationState,
  TaskModuleRequest,
  TaskModuleResponse,
  TurnContext,
} from 'botbuilder';
import type { Deps } from './deps.ts';

export interface Conversations {
  onMessage(context: TurnContext): Promise<void>;
  onCardAction(context: TurnContext, value: AdaptiveCardInvokeValue): Promise<AdaptiveCardInvokeResponse>;
  onTaskFetch(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse>;
  onTaskSubmit(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse>;
  onInstalled(context: TurnContext): Promise<void>;
}

export function conversations(_deps: Deps, _state: ConversationState): Conversations {
  throw new Error('The conversations are not here yet.');
}
