/** "Gave myself the role now", "raised the quota": the advised step is done, and nobody says whether it helped. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { isSpokenAgainst, leaning } from '../../../knowledge/questions/against.ts';
import { namesPrivateAddress } from '../../../knowledge/text/addresses.ts';
import { tellsAMeasure } from '../../../knowledge/text/measures.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { pageOn } from '../../case/pageOn.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../message/alone.ts';
import { endsInGood } from '../message/goodEnd.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';
import { isWrongName } from '../told/nameSaid.ts';

const says = cuesOf('words/progress.yaml');
const ofTalk = cuesOf('words/moves.yaml');

/** The facts are so much oftener told of the cause than of others. */
const FOR_IT = 1.5;

/** Who says more tells more than that. */
const MOST_WORDS = 9;

/** "Made a new one"; "set rwx for it" names what was done. */
const OF_IT =
  /(?<!\b(?:for|to|on|with|of|in|at|für|auf|an) )\b(?:one|it|that|them|so|this|es|das|eine[nrs]?|neue[nrs]?)\b/i;

/** What is said of a step by those who do it. */
const isStatement = (move: Move) =>
  move.kind === 'told' || (move.kind === 'tried' && !move.denied) || (move.kind === 'asks' && !move.isSure);

const A_MOMENT_AGO =
  /\b(?:just|just now|right now|a (?:second|minute|moment) ago|gerade|eben|soeben)\b|たった今|今さっき/iu;

/** "Fixed the clock" is taken for the good end; "fixed it" is one, and "enabled it just now" none. */
const isGuessedEnd = (move: Move, { text, intent, sure }: Alone) =>
  move.kind === 'outcome' &&
  move.outcome === 'yes' &&
  intent === 'solved' &&
  sure < 1 &&
  (!OF_IT.test(text) || A_MOMENT_AGO.test(text)) &&
  !endsInGood(text);

function isOfTheStep(cause: DiagnosedCause, { text, news }: Alone, move: Move): boolean {
  // What was taken for a try names the step, or nothing else.
  const isAnswered = move.kind === 'tried' || (move.kind === 'told' && move.answered?.of === cause.id);
  return (
    isAnswered ||
    OF_IT.test(text) ||
    isSpokenAgainst(news, cause.id) ||
    stepsNamed(cause.fix, text).length > 0 ||
    pageOn(cause, text).length > 0
  );
}

/** What shows that it worked, and below that what the words were answered with: that is for when it still fails. */
export function justDone(triage: Triage, alone: Alone, move: Move, diagnose: Deps['diagnose']): Move | undefined {
  const { text, asks, told, news, diagnosis, isLetters } = alone;
  if (!isSettled(triage) || asks || isLetters || diagnosis.codes.length > 0) return undefined;
  // "I assigned it just now", asked for just that.
  if (triage.question && told[triage.question.fact] !== undefined) return undefined;
  const [first] = diagnoseCase(triage, diagnose).causes;
  const isGuessed = isGuessedEnd(move, alone);
  if (!first || wordCount(text) > MOST_WORDS || !(isStatement(move) || isGuessed)) return undefined;
  // "I have Contributor now", "gave myself Contributor": what was done is not what lacks.
  if (leaning(told, first.id) >= FOR_IT) return isGuessed ? { kind: 'told', text, facts: news } : undefined;
  if (!says('justDone', text) || !isOfTheStep(first, alone, move)) return undefined;
  // No rule takes a private address.
  if (isWrongName(text, first.id) || namesPrivateAddress(text)) return undefined;
  const answered = move.kind === 'told' && move.answered?.of === first.id ? move.answered : undefined;
  // "We gave the VM 4 GB" tells how much there is.
  if (answered && tellsAMeasure(text) && !ofTalk('moreOf', text)) return undefined;
  return { kind: 'asks', about: 'just-done', text, isSure: true, ...(answered && { answered }) };
}
