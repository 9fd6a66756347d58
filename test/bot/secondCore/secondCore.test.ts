/** A second thread comes and goes with the work, and whatever happens to it every question is answered: there or not at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSecondCore, type Pace, type SecondCore } from '../../../bot/secondCore/secondCore.ts';

const PACE: Pace = { look: 5, busyLooks: 2, quietLooks: 4, patience: 10_000, rest: 10_000 };
const begin = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage('ready');`;
const onMessage = (body: string) => `${begin} parentPort.on('message', ({ id, question }) => { ${body} });`;

const folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
let second: SecondCore | undefined;
afterEach(() => second?.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** A second core whose thread runs that program, under a load that the test sets. */
function withThread(program: string, pace: Partial<Pace> = {}) {
  const path = join(folder, `${Math.random()}.cjs`);
  writeFileSync(path, program);
  const heard: unknown[] = [];
  const now = { load: 1 };
  const log = { info: (...told: unknown[]) => heard.push(told), warn: (...told: unknown[]) => heard.push(told) };
  const core = openSecondCore(log as never, {
    file: pathToFileURL(path),
    pace: { ...PACE, ...pace },
    load: () => now.load,
  });
  const ask = (question: string) => core.ask(() => question);
  /** Questions that come all the time, as from people who write; the last one is its answer. */
  const answered = async (question: string) => {
    for (;;) {
      for (let one = 0; one < 5; one++) void ask('another');
      const answer = ask(question);
      if (answer) return answer;
      await moment();
    }
  };
  return { second: core, ask, answered, now, heard };
}

const moment = (ms = 5) => new Promise((later) => setTimeout(later, ms));

const ECHO = onMessage(`parentPort.postMessage({ id, text: 'heard ' + question });`);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await moment();
}

test('it is asked when there was much to do for a while', async () => {
  const { ask, answered } = withThread(ECHO);
  expect(ask('too soon')).toBeUndefined();
  expect(await answered('a')).toBe('heard a');
  expect(await Promise.all([ask('b'), ask('c')])).toEqual(['heard b', 'heard c']);
});

test('little to do begins none, nor does much that asks nothing', async () => {
  const { ask, now, heard } = withThread(ECHO);
  await moment(50);
  now.load = 0.3;
  for (let one = 0; one < 100; one++) {
    void ask('a');
    if (one % 10 === 0) await moment();
  }
  expect(heard).toEqual([]);
});

test('little to do ends the one there is, and another one comes when it is needed', async () => {
  const { ask, answered, now } = withThread(ECHO);
  await answered('a');
  now.load = 0.05;
  await moment(100);
  await until(() => ask('a') === undefined);
  now.load = 0.6;
  expect(await answered('again')).toBe('heard again');
});

const DIES = onMessage(`throw new Error('a fault that quotes ' + question);`);
const ENDS = onMessage('process.exit(1);');
const HANGS = onMessage('for (;;);');

test.each([
  ['dies', DIES, {}],
  ['ends', ENDS, {}],
  ['hangs', HANGS, { patience: 50, quietLooks: 1_000 }],
])('one that %s leaves nobody waiting, rests, and its fault quotes nothing', async (_name, program, pace) => {
  const { ask, answered, heard } = withThread(program, pace);
  expect(await answered('a report')).toBeUndefined();
  await until(() => heard.length > 1);
  await moment(50);
  expect(ask('a report')).toBeUndefined();
  expect(JSON.stringify(heard)).not.toMatch(/quotes|a report/);
});

test('after its rest another one begins', async () => {
  const { answered, heard } = withThread(DIES, { rest: 20 });
  expect(await answered('a')).toBeUndefined();
  expect(await answered('a')).toBeUndefined();
  expect(heard.length).toBeGreaterThan(2);
});

test('when too many wait for it, the next ones do without', async () => {
  const { second, ask, heard } = withThread(onMessage(''), { quietLooks: 1_000 });
  await until(() => {
    for (let one = 0; one < 5 && heard.length === 0; one++) void ask('many');
    return heard.length > 0;
  });
  await moment(1_000);
  const asked = Array.from({ length: 20 }, (_, one) => ask(String(one)));
  expect(asked.filter((answer) => answer === undefined)).toHaveLength(12);
  await second.close();
  expect(await Promise.all(asked)).toEqual(Array(20).fill(undefined));
});
