/** "The app lost its role", or the output of a query, below an alert: the diagnosis begins with the incident and what was found. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { plainCard } from '../cards/plainCards.ts';
import type { ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import { headOf } from './answers/answer.ts';
import { first } from './answers/steps.ts';
import type { Asking } from './asking.ts';
import { filterMeant, withNames } from './filterMeant.ts';

/** Where the diagnosis knows nothing to ask of such an alert, its steps are shown. */
export async function goesOnFrom(said: Redacted, incidents: ShownIncident[], asking: Asking): Promise<AlertsReply> {
  const { port, say, key, who } = asking;
  const trouble = incidents.filter(({ view }) => view.nature === 'trouble');
  const [one, ...others] = trouble.length > 0 ? trouble : incidents;
  if (!one) return { text: say('nothingOpen') };
  if (others.length > 0) return { text: say('triageWhich', { count: others.length + 1 }) };
  // What an alert of Defender means is not found by questions.
  const isAsked = one.kind !== 'security' || one.view.nature === 'trouble';
  const { triage } = await port.handle({
    act: 'triage',
    key,
    who,
    filter: withNames(filterMeant('', port.pages)),
    only: true,
    incident: one.view.id,
  });
  const { says, more = [] } = first(one, { say, said, now: port.now(), zone: port.zone });
  const card = plainCard({ say, head: headOf(one, say), text: `${say('foundNoted')}\n\n${says}`, parts: more });
  return {
    card,
    ofIncident: true,
    ...(isAsked && triage && { triage: { ...triage, report: `${triage.report}\n${said}` as Redacted } }),
  };
}

const LEAST_LINES = 2;
const MOST_PASTED = 6000;
const IS_JSON = /^\s*[[{][\s\S]*[\]}]\s*$/;

/** Of a look or a query, rather than said. */
export const isOutput = (text: string): boolean =>
  text.length <= MOST_PASTED && (IS_JSON.test(text) || text.trim().split('\n').length >= LEAST_LINES);
