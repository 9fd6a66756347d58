/** How an answer is wanted, whatever it is of: shorter, with how sure it is, with where it is written. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { candidateLines } from '../candidatesCard.ts';
import { riskNote } from '../parts/effectParts.ts';
import { type Element, link, paragraph, quote } from '../parts/elements.ts';
import { shorten } from '../parts/reply.ts';
import { howSure } from '../verdictCard.ts';
import type { Asked } from './aboutParts.ts';
import { firstCommand } from './firstCommand.ts';

const ONE_LINE = 200;
const MOST_REASONS = 2;

const reasonsOf = ({ because }: DiagnosedCause) =>
  because.slice(0, MOST_REASONS).map((reason) => quote(shorten(reason, ONE_LINE)));

/** "Shorter please": the step in a sentence, and its command. */
export function inShort({ fix }: DiagnosedCause, { shownStep, shell, say }: Asked): Element[] {
  const step = fix[shownStep] ?? '';
  const [sentence = ''] = sentencesIn(step);
  return [paragraph(shorten(sentence, ONE_LINE)), ...firstCommand([step], shell), ...riskNote(step, say)];
}

/** "How sure are you?": in a word, by what, and what else looks like this. */
export function sureness(cause: DiagnosedCause, { diagnosis, say }: Asked): Element[] {
  const { certainty, causes } = diagnosis;
  if (!isSettledBy(certainty)) return surenessOfEach(causes, { say });
  return [
    paragraph(
      `**${howSure(cause, certainty, say)}${say('fullStop')}** ${say(certainty === 'certain' ? 'sureProven' : 'sureNotProven')}`,
    ),
    paragraph(say('whatIGoBy')),
    ...reasonsOf(cause),
    ...candidateLines(causes.slice(1), say('elseItMayBe')),
    paragraph(say('doubtTell')),
  ];
}

const percentOf = ({ confidence }: DiagnosedCause) => `${Math.round(confidence * 100)} %`;
const MOST_NAMED = 4;

/** While it may be several things: how likely each is. */
export const surenessOfEach = (causes: readonly DiagnosedCause[], { say }: Pick<Asked, 'say'>): Element[] => [
  paragraph(say('sureOpen')),
  ...causes.slice(0, MOST_NAMED).map((one) => paragraph(`• ${percentOf(one)}: **${one.title}**`, { spacing: 'Small' })),
];

const MOST_LINKS = 6;

/** "Link?" */
export const linksOf = ({ sources }: DiagnosedCause, { say }: Pick<Asked, 'say'>): Element[] =>
  sources.length === 0
    ? [paragraph(say('nothingOnPage'))]
    : sources.slice(0, MOST_LINKS).map((one) => paragraph(`• ${link(one)}`, { spacing: 'Small' }));
