/** What people type and press about alerts: the words of `commands.ts`, and the buttons of our cards. */

import type { Redacted } from '../../knowledge/redact/redact.ts';
import { statusCard } from '../cards/alerts/statusCard.ts';
import type { Say } from '../phrases/say.ts';
import type { Activity } from '../turn/channel.ts';
import type { AlertsPort, ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import { answerQuestion } from './answerAsked.ts';
import { answerDeed } from './answerDeed.ts';
import { type Asked, isBare, meansAlertsAlone, pointedAt, readAsked } from './asked.ts';
import type { Asking } from './asking.ts';
import { pressed, showStorm } from './buttons.ts';
import { type Handling, readCommand } from './commands.ts';
import { sayMute, sayQuiet, saySubscription } from './filters.ts';
import { goesOnFrom, isOutput } from './found.ts';
import { handleInWords } from './handle.ts';
import { mayBeOfACard, readLike, readSurely, type Where } from './likely.ts';
import { isOn, type Listener } from './listener.ts';
import { mute, unmute } from './mute.ts';
import { ofItsThing } from './ofItsThing.ts';
import { sayDigest, submitForm, subscribe, unsubscribe } from './subscribe.ts';
import { readWishes } from './subscribeWords.ts';
import { triageInWords } from './triageInWords.ts';

/** Is this typed text one of ours? */
export function understandsAlerts({ pages }: Pick<AlertsPort, 'pages'>, text: string): boolean {
  return readCommand(text, pages) !== undefined;
}

/** Does it begin the diagnosis of an incident? That takes the turn, and is no answer beside it. */
export const asksForTriage = ({ pages }: Pick<AlertsPort, 'pages'>, text: string): boolean =>
  readCommand(text, pages)?.verb === 'triage';

/**
 * What is asked or said of the alerts that stand here, without naming one. Undefined where it is none of that, or where none
 * stands here.
 */
export async function answerOfShown(
  port: AlertsPort,
  say: Say,
  text: Redacted,
  activity: Activity,
  around: AroundCards,
): Promise<AlertsReply | undefined> {
  const told = readOfThing(text, readAsked);
  const mayBe = told ? !around.inCase || meansAlertsAlone(told.asked) : mayBeSaid(text, around);
  if (!mayBe || readCommand(text, port.pages)) return undefined;
  const asking = await askingOf(port, say, activity);
  // Most say nothing of alerts, and stand where none come: what is shown there is not looked up for that.
  const isLikely = told !== undefined || isBare(text) || asking.below !== undefined;
  if (!isLikely && !(await port.hears(asking.key))) return undefined;
  const shown = await port.shown(asking.key, asking.below);
  if (shown.length === 0) return undefined;
  const { asked, isOf } = readAll(text, told, knowingNumbers(text, shown, around), whereOf(shown, asking)) ?? {};
  if (!asked || (around.inCase && !meansAlertsAlone(asked))) return undefined;
  const all = isOf ? shown.filter(({ view }) => isOf(view.title)) : shown;
  if (all.length === 0) return undefined;
  const pointed = [pointedAt(text, all), ofThing(text, all)].find((some) => some.length > 0) ?? [];
  const incidents = pointed.length > 0 ? pointed : all;
  if ('found' in asked) return goesOnFrom(text, incidents, asking);
  if ('question' in asked) return answerQuestion(asked, incidents, text, asking);
  return answerDeed(asked.deed, incidents, asking);
}

export interface AroundCards {
  /** In the middle of a case of their own. */
  inCase: boolean;
  /** Whether the pages know the words as a question or trouble of storage. */
  isOther(text: string): boolean;
  /** Whether they are said to the bot. */
  isTalk(text: string): boolean;
}

/** In a case only what is short and names nothing of storage. */
const mayBeSaid = (text: string, { inCase }: AroundCards): boolean =>
  inCase ? isBare(text) : mayBeOfACard(text) || isOutput(text);

const NUMBERS = /(?<![\w.])\d{3}(?![\w.])/g;

/** "Is 412 a lot?": a figure of the card is no status of HTTP, and no code that the pages know. */
function knowingNumbers(text: string, shown: ShownIncident[], around: AroundCards): AroundCards {
  const said = text.match(NUMBERS) ?? [];
  const isOnCard = (number: string) => shown.some(({ view }) => view.measured?.split(/[^\d]+/).includes(number));
  return said.length > 0 && said.every(isOnCard) ? { ...around, isOther: () => false } : around;
}

/** "How long do we have?" asks of what fills up when it is full, and of nothing else. */
const whereOf = (shown: ShownIncident[], { below }: Asking): Where => {
  const fillsUp = shown.some(({ kind }) => kind === 'capacity');
  const leans = (wants: string) => (wants === 'full' ? (fillsUp ? LEANS : -LEANS) : 0);
  return { leans, isBelow: below !== undefined };
};
const LEANS = 0.3;

interface Read {
  asked: Asked;
  isOf?(title: string): boolean;
}

/** The lists of words first, unless something else was learned of it and is surely meant. */
function readAll(
  text: string,
  told: Read | undefined,
  { inCase, isOther, isTalk }: AroundCards,
  where: Where,
): Read | undefined {
  if (!inCase && isOutput(text)) return isOther(text) ? undefined : { asked: { found: true } };
  if (told) return told.isOf ? told : { asked: readSurely(text, told.asked) };
  return readOfThing(text, (said) => readLike(said, isOther, isTalk, where));
}

/** "And the firewall change, who approved it?" points at what is of a firewall. */
function ofThing(text: string, all: ShownIncident[]): ShownIncident[] {
  const named = ofItsThing(text);
  return named ? all.filter(({ view }) => named.isOf(view.title)) : [];
}

/** By itself, or as what is said of the thing that it names. */
function readOfThing(text: string, read: (said: string) => Asked | undefined): Read | undefined {
  const asked = read(text);
  if (asked) return { asked };
  const named = ofItsThing(text);
  const ofIt = named && read(named.said);
  return ofIt && { asked: ofIt, isOf: named.isOf };
}

/** "The lake one", where somebody was just asked which one to acknowledge. */
export async function answerWhich(port: AlertsPort, say: Say, verb: Handling, text: string, activity: Activity) {
  const asking = await askingOf(port, say, activity);
  if (readCommand(text, port.pages)) return undefined;
  const pointed = pointedAt(text, await port.shown(asking.key, undefined));
  return pointed.length === 1 ? handleInWords(asking, verb, text) : undefined;
}

/** Answers such a text. */
export async function answerAlerts(port: AlertsPort, say: Say, text: string, activity: Activity): Promise<AlertsReply> {
  const { verb, rest } = readCommand(text, port.pages) ?? { verb: 'status', rest: '' };
  const asking = await askingOf(port, say, activity);
  switch (verb) {
    case 'subscribe':
      return subscribe(asking, readWishes(rest, port.pages));
    case 'unsubscribe':
      return unsubscribe(asking, rest);
    case 'mute':
      return mute(asking, rest);
    case 'unmute':
      return unmute(asking, rest);
    case 'status':
      return showStatus(asking);
    case 'triage':
      return triageInWords(asking, rest);
    default:
      return handleInWords(asking, verb, rest);
  }
}

/**
 * Answers a button whose verb begins with `alert.` (Action.Execute, or the Submit that stands in for it). `data` is
 * what the card sent, unverified.
 */
export async function pressAlert(
  port: AlertsPort,
  say: Say,
  verb: string,
  data: unknown,
  activity: Activity,
): Promise<AlertsReply> {
  const asking = await askingOf(port, say, activity);
  if (verb === 'alert.subscribe') return submitForm(asking, data);
  if (verb === 'alert.unsubscribe') return unsubscribe(asking, '');
  if (verb === 'alert.show') return showStorm(asking, data);
  return (await pressed(asking, verb, data)) ?? { text: say('alertOldButton') };
}

async function askingOf(port: AlertsPort, say: Say, activity: Activity): Promise<Asking> {
  const [key, below] = [await port.here(activity), await port.below(activity)];
  return { port, say, key, who: personIn(activity), ...(below === undefined ? {} : { below }) };
}

/** Who pressed is read from the verified activity, never from the card. */
function personIn(activity: Partial<Activity>): Asking['who'] {
  const { name, aadObjectId, id } = (activity.from ?? {}) as { name?: string; aadObjectId?: string; id?: string };
  return { name: (name ?? 'somebody').replace(/[<>[\]*`]/g, '').slice(0, 80), id: aadObjectId ?? id ?? '' };
}

async function showStatus({ port, say, key, who }: Asking): Promise<AlertsReply> {
  const all = await port.listeners(key, who.id);
  const here: Partial<Listener> = all.get(key) ?? {};
  const view = {
    ...(await port.status(key, who.id)),
    subscriptions: (here.subscriptions ?? []).map((one) => saySubscription(one, all, say)),
    mutes: (here.mutes ?? []).filter((one) => isOn(one, port.now())).map((one) => sayMute(one, say)),
    quiet: (here.quiet ?? []).map((one) => sayQuiet(one, say)),
    ...sayDigest(here, say),
    key,
  };
  return { card: statusCard(view, say) };
}
