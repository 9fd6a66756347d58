/** The answer to one thing that is asked of the cause that stands: what it is about → what is said. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { type Effect, effectsOf } from '../../knowledge/effects/effectsOf.ts';
import { pageOn } from '../case/pageOn.ts';
import type { About } from '../moves/move.ts';
import {
  type Asked,
  advised,
  compared,
  doubted,
  guessed,
  otherWays,
  pageSays,
  plainly,
  stepAsked,
  stepNamed,
  stepOfFlag,
  whatNext,
  why,
} from './aboutParts.ts';
import { answerToWords } from './answerToWords.ts';
import { candidateLines } from './candidatesCard.ts';
import { askFor, isItSafe, whoCan } from './effectParts.ts';
import { type Element, paragraph } from './elements.ts';
import { whichExactly } from './exactly.ts';
import { inTool } from './inTool.ts';
import { markdown } from './markdown.ts';
import { alsoFor, nobodyDid, prevented, reachOf, urgent, whyNow, whySome } from './ofTheCause.ts';
import { automated, bestWay, costs, disturbs, howLong, notAllowed, tryFirst } from './ofTheStep.ts';
import { otherSide } from './oneSide.ts';
import { dryStep, redoNeeded } from './redo.ts';
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

export function answerAbout(cause: DiagnosedCause, asked: Asked): Element[] {
  const { about, say, shell, diagnosis, shownStep } = asked;
  const ofAFlag = OF_A_FLAG.has(about) ? stepOfFlag(cause, asked) : undefined;
  if (ofAFlag) return ofAFlag;
  const text = (markdownText: string) =>
    markdownText ? markdown(markdownText, about, '', shell) : [paragraph(say('nothingOnPage'))];
  switch (about) {
    case 'reply':
      return answerToWords(asked);
    case 'why':
      return why(cause, 4, say);
    case 'which-exactly':
      return asksForARight(cause, asked.text)
        ? whoCan(cause, advised(cause, shownStep), pageOn(cause, asked.text, 2), asked)
        : whichExactly(cause, asked);
    case 'is-it-safe':
      return isItSafe(cause, advised(cause, shownStep), pageOn(cause, asked.text.replace(IS_IT_SAFE, '')), asked);
    case 'who-can':
      return whoCan(cause, advised(cause, shownStep), pageOn(cause, asked.text, 2), asked);
    case 'what-next':
      return whatNext(cause, asked);
    case 'another-way':
      return otherWays(cause, asked);
    case 'guess':
      return guessed(asked);
    case 'doubt':
      return doubted(cause, asked);
    case 'step':
      return stepNamed(cause, asked);
    case 'page-says':
    case 'possible':
    case 'limits':
      return pageSays(cause, asked);
    case 'check-first':
      return dryStep(cause, asked) ?? stepAsked(cause, asked) ?? text(cause.confirm);
    case 'undo-it':
      return text(cause.undo);
    case 'how-long':
      return howLong(cause, advised(cause, shownStep), say);
    case 'costs':
      return costs(cause, advised(cause, shownStep), say);
    case 'disturbs':
      return [
        ...disturbs(cause, advised(cause, shownStep), say),
        ...isItSafe({ ...cause, undo: '' }, advised(cause, shownStep), [], asked),
      ];
    case 'not-allowed':
      return notAllowed(cause, asked);
    case 'worked':
      return text(cause.worked);
    case 'prevent':
      return prevented(cause, say);
    case 'urgent':
      return urgent(cause, say);
    case 'reach':
      return reachOf(cause, say);
    case 'also-for':
      return alsoFor(cause, asked.text, say);
    case 'automate':
      return automated(cause, advised(cause, shownStep), asked);
    case 'best-way':
      return bestWay(cause, asked);
    case 'try-first':
      return tryFirst(cause, advised(cause, shownStep), asked);
    case 'why-now':
      return whyNow(cause, say);
    case 'why-some':
      return whySome(cause, say);
    case 'about-question':
      return why(cause, 2, say);
    case 'plainly':
      return plainly(cause, asked);
    case 'other-tool':
      return inTool(cause, asked);
    case 'other-side':
      return otherSide(cause, asked);
    case 'compare':
      return compared(cause, asked);
    case 'whose-fault':
      return whoseFault(cause, say);
    case 'who-did':
      return [...nobodyDid(cause, say), ...whoDid(diagnosis.causes, say)];
    case 'restart':
      return restartNeeded(cause, advised(cause, shownStep), say);
    case 'data-lost':
      return dataLost(cause, say);
    case 'ask-for':
      return askFor(cause, advised(cause, shownStep), asked);
    case 'redo':
      return redoNeeded(cause, asked);
    case 'what-else':
      // Where no other cause comes into question, what else can be done does.
      return diagnosis.causes.length > 1
        ? candidateLines(diagnosis.causes.slice(1), say('mayBe'))
        : otherWays(cause, asked);
    case 'show-all':
      return cause.fix.flatMap((step, index) =>
        markdown(step, `all${index}`, cause.fix.length > 1 ? `${index + 1}. ` : '', shell),
      );
  }
}
