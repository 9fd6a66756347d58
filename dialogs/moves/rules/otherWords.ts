/** Words that stand for others, or only lead to them: what they stand for is read instead. */
import { UNKNOWN } from '../../../knowledge/facts/facts.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { answerTo } from '../followUps/replyTo.ts';
import { readAlone } from '../message/alone.ts';
import { SURELY } from '../message/nearness.ts';
import { isSettled } from '../message/tells.ts';
import { alsoBoth, alsoSo } from '../told/alsoSo.ts';
import { ownAnswer } from '../told/ownAnswer.ts';
import { wantedBesideNames } from '../told/ownNames.ts';
import { beforeTheWonder, behindTheEcho, behindTheGoodNews, behindTheGrumble } from '../troubles/afterOpener.ts';
import { openedBy } from '../troubles/opener.ts';
import type { Typed, TypedRule } from './rule.ts';

/** What somebody who knows the cause answers to these words. */
export const answerOf = ({ triage, reader }: Typed, text: Redacted) =>
  answerTo(triage, readAlone(triage, text, reader), diagnoseCase(triage, reader.diagnose).causes);

/** "Container name has capitals? No": what is denied tells no fact. "Burst credits gone? Yes" is no good end. */
export const answersItself: TypedRule = ({ text, read }) => {
  const own = ownAnswer(text);
  if (!own) return undefined;
  const move = own.isSo ? read(own.said) : undefined;
  return move && move.kind !== 'outcome' ? move : { kind: 'told', text, facts: {}, beside: true };
};

/** "Versioning too", behind what was said of soft delete: both together may have their answer. */
export const tellsBoth: TypedRule = (typed) => {
  const both = alsoBoth(typed.triage, typed.text);
  const answered = both && answerOf(typed, both);
  return both && answered && answered.near >= SURELY ? typed.read(both) : undefined;
};

export const tellsTheSameOfAnother: TypedRule = ({ triage, text, read }) => {
  const whole = alsoSo(triage, text);
  return whole && read(whole);
};

export const answersBehindTheEcho: TypedRule = ({ triage, text, reader, read }) => {
  const behind = triage.question && behindTheEcho(text);
  if (!behind) return undefined;
  // "Which words? There are so many" tells nothing, and asks.
  const { answers, news } = readAlone(triage, behind, reader);
  return answers || Object.keys(news).length > 0 ? read(behind) : undefined;
};

export const tellsBehindTheGrumble: TypedRule = ({ text, read }) => {
  const behind = behindTheGrumble(text);
  return behind && read(behind);
};

/** "Rotated the keys last Tuesday, why?": what is told before the bare question is what matters. */
export const tellsBeforeTheWonder: TypedRule = ({ triage, text, reader, read }) => {
  const told = beforeTheWonder(text);
  if (!told) return undefined;
  const { news } = readAlone(triage, told, reader);
  return Object.values(news).some((value) => value !== UNKNOWN) ? read(told) : undefined;
};

export const tellsNames: TypedRule = ({ triage, text, read }) => {
  const rest = wantedBesideNames(triage, text);
  if (rest === undefined) return undefined;
  return rest === '' ? { kind: 'names', text } : read(rest);
};

/** "That was it. Now it lists, but put is refused": what comes behind the good news has its answer with the cause that stands. */
export const goesOnWithTheCause: TypedRule = (typed) => {
  const { triage, text, reader, read } = typed;
  const opened = isSettled(triage) ? openedBy(text, reader.intentOf) : undefined;
  if (opened?.leads !== 'solved' || !givesAway('fails', opened.rest)) return undefined;
  if (readAlone(triage, opened.rest, reader).diagnosis.codes.length > 0) return undefined;
  const answered = answerOf(typed, opened.rest);
  const isItsOwn = answered && answered.near >= SURELY && !answered.any && answered.of === triage.cause;
  return isItsOwn ? read(opened.rest) : undefined;
};

export const goesOnBehindTheGoodNews: TypedRule = ({ text, reader, read }) => {
  const but = behindTheGoodNews(text, reader.intentOf);
  return but && read(but);
};
