/** What the next card says of the step from the last one to it. Pure. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { ANOTHER } from '../../knowledge/facts.ts';
import type { Say } from '../phrases/say.ts';
import type { Triage } from './triage.ts';

function sameVerdict(before: Triage, { causes, certainty }: Diagnosis): boolean {
  return before.shown?.cause === causes[0]?.id && before.shown?.certainty === certainty;
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
  const settled = diagnosis.certainty === 'certain' || diagnosis.certainty === 'likely';
  if (last === 'tried') return say(settled ? 'triedNext' : diagnosis.question ? 'triedAsk' : 'triedLeft');
  if (saidAnother(before) && !settled) return say('inYourOwnWords');
  if (sameVerdict(before, diagnosis)) return settled ? say(step > 0 ? 'forYou' : 'changedNothing') : open;
  if (last === 'report' || last === 'told') return settled ? say('changedMind') : open;
  return settled ? say('settled') : undefined;
}

/** A verdict that stands is not told twice. */
export function isBrief(before: Triage, diagnosis: Diagnosis): boolean {
  const settled = diagnosis.certainty === 'certain' || diagnosis.certainty === 'likely';
  return settled && before.shown !== undefined && sameVerdict(before, diagnosis);
}
