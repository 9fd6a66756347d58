/** The rule and its figures: whether it is right, whether a figure is much, how it is changed, kept quiet, or kept from coming again. */
import { measuredIn } from '../../cards/alerts/measuredIn.ts';
import { buttons, execute } from '../../cards/parts/elements.ts';
import { sayTime } from '../../cards/parts/time.ts';
import type { Say } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Answer, type Around, command, small } from './answer.ts';
import { likely, triage } from './steps.ts';

const measuredOf = ({ view }: ShownIncident, say: Say): string => {
  const measured = measuredIn(say, view.measured);
  return measured ? `${say('factMeasured')}: ${measured}. ` : '';
};

/** "Is that really so?": what is proven, and what is not. */
export function doubts(one: ShownIncident, { say }: Around): Answer {
  const { view, whose, look, activityLook } = one;
  const time = sayTime(view.since);
  if (view.nature !== 'trouble') return { says: say('doubtsDone', { time }), paste: command(activityLook) };
  if (whose === 'azure') return { says: say('doubtsAzure'), paste: command(look) };
  return {
    says: measuredOf(one, say) + say('doubtsMeasured'),
    more: [...likely(view, say).map(small), ...triage(one, say)],
    paste: command(look),
  };
}

const WEEK = 7 * 86_400_000;

/** The same look at the week before, by the hour. */
function overAWeek(look: string | undefined): string | undefined {
  const from = /--start-time (\S+)/.exec(look ?? '')?.[1];
  if (!look || !from) return undefined;
  const earlier = new Date(Date.parse(from) - WEEK).toISOString().slice(0, 16);
  return look.replace(from, `${earlier}Z`).replace(/--interval \S+/, '--interval PT1H');
}

/** "Is that much?"; of what was done, its page says whether it is ordinary, and who did it knows. */
export function usual(one: ShownIncident, { say }: Around): Answer {
  const { view } = one;
  if (view.nature !== 'trouble') return { says: view.says, more: view.next.slice(0, 1).map(small), isEnglish: true };
  const week = overAWeek(one.look);
  return {
    says: measuredOf(one, say) + say(week ? 'usualLook' : 'usualNowhere'),
    paste: command(week),
  };
}

/** "How long until it is full?" */
export function full(one: ShownIncident, { say }: Around): Answer {
  const week = overAWeek(one.look);
  return { says: measuredOf(one, say) + say(week ? 'fullLook' : 'usualNowhere'), paste: command(week) };
}

const mute = ({ view }: ShownIncident, say: Say) => {
  const data = { incident: view.id, ledger: view.ledger };
  return buttons([
    execute({ title: say('muteHour'), verb: 'alert.mute', data: { ...data, howLong: '1h' } }),
    execute({ title: say('muteMorning'), verb: 'alert.mute', data: { ...data, howLong: 'morning' } }),
  ]);
};

export function tunes(one: ShownIncident, { say }: Around): Answer {
  const { rules, resource } = one.view;
  const values = { rule: rules[0] ?? '', account: resource.name };
  return {
    says: measuredOf(one, say) + say(rules.length > 0 ? 'tuneHow' : 'tuneNoRule', values),
    more: [mute(one, say)],
  };
}

export function quiets(one: ShownIncident, { say }: Around): Answer {
  return { says: say('quietHow', { account: one.view.resource.name }), more: [mute(one, say)] };
}

/** "How does that never happen again?" */
export function prevents(one: ShownIncident, { say }: Around): Answer {
  const { view, data } = one;
  if (data === 'gone') return { says: say('preventGone') };
  if (view.nature !== 'trouble') return { says: say('preventDone') };
  return { says: say('preventTrouble'), more: [...likely(view, say).map(small), ...triage(one, say)] };
}
