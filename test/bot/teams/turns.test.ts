import { setTimeout as wait } from 'node:timers/promises';
import { serialiseTurns } from '../../../bot/teams/turns.ts';

test('turns of one conversation run one after another, in order', async () => {
  const turns = serialiseTurns();
  const seen: string[] = [];
  const turn = (name: string, ms: number) =>
    turns.run('a', async () => {
      seen.push(`${name} begins`);
      await wait(ms);
      seen.push(`${name} ends`);
    });
  await Promise.all([turn('first', 20), turn('second', 1)]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('another conversation does not wait', async () => {
  const turns = serialiseTurns();
  let release = () => {};
  const slow = turns.run('a', () => new Promise<void>((done) => (release = done)));
  await expect(turns.run('b', async () => 'answer')).resolves.toEqual({ kind: 'done', value: 'answer' });
  release();
  await slow;
});

test('a turn that fails fails alone', async () => {
  const turns = serialiseTurns();
  const failing = turns.run('a', async () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  await expect(turns.run('a', async () => 1)).resolves.toEqual({ kind: 'done', value: 1 });
});

test('too many waiting turns are turned away', async () => {
  const turns = serialiseTurns(1);
  let release = () => {};
  const running = turns.run('a', () => new Promise<void>((done) => (release = done)));
  const waiting = turns.run('a', async () => undefined);
  await expect(turns.run('a', async () => undefined)).resolves.toEqual({ kind: 'tooBusy' });
  release();
  await Promise.all([running, waiting]);
});

test('a conversation without turns leaves nothing behind', async () => {
  const turns = serialiseTurns();
  await Promise.all(['a', 'b', 'c'].map((name) => turns.run(name, async () => name)));
  await turns.drained();
  expect(turns.active()).toBe(0);
});

test('drained waits for the turns that wait', async () => {
  const turns = serialiseTurns();
  const seen: number[] = [];
  for (const n of [1, 2, 3]) void turns.run('a', async () => wait(5).then(() => seen.push(n)));
  await turns.drained();
  expect(seen).toEqual([1, 2, 3]);
});
