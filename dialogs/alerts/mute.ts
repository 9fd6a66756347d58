/** `mute 2h throttling`, `mute until morning contosodata01`, `mute sev4 for good`, and `unmute`. */
import { fingerprint } from '../../knowledge/alerts/shapes/pieces.ts';
import { sayTime } from '../cards/parts/time.ts';
import type { Say } from '../phrases/say.ts';
import type { ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import { pointedAt } from './asked.ts';
import type { Asking } from './asking.ts';
import { filterMeant, POINTS_AT_IT, withNames } from './filterMeant.ts';
import { isAll, sayFilter } from './filters.ts';
import { inEnglish } from './inEnglish.ts';
import { addMute, type Filter, type Mute } from './listener.ts';
import { endIn } from './muteEnd.ts';
import { readNumber } from './subscribeWords.ts';

export async function mute({ port, say, key, who, below }: Asking, words: string): Promise<AlertsReply> {
  const { rest } = endIn(inEnglish(words), port.now(), port.zone);
  const meant = filterMeant(rest, port.pages);
  // In the thread of a card what names nothing means that one.
  const points = POINTS_AT_IT.test(rest) || (below !== undefined && rest.trim() === '');
  const shown = points || meant.unclear.length > 0 ? await port.shown(key, points ? below : undefined) : [];
  const [one, ...others] = points ? shown : pointedAt(rest, shown);
  const isOne = one !== undefined && others.every(({ view }) => view.resource.name === one.view.resource.name);
  if (points && !isOne) return { text: whichOf(shown, say) };
  const { filter, unclear } = isOne ? { filter: ofThose([one, ...others]), unclear: [] } : meant;
  if (unclear.length > 0) return { text: say('muteUnclear', { words: unclear.slice(0, 8).join(' ') }) };
  const now = port.now();
  const text = await port.edit(key, (here) => {
    const { until } = endIn(inEnglish(words), now, here.zone ?? port.zone);
    const what = sayFilter(filter, say);
    addMute(here, { id: fingerprint(now, filter), by: who.name, ...(until !== undefined && { until }), filter }, now);
    return until === undefined ? say('nowMutedForGood', { what }) : say('nowMuted', { what, time: sayTime(until) });
  });
  return { text: text ?? say('nothingToMute') };
}

/** Their kinds of alert on their resource. */
const ofThose = (some: ShownIncident[]): Filter => ({
  severities: [],
  accounts: [...new Set(some.map(({ view }) => view.resource.name.toLowerCase()))],
  groups: [],
  meanings: [...new Set(some.map(({ view }) => view.grouped.meaning))],
});

const MOST_NAMED = 4;

function whichOf(shown: ShownIncident[], say: Say): string {
  const names = [...new Set(shown.map(({ view }) => view.resource.name))].slice(0, MOST_NAMED);
  const examples = [...names, 'all'].map((name) => `\`mute 1h ${name}\``).join(', ');
  return names.length === 0 ? say('muteWhich') : say('handleWhich', { count: shown.length, examples });
}

/** All, the one of that number, or those of what is named. */
export async function unmute({ port, say, key }: Asking, said: string): Promise<AlertsReply> {
  const number = readNumber(said);
  const named = withNames(filterMeant(said, port.pages));
  const goes = (mute: Mute, index: number) =>
    number === undefined ? isAll(named) || touches(mute, named) : index + 1 === number;
  const count = await port.edit(key, (here) => {
    const before = here.mutes.length;
    here.mutes = here.mutes.filter((mute, index) => !goes(mute, index));
    return before - here.mutes.length;
  });
  await port.tellWhatIsOpen(key);
  return { text: say(count ? 'notMutedAnyMore' : 'nothingWasMuted') };
}

/** A mute of just that, or of one incident whose title names it. One of all alerts is no mute of a single account. */
function touches({ filter, title }: Mute, named: Filter): boolean {
  if (!filter) return [...named.accounts, ...named.groups].some((name) => title?.includes(name));
  return (['severities', 'accounts', 'groups', 'meanings'] as const).some((part) =>
    (filter[part] as unknown[]).some((one) => (named[part] as unknown[]).includes(one)),
  );
}
