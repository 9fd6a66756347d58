/** The answer to one thing that is asked of the cause that stands: what it is about → what is said. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { type Effect, effectsOf } from '../../../knowledge/effects/effectsOf.ts';
import { planOf } from '../../../knowledge/effects/plans.ts';
import { isQuestion } from '../../../knowledge/words/asking.ts';
import { isStepForOthers, isStepForSomeOther } from '../../case/aimOf.ts';
import { pageOn } from '../../case/pageOn.ts';
import { stepsInOrder } from '../../case/shownSteps.ts';
import { gapAsked } from '../../moves/asked/gapAsked.ts';
import { looksWithATool } from '../../moves/followUps/besideATool.ts';
import type { About } from '../../moves/message/move.ts';
import { candidateLines } from '../candidatesCard.ts';
import { cautionIn } from '../parts/caution.ts';
import { askFor, isItSafe, riskNote, whoCan } from '../parts/effectParts.ts';
import { type Element, note, paragraph, warning } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import {
  type Asked,
  advised,
  compared,
  doubted,
  guessed,
  isOnlyALook,
  otherWays,
  plainly,
  stepAsked,
  stepNamed,
  stepOfFlag,
  whatNext,
  why,
} from './aboutParts.ts';
import { answerToWords } from './answerToWords.ts';
import { whichExactly } from './exactly.ts';
import { inShort, linksOf, sureness } from './inManner.ts';
import { inTool, lookInTool } from './inTool.ts';
import { getProgram, noRights, whereClicked, whereError, whereTyped } from './newcomer.ts';
import { alsoFor, nobodyDid, prevented, reachOf, urgent, whyNow, whySome } from './ofTheCause.ts';
import { howOften, whichLog, whyOthers } from './ofTheCircumstances.ts';
import { automated, bestWay, costs, disturbs, howLong, notAllowed, tryFirst } from './ofTheStep.ts';
import { otherSide } from './oneSide.ts';
import { pageSays } from './pageSays.ts';
import { dryStep, redoNeeded } from './redo.ts';
import { thenTryAgain } from './thenTryAgain.ts';
import { namesFirst, thingOnPage } from './thingOnPage.ts';
import { firstStep } from './whatFirst.ts';
import { dataLost, restartNeeded, whoDid, whoseFault } from './whatHappened.ts';

/** The words of the question itself name nothing that it is about. */
const IS_IT_SAFE = /\b(?:safe|safely|run|running|dangerous|risky|harm(?:ful|less)?|break|anything)\b/gi;

/** Asked about one of them: "what is a sensible AZCOPY_BUFFER_GB?" */
const OF_A_FLAG = new Set<About>([
  'why',
  'limits',
  'page-says',
  'possible',
  'guess',
  'which-exactly',
  'about-question',
]);

const OF_RIGHTS = /\b(?:roles?|permissions?|rights?)\b|\brollen?\b|recht|berechtigung|ロール|権限/i;
const NAMES_ROLE = /\broles?\b|\brollen?\b|ロール/i;

/** "Which role do I need for that?", where no role and no letter is what lacks: the one that the step takes. */
const asksForARight = ({ fix }: DiagnosedCause, text: string) => {
  const does = new Set<Effect>(fix.flatMap(effectsOf));
  return OF_RIGHTS.test(text) && !does.has('gives') && (NAMES_ROLE.test(text) || !does.has('makesSas'));
};

/** Nobody shall look for a role where none is missing. */
const noRoleLacks: Answer = (cause, asked) => [
  ...(NAMES_ROLE.test(asked.text) ? [paragraph(asked.say('noRoleLacks'))] : []),
  ...whoMay(cause, asked),
];

const ASKS_WHICH = /\b(?:which|what|welche[rsn]?)\b|どの|何の|どんな/i;

/** "Which permission do I need?" of a SAS asks for its letters, and not who may make it. */
const asksForLetters = ({ fix }: DiagnosedCause, text: string) =>
  ASKS_WHICH.test(text) &&
  OF_RIGHTS.test(text) &&
  !NAMES_ROLE.test(text) &&
  fix.flatMap(effectsOf).some((effect) => effect === 'makesSas');

/** "Is that a bad idea then?": of what was planned just before. */
function planBefore({ before, say }: Asked): Element[] | undefined {
  const caution = before && cautionIn(before.said, say, 'inTalk');
  return caution ? [warning(caution)] : undefined;
}

/** "Then I flip the default to deny": what speaks against it is said above; what mends it is not what was announced. */
function insteadOfPlan(advice: string, { text, say, shell }: Asked): Element[] | undefined {
  if (advice.trim() === '' || isQuestion(text) || planOf(text, 'inTalk') === undefined) return undefined;
  return [note(say('mendsItStill')), ...markdown(advice, 'instead', '', shell), ...riskNote(advice, say)];
}

type Answer = (cause: DiagnosedCause, asked: Asked) => Element[];

/** What is asked of the advice: it is about the steps that the card shows. */
const ofTheSteps =
  (answer: (cause: DiagnosedCause, advice: string, asked: Asked) => Element[]): Answer =>
  (cause, asked) =>
    answer(cause, asAnswered(asked) ?? advised(cause, asked.shownStep), asked);

const THAT = /(?<![\p{L}\d])(?:that|it|this|das|es|dies)(?![\p{L}\d])|それ|これ/iu;
const COMMAND_SPAN = /`((?:az|azcopy|[A-Z][a-z]+-Az\w+) [^`\n]+)`/g;

/** "Will that cut them off?", of what was answered just before, where that does something. */
function asAnswered({ justSaid = '', text }: Asked): string | undefined {
  if (!THAT.test(text)) return undefined;
  const spans = [...justSaid.matchAll(COMMAND_SPAN)].map(([, command = '']) => command);
  const step = spans.length > 0 ? `${justSaid}\n\n\`\`\`bash\n${spans.join('\n')}\n\`\`\`` : justSaid;
  return effectsOf(step).length > 0 ? step : undefined;
}

/** What the page says under one of its headings. */
const ofThePage =
  (section: 'confirm' | 'undo' | 'worked'): Answer =>
  (cause, { about, say, shell }) =>
    cause[section] ? markdown(cause[section], about, '', shell) : [paragraph(say('nothingOnPage'))];

const whoMay = ofTheSteps((cause, advice, asked) => whoCan(cause, advice, pageOn(cause, asked.text, 2), asked));
const whyAtMost =
  (reasons: number): Answer =>
  (cause, { say }) =>
    why(cause, reasons, say);

/** What else it may be; where no other cause comes into question, what else can be done. */
const whatElse: Answer = (cause, asked) => {
  const [, ...others] = asked.diagnosis.causes;
  return others.length > 0 ? candidateLines(others, asked.say('mayBe')) : otherWays(cause, asked);
};

const everyStep: Answer = ({ fix }, { shell, shownStep }) =>
  stepsInOrder(fix, shownStep).flatMap((index, at) =>
    markdown(fix[index] ?? '', `all${index}`, fix.length > 1 ? `${at + 1}. ` : '', shell),
  );

/** Nobody else is asked to look: what is asked for is the step that mends it. */
function toBeDone(cause: DiagnosedCause, { shownStep, diagnosis, told }: Asked): string {
  const advice = advised(cause, shownStep);
  if (!isOnlyALook(advice)) return advice;
  const mends = cause.fix.filter((step) => !isOnlyALook(step) && !isStepForOthers(step, diagnosis.facts, told));
  return mends.find((step) => !isStepForSomeOther(step, diagnosis.facts, told)) ?? mends[0] ?? advice;
}

/** What a code of its own reaches is what the cause behind it does. */
const withReach = (cause: DiagnosedCause, { diagnosis: { causes } }: Asked): DiagnosedCause => {
  const [, behind] = causes;
  return cause.reach || !behind?.reach || behind.confidence < BEHIND ? cause : { ...cause, reach: behind.reach };
};
const BEHIND = 0.4;

const ANSWERS: Record<About, Answer> = {
  reply: (_cause, asked) => [...namesFirst(asked), ...answerToWords(asked)],
  // It has a card of its own.
  candidate: () => [],
  gap: (_cause, { text }) => [paragraph(gapAsked(text)?.find ?? '')],
  why: whyAtMost(4),
  'about-question': whyAtMost(2),
  'which-exactly': (cause, asked) =>
    asksForARight(cause, asked.text) ? noRoleLacks(cause, asked) : whichExactly(cause, asked),
  'is-it-safe': ofTheSteps(
    (cause, advice, asked) =>
      planBefore(asked) ??
      insteadOfPlan(advice, asked) ??
      isItSafe(cause, advice, pageOn(cause, asked.text.replace(IS_IT_SAFE, '')), asked),
  ),
  'who-can': (cause, asked) => (asksForLetters(cause, asked.text) ? whichExactly(cause, asked) : whoMay(cause, asked)),
  'what-next': whatNext,
  'that-is-all': (_cause, { say }) => [paragraph(say('thatIsAll'))],
  'just-done': thenTryAgain,
  'another-way': otherWays,
  guess: (_cause, asked) => guessed(asked),
  doubt: doubted,
  step: stepNamed,
  thing: (cause, asked) => thingOnPage(cause, asked) ?? whichExactly(cause, asked),
  'page-says': pageSays,
  possible: pageSays,
  limits: pageSays,
  'check-first': (cause, asked) =>
    lookInTool(cause, asked) ??
    dryStep(cause, asked) ??
    stepAsked(cause, asked) ??
    // Where nothing is looked at, the step has its place in that tool.
    (!cause.confirm && looksWithATool(asked.text) ? inTool : ofThePage('confirm'))(cause, asked),
  'undo-it': ofThePage('undo'),
  'how-long': ofTheSteps(howLong),
  costs: ofTheSteps(costs),
  disturbs: ofTheSteps(disturbs),
  'not-allowed': notAllowed,
  worked: ofThePage('worked'),
  prevent: prevented,
  urgent,
  reach: (cause, asked) => reachOf(withReach(cause, asked), asked),
  'also-for': alsoFor,
  automate: ofTheSteps(automated),
  'best-way': bestWay,
  'try-first': ofTheSteps(tryFirst),
  'why-now': whyNow,
  'why-some': whySome,
  plainly,
  'where-typed': (cause, asked) => whereTyped(cause, asked),
  'get-program': getProgram,
  'where-clicked': whereClicked,
  'where-error': (_cause, asked) => whereError(asked),
  'no-rights': (cause, asked) => noRights([cause], toBeDone(cause, asked), asked),
  'in-short': inShort,
  'how-sure': sureness,
  links: linksOf,
  'other-tool': inTool,
  'other-side': otherSide,
  compare: compared,
  'why-others': whyOthers,
  'how-often': howOften,
  'which-log': whichLog,
  'whose-fault': whoseFault,
  'who-did': (cause, asked) => [...nobodyDid(cause, asked), ...whoDid(asked.diagnosis.causes, asked.say)],
  restart: ofTheSteps(restartNeeded),
  'data-lost': dataLost,
  'ask-for': (cause, asked) => askFor(cause, toBeDone(cause, asked), asked),
  redo: redoNeeded,
  'what-else': whatElse,
  'what-first': firstStep,
  'show-all': everyStep,
};

export function answerAbout(cause: DiagnosedCause, asked: Asked): Element[] {
  const ofAFlag = OF_A_FLAG.has(asked.about) ? stepOfFlag(cause, asked) : undefined;
  return ofAFlag ?? ANSWERS[asked.about](cause, asked);
}
