/** "Half an hour later, no change": what was just done before is so no more. Pure. */
import { type Facts, factDefinition, isFactName } from '../../knowledge/facts/facts.ts';
import { mostlyAnswered } from '../../knowledge/questions/decides.ts';
import { impliedBy } from '../../knowledge/words/told.ts';
import type { Triage } from '../case/triage.ts';

/** A quarter of an hour at the least. */
const LONG = String.raw`(?:(?:1[5-9]|[2-9]\d|\d{3}) ?min\p{L}*|(?:an?|half an?|one|two|three|several|some|\d{1,2}) (?:full )?(?:hours?|hrs?|days?)|(?:einer?|eine halbe|einer halben|halbe|zwei|drei|einige|\d{1,2}) (?:stunden?|tage?n?)|(?:1[5-9]|[2-9]\d) ?分|(?:\d{1,2}|一|二|数|半) ?(?:時間|日))`;
const PASSED = new RegExp(
  String.raw`${LONG} (?:later|after|have passed|has passed|went by|on|später|danach|vergangen|gewartet|her)(?!\p{L})|\b(?:after|waited|wait(?:ing)? for|for|nach|seit|über) (?:about |over |more than |another |über |etwa )?${LONG}|${LONG}(?:待|経|後|たっ|以上)|\b(?:the next (?:day|morning)|overnight|über nacht|am nächsten tag)\b|\bagain (?:this (?:morning|afternoon|evening)|today|tonight)\b|(?<!\p{L})heute (?:früh|morgen|mittag|nachmittag|abend|wieder|noch ?mal|erneut)(?!\p{L})|翌日|翌朝|一晩|(?:今朝|今日)(?:も|もう一度|また)`,
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

/** Of what follows from a role that was given: it is there, and the one that it is. When it was given is another matter. */
const STAYS = ['auth', 'dataRole', 'roleKind'];

/**
 * What is known to be young, and the time that is told makes an end of; and whoever is asked whether it was just now, and
 * says how long it was waited for, says that it was not. What followed from it stands: a role that was given is there.
 */
export function pastBy(text: string, known: Facts, asked?: string): Facts {
  if (!tellsTimePassed(text)) return {};
  const young = Object.keys(known).filter((fact) => known[fact] === 'yes' && holdsForMinutes(fact));
  const all = asked && holdsForMinutes(asked) ? [...young, asked] : young;
  if (all.length === 0) return {};
  const followed: Facts = Object.assign({}, ...all.map((fact) => impliedBy({ [fact]: 'yes' })), known);
  const staying = STAYS.filter((fact) => followed[fact] !== undefined).map((fact) => [fact, followed[fact]]);
  return { ...Object.fromEntries(staying), ...Object.fromEntries(all.map((fact) => [fact, 'no'])) };
}

/** Causes that waiting would have mended: what they need to be young is so no more. */
export const pastCauses = ({ facts = {}, causes = [] }: Triage, told: Facts): string[] =>
  Object.keys(told)
    .filter((fact) => told[fact] === 'no' && facts[fact] !== 'no' && holdsForMinutes(fact))
    .flatMap((fact) => causes.filter((cause) => mostlyAnswered(fact, cause) === 'yes'));
