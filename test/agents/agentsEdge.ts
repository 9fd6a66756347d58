/**
 * The move away from botbuilder, rehearsed: the same house behind the Microsoft 365 Agents SDK. Local mode only, since a
 * rehearsal needs no credential; checking tokens, limits and replies that are kept for later are what a move would bring
 * over from bot/teams.
 */
import { CloudAdapter, ConversationState, type TurnContext as SdkContext } from '@microsoft/agents-hosting';
import type { Request, Response } from 'restify';
import { refuse, sendJson } from '../../bot/http/httpErrors.ts';
import { readJson } from '../../bot/http/readBody.ts';
import { readActivity } from '../../bot/teams/activity.ts';
import type { House, OpenEdge } from '../../bot/teams/edge.ts';
import { extensionDoor } from '../../bot/teams/extension.ts';
import { conversationKey } from '../../bot/teams/messages.ts';
import { teamsSender } from '../../bot/teams/sender.ts';
import { mayReplyTo } from '../../bot/teams/serviceUrl.ts';
import { teamsEvents } from '../../bot/teams/teamsEvents.ts';
import { catchTurnErrors } from '../../bot/teams/turnErrors.ts';
import { whileTyping } from '../../bot/teams/typing.ts';
import type { ThreadState, TurnContext } from '../../dialogs/turn/channel.ts';

/** Nobody: the connector on loopback asks for no token. */
const NOBODY = {};

type SdkActivity = SdkContext['activity'];
type SdkReference = Parameters<CloudAdapter['continueConversation']>[1];
type Sent = ReturnType<CloudAdapter['sendActivities']>;

type Logic = (context: TurnContext) => Promise<void>;

/** The SDK's context does what ours says; its types name classes of its own. */
const ours = (context: SdkContext) => context as unknown as TurnContext;

const inSdk = (logic: Logic) => (context: SdkContext) => logic(ours(context));

/** The SDK calls a refusal of the connector by names of its own; the house reads those that HTTP clients of Azure have. */
class LocalAdapter extends CloudAdapter {
  override async sendActivities(context: SdkContext, activities: SdkActivity[]): Sent {
    try {
      return await super.sendActivities(context, activities);
    } catch (fault) {
      const { message, status } = fault as Error & { status?: number };
      throw Object.assign(new Error(message), { name: 'RestError', ...(status && { statusCode: status }) });
    }
  }
}

export const agentsEdge: OpenEdge = ({ config, storage, turns, log }) => {
  const state = new ConversationState(storage) as unknown as ThreadState;
  const adapter = new LocalAdapter({});
  const onTurnError = catchTurnErrors(log, state);
  adapter.onTurnError = (context, fault) => onTurnError(ours(context), fault);
  const enter = (reference: object, logic: Logic) =>
    adapter.continueConversation(NOBODY, reference as SdkReference, inSdk(logic));

  return {
    state,
    sender: teamsSender(enter),

    later(context, work) {
      const { activity } = context;
      const reference = (activity as unknown as SdkActivity).getConversationReference();
      const run = () =>
        enter(reference, async (continued) => {
          continued.activity.id = activity.id;
          await whileTyping(continued, () => work(continued));
          await state.saveChanges(continued);
        });
      turns
        .run(conversationKey(activity), run)
        .catch((fault) => log.error({ err: fault }, 'Work after a turn failed.'));
    },

    open(house) {
      const logic = inSdk(hears(house, state));
      return async (request: Request, response: Response) => {
        const body = await readJson(request);
        if (body.kind === 'refused') return refuse(response, body.status, body.why);
        const read = readActivity(body.value);
        if (read.kind === 'wrong') return refuse(response, 400, read.why);
        if (!mayReplyTo(read.activity.serviceUrl, config)) return refuse(response, 403, 'Not that serviceUrl.');
        const answer = collected();
        const asked = { body: { ...read.activity }, headers: {}, method: 'POST', user: NOBODY };
        const turn = await turns.run(conversationKey(read.activity), () => adapter.process(asked, answer, logic));
        if (turn.kind === 'tooBusy') return refuse(response, 429);
        if (answer.body === undefined) response.sendRaw(answer.code, '');
        else sendJson(response, answer.code, answer.body);
      };
    },
  };
};

/** What the SDK would write to the socket. */
function collected() {
  return {
    code: 200,
    body: undefined as unknown,
    headersSent: false,
    writableEnded: false,
    status(code: number) {
      this.code = code;
      return this;
    },
    setHeader() {
      return this;
    },
    send(body?: unknown) {
      this.body = body;
      return this;
    },
    end() {
      this.writableEnded = true;
      return this;
    },
  };
}

/** By type and name of an activity, as Teams writes them. */
function hears(house: House, state: ThreadState): Logic {
  const events = teamsEvents({ ...house, state });
  const invokes = answers(house, events.onThumb);
  const byType: { [type: string]: Logic } = {
    message: events.onMessage,
    messageUpdate: events.onEdited,
    messageDelete: events.onDeleted,
    installationUpdate: events.onInstallation,
    conversationUpdate: events.onConversationUpdate,
    messageReaction: (context) =>
      events.onReactions((context.activity as { reactionsAdded?: { type: string }[] }).reactionsAdded ?? [], context),
    async invoke(context) {
      const answer = invokes[context.activity.name ?? ''];
      const value = answer ? { status: 200, body: await answer(context) } : { status: 501 };
      await context.sendActivity({ type: 'invokeResponse', value });
    },
  };
  return async (context) => byType[context.activity.type]?.(context);
}

function answers({ talks, extension }: House, onThumb: Logic): { [name: string]: (context: TurnContext) => unknown } {
  const door = extensionDoor(extension);
  const asked = (context: TurnContext) => context.activity.value ?? {};
  return {
    'adaptiveCard/action': (context) => talks.onCardAction(context, asked(context)),
    'task/fetch': (context) => talks.onTaskFetch(context, asked(context)),
    'task/submit': (context) => talks.onTaskSubmit(context, asked(context)),
    'fileConsent/invoke': (context) => talks.onFileConsent(context, asked(context)),
    'message/submitAction': async (context) => {
      await onThumb(context);
      return {};
    },
    'composeExtension/fetchTask': (context) => door.fetch(context as never, asked(context)),
    'composeExtension/submitAction': (context) => door.submit(context as never, asked(context)),
    'composeExtension/query': (context) => door.query(context as never, asked(context)),
    'composeExtension/selectItem': (context) => door.select(context as never, asked(context)),
  };
}
