/**
 * Below "likely" nobody is told to run what harms: whatever the cause, every door shows a look and a question, and none of
 * the commands of a grave step. What only lists (--dry-run) counts as grave here: people take the flag off.
 */
import { showDiagnosis } from '../../../bot/cli/showDiagnosis.ts';
import { sayDiagnosis } from '../../../bot/mcp/say.ts';
import { addressesOf } from '../../../bot/pages/addresses.ts';
import { printHtml } from '../../../bot/pages/html.ts';
import { verdictView } from '../../../bot/pages/views/verdictView.ts';
import { aboutCard } from '../../../dialogs/cards/asked/aboutCard.ts';
import { diagnosisCard } from '../../../dialogs/cards/diagnosisCard.ts';
import { otherTrouble } from '../../../dialogs/cards/otherTrouble.ts';
import { type About, ASKED } from '../../../dialogs/moves/message/move.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { type DiagnosedCause, type Diagnosis, diagnose } from '../../../knowledge/diagnose.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import { explain } from '../../../knowledge/explain.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { askFor } from '../../../knowledge/questions/question.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { blocksOf, stepsOf } from '../../../knowledge/text/markdown.ts';
import { wordsOf } from '../../support/talkTo.ts';

const knowledge = openKnowledge();
const say = phrasesFor('en');
const like = diagnose(knowledge, 'ERROR CODE: AuthorizationPermissionMismatch sig=REDACTED' as Redacted)
  .causes[0] as DiagnosedCause;

/** Each cause of the pages as a verdict would carry it. */
const causes: DiagnosedCause[] = [...knowledge.causes.keys()].map((id) => {
  const page = explain(id, knowledge);
  const section = (name: string) => page?.sections.find(({ heading }) => heading === name)?.text ?? '';
  return {
    ...like,
    id,
    title: page?.title ?? id,
    fix: stepsOf(section('Fix')),
    confirm: section('Confirm'),
    undo: section('Undo'),
    worked: section('See that it worked'),
    notHelping: section('What does not help'),
  };
});

const commandsOf = (text: string) =>
  blocksOf(text).flatMap((block) =>
    block.kind === 'code' ? block.snippet.split('\n').filter((line) => line.trim() !== '') : [],
  );

/** Commands of grave steps that no look has too. */
function harmOf({ fix, undo, confirm }: DiagnosedCause): string[] {
  const harmless = new Set([confirm, ...fix.filter((step) => !gravestOf(step))].flatMap(commandsOf));
  return [...fix, undo]
    .filter((step) => gravestOf(step))
    .flatMap(commandsOf)
    .filter((line) => line.length > 20 && !harmless.has(line));
}

/** Every command of the fix that is no look. */
const recipeOf = ({ fix, confirm }: DiagnosedCause) => {
  const looks = new Set(commandsOf(confirm));
  return fix.flatMap(commandsOf).filter((line) => line.length > 20 && !looks.has(line));
};

/** Causes with the lines that must not be shown of them. One that has none cannot show any, and is not drawn some hundred times. */
const withLines = (linesOf: (cause: DiagnosedCause) => string[]) =>
  causes.map((cause) => ({ cause, lines: linesOf(cause) })).filter(({ lines }) => lines.length > 0);
const harmful = withLines(harmOf);
const telling = withLines(recipeOf);

const ABOUTS: About[] = [...ASKED, 'step', 'page-says'];

const rival = { ...like, confidence: 0.25 };
const question = askFor('auth');

const unsure = (cause: DiagnosedCause, certainty: 'unsure' | 'unknown', alone: boolean, asks: boolean): Diagnosis => ({
  causes: [{ ...cause, confidence: alone ? 0.7 : 0.3 }, ...(alone ? [] : [rival])],
  certainty,
  codes: [],
  seen: [],
  facts: {},
  ...(asks && question ? { question } : {}),
  requestIds: [],
  times: [],
});

const about = (diagnosis: Diagnosis, one: About) =>
  aboutCard({ about: one, told: 'it fails', shownStep: 0, text: 'and now?', diagnosis, say, tool: 'cli' });

const room = {
  say,
  knowledge,
  addresses: addressesOf(knowledge),
  path: 'ask',
  ending: '',
  paste: 'open',
  chat: false,
} as const;
const onThePage = (diagnosis: Diagnosis) =>
  printHtml(verdictView(room, { report: '403' as Redacted, given: {}, hadSecret: false, diagnosis }))
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_all, sign: string) => String.fromCharCode(Number(sign)));

const DOORS: [string, (diagnosis: Diagnosis) => unknown][] = [
  ['the card', (diagnosis) => diagnosisCard({ diagnosis, say, mark: { case: 'C1', step: 1 } })],
  ['the card of no case', (diagnosis) => diagnosisCard({ diagnosis, say })],
  ['the second of two troubles', (diagnosis) => otherTrouble(diagnosis, say, 'bash')],
  ['the terminal', (diagnosis) => showDiagnosis(diagnosis, { shell: 'bash' })],
  ['the terminal with --all', (diagnosis) => showDiagnosis(diagnosis, { shell: 'bash', all: true })],
  ['a web page', onThePage],
  ['a coding agent', (diagnosis) => sayDiagnosis(diagnosis, 'C1')],
];

/** A whole line, as JSON writes it. */
const isIn = (shown: unknown) => {
  const lines = new Set(
    (typeof shown === 'string' ? JSON.stringify(shown) : wordsOf(shown)).split(/\\n|(?<!\\)"/).map((one) => one.trim()),
  );
  return (line: string) => lines.has(JSON.stringify(line.trim()).slice(1, -1));
};

const CASES = (['unsure', 'unknown'] as const).flatMap((certainty) =>
  [true, false].flatMap((alone) => [true, false].map((asks) => ({ certainty, alone, asks }))),
);

test('there are causes with harm in them to try', () => {
  expect(harmful.length).toBeGreaterThan(10);
});

/** The proof that the doors below could show it. */
test.each(DOORS)('%s shows what to do where it is certain', (_name, show) => {
  const sure = (cause: DiagnosedCause) => ({ ...unsure(cause, 'unsure', true, false), certainty: 'certain' as const });
  const told = telling.filter(({ cause, lines }) => lines.some(isIn(show(sure(cause)))));
  expect(told.length).toBeGreaterThan(50);
});

describe.each(CASES)('$certainty, alone: $alone, a question: $asks', ({ certainty, alone, asks }) => {
  test.each(DOORS)('%s shows no recipe of a guess', (_name, show) => {
    const told = telling.flatMap(({ cause, lines }) =>
      lines.filter(isIn(show(unsure(cause, certainty, alone, asks)))).map((line) => `${cause.id}: ${line}`),
    );
    expect(told).toEqual([]);
  });

  test.each(ABOUTS)('asked back (%s), nothing that harms is shown', (one) => {
    const told = harmful.flatMap(({ cause, lines }) =>
      lines.filter(isIn(about(unsure(cause, certainty, alone, asks), one))).map((line) => `${cause.id}: ${line}`),
    );
    expect(told).toEqual([]);
  });
});

test.each(['which-exactly', 'show-all', 'other-tool'] as const)(
  'of a guess a look comes before what is typed (%s)',
  (one) => {
    const late = causes
      .filter(({ confirm }) => commandsOf(confirm).length > 0)
      .filter((cause) => {
        const words = wordsOf(about(unsure(cause, 'unsure', true, true), one));
        return !words.includes(say('howToMakeSure'));
      });
    expect(late.map(({ id }) => id)).toEqual([]);
  },
);
