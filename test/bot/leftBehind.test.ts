/** What a message made is gone with it: what is left behind is carried along, and looked through, until the whole memory is tidied. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The room is so large that only what is asked for is collected; what V8 guesses to live long would hide the rest. */
const FLAGS = [
  '--expose-gc',
  '--no-allocation-site-pretenuring',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
];
/** Bytes, most of them those that the stand-in for the connector keeps. With the SDK as it comes it is nearly 100,000. */
const MOST = 60_000;

test('a message leaves little behind', () => {
  const out = execFileSync(process.execPath, [...FLAGS, join(import.meta.dirname, '../support/leftBehind.ts')], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const { left, answered } = JSON.parse(out) as { left: number; answered: number };
  expect(answered).toBe(1);
  expect(left).toBeLessThan(MOST);
});
