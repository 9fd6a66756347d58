import { stepsNamed } from '../../../dialogs/case/stepsNamed.ts';

const FIX = [
  'Take the dead mount away and mount again:\n```bash\nfusermount3 -u /mnt\nblobfuse2 unmount /mnt\n```',
  'Memory: a smaller cache.',
  'Operations per second: fewer connections at once, `AZCOPY_CONCURRENCY_VALUE`.',
];

test.each([
  ['how do I unmount it', [0]],
  ['we lowered the concurrency already', [2]],
  ['並列数はもう下げました', [2]],
  ['mehr Arbeitsspeicher haben wir schon', [1]],
  ['what is the weather', []],
])('“%s” names %j', (said, steps) => {
  expect(stepsNamed(FIX, said)).toEqual(steps);
});
