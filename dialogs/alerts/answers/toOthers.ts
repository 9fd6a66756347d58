/** What others are told of it: customers, Microsoft's support, whoever looks after data protection. */
import { table } from '../../../knowledge/table.ts';
import { measuredIn } from '../../cards/alerts/measuredIn.ts';
import { quote } from '../../cards/parts/elements.ts';
import { sayTime } from '../../cards/parts/time.ts';
import type { PhraseName } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Answer, type Around, headOf } from './answer.ts';

/** What somebody notices who uses it; of the other kinds nobody does by the alert alone. */
const NOTICED = table<PhraseName>({
  access: 'noticedRefused',
  throttling: 'noticedSlow',
  latency: 'noticedSlow',
  errors: 'noticedErrors',
  health: 'noticedErrors',
});

/** Who may read it, or that it is gone, is nobody's to tell on call. */
const isDelicate = ({ kind, data }: ShownIncident) => kind === 'security' || data === 'gone' || data === 'open';

/** "What do I tell the customer?": sentences without a name of ours. */
export function customer(one: ShownIncident, { say }: Around): Answer {
  const { view, whose, kind, data } = one;
  if (isDelicate(one)) return { says: say('customerNotYours') };
  const noticed = view.nature === 'trouble' ? NOTICED.get(kind ?? '') : undefined;
  if (!noticed) return { says: say('customerNothing') };
  const time = sayTime(view.since);
  const { trackingId } = view.told;
  const sentences = [
    view.until === undefined ? say(noticed, { time }) : say('noticedThen', { time, until: sayTime(view.until) }),
    ...(data === 'kept' ? [say('customerKept')] : []),
    ...(view.until === undefined
      ? [whose === 'azure' ? say('customerAzure', { id: trackingId ? ` (${trackingId})` : '' }) : say('customerOurs')]
      : []),
  ];
  return { says: say('customerLead'), paste: [quote(sentences.join(' '))] };
}

/** "One-liner for the war room, please" */
export function summary(one: ShownIncident, { say }: Around): Answer {
  const { severity, since, until, assigned, acknowledged } = one.view;
  const measured = measuredIn(say, one.view.measured);
  const holder = (assigned ?? acknowledged)?.who;
  const parts = [
    `Sev${severity}: ${headOf(one, say)}`,
    until === undefined
      ? say('whenSince', { time: sayTime(since) })
      : say('whenAt', { time: `${sayTime(since)} – ${sayTime(until)}` }),
    ...(measured ? [measured] : []),
    holder ? say('shownHas', { who: holder }) : say('shownNobody'),
  ];
  return { says: say('toPaste'), paste: [quote(parts.join(' · '))] };
}

const TICKET = table<PhraseName>({ ours: 'ticketOurs', azure: 'ticketAzure', either: 'ticketEither' });

/** "Do we need a ticket with Microsoft?" */
export function ticket({ view, whose }: ShownIncident, { say }: Around): Answer {
  const { trackingId } = view.told;
  const id = trackingId ? ` (${trackingId})` : '';
  return { says: say(TICKET.get(whose) ?? 'ticketEither', { name: view.resource.name, id }) };
}

const MONEY = table<PhraseName>({ ours: 'moneyOurs', azure: 'moneyAzure', either: 'moneyEither' });

/** "Do we get money back?" */
export function money({ view, whose }: ShownIncident, { say }: Around): Answer {
  const { trackingId } = view.told;
  return { says: say(MONEY.get(whose) ?? 'moneyEither', { id: trackingId ? ` (${trackingId})` : '' }) };
}

/** "Do we have to report that?" */
export function report(one: ShownIncident, { say }: Around): Answer {
  return { says: say(isDelicate(one) ? 'reportSoon' : 'reportNothing') };
}
