/** What it is: its meaning, how grave, which resource, what was measured, what it does to data and to others. */
import { table } from '../../../knowledge/table.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { Row } from '../../cards/alerts/incidentDetails.ts';
import { factSet } from '../../cards/alerts/incidentDetails.ts';
import { measuredIn } from '../../cards/alerts/measuredIn.ts';
import { quote } from '../../cards/parts/elements.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Answer, type Around, small } from './answer.ts';
import { others } from './people.ts';
import { likely, triage } from './steps.ts';

export function means(one: ShownIncident, { say }: Around): Answer {
  const { view } = one;
  const connected = view.correlations.map((says) => say('connected', { says }));
  const step = view.state === 'open' && view.next[0] ? [say('firstStep', { step: view.next[0] })] : [];
  const lines = [...connected, ...likely(view, say), ...step];
  return { says: view.says, more: [...lines.map(small), ...triage(one, say)], isEnglish: true };
}

const GRAVE: PhraseName[] = ['graveNow', 'graveNow', 'graveSoon', 'graveLater', 'graveLater'];

/** What was done neither fires nor is tried again by clients. */
const DEED: PhraseName[] = ['graveNow', 'graveNow', 'graveDeed', 'graveLater', 'graveLater'];

export function grave({ view, whose, data: kept }: ShownIncident, { say }: Around): Answer {
  const { severity, nature, state } = view;
  const measured = measuredIn(say, view.measured);
  const name = `severity${severity}` as PhraseName;
  const open = nature === 'happened' ? (kept === 'gone' ? 'graveGone' : DEED[severity]) : GRAVE[severity];
  const advice = state === 'open' ? (nature === 'note' ? 'graveNote' : (open ?? 'graveLater')) : 'graveOver';
  const parts = [`${say(name)}.`, ...(measured ? [`${measured}.`] : []), say(advice)];
  if (whose === 'azure' && state === 'open') parts.push(say('whoseAzure'));
  return { says: parts.join(' ') };
}

const sayRows = (rows: Row[], say: Say) =>
  rows.flatMap(([name, value]) => (value ? [`${say(name)}: ${value}`] : [])).join(' · ');

export function which({ view }: ShownIncident, { say }: Around): Answer {
  const { resource, where, region, object, told } = view;
  const rows: Row[] = [
    ['factResource', resource.service ? `${resource.name} (${resource.service})` : resource.name],
    ['factGroup', resource.group],
    ['factRegion', region],
    ['factWhere', where ?? object],
    ['factKey', told.keyName],
    ['factSets', view.sets],
  ];
  return { says: sayRows(rows, say) };
}

/** "What is that number?", "which rule?", "what does it say exactly?": the sender's own words, as they came. */
export function wording({ view }: ShownIncident, { say }: Around): Answer {
  const { told, described, where, rules, sets } = view;
  const measured = measuredIn(say, view.measured);
  const quoted = [...new Set([told.sentence, described, ...(told.notes ?? [])])].filter((one) => one !== undefined);
  const facts = factSet(
    [
      ['factRule', rules.slice(0, 3).join(', ')],
      ['factWhere', where],
      ['factSets', sets],
      ['factTracking', told.trackingId],
    ],
    say,
  );
  return {
    says: measured ? `${say('factMeasured')}: ${measured}.` : say('measuresNothing'),
    more: [...facts, ...quoted.map((one) => quote(`“${one}”`))],
  };
}

const asks = cuesOf('alerts/asked.yaml');

const DATA = table<PhraseName>({
  kept: 'dataKept',
  copied: 'dataCopied',
  gone: 'dataGone',
  open: 'dataOpen',
  unguarded: 'dataUnguarded',
});

/** "Is data lost?" */
export function data(one: ShownIncident, { say, said }: Around): Answer {
  const { view, back } = one;
  const verdict = DATA.get(one.data);
  if (!verdict) return { says: view.says, isEnglish: true };
  const isWell = one.data === 'kept' || one.data === 'copied';
  if (isWell) return { says: say(asks('asksOfExposure', said) ? 'dataClosed' : verdict) };
  return { says: `${say(verdict)} ${view.says}`, paste: back.map(small), isEnglish: true };
}

/** "Does that break anything?", "are we affected?" */
export function affects(one: ShownIncident, around: Around): Answer {
  const { view } = one;
  const { say } = around;
  if (one.whose === 'azure')
    return {
      says: view.says,
      more: [...view.next.slice(0, 1), others(one, around).says].map(small),
      isEnglish: true,
    };
  if (view.nature === 'trouble') {
    const { says } = grave(one, around);
    const reach = which(one, around).says;
    return {
      says: `${reach}\n\n${says}`,
      more: [small(view.says), small(others(one, around).says), ...triage(one, say)],
      isEnglish: true,
    };
  }
  return { says: view.says, more: likely(view, say).map(small), isEnglish: true };
}
