/** One incident on one card: what it is, what it means, what to do, who has it. Updated in place until it is over. */

import { table } from '../../knowledge/table.ts';
import type { PhraseName, Say, Wording } from '../phrases/say.ts';
import { sayAgain } from '../phrases/say.ts';
import {
  answerButtons,
  type Button,
  buttons,
  code,
  container,
  type Element,
  execute,
  heading,
  note,
  paragraph,
  quote,
  title,
  toggle,
} from './elements.ts';
import { type Reply, reply, shorten } from './reply.ts';
import { sayDuration, sayTime } from './time.ts';

export interface IncidentView {
  /** Carried by the buttons. */
  id: string;
  ledger: string;
  state: 'open' | 'resolved' | 'expired';
  severity: number;
  title: string;
  /** What came before it and explains it. */
  after?: string;
  resource: { name: string; kind: string; group?: string; service?: string };
  /** ms since 1970, by the senders' clocks. */
  since: number;
  until?: number;
  count: number;
  rules: string[];
  measured?: string;
  says: string;
  /** What else its alert says. */
  also: { title: string; measured?: string }[];
  causes: { id: string; title: string }[];
  next: string[];
  query?: string;
  portal?: string;
  /** Sentences that say why different alerts stand here together. */
  correlations: string[];
  grouped: { resource: string; meaning: string; dimensions: string; after: string[] };
  groups: { title: string; dimensions: string; count: number; state: GroupState }[];
  region?: string;
  caller?: string;
  acknowledged?: { who: string; at: number };
  assigned?: { who: string };
  audit: { at: number; who: string; what: Wording }[];
  note?: Wording;
  /** The sender's message, secrets masked; shown only when asked for. Empty when it is not kept any more. */
  raw?: string;
  sources: string[];
}

export type GroupState = 'happened' | 'firing' | 'over';

export const GROUP_STATES = { happened: 'groupHappened', firing: 'groupFiring', over: 'groupOver' } as const;
const STATES = { open: 'stateOpen', resolved: 'stateResolved', expired: 'stateExpired' } as const;
const STYLES = { open: 'attention', resolved: 'good', expired: 'default' };
const SEVERITIES: PhraseName[] = ['severity0', 'severity1', 'severity2', 'severity3', 'severity4'];
const KINDS = table<PhraseName>({
  'microsoft.storage/storageaccounts': 'kindAccount',
  'microsoft.storagemover/storagemovers': 'kindMover',
});

const stateWord = (view: IncidentView, say: Say) =>
  say(view.state === 'open' && view.acknowledged ? 'stateAcknowledged' : STATES[view.state]);

const headline = ({ title: said, after }: IncidentView, say: Say) =>
  after === undefined ? said : say('headlineAfter', { title: said, before: after });

/** For notifications and lists: one line. */
export function incidentLine(view: IncidentView, say: Say): string {
  return `${stateWord(view, say)} · Sev${view.severity} · ${headline(view, say)}`;
}

function resourceOf({ resource: { name, kind, service } }: IncidentView, say: Say): string {
  const known = KINDS.get(kind);
  const words = { name, kind: known ? say(known) : kind || say('kindOther') };
  return service ? say('resourceOfService', { ...words, service }) : say('resourceKind', words);
}

/** The `$` says nothing to people; facts that are not known are left out. */
function facts(view: IncidentView, say: Say): Element {
  const time = (at: number) => sayTime(at, say.lang);
  const { acknowledged, assigned, until } = view;
  const ended = () =>
    say('endedAfter', { time: time(until ?? 0), duration: sayDuration((until ?? 0) - view.since, say.lang) });
  const rows: [PhraseName, string | undefined][] = [
    ['factResource', resourceOf(view, say)],
    ['factGroup', view.resource.group],
    ['factRegion', view.region],
    ['factMeasured', view.measured],
    ['factSince', time(view.since)],
    ['factEnded', until === undefined ? undefined : ended()],
    ['factAlerts', view.count > 1 ? String(view.count) : undefined],
    ['factRule', view.rules.slice(0, 3).join(', ')],
    ['factBy', view.caller],
    ['factAcknowledged', acknowledged && say('byAt', { who: acknowledged.who, time: time(acknowledged.at) })],
    ['factAssigned', assigned && say('toWhom', { who: assigned.who })],
  ];
  const shown = rows
    .filter(([, value]) => value)
    .map(([name, value]) => ({ title: say(name), value: shorten(value as string, 200) }));
  return { type: 'FactSet', facts: shown };
}

function meaning(view: IncidentView, say: Say): Element[] {
  const correlations = view.correlations.map((says) => paragraph(say('connected', { says })));
  const causes = view.causes.map((cause) => paragraph(`• ${cause.title} (\`${cause.id}\`)`, { spacing: 'None' }));
  const also = view.also.map(({ title: said, measured }) =>
    measured === undefined ? say('alsoSays', { title: said }) : say('alsoMeasured', { title: said, measured }),
  );
  return [
    ...correlations,
    heading(say('whatItMeans')),
    paragraph([view.says, ...also].join(' ')),
    ...(causes.length > 0 ? [heading(say('likelyCauses')), ...causes] : []),
  ];
}

function steps(view: IncidentView, say: Say): Element[] {
  return [
    heading(say('checkNext')),
    ...view.next.map((step, index) => paragraph(`${index + 1}. ${step}`, { spacing: 'Small' })),
  ];
}

/** Folded away: those who have the logs at hand unfold it, copy it and paste it. */
function query(view: IncidentView, say: Say): Element[] {
  if (!view.query) return [];
  return [
    buttons([toggle(say('logQuery'), ['kql'])]),
    container([note(say('pasteQuery')), code(view.query, 'kusto')], { id: 'kql', isVisible: false }),
  ];
}

function whyGrouped({ grouped: { resource, meaning: same, dimensions, after } }: IncidentView, say: Say): string {
  const of = dimensions ? say('sameDimensions', { dimensions }) : say('noDimensions');
  const grouped = say('groupedBecause', { resource, meaning: same, dimensions: of });
  return after.length > 0 ? say('connectedWith', { grouped, after: after.join(', ') }) : grouped;
}

function grouping(view: IncidentView, say: Say): Element[] {
  const lines =
    view.groups.length > 1
      ? view.groups.slice(0, 8).map((group) =>
          paragraph(`• ${group.count} × ${group.title} ${group.dimensions} (${say(GROUP_STATES[group.state])})`, {
            spacing: 'None',
            size: 'Small',
          }),
        )
      : [];
  return [note(whyGrouped(view, say)), ...lines];
}

function history(view: IncidentView, say: Say): Element[] {
  if (view.audit.length === 0) return [];
  const lines = view.audit
    .slice(-6)
    .map(({ at, who, what }) => quote(`${sayTime(at, say.lang)}  ${who}: ${sayAgain(say, what)}`));
  return [heading(say('whoDidWhat')), ...lines];
}

const MOST_RAW = 9000;

function rawMessage(view: IncidentView, say: Say): Element[] {
  if (view.raw === undefined) return [];
  return [heading(say('rawMessage')), code(shorten(view.raw || say('rawGone'), MOST_RAW), 'json')];
}

function actions(view: IncidentView, say: Say): Element[] {
  const data = { incident: view.id, ledger: view.ledger };
  const open = view.state === 'open';
  const list: Button[] = [
    ...(open && !view.acknowledged ? [{ title: say('acknowledge'), verb: 'alert.acknowledge', data }] : []),
    ...(open ? [{ title: say('assignToMe'), verb: 'alert.assign', data }] : []),
    ...(open ? [{ title: say('resolve'), verb: 'alert.resolve', data }] : []),
    { title: say('startTriage'), verb: 'alert.triage', data },
    { title: say('showRaw'), verb: 'alert.raw', data },
  ];
  const portal = view.portal ? [{ type: 'Action.OpenUrl', title: say('openPortal'), url: view.portal }] : [];
  return [buttons([...list.map(execute), ...portal]), ...mute(data, say)];
}

/** How long, and how much, a person may mute from the card. */
export const MUTES = {
  '1h': 'muteHour',
  morning: 'muteMorning',
  ever: 'muteEver',
  meaning: 'muteMeaning',
  resource: 'muteResource',
} as const;

function mute(data: Record<string, string>, say: Say): Element[] {
  const choices = Object.entries(MUTES).map(([value, phrase]) => ({ title: say(phrase), value }));
  return [
    buttons([toggle(say('muteMore'), ['mute'])]),
    container(
      [
        { type: 'Input.ChoiceSet', id: 'howLong', label: say('muteHere'), style: 'compact', value: '1h', choices },
        ...answerButtons([{ title: say('mute'), verb: 'alert.mute', data, withInputs: true }]),
      ],
      { id: 'mute', isVisible: false },
    ),
  ];
}

export function incidentCard(view: IncidentView, say: Say): Reply {
  const severity = SEVERITIES[view.severity];
  const head = container(
    [
      title(headline(view, say)),
      paragraph(`**${stateWord(view, say)}** · ${severity ? say(severity) : ''}`, { spacing: 'None' }),
    ],
    { style: STYLES[view.state], bleed: true },
  );
  return reply({
    speak: incidentLine(view, say),
    cut: say('alertCut'),
    lang: say.lang,
    body: [
      head,
      ...(view.note ? [paragraph(sayAgain(say, view.note))] : []),
      facts(view, say),
      ...meaning(view, say),
      ...(view.state === 'open' ? steps(view, say) : []),
      ...query(view, say),
      ...grouping(view, say),
      ...history(view, say),
      ...rawMessage(view, say),
      ...actions(view, say),
    ],
  });
}
