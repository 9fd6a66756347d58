/** "And a container?", behind what a blob is: the next word that somebody does not know. Pure. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { termInPassing } from '../../knowledge/words/glossary.ts';
import type { Reader } from './rules/rule.ts';

/** @param page what was asked before, and answered by the meaning of a word */
export function nextWord(page: Redacted, text: string, { diagnose }: Pick<Reader, 'diagnose'>): Answer | undefined {
  const term = termInPassing(text);
  if (!term || !diagnose(page).answer?.meaning) return undefined;
  const { answer } = diagnose(`what is ${term.term}?` as Redacted);
  return answer?.meaning ? answer : undefined;
}
