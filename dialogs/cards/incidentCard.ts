/** One incident on one card: what it is, what it means, what to do, who has it. Updated in place until it is over. */
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
  headline: string;
  resource: { name: string; kind: string; group?: string; service?: string };
  /** ms since 1970, by the senders' clocks. */
  since: number;
  until?: number;
  count: number;
  rules: string[];
  measured?: string;
  says: string;
  causes: { id: string; title: string }[];
  next: string[];
  query?: string;
  portal?: string;
  /** Sentences that say why different alerts stand here together. */
  correlations: string[];
  groupedBecause: string;
  groups: { title: string; dimensions: string; count: number; state: string }[];
  region?: string;
  caller?: string;
  acknowledged?: { who: string; at: number };
  assigned?: { who: string };
  audit: { at: number; who: string; what: string }[];
  note?: string;
  /** The sender's message, secrets masked; shown only when asked for. */
  raw?: string;
  sources: string[];
}

const STATES = { open: 'FIRING', resolved: 'RESOLVED', expired: 'CLOSED WITHOUT AN END' };
const STYLES = { open: 'attention', resolved: 'good', expired: 'default' };
const SEVERITIES = ['Sev0, critical', 'Sev1, error', 'Sev2, warning', 'Sev3, informational', 'Sev4, verbose'];

const stateWord = (view: IncidentView) =>
  view.state === 'open' && view.acknowledged ? 'FIRING, acknowledged' : STATES[view.state];

/** For notifications and lists: one line. */
export function incidentLine(view: IncidentView): string {
  return `${stateWord(view)} · Sev${view.severity} · ${view.headline}`;
}

/** The `$` says nothing to people; facts that are not known are left out. */
function facts(view: IncidentView): Element {
  const { resource } = view;
  const rows: [string, string | undefined][] = [
    ['Resource', `${resource.name} (${resource.kind}${resource.service ? `, ${resource.service} service` : ''})`],
    ['Resource group', resource.group],
    ['Region', view.region],
    ['Measured', view.measured],
    ['Since', sayTime(view.since)],
    [
      'Ended',
      view.until === undefined ? undefined : `${sayTime(view.until)}, after ${sayDuration(view.until - view.since)}`,
    ],
    ['Alerts', view.count > 1 ? String(view.count) : undefined],
    ['Rule', view.rules.slice(0, 3).join(', ')],
    ['By', view.caller],
    ['Acknowledged', view.acknowledged && `by ${view.acknowledged.who}, ${sayTime(view.acknowledged.at)}`],
    ['Assigned', view.assigned && `to ${view.assigned.who}`],
  ];
  const shown = rows
    .filter(([, value]) => value)
    .map(([name, value]) => ({ title: name, value: shorten(value as string, 200) }));
  return { type: 'FactSet', facts: shown };
}

function meaning(view: IncidentView): Element[] {
  const correlations = view.correlations.map((says) => paragraph(`**Connected:** ${says}`));
  const causes = view.causes.map((cause) => paragraph(`• ${cause.title} (\`${cause.id}\`)`, { spacing: 'None' }));
  return [
    ...correlations,
    heading('What it means'),
    paragraph(view.says),
    ...(causes.length > 0 ? [heading('Likely causes'), ...causes] : []),
  ];
}

function steps(view: IncidentView): Element[] {
  return [
    heading('Check next'),
    ...view.next.map((step, index) => paragraph(`${index + 1}. ${step}`, { spacing: 'Small' })),
  ];
}

/** Folded away: those who have the logs at hand unfold it, copy it and paste it. */
function query(view: IncidentView): Element[] {
  if (!view.query) return [];
  return [
    buttons([toggle('Log query (KQL)', ['kql'])]),
    container([note('Paste it into Logs of the account or its workspace.'), code(view.query, 'kusto')], {
      id: 'kql',
      isVisible: false,
    }),
  ];
}

function grouping(view: IncidentView): Element[] {
  const lines =
    view.groups.length > 1
      ? view.groups.slice(0, 8).map((group) =>
          paragraph(`• ${group.count} × ${group.title} ${group.dimensions} (${group.state})`, {
            spacing: 'None',
            size: 'Small',
          }),
        )
      : [];
  return [note(`Grouped because: ${view.groupedBecause}`), ...lines];
}

function history(view: IncidentView): Element[] {
  if (view.audit.length === 0) return [];
  const lines = view.audit.slice(-6).map((entry) => quote(`${sayTime(entry.at)}  ${entry.who}: ${entry.what}`));
  return [heading('Who did what'), ...lines];
}

const MOST_RAW = 9000;

function rawMessage(view: IncidentView): Element[] {
  return view.raw === undefined
    ? []
    : [heading('The message, secrets masked'), code(shorten(view.raw, MOST_RAW), 'json')];
}

function actions(view: IncidentView): Element[] {
  const data = { incident: view.id, ledger: view.ledger };
  const open = view.state === 'open';
  const list: Button[] = [
    ...(open && !view.acknowledged ? [{ title: 'Acknowledge', verb: 'alert.acknowledge', data }] : []),
    ...(open ? [{ title: 'Assign to me', verb: 'alert.assign', data }] : []),
    ...(open ? [{ title: 'Resolve', verb: 'alert.resolve', data }] : []),
    { title: 'Start triage', verb: 'alert.triage', data },
    { title: 'Show raw', verb: 'alert.raw', data },
  ];
  const portal = view.portal ? [{ type: 'Action.OpenUrl', title: 'Open in the portal', url: view.portal }] : [];
  return [buttons([...list.map(execute), ...portal]), ...mute(data)];
}

const MUTES = [
  { title: 'for 1 hour', value: '1h' },
  { title: 'until morning', value: 'morning' },
  { title: 'for good', value: 'ever' },
  { title: 'everything of this meaning, for 1 hour', value: 'meaning' },
  { title: 'everything of this resource, for 1 hour', value: 'resource' },
];

function mute(data: Record<string, string>): Element[] {
  return [
    buttons([toggle('Mute…', ['mute'])]),
    container(
      [
        { type: 'Input.ChoiceSet', id: 'howLong', label: 'Mute here', style: 'compact', value: '1h', choices: MUTES },
        ...answerButtons([{ title: 'Mute', verb: 'alert.mute', data, withInputs: true }]),
      ],
      { id: 'mute', isVisible: false },
    ),
  ];
}

export function incidentCard(view: IncidentView): Reply {
  const head = container(
    [
      title(view.headline),
      paragraph(`**${stateWord(view)}** · ${SEVERITIES[view.severity] ?? ''}`, { spacing: 'None' }),
    ],
    { style: STYLES[view.state], bleed: true },
  );
  return reply({
    speak: incidentLine(view),
    cut: 'Parts were left out to fit; the portal has them.',
    body: [
      head,
      ...(view.note ? [paragraph(view.note)] : []),
      facts(view),
      ...meaning(view),
      ...(view.state === 'open' ? steps(view) : []),
      ...query(view),
      ...grouping(view),
      ...history(view),
      ...rawMessage(view),
      ...actions(view),
    ],
  });
}

export interface StormView {
  since: number;
  total: number;
  /** Groups, largest first. */
  groups: {
    title: string;
    resource: string;
    severity: number;
    count: number;
    state: string;
    id: string;
    ledger: string;
  }[];
}

const MOST_GROUPS = 25;

/** Very many alerts at once: one card, a counter for each group. */
export function stormCard({ since, total, groups }: StormView): Reply {
  const shown = groups.slice(0, MOST_GROUPS);
  const rows = shown.map((group) =>
    paragraph(`**${group.count} ×** Sev${group.severity} ${group.title} (${group.state})`, { spacing: 'None' }),
  );
  const more =
    groups.length > shown.length
      ? [note(`and ${groups.length - shown.length} more groups; \`status\` lists what is open.`)]
      : [];
  const choices = shown.map((group) => ({
    title: shorten(`${group.title}`, 80),
    value: `${group.ledger} ${group.id}`,
  }));
  return reply({
    speak: `Alert storm: ${total} alerts in ${groups.length} groups`,
    cut: 'Some groups were left out to fit.',
    body: [
      container(
        [
          title(`Alert storm: ${total} alerts in ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}`),
          paragraph(`since ${sayTime(since)}`, { spacing: 'None' }),
        ],
        { style: 'attention', bleed: true },
      ),
      paragraph(
        'So many alerts came at once that they are counted here instead of having a card each. A common reason (a network rule, a key, the region) is likelier than as many single ones.',
      ),
      ...rows,
      ...more,
      {
        type: 'Input.ChoiceSet',
        id: 'which',
        label: 'Give one a card of its own',
        style: 'compact',
        value: choices[0]?.value,
        choices,
      },
      ...answerButtons([{ title: 'Show as a card', verb: 'alert.show', data: {}, withInputs: true }]),
    ],
  });
}
