/** Whole cases of people who answer in words of their own: where they end, and that nothing is asked twice. */

import { diagnoseCase } from '../../../dialogs/case/diagnoseCase.ts';
import { asking, newTriage, saying, type Triage } from '../../../dialogs/case/triage.ts';
import { afterMove, type Telling } from '../../../dialogs/moves/after.ts';
import { readMove } from '../../../dialogs/moves/readMove.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { explain } from '../../../knowledge/explain.ts';
import { intentOf } from '../../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { type Redacted, redact } from '../../../knowledge/redact/redact.ts';
import { REPORTERS, type Reporter } from '../../support/scriptedReporters.ts';

const knowledge = openKnowledge();
const NOW = new Date('2026-11-26T00:00:00Z');
const reader = {
  diagnose: (report: Redacted, facts = {}, tried: readonly string[] = []) =>
    diagnose(knowledge, report, facts, { now: NOW, tried }),
  explain,
  intentOf,
};
const say = phrasesFor('en');
const TELLING = new Set(['answer', 'symptom', 'evidence', 'told', 'corrects', 'tried']);
const MOST = 4;

interface Ended {
  first: string;
  asked: string[];
  /** What the answers were heard as. */
  heard: string[];
}

function talk({ begins, knows }: Reporter): Ended {
  let triage: Triage = saying(newTriage('C1', NOW), { kind: 'report', text: redact(begins) });
  const [asked, heard]: [string[], string[]] = [[], []];
  for (;;) {
    const diagnosis = diagnoseCase(triage, reader.diagnose);
    triage = asking(triage, diagnosis);
    const { question } = diagnosis;
    if (!question || asked.length === MOST) return { first: diagnosis.causes[0]?.id ?? 'nothing', asked, heard };
    asked.push(question.fact);
    const words = redact(knows[question.fact] ?? 'I do not know');
    const move = readMove(triage, { kind: 'said', text: words } as never, say, reader);
    heard.push(
      `${question.fact}: ${words} → ${move.kind} ${JSON.stringify('facts' in move ? move.facts : 'value' in move ? move.value : '')}`,
    );
    if (!TELLING.has(move.kind)) return { first: `answer not heard: ${heard.at(-1)}`, asked, heard };
    triage = afterMove(triage, move as Telling, reader.diagnose);
  }
}

const ended = REPORTERS.map((reporter) => ({ reporter, ...talk(reporter) }));

/** Of a hundred; what people say is learned anew with each example, and a row or two may change sides. */
const ENOUGH = 95;

test('nearly all end at their cause', () => {
  const wrong = ended.filter(({ reporter, first }) => ![reporter.cause].flat().includes(first));
  const told = wrong.map(({ reporter, first, heard }) => `${reporter.begins}: ${first}, ${heard.join('; ')}`);
  const right = 100 * (1 - wrong.length / ended.length);
  expect(right >= ENOUGH ? 'enough' : { right, told }).toBe('enough');
});

test.each(ended.map(({ reporter, asked }) => [reporter.begins, asked] as const))(
  '“%s”: nothing is asked twice',
  (_begins, asked) => {
    expect(asked).toEqual([...new Set(asked)]);
  },
);
