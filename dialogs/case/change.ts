/** What the next card says of the step from the last one to it. Pure. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { ANOTHER } from '../../knowledge/facts/facts.ts';
import { isSpokenAgainst } from '../../knowledge/questions/against.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { marksIn } from './marks.ts';
import type { Reply, Said, Triage } from './triage.ts';

function sameVerdict(before: Triage, { causes, certainty }: Diagnosis): boolean {
  return before.shown?.cause === causes[0]?.id && before.shown?.certainty === certainty;
}

/** The same headline as before, whatever the number beside it. */
function sameHeadline(before: Triage, { causes, certainty }: Diagnosis): boolean {
  return before.shown?.cause === causes[0]?.id && isSettledBy(before.shown?.certainty) && isSettledBy(certainty);
}

/** What was just said speaks for the cause that stands. */
const fits = ({ causes }: Diagnosis, say: Say) =>
  causes[0]?.because.some((reason) => reason.startsWith(`${say('pageYouSaid')}:`)) ?? false;

/** The headline stays; what was said made it surer, less sure, or did neither. */
function staying(before: Triage, diagnosis: Diagnosis, say: Say): PhraseName {
  if (before.shown?.certainty === 'certain' && diagnosis.certainty === 'likely') return 'lessSure';
  if (before.shown?.certainty === 'likely' && diagnosis.certainty === 'certain') return 'stays';
  return fits(diagnosis, say) ? 'stays' : 'changedNothing';
}

/** The last word of the person, if it was one that a sentence should take up. */
const lastSaid = (triage: Triage) => triage.said.at(-1)?.kind;

function saidAnother(triage: Triage): boolean {
  const last = triage.said.at(-1);
  return last?.kind === 'answer' && last.value === ANOTHER;
}

/**
 * @param step the step of the fix that fits what was told, from 0.
 * @returns undefined on the first card of a case.
 */
export function changeSince(before: Triage, diagnosis: Diagnosis, say: Say, step = 0): string | undefined {
  if (!before.shown) return undefined;
  const last = lastSaid(before);
  const open = say(diagnosis.question ? 'notedStillOpen' : 'noted');
  const settled = isSettledBy(diagnosis.certainty);
  const same = before.shown.cause === diagnosis.causes[0]?.id;
  // What was ruled out was another one.
  if (last === 'tried' && sameHeadline(before, diagnosis)) return say('changedNothing');
  if (last === 'tried') return say(settled ? 'triedNext' : diagnosis.question ? 'triedAsk' : 'triedLeft');
  if (saidAnother(before) && !settled) return say('inYourOwnWords');
  if (sameHeadline(before, diagnosis))
    return say(isOtherStep(before, step) ? 'forYou' : staying(before, diagnosis, say));
  if (sameVerdict(before, diagnosis)) return open;
  if (last === 'report' || last === 'told') return settled ? say(same ? 'settled' : 'changedMind') : open;
  return settled ? say('settled') : undefined;
}

/** A later step of the page than the one that was shown: what was told chose it. */
export const isOtherStep = ({ shown }: Triage, step: number): boolean => step > 0 && step !== (shown?.step ?? 0);

/** A verdict that stands is not told twice. */
export function isBrief(before: Triage, diagnosis: Diagnosis): boolean {
  return before.shown !== undefined && sameHeadline(before, diagnosis);
}

/** What was written for one cause holds if it is that; undefined where the case is of another by now. */
export function saidOf(answered: Reply, { causes, certainty }: Diagnosis, say: Say): string | undefined {
  const says = marksIn(answered.says, say);
  if (answered.read) return says;
  const isOf = ({ id }: { id: string }) =>
    id === answered.of || id === answered.leads || answered.ofEach?.includes(id) === true;
  const cause = (isSettledBy(certainty) ? causes.slice(0, 1) : causes).find(isOf);
  if (!cause || isSettledBy(certainty) || answered.any) return cause && says;
  return `**${say('ifItIs', { title: cause.title })}**\n\n${says}`;
}

/** "From AWS", and then "the bucket is in Frankfurt": what was answered already is not said again. */
const wasSaid = (before: readonly Said[], { says }: Reply) =>
  before.some((one) => one.kind === 'told' && one.answered?.says === says);

/**
 * The answer to what was said last, while the case still is of what it is about.
 * @param step the step of the fix that fits what was told, from 0: it is better than what is said of any trouble.
 */
export function answerShown(before: Triage, diagnosis: Diagnosis, say: Say, step: number): string | undefined {
  const { said } = before;
  const last = said.at(-1);
  const answered = last?.kind === 'told' ? last.answered : undefined;
  // While it may be several things, no step is shown.
  const isStep = isOtherStep(before, step) && isSettledBy(diagnosis.certainty);
  if (last?.kind !== 'told' || !answered || (answered.any && isStep)) return undefined;
  if (wasSaid(said.slice(0, -1), answered)) return undefined;
  // "It's been two hours", said of what takes minutes: its page says that it is not the waiting, and holds whatever it is now.
  return isSpokenAgainst(last.facts, answered.of) ? marksIn(answered.says, say) : saidOf(answered, diagnosis, say);
}
