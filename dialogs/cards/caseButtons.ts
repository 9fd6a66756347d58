/** Buttons that belong to a case: they carry its name and step, so that an old card knows that it is old. */
import type { Button } from './elements.ts';

export interface CaseMark {
  case: string;
  step: number;
}

export function marked(mark: CaseMark, list: Button[]): Button[] {
  return list.map((button) => ({ ...button, data: { ...button.data, case: mark.case, step: mark.step } }));
}
