/**
 * The door of all conversations. `bot/teams/storageBot.ts` calls these and nothing else of dialogs/:
 *
 *   const talks = conversations(deps, conversationState);      // a ThreadState; saved here, in every handler
 *   onMessage            → await talks.onMessage(context)               // typed text, and Action.Submit (value without text)
 *   onAdaptiveCardInvoke → return talks.onCardAction(context, value)    // Action.Execute → CardAnswer
 *   handleTeamsTaskModuleFetch  → return talks.onTaskFetch(context, request)
 *   handleTeamsTaskModuleSubmit → return talks.onTaskSubmit(context, request)   // within 5 s; slow work goes to deps.later
 *   handleTeamsFileConsent → await talks.onFileConsent(context, answer)   // personal chats; needs deps.upload
 *   messageUpdate → await talks.onEdited(context); messageDelete → await talks.onDeleted(context)
 *   message/submitAction, messageReaction → await talks.onOpinion(context, opinion)
 *   onInstallationUpdateAdd, onMembersAdded (the bot itself) → await talks.onInstalled(context)   // one welcome, however often called
 *
 * The edge reads the plain words out of Teams' activity (mention and HTML removed) and leaves them in `text`. They are
 * redacted here and not before: a SAS whose signature is masked already can be read less well. Turns of one conversation must come one after another
 * (`bot/teams/turns.ts`). Handlers throw on faults only: `bot/teams/turnErrors.ts` answers those.
 */

import type { Redacted } from '../knowledge/redact/redact.ts';
import { isObject } from '../knowledge/text/shapes.ts';
import { rolesInEnglish } from '../knowledge/words/roleNames.ts';
import { welcomeCard } from './cards/plainCards.ts';
import { SAS_TASK } from './cards/sasCards.ts';
import type { Deps } from './deps.ts';
import { giveFile } from './handOffFile.ts';
import { sentFile, takeLog } from './logFiles.ts';
import { MAIN, mainDialog } from './mainDialog.ts';
import { phrasesFor } from './phrases.ts';
import { sasForm, sasSubmitted } from './sasTask.ts';
import type {
  Activity,
  CardAction,
  CardAnswer,
  FileConsent,
  TaskAnswer,
  TaskRequest,
  ThreadState,
  TurnContext,
} from './turn/channel.ts';
import { threadsIn } from './turn/format.ts';
import type { Heard } from './turn/heard.ts';
import { hearing } from './turn/hearing.ts';
import { languageOf } from './turn/language.ts';
import { languageHeard } from './turn/languageHeard.ts';
import {
  caseOfCard,
  forgetMessage,
  noteMessage,
  type Opinion,
  recordOpinion,
  sayForgotten,
  startAnew,
} from './turn/later.ts';
import { personIn } from './turn/manners.ts';
import { cardResponse, dialogResponse, sentenceResponse, taskSentence } from './turn/responses.ts';
import { DialogSet, type DialogState, dialogsIn, type StackProperty } from './turn/sdkDialogs.ts';
import { maskedData, pastedSecret } from './turn/secrets.ts';
import { shortRuns } from './turn/shortRuns.ts';
import { messageOf } from './turn/show.ts';
import { commandMeant, flagMeant } from './turn/spelt.ts';
import { setTurn, type Turn, turnOf } from './turn/turn.ts';
import { wishOf } from './turn/wishes.ts';

export interface Conversations {
  /** @param atEnd what else belongs to the turn's state; it is saved with it */
  onMessage(context: TurnContext, atEnd?: () => Promise<void>): Promise<void>;
  onCardAction(context: TurnContext, value: CardAction): Promise<CardAnswer>;
  onTaskFetch(context: TurnContext, request: TaskRequest): Promise<TaskAnswer>;
  onTaskSubmit(context: TurnContext, request: TaskRequest): Promise<TaskAnswer>;
  /** The answer to a file that was offered, both accepted and declined. */
  onFileConsent(context: TurnContext, answer: FileConsent): Promise<void>;
  onInstalled(context: TurnContext): Promise<void>;
  /** A message that was sent before says something else now. */
  onEdited(context: TurnContext): Promise<void>;
  /** A message was deleted: what was kept of it goes too. */
  onDeleted(context: TurnContext): Promise<void>;
  /** A thumb under a card, or a reaction to it; false where the card is none of a case. */
  onOpinion(context: TurnContext, opinion: Opinion): Promise<boolean>;
}

export function conversations(deps: Deps, state: ThreadState): Conversations {
  const threads = threadsIn(state);
  const dialogs = new DialogSet(ownDialogs).add(mainDialog(deps));

  async function beginTurn(context: TurnContext, heard: Heard, extra: Partial<Turn> = {}): Promise<Turn> {
    const { activity } = context;
    const thread = await threads.get(context, { people: {} });
    // The prefix keeps names such as __proto__ from meaning anything.
    const who = `p:${activity.from?.aadObjectId ?? activity.from?.id ?? 'somebody'}`;
    const person = personIn(thread, who, activity.from?.name ?? '', deps.now());
    const language = heard.kind === 'said' ? languageHeard(heard.text, person) : {};
    const meant = heard.kind === 'said' ? { ...heard, text: rolesInEnglish(heard.text) } : heard;
    const say = phrasesFor(person.lang ?? activity.locale);
    const behind = person.triage ? {} : { ...(person.asked && { behind: person.asked }) };
    return setTurn(context, {
      heard: meant,
      say,
      who,
      person,
      thread,
      inGroup: isGroup(activity),
      ...behind,
      ...language,
      ...extra,
    });
  }

  const wordMeant = (text: string) => commandMeant(text) ?? flagMeant(text);

  /** "chek sas" is answered as what was meant, and says so. */
  function readAsMeant(turn: Turn): void {
    const { heard, say } = turn;
    const meant = heard.kind === 'said' && wishOf(heard).kind === 'talk' ? wordMeant(heard.text) : undefined;
    if (!meant) return;
    turn.heard = { kind: 'said', text: meant.text as Redacted };
    turn.remark = say('readAs', { word: meant.said, nearest: meant.nearest });
  }

  async function converse(context: TurnContext): Promise<void> {
    const dc = await dialogsIn(dialogs, context);
    if (dc.activeDialog) await dc.continueDialog();
    else await dc.beginDialog(MAIN);
  }

  const { hear, press } = hearing(deps, converse);

  async function onMessage(context: TurnContext, atEnd?: () => Promise<void>): Promise<void> {
    const { activity } = context;
    const raw = shortRuns(activity.text ?? '');
    const say = phrasesFor(languageOf(raw) ?? activity.locale);
    const secret = pastedSecret(raw, deps, say, isGroup(activity));
    const text = deps.redact(raw);
    const sent = sentFile(activity);
    mask(activity, text);
    const pressed = text === '' ? submitted(activity, deps) : undefined;
    const found = secret ? { secret: secret.says, ...(secret.alone && secret.sas && { sas: secret.sas }) } : {};
    const turn = await beginTurn(context, pressed ?? { kind: 'said', text }, found);
    if (!pressed) readAsMeant(turn);
    if (pressed) await sayIfNothingShown(context, await press(context));
    else if (!(await takeLog(deps, context, sent, text, onMessage))) {
      await hear(context);
      noteMessage(turnOf(context), activity.id);
    }
    await atEnd?.();
    await state.saveChanges(context);
  }

  async function onEdited(context: TurnContext): Promise<void> {
    const { activity } = context;
    const raw = shortRuns(activity.text ?? '');
    const secret = pastedSecret(raw, deps, phrasesFor(languageOf(raw) ?? activity.locale), isGroup(activity));
    const text = deps.redact(raw);
    mask(activity, text);
    const turn = await beginTurn(context, { kind: 'said', text }, secret ? { secret: secret.says } : {});
    const edited = startAnew(turn, activity.id);
    if (edited.kind === 'beginning') turn.remark = turn.say('readAnew');
    if (edited.kind === 'beginning' && edited.card) turn.replaces = edited.card;
    await hear(context);
    noteMessage(turn, activity.id);
    await state.saveChanges(context);
  }

  async function onDeleted(context: TurnContext): Promise<void> {
    const turn = await beginTurn(context, { kind: 'pressed', verb: 'deleted', data: {} });
    const cards = forgetMessage(turn.thread, context.activity.id ?? '');
    await sayForgotten(context, turn, cards);
    await state.saveChanges(context);
  }

  return {
    onMessage,
    onEdited,
    onDeleted,

    async onOpinion(context, opinion) {
      const thread = await threads.get(context, { people: {} });
      return recordOpinion(deps, caseOfCard(thread, context.activity.replyToId), opinion);
    },

    async onCardAction(context, { action }) {
      const data = maskedData(isObject(action?.data) ? action.data : {}, deps);
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
      return isObject(request.data) && request.data.task === SAS_TASK && deps.readSas
        ? dialogResponse(say('sasFormTitle'), sasForm(deps, say))
        : taskSentence(say('sasUnavailable'));
    },

    async onTaskSubmit(context, request) {
      const data = isObject(request.data) ? request.data : {};
      // Nothing behind this line can find the SAS in the activity, whatever it logs.
      context.activity.value = {};
      const say = phrasesFor(context.activity.locale);
      const outcome = await sasSubmitted(deps, say, context, data);
      return outcome.again ? dialogResponse(say('sasFormTitle'), outcome.again) : taskSentence(outcome.says);
    },

    async onFileConsent(context, answer) {
      const heard: Heard = { kind: 'pressed', verb: 'file', data: {} };
      const { say, person } = await beginTurn(context, heard);
      const { replyToId } = context.activity;
      const { triage } = person;
      const work = async (later: TurnContext) => {
        const follows = await giveFile(deps, say, triage, answer);
        // A second press would ask for something that is settled.
        if (replyToId) await later.deleteActivity(replyToId).catch(() => undefined);
        for (const one of follows) await later.sendActivity(one);
      };
      // OneDrive may take longer than an invoke may.
      if (deps.later) deps.later(context, work);
      else await work(context);
      await state.saveChanges(context);
    },

    async onInstalled(context) {
      const thread = await threads.get(context, { people: {} });
      const { channelId, locale } = context.activity;
      // Teams tells of one installation in several events; a removal forgets the conversation, and this with it.
      if (thread.welcomedAt) return;
      thread.welcomedAt = deps.now().toISOString();
      await context.sendActivity(messageOf(welcomeCard(phrasesFor(locale)), channelId));
      await state.saveChanges(context);
    },
  };
}

/** The dialog stack of the one who speaks; each person of a thread has their own. */
const ownDialogs = {
  get: async (context: TurnContext) => turnOf(context).person.dialogs,
  set: async (context: TurnContext, value: DialogState) => {
    turnOf(context).person.dialogs = value;
  },
  delete: async (context: TurnContext) => {
    turnOf(context).person.dialogs = { dialogStack: [] };
  },
} as StackProperty;

function isGroup({ conversation }: Activity): boolean {
  return conversation?.isGroup === true || ['groupChat', 'channel'].includes(conversation?.conversationType ?? '');
}

/** From here on the activity holds what may be logged. */
function mask(activity: Activity, text: string): void {
  activity.text = text;
  delete activity.attachments;
}

/** Action.Submit, the fallback of our buttons, comes as a message without text. */
function submitted({ value, replyToId }: Activity, deps: Deps): Heard | undefined {
  if (!isObject(value) || typeof value.verb !== 'string') return undefined;
  return { kind: 'pressed', verb: value.verb, data: maskedData(value, deps), ...(replyToId && { card: replyToId }) };
}

async function sayIfNothingShown(context: TurnContext, sentence: string | undefined): Promise<void> {
  if (sentence === undefined || turnOf(context).shown) return;
  await context.sendActivity(sentence);
}
