/** What is heard in the answer to a question that is open: questionsAnswered.yaml says how people write it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { diagnoseCase } from '../../dialogs/case/diagnoseCase.ts';
import { asking, newTriage, saying, type Triage } from '../../dialogs/case/triage.ts';
import type { Move } from '../../dialogs/moves/message/move.ts';
import { readMove } from '../../dialogs/moves/readMove.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import { UNKNOWN } from '../../knowledge/facts/facts.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { KNOWING } from '../support/knowingTalk.ts';

interface Asked {
  first: string;
  asks: string;
  said: Record<string, string>;
}

const ASKED = parse(readFileSync(join(import.meta.dirname, 'questionsAnswered.yaml'), 'utf8')) as Asked[];

function begun(first: string): Triage {
  const triage = saying(newTriage('C1', new Date(0)), { kind: 'report', text: redact(first) });
  return asking(triage, diagnoseCase(triage, KNOWING.diagnose));
}

/** What was heard of the facts that are expected, or what is done instead. */
function heard(move: Move, asked: string, expected: string): string {
  if (move.kind === 'asks')
    return move.about === 'about-question' ? 'how' : move.about === 'ask-for' ? 'asks them' : `asks ${move.about}`;
  if (move.kind === 'answer' && move.leftToOthers) return 'others';
  const facts = move.kind === 'answer' ? { [move.fact]: move.value } : 'facts' in move ? (move.facts ?? {}) : {};
  const names = expected.includes('=') ? expected.split(', ').map((pair) => pair.split('=')[0] ?? '') : [asked];
  const told = names.flatMap((name) => {
    const value = facts[name];
    return value === undefined || value === UNKNOWN ? [] : [`${name}=${value}`];
  });
  return told.length > 0 ? told.join(', ') : '-';
}

test.each(
  ASKED.flatMap(({ first, asks, said }) => Object.entries(said).map((pair) => [first, asks, ...pair] as const)),
)('“%s” asks %s: “%s”: %s', (first, asks, said, expected) => {
  const triage = begun(first);
  expect(triage.question?.fact).toBe(asks);
  const move = readMove(triage, { kind: 'said', text: redact(said) }, phrasesFor('en'), KNOWING);
  expect(heard(move, asks, expected)).toBe(expected);
});
