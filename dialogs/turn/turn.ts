/** What one turn carries from the door to the dialogs, and the one card that it answers with. */

import type { Facts } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { SasReport } from '../../knowledge/sas/report.ts';
import type { Suspicion } from '../../knowledge/verdict/suspicions.ts';
import type { OwnValues } from '../../knowledge/words/valuesTold.ts';
import type { Handling } from '../alerts/commands.ts';
import type { Shell } from '../cards/parts/nearestShell.ts';
import type { Reply } from '../cards/parts/reply.ts';
import type { Triage } from '../case/triage.ts';
import type { Say } from '../phrases/say.ts';
import type { TurnContext } from './channel.ts';
import type { Heard } from './heard.ts';
import type { Language } from './language.ts';
import type { DialogContext, DialogState } from './sdkDialogs.ts';

/** One person's place in a thread. Two people of a thread have two, so that neither answers the other's question. */
export interface Person {
  name: string;
  lastAt: string;
  dialogs: DialogState;
  triage?: Triage;
  /** Cases that were left for another, the newest first. */
  earlier?: Triage[];
  /** The language last written in, or asked for. */
  lang?: Language;
  /** It was asked for: it stays, whatever is written in. */
  chosen?: true;
  /** Was told which languages are spoken here. */
  greeted?: true;
  /** Whose commands are shown first. */
  shell?: Shell;
  /** The question that a page answered last, to be answered anew for another shell. */
  asked?: string;
  /** Questions that pages have answered lately, the newest last. */
  pages?: string[];
  /** Names of the person's own, told beside pages. */
  values?: OwnValues;
  /** What was to be done with an alert, where it was asked with which. */
  which?: Handling;
  /** Had an answer here before: no beginner any more. */
  talked?: true;
}

/** The state of a conversation; in a channel each thread is a conversation of its own. */
export interface Thread {
  /** `format.ts` says what it means. */
  format?: number;
  people: Record<string, Person>;
  welcomedAt?: string;
}

export interface Turn {
  heard: Heard;
  say: Say;
  /** Key of the person in the thread. */
  who: string;
  person: Person;
  thread: Thread;
  inGroup: boolean;
  /** The question that a page had answered before this was said, where no case is open. */
  behind?: string;
  /** A language was asked for, and nothing else. */
  wished?: Language | 'other';
  /** Which languages are spoken, to whoever writes in another one. */
  guest?: string;
  /** A sentence on top of whatever is shown. */
  remark?: string;
  /** What was asked has an answer of its own, which says what speaks against it. */
  isAnswered?: true;
  /** What else it may be is wanted, beside what was told. */
  wantsNext?: true;
  /** What was asked is of an incident, whose answer knows what is lost. */
  ofIncident?: true;
  /** The open question was answered with it: it says how things are. */
  answersTheQuestion?: true;
  /** What was answered last to words of the person: "will that cut them off?" */
  justSaid?: string;
  /** The question that a page or the meaning of a word has just answered. */
  justAsked?: string;
  /** Below whatever is shown: things to say that may be meant as well. */
  offers?: string[];
  /** What to say of a secret in the message. */
  secret?: string;
  /** What was read from a SAS that was pasted into the chat. */
  sas?: SasReport;
  shown?: Reply;
  /** A sentence for the one who pressed, where no card is the answer. */
  told?: string;
  /** A card that the next one takes the place of, wherever it stands. */
  replaces?: string;
  /** Begins below instead of taking a pressed card's place. */
  below?: true;
  /** A second trouble of the message that was heard. */
  second?: Redacted;
  /** What was told of the case that has just ended, where this is of the same run. */
  setting?: Facts;
  /** What an incident's card knew when its triage was started. */
  incident?: Suspicion[];
}

const TURN = Symbol('turn');

export function setTurn(context: TurnContext, turn: Turn): Turn {
  context.turnState.set(TURN, turn);
  return turn;
}

export function turnOf(context: TurnContext): Turn {
  return context.turnState.get(TURN);
}

/**
 * What was heard at the end of a wait. Where the process died between the question and the end of its turn, the waterfall
 * resumes without the wait and hands over the bare text: the turn knows what it was.
 */
export function heardIn(step: { result?: unknown; context: TurnContext }): Heard {
  const { result } = step;
  return typeof result === 'object' && result !== null ? (result as Heard) : turnOf(step.context).heard;
}

/** The case that is kept between turns. */
export function kept({ context }: Pick<DialogContext, 'context'>): Triage | undefined {
  return turnOf(context).person.triage;
}

export function keep({ context }: Pick<DialogContext, 'context'>, triage: Triage): Triage {
  turnOf(context).person.triage = triage;
  return triage;
}

export function forget({ context }: Pick<DialogContext, 'context'>): void {
  delete turnOf(context).person.triage;
}
