/** What an incident's card folds away: all facts, the meaning, the steps, the query, who did what. */
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import { translationOf } from '../../../knowledge/translations/translations.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { sayAgain } from '../../phrases/say.ts';
import {
  buttons,
  code,
  container,
  type Element,
  execute,
  heading,
  link,
  note,
  paragraph,
  quote,
  toggle,
} from '../parts/elements.ts';
import { shorten } from '../parts/reply.ts';
import { sayTime } from '../parts/time.ts';
import type { IncidentView } from './incidentView.ts';
import { measuredIn } from './measuredIn.ts';

export const GROUP_STATES = { happened: 'groupHappened', firing: 'groupFiring', over: 'groupOver' } as const;

export type Row = [PhraseName, string | undefined];

/** Facts that are not known are left out. */
export function factSet(rows: Row[], say: Say): Element[] {
  const shown = rows.filter((row): row is [PhraseName, string] => Boolean(row[1]));
  const facts = shown.map(([name, value]) => ({ title: say(name), value: shorten(value, 200) }));
  return facts.length > 0 ? [{ type: 'FactSet', facts, spacing: 'Small' }] : [];
}

/** A subscription is known by its whole number only where there is room for it. */
const subscriptionOf = ({ resource: { name, kind } }: IncidentView) => (kind === 'subscription' ? name : undefined);

function furtherFacts(view: IncidentView, say: Say): Element[] {
  const { told } = view;
  return [
    ...factSet(
      [
        ['factSubscription', subscriptionOf(view)],
        ['factGroup', view.resource.group],
        ['factRegion', view.region],
        ['factAlerts', view.count > 1 ? String(view.count) : undefined],
        ['factRule', view.rules.slice(0, 3).join(', ')],
        ['factNotes', told.notes?.filter((note) => note !== view.described).join(' · ')],
        ['factBefore', told.before],
      ],
      say,
    ),
    ...(told.runbook && URL.canParse(told.runbook)
      ? [paragraph(say('runbook', { link: link(told.runbook) }), { spacing: 'Small' })]
      : []),
  ];
}

/** In the reader's language, as a diagnosis names it. */
export function causeTitle({ id, title: english }: IncidentView['causes'][number], say: Say): string {
  const own = translationOf(say.lang, id)?.title;
  return own && !own.includes('{') ? own : english;
}

/** What was done has causes still to come; what failed has had them. */
export const mayOnlyFollow = ({ nature, failed }: IncidentView): boolean => nature === 'happened' && !failed;

function meaning(view: IncidentView, say: Say): Element[] {
  const causes = view.causes.map((cause) =>
    paragraph(`• ${causeTitle(cause, say)} (\`${cause.id}\`)`, { spacing: 'None' }),
  );
  const also = view.also.map(({ title: said, measured }) =>
    measured === undefined
      ? say('alsoSays', { title: alertTitleIn(say.lang, said) })
      : say('alsoMeasured', { title: alertTitleIn(say.lang, said), measured: measuredIn(say, measured) ?? '' }),
  );
  return [
    heading(say('whatItMeans')),
    paragraph([view.says, ...also].join(' ')),
    ...(causes.length > 0 ? [heading(say(mayOnlyFollow(view) ? 'mayFollow' : 'likelyCauses')), ...causes] : []),
  ];
}

function steps(view: IncidentView, say: Say): Element[] {
  if (view.state !== 'open') return [];
  return [
    heading(say('checkNext')),
    ...view.next.map((step, index) => paragraph(`${index + 1}. ${step}`, { spacing: 'Small' })),
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
          paragraph(
            `• ${group.count} × ${alertTitleIn(say.lang, group.title)} ${group.dimensions} (${say(GROUP_STATES[group.state])})`,
            {
              spacing: 'None',
              size: 'Small',
            },
          ),
        )
      : [];
  return [note(whyGrouped(view, say)), ...lines];
}

/** The time is the client's to write, the words are people's and drawn as they are. */
function history(view: IncidentView, say: Say): Element[] {
  if (view.audit.length === 0) return [];
  const row = (at: number, words: string): Element => ({
    type: 'ColumnSet',
    spacing: 'None',
    columns: [
      { type: 'Column', width: 'auto', items: [note(sayTime(at))] },
      { type: 'Column', width: 'stretch', items: [quote(words)] },
    ],
  });
  const lines = view.audit.slice(-6).map(({ at, who, what }) => row(at, `${who}: ${sayAgain(say, what)}`));
  return [heading(say('whoDidWhat')), ...lines];
}

/** Two parts under one button: the texts may be left out where a card grows too long, the buttons stay. */
export const DETAILS = ['details', 'more'];

export function details(view: IncidentView, say: Say): Element[] {
  const data = { incident: view.id, ledger: view.ledger };
  const portal = view.portal ? [{ type: 'Action.OpenUrl', title: say('openPortal'), url: view.portal }] : [];
  const [texts, more] = DETAILS;
  return [
    container(
      [
        ...furtherFacts(view, say),
        ...meaning(view, say),
        ...steps(view, say),
        ...grouping(view, say),
        ...history(view, say),
      ],
      { id: texts, isVisible: false },
    ),
    buttons(
      [...portal, execute({ title: say('showRaw'), verb: 'alert.raw', data }), toggle(say('muteMore'), ['mute'])],
      {
        id: more,
        isVisible: false,
      },
    ),
  ];
}

/** Those who have the logs at hand unfold it, copy it and paste it. */
export function query(view: IncidentView, say: Say): Element[] {
  if (!view.query) return [];
  return [container([note(say('pasteQuery')), code(view.query, 'kusto')], { id: 'kql', isVisible: false })];
}

const MOST_RAW = 9000;

export function rawMessage(view: IncidentView, say: Say): Element[] {
  if (view.raw === undefined) return [];
  return [heading(say('rawMessage')), code(shorten(view.raw || say('rawGone'), MOST_RAW), 'json')];
}
