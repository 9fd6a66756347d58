/** Who: has it, changed something, calls; on whose side it lies. */

import { table } from '../../../knowledge/table.ts';
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { sayTime } from '../../cards/parts/time.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { type Answer, type Around, command, query, small } from './answer.ts';
import { triage } from './steps.ts';

export function who({ view: { assigned, acknowledged } }: ShownIncident, { say }: Around): Answer {
  if (assigned) return { says: say('shownHas', { who: assigned.who }) };
  if (acknowledged) return { says: say('shownSeen', { who: acknowledged.who, time: sayTime(acknowledged.at) }) };
  return { says: say('shownNobody') };
}

const asks = cuesOf('alerts/asked.yaml');

/** "Anyone else?" asks who is on it, or whom else it hits: both are said. "Only us?" asks on whose side it lies as well. */
export function others(one: ShownIncident, around: Around): Answer {
  const { say, said } = around;
  const { othersOpen, view } = one;
  const beside = othersOpen > 0 ? say('shownOthers', { count: othersOpen }) : say('shownNoOthers');
  const isAsked = one.whose === 'azure' || (view.nature === 'trouble' && asks('asksOfOurs', said));
  const side = isAsked ? [sideOf(one, say)] : [];
  return { says: [...side, beside, who(one, around).says].join(' ') };
}

/** A rule over the activity log fires like trouble, and names who did it. */
const isOwnDeed = ({ view }: Pick<ShownIncident, 'view'>) => view.caller !== undefined || view.nature === 'happened';

/** What people did to the resource around that time, as far as it was told. */
function deedsTold({ view, deeds }: ShownIncident, { say }: Around): string[] {
  const told = deeds.map(({ title, at, caller }) => ({ title, at, who: caller }));
  const own = { title: view.title, at: view.since, who: view.caller };
  // Its own deed is asked after first; what else was done is told of trouble.
  const known = isOwnDeed({ view }) ? [own] : told.slice(0, 3);
  return known.map(({ title, at, who: name = '' }) =>
    say(name ? 'shownDeedBy' : 'shownDeed', { what: alertTitleIn(say.lang, title), time: sayTime(at), who: name }),
  );
}

export function changed(one: ShownIncident, around: Around): Answer {
  const told = deedsTold(one, around);
  // What is done to blobs the activity log does not tell.
  const isOfData = one.view.nature !== 'trouble' || one.data === 'gone';
  if (told.length === 0 && isOfData && one.callers) return client(one, around);
  if (isOwnDeed(one) && one.view.caller === undefined && one.callers)
    return { ...client(one, around), says: told.join(' ') };
  if (told.length === 0)
    return {
      says: around.say('shownNoDeed', { name: one.view.resource.name }),
      paste: command(one.activityLook),
    };
  const asks = isOwnDeed(one) ? one.view.next.slice(0, 1).map(small) : [];
  return {
    says: told.join(' '),
    more: asks,
    ...(one.deeds.length === 0 && { paste: command(one.activityLook) }),
    isEnglish: asks.length > 0,
  };
}

const WHOSE = table<PhraseName>({ ours: 'whoseOurs', azure: 'whoseAzure', either: 'whoseEither' });
const sentenceOf = (text: string) => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** What is on our side is asked of the case next, what is open of the account's health. */
export function whose(one: ShownIncident, { say }: Around): Answer {
  const why = say.lang === 'en' ? ` ${sentenceOf(one.view.says)}` : '';
  return { says: sideOf(one, say) + why, more: triage(one, say) };
}

const sideOf = ({ whose, view }: ShownIncident, say: Say): string =>
  say(WHOSE.get(whose) ?? 'whoseEither', { who: view.caller ?? '', name: view.resource.name });

/** Metrics count requests; the resource logs know who made them. */
export function client(one: ShownIncident, around: Around): Answer {
  const { say } = around;
  if (one.callers) return { says: say('clientInLogs'), paste: query(one.callers, say) };
  const { next, nature } = one.view;
  if (nature !== 'trouble') return changed(one, around);
  return { says: say('clientNowhere'), more: next.slice(0, 1).map(small), isEnglish: true };
}

/** "Who caused it?": what was changed just before, else who calls. */
export function culprit(one: ShownIncident, around: Around): Answer {
  if (one.whose === 'azure') return whose(one, around);
  const told = deedsTold(one, around);
  if (told.length === 0) return client(one, around);
  const { callers, view } = one;
  const beside = view.nature === 'trouble' ? query(callers, around.say, 'whoseRequests') : [];
  return { says: told.join(' '), paste: beside };
}

/** "Is somebody attacking us?" */
export function attack(one: ShownIncident, around: Around): Answer {
  const { says, ...more } = culprit(one, around);
  return { ...more, says: `${around.say('attackOpen')}\n\n${says}` };
}

/** "Stop whoever does it": who it is, and how just that one is kept out. */
export function stops(one: ShownIncident, around: Around): Answer {
  const { say } = around;
  if (one.whose === 'azure') return whose(one, around);
  const { caller } = one.view;
  if (caller !== undefined)
    return {
      says: `${deedsTold(one, around).join(' ')}\n\n${say('stopCaller', { who: caller })}`,
      paste: command(one.rolesLook),
    };
  const { says, paste = [], more = [] } = culprit(one, around);
  return { says: `${says}\n\n${say('stopClient')}`, paste, more, isEnglish: more.length > 0 };
}
