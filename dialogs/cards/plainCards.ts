/** Cards of a sentence or two, with the choices that belong to them. */
import type { Question } from '../../knowledge/questions/question.ts';
import type { Say } from '../phrases/say.ts';
import { type CaseMark, marked } from './parts/caseButtons.ts';
import {
  answerButtons,
  type Button,
  buttons,
  container,
  type Element,
  heading,
  note,
  paragraph,
  saying,
  title,
  toggle,
} from './parts/elements.ts';
import { questionButtons, questionPart } from './parts/questionPart.ts';
import { type Reply, reply } from './parts/reply.ts';

/** The question that waits while something else is answered. */
export interface Pending {
  question: Question;
  mark: CaseMark;
}

const ANSWERS = 'answers';

/** Its answers were shown above: one line, and they fold out. */
export function pendingPart(pending: Pending | undefined, say: Say): Element[] {
  if (!pending) return [];
  const { question, mark } = pending;
  return [
    paragraph(say('questionStands', { question: `**${question.text}**` }), { separator: true }),
    buttons([toggle(say('showAnswers'), [ANSWERS])]),
    container(questionButtons(question, mark, say), { id: ANSWERS, isVisible: false }),
  ];
}

/** With its answers: what was said may have been meant as one. */
const askedAgain = ({ question, mark }: Pending, say: Say): Element[] => [
  paragraph(say('answersAgain'), { separator: true, weight: 'Bolder' }),
  ...questionPart(question, mark, say),
];

export interface Plain {
  say: Say;
  head: string;
  text?: string;
  parts?: Element[] | undefined;
  choices?: Button[];
  pending?: Pending | undefined;
  /** What was said may have been meant as an answer to it. */
  asksAgain?: boolean;
}

export function plainCard({ say, head, text, parts = [], choices = [], pending, asksAgain }: Plain): Reply {
  const waits = pending && asksAgain ? askedAgain(pending, say) : pendingPart(pending, say);
  return reply({
    speak: `${head}. ${text ?? ''}`,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [title(head), ...(text ? [paragraph(text)] : []), ...parts, ...answerButtons(choices), ...waits],
  });
}

const EXAMPLES = ['exampleShort', 'exampleCode', 'exampleSymptom'] as const;

function examples(say: Say): Element[] {
  return [paragraph(say('examplesLead')), container(EXAMPLES.map((name) => buttons([saying(say(name))])))];
}

/** Nothing was recognised: what to paste. The beginner's examples are for the first time only. */
export function unknownCard(say: Say, talkedBefore = false): Reply {
  return reply({
    speak: say('notUnderstoodTitle'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: talkedBefore
      ? [title(say('whatToPaste')), paragraph(say('pasteMore'))]
      : [
          title(say('notUnderstoodTitle')),
          paragraph(`${say('notUnderstood')} ${say('pasteMore')}`),
          ...examples(say),
          ...answerButtons([{ title: say('whatYouSee'), verb: 'menu' }]),
        ],
  });
}

/** To go on with what somebody else has begun. */
export function takeOverCard(
  owner: { name: string; triage?: { case: string } },
  phrase: 'someonesQuestion' | 'someonesCase',
  say: Say,
  answer?: { fact: string; value: string },
): Reply {
  const choices = [
    { title: say('takeOver'), verb: 'takeOver', data: { owned: owner.triage?.case ?? '', ...answer } },
    { title: say('startMyOwn'), verb: 'menu' },
  ];
  return plainCard({ say, head: say(phrase, { name: owner.name || say('somebody') }), choices });
}

export function helpCard(say: Say, pending?: Pending): Reply {
  const lines = [
    'helpReport',
    'helpLog',
    'helpExplain',
    'helpSas',
    'helpAlerts',
    'helpFilters',
    'helpHandling',
    'helpQuiet',
    'helpManners',
    'helpMention',
  ] as const;
  return reply({
    speak: say('helpTitle'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(say('helpTitle')),
      ...lines.map((name) => paragraph(`• ${say(name).replaceAll('`', '**')}`, { spacing: 'Small' })),
      ...examples(say),
      ...(pending ? pendingPart(pending, say) : answerButtons([{ title: say('whatYouSee'), verb: 'menu' }])),
    ],
  });
}

/** The first thing that a new conversation sees. */
export function welcomeCard(say: Say): Reply {
  return reply({
    speak: say('welcome'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(say('welcome')),
      paragraph(say('helpReport')),
      ...examples(say),
      note(say('helpMention')),
      ...answerButtons([
        { title: say('whatYouSee'), verb: 'menu' },
        { title: say('helpTitle'), verb: 'help' },
      ]),
    ],
  });
}

const REASONS = ['reasonWrongCause', 'reasonFixFailed', 'reasonNoRights', 'reasonUnclear', 'reasonSkip'] as const;

/** What the buttons of "What was missing?" say; the value is what is kept, in English whatever the language. */
export function reasonsOf(say: Say): { name: (typeof REASONS)[number]; label: string }[] {
  return REASONS.map((name) => ({ name, label: say(name) }));
}

export function whyNotCard(say: Say, mark: CaseMark): Reply {
  const list = reasonsOf(say).map(({ name, label }) => ({ title: label, verb: 'reason', data: { reason: name } }));
  return plainCard({ say, head: say('whyNot'), text: say('whyNotHint'), choices: marked(mark, list) });
}

/** A heading of its own keeps the reading order clear where a list follows. */
export function listPart(head: string, lines: string[]): Element[] {
  return lines.length === 0 ? [] : [heading(head), ...lines.map((line) => note(`• ${line}`))];
}
