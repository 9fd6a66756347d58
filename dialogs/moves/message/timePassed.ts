/** "Half an hour later, no change": what was just done before is so no more. Pure. */
import { type Facts, factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import { mostlyAnswered, mostlyWith } from '../../../knowledge/questions/decides.ts';
import { spansIn } from '../../../knowledge/text/spans.ts';
import type { CueOf } from '../../../knowledge/words/cueLists.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { impliedBy } from '../../../knowledge/words/told.ts';
import type { Triage } from '../../case/triage.ts';

const says = cuesOf('words/timePassed.yaml');

/** Minutes: what takes its time is there by then. */
const LONG = 15;

/** Whether a span of such a length is told, with one of these words right before or behind it. */
function tellsSpan(
  text: string,
  isMeant: (minutes: number) => boolean,
  before: CueOf<'words/timePassed.yaml'>,
  behind: CueOf<'words/timePassed.yaml'>,
): boolean {
  return spansIn(text).some(
    ({ minutes, at, said }) =>
      isMeant(minutes) && (says(before, text.slice(0, at)) || says(behind, text.slice(at + said.length))),
  );
}

/** Somebody has waited, and says how long. */
export const tellsTimePassed = (text: string): boolean =>
  says('longAgo', text) || tellsSpan(text, (minutes) => minutes >= LONG, 'waitedFor', 'laterThan');

/** "Added it, still no after 2 min": what takes its time may not be there yet. */
export const waitedLittle = (text: string): boolean =>
  (says('justNow', text) || tellsSpan(text, (minutes) => minutes < LONG, 'shortlyAfter', 'shortlyAgo')) &&
  !tellsTimePassed(text);

/** "Yes, but that was two weeks ago", asked whether it was just now. */
const wasLongAgo = (text: string): boolean =>
  says('longBefore', text) || tellsSpan(text, (minutes) => minutes >= LONG, 'lyingBefore', 'lyingBehind');

const holdsForMinutes = (fact: string) => isFactName(fact) && factDefinition(fact).passes === true;

/** Of what follows from a role that was given: it is there, and the one that it is. When it was given is another matter. */
const STAYS = ['auth', 'dataRole', 'roleKind'];

/**
 * What is known to be young, and the time that is told makes an end of; and whoever is asked whether it was just now, and
 * says how long it was waited for, says that it was not. What followed from it stands: a role that was given is there.
 */
export function pastBy(text: string, known: Facts, asked?: string): Facts {
  if (asked && holdsForMinutes(asked) && wasLongAgo(text)) return { [asked]: 'no' };
  if (!tellsTimePassed(text)) return {};
  const young = Object.keys(known).filter((fact) => known[fact] === 'yes' && holdsForMinutes(fact));
  const all = asked && holdsForMinutes(asked) ? [...young, asked] : young;
  if (all.length === 0) return {};
  const followed: Facts = Object.assign({}, ...all.map((fact) => impliedBy({ [fact]: 'yes' })), known);
  const staying = STAYS.filter((fact) => followed[fact] !== undefined).map((fact) => [fact, followed[fact]]);
  return { ...Object.fromEntries(staying), ...Object.fromEntries(all.map((fact) => [fact, 'no'])) };
}

/**
 * Causes that waiting would have mended: what they need to be young is so no more. Those of the case, and what a proven cause
 * that is told apart by just that left out.
 */
export const pastCauses = ({ facts = {}, causes = [], cause }: Triage, told: Facts): string[] =>
  Object.keys(told)
    .filter(isFactName)
    .filter((fact) => told[fact] === 'no' && facts[fact] !== 'no' && holdsForMinutes(fact))
    .flatMap((fact) => {
      const isOfWhatStands = cause !== undefined && mostlyAnswered(fact, cause) !== undefined;
      return mostlyWith(fact, 'yes').filter((one) => isOfWhatStands || causes.includes(one));
    });
