/** Since when, until when, how often: what the incident's clock tells. */
import { quote } from '../../cards/parts/elements.ts';
import { sayDuration, sayTime } from '../../cards/parts/time.ts';
import type { PhraseName } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';
import { timeSaid } from '../timeSaid.ts';
import { type Answer, type Around, command, query } from './answer.ts';
import { full } from './rule.ts';

export function since({ view }: ShownIncident, { say, now }: Around): Answer {
  const { nature, until, count } = view;
  const duration = sayDuration(Math.max(0, now - view.since), say.lang);
  const values = { time: sayTime(view.since), duration, count };
  if (nature !== 'trouble') return { says: say('shownHappened', values) };
  if (until === undefined) return { says: say('shownSince', values) };
  if (until <= view.since) return { says: say('shownEndAlone', { until: sayTime(until) }) };
  return {
    says: say('shownSinceUntil', {
      ...values,
      until: sayTime(until),
      duration: sayDuration(until - view.since, say.lang),
    }),
  };
}

/** What was heard, and the look at what is so now. */
export function still({ view, heard, look }: ShownIncident, { say, now }: Around): Answer {
  const { state, nature, until } = view;
  if (nature !== 'trouble' && state === 'open') return { says: say('shownEvent', { time: sayTime(view.since) }) };
  if (state === 'expired') return { says: say('shownExpired', { time: sayTime(heard) }) };
  if (until !== undefined && until <= view.since) return { says: say('shownEndAlone', { until: sayTime(until) }) };
  if (until !== undefined)
    return { says: say('shownOver', { time: sayTime(until), duration: sayDuration(until - view.since, say.lang) }) };
  const duration = sayDuration(Math.max(0, now - view.since), say.lang);
  const says = say('shownStill', { time: sayTime(view.since), duration, heard: sayTime(heard) });
  return { says: look ? `${says} ${say('lookNow')}` : says, paste: command(look) };
}

export function before({ view, earlier }: ShownIncident, { say }: Around): Answer {
  const last = earlier.toSorted((one, other) => one.since - other.since).at(-1);
  const here = view.count > 1 ? ` ${say('shownWithin', { count: view.count })}` : '';
  if (!last) return { says: say('shownNever', { name: view.resource.name }) + here };
  const values = { count: earlier.length, time: sayTime(last.since) };
  const ended =
    last.until === undefined
      ? ''
      : ` ${say('shownLasted', { duration: sayDuration(last.until - last.since, say.lang) })}`;
  return { says: say('shownBefore', values) + ended + here };
}

/** "When will it be over?" */
export function ends(one: ShownIncident, around: Around): Answer {
  const { view, whose, kind } = one;
  const { say } = around;
  if (view.until !== undefined || view.nature !== 'trouble') return still(one, around);
  const planned = view.planned?.to;
  if (planned !== undefined) return { says: say('endsPlanned', { time: sayTime(planned) }) };
  // What fills up ends where it is full.
  if (kind === 'capacity') return full(one, around);
  if (whose !== 'azure') return { says: say('endsWithItsCause') };
  const { trackingId, sentence = '' } = view.told;
  const tracking = trackingId ? ` ${say('factTracking')}: ${trackingId}.` : '';
  const promised = promisedIn(sentence);
  if (promised) return { says: say('endsByItsWord') + tracking, paste: [quote(`“${promised}”`)] };
  return { says: say('endsWithAzure') + tracking };
}

/** What Azure says of when it is over, or of when it says more. */
const PROMISES =
  /[^.!?]*\b(?:next update|further update|update will be|eta|estimated|expect(?:ed)? to|anticipate\w*|within the next)\b(?:[^.!?]|\.(?=\S))*[.!?]?/i;
const promisedIn = (sentence: string) => PROMISES.exec(sentence)?.[0].trim();

const LONG = 6 * 3_600_000;

/** "We deployed at 3": before or after it began is what counts. */
export function deployed({ view, callers }: ShownIncident, { say, said, now, zone }: Around): Answer {
  const at = timeSaid(said, now, zone, view.since);
  const began = { time: sayTime(view.since) };
  if (at === undefined) return { says: say('deployedUnknown', began) };
  const apart = view.since - at;
  const phrase: PhraseName = apart < 0 ? 'deployedAfter' : apart > LONG ? 'deployedLongBefore' : 'deployedBefore';
  const values = { ...began, at: sayTime(at), duration: sayDuration(Math.abs(apart), say.lang) };
  return { says: say(phrase, values), ...(apart < 0 ? {} : { paste: query(callers, say, 'whoseRequests') }) };
}
