/** "What does that code mean?", in a case that shows one: it is named by nothing else, and no page of other codes is meant. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { codesExplained } from './codesMeant.ts';

const says = cuesOf('words/moves.yaml');

const A_STATUS = /^\d{3}$/;

/** The code that says most: the last that was told, and a status only where there is nothing else. */
function codeShown({ codes }: Triage): string | undefined {
  return codes.findLast((code) => !A_STATUS.test(code)) ?? codes.at(-1);
}

export function codeOfCase(triage: Triage, text: string, reader: Pick<Deps, 'explain'>): Answer | undefined {
  const code = says('thatCode', text) ? codeShown(triage) : undefined;
  return code === undefined ? undefined : codesExplained([code], reader);
}
