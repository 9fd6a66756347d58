/**
 * What people ask and wish, by the page that answers it: knowledge/asked/<page>.md, one wording a line in ```says blocks, and
 * the questions of the pages themselves. Beside them trouble, other products and talk, so that a question is told from these.
 */
import { A_LOSS, A_PLAN } from '../answers/asked.ts';
import { isShort } from '../answers/short.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { readKnowledge } from '../pages/load.ts';
import { table } from '../table.ts';
import { hashOf } from '../text/hash.ts';
import { wordCount } from '../text/wordCount.ts';
import { besideEachOther } from './besideEachOther.ts';
import { type Example, NO_STORAGE, readExamples } from './examples.ts';
import { happenedLessons } from './happened.ts';
import { readSayings, type Saying } from './intents.ts';
import { shownOf } from './lessons.ts';
import { plannedLessons } from './planned.ts';
import { ASKED_ROOT } from './sayingRoots.ts';
import { trainSoftmax } from './softmax.ts';
import { belongingOf } from './strange.ts';
import type { Lesson, Trained } from './train.ts';

/** Kinds of texts. No page has such a name, for names of pages begin with a letter. */
export const KINDS = { asks: '?asks', trouble: '?trouble', others: '?others', talk: '?talk' } as const;
/** Questions that tell trouble, or are about something else, stand in files of these names. */
const FILES = table<string>({ trouble: KINDS.trouble, others: KINDS.others });
/** Files below `asked` that are no page's: questions without one, and what tells that all is well. */
export const NO_PAGE_OF = ['no-page', 'all-is-well', ...FILES.keys()];
const isKind = (label: string) => label.startsWith('?');
const isPlan = (label: string) => label.startsWith(A_PLAN);
const isLoss = (label: string) => label.startsWith(A_LOSS);

/** So many of the longer written reports, and of the sentences of a talk, show what is no question. */
const ONE_REPORT_IN = 2;
const ONE_SAYING_IN = 4;
/** There are many more of them than questions; it is those of a few words that look like one, and all of them are needed. */
const OF_A_REPORT = 0.45;
const FEW_WORDS = 8;
/** What is said in a talk comes seldom where nothing was said before. */
const IN_A_TALK = 0.5;
/** Intents that ask what a page may answer as well. */
const ASKED_IN_A_TALK = new Set(['costs', 'limits', 'possible', 'new-case', 'not-storage']);

const PAGES = { cost: 8, rounds: 6, kept: 150_000, keptCost: 12, keptRounds: 6 };
const OF_KINDS = { cost: 4, rounds: 5, kept: 60_000, keptCost: 8, keptRounds: 5 };
const OF_PLANS = { cost: 4, rounds: 5, kept: 80_000, keptCost: 8, keptRounds: 5 };
const OF_LOSSES = { cost: 4, rounds: 5, kept: 40_000, keptCost: 8, keptRounds: 5 };

const lesson = (text: string, label: string, weight = 1): Lesson => ({
  text: shownOf(text),
  labels: [{ label, weight: 1 }],
  weight,
  group: text,
});

const isOneIn = (many: number, text: string) => hashOf(text) % many === 0;

/** Without trouble, and yet of storage, may be a question like those of the pages: only what names others teaches. */
function lessonOfExample({ text, accept, source }: Example): Lesson[] {
  if (source || !isShort(text)) return [];
  if (accept[0] !== NO_STORAGE) {
    if (wordCount(text) <= FEW_WORDS) return [lesson(text, KINDS.trouble)];
    return isOneIn(ONE_REPORT_IN, text) ? [lesson(text, KINDS.trouble, OF_A_REPORT)] : [];
  }
  const { strange, elsewhere } = belongingOf(text);
  return strange || elsewhere ? [lesson(text, KINDS.others)] : [];
}

const lessonOfTalk = ({ intent, text }: Saying): Lesson[] =>
  !ASKED_IN_A_TALK.has(intent) && isOneIn(ONE_SAYING_IN, text) ? [lesson(text, KINDS.talk, IN_A_TALK)] : [];

const lessonsOfPages = ({ answers }: Knowledge): Lesson[] =>
  answers.flatMap(({ name, matter }) => [matter.title, ...matter.questions].map((text) => lesson(text, name)));

/** Each text once: what a page asks itself is not learned again as another's. */
export function askedLessons(root = ASKED_ROOT): Lesson[] {
  const { knowledge } = readKnowledge();
  const all = [
    ...lessonsOfPages(knowledge),
    ...readSayings(root).map(({ intent, text }) => lesson(text, FILES.get(intent) ?? intent)),
    ...readExamples().flatMap(lessonOfExample),
    ...readSayings().flatMap(lessonOfTalk),
  ];
  return [...new Map(all.toReversed().map((one) => [one.text.toLowerCase(), one])).values()].toReversed();
}

/** All that asked.bin is learned from. */
export const askedAndPlanned = (): Lesson[] => [...askedLessons(), ...plannedLessons(), ...happenedLessons()];

const labelOf = ({ labels }: Lesson) => labels[0]?.label ?? '';

/** Which page is asked for is learned from questions alone; whether a text asks at all, from all texts; what is planned, apart. */
export function trainAsked(lessons: readonly Lesson[]): Trained {
  const those = (wanted: (label: string) => boolean) => lessons.filter((one) => wanted(labelOf(one)));
  const [plans, losses] = [those(isPlan), those(isLoss)];
  const texts = those((label) => !isPlan(label) && !isLoss(label));
  const questions = texts.filter((one) => !isKind(labelOf(one)));
  const kinds = texts.map((one) =>
    isKind(labelOf(one)) ? one : { ...one, labels: [{ label: KINDS.asks, weight: 1 }] },
  );
  return [
    trainSoftmax(kinds, OF_KINDS),
    trainSoftmax(plans, OF_PLANS),
    ...(losses.length > 0 ? [trainSoftmax(losses, OF_LOSSES)] : []),
  ].reduce(besideEachOther, trainSoftmax(questions, PAGES));
}
