/** "Why do you ask?": what the answers to the open question decide, and how to find the right one. */

import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { isFactName } from '../../../knowledge/facts/facts.ts';
import { mostlyAnswered } from '../../../knowledge/questions/decides.ts';
import type { Question } from '../../../knowledge/questions/question.ts';
import type { Say } from '../../phrases/say.ts';
import { type Element, note, paragraph, title } from '../parts/elements.ts';
import { questionButtons } from '../parts/questionPart.ts';
import { type Reply, reply } from '../parts/reply.ts';
import type { Pending } from '../plainCards.ts';

const MOST_ANSWERS = 4;
const MOST_CAUSES = 2;

/** By answer, the causes that it speaks for, the likeliest first. */
function decided({ fact, answers, labels }: Question, causes: readonly DiagnosedCause[]): [string, string[]][] {
  if (!isFactName(fact)) return [];
  const byAnswer = Map.groupBy(causes, ({ id }) => mostlyAnswered(fact, id) ?? '');
  return [...byAnswer]
    .filter(([value]) => answers.includes(value))
    .map(([value, own]): [string, string[]] => [
      labels[answers.indexOf(value)] ?? value,
      own.slice(0, MOST_CAUSES).map((cause) => cause.title),
    ])
    .slice(0, MOST_ANSWERS);
}

function reasons(question: Question, causes: readonly DiagnosedCause[], say: Say): Element[] {
  const lines = decided(question, causes);
  if (lines.length === 0) return [paragraph(say('askedPlain'))];
  return [
    paragraph(say('askedSince')),
    ...lines.map(([answer, titles]) =>
      paragraph(`• ${say('askedThen', { answer: `**${answer}**`, titles: titles.join('; ') })}`, { spacing: 'Small' }),
    ),
  ];
}

export function questionAskedCard({ question, mark }: Pending, causes: readonly DiagnosedCause[], say: Say): Reply {
  return reply({
    speak: question.text,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(question.text),
      ...reasons(question, causes, say),
      note(say('notKnowingIsFine')),
      ...questionButtons(question, mark, say),
    ],
  });
}
