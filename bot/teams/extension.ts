/** Message extensions: reads what Teams asks and answers in its shapes. What is said is decided in dialogs/extension/. */
import type {
  Activity,
  Attachment,
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
  MessagingExtensionQuery,
  MessagingExtensionResponse,
  TaskModuleContinueResponse,
  TurnContext,
} from 'botbuilder';
import type { AdaptiveCard } from '../../dialogs/cards/parts/reply.ts';
import type { Extension, Presser } from '../../dialogs/extension/extension.ts';
import type { DialogAnswer } from '../../dialogs/extension/messageDialog.ts';
import type { Row, SearchAsked } from '../../dialogs/extension/search.ts';
import type { TurnContext as Spoken } from '../../dialogs/turn/channel.ts';
import { dialogResponse } from '../../dialogs/turn/responses.ts';
import { messageOf } from '../../dialogs/turn/show.ts';
import { TimeIsUp, within } from '../../dialogs/turn/within.ts';
import { isObject } from '../../knowledge/text/shapes.ts';
import { readSharedMessage } from './sharedMessage.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** Of `deploy/teams/manifest.json`. */
const DIAGNOSE = 'diagnose';
const CHECK_SAS = 'check-sas';

function presserOf({ locale, from }: Activity): Presser {
  return { locale, name: from?.name, who: from?.aadObjectId ?? from?.id ?? 'somebody' };
}

/** Nothing behind this line finds the message or a SAS in the activity, whatever it logs. */
function forget(context: TurnContext): void {
  context.activity.value = {};
}

export function extensionDoor(extension: Extension) {
  return {
    /** Opens the dialog of an action. */
    fetch(context: TurnContext, action: MessagingExtensionAction): MessagingExtensionActionResponse {
      const presser = presserOf(context.activity);
      const { commandId, messagePayload } = action;
      forget(context);
      if (commandId === CHECK_SAS) return dialogOf(extension.openSas(presser));
      return dialogOf(extension.openMessage(readSharedMessage(messagePayload), presser));
    },

    /** A press in that dialog. */
    async submit(context: TurnContext, action: MessagingExtensionAction): Promise<MessagingExtensionActionResponse> {
      const presser = presserOf(context.activity);
      const { commandId, data } = action;
      forget(context);
      const form = isObject(data) ? data : {};
      if (commandId === CHECK_SAS) return dialogOf(await extension.answerSas(form, presser));
      if (commandId !== DIAGNOSE && !('carries' in form)) return dialogOf(extension.openSas(presser));
      const answer = extension.answerMessage(form, presser);
      return answer.kind === 'post' ? post(context, answer, extension, presser) : dialogOf(answer);
    },

    query(context: TurnContext, query: MessagingExtensionQuery): MessagingExtensionResponse {
      const answer = extension.search(askedIn(query), presserOf(context.activity));
      forget(context);
      if (answer.kind === 'sentence') return { composeExtension: { type: 'message', text: answer.says } };
      return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: answer.rows.map(rowOf) } };
    },

    select(context: TurnContext, chosen: unknown): MessagingExtensionResponse {
      const card = extension.choose(isObject(chosen) ? chosen : {}, presserOf(context.activity));
      forget(context);
      return card
        ? inserted(card)
        : { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } };
    },
  };
}

function askedIn({ parameters, queryOptions }: MessagingExtensionQuery): SearchAsked {
  const list: { name?: string; value?: unknown }[] = Array.isArray(parameters) ? parameters.filter(isObject) : [];
  const value = list.find(({ name }) => name === 'query')?.value;
  const number = (given: unknown, otherwise: number) => (Number.isInteger(given) ? (given as number) : otherwise);
  const { skip, count } = isObject(queryOptions) ? queryOptions : {};
  const words = typeof value === 'string' ? value.slice(0, MOST_WORDS) : '';
  return { words, skip: number(skip, 0), count: number(count, MOST_ROWS) };
}

/** A query is typed; somebody may paste a report all the same. */
const MOST_WORDS = 8_000;
const MOST_ROWS = 25;

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search */
function rowOf({ title, text, chosen, card }: Row): Attachment {
  const preview = { title: escaped(title), text: escaped(text), tap: { type: 'invoke', value: chosen } };
  return {
    contentType: ADAPTIVE,
    content: card,
    preview: { contentType: THUMBNAIL, content: preview },
  } as unknown as Attachment;
}

/** A preview is read as HTML. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function dialogOf(answer: DialogAnswer): MessagingExtensionActionResponse {
  if (answer.kind === 'dialog') {
    const { task } = dialogResponse(answer.title, answer.card);
    return { task: { ...task, value: { ...(task as TaskModuleContinueResponse).value, height: 'large' } } as never };
  }
  return { task: { type: 'message', value: answer.kind === 'sentence' ? answer.says : '' } as never };
}

function inserted(card: AdaptiveCard): MessagingExtensionResponse {
  const preview = { contentType: ADAPTIVE, content: card };
  const attachments = [{ contentType: ADAPTIVE, content: card, preview }];
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Of the five seconds of an invoke. */
const POST_MS = 3_000;

/**
 * Into the thread where the bot is a member; elsewhere Teams refuses, and the card goes into the presser's composer, to be
 * sent by them.
 */
async function post(
  context: Spoken,
  { reply, thread }: Extract<DialogAnswer, { kind: 'post' }>,
  extension: Extension,
  presser: Presser,
): Promise<MessagingExtensionActionResponse> {
  try {
    answerInThread(context, thread);
    await within(POST_MS, context.sendActivity(messageOf(reply, context.activity.channelId)));
    return dialogOf({ kind: 'sentence', says: extension.said('posted', presser) });
  } catch (fault) {
    if (fault instanceof TimeIsUp) return dialogOf({ kind: 'sentence', says: extension.said('postedMaybe', presser) });
    if (!isNoMember(fault)) throw fault;
    return inserted(reply.card) as MessagingExtensionActionResponse;
  }
}

/** An invoke names the channel; its thread hangs on a post. */
function answerInThread({ activity }: Spoken, thread: string | undefined): void {
  const { conversation } = activity;
  const isChannel = conversation.conversationType === 'channel' || /@thread\.(?:tacv2|skype)/.test(conversation.id);
  if (!thread) return;
  if (isChannel)
    activity.conversation = { ...conversation, id: `${conversation.id.split(';')[0]};messageid=${thread}` };
  activity.id = thread;
}

const isNoMember = (fault: unknown) => [400, 403, 404].includes((fault as { statusCode?: number }).statusCode ?? 0);
