/** What people type about alerts: subscribe, unsubscribe, status, mute, unmute. The form says the same in fields. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { AlertsReply } from '../../../dialogs/alerts/alertsPort.ts';
import { type SubscriptionView, subscriptionCard } from '../../../dialogs/cards/subscriptionCard.ts';
import { fingerprint } from '../../../knowledge/alerts/shapes/pieces.ts';
import {
  type Conversation,
  conversationIdOf,
  conversationKey,
  type Filter,
  type Subscription,
} from '../audience/conversation.ts';
import { addAudience, fanOut } from '../audience/fanOut.ts';
import { type HandlingParts, morning, personIn } from '../incidents/handling.ts';
import { isOpen, type Ledger } from '../incidents/incident.ts';
import { dueOf } from '../incidents/timers.ts';
import { change } from '../store/store.ts';
import { showStatus } from './status.ts';
import { KINDS, readWishes, sayFilter, sayQuiet, type Wishes } from './subscribeWords.ts';

const OURS = /^\/?(subscribe|unsubscribe|mute|unmute)\b|^\/?(status)(\s+(all|alerts|incidents))?\s*[?.!]*$/i;

export function understands(text: string): boolean {
  return OURS.test(text.trim());
}

export type WordsParts = HandlingParts;

export async function answer(parts: WordsParts, text: string, activity: Activity): Promise<AlertsReply> {
  const match = OURS.exec(text.trim());
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const rest = text
    .trim()
    .slice(match?.[0].length ?? 0)
    .trim();
  await parts.known.remember(activity);
  const key = conversationKey(conversationIdOf(activity));
  const pages = [...parts.knowledge.pages.keys()];
  if (word === 'subscribe') return subscribe(parts, key, readWishes(rest, pages), activity);
  if (word === 'unsubscribe') return unsubscribe(parts, key, rest);
  if (word === 'mute') return mute(parts, key, rest, activity);
  if (word === 'unmute') return unmute(parts, key, rest);
  return showStatus(parts, key);
}

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
export async function submitForm(
  parts: WordsParts,
  verb: string,
  data: unknown,
  activity: Activity,
): Promise<AlertsReply> {
  await parts.known.remember(activity);
  const key = conversationKey(conversationIdOf(activity));
  if (verb === 'alert.unsubscribe') return unsubscribe(parts, key, '');
  const read = form.parse(data ?? {});
  const said = [
    ...(read.quiet ? [`quiet ${read.quiet}`] : []),
    ...(read.digest ? [`digest ${read.digest}`] : []),
    ...(read.minutes > 0 && read.to ? [`escalate after ${read.minutes} to ${read.to}`] : []),
  ].join(' ');
  const pages = [...parts.knowledge.pages.keys()];
  const wishes = {
    ...readWishes(said, pages),
    severities: read.severities.map(Number).filter((one) => one >= 0 && one <= 4),
    accounts: read.accounts,
    groups: read.groups,
    meanings: read.meanings.filter((one) => pages.includes(one)),
  } as Wishes;
  return subscribe(parts, key, wishes, activity);
}

const isAll = ({ severities, accounts, groups, meanings }: Filter) =>
  severities.length + accounts.length + groups.length + meanings.length === 0;
const sameFilter = (one: Filter, other: Filter) => sayFilter(one) === sayFilter(other);

async function subscribe(parts: WordsParts, key: string, wishes: Wishes, activity: Activity): Promise<AlertsReply> {
  if (wishes.unclear.length > 0)
    return show(parts, key, `I did not understand: ${wishes.unclear.slice(0, 8).join(' ')}. Nothing was changed.`);
  const all = await parts.known.all();
  const to = wishes.escalate?.to;
  if (to && !mayEscalate(all, key, to))
    return show(
      parts,
      key,
      `I know no conversation called ${to} in this organisation. \`status\`, written there, tells its name.`,
    );
  const head = await parts.known.edit(key, (conversation) =>
    applyWishes(conversation, wishes, personIn(activity).name, parts.clock.now(), parts.zone),
  );
  if (head === undefined) return { text: 'I could not keep this conversation. Write to me once more.' };
  await tellWhatIsOpen(parts, key);
  return show(parts, key, head);
}

/** Alerts may go to another conversation only within one tenant, and not to somebody's personal chat by guess. */
function mayEscalate(all: Map<string, Conversation>, from: string, to: string): boolean {
  const target = all.get(to);
  return target !== undefined && to !== from && target.tenant === all.get(from)?.tenant;
}

function applyWishes(conversation: Conversation, wishes: Wishes, by: string, now: number, zone: string): string {
  const { severities, accounts, groups, meanings, escalate } = wishes;
  conversation.zone = wishes.zone ?? conversation.zone ?? zone;
  if (wishes.quiet) conversation.quiet = wishes.quiet === 'off' ? [] : [wishes.quiet];
  if (wishes.digest) conversation.digest = { at: wishes.digest };
  const filter: Filter = { severities, accounts, groups, meanings };
  const onlySettings = isAll(filter) && !escalate && (wishes.zone || wishes.quiet || wishes.digest);
  if (onlySettings && conversation.subscriptions.length > 0) return 'The times were changed.';
  const same = conversation.subscriptions.find((one) => sameFilter(one, filter));
  if (same && !escalate) return `This conversation already gets ${sayFilter(filter)}.`;
  const fresh: Subscription = {
    id: fingerprint(now, filter),
    by,
    at: now,
    ...filter,
    ...(escalate ? { escalate } : {}),
  };
  conversation.subscriptions = [...conversation.subscriptions.filter((one) => one !== same), fresh].slice(-50);
  return `This conversation now gets ${sayFilter(filter)}.`;
}

/** Whoever subscribes in the middle of trouble wants to see it. */
async function tellWhatIsOpen({ store, clock, known, onNews }: WordsParts, key: string): Promise<void> {
  const conversation = await known.get(key);
  if (!conversation) return;
  const only = new Map([[key, conversation]]);
  for (const { id, value } of await store.list<Ledger>('ledgers', Number.MAX_SAFE_INTEGER)) {
    if (!value.incidents.some(isOpen)) continue;
    const now = clock.now();
    const news = await change<Ledger, { ledger: Ledger; incidents: Ledger['incidents'] } | undefined>(
      store,
      'ledgers',
      id,
      (ledger) => {
        if (!ledger) return { result: undefined };
        const open = ledger.incidents.filter(isOpen);
        const fresh = open.filter((incident) => !incident.audience.includes(key));
        for (const incident of fresh) addAudience(ledger, incident, only, now);
        const incidents = open.filter((incident) => incident.audience.includes(key));
        const result = { ledger, incidents };
        return fresh.some((incident) => incident.audience.includes(key))
          ? { value: ledger, due: dueOf(ledger), result }
          : { result };
      },
    );
    if (news)
      await fanOut(
        store,
        known,
        news.incidents.map((incident) => ({ ledger: news.ledger, incident, alerts: 0 })),
        now,
      );
  }
  onNews();
}

/** `unsubscribe` ends all; with a number or a filter only what it names. */
async function unsubscribe(parts: WordsParts, key: string, rest: string): Promise<AlertsReply> {
  const wishes = readWishes(rest, [...parts.knowledge.pages.keys()]);
  const number = /^#?(\d{1,2})$/.exec(rest)?.[1];
  const head = await parts.known.edit(key, (conversation) => {
    const before = conversation.subscriptions;
    if (before.length === 0) return 'This conversation gets no alerts.';
    const gone = number
      ? before.filter((_, index) => index + 1 === Number(number))
      : isAll(wishes) && wishes.unclear.length === 0
        ? before
        : before.filter((one) => sameFilter(one, wishes));
    if (gone.length === 0) return 'None of the subscriptions fits these words. `unsubscribe 2` ends the second.';
    conversation.subscriptions = before.filter((one) => !gone.includes(one));
    if (conversation.subscriptions.length === 0) delete conversation.digest;
    return conversation.subscriptions.length === 0
      ? 'This conversation gets no more alerts. Cards that stand here are still brought up to date.'
      : `Ended: ${gone.map(sayFilter).join('; ')}.`;
  });
  return show(parts, key, head ?? 'This conversation gets no alerts.');
}

/** `mute 2h throttling`, `mute until morning contosodata01`, `mute sev4 for good`. */
async function mute(parts: WordsParts, key: string, rest: string, activity: Activity): Promise<AlertsReply> {
  const now = parts.clock.now();
  const hours = /\b(\d{1,3})\s*h(?:ours?)?\b/i.exec(rest);
  const minutes = /\b(\d{1,4})\s*m(?:in(?:utes?)?)?\b/i.exec(rest);
  const forGood = /\b(for good|for ever|forever)\b/i.exec(rest);
  const untilMorning = /\b(until|till) (the )?morning\b/i.exec(rest);
  let left = rest;
  for (const match of [hours, minutes, forGood, untilMorning]) if (match) left = left.replace(match[0], ' ');
  const { unclear, ...wishes } = readWishes(left, [...parts.knowledge.pages.keys()]);
  if (unclear.length > 0)
    return show(
      parts,
      key,
      `I did not understand: ${unclear.slice(0, 8).join(' ')}. Nothing was muted. Try \`mute 1h throttling\`.`,
    );
  const filter: Filter = {
    severities: wishes.severities,
    accounts: wishes.accounts,
    groups: wishes.groups,
    meanings: wishes.meanings,
  };
  const says = await parts.known.edit(key, (conversation) => {
    const long = (hours ? Number(hours[1]) * 60 : minutes ? Number(minutes[1]) : 60) * 60_000;
    const until = forGood ? undefined : untilMorning ? morning(now, conversation.zone ?? parts.zone) : now + long;
    const fresh = {
      id: fingerprint(now, filter),
      by: personIn(activity).name,
      ...(until === undefined ? {} : { until }),
      filter,
      says: sayFilter(filter),
    };
    conversation.mutes = [
      ...conversation.mutes.filter((one) => one.until === undefined || one.until > now),
      fresh,
    ].slice(-50);
    return `Muted here ${until === undefined ? 'for good' : `until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`}: ${fresh.says}.`;
  });
  return { text: `${says ?? 'Nothing to mute.'} \`unmute\` ends it.` };
}

async function unmute(parts: WordsParts, key: string, rest: string): Promise<AlertsReply> {
  const number = /^#?(\d{1,2})$/.exec(rest)?.[1];
  const count = await parts.known.edit(key, (conversation) => {
    const before = conversation.mutes.length;
    conversation.mutes = number ? conversation.mutes.filter((_, index) => index + 1 !== Number(number)) : [];
    return before - conversation.mutes.length;
  });
  await tellWhatIsOpen(parts, key);
  return { text: count ? 'Not muted any more.' : 'Nothing was muted.' };
}

async function show(parts: WordsParts, key: string, head: string): Promise<AlertsReply> {
  const all = await parts.known.all();
  const here = all.get(key);
  const others = [...all]
    .filter(([id, one]) => id !== key && one.kind !== 'personal' && one.tenant === here?.tenant)
    .slice(0, 30);
  const view: SubscriptionView = {
    head,
    subscriptions: (here?.subscriptions ?? []).map((one) => saySubscription(one, all)),
    quiet: (here?.quiet ?? []).map(sayQuiet),
    ...(here?.digest ? { digest: `every morning at ${here.digest.at}` } : {}),
    kinds: KINDS.map(({ title, pages }) => ({ title, value: pages.join(',') })),
    others: others.map(([id, one]) => ({ key: id, name: one.name })),
    zone: here?.zone ?? parts.zone,
  };
  return { card: { ...subscriptionCard(view).card } };
}

export function saySubscription(one: Subscription, all: Map<string, Conversation>): string {
  const to =
    one.escalate &&
    ` · escalated to ${all.get(one.escalate.to)?.name ?? one.escalate.to} after ${one.escalate.minutes} min`;
  return `${sayFilter(one)}${to ?? ''} (by ${one.by})`;
}
