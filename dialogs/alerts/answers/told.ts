/** What is told below a card: a step was done, it gets better or worse, people suffer, nobody changed anything. */
import { buttons, type Element, execute } from '../../cards/parts/elements.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Answer, type Around, command, small } from './answer.ts';
import { grave } from './meaning.ts';
import { changed, who } from './people.ts';
import { first, likely, triage } from './steps.ts';
import { since } from './times.ts';
import { customer } from './toOthers.ts';

/** Somebody has just come to it: what there is, who has it, what is first. */
export function arrives(one: ShownIncident, around: Around): Answer {
  const { view } = one;
  const { say } = around;
  const { says } = grave(one, around);
  const step = view.state === 'open' && view.next[0] ? [say('firstStep', { step: view.next[0] })] : [];
  const lines = [`${since(one, around).says} ${who(one, around).says}`, ...likely(view, say), ...step];
  return { says, more: [...lines.map(small), ...triage(one, say)], isEnglish: step.length > 0 };
}

/** Others were told, somebody waits: nothing follows from it, and it stands where it was said. */
export const remarks = (one: ShownIncident, around: Around): Answer => ({
  says: `${around.say('remarkNoted')} ${who(one, around).says}`,
});

/** The step on the card was done, or was in vain. */
export function next(one: ShownIncident, { say }: Around): Answer {
  const { view } = one;
  const [, ...later] = view.next;
  const more = [...likely(view, say).map(small), ...triage(one, say)];
  const [step, ...rest] = later.map((said, index) => `${index + 2}. ${said}`);
  if (!step) return { says: say('nextNoMore'), more };
  return { says: step, more: [...rest.slice(0, 2).map(small), ...more], isEnglish: true };
}

export function better({ view, look }: ShownIncident, { say }: Around): Answer {
  const data = { incident: view.id, ledger: view.ledger };
  const close: Element[] =
    view.state === 'open' ? [buttons([execute({ title: say('resolve'), verb: 'alert.resolve', data })])] : [];
  if (view.nature !== 'trouble') return { says: say('betterDone'), more: close };
  return { says: say('betterNoted'), paste: command(look), more: close };
}

export function worsens(one: ShownIncident, around: Around): Answer {
  const { says, more = [] } = first(one, around);
  return {
    says: around.say('worsensNoted', { severity: one.view.severity }),
    more: [small(says), ...more],
    isEnglish: true,
  };
}

/** What people notice is graver than what a rule calls it. */
export function hurts(one: ShownIncident, around: Around): Answer {
  const { view, whose } = one;
  const { say } = around;
  const step = view.next[0] ? [small(say('firstStep', { step: view.next[0] }))] : [];
  const { says, paste = [] } = customer(one, around);
  return {
    says: say(whose === 'azure' ? 'hurtsAzure' : 'hurtsNoted', { severity: view.severity }),
    more: [...step, ...(paste.length > 0 ? [small(says), ...paste] : []), ...triage(one, say)],
    isEnglish: true,
  };
}

/** What ends or grows by itself is changed by nobody. */
export function unchanged(one: ShownIncident, around: Around): Answer {
  const { say } = around;
  if (one.deeds.length > 0 || one.view.nature !== 'trouble') return changed(one, around);
  if (one.whose === 'azure') return { says: say('whoseAzure') };
  return { says: say('unchangedThen'), paste: command(one.activityLook) };
}
