/** Before the dialogs hear a turn: is it this person's to say, is its card still of today, was the silence too long? */

import type { Redacted } from '../../knowledge/redact/redact.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import type { IncidentTold } from '../alerts/alertsPort.ts';
import { alertsReply } from '../alerts/alertsReply.ts';
import { answerAlerts, answerOfShown, answerWhich, asksForTriage, pressAlert } from '../alerts/alertsTalk.ts';
import { tellsNothing } from '../alerts/asked.ts';
import { plainCard, takeOverCard } from '../cards/plainCards.ts';
import type { Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import type { TurnContext } from './channel.ts';
import { endSilence, foreignAnswer, placeOfPress, takeOver } from './manners.ts';
import { showAside } from './show.ts';
import { type Person, turnOf } from './turn.ts';
import { wishOf } from './wishes.ts';

const ALERT_VERB = /^alert\./;
const OF_TALK: ReadonlySet<string> = new Set([
  'small-talk',
  'thanks',
  'yes',
  'no',
  'new-case',
  'restart',
  'human',
  'drop',
]);
const SURE_OF_TALK = 0.75;

export interface Hearing {
  /** Typed words, once secrets are masked. */
  hear(context: TurnContext): Promise<void>;
  /** A pressed button. Returns a sentence where no card is the answer. */
  press(context: TurnContext): Promise<string | undefined>;
}

/** @param converse lets the dialogs have the turn. */
export function hearing(deps: Deps, converse: (context: TurnContext) => Promise<void>): Hearing {
  async function hear(context: TurnContext): Promise<void> {
    const { heard, person, inGroup, thread, who, say } = turnOf(context);
    const closed = endSilence(person, deps.now());
    if (heard.kind !== 'said' || wishOf(heard).kind !== 'talk') return converse(context);
    if (closed && isBare(heard.text)) return sayItIsClosed(context, closed);
    const foreign = inGroup ? foreignAnswer(thread, who, heard.text, say('dontKnow')) : undefined;
    if (foreign) return offerToTakeOver(context, foreign.owner, { fact: foreign.fact, value: foreign.value });
    if (await beganTriage(context)) return;
    await converse(context);
  }

  /** "Start triage for stlake02", as by the button of its card. */
  async function beganTriage(context: TurnContext): Promise<boolean> {
    const { heard, say } = turnOf(context);
    if (heard.kind !== 'said' || !deps.alerts) return false;
    if (!asksForTriage(deps.alerts, heard.text)) return askedOfShown(context);
    const answer = await answerAlerts(deps.alerts, say, heard.text, context.activity);
    if (answer.triage && knowsAnything(answer.triage)) {
      beginBelow(context, answer.triage);
      await converse(context);
    } else await showAside(context, alertsReply(answer.triage ? { text: say('triageNothing') } : answer, say));
    return true;
  }

  /** "Since when?", "mine", "is it us or Azure?", below an alert and with no case: that one is meant. */
  async function askedOfShown(context: TurnContext): Promise<boolean> {
    const { heard, say, person } = turnOf(context);
    if (heard.kind !== 'said' || !deps.alerts) return false;
    const { which } = person;
    delete person.which;
    const inCase = person.triage !== undefined && !person.triage.outcome && !isOfNothing(person.triage);
    const answer =
      (which && (await answerWhich(deps.alerts, say, which, heard.text, context.activity))) ??
      (await answerOfShown(deps.alerts, say, heard.text, context.activity, {
        inCase,
        isOther: () => isKnown(heard.text),
        isTalk: () => isSmallTalk(heard.text),
      }));
    if (answer?.which) person.which = answer.which;
    if (answer?.ofIncident) {
      turnOf(context).ofIncident = true;
      delete person.asked;
    }
    if (answer?.triage && knowsAnything(answer.triage)) {
      beginBelow(context, answer.triage);
      await converse(context);
    } else if (answer) await showAside(context, alertsReply(answer, say));
    return answer !== undefined;
  }

  /** Said to the bot, whatever stands above. */
  function isSmallTalk(text: Redacted): boolean {
    const wanted = deps.intentOf?.(text, false);
    return wanted !== undefined && wanted.sure >= SURE_OF_TALK && OF_TALK.has(wanted.intent);
  }

  /** The pages have an answer to it, or a cause for it. */
  function isKnown(text: Redacted): boolean {
    const { answer, certainty, codes } = deps.diagnose(text);
    // Of a plan without a thing of storage the alert is told, with what speaks against it.
    const isPlan = answer?.kind === 'planned';
    const isAnswered = answer !== undefined && !isPlan && answer.kind !== 'links';
    return isAnswered || codes.length > 0 || isSettledBy(certainty);
  }

  /** After a long silence a report begins anew by itself; a bare answer has lost its question. */
  function isBare(text: Redacted): boolean {
    return deps.diagnose(text).codes.length === 0;
  }

  async function press(context: TurnContext): Promise<string | undefined> {
    const turn = turnOf(context);
    if (turn.heard.kind !== 'pressed') return undefined;
    const { verb, data, card } = turn.heard;
    endSilence(turn.person, deps.now());
    if (ALERT_VERB.test(verb)) return pressAlertButton(context, verb, data);
    if (verb === 'takeOver') return pressTakeOver(context, data);
    const place = placeOfPress(turn.thread, turn.who, data, card);
    switch (place.kind) {
      case 'over':
        return turn.say('caseIsOver');
      case 'old':
        return turn.say('cardIsOld');
      case 'others':
        await offerToTakeOver(context, place.owner);
        return undefined;
      case 'again':
        if (turn.person.triage?.outcome) return turn.say('alreadyNoted');
        turn.heard = { ...turn.heard, verb: 'goOn', data: {} };
    }
    await converse(context);
    return undefined;
  }

  async function pressTakeOver(context: TurnContext, data: Record<string, unknown>): Promise<string | undefined> {
    const turn = turnOf(context);
    const before = takeOver(turn.thread, turn.who, String(data.owned ?? ''));
    if (!before) return turn.say('caseIsOver');
    turn.remark = turn.say('tookOver', { name: turn.person.name || turn.say('somebody') });
    const verb = data.value === undefined ? 'goOn' : 'answer';
    const card = turn.heard.kind === 'pressed' ? turn.heard.card : undefined;
    turn.heard = { kind: 'pressed', verb, data: { fact: data.fact, value: data.value }, ...(card && { card }) };
    await converse(context);
    return undefined;
  }

  async function pressAlertButton(context: TurnContext, verb: string, data: unknown): Promise<string | undefined> {
    const turn = turnOf(context);
    if (!deps.alerts) return turn.say('alertsUnavailable');
    const answer = await pressAlert(deps.alerts, turn.say, verb, data, context.activity);
    if (answer.triage) {
      if (!knowsAnything(answer.triage)) return turn.say('triageNothing');
      beginBelow(context, answer.triage);
      await converse(context);
      return turn.say('triageBegins');
    }
    if (!answer.card) return answer.text ?? turn.say('alreadyNoted');
    await showAside(context, alertsReply(answer, turn.say));
    return undefined;
  }

  /** An incident of Azure's own has no cause on this side: the steps on its card are all there is to do. */
  function knowsAnything({ report, suspicions }: IncidentTold): boolean {
    if (suspicions.some(({ causes }) => causes.length > 0)) return true;
    const { certainty, codes } = deps.diagnose(report);
    return isSettledBy(certainty) || (certainty === 'unsure' && codes.length > 0);
  }

  return { hear, press };
}

/** Nothing was told in it yet, and nothing answered. */
const isOfNothing = ({ said, codes }: Triage): boolean =>
  codes.length === 0 && said.every((one) => one.kind === 'report' && !one.suspicions && tellsNothing(one.text));

/** The incident's card stays; the diagnosis begins in its thread with what the incident tells. */
function beginBelow(context: TurnContext, { report, suspicions }: IncidentTold): void {
  const turn = turnOf(context);
  turn.heard = { kind: 'said', text: report };
  turn.incident = suspicions;
  turn.remark = turn.say('fromIncident', { says: suspicions[0]?.says ?? '' });
  turn.below = true;
  delete turn.person.triage;
  turn.person.dialogs = { dialogStack: [] };
}

async function sayItIsClosed(context: TurnContext, name: string): Promise<void> {
  const { say } = turnOf(context);
  const choices = [{ title: say('whatYouSee'), verb: 'menu' }];
  await showAside(context, plainCard({ say, head: say('silenceEnded', { case: name }), choices }));
}

async function offerToTakeOver(context: TurnContext, owner: Person, answer?: { fact: string; value: string }) {
  const { say } = turnOf(context);
  await showAside(context, takeOverCard(owner, 'someonesQuestion', say, answer));
}
