/** "Half an hour later, no change": what was just done before is so no more. Pure. */
import { type Facts, factDefinition, isFactName } from '../../knowledge/facts/facts.ts';

/** A quarter of an hour at the least. */
const LONG = String.raw`(?:(?:1[5-9]|[2-9]\d|\d{3}) ?min\p{L}*|(?:an?|half an?|one|two|three|several|some|\d{1,2}) (?:full )?(?:hours?|hrs?|days?)|(?:einer?|eine halbe|einer halben|halbe|zwei|drei|einige|\d{1,2}) (?:stunden?|tage?n?)|(?:1[5-9]|[2-9]\d) ?分|(?:\d{1,2}|一|二|数|半) ?(?:時間|日))`;
const PASSED = new RegExp(
  String.raw`${LONG} (?:later|after|have passed|has passed|went by|on|später|danach|vergangen|gewartet|her)(?!\p{L})|\b(?:after|waited|wait(?:ing)? for|for|nach|seit|über) (?:about |over |more than |another |über |etwa )?${LONG}|${LONG}(?:待|経|後|たっ|以上)|\b(?:the next (?:day|morning)|overnight|über nacht|am nächsten tag)\b|翌日|翌朝|一晩`,
  'iu',
);

const BEEN = new RegExp(String.raw`\bit(?:['’]?s| has| is) been (?:about |over |more than |already )?${LONG}`, 'iu');
/** Somebody has waited, and says how long. */
export const tellsTimePassed = (text: string): boolean => PASSED.test(text) || BEEN.test(text);

const A_LITTLE =
  /\b(?:after|for|since|only|been|nach|seit|erst|vor) (?:about |maybe |like |only |just |roughly |ca\.? |etwa |ungefähr |erst )?(?:\d|1[0-4]|an?|one|two|three|five|ten|a few|a couple of|eine[rm]?|zwei|drei|fünf|zehn|(?:ein )?paar) ?(?:s|secs?|seconds?|mins?|minutes?|sekunden?|minuten?)\b|\b(?:a (?:minute|moment|second) ago|(?:\d|1[0-4]) (?:mins?|minutes?|seconds?) (?:ago|later|in)|gerade eben|soeben|eben erst)\b|(?<!\d)(?:\d|1[0-4]) ?(?:秒|分)(?:後|たって|経って|しか|前)|たった今|さっき/iu;
/** "Added it, still no after 2 min": what takes its time may not be there yet. */
export const waitedLittle = (text: string): boolean => A_LITTLE.test(text) && !tellsTimePassed(text);

const holdsForMinutes = (fact: string) => isFactName(fact) && factDefinition(fact).passes === true;

/** Of what is known, what the time that is told makes an end of. */
export function pastBy(text: string, known: Facts): Facts {
  if (!PASSED.test(text)) return {};
  const young = Object.keys(known).filter((fact) => known[fact] === 'yes' && holdsForMinutes(fact));
  return Object.fromEntries(young.map((fact) => [fact, 'no']));
}
