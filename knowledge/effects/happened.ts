/**
 * What is told to have happened already: data is gone, or a key stands open. What is done now decides how bad it gets, so
 * that is said first, whatever the trouble is. Learned from the pages of knowledge/happened; learn/happened.ts teaches it.
 */
import { A_LOSS } from '../answers/asked.ts';
import { isShort } from '../answers/short.ts';
import { belongingOf } from '../learn/strange.ts';
import { remembered } from '../remembered.ts';
import { cuesOf } from '../words/cuesOf.ts';
import { standsOpen } from './exposed.ts';
import type { LOSSES } from './losses.ts';
import { isNotMissed } from './notMissed.ts';
import { plannedBy, plannedIn, scoresOfSentence } from './planned.ts';
import type { Where } from './plans.ts';
import { isHeldToRansom } from './ransom.ts';
import { isPersons, MOST_READ, sentencesOf } from './sentencesSaid.ts';
import { takenFromUs } from './takenFromUs.ts';
import { withoutDone } from './wasDone.ts';

const says = cuesOf('effects/aboutToBe.yaml');

export type Happened = keyof typeof LOSSES;
/** What is learned; ransom has words of its own. */
type Learned = Exclude<Happened, 'ransom'>;
const ALL = ['lost', 'exposed'] as const satisfies readonly Learned[];

/** From here on. So one of a hundred reports of another trouble is taken for a loss: much is told beside in a long one. */
const SURE: Record<Learned, number> = { lost: 0.3, exposed: 0.25 };
const SURE_OF_LONG = 0.4;

/** "Restore the share over what is there": what somebody is about to do has not happened. Either can be, not both. */
function besidePlan(told: number, planned: number): number {
  const onlyTold = told * (1 - planned);
  const onlyPlanned = planned * (1 - told);
  return onlyTold === 0 ? 0 : onlyTold / (onlyTold + onlyPlanned);
}

/** The likeliest of them, and how likely it is beside all else that people tell and mean to do. */
export function happenedBy(
  scores: ReadonlyMap<string, number>,
  planned = plannedBy(scores)?.sure ?? 0,
): { what: Learned; sure: number } {
  const raised = (name: string) => Math.exp(scores.get(`${A_LOSS}${name}`) ?? Number.NEGATIVE_INFINITY);
  const all = ALL.map((what) => ({ what, raised: raised(what) })).sort((a, b) => b.raised - a.raised);
  const [first] = all as [(typeof all)[number]];
  const sum = all.reduce((before, one) => before + one.raised, raised('nothing'));
  const told = sum > 0 ? first.raised / sum : 0;
  return { what: first.what, sure: told * besidePlan(told, planned) };
}

/** "My apply replaced the account, all is gone": what was done already is no plan, and only the rest of it may be one. */
function plannedBeside(sentence: string): number | undefined {
  if (says('isSo', sentence)) return 0;
  const rest = withoutDone(sentence);
  if (rest === sentence) return undefined;
  return rest.trim() === '' ? 0 : (plannedIn(rest)?.sure ?? 0);
}

const readOf = (sentence: string) => happenedBy(scoresOfSentence(sentence), plannedBeside(sentence));

/** A diagnosis asks, and then its card. */
const MOST_REMEMBERED = 8;

const surestIn = remembered((text: string): { what?: Happened } => {
  if (isHeldToRansom(text)) return { what: 'ransom' };
  if (standsOpen(text)) return { what: 'exposed' };
  if (isShort(text) && takenFromUs(text).some((sentence) => !isNotMissed(sentence))) return { what: 'lost' };
  const isAll = isShort(text);
  const isSure = ({ what, sure }: { what: Learned; sure: number }) => sure >= (isAll ? SURE[what] : SURE_OF_LONG);
  // Were nothing planned in it, it would be as sure as it can be: most sentences need no closer look.
  const mayTell = (sentence: string) => isSure(happenedBy(scoresOfSentence(sentence), 0));
  const told = sentencesOf(text)
    .filter((sentence) => isAll || isPersons(sentence, isAll))
    .slice(0, MOST_READ)
    .filter((sentence) => mayTell(sentence) && !isNotMissed(sentence))
    .map(readOf)
    .filter(isSure)
    .sort((a, b) => b.sure - a.sure);
  return told[0] ? { what: told[0].what } : {};
}, MOST_REMEMBERED);

/** What is told to have happened; of something else than storage only a key or SAS that stands open. */
export function happenedIn(text: string, where: Where): Happened | undefined {
  const { what } = surestIn(text);
  // A key or a SAS that stands open is ours, wherever it stands; of data, what names something else tells of that.
  return what === 'exposed' || where !== 'anywhere' || !belongingOf(text).elsewhere ? what : undefined;
}
