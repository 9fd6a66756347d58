/** `subscribe` and `unsubscribe`, typed or by the form: what of the alerts comes into this conversation. */
import { z } from 'zod';
import { pagesOfKind } from '../../knowledge/alerts/kinds.ts';
import { ALERT_KINDS, type AlertKind } from '../../knowledge/alerts/schema.ts';
import { fingerprint } from '../../knowledge/alerts/shapes/pieces.ts';
import { type SubscriptionView, subscriptionCard } from '../cards/alerts/subscriptionCard.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import type { AlertsReply } from './alertsReply.ts';
import type { Asking } from './asking.ts';
import { covers, isAll, sameFilter, sayFilter, sayQuiet, saySubscription } from './filters.ts';
import type { Filter, Listener, Subscription } from './listener.ts';
import { mayEscalate, maySubscribe, mayUnsubscribe } from './policy.ts';
import { readNumber, readWishes, type Wishes } from './subscribeWords.ts';

const MOST_SUBSCRIPTIONS = 50;
const MOST_OTHERS = 30;

const list = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((one) => one.trim().toLowerCase())
          // What no form can send is left out, and the rest still counts.
          .filter((one) => one !== '' && one.length <= 100)
          .slice(0, 50)
      : [],
  z.array(z.string()),
);
const form = z.object({
  severities: list,
  accounts: list,
  groups: list,
  meanings: list,
  quiet: z.string().max(20).catch(''),
  digest: z.string().max(8).catch(''),
  minutes: z.coerce.number().int().min(1).max(1440).catch(0),
  to: z.string().max(20).catch(''),
});

/** The form's button: the same as the typed words. */
export async function submitForm(asking: Asking, data: unknown): Promise<AlertsReply> {
  const { pages } = asking.port;
  const read = form.parse(data ?? {});
  const said = [
    ...(read.quiet ? [`quiet ${read.quiet}`] : []),
    ...(read.digest ? [`digest ${read.digest}`] : []),
    ...(read.minutes > 0 && read.to ? [`escalate after ${read.minutes} to ${read.to}`] : []),
  ].join(' ');
  const wishes = {
    ...readWishes(said, pages),
    severities: read.severities.map(Number).filter((one) => one >= 0 && one <= 4),
    accounts: read.accounts,
    groups: read.groups,
    meanings: read.meanings.filter((one) => pages.has(one)),
  } as Wishes;
  return subscribe(asking, wishes);
}

export async function subscribe(asking: Asking, wishes: Wishes): Promise<AlertsReply> {
  const { port, say, key, who } = asking;
  if (wishes.unclear.length > 0)
    return show(asking, say('alertUnclear', { words: wishes.unclear.slice(0, 8).join(' ') }));
  if (wishes.except) return show(asking, say('exceptIsMuted', { words: wishes.except }));
  const all = await port.listeners(key, who.id);
  const here = all.get(key);
  if (!here) return { text: say('alertNotKept') };
  if (!maySubscribe(port.policy, { key, here }, who.id)) return { text: say('mayNotSubscribe', { key }) };
  const to = wishes.escalate?.to;
  const target = to === undefined ? undefined : all.get(to);
  if (to && !mayEscalate(port.policy, { key, here }, target && { key: to, here: target }, who.id))
    return show(asking, say('noSuchConversation', { name: to }));
  const head = await port.edit(key, (here) => applyWishes(here, wishes, asking));
  if (head === undefined) return { text: say('alertNotKept') };
  await port.tellWhatIsOpen(key);
  return show(asking, [head, await preview(asking, wishes)].filter(Boolean).join(' '));
}

/** What the filter would have brought lately: too little and too much are seen before the night. */
async function preview({ port, say }: Asking, wishes: Filter): Promise<string> {
  if (isAll(wishes)) return '';
  const { fitting, of } = await port.caught(wishes);
  return of > 0 ? say('wouldHaveBrought', { fitting, of }) : '';
}

function applyWishes(here: Listener, wishes: Wishes, { port, say, who }: Asking): string {
  const { severities, accounts, groups, meanings, escalate } = wishes;
  const filter: Filter = { severities, accounts, groups, meanings };
  here.lang = say.lang;
  here.zone = wishes.zone ?? here.zone ?? port.zone;
  if (wishes.quiet) here.quiet = wishes.quiet === 'off' ? [] : [wishes.quiet];
  if (wishes.digest) here.digest = { at: wishes.digest };
  const onlyTimes = isAll(filter) && !escalate && (wishes.zone || wishes.quiet || wishes.digest);
  if (onlyTimes && here.subscriptions.length > 0) return say('timesChanged');
  const same = here.subscriptions.find((one) => sameFilter(one, filter));
  if (same && !escalate) return say('alreadyGets', { filter: sayFilter(filter, say) });
  const now = port.now();
  const others = here.subscriptions.filter((one) => one !== same);
  const { gone, phrase } = replacedBy(filter, others, wishes);
  const kept = escalate ?? gone.find((one) => one.escalate)?.escalate;
  const fresh: Subscription = {
    id: fingerprint(now, filter),
    by: who.name,
    at: now,
    ...filter,
    ...(kept && { escalate: kept }),
  };
  here.subscriptions = [...others.filter((one) => !gone.includes(one)), fresh].slice(-MOST_SUBSCRIPTIONS);
  const before = gone.map((one) => sayFilter(one, say)).join('; ');
  return say(phrase, { filter: sayFilter(filter, say), before });
}

/**
 * A filter beside a wider subscription would change nothing, so it narrows that one; a wider filter makes the narrower
 * ones needless, unless they are escalated. `also` keeps all.
 */
function replacedBy(filter: Filter, others: Subscription[], { also, escalate }: Wishes) {
  const wider = others.filter((one) => covers(one, filter));
  if (wider.length > 0 && !also && !escalate) return { gone: wider, phrase: 'narrowed' as const };
  const narrower = others.filter((one) => !one.escalate && covers(filter, one));
  return {
    gone: also ? [] : narrower,
    phrase: narrower.length > 0 && !also ? ('widened' as const) : ('nowGets' as const),
  };
}

/** `unsubscribe` ends all; with a number or a filter only what it names. */
export async function unsubscribe(asking: Asking, said: string): Promise<AlertsReply> {
  const { port, say, key, who } = asking;
  const here = (await port.listeners(key, who.id)).get(key);
  if (here && !mayUnsubscribe(port.policy, { key, here }, who.id)) return { text: say('mayNotSubscribe', { key }) };
  const head = await port.edit(key, (here) => end(here, said, asking));
  return show(asking, head ?? say('getsNothing'));
}

function end(here: Listener, said: string, { port, say }: Asking): string {
  const before = here.subscriptions;
  if (before.length === 0) return say('getsNothing');
  const gone = named(before, readNumber(said), readWishes(said, port.pages));
  const wishes = readWishes(said, port.pages);
  const bringer = before.find((one) => covers(one, wishes));
  if (gone.length === 0 && bringer) return say('comesWithin', { filter: sayFilter(bringer, say), words: said });
  if (gone.length === 0) return say('noneFits');
  here.subscriptions = before.filter((one) => !gone.includes(one));
  if (here.subscriptions.length > 0)
    return say('ended', { filters: gone.map((one) => sayFilter(one, say)).join('; ') });
  delete here.digest;
  return say('getsNoMore');
}

function named(all: Subscription[], number: number | undefined, wishes: Wishes): Subscription[] {
  if (number !== undefined) return all.filter((_, index) => index + 1 === number);
  return isAll(wishes) && wishes.unclear.length === 0 ? all : all.filter((one) => sameFilter(one, wishes));
}

export function sayDigest({ digest, zone }: Partial<Listener>, say: Say): { digest?: string } {
  return digest ? { digest: say('digestAt', { time: digest.at, zone: zone ?? 'UTC' }) } : {};
}

/** What a kind of trouble is called in the form. */
const KIND_NAMES: Record<AlertKind, PhraseName> = {
  access: 'kindAccess',
  throttling: 'kindThrottling',
  errors: 'kindErrors',
  latency: 'kindLatency',
  health: 'kindHealth',
  capacity: 'kindCapacity',
  changes: 'kindChanges',
  security: 'kindSecurity',
  jobs: 'kindJobs',
  events: 'kindEvents',
};

async function show({ port, say, key, who }: Asking, head: string): Promise<AlertsReply> {
  const all = await port.listeners(key, who.id);
  const here: Partial<Listener> = all.get(key) ?? {};
  const from = { key, here: { kind: 'personal' as const, ...here } };
  const others = [...all].filter(([id, one]) => mayEscalate(port.policy, from, { key: id, here: one }, who.id));
  const view: SubscriptionView = {
    head,
    subscriptions: (here.subscriptions ?? []).map((one) => saySubscription(one, all, say)),
    quiet: (here.quiet ?? []).map((one) => sayQuiet(one, say)),
    ...sayDigest(here, say),
    kinds: ALERT_KINDS.map((kind) => ({
      title: say(KIND_NAMES[kind]),
      value: pagesOfKind(port.pages, kind).join(','),
    })),
    others: others.slice(0, MOST_OTHERS).map(([id, one]) => ({ key: id, name: one.name })),
    zone: here.zone ?? port.zone,
  };
  return { card: subscriptionCard(view, say) };
}
