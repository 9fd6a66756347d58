import { diagnoseCase } from '../../../dialogs/case/diagnoseCase.ts';
import { factsSaid, reportSaid, triedCauses } from '../../../dialogs/case/said.ts';
import { newTriage, saying, type Triage } from '../../../dialogs/case/triage.ts';
import { afterMove, type Telling } from '../../../dialogs/moves/after.ts';
import { askFor } from '../../../knowledge/questions/question.ts';
import { type Redacted, redact } from '../../../knowledge/redact/redact.ts';
import { fakeDiagnose } from '../../support/fakeDeps.ts';

const text = (words: string): Redacted => redact(words);
const CASE: Triage = {
  ...saying(newTriage('C1', new Date(0)), { kind: 'report', text: text('403') }),
  cause: 'rbac-role-missing',
};

/** What is left to diagnose: the report, the facts and what was tried. */
const left = (triage: Triage): unknown[] => [reportSaid(triage), factsSaid(triage), triedCauses(triage)];

test.each<[string, Telling, unknown[]]>([
  ['an answer is a fact', { kind: 'answer', fact: 'auth', value: 'sas' }, ['403', { auth: 'sas' }, []]],
  ['evidence joins the report', { kind: 'evidence', text: text('ServerBusy') }, ['403\nServerBusy', {}, []]],
  [
    'words that change nothing are no part of the report, their facts count',
    { kind: 'told', text: text('we sit in Oslo'), facts: { auth: 'entra' } },
    ['403', { auth: 'entra' }, []],
  ],
  [
    'words that change the verdict join the report',
    { kind: 'told', text: text('it prints ServerBusy'), facts: {} },
    ['403\nit prints ServerBusy', {}, []],
  ],
  [
    'another code takes the place of the one before',
    { kind: 'corrects', text: text('sorry, ServerBusy'), facts: {}, codes: true },
    ['sorry, ServerBusy', {}, []],
  ],
  [
    'a corrected fact takes the place of the one before',
    { kind: 'corrects', text: text('it is a SAS'), facts: { auth: 'sas' }, codes: false },
    ['403\nit is a SAS', { auth: 'sas' }, []],
  ],
  ['where nothing was advised, a try in vain strikes out nothing', { kind: 'tried', facts: {} }, ['403', {}, []]],
])('%s', (_name, move, expected) => {
  expect(left(afterMove(CASE, move, fakeDiagnose))).toEqual(expected);
});

test('what was advised and tried in vain is struck out', () => {
  const advised = saying(CASE, { kind: 'answer', fact: 'auth', value: 'entra' });
  expect(triedCauses(afterMove(advised, { kind: 'tried', facts: {} }, fakeDiagnose))).toEqual(['rbac-role-missing']);
});

test('words that answer what was asked, and fit no button, are part of the report', () => {
  const asked: Triage = { ...CASE, question: askFor('networkRules') };
  const move: Telling = { kind: 'told', text: text('one host answers'), facts: { networkRules: 'unknown' } };
  expect(reportSaid(afterMove(asked, move, fakeDiagnose))).toBe('403\none host answers');
});

test.each<[string, Triage, string]>([
  ['are read by themselves too', { ...CASE, question: askFor('networkRules') }, 'only some hosts'],
  ['where nothing was asked, they are heard for their facts alone', CASE, ''],
])('words that stand beside %s', (_name, triage, expected) => {
  const move: Telling = { kind: 'told', text: text('only some hosts'), facts: { networkRules: 'yes' }, beside: true };
  const after = afterMove(triage, move, fakeDiagnose);
  let later: string | undefined;
  diagnoseCase(after, (report, given, tried, _suspicions, told) => {
    later = told;
    return fakeDiagnose(report, given, tried);
  });
  expect([reportSaid(after), later]).toEqual(['403', expected]);
});
