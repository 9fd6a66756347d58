/** What is said where no case stands and is no report: small talk, thanks, the same question for another shell. */
import { type Answer, CHECK_NEXT, QUERY } from '../../../knowledge/answers/answer.ts';
import { isOfStorage } from '../../../knowledge/answers/isOfStorage.ts';
import { namesNothingElse, sentencesFor } from '../../../knowledge/answers/sentencesFor.ts';
import { wantedIn } from '../../../knowledge/answers/wanted.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { effectsOf, hasCommands } from '../../../knowledge/effects/effectsOf.ts';
import { saysOf } from '../../../knowledge/effects/planList.ts';
import { planOf } from '../../../knowledge/effects/plans.ts';
import { ANY_CAUSE, followUpsIn } from '../../../knowledge/followUps/followUps.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { table } from '../../../knowledge/table.ts';
import { fill, fillings } from '../../../knowledge/text/render.ts';
import { sentencesAbout } from '../../../knowledge/text/sentences.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';
import type { Deps } from '../../deps.ts';
import type { PhraseName } from '../../phrases/say.ts';
import type { Heard } from '../../turn/heard.ts';
import { CERTAINLY, SURELY } from '../message/nearness.ts';
import { shellOf, type Tool, toolNamed } from '../message/tools.ts';
import { commandsOnly } from './commandsOnly.ts';
import { goingOn, nextWord } from './nextWord.ts';
import { pageWanted, wantedInstead } from './notThatPage.ts';
import { type Anew, MOST_SENTENCES, onceMore, onTheWords, saying, withoutAnAnswer } from './onTheWords.ts';
import { programAsked } from './programAsked.ts';

const says = cuesOf('words/moves.yaml');
const saysOfPages = cuesOf('words/behindPage.yaml');

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

/**
 * Nobody hears that it is none of ours whose words are storage's own, nor who is told what speaks against it: "kubectl
 * delete pvc".
 */
const isOurs = (text: string): boolean => isOfStorage(text) || planOf(text, 'ofStorage') !== undefined;

/** "Ok thx", "done. cheers", behind a page: it ends there, and asks nothing. */
export const endsHere = (deps: Deps, heard: Heard): boolean =>
  heard.kind === 'said' && !asksIn(heard.text) && ENDS.has(kindSentence(deps, heard) ?? '');
const ENDS = new Set<string>(['thanks', 'gladToHear'] satisfies PhraseName[]);

const OF_A_THANK = 5;
/** "Thanks, got it": a few words that begin with thanks, and neither ask nor tell trouble. */
function thanksFirst(text: string): boolean {
  const [first = ''] = text.split(/[,.!、。]/);
  const isKind = wordCount(text) <= OF_A_THANK && says('thanksOnly', first.trim());
  return isKind && !asksIn(text) && !givesAway('fails', text) && !givesAway('troubled', text);
}

/** The one kind sentence that answers it. */
export function kindSentence({ intentOf }: Deps, heard: Heard): PhraseName | undefined {
  const intent = heard.kind === 'said' ? intentOf?.(heard.text, false) : undefined;
  if (heard.kind === 'said' && saysOfPages('wasIt', heard.text)) return 'gladToHear';
  const sentence = intent && intent.sure >= SURE ? TALK.get(intent.intent) : undefined;
  if (heard.kind === 'said' && sentence !== 'gladToHear' && thanksFirst(heard.text)) return 'thanks';
  // "After a restart drive Z is gone" sounds like an end, and is none.
  if (sentence === 'gladToHear' && heard.kind === 'said' && givesAway('troubled', heard.text)) return undefined;
  if (sentence === 'notStorage' && heard.kind === 'said' && isOurs(heard.text)) return undefined;
  return sentence;
}

/** "Give me the command" wants what the page shows, and no sentence in which somebody gives something. */
const OF_ITS_COMMAND =
  /^(?:(?:ok|okay|and|just|please)[\s,]+){0,2}(?:(?:give|show|send) me |i need |what(?:['’]s| is) )?(?:the |a |one )?commands?(?: for (?:it|that))?(?: please)?\W*$|^(?:und |bitte )?(?:gib mir |zeig mir )?(?:den |einen )?befehl(?: dazu| dafür| bitte)?\W*$|^コマンド(?:を|は|だけ)?(?:教えて|ください|お願い|何)?/iu;

/** More words than these ask something of their own. */
const MOST_WORDS = 8;
/** "And they should not see the others": more words than these tell trouble of their own. */
const MOST_ADDED = 14;

const isTrouble = ({ codes, certainty }: Diagnosis) => codes.length > 0 || isSettledBy(certainty);

/** "Can I scope it to one container?" goes on with what was shown, whatever cause its words are like. */
const goesOn = (text: string, { codes, certainty }: Diagnosis) =>
  codes.length === 0 && certainty !== 'certain' && asksIn(text) && !givesAway('fails', text);

/** The portal's way stands in sentences, and a language's in what the page says of it. */
const isOfAShell = (tool: Tool | undefined) => tool === undefined || tool === 'cli' || shellOf(tool) !== undefined;

/** "What does that cost?": where the page names no price, what its commands do tells it. */
function isToldByCommands(page: string, wanted: ReturnType<NonNullable<Deps['intentOf']>>): boolean {
  return wanted?.intent === 'costs' && wanted.sure >= SURE && hasCommands(page) && effectsOf(page).length > 0;
}

/** "Does it make my bill bigger?": the bill is no thing of its own. */
const asksWhatItCosts = (text: string): boolean =>
  wordCount(text) <= MOST_WORDS && asksIn(text) && says('namesIt', text) && wantedIn(text).includes('price');

/** "What do they cost?", behind a page: of what it shows, and not of storage at large. */
export function ofTheShown({ diagnose, intentOf }: Deps, heard: Heard, asked: string | undefined): Anew | undefined {
  if (heard.kind !== 'said' || !asked || !(namesNothingElse(heard.text) || asksWhatItCosts(heard.text)))
    return undefined;
  const { answer } = diagnose(asked as Redacted);
  if (answer?.kind !== 'page') return undefined;
  const page = answer.sections.map(({ text }) => text).join('\n');
  const about = sentencesFor(page, heard.text, MOST_SENTENCES);
  if (about.length > 0) return saying(answer, about);
  const own = diagnose(heard.text);
  const isOfThisPage = own.answer?.kind === 'page' && own.answer.name === answer.name;
  return !isOfThisPage && isToldByCommands(page, intentOf?.(heard.text, false))
    ? withoutAnAnswer(answer, own)
    : undefined;
}

/** "And a whole container?", "und ein ganzes Konto?" */
const AND_A_THING = /^(?:ok(?:ay)?[\s,]+)?(?:and|und) (?:an?|the|a whole|all|eine?n?|den|die|das|der|vom|im|am) /iu;

/** Words of such a question, at most. */
const A_FEW_WORDS = 6;

/** "And for NFS?", behind a page that names it: what it says of that, before the page that NFS has of its own. */
export function ofAnotherThing(
  { diagnose }: Deps,
  heard: Heard,
  asked: string | undefined,
  { answer: own }: Diagnosis,
): Answer | undefined {
  if (heard.kind !== 'said' || !asked || wordCount(heard.text) > A_FEW_WORDS) return undefined;
  if (own?.kind !== 'page' || !(says('andForThat', heard.text) || AND_A_THING.test(heard.text.trim())))
    return undefined;
  const { answer } = diagnose(asked as Redacted);
  if (answer?.name === own.name) return undefined;
  const page = answer?.kind === 'page' ? answer.sections.map(({ text }) => text).join('\n') : '';
  const about = sentencesFor(page, heard.text, MOST_SENTENCES);
  return answer && about.length > 0 ? saying(answer, about) : undefined;
}

/** "Why not both?", said below what speaks against rotating them. */
function onTheWarning(answer: Answer, asked: string, words: string): Answer | undefined {
  const plan = planOf(asked, 'anywhere');
  const about = plan ? sentencesAbout(saysOf(plan, 'en'), withSynonyms(words), MOST_SENTENCES) : [];
  return about.length > 0 ? saying(answer, about) : undefined;
}

/** What people say to just that of whom the page is written for: "my colleague says contributor is enough". */
function besideThePage(answer: Answer, words: string, least = SURELY): Answer | undefined {
  const causes = answer.for ?? [];
  const [first] = followUpsIn(words, causes, [ANY_CAUSE]);
  if (!first || first.near < least || !first.followUp.causes.some((cause) => causes.includes(cause))) return undefined;
  return { ...answer, sections: [{ heading: '', text: fill(first.followUp.says, fillings({}, {}, {}, {})) }] };
}

/**
 * "The share is full", which was answered by a page, and then "we deleted a lot and it still is": trouble told in two
 * messages, which together have a cause.
 */
export function toldInTwo(deps: Deps, heard: Heard, asked: string | undefined, read: Diagnosis): Redacted | undefined {
  if (heard.kind !== 'said' || !asked || isTrouble(read) || kindSentence(deps, heard)) return undefined;
  const both = `${asked}\n${heard.text}` as Redacted;
  if (asksIn(heard.text) || asksIn(asked)) return undefined;
  const { certainty } = deps.diagnose(both);
  return isSettledBy(certainty) ? both : undefined;
}

const isCheck = ({ heading }: Answer['sections'][number]) => heading === CHECK_NEXT;
const isQuery = ({ heading }: Answer['sections'][number]) => heading === QUERY;

/** "Which requests failed?", "who reads so much?" behind an alert: its query lists them. */
export function queryAsked({ diagnose }: Deps, heard: Heard, asked: string | undefined): Answer | undefined {
  if (heard.kind !== 'said' || !asked || !givesAway('asksForRows', heard.text)) return undefined;
  const { answer } = diagnose(asked as Redacted);
  const sections = answer?.sections.filter(isQuery) ?? [];
  return answer && sections.length > 0 ? { ...answer, sections } : undefined;
}

/** "Not that, I meant …": another page, or of the same page what was meant. */
function inPlaceOf(deps: Deps, text: string, asked: string, shown: Answer | undefined): Answer | undefined {
  const wanted = wantedInstead(text);
  if (!wanted) return undefined;
  const { page, near } = pageWanted(deps, wanted, asked, shown);
  if (page && page.name !== shown?.name) return page;
  return (shown?.kind === 'page' ? onTheWords(deps, shown, wanted) : undefined) ?? near;
}

/**
 * What is said right behind an answer of the pages: "in PowerShell?", "python please" want that answer once more, and "only
 * one folder" says what the question left out.
 * @param read the new words by themselves
 */
export function answeredAnew(deps: Deps, heard: Heard, asked: string | undefined, read: Diagnosis): Anew | undefined {
  if (heard.kind !== 'said' || !asked) return undefined;
  const { text } = heard;
  const { intentOf, diagnose } = deps;
  const before = diagnose(asked as Redacted).answer;
  const wasShown = before?.kind === 'page' ? before : undefined;
  const instead = inPlaceOf(deps, text, asked, before);
  if (instead) return instead;
  const next =
    nextWord(asked as Redacted, text, deps) ??
    (wasShown && (programAsked(asked, wasShown, text) ?? goingOn(asked as Redacted, wasShown, text, deps)));
  if (next) return next;
  const isOtherWay = saysOfPages('otherWay', text) && read.codes.length === 0;
  if (isTrouble(read) && !isOtherWay)
    return wasShown && goesOn(text, read) ? onTheWords(deps, wasShown, text) : undefined;
  const wanted = intentOf?.(text, false);
  // "My printer is offline" goes on with no page.
  if (read.answer?.kind === 'outside' && wanted?.intent === 'not-storage') return undefined;
  // "Again please": the page that was just shown.
  if (wasShown && wanted?.intent === 'again' && wanted.sure >= SURE && wordCount(text) <= MOST_WORDS) return wasShown;
  const asksForATool = toolNamed(text) !== undefined || wanted?.intent === 'other-tool';
  if ((asksForATool || (wasShown && OF_ITS_COMMAND.test(text))) && wordCount(text) <= MOST_WORDS)
    return before && isOfAShell(toolNamed(text)) ? commandsOnly(before) : before;
  if (wordCount(text) > MOST_ADDED) return undefined;
  // "Which port does that take?" is asked of the page that was shown, before what others say to its causes.
  const asks = asksIn(text);
  const said =
    wasShown &&
    (besideThePage(wasShown, text, CERTAINLY) ??
      (asks ? (onTheWords(deps, wasShown, text) ?? onTheWarning(wasShown, asked, text)) : undefined) ??
      besideThePage(wasShown, text) ??
      onceMore(wasShown, text, read));
  if (said) return said;
  // What was told of an alert is weighed by what its page says to check.
  const checks = wasShown?.sections.some(isQuery) ? wasShown.sections.filter(isCheck) : [];
  if (wasShown && checks.length > 0) return { ...wasShown, sections: checks };
  const { answer } = diagnose(`${asked}\n${text}` as Redacted);
  if (answer?.kind === 'page') {
    if (answer.name !== before?.name) return answer;
    // What was just shown is not shown once more.
    return onTheWords(deps, answer, text) ?? withoutAnAnswer(answer, read);
  }
  // Behind pages that only came near, what is asked on is asked of the same.
  if (before?.kind === 'links' && asks && read.certainty === 'unknown') return answer ?? before;
  // "Hot tier, nothing new" goes on, and "and what of region B?" asks on: nothing fails, and nobody is asked for an error.
  const isAskedOn = !asks || read.certainty === 'unknown';
  return wasShown && isAskedOn && !givesAway('fails', text) ? withoutAnAnswer(wasShown, read) : undefined;
}
