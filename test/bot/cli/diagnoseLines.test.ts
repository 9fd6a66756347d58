/** `storagebot diagnose --jsonl`: a line that is wrong is told so, and the others are answered all the same. */
import { spawnSync } from 'node:child_process';

const OBJECT = expect.stringContaining('this line is no object');

const LINES: [line: string, answer: object][] = [
  ['{"id": 1, "text": "AZSM1024"}', { id: 1, diagnosis: expect.objectContaining({ codes: ['AZSM1024'] }) }],
  ['not JSON', { id: null, error: expect.stringContaining('not valid JSON') }],
  ['null', { id: null, error: OBJECT }],
  ['42', { id: null, error: OBJECT }],
  ['["AZSM1024"]', { id: null, error: OBJECT }],
  ['{"id": 2}', { id: 2, error: expect.stringContaining('text is missing') }],
  ['{"id": 3, "text": "403", "facts": "sas"}', { id: 3, error: expect.stringContaining('names and values') }],
  ['{"id": 4, "text": "403", "facts": {"auth": {"toString": 1}}}', { id: 4, error: expect.stringContaining('auth') }],
  ['{"id": 5, "text": "403", "facts": {"colour": "red"}}', { id: 5, error: expect.stringContaining('no such fact') }],
  ['{"id": 6, "text": "AZSM1024", "facts": null}', { id: 6, diagnosis: expect.anything() }],
];

const { stdout, status } = spawnSync(process.execPath, ['bot/storagebot.js', 'diagnose', '--jsonl'], {
  input: LINES.map(([line]) => line).join('\n'),
  encoding: 'utf8',
});
const answers = stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test.each(LINES.map(([line, answer], at) => [line, answer, at] as const))('%s', (_line, answer, at) => {
  expect(answers[at]).toEqual(answer);
});

test('all are answered, and nothing failed', () => {
  expect([answers.length, status]).toEqual([LINES.length, 0]);
});
