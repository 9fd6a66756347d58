import fc from 'fast-check';
import { answerIn } from '../../../dialogs/case/answerIn.ts';
import { diagnoseCase } from '../../../dialogs/case/diagnoseCase.ts';
import { factsSaid, reportSaid } from '../../../dialogs/case/said.ts';
import { MOST_KEPT, newTriage, saying, type Triage, takingBack, waitingCase } from '../../../dialogs/case/triage.ts';
import { excerptOf } from '../../../knowledge/excerpt.ts';
import { ANOTHER, UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { askFor } from '../../../knowledge/questions/question.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { fakeDiagnose } from '../../support/fakeDeps.ts';

const begun = (): Triage => newTriage('C1', new Date(0));
const report = (text: string) => ({ kind: 'report' as const, text: redact(text) });

test.each([
  ['1', 'sas'],
  ['(2)', 'entra'],
  ['Account key', 'key'],
  ['azure ad', 'entra'],
  ['SAS.', 'sas'],
  ['I don’t know', UNKNOWN],
  ['5', ANOTHER],
  ['6', UNKNOWN],
  ['none of these', ANOTHER],
  ['Weiß ich nicht', UNKNOWN],
  ['9', undefined],
  ['403', undefined],
  ['bananas', undefined],
])('“%s” answers how the client signs in with %s', (typed, value) => {
  expect(answerIn(askFor('auth'), typed, 'Weiß ich nicht')).toBe(value);
});

test('a number means the button that is shown, not the place in the vocabulary', () => {
  const question = {
    ...askFor('tool'),
    answers: ['mount', 'browser', UNKNOWN],
    labels: ['A mount', 'A page', 'No idea'],
  };
  expect(answerIn(question, '2', '')).toBe('browser');
});

test.each([
  ['No protocol specified', ''],
  ['it is a snap', 'it is a snap'],
])('“%s”, which is told at a question, is read by itself as “%s”', (words, later) => {
  const first = saying(begun(), report('it prints "No protocol specified" and closes'));
  const told = saying(first, {
    kind: 'told',
    text: redact(words),
    facts: { speaksOf: UNKNOWN },
    beside: true,
    answers: true,
  });
  let read: string | undefined;
  diagnoseCase(told, (_report, _facts, _tried, _suspicions, own) => {
    read = own;
    return fakeDiagnose(redact(''));
  });
  expect(read).toBe(later);
});

test.each([
  ['nothing more', {}, ['rbac-role-missing']],
  ['that the role is there', { roleKind: 'right' }, []],
])('what words led to stands, where later ones tell %s', (_what, facts, led) => {
  const answered = { says: '', of: 'rbac-role-missing', leads: 'rbac-role-missing' };
  const first = saying(saying(begun(), report('403')), {
    kind: 'told',
    text: redact('I have Contributor'),
    facts: {},
    answered,
  });
  const told = saying(first, { kind: 'told', text: redact('I mean the one for data'), facts, beside: true });
  let suspected: string[] = [];
  diagnoseCase(told, (_report, _facts, _tried, suspicions = []) => {
    suspected = suspicions.flatMap(({ causes }) => causes);
    return fakeDiagnose(redact(''));
  });
  expect(suspected).toEqual(led);
});

test('what is said adds up, and can be taken back', () => {
  const first = saying(begun(), report('403'));
  const second = saying(first, { kind: 'answer', fact: 'auth', value: 'sas' });
  expect(reportSaid(second)).toBe('403');
  expect(factsSaid(second)).toEqual({ auth: 'sas' });
  expect(factsSaid(takingBack(second)!)).toEqual({});
  expect(takingBack(first)).toBeUndefined();
});

test('a symptom brings its facts and its words', () => {
  const triage = saying(begun(), { kind: 'symptom', symptom: 'mount' });
  expect(reportSaid(triage)).toContain('mount');
  expect(factsSaid(triage)).toMatchObject({ tool: 'mount' });
});

test('a case keeps of a long report what is read of it, so that it is judged the same', () => {
  const noise = Array.from({ length: 5_000 }, (_, index) => `noise ${'x'.repeat(20)} ${index}x`);
  const lines = ['azcopy copy a b', ...noise, 'ERROR CODE: AuthorizationFailure', ...noise, 'Final Job Status: Failed'];
  const long = redact(lines.join('\n'));
  expect(reportSaid(saying(begun(), report(long)))).toBe(excerptOf(long).text);
});

const reports = ({ said }: Triage) => said.map((one) => (one.kind === 'report' ? one.text : ''));

test('the first and the newest of many long reports are kept', () => {
  const names = ['first', 'second', 'third', 'fourth', 'fifth'];
  const pasted = names.map((name) => report(`${name} ${`${name} line\n`.repeat(9_000)}`));
  const kept = reports(pasted.reduce(saying, begun())).map((text) => text.split(' ')[0]);
  expect([kept[0], kept.at(-1)]).toEqual(['first', 'fifth']);
  expect(kept.length).toBeLessThan(names.length);
});

test('whatever is pasted, a case stays small', () => {
  const pastes = fc.array(fc.string({ unit: 'grapheme', maxLength: 40_000, size: 'max' }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(pastes, (texts) => {
      const triage = texts.reduce((before, text) => saying(before, report(text)), begun());
      return reports(triage).join('').length <= MOST_KEPT && reports(waitingCase(triage)).join('').length <= 70_000;
    }),
    { numRuns: 20 },
  );
});
