/** "What would you do first?": a look that tells what it is, before anything is changed. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { shownSteps } from '../../case/shownSteps.ts';
import { candidateLines } from '../candidatesCard.ts';
import { riskNote } from '../parts/effectParts.ts';
import { type Element, heading, paragraph, quote } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import type { Asked } from './aboutParts.ts';
import { firstCommand } from './firstCommand.ts';

const MOST_LOOKS = 2;

/** Where no question is open that tells them apart, the looks of the likeliest do. */
export function looksAt(causes: readonly DiagnosedCause[], { say, shell }: Pick<Asked, 'say' | 'shell'>): Element[] {
  return causes
    .slice(0, MOST_LOOKS)
    .flatMap(({ title, tell, confirm }) => [
      heading(say('ifItIs', { title })),
      ...(tell ? [quote(tell)] : []),
      ...firstCommand([lookAndProof(confirm).look], shell),
    ]);
}

/** While it may be several things: what tells them apart, and nothing that changes anything. */
export function firstLook(asked: Asked): Element[] {
  const { diagnosis, pending, say } = asked;
  const { causes } = diagnosis;
  if (pending) return [paragraph(say('firstTheAnswer')), ...candidateLines(causes, say('mayBe'))];
  if (causes.length === 0) return [paragraph(say('pasteMore'))];
  const others = causes.slice(MOST_LOOKS);
  return [paragraph(say('firstLookAt')), ...looksAt(causes, asked), ...candidateLines(others, say('elseItMayBe'))];
}

/** A cause stands: unless the error proves it, or the step only looks, it is looked at before the step. */
export function firstStep(cause: DiagnosedCause, { diagnosis, shownStep, shell, say }: Asked): Element[] {
  const [place = 0] = shownSteps(cause.fix, shownStep);
  const step = cause.fix[place] ?? '';
  const { look } = lookAndProof(cause.confirm);
  const isProven = diagnosis.certainty === 'certain' && !gravestOf(step);
  const before = isProven || look === '' ? [] : [paragraph(say('firstSee')), ...markdown(look, 'look', '', shell)];
  if (step === '') return before;
  const lead = say(before.length > 0 ? 'firstThen' : 'firstDo');
  return [...before, paragraph(lead), ...markdown(step, 'first', '', shell), ...riskNote(step, say)];
}
