/** What is said where no case stands and is no report: small talk, thanks, the same question for another shell. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { table } from '../../knowledge/table.ts';
import { sentencesAbout } from '../../knowledge/text/sentences.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { asksIn } from '../../knowledge/words/asking.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';
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
/** "And they should not see the others": more words than these tell trouble of their own. */
const MOST_ADDED = 14;

const isTrouble = ({ codes, certainty }: Diagnosis) =>
  codes.length > 0 || certainty === 'certain' || certainty === 'likely';

const MOST_SENTENCES = 2;

/** What the page, or else those that it leads to, say with the new words: the page itself was just shown. */
function onTheWords({ explain }: Deps, answer: Answer, words: string): Answer | undefined {
  const others = answer.see.flatMap(({ name }) => explain(name)?.sections ?? []);
  const said = withSynonyms(words);
  const about = [answer.sections, others]
    .map((sections) => sentencesAbout(sections.map(({ text }) => text).join('\n'), said, MOST_SENTENCES))
    .find((sentences) => sentences.length > 0);
  return about && { ...answer, sections: [{ heading: '', text: about.map((one) => `- ${one}`).join('\n') }] };
}

/**
 * "The share is full", which was answered by a page, and then "we deleted a lot and it still is": trouble told in two
 * messages, which together have a cause.
 */
export function toldInTwo(deps: Deps, heard: Heard, asked: string | undefined, read: Diagnosis): Redacted | undefined {
  if (heard.kind !== 'said' || !asked || isTrouble(read) || asksIn(heard.text) || asksIn(asked)) return undefined;
  const both = `${asked}\n${heard.text}` as Redacted;
  const { certainty } = deps.diagnose(both);
  return certainty === 'certain' || certainty === 'likely' ? both : undefined;
}

/**
 * What is said right behind an answer of the pages: "in PowerShell?", "python please" want that answer once more, and "only
 * one folder" says what the question left out.
 * @param read the new words by themselves
 */
export function answeredAnew(deps: Deps, heard: Heard, asked: string | undefined, read: Diagnosis): Answer | undefined {
  if (heard.kind !== 'said' || !asked || isTrouble(read)) return undefined;
  const { text } = heard;
  const { intentOf, diagnose } = deps;
  const before = diagnose(asked as Redacted).answer;
  const asksForATool = toolNamed(text) !== undefined || intentOf?.(text, false)?.intent === 'other-tool';
  if (asksForATool && wordCount(text) <= MOST_WORDS) return before;
  if (wordCount(text) > MOST_ADDED) return undefined;
  const { answer } = diagnose(`${asked}\n${text}` as Redacted);
  // "Which port does that take?" alone asks for no page: then it is asked of the one that was shown.
  if (answer?.kind !== 'page')
    return before?.kind === 'page' && asksIn(text) ? onTheWords(deps, before, text) : undefined;
  return answer.name === before?.name ? (onTheWords(deps, answer, text) ?? answer) : answer;
}
