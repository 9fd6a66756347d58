/** What is said of a cause when somebody asks back: its reasons, the one command, the time it takes, another way, and the like. */
import type { AnswerLink } from '../../../knowledge/answers/answer.ts';
import type { DiagnosedCause, Diagnosis } from '../../../knowledge/diagnose.ts';
import { effectsOf, gravestOf, hasCommands } from '../../../knowledge/effects/effectsOf.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { factsTold } from '../../../knowledge/words/told.ts';
import { isStepForOthers, isStepForSomeOther } from '../../case/aimOf.ts';
import { stepAskedIn } from '../../case/ordinal.ts';
import { pageOn, pageOnTold } from '../../case/pageOn.ts';
import { numberOf, shownSteps, stepsInOrder } from '../../case/shownSteps.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import { stepsRuledOut } from '../../case/stepsRuledOut.ts';
import type { Lately } from '../../case/triage.ts';
import type { About } from '../../moves/message/move.ts';
import type { Tool } from '../../moves/message/tools.ts';
import type { Say } from '../../phrases/say.ts';
import { candidateLines } from '../candidatesCard.ts';
import { riskNote, whoCan } from '../parts/effectParts.ts';
import { type Element, link, note, paragraph, quote } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import type { Shell } from '../parts/nearestShell.ts';
import { shorten } from '../parts/reply.ts';
import type { Pending } from '../plainCards.ts';
import { firstCommand } from './firstCommand.ts';

export interface Asked {
  about: About;
  /** The tool that the question names. */
  tool?: Tool | undefined;
  shell?: Shell | undefined;
  /** What the person told, the question included: it chooses among the steps of a page. */
  told: string;
  /** The step of the fix that was shown first. */
  shownStep: number;
  /** The question itself. */
  text: string;
  diagnosis: Diagnosis;
  /** What the person suspects, where the question is a theory of theirs. */
  guess?: DiagnosedCause | undefined;
  /** Which of several that it may be is asked for. */
  candidate?: DiagnosedCause | undefined;
  /** What somebody who knows the cause answers to just this. */
  answered?: string | undefined;
  /** Pages that come near to what is asked, whatever the case. */
  near?: readonly AnswerLink[] | undefined;
  /** What was answered last, whatever it was asked of. */
  justSaid?: string | undefined;
  /** What was asked before it, as a word or a page. */
  justAsked?: string | undefined;
  /** What was said just before, where the question leans on it. */
  before?: Lately | undefined;
  /** Asked in the same message, and answered below it. */
  also?: { about: About; text: string } | undefined;
  /** What the pages of the codes say of it. */
  onCodes?: string[];
  /** What else was said, in which ways may have been ruled out. */
  refused?: readonly string[] | undefined;
  /** What else it may be is wanted as well. */
  wantsNext?: true | undefined;
  /** What the words name was done in vain. */
  inVain?: true | undefined;
  /** What the code of the report means. */
  meaning?: string | undefined;
  /** Nothing is to be typed yet, and so nothing to be taken back. */
  inWords?: true;
  say: Say;
  /** Asked once more below where the answer leads back to it. */
  pending?: Pending | undefined;
}

export function why(cause: DiagnosedCause, most: number, say: Say): Element[] {
  const links = cause.sources.slice(0, 3).map(link).join(', ');
  return [
    ...cause.because.slice(0, most).map((reason) => quote(shorten(reason, 260))),
    ...(cause.why ? markdown(cause.why, 'why') : []),
    ...(links ? [note(say('sources', { links }))] : []),
  ];
}

/** Somebody is lost: what it is about, and the one thing to begin with. */
export function plainly(cause: DiagnosedCause, { shownStep, shell, say }: Asked): Element[] {
  const [about = ''] = cause.why.split(/\n\s*\n/);
  const [step] = shownSteps(cause.fix, shownStep);
  return [
    paragraph(say('inPlainWords')),
    ...(about ? markdown(about, 'about') : []),
    ...(step === undefined
      ? []
      : [paragraph(say('beginWith')), ...markdown(cause.fix[step] ?? '', 'begin', '', shell)]),
    paragraph(say('orSomebodyElse')),
  ];
}

/** A number, or a word for some, with a unit of time. */
export const DURATION =
  /(\b\d[\d.,–-]*|\b(two|five|ten|few|some|several)\b)\s*(seconds?|minutes?|hours?|days?|weeks?|s\b|h\b)|\b(an?|one|half an?) (minute|hour|day|week)/i;

export const COST =
  /\b(costs?|prices?|fees?|bill(?:ed|s|ing)?|charge[sd]?|paid|pays?|payment|expensive|cheap(?:er|est)?|free of charge)\b/i;

/** The sentences of the page that name what is looked for. */
export function sentencesThatName(
  pattern: RegExp,
  { fix, why: reason, worked, confirm, notHelping }: DiagnosedCause,
): string[] {
  const texts = [...fix, worked, reason, confirm, notHelping].map((text) => text.replace(/```[\s\S]*?```/g, ' '));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/)).filter((one) => pattern.test(one));
  return [...new Set(sentences.map((one) => shorten(one.trim(), 300)))];
}

/** A step of these words follows the one before it, and is no way beside it. */
const FOLLOWS = /^(?:then|now|next|afterwards|after that|wait|last|at the end|only then)\b/i;
const MOST_WAYS = 3;
const MOST_OF_OTHERS = 2;

/** The steps that the card shows to this person. */
export const advised = ({ fix }: DiagnosedCause, step: number) =>
  shownSteps(fix, step)
    .map((index) => fix[index])
    .join('\n\n');

const LOOKS = /^(?:find (?:out|the)|see (?:whether|which|what|where|who|for)|look|compare|check|measure)\b/i;
/** It mends nothing. */
export const isOnlyALook = (step: string) => LOOKS.test(step) || (hasCommands(step) && effectsOf(step).length === 0);

/** "QueueBeingDeleted, a queue: …" is a step for that code, and not for ContainerBeingDeleted. */
const CODE = /^\W*([A-Z][a-z]+(?:[A-Z][a-z]+)+)\b/;
function isOfAnotherCode(step: string, codes: readonly string[]): boolean {
  const [, named] = CODE.exec(step) ?? [];
  return named !== undefined && codes.some((one) => CODE.test(one)) && !codes.some((one) => step.includes(one));
}

/** The page's other steps, and in whose hands they are. */
export function otherWays(
  cause: DiagnosedCause,
  { shownStep, text, told, diagnosis, shell, say, inVain, refused = [] }: Asked,
): Element[] {
  const { fix } = cause;
  const now = shownSteps(fix, shownStep);
  const out = stepsRuledOut(fix, [...refused, text]);
  const isUnwanted = stepsRuledOut(fix, [text]).size > 0;
  // "I don't want to overwrite it": the step that was shown and does not do so is the answer too.
  for (const done of inVain ? stepsNamed(fix, text) : []) out.add(done);
  const left = [...fix.keys()].filter(
    (index) =>
      !out.has(index) && (isUnwanted || !now.includes(index)) && !(index > 0 && FOLLOWS.test(fix[index] ?? '')),
  );
  // "With a VPN instead?": what is named comes first.
  const named = stepsNamed(fix, text).filter((index) => left.includes(index));
  // What harms nobody comes first, unless the other is what is asked for.
  const isGrave = (index: number) => gravestOf(fix[index] ?? '') !== undefined;
  // And a way for another place or program before it only where there is no other.
  const isOthers = (index: number) =>
    isStepForOthers(fix[index] ?? '', diagnosis.facts, told) || isOfAnotherCode(fix[index] ?? '', diagnosis.codes);
  const last = (index: number) => (isGrave(index) ? 2 : isOthers(index) ? 1 : 0);
  const ordered = left.toSorted((one, other) => last(one) - last(other));
  // A look mends nothing, and what opens with another case than was told is for that one.
  const ways = ordered.filter((index) => !isOnlyALook(fix[index] ?? '') && !isOthers(index));
  const fitting = ways.filter((index) => !isStepForSomeOther(fix[index] ?? '', diagnosis.facts, told));
  const own = new Set([...named, ...fitting]);
  const others = own.size > 0 ? [...own].slice(0, MOST_WAYS) : ways.slice(0, MOST_OF_OTHERS);
  if (others.length === 0) return [paragraph(say('wayNone')), ...whoCan(cause, advised(cause, shownStep), [], { say })];
  const on = pageOnTold(cause, text).slice(0, 2);
  return [
    ...(on.length > 0 ? [note(say('pageSays')), ...on.map((one) => paragraph(`• ${one}`, { spacing: 'Small' }))] : []),
    paragraph(say(own.size > 0 ? 'wayAlso' : 'wayOfOthers')),
    ...others.flatMap((index) => [
      ...markdown(fix[index] ?? '', `way${index}`, numberOf(fix, shownStep, index), shell),
      ...riskNote(fix[index] ?? '', say),
    ]),
  ];
}

/** Ways beside each other are no sequence: only what the page puts in a row comes next. */
const GOES_ON = /^(?:then|now|next|afterwards|after that|sign in|try|start|run|see|wait|last|at the end|only then)\b/i;

/** The step is done: the one that follows it, and what shows that it worked. */
export function whatNext({ fix, worked }: DiagnosedCause, { shownStep, shell, say }: Asked): Element[] {
  const last = shownSteps(fix, shownStep).at(-1) ?? 0;
  const next = fix[last + 1] ?? '';
  const step = GOES_ON.test(next)
    ? [paragraph(say('nextStep')), ...markdown(next, 'next', '', shell), ...riskNote(next, say)]
    : [];
  const shows = worked ? [paragraph(say('nextWorked')), ...markdown(worked, 'worked', '', shell)] : [];
  return step.length + shows.length > 0 ? [...step, ...shows] : [paragraph(say('nothingOnPage'))];
}

/** Whether a theory of the person's own fits what was shown, and what one would see if it were so. */
export function guessed({ guess, text, diagnosis: { causes, certainty }, say, shell }: Asked): Element[] {
  const [first] = causes;
  const on = first ? pageOn(first, text) : [];
  if (!guess && on.length > 0) return [note(say('pageSays')), ...on.map((one) => paragraph(shorten(one, 300)))];
  if (!guess)
    return [
      paragraph(say('guessUnknown')),
      ...(first ? first.because.slice(0, 2).map((one) => quote(shorten(one, 200))) : []),
    ];
  // The likeliest of several is no more than that: what would tell is worth more than what is said for it.
  const isSettled = isSettledBy(certainty);
  if (guess.id === first?.id && isSettled) return [paragraph(say('guessIsIt')), ...why(first, 2, say)];
  // "We rotated the keys on Friday, could that be it?" shows what points there.
  const fits = causes.some(({ id }) => id === guess.id) || Object.values(factsTold(text)).some(Boolean);
  return [
    paragraph(say(fits ? 'guessFits' : 'guessElse')),
    ...(guess.tell ? [quote(guess.tell)] : []),
    ...firstCommand([lookAndProof(guess.confirm).look, guess.confirm], shell),
  ];
}

const ASKS_HOW = /^(?:and |but |so |ok,? |und |aber )?(?:how|wie)\b|どうやって|どのように/i;

/** "How do I unmount it first?" names something to do, and nothing to look at. */
export function stepAsked(cause: DiagnosedCause, { text, shell, say, shownStep }: Asked): Element[] | undefined {
  if (!ASKS_HOW.test(text) || pageOn({ ...cause, fix: [], why: '', worked: '', undo: '' }, text).length > 0)
    return undefined;
  const [place] = stepsNamed(cause.fix, text);
  const step = cause.fix[place ?? -1];
  return step === undefined
    ? undefined
    : [...markdown(step, 'step', numberOf(cause.fix, shownStep, place ?? 0), shell), ...riskNote(step, say)];
}

/** A flag or a variable, as it is typed. */
const FLAG_NAMED = /--[a-z][\w-]{2,}|\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b/;

/** The step that sets the flag or variable which the question names. */
export function stepOfFlag({ fix }: DiagnosedCause, { text, shell, say, shownStep }: Asked): Element[] | undefined {
  const name = FLAG_NAMED.exec(text)?.[0];
  const set = name ? fix.findIndex((step) => step.includes(`${name}=`)) : -1;
  const place = set >= 0 || !name ? set : fix.findIndex((step) => step.includes(name));
  const step = fix[place];
  return step === undefined
    ? undefined
    : [...markdown(step, 'flag', numberOf(fix, shownStep, place), shell), ...riskNote(step, say)];
}

/** It works there and not here: the same look in both places shows what differs. */
export function compared({ confirm }: DiagnosedCause, { shell, say }: Asked): Element[] {
  const { look } = lookAndProof(confirm);
  return [paragraph(say(look ? 'compareBoth' : 'compareAll')), ...(look ? markdown(look, 'look', '', shell) : [])];
}

/** The verdict is not believed: what it stands on, what else shows the same, and what would move it. */
export const doubted = (cause: DiagnosedCause, { diagnosis, say }: Asked): Element[] => [
  paragraph(say('whatIGoBy')),
  ...cause.because.slice(0, 2).map((reason) => quote(shorten(reason, 200))),
  ...candidateLines(diagnosis.causes.slice(1), say('elseItMayBe')),
  paragraph(say('doubtTell')),
];

/** "The second one", where steps stand and nothing is asked. */
export function stepNamed({ fix }: DiagnosedCause, { text, shell, diagnosis, say, shownStep }: Asked): Element[] {
  const place = stepAskedIn(text) ?? 0;
  const step = fix[stepsInOrder(fix, shownStep)[place] ?? -1];
  if (step === undefined) return candidateLines(diagnosis.causes.slice(1), say('elseItMayBe'));
  return [...markdown(step, 'step', `${place + 1}. `, shell), ...riskNote(step, say)];
}
