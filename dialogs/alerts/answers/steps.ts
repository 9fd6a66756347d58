/** What to do: first, with which command, and how it is put back. */

import { causeTitle, mayOnlyFollow } from '../../cards/alerts/incidentDetails.ts';
import type { IncidentView } from '../../cards/alerts/incidentView.ts';
import { measuredIn } from '../../cards/alerts/measuredIn.ts';
import { cautionIn } from '../../cards/parts/caution.ts';
import { buttons, type Element, execute, link } from '../../cards/parts/elements.ts';
import type { Say } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Answer, type Around, command, query, small } from './answer.ts';

export const likely = (view: IncidentView, say: Say): string[] =>
  view.causes.length === 0 || view.nature === 'note'
    ? []
    : [
        say(mayOnlyFollow(view) ? 'followsLine' : 'likelyLine', {
          causes: view.causes
            .slice(0, 3)
            .map((one) => causeTitle(one, say))
            .join(' · '),
        }),
      ];

export function triage({ view }: ShownIncident, say: Say): Element[] {
  if (view.nature === 'note' || view.causes.length === 0) return [];
  const data = { incident: view.id, ledger: view.ledger };
  return [buttons([execute({ title: say('startTriage'), verb: 'alert.triage', data })])];
}

const MOST_STEPS = 3;
const ASKS_THE_QUERY = /\bquery\b/i;
const ASKS_THE_METRIC = /\bmetrics?\b|\bTransactions\b|\bLatency\b/;

/** What a step speaks of stands below it, to be pasted. */
export function first(one: ShownIncident, { say }: Around): Answer {
  const { view, look } = one;
  const steps = view.next.slice(0, MOST_STEPS);
  const [step = '', ...rest] = steps;
  const asks = (what: RegExp) => steps.some((said) => what.test(said));
  const more = [...rest.map((said, index) => `${index + 2}. ${said}`), ...likely(view, say)];
  return {
    says: `1. ${step}`,
    more: [
      ...more.map(small),
      ...(asks(ASKS_THE_QUERY) ? query(view.query, say) : asks(ASKS_THE_METRIC) ? command(look) : []),
      ...triage(one, say),
    ],
    isEnglish: true,
  };
}

/** "Command for that, please" */
export function look(one: ShownIncident, { say }: Around): Answer {
  const { view } = one;
  if (one.look) return { says: say('lookHarmless'), paste: [...command(one.look), ...query(view.query, say)] };
  if (view.query) return { says: say('lookHarmless'), paste: query(view.query, say) };
  const portal = view.portal ? [small(link(view.portal))] : [];
  return { says: say('lookNowhere'), more: [...view.next.slice(0, 1).map(small), ...portal], isEnglish: true };
}

/** "Where do I click?" */
export function portal(one: ShownIncident, around: Around): Answer {
  const { view } = one;
  if (!view.portal) return look(one, around);
  const step = view.state === 'open' ? view.next.slice(0, 1) : [];
  return { says: link(view.portal), more: step.map(small), isEnglish: step.length > 0 };
}

/** "Is it an expired SAS?": what the alert allows for, and who asks on. */
export function suspects(one: ShownIncident, around: Around): Answer {
  const { say } = around;
  const causes = likely(one.view, say);
  if (causes.length === 0) return otherwise(one, around);
  return {
    says: `${say('suspectedOf')} ${causes.join(' ')}`,
    more: [...one.view.next.slice(0, 1).map((step) => small(say('firstStep', { step }))), ...triage(one, say)],
    isEnglish: true,
  };
}

/** It was asked of the alert, and nothing here answers just that: what is known of it. */
export function otherwise(one: ShownIncident, { say, said }: Around): Answer {
  const { view } = one;
  const caution = cautionIn(said, say, 'ofStorage');
  if (caution) return { says: caution, more: [small(view.says)], isEnglish: true };
  const step = view.state === 'open' ? view.next.slice(0, 1).map((said) => say('firstStep', { step: said })) : [];
  const measured = measuredIn(say, view.measured);
  const more = [...(measured ? [`${say('factMeasured')}: ${measured}.`] : []), view.says, ...step, say('askOfIt')].map(
    small,
  );
  return { says: say('notKnownOfIt'), more, isEnglish: true };
}

/** "How do I turn that back?", "can we get it back?": the steps that lead back. */
export function undo(one: ShownIncident, around: Around): Answer {
  const { back } = one;
  if (back.length === 0) {
    const { says, more = [] } = first(one, around);
    const known = one.view.nature === 'happened' || one.deeds.length > 0;
    return { says: around.say(known ? 'undoUnknown' : 'undoNothing'), more: [small(says), ...more], isEnglish: true };
  }
  const [step = '', ...rest] = back;
  return { says: step, more: rest.map(small), isEnglish: true };
}
