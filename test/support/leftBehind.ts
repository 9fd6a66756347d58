/** Starts the bot as `serve` does, and prints how many bytes a message leaves behind for the large collections. Needs `--expose-gc`. */
import { getHeapSpaceStatistics } from 'node:v8';
import { answered, end, tell } from './botHere.ts';

let count = 0;
/** Each time another text in another conversation: nothing of it is kept on purpose. */
const say = () => tell(`mount error(13): Permission denied on ubuntu, run ${++count}`, `left-${count}`);

const { gc: collect } = globalThis as unknown as { gc(how?: { type: 'minor' }): void };
const collectYoung = () => collect({ type: 'minor' });
const old = () =>
  getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name === 'old_space' || name === 'large_object_space')
    .reduce((sum, { space_used_size: size }) => sum + size, 0);

async function talk(messages: number): Promise<void> {
  for (let said = 1; said <= messages; said++) {
    await say();
    if (said % 32 === 0) collectYoung();
  }
  collectYoung();
}

const MESSAGES = 160;
await talk(MESSAGES);
collect();
await talk(32);
const before = old();
await talk(MESSAGES);
const left = (old() - before) / MESSAGES;
process.stdout.write(JSON.stringify({ left, answered: answered() / count }));
await end();
