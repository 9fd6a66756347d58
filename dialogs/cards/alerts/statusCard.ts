/** `status`: what is open, what is held back, what could not be delivered. Also the morning hand-over. */

import { table } from '../../../knowledge/table.ts';
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import { type PhraseName, type Say, sayAgain, type Wording } from '../../phrases/say.ts';
import { container, type Element, heading, note, paragraph, title } from '../parts/elements.ts';
import { type Reply, reply } from '../parts/reply.ts';
import { sayDuration, sayTime } from '../parts/time.ts';
import type { Nature } from './incidentView.ts';

export interface StatusLine {
  severity: number;
  headline: string;
  state: 'open' | 'resolved' | 'expired';
  nature: Nature;
  /** To its card. */
  link?: string;
  since: number;
  count: number;
  acknowledged?: string;
  assigned?: string;
}

/** Why cards may be late. */
export type Trouble = { kind: 'credential' } | { kind: 'late'; count: number; why: string };

/** Of storagebot and of what it knows. */
export interface About {
  version: string;
  causes: number;
  /** Day of the newest review of a page. */
  reviewed: string;
}

/** For whoever runs the bot. */
export interface Operations {
  /** Alerts that wait to be entered. */
  queued: number;
  /** Cards that wait, and those that could not be delivered, in all conversations. */
  waiting: number;
  dead: number;
  /** Alerts that could not be read. */
  unreadable: number;
  instances: number;
  /** When an alert was last entered (ms). */
  lastAlert?: number;
  about?: About;
  /** Until when the bot can sign in. */
  credential?: Wording;
}

export interface StatusView {
  now: number;
  open: StatusLine[];
  /** Open incidents that no conversation gets. */
  unheard: number;
  subscriptions: string[];
  mutes: string[];
  quiet: string[];
  digest?: string;
  waiting: number;
  dead: { what: string; why: string }[];
  parked: { name: string; why: string; since: number }[];
  trouble?: Trouble;
  /** Only where whoever runs the bot reads it. */
  operations?: Operations;
  /** What others type to name this conversation. */
  key: string;
}

const MOST = 20;
const STATES = { open: 'lineOpen', resolved: 'lineResolved', expired: 'lineExpired' } as const;

function line(one: StatusLine, now: number, say: Say): string {
  const { assigned, acknowledged } = one;
  const by =
    assigned !== undefined
      ? say('lineAssigned', { who: assigned })
      : acknowledged !== undefined
        ? say('lineAcknowledged', { who: acknowledged })
        : '';
  const { severity, count, link } = one;
  const said = alertTitleIn(say.lang, one.headline);
  const headline = link ? `[${said}](${link})` : said;
  const duration = sayDuration(now - one.since, say.lang);
  if (one.nature !== 'trouble') return say('happenedLine', { severity, headline, duration, count, by });
  return say('incidentLine', { severity, headline, state: say(STATES[one.state]), duration, count, by });
}

function lines(list: StatusLine[], now: number, say: Say): Element[] {
  const rows = list.slice(0, MOST).map((one) => paragraph(line(one, now, say), { spacing: 'Small' }));
  return list.length > MOST ? [...rows, note(say('andMore', { count: list.length - MOST }))] : rows;
}

function part(head: string, rows: string[]): Element[] {
  return rows.length === 0
    ? []
    : [heading(head), ...rows.slice(0, MOST).map((row) => paragraph(`• ${row}`, { spacing: 'None' }))];
}

function sayTrouble(trouble: Trouble, say: Say): string {
  return trouble.kind === 'credential'
    ? say('credentialTrouble')
    : say('lateTrouble', { count: trouble.count, why: trouble.why });
}

export function statusCard(view: StatusView, say: Say): Reply {
  const { parked, dead, key } = view;
  const open = view.open.filter(({ nature }) => nature === 'trouble');
  const happened = view.open.filter(({ nature }) => nature === 'happened');
  const notes = view.open.length - open.length - happened.length;
  const head = open.length === 0 ? say('nothingOpen') : say('openIncidents', { count: open.length });
  const time = (at: number) => sayTime(at);
  return reply({
    speak: head,
    cut: say('linesCut'),
    lang: say.lang,
    body: [
      title(head),
      ...(view.trouble ? [container([paragraph(sayTrouble(view.trouble, say))], { style: 'attention' })] : []),
      note(say('asOf', { time: sayTime(view.now) })),
      ...lines(open, view.now, say),
      ...(happened.length > 0 ? [heading(say('happenedHere')), ...lines(happened, view.now, say)] : []),
      ...(notes > 0 ? [note(say('notesHere', { count: notes }))] : []),
      ...(view.unheard > 0 ? [paragraph(say('unheard', { count: view.unheard }))] : []),
      ...part(say('subscribedHere'), view.subscriptions.length > 0 ? view.subscriptions : [say('subscribedNothing')]),
      ...part(say('mutedHere'), view.mutes),
      ...part(say('quietHours'), view.quiet),
      ...(view.digest ? part(say('digest'), [view.digest]) : []),
      ...(view.waiting > 0 ? [paragraph(say('cardsWait', { count: view.waiting }))] : []),
      ...part(
        say('notDelivered'),
        dead.map((one) => say('notDeliveredOne', one)),
      ),
      ...part(
        say('parked'),
        parked.map(({ name, why, since }) => say('parkedOne', { name, why: whyParked(why, say), time: time(since) })),
      ),
      ...(view.operations ? part(say('operations'), sayOperations(view.operations, say)) : []),
      note(say('calledHere', { key })),
    ],
  });
}

function sayOperations({ about, credential, lastAlert, ...counts }: Operations, say: Say): string[] {
  return [
    say('operationsQueues', { queued: counts.queued, waiting: counts.waiting }),
    say('operationsFailures', { dead: counts.dead, unreadable: counts.unreadable }),
    lastAlert === undefined ? say('operationsNoAlert') : say('operationsLastAlert', { time: sayTime(lastAlert) }),
    say('operationsInstances', { count: counts.instances }),
    ...(about ? [say('operationsKnowledge', { ...about })] : []),
    ...(credential ? [sayAgain(say, credential)] : []),
  ];
}

/** Other reasons are the connector's own words. */
const WHYS = table<PhraseName>({ removed: 'parkedRemoved', 'the bot was removed': 'parkedRemoved' });

function whyParked(why: string, say: Say): string {
  const known = WHYS.get(why);
  return known ? say(known) : why;
}

export interface DigestView {
  from: number;
  to: number;
  open: StatusLine[];
  closed: StatusLine[];
  heldBack: StatusLine[];
}

/** The hand-over: what is open, what came and went, what quiet hours and mutes held back. */
export function digestCard(view: DigestView, say: Say): Reply {
  const { open, closed, heldBack } = view;
  const head = say('handOverTitle', { open: open.length, closed: closed.length });
  const some = (name: PhraseName, list: StatusLine[]) =>
    list.length === 0 ? [] : [heading(say(name)), ...lines(list, view.to, say)];
  const times = { from: sayTime(view.from), to: sayTime(view.to) };
  return reply({
    speak: head,
    cut: say('linesCut'),
    lang: say.lang,
    body: [
      title(head),
      note(say('fromTo', times)),
      ...(open.length + closed.length + heldBack.length === 0 ? [paragraph(say('calmTime'))] : []),
      ...some('stillOpen', open),
      ...some('heldBack', heldBack),
      ...some('closedSince', closed),
    ],
  });
}
