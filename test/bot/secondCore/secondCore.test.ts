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
  second = openSecondCore(log as never, {
    file: pathToFileURL(path),
    pace: { ...PACE, ...pace },
    load: () => now.load,
  });
  return { second, now, heard };
}

const ECHO = onMessage(`parentPort.postMessage({ id, text: 'heard ' + question });`);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((later) => setTimeout(later, 5));
}

test('it is asked when there was much to do for a while', async () => {
  const { second } = withThread(ECHO);
  expect(second.isReady()).toBe(false);
  expect(second.ask('too soon')).toBeUndefined();
  await until(second.isReady);
  expect(await Promise.all([second.ask('a'), second.ask('b')])).toEqual(['heard a', 'heard b']);
});

test('little to do begins none, and ends the one there is', async () => {
  const { second, now, heard } = withThread(ECHO);
  now.load = 0.3;
  await new Promise((later) => setTimeout(later, 50));
  expect(heard).toEqual([]);
  now.load = 0.6;
  await until(second.isReady);
  now.load = 0.05;
  await until(() => !second.isReady());
  expect(second.ask('a')).toBeUndefined();
  now.load = 0.6;
  await until(second.isReady);
  expect(await second.ask('again')).toBe('heard again');
});

const DIES = onMessage(`throw new Error('a fault that quotes ' + question);`);
const ENDS = onMessage('process.exit(1);');
const HANGS = onMessage('for (;;);');

test.each([
  ['dies', DIES, {}],
  ['ends', ENDS, {}],
  ['hangs', HANGS, { patience: 50 }],
])('one that %s leaves nobody waiting, rests, and its fault quotes nothing', async (_name, program, pace) => {
  const { second, heard } = withThread(program, pace);
  await until(second.isReady);
  expect(await Promise.all([second.ask('a report'), second.ask('another report')])).toEqual([undefined, undefined]);
  await until(() => heard.length > 1);
  expect(second.isReady()).toBe(false);
  await new Promise((later) => setTimeout(later, 50));
  expect(second.isReady()).toBe(false);
  expect(JSON.stringify(heard)).not.toMatch(/quotes|a report/);
});

test('after its rest another one begins', async () => {
  const { second } = withThread(DIES, { rest: 20 });
  await until(second.isReady);
  expect(await second.ask('a')).toBeUndefined();
  await until(second.isReady);
});

test('when too many wait for it, the next ones do without', async () => {
  const { second } = withThread(onMessage(''));
  await until(second.isReady);
  const asked = Array.from({ length: 20 }, (_, one) => second.ask(String(one)));
  expect(asked.filter((answer) => answer === undefined)).toHaveLength(12);
  await second.close();
  expect(await Promise.all(asked)).toEqual(Array(20).fill(undefined));
});
