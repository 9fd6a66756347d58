/** Buttons that belong to a case: they carry its name and step, so that an old card knows that it is old. */
import type { Say } from '../../phrases/say.ts';
import { answerButtons, type Button, type Element } from './elements.ts';

export interface CaseMark {
  case: string;
  step: number;
}

export function marked(mark: CaseMark, list: Button[]): Button[] {
  return list.map((button) => ({ ...button, data: { ...button.data, case: mark.case, step: mark.step } }));
}

/** The way to the case that waits. */
export function toOtherCase(mark: CaseMark, otherCase: string | undefined, say: Say): Element[] {
  if (!otherCase) return [];
  return answerButtons(marked(mark, [{ title: say('toOtherCase', { case: otherCase }), verb: 'backTo' }]));
}
