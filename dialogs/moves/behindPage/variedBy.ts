/** "For a whole account?", behind how a SAS of one container is made: a page that says something else to both together. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import type { Deps } from '../../deps.ts';
import type { Heard } from '../../turn/heard.ts';
import { toolNamed } from '../message/tools.ts';

/** More words than these ask something of their own. */
const MOST_WORDS = 8;

const isTrouble = ({ codes, certainty }: Diagnosis) => codes.length > 0 || isSettledBy(certainty);

/** What a page shows, whenever that is. */
const withoutTimes = ({ sections }: Answer): string =>
  JSON.stringify(sections).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

/** @param read the new words by themselves */
export function variedBy(
  { diagnose }: Deps,
  heard: Heard,
  asked: string | undefined,
  read: Diagnosis,
): Answer | undefined {
  if (heard.kind !== 'said' || !asked || wordCount(heard.text) > MOST_WORDS || toolNamed(heard.text)) return undefined;
  if (isTrouble(read) || read.answer?.kind === 'page' || givesAway('fails', heard.text)) return undefined;
  const before = diagnose(asked as Redacted).answer;
  if (before?.kind !== 'page' || before.meaning) return undefined;
  const { answer } = diagnose(`${asked}\n${heard.text}` as Redacted);
  const isVaried = answer?.name === before.name && answer?.lastResort === undefined;
  return answer && isVaried && withoutTimes(answer) !== withoutTimes(before) ? answer : undefined;
}
