/**
 * The door of all conversations. `bot/storageBot.ts` calls these and nothing else of dialogs/:
 *
 *   const talks = conversations(deps, conversationState);      // a ConversationState; saved here, in every handler
 *   onMessage            → await talks.onMessage(context)               // typed text, and Action.Submit (value without text)
 *   onAdaptiveCardInvoke → return talks.onCardAction(context, value)    // Action.Execute → AdaptiveCardInvokeResponse
 *   handleTeamsTaskModuleFetch  → return talks.onTaskFetch(context, request)
 *   handleTeamsTaskModuleSubmit → return talks.onTaskSubmit(context, request)   // within 5 s; slow work goes to deps.later
 *   handleTeamsFileConsent → await talks.onFileConsent(context, answer)   // personal chats; needs deps.upload
 *   onInstallationUpdateAdd, onMembersAdded (the bot itself) → await talks.onInstalled(context)   // one welcome, however often called
 *
 * The edge reads the plain words out of Teams' activity (mention and HTML removed) and leaves them in `text`. They are
 * redacted here and not before: a SAS whose signature is masked already can be read less well. Turns of one conversation must come one after another
 * (`bot/turns.ts`). Handlers throw on faults only: `bot/turnErrors.ts` answers those.
 */
import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CardFactory,
  type ConversationState,
  type FileConsentCardResponse,
  type StatePropertyAccessor,
  type TaskModuleRequest,
  type TaskModuleResponse,
  type TurnContext,
} from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import { alertsReply } from './alertsReply.ts';
import { plainCard, welcomeCard } from './cards/plainCards.ts';
import type { AdaptiveCard } from './cards/reply.ts';
import { SAS_TASK } from './cards/sasCards.ts';
import type { Deps } from './deps.ts';
import { giveFile } from './handOffFile.ts';
import { MAIN, mainDialog } from './mainDialog.ts';
import { endSilence, foreignAnswer, personIn, placeOfPress, takeOver } from './manners.ts';
import { phrasesFor } from './phrases.ts';
import { sasForm, sasSubmitted } from './sasTask.ts';
import { pastedSecret } from './secrets.ts';
import { messageOf, showAside } from './show.ts';
import { type Heard, setTurn, type Thread, type Turn, turnOf } from './turn.ts';
import { wishOf } from './wishes.ts';

export interface Conversations {
  onMessage(context: TurnContext): Promise<void>;
  onCardAction(context: TurnContext, value: AdaptiveCardInvokeValue): Promise<AdaptiveCardInvokeResponse>;
  onTaskFetch(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse>;
  onTaskSubmit(context: TurnContext, request: TaskModuleRequest): Promise<TaskModuleResponse>;
  /** The answer to a file that was offered, both accepted and declined. */
  onFileConsent(context: TurnContext, answer: FileConsentCardResponse): Promise<void>;
  onInstalled(context: TurnContext): Promise<void>;
}

const ALERT_VERB = /^alert\./;
/** Teams tells of one installation in several events. */
const WELCOME_ONCE = 10 * 60 * 1000;

export function conversations(deps: Deps, state: ConversationState): Conversations {
  const threads = state.createProperty<Thread>('thread');
  const dialogs = new DialogSet(ownDialogs).add(mainDialog(deps));

  async function beginTurn(context: TurnContext, heard: Heard, extra: Partial<Turn> = {}): Promise<Turn> {
    const { activity } = context;
    const thread = await threads.get(context, { people: {} });
    // The prefix keeps names such as __proto__ from meaning anything.
    const who = `p:${activity.from?.aadObjectId ?? activity.from?.id ?? 'somebody'}`;
    const person = personIn(thread, who, activity.from?.name ?? '', deps.now());
    const say = phrasesFor(activity.locale);
    return setTurn(context, { heard, say, who, person, thread, inGroup: isGroup(activity), ...extra });
  }

  async function converse(context: TurnContext): Promise<void> {
    const dc = await dialogs.createContext(context);
    if (dc.activeDialog) await dc.continueDialog();
    else await dc.beginDialog(MAIN);
  }

  /** Typed words, once secrets are masked. */
  async function hear(context: TurnContext): Promise<void> {
    const turn = turnOf(context);
    const silent = endSilence(turn.person, deps.now());
    if (silent && turn.heard.kind === 'said' && closesQuietly(turn.heard.text)) return sayItIsClosed(context, silent);
    if (turn.heard.kind === 'said' && turn.inGroup && wishOf(turn.heard).kind === 'talk') {
      const foreign = foreignAnswer(turn.thread, turn.who, turn.heard.text, turn.say('dontKnow'));
      if (foreign) return offerToTakeOver(context, foreign.owner.name, foreign.owner.triage?.case, foreign);
    }
    await converse(context);
  }

  /** After a long silence a report begins anew by itself; a bare answer has lost its question. */
  function closesQuietly(text: Parameters<Deps['diagnose']>[0]): boolean {
    if (wishOf({ kind: 'said', text }).kind !== 'talk') return false;
    return deps.diagnose(text).codes.length === 0;
  }

  async function sayItIsClosed(context: TurnContext, name: string): Promise<void> {
    const { say } = turnOf(context);
    const choices = [{ title: say('whatYouSee'), verb: 'menu' }];
    await showAside(context, plainCard({ say, head: say('silenceEnded', { case: name }), choices }));
  }

  async function offerToTakeOver(
    context: TurnContext,
    name: string,
    owned = '',
    answer?: { fact: string; value: string },
  ) {
    const { say } = turnOf(context);
    const data = { owned, ...(answer && { fact: answer.fact, value: answer.value }) };
    const choices = [
      { title: say('takeOver'), verb: 'takeOver', data },
      { title: say('startMyOwn'), verb: 'menu' },
    ];
    await showAside(
      context,
      plainCard({ say, head: say('someonesQuestion', { name: name || say('somebody') }), choices }),
    );
  }

  /** A pressed button. Returns a sentence where no card is the answer. */
  async function press(context: TurnContext): Promise<string | undefined> {
    const turn = turnOf(context);
    if (turn.heard.kind !== 'pressed') return undefined;
    const { verb, data, card } = turn.heard;
    endSilence(turn.person, deps.now());
    if (ALERT_VERB.test(verb)) return pressAlert(context, verb, data);
    if (verb === 'takeOver') return pressTakeOver(context, data);
    const place = placeOfPress(turn.thread, turn.who, data, card);
    if (place.kind === 'over') return turn.say('caseIsOver');
    if (place.kind === 'old') return turn.say('cardIsOld');
    if (place.kind === 'others') {
      await offerToTakeOver(context, place.owner.name, place.owner.triage?.case);
      return undefined;
    }
    if (place.kind === 'again') turn.heard = { ...turn.heard, verb: 'goOn', data: {} };
    if (place.kind === 'again' && turn.person.triage?.outcome) return turn.say('alreadyNoted');
    await converse(context);
    return undefined;
  }

  async function pressTakeOver(context: TurnContext, data: Record<string, unknown>): Promise<string | undefined> {
    const turn = turnOf(context);
    const before = takeOver(turn.thread, turn.who, String(data.owned ?? ''));
    if (!before) return turn.say('caseIsOver');
    turn.remark = turn.say('tookOver', { name: turn.person.name || turn.say('somebody') });
    const verb = data.value === undefined ? 'goOn' : 'answer';
    turn.heard = {
      ...(turn.heard as Extract<Heard, { kind: 'pressed' }>),
      verb,
      data: { fact: data.fact, value: data.value },
    };
    await converse(context);
    return undefined;
  }

  async function pressAlert(context: TurnContext, verb: string, data: unknown): Promise<string | undefined> {
    const turn = turnOf(context);
    if (!deps.alerts) return turn.say('alertsUnavailable');
    const answer = await deps.alerts.actions(verb, data, context.activity);
    if (answer.triage) {
      turn.heard = { kind: 'said', text: answer.triage };
      turn.below = true;
      delete turn.person.triage;
      turn.person.dialogs = { dialogStack: [] };
      await converse(context);
      return turn.say('triageBegins');
    }
    if (!answer.card) return answer.text ?? turn.say('alreadyNoted');
    await showAside(context, alertsReply(answer, turn.say));
    return undefined;
  }

  return {
    async onMessage(context) {
      const { activity } = context;
      const say = phrasesFor(activity.locale);
      const raw = activity.text ?? '';
      const secret = pastedSecret(raw, deps, say, isGroup(activity));
      const text = deps.redact(raw);
      mask(activity, text);
      const pressed = text === '' ? submitted(activity) : undefined;
      const found = secret ? { secret: secret.says, ...(secret.alone && secret.sas && { sas: secret.sas }) } : {};
      await beginTurn(context, pressed ?? { kind: 'said', text }, found);
      if (pressed) await sayIfNothingShown(context, await press(context));
      else await hear(context);
      await state.saveChanges(context);
    },

    async onCardAction(context, { action }) {
      const data = isRecord(action?.data) ? action.data : {};
      const card = context.activity.replyToId;
      const verb = String(action?.verb ?? data.verb ?? '');
      const turn = await beginTurn(context, { kind: 'pressed', verb, data, ...(card && { card }) });
      const sentence = await press(context);
      await state.saveChanges(context);
      if (sentence === undefined && turn.shown) return cardResponse(turn.shown.card);
      return sentenceResponse(sentence ?? turn.told ?? turn.say('buttonUnknown'));
    },

    async onTaskFetch(context, request) {
      const say = phrasesFor(context.activity.locale);
      return request.data?.task === SAS_TASK && deps.readSas
        ? dialogResponse(say('sasFormTitle'), sasForm(deps, say))
        : { task: { type: 'message', value: say('sasUnavailable') } };
    },

    async onTaskSubmit(context, request) {
      const data = isRecord(request.data) ? request.data : {};
      // Nothing behind this line can find the SAS in the activity, whatever it logs.
      context.activity.value = {};
      const say = phrasesFor(context.activity.locale);
      const outcome = await sasSubmitted(deps, say, context, data);
      return outcome.again
        ? dialogResponse(say('sasFormTitle'), outcome.again)
        : { task: { type: 'message', value: outcome.says } };
    },

    async onFileConsent(context, answer) {
      const heard: Heard = { kind: 'pressed', verb: 'file', data: {} };
      const { say, person } = await beginTurn(context, heard);
      await context.sendActivity(await giveFile(deps, say, person.triage, answer));
      await state.saveChanges(context);
    },

    async onInstalled(context) {
      const thread = await threads.get(context, { people: {} });
      const { channelId, locale } = context.activity;
      const last = thread.welcomedAt ? Date.parse(thread.welcomedAt) : 0;
      if (deps.now().getTime() - last < WELCOME_ONCE) return;
      thread.welcomedAt = deps.now().toISOString();
      await context.sendActivity(messageOf(welcomeCard(phrasesFor(locale)), channelId));
      await state.saveChanges(context);
    },
  };
}

/** The dialog stack of the one who speaks; each person of a thread has their own. */
const ownDialogs: StatePropertyAccessor<DialogState> = {
  get: async (context: TurnContext) => turnOf(context).person.dialogs,
  set: async (context: TurnContext, value: DialogState) => {
    turnOf(context).person.dialogs = value;
  },
  delete: async (context: TurnContext) => {
    turnOf(context).person.dialogs = { dialogStack: [] };
  },
} as StatePropertyAccessor<DialogState>;

function isGroup({ conversation }: Activity): boolean {
  return conversation?.isGroup === true || ['groupChat', 'channel'].includes(conversation?.conversationType ?? '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** From here on the activity holds what may be logged. */
function mask(activity: Activity, text: string): void {
  activity.text = text;
  delete activity.attachments;
}

/** Action.Submit, the fallback of our buttons, comes as a message without text. */
function submitted({ value, replyToId }: Activity): Heard | undefined {
  if (!isRecord(value) || typeof value.verb !== 'string') return undefined;
  return { kind: 'pressed', verb: value.verb, data: value, ...(replyToId && { card: replyToId }) };
}

async function sayIfNothingShown(context: TurnContext, sentence: string | undefined): Promise<void> {
  if (sentence === undefined || turnOf(context).shown) return;
  await context.sendActivity(sentence);
}

function cardResponse(card: AdaptiveCard): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Teams shows the sentence below the card and leaves the card as it is. */
function sentenceResponse(says: string): AdaptiveCardInvokeResponse {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: says as unknown as Record<string, unknown>,
  };
}

function dialogResponse(title: string, card: AdaptiveCard): TaskModuleResponse {
  const attachment = CardFactory.adaptiveCard(card);
  return { task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attachment } } };
}
