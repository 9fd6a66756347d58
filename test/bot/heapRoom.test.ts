import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FLAGS } from '../../bot/heapRoom.ts';

const MODULE = join(import.meta.dirname, '../../bot/heapRoom.ts');

/** Works for a while as turns do, with things that live for some moments, and tells how many megabytes are kept for them. */
function roomAfterWork(begin: string, forMs: number): number {
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import * as heapRoom from ${JSON.stringify(MODULE)};
    ${begin}
    const kept = [];
    const end = performance.now() + ${forMs};
    while (performance.now() < end) {
      for (let one = 0; one < 20_000; one++) kept[one % 40_000] = { one, text: ['a', one] };
      await new Promise(setImmediate);
    }
    console.log(getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size / 1e6);
    process.exit();`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }));
}

test('a start has room from its first steps on, and no more than it needs', () => {
  const begin = `
    heapRoom.giveRoomToStart();
    const first = [];
    for (let one = 0; one < 200_000; one++) first.push({ one });
    await new Promise(setImmediate);
    heapRoom.thatIsRoomEnough();`;
  const room = roomAfterWork(begin, 500);
  expect(room).toBeGreaterThan(8);
  expect(room).toBeLessThan(40);
});

test('the room grows with the work, up to a limit', () => {
  const begin = 'heapRoom.giveRoomToStart(); heapRoom.thatIsRoomEnough(); heapRoom.fitHeapToWork();';
  const room = roomAfterWork(begin, 4_000);
  expect(room).toBeGreaterThan(8);
  expect(room).toBeLessThan(140);
});

test('what a start leaves behind is given back once the process rests', () => {
  const program = `
    import { giveRoomToStart, thatIsRoomEnough, fitHeapToWork } from ${JSON.stringify(MODULE)};
    giveRoomToStart();
    const parts = Array.from({ length: 400_000 }, (_, one) => ({ one, text: ['a', one] }));
    thatIsRoomEnough();
    const before = process.memoryUsage().heapTotal;
    parts.length = 0;
    fitHeapToWork();
    setTimeout(() => console.log(process.memoryUsage().heapTotal / before), 2_500);`;
  const left = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(Number(left)).toBeLessThan(0.5);
});

test.each(FLAGS)('this Node knows %s', (flag) => {
  // At run time an unknown one would be passed over in silence.
  expect(() => execFileSync(process.execPath, [flag, '--eval', '0'], { stdio: 'ignore' })).not.toThrow();
});
