/** What is asked of all that stand here together: which is graver, what else there is, whether they have to do with one another. */
import type { Element } from '../../cards/parts/elements.ts';
import { sayDuration, sayTime } from '../../cards/parts/time.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Around, headOf, small } from './answer.ts';

export interface OfAll {
  head: string;
  text?: string;
  parts: Element[];
}

const SEVERITIES: PhraseName[] = ['severity0', 'severity1', 'severity2', 'severity3', 'severity4'];
const NATURES = ['trouble', 'happened', 'note'];

/** Trouble before what happened, the graver before the lesser, the older before the newer. */
const graverFirst = (one: ShownIncident, other: ShownIncident): number =>
  Number(one.view.state !== 'open') - Number(other.view.state !== 'open') ||
  NATURES.indexOf(one.view.nature) - NATURES.indexOf(other.view.nature) ||
  one.view.severity - other.view.severity ||
  one.view.since - other.view.since;

function lineOf(one: ShownIncident, { say }: Around): Element {
  const { severity, since, assigned, acknowledged } = one.view;
  const who = (assigned ?? acknowledged)?.who;
  const parts = [say(SEVERITIES[severity] ?? 'severity4'), sayTime(since), ...(who ? [say('shownHas', { who })] : [])];
  return small(`• **${headOf(one, say)}**: ${parts.join(' · ')}`);
}

const list = (all: ShownIncident[], around: Around) => all.toSorted(graverFirst).map((one) => lineOf(one, around));

export function worse(all: ShownIncident[], around: Around): OfAll {
  const [first, second] = all.toSorted(graverFirst);
  const alike =
    first && second && first.view.severity === second.view.severity && first.view.nature === second.view.nature;
  return { head: around.say('graverFirst'), text: alike ? around.say('graveAlike') : '', parts: list(all, around) };
}

export const others = (all: ShownIncident[], around: Around): OfAll => ({
  head: around.say('standHere', { count: all.length }),
  parts: list(all, around),
});

/** Two troubles of one kind that began so near to one another are likely to have one cause. */
const NEAR = 45 * 60_000;

export function related(all: ShownIncident[], around: Around): OfAll {
  return { head: connectionOf(all, around.say), parts: list(all, around) };
}

function connectionOf(all: ShownIncident[], say: Say): string {
  const inOrder = all.toSorted((one, other) => one.view.since - other.view.since);
  const azure = all.find(({ whose }) => whose === 'azure');
  if (azure) return say('relatedAzure', { title: headOf(azure, say) });
  const [first, ...later] = inOrder;
  if (!first) return say('relatedNot');
  const { name } = first.view.resource;
  if (later.every(({ view }) => view.resource.name === name))
    return say('relatedSame', { name, title: headOf(first, say) });
  const isNear = later.every(({ view }) => view.since - first.view.since <= NEAR);
  const isAlike = later.every(({ kind }) => kind === first.kind);
  const duration = sayDuration((inOrder.at(-1) as ShownIncident).view.since - first.view.since, say.lang);
  return isNear && isAlike ? say('relatedKind', { duration }) : say('relatedNot');
}
