import { diagnose } from '../../knowledge/diagnose.ts';
import { excerptOf, LONGEST_EXCERPT } from '../../knowledge/excerpt.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';

const noise = (lines: number) =>
  Array.from({ length: lines }, (_, at) => `2026/11/20 INFO: part ${at} is on its way\n`).join('');
const LONG = `azcopy copy ./x\n${noise(3000)}ERR: UPLOADFAILED a.txt : 403\n${noise(3000)}Final Job Status: Failed\n`;

test('a short report is read whole', () => {
  expect(excerptOf('403' as Redacted)).toEqual({ text: '403', leftOut: 0 });
});

test('of a long one head, tail and the lines that name trouble are read, each in its own line', () => {
  const { text, leftOut } = excerptOf(LONG as Redacted);
  expect(text.length).toBeLessThan(85_000);
  expect(leftOut).toBeGreaterThan(100_000);
  const lines = text.split('\n');
  expect(lines).toHaveLength(LONG.split('\n').length);
  expect(lines[0]).toBe('azcopy copy ./x');
  expect(lines[3001]).toBe('ERR: UPLOADFAILED a.txt : 403');
  expect(lines.at(-2)).toBe('Final Job Status: Failed');
});

test('of a thousand errors of one kind a few are read', () => {
  const many = Array.from({ length: 3000 }, (_, at) => `ERR: UPLOADFAILED file-${at}.txt : 403 : denied\n`).join('');
  const { text } = excerptOf(`${noise(1000)}${many}${noise(2000)}` as Redacted);
  expect(text.match(/UPLOADFAILED/g)?.length).toBeLessThan(20);
});

const ONE_LINE = `${'{"a":1},'.repeat(9_000)}{"error":"AuthorizationFailure"},${'{"a":1},'.repeat(9_000)}`;

test('a long line without ends keeps its error', () => {
  expect(excerptOf(ONE_LINE as Redacted).text).toContain('AuthorizationFailure');
});

test.each([
  ['a log', LONG],
  ['a line without ends', ONE_LINE],
  ['nothing but ends of lines', '\n'.repeat(200_000)],
  ['trouble in each line', 'error 1\n'.repeat(60_000)],
])('of %s an excerpt of an excerpt is that excerpt, and none is longer than said', (_name, report) => {
  const { text } = excerptOf(report as Redacted);
  expect(excerptOf(text)).toEqual({ text, leftOut: 0 });
  expect(text.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
});

test('where less can be kept, the same lines are chosen', () => {
  const { text } = excerptOf(LONG as Redacted, 3_000);
  expect(text.replaceAll('\n', '').length).toBeLessThanOrEqual(3_000);
  for (const line of ['azcopy copy ./x', 'ERR: UPLOADFAILED a.txt : 403', 'Final Job Status: Failed'])
    expect(text).toContain(line);
});

test('the answer says that something was left out', () => {
  const knowledge = openKnowledge();
  expect(diagnose(knowledge, redact(LONG)).leftOut).toBeGreaterThan(100_000);
  expect(diagnose(knowledge, redact('403')).leftOut).toBeUndefined();
});
