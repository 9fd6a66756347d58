/** Certain or likely: one headline, the quoted reason, the first step with its command; the rest is folded away. */
import type { DiagnosedCause, Diagnosis, Question } from '../../knowledge/diagnose.ts';
import { numberOf, shownSteps } from '../case/shownSteps.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { answerToWords } from './asked/answerToWords.ts';
import { nameJudged } from './asked/nameJudged.ts';
import { whatIsLeft } from './asked/whatIsLeft.ts';
import { furtherOn } from './furtherOn.ts';
import { type CaseMark, marked, toOtherCase } from './parts/caseButtons.ts';
import { commandPart, faultyCommand } from './parts/commandPart.ts';
import { drawnOnce } from './parts/drawnOnce.ts';
import { riskNote } from './parts/effectParts.ts';
import {
  answerButtons,
  buttons,
  container,
  type Element,
  heading,
  link,
  note,
  paragraph,
  quote,
  title,
  toggle,
} from './parts/elements.ts';
import { inEnglish, saysEnglish } from './parts/inEnglish.ts';
import { markdown } from './parts/markdown.ts';
import { openQuestion, questionPart } from './parts/questionPart.ts';
import { type Parts, type Reply, reply, shorten, textOf } from './parts/reply.ts';
import type { Shown } from './parts/shownDiagnosis.ts';

const MOST_REASONS = 2;
const MOST_STEPS = 8;
const MOST_RIVALS = 4;
const MOST_SOURCES = 4;
const ONE_LINE = 150;
/** Below this a number would only sound exact. */
const SAY_A_NUMBER = 50;

/** In words, and in a number where the number agrees with them. */
export function howSure(cause: DiagnosedCause, certainty: Diagnosis['certainty'], say: Say): string {
  const percent = Math.round(cause.confidence * 100);
  const words = say(certainty === 'unknown' ? 'unsure' : (certainty as PhraseName));
  return certainty === 'likely' && percent >= SAY_A_NUMBER ? say('confidence', { certainty: words, percent }) : words;
}

/** To who complains that it is slow, it is harm. */
const isHarmless = (cause: DiagnosedCause, { facts }: Diagnosis) => cause.benign && facts.slow !== 'yes';

function head(cause: DiagnosedCause, { diagnosis, say, meaning }: Shown): Element[] {
  const shownTitle = isHarmless(cause, diagnosis) ? `${say('noFault')}: ${cause.title}` : cause.title;
  const seen =
    diagnosis.seen.length > 0
      ? ` ${say('seen', { codes: diagnosis.seen.slice(0, 4).join(', ') })}${say('fullStop')}`
      : '';
  return [
    title(shownTitle),
    note(`${howSure(cause, diagnosis.certainty, say)}${say('fullStop')}${seen}`),
    ...(meaning ? [paragraph(meaning, { spacing: 'Small' })] : []),
  ];
}

const reasons = (cause: DiagnosedCause, most = MOST_REASONS): Element[] =>
  cause.because.slice(0, most).map((reason) => quote(shorten(reason, 200)));

/** A sentence may begin with a placeholder that was filled with a word. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function stepsPart(
  cause: DiagnosedCause,
  chosen: number[],
  { shell, say, step = 0 }: Shown,
  stepOf = wholeStep,
): Element[] {
  const lead = (index: number) => (cause.fix.length > 1 ? numberOf(cause.fix, step, index) : '');
  return chosen.map((index) =>
    container([
      ...markdown(stepOf(cause, index), `${stepOf.name}${index}`, lead(index), shell),
      ...riskNote(wholeStep(cause, index), say),
    ]),
  );
}

const wholeStep = ({ fix }: DiagnosedCause, index: number) => fix[index] ?? '';

/** A longer step is shown as far as its first command; the whole of it stands among all steps. */
const LONG_STEP = 650;
const LONG_WORDS = 450;
/** Commands for several shells stand one behind the other. */
const FIRST_COMMAND = /^[\s\S]*?```[a-z]*\n[\s\S]*?\n```(?:\s*```[a-z]*\n[\s\S]*?\n```)*/;

/** Words without a command, cut at the end of a line. */
function fewLines(step: string): string {
  if (step.length <= LONG_WORDS) return step;
  const end = step.lastIndexOf('\n', LONG_WORDS);
  return end > 0 ? `${step.slice(0, end)}\n…` : shorten(step, LONG_WORDS);
}

export function beginningOf(cause: DiagnosedCause, index: number): string {
  const step = wholeStep(cause, index);
  const at = step.indexOf('```');
  if (at < 0) return fewLines(step);
  if (step.length <= LONG_STEP) return step;
  const command = FIRST_COMMAND.exec(step)?.[0].slice(at) ?? step.slice(at);
  return `${fewLines(step.slice(0, at).trim())}\n\n${command}`;
}

const otherSteps = (cause: DiagnosedCause, shown: number[]) =>
  [...cause.fix.keys()]
    .slice(0, MOST_STEPS)
    .filter((index) => !shown.includes(index) || beginningOf(cause, index) !== wholeStep(cause, index));

const rivalsOf = ({ diagnosis }: Shown) => diagnosis.causes.slice(1, 1 + MOST_RIVALS);

function rivals(shown: Shown): Element[] {
  return rivalsOf(shown).map((cause) =>
    paragraph(shorten(`• ${cause.title}${cause.tell ? `: ${cause.tell}` : ''}`.replace(/\s+/g, ' '), ONE_LINE), {
      spacing: 'None',
    }),
  );
}

/** What tells this cause from those that show the same words. */
function alike({ neighbours }: DiagnosedCause, say: Say): Element[] {
  const lines = neighbours
    .slice(0, MOST_RIVALS)
    .map(({ title: name, tells }) => paragraph(`• ${name}: ${tells}`, { spacing: 'None' }));
  return lines.length === 0 ? [] : [heading(say('looksAlike')), ...lines];
}

/** Tables to decide by: the rows that fit, else where to read them. */
function tables({ tables: all }: DiagnosedCause): Element[] {
  return all.flatMap(({ name, title: about, rows }) => [
    paragraph(`${about} (explain ${name})`, { spacing: 'Small', ...(rows.length > 0 && { weight: 'Bolder' }) }),
    ...rows.map((row) => paragraph(row, { spacing: 'None' })),
  ]);
}

function sources(cause: DiagnosedCause, say: Say): Element[] {
  const links = cause.sources.slice(0, MOST_SOURCES).map(link).join(', ');
  if (!links) return [];
  const reviewed = cause.reviewed ? ` ${say('reviewed', { date: cause.reviewed })}` : '';
  return [note(`${say('sources', { links })}.${reviewed} ${say('explainHint', { cause: cause.id })}`)];
}

interface Folding {
  id: string;
  label: string;
  /** All that the parts are drawn from beside the language and the shell; nothing where they are hardly ever the same. */
  from?: readonly unknown[];
  draw: () => Element[];
}

function foldings(cause: DiagnosedCause, shown: Shown, now: number[]): Folding[] {
  const { say, shell, step = 0 } = shown;
  const { fix, why, confirm, worked, undo, neighbours } = cause;
  const text = (id: string, markdownText: string) => (markdownText ? markdown(markdownText, id, '', shell) : []);
  return [
    {
      id: 'steps',
      label: say('allSteps'),
      from: [now, step, ...fix],
      draw: () => stepsPart(cause, otherSteps(cause, now), shown),
    },
    { id: 'why', label: say('why'), from: [why], draw: () => text('why', capital(why)) },
    {
      id: 'confirm',
      label: say('howToMakeSure'),
      from: [confirm, ...neighbours.flatMap(({ title: name, tells }) => [name, tells])],
      draw: () => [...text('confirm', confirm), ...alike(cause, say)],
    },
    {
      id: 'after',
      label: say('afterwards'),
      from: [worked, undo],
      draw: () => [
        ...(worked ? [heading(say('seeThatItWorked')), ...text('worked', worked)] : []),
        ...(undo ? [heading(say('undo')), ...text('undo', undo)] : []),
      ],
    },
    {
      id: 'rivals',
      label: say('rivals'),
      from: rivalsOf(shown).flatMap(({ title: name, tell }) => [name, tell]),
      draw: () => rivals(shown),
    },
    { id: 'tables', label: say('seeAlso'), draw: () => tables(cause) },
    {
      id: 'sources',
      label: say('sourcesShort'),
      from: [cause.id, cause.reviewed, ...cause.sources],
      draw: () => sources(cause, say),
    },
  ];
}

/** One container, or nothing where there is nothing to say. */
function folded({ id, label, from, draw }: Folding, { say, shell }: Shown): Element[] {
  const whole = () => {
    const parts = draw();
    return parts.length > 0 ? [container([heading(label), ...parts], { id, isVisible: false })] : [];
  };
  return from ? drawnOnce([id, say.lang, shell, ...from], whole) : whole();
}

/** Everything that most people do not need at once, one press away and without a word to the bot. */
function foldedAway(cause: DiagnosedCause, shown: Shown, now: number[]): Element[] {
  const all = foldings(cause, shown, now).map((one) => ({ ...one, parts: folded(one, shown) }));
  const list = all.filter(({ parts }) => parts.length > 0);
  if (list.length === 0) return [];
  return [buttons(list.map(({ id, label }) => toggle(label, [id]))), ...list.flatMap(({ parts }) => parts)];
}

/** What may be pressed below the answer, and the name of the case. */
function below(shown: Shown, question: Diagnosis['question']): Element[] {
  const { mark, say, ending } = shown;
  if (!mark) return question ? openQuestion(question, say) : [];
  const name = say('caseWord', { case: mark.case });
  const asked = question ? questionPart(question, mark, say) : outcome(mark, say, shown);
  return [
    ...asked,
    ...(shown.other ?? []),
    ...toOtherCase(mark, shown.otherCase, say),
    note(ending ? name : `${name} · ${say('askBack')}`),
  ];
}

function outcome(mark: CaseMark, say: Say, { ending, endsWith = [] }: Shown): Element[] {
  if (ending) return [paragraph(ending, { weight: 'Bolder', separator: true }), ...endsWith];
  const list = (['yes', 'partly', 'no'] as const).map((value) => ({
    title: say(value),
    verb: 'outcome',
    data: { value },
  }));
  return [heading(say('didItHelp')), ...answerButtons(marked(mark, list))];
}

/** About a screen: a verdict that is longer says the second reason, and how to find an answer out, only when asked. */
const ONE_SCREEN = 1_250;

export function verdictCard(shown: Shown): Reply {
  const { question } = shown.diagnosis;
  const draw = verdict(shown);
  const whole = draw(question);
  const text = textOf(whole);
  return text.length > ONE_SCREEN ? reply(draw(withoutHowTo(question), 1)) : reply(whole, text);
}

function withoutHowTo(question: Question | undefined): Question | undefined {
  if (!question) return undefined;
  const { howTo: _told, ...rest } = question;
  return rest;
}

const withLanguage = (body: Element[], say: Say): Element[] => [...body, ...saysEnglish(body, say)];

/** What is alike in a long and a short one is drawn once. */
function verdict(shown: Shown): (question: Question | undefined, most?: number) => Parts {
  const { diagnosis, say, ending, change, brief, shell, step = 0, otherStep } = shown;
  const cause = diagnosis.causes[0] as DiagnosedCause;
  // One command at a time: where the answer has one, the steps wait in their fold.
  const now = ending || shown.answered?.includes('```') ? [] : shownSteps(cause.fix, step);
  const doNow =
    now.length > 0
      ? [
          heading(say('whatToDo')),
          ...drawnOnce(['now', say.lang, shell, now, ...cause.fix], () => stepsPart(cause, now, shown, beginningOf)),
          ...inEnglish(say),
        ]
      : [];
  const isCommand = commandPart(shown.newest ?? '', say).length > 0;
  const isWhole = !ending && !brief;
  const answered = ending ? [] : answerToWords(shown, isWhole && doNow.length > 0);
  const more =
    ending || (brief && answered.length > 0)
      ? []
      : brief
        ? otherStep && !isCommand
          ? doNow
          : withLanguage(furtherOn(cause, shown), say)
        : [...doNow, ...foldedAway(cause, shown, now)];
  const elseIt = shown.wantsNext && brief && !ending ? whatIsLeft(cause, shown) : [];
  const top = [
    ...(change ? [paragraph(change)] : []),
    ...head(cause, shown),
    ...faultyCommand(shown.command ?? '', say),
    ...(isWhole && shown.newest ? nameJudged(shown.newest, cause.id, say) : []),
    ...answered,
  ];
  return (asked, most) => {
    const question = ending ? undefined : asked;
    return {
      speak: [change, cause.title, question?.text].filter(Boolean).join('. '),
      cut: say('cutShort', { cause: cause.id }),
      lang: say.lang,
      body: [...top, ...(isWhole ? reasons(cause, most) : []), ...more, ...elseIt, ...below(shown, question)],
    };
  };
}
