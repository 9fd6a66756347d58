/** `mute 2h throttling`, `mute until morning contosodata01`, `mute sev4 for good`, and `unmute`. */
import { DateTime } from 'luxon';
import { fingerprint } from '../../knowledge/alerts/shapes/pieces.ts';
import { sayTime } from '../cards/time.ts';
import type { AlertsReply } from './alertsReply.ts';
import type { Asking } from './asking.ts';
import { filterMeant, withNames } from './filterMeant.ts';
import { isAll, sayFilter } from './filters.ts';
import { inEnglish } from './inEnglish.ts';
import { addMute, type Filter, type Mute } from './listener.ts';
import { morning, nextTime } from './morning.ts';
import { readNumber } from './subscribeWords.ts';

const MINUTE = 60_000;
const HOURS = /\b(\d{1,3})\s*h(?:ours?)?\b/i;
const MINUTES = /\b(\d{1,4})\s*m(?:in(?:utes?)?)?\b/i;
const FOR_GOOD = /\b(for good|for ever|forever)\b/i;
/** "Until 8", "until 8am", "until 17:30": the next time that the clock shows that. */
const UNTIL =
  /\b(?:until|till)\s+(\d{1,2})(?:[:.](\d\d))?\s*(?:(am|pm)\b|uhr\b|o'?clock\b)?(?!\s*(?:h|m|hours?|min)\b)/i;
const UNTIL_MORNING = /\b(until|till) (the )?morning\b/i;

function clockOf([, hour = '0', minute = '00', half]: RegExpExecArray): string {
  const whole = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return `${whole}:${minute}`;
}

/** Until when, by these words; undefined means for good. */
function endOf(said: string, now: number, zone: string): number | undefined {
  if (FOR_GOOD.test(said)) return undefined;
  if (UNTIL_MORNING.test(said)) return morning(now, zone);
  const clock = UNTIL.exec(said);
  if (clock) return nextTime(DateTime.fromMillis(now, { zone }), clockOf(clock)).toMillis();
  const hours = HOURS.exec(said);
  const minutes = hours ? Number(hours[1]) * 60 : Number(MINUTES.exec(said)?.[1] ?? 60);
  return now + minutes * MINUTE;
}

export async function mute({ port, say, key, who }: Asking, words: string): Promise<AlertsReply> {
  const said = inEnglish(words);
  const left = [UNTIL, HOURS, MINUTES, FOR_GOOD, UNTIL_MORNING].reduce((text, words) => text.replace(words, ' '), said);
  const { filter, unclear } = filterMeant(left, port.pages);
  if (unclear.length > 0) return { text: say('muteUnclear', { words: unclear.slice(0, 8).join(' ') }) };
  const now = port.now();
  const text = await port.edit(key, (here) => {
    const until = endOf(said, now, here.zone ?? port.zone);
    const what = sayFilter(filter, say);
    addMute(here, { id: fingerprint(now, filter), by: who.name, ...(until !== undefined && { until }), filter }, now);
    return until === undefined ? say('nowMutedForGood', { what }) : say('nowMuted', { what, time: sayTime(until) });
  });
  return { text: text ?? say('nothingToMute') };
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
