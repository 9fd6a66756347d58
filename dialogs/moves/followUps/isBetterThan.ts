/** Whether the answer of somebody who knows the cause is better than what else the words are taken for. Pure. */
import { thingsAsked } from '../../../knowledge/answers/thingAsked.ts';
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { isSwitched } from '../../../knowledge/effects/actions.ts';
import { planOf } from '../../../knowledge/effects/plans.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { isQuestion } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { pageOn, pageOnTold } from '../../case/pageOn.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import type { Alone } from '../message/alone.ts';
import type { Aside, Move } from '../message/move.ts';
import { AT_LEAST, CERTAINLY, HARDLY, LIKELY, PERHAPS, SURELY, TOLD, WITHOUT_DOUBT } from '../message/nearness.ts';
import { CLEAR } from '../message/tells.ts';
import { toolNamed } from '../message/tools.ts';
import { tellsATry } from '../message/triedBeside.ts';
import { saysWhoOneIs } from '../told/whoOneIs.ts';
import { looksWithATool, neededBesideATool } from './besideATool.ts';
import type { Answered } from './replyTo.ts';

/** What is said on a guess: something that was listed, and need not be meant. */
const GUESSED = new Set([
  'page-says',
  'possible',
  'guess',
  'doubt',
  'limits',
  'costs',
  'who-did',
  'restart',
  'what-else',
  'redo',
  'another-way',
  'compare',
]);

/** "How do I undo that?", and nothing named: the step is to be taken back, and neither the setting nor the key that the trouble is of. */
const ONLY_UNDO =
  /^(?:(?:and|ok|okay|so|but|then|how|do|can|could|would|should|i|we|you|one|to|be|undo|undone|revert|reverse|roll|take|put|set|back|it|that|this|again|later|afterwards|if|needed|und|wie|kann|könnte|lässt|sich|ich|man|wir|das|es|wieder|rückgängig|machen|mache|mach|zurück|zurücknehmen|dann|später)(?:[\s,.?!]+|$))+$|^(?:それ|これ|その変更|この変更)?(?:を|は)?(?:どうやって|どう|後で)?(?:元に戻|取り消)[^、。]{1,8}$/iu;

/** What a plan would do is said first; what ends the case, or goes to another one, is no answer. */
export const mayBeReplied = (move: Move): boolean =>
  move.kind === 'asks'
    ? !(isOfHarm(move) && isPlanned(move.text)) && !(move.about === 'undo-it' && ONLY_UNDO.test(move.text))
    : REPLIED.has(move.kind) || isSaidAside(move);
/** "How do I request an exemption?" is none of ours, unless somebody who knows the cause has an answer to it. */
const isSaidAside = (move: Move): move is Extract<Move, { kind: 'says' }> =>
  move.kind === 'says' && ASIDE.has(move.what);
const ASIDE = new Set<Aside>(['notStorage', 'listening', 'smallTalk', 'cannotDoIt']);
const OF_HARM = new Set<string>(['is-it-safe', 'disturbs']);
const isOfHarm = (move: Move) => move.kind === 'asks' && OF_HARM.has(move.about);
const isPlanned = (text: string) => planOf(text, 'inTalk') !== undefined;
/** "Is that a bad idea then?", of what was planned just before. */
export const asksOfAPlan = (move: Move, before: string): boolean => isOfHarm(move) && isPlanned(before);
const REPLIED = new Set<Move['kind']>([
  'told',
  'tried',
  'nothing',
  'question',
  'another',
  'outcome',
  'evidence',
  'corrects',
  'newCase',
  'human',
]);

/** What leaves the case, or ends it, is not taken for that where it has an answer within the case. */
const LEAVES = new Set<Move['kind']>(['another', 'outcome', 'newCase']);

/** What a page is looked through for. */
const LOOKED_FOR = new Set<string>(['page-says', 'possible', 'limits']);
const isOnThePage = (cause: DiagnosedCause | undefined, text: string) =>
  cause !== undefined && (pageOn(cause, text).length > 0 || stepsNamed(cause.fix, text).length > 0);

const MORE_THAN_CHANCE = 2;

/** What was hardly heard is left to the page where that has more than one word of it, or "how do I purge it" names a step. */
function hardlyHeard(
  { about, text }: Extract<Move, { kind: 'asks' }>,
  { near, itself = near }: Answered,
  cause?: DiagnosedCause,
): number {
  const isStep = about === 'which-exactly' && cause && stepsNamed(cause.fix, text).length > 0;
  if (isStep) return itself < PERHAPS ? NEVER : HARDLY;
  return cause && LOOKED_FOR.has(about) && pageOn(cause, text, MORE_THAN_CHANCE).length > 0 ? PERHAPS : HARDLY;
}

/** What a page answers by the sentences that name a time or a price, or by its other steps, whichever is meant. */
const PICKED = new Set<string>(['how-long', 'costs', 'another-way']);
const ALIKE = 0.75;
const isBareShort = ({ bare, text }: Alone) => bare && wordCount(text) <= A_FEW_WORDS;

/** What is answered in the same words for every cause: a row that is likely meant has more to say. */
const OF_EVERY_CAUSE = new Set<string>(['prevent', 'also-for']);
const OF_MOST_CAUSES = new Set<string>([
  'check-first',
  'data-lost',
  'why-now',
  'why-some',
  'worked',
  'best-way',
  'try-first',
]);
/** Heard by its own words, and answered for each cause. */
const OF_CIRCUMSTANCES = new Set<string>(['why-others', 'how-often', 'which-log']);
const isOfCircumstances = (move: Move) => move.kind === 'asks' && OF_CIRCUMSTANCES.has(move.about);

const A_REQUEST = /\bask (?:for|them|him|her|whoever)\b/i;

const TELLS_A_TRY = 6;
const A_FEW_WORDS = 3;
/** "Run as admin already, same" names what was done. */
const tellsMore = (text: string) =>
  wordCount(text) >= TELLS_A_TRY || (wordCount(text) >= A_FEW_WORDS && tellsATry(text));
/** While nothing is settled, what was done before speaks against no cause; a row that may be meant is better than that. */
const A_HALF = 0.35;

const NEVER = 2;
/** "Can you extend it?" is asked of the thing, where the cause has an answer to that; none of any cause is better than ours. */
const asideNeeds = ({ what }: Extract<Move, { kind: 'says' }>, any: Answered['any']): number =>
  what === 'cannotDoIt' ? (any ? NEVER : PERHAPS) : any ? LIKELY : AT_LEAST;

/** "Terraform keeps removing it", "can I do it with curl?": there is no command of ours for such a tool. */
const isOfEveryCause = ({ about, text }: Extract<Move, { kind: 'asks' }>): boolean =>
  OF_EVERY_CAUSE.has(about) || (about === 'other-tool' && toolNamed(text) === undefined);

/** As surely as this something is asked that each cause answers. */
const CLEARLY_ASKED = 0.9;

const HARDLY_ALIKE = 0.43;

/** Hardly meant, a row says itself what it answers: where none else is near, and the page says nothing, that is better than nothing. */
const whereTold = ({ isAlone }: Answered, cause: DiagnosedCause | undefined, { text }: Alone): number =>
  isAlone && !(cause && pageOnTold(cause, text).length > 0) ? AT_LEAST : PERHAPS;

/** A row about another cause than the line that was pasted has by itself. */
const isAgainstTheLine = ({ leads }: Answered, { diagnosis: { certainty, causes } }: Alone) =>
  leads !== undefined && isSettledBy(certainty) && leads !== causes[0]?.id;

/** How near the answer must be, to be better than the move. */
function needed(move: Move, answered: Answered, cause: DiagnosedCause | undefined, alone: Alone): number {
  const { alike, ofHarm, any } = answered;
  const { sure } = alone;
  const isHalfHeard = move.kind === 'asks' && sure < CLEAR && !any && !answered.isOpen;
  if (isSaidAside(move)) return asideNeeds(move, any);
  // Two things are asked: one answer is enough where it is written for both.
  if (move.kind === 'asks' && move.also)
    return [move.about, move.also.about].includes('other-tool') ? NEVER : CERTAINLY;
  // What names one is looked for among the rows as well, with what was told of the case.
  if (move.kind === 'asks' && move.about === 'thing')
    return any || thingsAsked(move.text).includes('port') ? NEVER : CERTAINLY;
  // Where to begin is a look, unless somebody who knows the cause says so to just these words.
  if (move.kind === 'asks' && move.about === 'what-first') return any ? NEVER : CERTAINLY;
  const besideTheTool =
    move.kind === 'asks' && (move.about === 'other-tool' || (move.about === 'check-first' && looksWithATool(move.text)))
      ? neededBesideATool(answered, cause, alone)
      : undefined;
  if (besideTheTool !== undefined) return besideTheTool;
  const isClear = sure >= CLEARLY_ASKED || (alone.bare && wordCount(alone.text) <= A_FEW_WORDS && sure >= CLEAR);
  if (move.kind === 'asks' && isClear && alike < HARDLY_ALIKE && !ofHarm)
    // What the page has with the words of the question is the weakest answer.
    return LOOKED_FOR.has(move.about) && !any ? LIKELY : CERTAINLY;
  // "How long", and no more: of the rows that several causes share each begins so.
  if (move.kind === 'asks' && PICKED.has(move.about) && answered.ofEach && isBareShort(alone)) return WITHOUT_DOUBT;
  if (move.kind === 'asks' && PICKED.has(move.about)) return alike >= ALIKE || isHalfHeard ? AT_LEAST : LIKELY;
  if (move.kind === 'asks' && LOOKED_FOR.has(move.about) && !isOnThePage(cause, move.text)) return AT_LEAST;
  // What is dangerous at turning a switch back is not what is at turning it.
  if (isOfHarm(move) && ofHarm) return cause?.switched && isSwitched(alone.text) ? CERTAINLY : LIKELY;
  // What is sent to somebody else is a request, and no advice.
  if (move.kind === 'asks' && move.about === 'ask-for') return A_REQUEST.test(answered.says) ? AT_LEAST : NEVER;
  // A loop of somebody's own is better than that the step is done by hand.
  if (move.kind === 'asks' && move.about === 'automate') return isHalfHeard ? LIKELY : SURELY;
  // "Can I just turn it back on?" is asked of the switch that the cause is about.
  if (move.kind === 'asks' && GUESSED.has(move.about) && cause?.switched && isSwitched(move.text)) return SURELY;
  // "I'm only Contributor" wants to know who may, whatever else is said of roles.
  if (move.kind === 'asks' && move.about === 'who-can' && !isQuestion(move.text))
    // "I'm global admin": who has the rights asks for nobody else, and wants to hear why it is refused all the same.
    return isHalfHeard || saysWhoOneIs(alone.text) ? CERTAINLY : WITHOUT_DOUBT;
  // Sentences of the page that share its words are the weakest answer.
  if (move.kind === 'asks' && move.about === 'page-says')
    return any || answered.isOpen ? PERHAPS : hardlyHeard(move, answered, cause);
  // Who doubts the verdict wants its grounds, unless there is an answer to just that.
  if (move.kind === 'asks' && move.about === 'doubt' && !isQuestion(move.text)) return CERTAINLY;
  // A theory is said to be right or wrong, unless there is an answer to just that.
  if (move.kind === 'asks' && move.about === 'guess' && !isQuestion(move.text))
    return isHalfHeard && !givesAway('supposes', move.text) ? LIKELY : CERTAINLY;
  if (isOfCircumstances(move)) return any ? NEVER : SURELY;
  if (isHalfHeard && move.kind === 'asks') return hardlyHeard(move, answered, cause);
  if (move.kind === 'asks' && isOfEveryCause(move))
    return move.about === 'prevent' && alike >= ALIKE ? AT_LEAST : PERHAPS;
  // What shows that it worked stands on the page.
  if (move.kind === 'asks' && move.about === 'worked' && alike < ALIKE) return CERTAINLY;
  if (move.kind === 'asks' && OF_MOST_CAUSES.has(move.about)) return LIKELY;
  // What takes something back does so, unless it has an answer to the very words.
  if (move.kind === 'corrects') return move.denies ? WITHOUT_DOUBT : CERTAINLY;
  if (move.kind === 'told') return answered.isAlone ? LIKELY : TOLD;
  if (move.kind === 'nothing') return any ? LIKELY : whereTold(answered, cause, alone);
  // "I put the present address in and it still is 403" tells what was done, and may have its answer.
  if (move.kind === 'tried' && !move.denied && tellsMore(move.text ?? ''))
    return answered.isOpen && alone.intent === 'done-already' ? A_HALF : LIKELY;
  // The known code stands there once more, beside words that somebody has an answer to.
  if (move.kind === 'evidence') return isAgainstTheLine(answered, alone) ? WITHOUT_DOUBT : LIKELY;
  const isGuessed = move.kind === 'asks' && (GUESSED.has(move.about) || sure < CLEARLY_ASKED);
  // Another trouble is one, unless the words are surely meant otherwise; and so is a status that was not there before.
  if (move.kind === 'another')
    return alone.diagnosis.codes.length > 0 ? CERTAINLY : isOfTheCase(answered, cause, alone) ? LIKELY : SURELY;
  return LEAVES.has(move.kind) || isGuessed ? LIKELY : SURELY;
}

/** "The count of failed deliveries rises": what is seen of the very cause, however much it sounds like another. */
const isOfTheCase = ({ of, any }: Answered, cause: DiagnosedCause | undefined, { intent }: Alone) =>
  !any && of === cause?.id && intent === 'fact';

const OF_OTHERS = new Set<string>(['who-can', 'not-allowed']);
/** "That is up to another team", which is no question, wants what is to be sent to them rather than who they are. */
const isForOthers = (move: Move, { does }: Answered) =>
  does !== undefined && move.kind === 'asks' && OF_OTHERS.has(move.about) && !/[?？]/.test(move.text);

/** Guessed or not, each cause has its answer to these. */
const ANSWERED = new Set<string>(['costs', 'restart', 'redo', 'who-did']);
const isAskedOfThePage = (move: Move) => move.kind === 'asks' && (!GUESSED.has(move.about) || ANSWERED.has(move.about));

const ASKS_WHERE = /^\P{L}*(?:(?:and|but|so|ok|okay|und|aber) )?(?:where|wo|in which|in welche[mr])(?!\p{L})|どこ/iu;
/** "Where do I get the key?" asks for a place, which is the same in any trouble, and for nothing that the page looks at or does. */
const isOfAPlace = ({ near }: Answered, { text }: Alone) => near >= SURELY && ASKS_WHERE.test(text);

/** So few words name nothing that the harm would be of. */
const IN_SHORT = 4;

/** @param cause the likeliest of the case */
export const isBetterThan = (
  move: Move,
  answered: Answered,
  cause: DiagnosedCause | undefined,
  alone: Alone,
): boolean =>
  // "Isn't that dangerous?" is answered by what was written for just that, or is surely meant.
  (!isOfHarm(move) || answered.ofHarm === true || isMeantInAnyCase(answered, alone)) &&
  // While it may be several things, "is that dangerous?" is asked of what was said, and of no setting of one of them.
  !(isOfHarm(move) && answered.isOpen && alone.sure >= CLEARLY_ASKED && wordCount(alone.text) <= IN_SHORT) &&
  // What is said in any trouble answers no question that the page of this one answers.
  !(answered.any && isAskedOfThePage(move) && !isForOthers(move, answered) && !isOfAPlace(answered, alone)) &&
  // Another way out of another trouble is none.
  !(move.kind === 'asks' && move.about === 'another-way' && answered.of !== cause?.id) &&
  // Done as it is advised, and in vain: what the same words answer to who only asks is no answer.
  !(move.kind === 'tried' && isBesideWhatIsWanted(alone, answered)) &&
  answered.near >= (isForOthers(move, answered) ? PERHAPS : wanted(move, answered, cause, alone));

/** It is wanted in the row as it is here, or it was hardly heard that a danger is asked for. */
const isMeantInAnyCase = ({ near, alike }: Answered, { sure }: Alone) =>
  near >= CERTAINLY || (near >= SURELY && alike >= ALIKE) || (near >= LIKELY && sure < CLEAR);

/** Nothing in the row is wanted as it is wanted here. */
const ANOTHER_WISH = 0.1;
const isBesideWhatIsWanted = ({ sure }: Alone, { alike, near }: Answered) =>
  alike < ANOTHER_WISH && sure >= SURE_OF_IT && near < SURE_OF_IT;
const SURE_OF_IT = 0.9;

/** What is wanted was guessed: a row of the cause that is as near as that guess is the better one. */
function wanted(move: Move, answered: Answered, cause: DiagnosedCause | undefined, alone: Alone): number {
  const { text, intent, sure } = alone;
  // "No luck, same message" tells of no step, and a row of one that was tried in vain has its words by chance.
  const isMerelyStill = move.kind === 'tried' && intent === 'still-fails' && !tellsMore(text);
  const least = isMerelyStill ? CERTAINLY : needed(move, answered, cause, alone);
  const isGuess =
    move.kind === 'asks' &&
    move.about !== 'ask-for' &&
    intent === undefined &&
    !answered.any &&
    !isOfCircumstances(move);
  return isGuess ? Math.min(least, Math.max(GUESSED_NEAR, sure)) : least;
}
/** And at the least. */
const GUESSED_NEAR = 0.3;

/** Wanted clearly, and by the row as well; where it is not clear what is wanted, the words decide. */
const CLEARLY_WANTED = 0.6;
const ALSO_WANTED = 0.3;

/** What leans on the words before is answered by the row of both, if that is one of what is wanted now. */
export const isMeantTogether = (move: Move, { intent, sure }: Alone, { near, alike, any }: Answered): boolean =>
  !any &&
  near >= (move.kind === 'asks' ? LIKELY : SURELY) &&
  (intent === undefined || sure < CLEARLY_WANTED || alike >= ALSO_WANTED);
