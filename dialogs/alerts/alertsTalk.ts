/** What people type and press about alerts: subscribe, unsubscribe, mute, unmute, status, and the buttons of our cards. */
import type { Activity } from 'botbuilder';
import { statusCard } from '../cards/statusCard.ts';
import type { Say } from '../phrases/say.ts';
import type { AlertsPort } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import type { Asking } from './asking.ts';
import { pressed, showStorm } from './buttons.ts';
import { sayMute, sayQuiet, saySubscription } from './filters.ts';
import { isOn, type Listener } from './listener.ts';
import { mute, unmute } from './mute.ts';
import { sayDigest, submitForm, subscribe, unsubscribe } from './subscribe.ts';
import { readWishes } from './subscribeWords.ts';

const OURS = /^\/?(subscribe|unsubscribe|mute|unmute)\b|^\/?(status)(\s+(all|alerts|incidents))?\s*[?.!]*$/i;

/** Is this typed text one of ours? */
export function understandsAlerts(text: string): boolean {
  return OURS.test(text.trim());
}

/** Answers such a text. */
export async function answerAlerts(port: AlertsPort, say: Say, text: string, activity: Activity): Promise<AlertsReply> {
  const typed = text.trim();
  const match = OURS.exec(typed);
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const rest = typed.slice(match?.[0].length ?? 0).trim();
  const asking = await askingOf(port, say, activity);
  if (word === 'subscribe') return subscribe(asking, readWishes(rest, port.pages));
  if (word === 'unsubscribe') return unsubscribe(asking, rest);
  if (word === 'mute') return mute(asking, rest);
  if (word === 'unmute') return unmute(asking, rest);
  return showStatus(asking);
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
  return { port, say, key: await port.here(activity), who: personIn(activity) };
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
