/** The answer: likeliest cause, why, what to do, rivals, sources, and at most one question. */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import type { PhraseName, Say } from '../phrases.ts';
import { type CaseMark, marked } from './caseButtons.ts';
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
} from './elements.ts';
import { markdown } from './markdown.ts';
import { questionPart } from './questionPart.ts';
import { type Reply, reply, shorten } from './reply.ts';

export interface Shown {
  diagnosis: Diagnosis;
  mark: CaseMark;
  say: Say;
  canGoBack?: boolean;
  /** A sentence instead of "Did this help?", once that is answered. */
  ending?: string;
}

const MOST_REASONS = 4;
const MOST_STEPS = 8;
const MOST_RIVALS = 4;
const MOST_NEIGHBOURS = 4;
const MOST_SOURCES = 4;
const ONE_LINE = 150;

const percent = (cause: DiagnosedCause) => Math.round(cause.confidence * 100);

/** A guess is not worded as a verdict. */
function headOf(cause: DiagnosedCause, certainty: Diagnosis['certainty'], say: Say): string {
  if (cause.benign) return `${say('noFault')}: ${cause.title}`;
  return certainty === 'unsure' ? say('perhaps', { title: cause.title }) : cause.title;
}

function verdict(cause: DiagnosedCause, { diagnosis, say }: Shown): Element[] {
  const certainty = say(diagnosis.certainty === 'unknown' ? 'unsure' : (diagnosis.certainty as PhraseName));
  const how = say('confidence', { certainty, percent: percent(cause) });
  const seen = diagnosis.codes.length > 0 ? ` ${say('seen', { codes: diagnosis.codes.slice(0, 6).join(', ') })}.` : '';
  return [title(headOf(cause, diagnosis.certainty, say)), note(`${how}.${seen}`)];
}

function reasons(cause: DiagnosedCause, say: Say): Element[] {
  const quotes = cause.because.slice(0, MOST_REASONS).map((reason) => quote(shorten(reason, 260)));
  const why = cause.why ? [paragraph(shorten(capital(firstParagraph(cause.why)), 700), { spacing: 'Small' })] : [];
  return quotes.length + why.length === 0 ? [] : [heading(say('because')), ...quotes, ...why];
}

/** A sentence may begin with a placeholder that was filled with a word. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const firstParagraph = (text: string) => text.split(/\n\s*\n/)[0] ?? text;

function fix(cause: DiagnosedCause, say: Say): Element[] {
  const steps = cause.fix.slice(0, MOST_STEPS);
  const lead = (index: number) => (steps.length > 1 ? `${index + 1}. ` : '');
  const parts = steps.map((step, index) => container(markdown(step, `fix${index}`, lead(index))));
  return parts.length === 0 ? [] : [heading(say('whatToDo')), ...parts];
}

/** What tells this cause from those that show the same words. */
function alike({ neighbours }: DiagnosedCause, say: Say): Element[] {
  const lines = neighbours
    .slice(0, MOST_NEIGHBOURS)
    .map(({ title: name, tells }) => paragraph(`• ${name}: ${tells}`, { spacing: 'None' }));
  return lines.length === 0 ? [] : [heading(say('looksAlike')), ...lines];
}

/** Folded away at first: most people want the fix, and the doubtful can look. */
function confirm(cause: DiagnosedCause, say: Say): Element[] {
  if (!cause.confirm) return [];
  return [
    buttons([toggle(say('howToMakeSure'), ['confirm'])]),
    container([heading(say('howToMakeSure')), ...markdown(cause.confirm, 'confirm'), ...alike(cause, say)], {
      id: 'confirm',
      isVisible: false,
    }),
  ];
}

function rivals({ diagnosis, say }: Shown): Element[] {
  const lines = diagnosis.causes.slice(1, 1 + MOST_RIVALS).map((cause) => {
    const tell = cause.tell ? `: ${cause.tell}` : '';
    return paragraph(shorten(`• ${cause.title} (${percent(cause)} %)${tell}`.replace(/\s+/g, ' '), ONE_LINE), {
      spacing: 'None',
    });
  });
  return lines.length === 0 ? [] : [heading(say('rivals')), ...lines];
}

function sources(cause: DiagnosedCause, say: Say): Element[] {
  const links = cause.sources.slice(0, MOST_SOURCES).map(link).join(', ');
  const reviewed = cause.reviewed ? ` ${say('reviewed', { date: cause.reviewed })}` : '';
  const more = say('explainHint', { cause: cause.id });
  return links ? [note(`${say('sources', { links })}.${reviewed} ${more}`)] : [];
}

function outcome({ mark, say, ending }: Shown): Element[] {
  if (ending) return [paragraph(ending, { weight: 'Bolder', separator: true })];
  const list = (['yes', 'partly', 'no'] as const).map((value) => ({
    title: say(value),
    verb: 'outcome',
    data: { value },
  }));
  return [heading(say('didItHelp')), ...answerButtons(marked(mark, list))];
}

function wayBack({ mark, say, canGoBack, ending }: Shown): Element[] {
  if (ending) return [];
  const list = [
    ...(canGoBack ? [{ title: say('back'), verb: 'back' }] : []),
    { title: say('startOver'), verb: 'startOver' },
  ];
  return answerButtons(marked(mark, list));
}

export function diagnosisCard(shown: Shown): Reply {
  const { diagnosis, say, mark, ending } = shown;
  const [first] = diagnosis.causes;
  const question = ending ? undefined : diagnosis.question;
  const head = first ? verdict(first, shown) : [title(say('needAnswer'))];
  const asked = question ? questionPart(question, mark, say) : outcome(shown);
  // While it is only a guess, the question is worth more than the long fix, so it stands before it.
  const askFirst = question !== undefined && (diagnosis.certainty === 'unsure' || !first);
  return reply({
    speak: first ? `${first.title}. ${question?.text ?? ''}` : (question?.text ?? say('needAnswer')),
    cut: say('cutShort', { cause: first?.id ?? '' }),
    lang: say.lang,
    body: [
      ...head,
      ...(first ? reasons(first, say) : []),
      ...(askFirst ? asked : []),
      ...(first ? [...fix(first, say), ...confirm(first, say)] : []),
      ...rivals(shown),
      ...(first ? sources(first, say) : []),
      ...(askFirst ? [] : asked),
      ...wayBack(shown),
      note(say('caseWord', { case: mark.case })),
    ],
  });
}
