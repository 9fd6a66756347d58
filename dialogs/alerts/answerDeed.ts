/** What is said of an alert as one does something with it: taken and acknowledged as by its buttons; what no word can do says who can. */
import { table } from '../../knowledge/table.ts';
import { buttons, execute, quote } from '../cards/parts/elements.ts';
import { sayTime } from '../cards/parts/time.ts';
import { plainCard } from '../cards/plainCards.ts';
import type { PhraseName } from '../phrases/say.ts';
import type { ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import { headOf } from './answers/answer.ts';
import type { Deed } from './asked.ts';
import type { Asking } from './asking.ts';
import { askWhich, handleInWords } from './handle.ts';

const SAID = table<PhraseName>({ gives: 'shownGives', reopens: 'shownReopens' });

export async function answerDeed(deed: Deed, incidents: ShownIncident[], asking: Asking): Promise<AlertsReply> {
  const { say } = asking;
  if (deed === 'takes') return handleInWords(asking, 'assign', '');
  if (deed === 'acks') return handleInWords(asking, 'acknowledge', '');
  const said = SAID.get(deed);
  const [one] = incidents;
  if (!one) return { text: say('nothingOpen') };
  const holder = one.view.assigned ?? one.view.acknowledged;
  if (deed === 'gives' && !holder) return { text: say('shownNobody') };
  if (said) return { text: say(said, { who: holder?.who ?? say('somebody'), account: one.view.resource.name }) };
  if (deed === 'closes') return closing(incidents, asking);
  return deed === 'hands' ? toPassOn(incidents, asking) : wakesNobody(asking);
}

/** Nobody means all of them with "it". */
function closing(incidents: ShownIncident[], { say }: Asking): AlertsReply {
  const open = incidents.filter(({ view }) => view.state === 'open' && view.nature !== 'note');
  const [one] = open;
  if (!one) return { text: say('handledBefore') };
  if (open.length > 1) return askWhich(open, { say, open: open.length, verb: 'resolve' });
  const data = { incident: one.view.id, ledger: one.view.ledger };
  const close = buttons([execute({ title: say('resolve'), verb: 'alert.resolve', data })]);
  return {
    card: plainCard({
      say,
      head: say('shownToClose', { title: headOf(one, say) }),
      text: say('closesHere', { account: one.view.resource.name }),
      parts: [close],
    }),
  };
}

/** A name that somebody else types gives nothing to anybody: what is to be passed on is said, to be pasted. */
function toPassOn(incidents: ShownIncident[], { say }: Asking): AlertsReply {
  const named = incidents.slice(0, 3);
  const lines = named.map((one) =>
    quote(
      say('passedOn', {
        title: headOf(one, say),
        severity: one.view.severity,
        time: sayTime(one.view.since),
        account: one.view.resource.name,
      }),
    ),
  );
  return {
    card: plainCard({
      say,
      head: say('handsToNobody'),
      text: say('handsHow', { account: named[0]?.view.resource.name ?? '' }),
      parts: lines,
    }),
  };
}

async function wakesNobody({ port, say, key, who }: Asking): Promise<AlertsReply> {
  const all = await port.listeners(key, who.id);
  const set = all.get(key)?.subscriptions.find(({ escalate }) => escalate)?.escalate;
  const now = set
    ? say('escalatesTo', { name: all.get(set.to)?.name ?? set.to, minutes: set.minutes })
    : say('escalatesNowhere');
  return { card: plainCard({ say, head: say('wakesNobody'), text: `${now} ${say('wakesHow')}` }) };
}
