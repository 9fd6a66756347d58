/** What is said where no case stands and is no report: small talk, thanks, the same question for another shell. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import { table } from '../../knowledge/table.ts';
import type { Deps } from '../deps.ts';
import type { PhraseName } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { toolNamed } from './tools.ts';

const TALK = table<PhraseName>({
  'small-talk': 'smallTalk',
  'not-storage': 'notStorage',
  costs: 'notStorage',
  'what-to-send': 'whatToSend',
  'do-it-for-me': 'cannotDoIt',
  thanks: 'thanks',
  solved: 'gladToHear',
  human: 'handOffNothing',
  'back-to': 'noOtherCase',
});

/** From here on the intent of a sentence is more than a guess. */
const SURE = 0.6;

/** The one kind sentence that answers it. */
export function kindSentence({ intentOf }: Deps, heard: Heard): PhraseName | undefined {
  const intent = heard.kind === 'said' ? intentOf?.(heard.text, false) : undefined;
  return intent && intent.sure >= SURE ? TALK.get(intent.intent) : undefined;
}

/** More words than these ask something of their own. */
const MOST_WORDS = 8;

/** "And in PowerShell?", "python please" behind an answer of the pages: that answer once more. */
export function answeredAnew(
  { intentOf, diagnose }: Deps,
  heard: Heard,
  asked: string | undefined,
): Answer | undefined {
  if (heard.kind !== 'said' || !asked || heard.text.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  const asksForATool = toolNamed(heard.text) !== undefined || intentOf?.(heard.text, false)?.intent === 'other-tool';
  return asksForATool ? diagnose(asked as Redacted).answer : undefined;
}
