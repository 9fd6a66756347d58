/** One incident on one card: compact, until somebody unfolds it. Updated in place until it is over. */

import { table } from '../../../knowledge/table.ts';
import { isGuid } from '../../../knowledge/text/shapes.ts';
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { sayAgain } from '../../phrases/say.ts';
import { cautionIn } from '../parts/caution.ts';
import {
  answerButtons,
  type Button,
  buttons,
  container,
  type Element,
  execute,
  paragraph,
  quote,
  title,
  toggle,
  warning,
} from '../parts/elements.ts';
import { inEnglish } from '../parts/inEnglish.ts';
import { type Reply, reply, shorten } from '../parts/reply.ts';
import { sayDuration, sayTime } from '../parts/time.ts';
import { causeTitle, DETAILS, details, factSet, mayOnlyFollow, query, rawMessage } from './incidentDetails.ts';
import type { IncidentView } from './incidentView.ts';
import { measuredIn } from './measuredIn.ts';

const STATES = { open: 'stateOpen', resolved: 'stateResolved', expired: 'stateExpired' } as const;
const NATURES = { happened: 'stateHappened', note: 'stateNote' } as const;
const STYLES = { open: 'attention', resolved: 'good', expired: 'default' };
const SEVERITIES: PhraseName[] = ['severity0', 'severity1', 'severity2', 'severity3', 'severity4'];
const KINDS = table<PhraseName>({
  'microsoft.storage/storageaccounts': 'kindAccount',
  'microsoft.storagemover/storagemovers': 'kindMover',
  'microsoft.containerservice/managedclusters': 'kindCluster',
  'microsoft.insights/components': 'kindApp',
  subscription: 'kindSubscription',
  resourcegroup: 'kindGroup',
  'microsoft.recoveryservices/vaults': 'kindVault',
  'microsoft.dataprotection/backupvaults': 'kindVault',
  'microsoft.operationalinsights/workspaces': 'kindWorkspace',
  'microsoft.keyvault/vaults': 'kindKeyVault',
  'microsoft.network/privateendpoints': 'kindPrivateEndpoint',
  'microsoft.storagesync/storagesyncservices': 'kindSync',
  'microsoft.cdn/profiles': 'kindEdge',
});

function stateWord({ nature, state, acknowledged }: IncidentView, say: Say): string {
  if (nature !== 'trouble' && state !== 'resolved') return say(NATURES[nature]);
  return say(state === 'open' && acknowledged ? 'stateAcknowledged' : STATES[state]);
}

/** Red is for what fires and nobody has taken. */
function styleOf({ nature, state, acknowledged }: IncidentView): string {
  if (nature !== 'trouble' && state !== 'resolved') return 'emphasis';
  return state === 'open' && acknowledged ? 'warning' : STYLES[state];
}

const headline = ({ title: said, after }: IncidentView, say: Say) =>
  after === undefined
    ? alertTitleIn(say.lang, said)
    : say('headlineAfter', { title: alertTitleIn(say.lang, said), before: alertTitleIn(say.lang, after) });

/** For notifications and lists: one line. */
export function incidentLine(view: IncidentView, say: Say): string {
  return `${stateWord(view, say)} · Sev${view.severity} · ${headline(view, say)}`;
}

/** A type that has no word of ours is called by its last part. */
const plainKind = (kind: string) => kind.split('/').at(-1) ?? '';

function resourceOf({ resource: { name, kind, service } }: IncidentView, say: Say): string {
  const known = KINDS.get(kind);
  const words = {
    name: isGuid(name) ? `${name.slice(0, 8)}…` : name,
    kind: known ? say(known) : plainKind(kind) || say('kindOther'),
  };
  return service ? say('resourceOfService', { ...words, service }) : say('resourceKind', words);
}

/** Since when, and how it ended: a duration stays true, "minutes ago" would not. */
function whenLine(view: IncidentView, say: Say): string {
  const time = sayTime(view.since);
  if (view.nature !== 'trouble')
    return say('whenAt', { time: view.state === 'resolved' && view.until !== undefined ? sayTime(view.until) : time });
  if (view.until === undefined) return say('whenSince', { time });
  // Only the end was told.
  if (view.until <= view.since) return say('whenAt', { time });
  return say('whenEnded', { time: sayTime(view.until), duration: sayDuration(view.until - view.since, say.lang) });
}

function head(view: IncidentView, say: Say): Element {
  const severity = SEVERITIES[view.severity];
  const words = [`**${stateWord(view, say)}**`, severity ? say(severity) : '', whenLine(view, say)];
  return container([title(headline(view, say)), paragraph(words.filter(Boolean).join(' · '), { spacing: 'None' })], {
    style: styleOf(view),
    bleed: true,
  });
}

/** The sender's own sentence and the rule author's, drawn as they are, and what speaks against what the author advises. */
function saying({ title: said, told, described, advised }: IncidentView, say: Say): Element[] {
  const caution = cautionIn(advised, say, 'ofStorage');
  const words = [told.sentence, described].filter((one) => one !== undefined && !said.includes(one.replace(/\.$/, '')));
  return [...words.map((one) => quote(`“${shorten(one ?? '', 300)}”`)), ...(caution ? [warning(caution)] : [])];
}

const planned = ({ planned: when }: IncidentView) =>
  when && [when.from, when.to].flatMap((at) => (at === undefined ? [] : [sayTime(at)])).join(' – ');

function facts(view: IncidentView, say: Say): Element[] {
  const { acknowledged, assigned, told } = view;
  return factSet(
    [
      ['factPlanned', planned(view)],
      ['factResource', resourceOf(view, say)],
      ['factMeasured', measuredIn(say, view.measured)],
      ['factWhere', view.where],
      ['factSets', view.sets],
      ['factBy', view.caller],
      ['factKey', told.keyName],
      ['factTracking', told.trackingId],
      ['factAdvice', told.advice],
      ['factAcknowledged', acknowledged && say('byAt', { who: acknowledged.who, time: sayTime(acknowledged.at) })],
      ['factAssigned', assigned && say('toWhom', { who: assigned.who })],
    ],
    say,
  );
}

const MOST_ALSO = 3;

/** One alert may tell of several changes, and each of them may be what breaks something. */
function alsoSaid({ also, nature }: IncidentView, say: Say): Element[] {
  if (nature === 'note') return [];
  return also
    .slice(0, MOST_ALSO)
    .map(({ title: said }) =>
      paragraph(say('alsoSays', { title: alertTitleIn(say.lang, said) }), { spacing: 'Small' }),
    );
}

const MOST_CAUSES = 3;

/** What one looks at first: the likeliest causes in a line, and one step. */
function first(view: IncidentView, say: Say): Element[] {
  if (view.state !== 'open') return [];
  // A note is no trouble, and has no cause.
  const causes = view.nature === 'note' ? [] : view.causes.slice(0, MOST_CAUSES).map((cause) => causeTitle(cause, say));
  const [step] = view.next;
  return [
    ...(causes.length > 0
      ? [
          paragraph(say(mayOnlyFollow(view) ? 'followsLine' : 'likelyLine', { causes: causes.join(' · ') }), {
            spacing: 'Small',
          }),
        ]
      : []),
    ...(step ? [paragraph(say('firstStep', { step }), { spacing: 'Small' }), ...inEnglish(say)] : []),
  ];
}

/** What only happened asks for nothing that could be acknowledged or resolved. */
function actions(view: IncidentView, say: Say): Element[] {
  const data = { incident: view.id, ledger: view.ledger };
  const open = view.state === 'open' && view.nature !== 'note';
  const list: Button[] = [
    ...(open && !view.acknowledged ? [{ title: say('acknowledge'), verb: 'alert.acknowledge', data }] : []),
    ...(view.nature === 'note' ? [] : [{ title: say('startTriage'), verb: 'alert.triage', data }]),
    ...(open ? [{ title: say('assignToMe'), verb: 'alert.assign', data }] : []),
    ...(open ? [{ title: say('resolve'), verb: 'alert.resolve', data }] : []),
  ];
  const folded = [toggle(say('details'), DETAILS), ...(view.query ? [toggle(say('logQuery'), ['kql'])] : [])];
  // Six at the most: Teams shows no more in a set.
  return [buttons([...list.map(execute), ...folded])];
}

/** How long, and how much, a person may mute from the card. */
export const MUTES = {
  '1h': 'muteHour',
  morning: 'muteMorning',
  ever: 'muteEver',
  meaning: 'muteMeaning',
  resource: 'muteResource',
} as const;

function mute(view: IncidentView, say: Say): Element {
  const data = { incident: view.id, ledger: view.ledger };
  const choices = Object.entries(MUTES).map(([value, phrase]) => ({ title: say(phrase), value }));
  return container(
    [
      { type: 'Input.ChoiceSet', id: 'howLong', label: say('muteHere'), style: 'compact', value: '1h', choices },
      ...answerButtons([{ title: say('mute'), verb: 'alert.mute', data, withInputs: true }]),
    ],
    { id: 'mute', isVisible: false },
  );
}

const isTest = ({ note }: IncidentView) => typeof note === 'object' && note.phrase === 'isTestNotification';

export function incidentCard(view: IncidentView, say: Say): Reply {
  return reply({
    speak: incidentLine(view, say),
    cut: say('alertCut'),
    lang: say.lang,
    body: [
      head(view, say),
      ...(view.note && (view.nature === 'trouble' || isTest(view)) ? [paragraph(sayAgain(say, view.note))] : []),
      ...view.correlations.map((says) => paragraph(say('connected', { says }))),
      ...saying(view, say),
      ...facts(view, say),
      ...alsoSaid(view, say),
      ...first(view, say),
      ...actions(view, say),
      ...details(view, say),
      ...query(view, say),
      mute(view, say),
      ...rawMessage(view, say),
    ],
  });
}
