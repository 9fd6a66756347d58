import { withoutRoutine } from '../../../knowledge/learn/routine.ts';

test.each([
  [
    'settings at the start of a log',
    '2026/11/20 16:28:47 Max concurrent network operations: 32 (Based on CPUs)\nx',
    'x',
  ],
  [
    'counters that are zero',
    'Number of File Transfers Skipped: 0\nNumber of File Transfers Failed: 3',
    'Number of File Transfers Failed: 3',
  ],
  [
    'the stack behind a request',
    'goroutine 1 [running]:\ngithub.com/Azure/azure-storage-azcopy/v10/ste.stack()\nEOF',
    'EOF',
  ],
  [
    'all progress but the last',
    '9.0 %, 1 Done, 0 Failed, 9 Pending, 0 Skipped, 10 Total, (Disk may be limiting speed)\n90.0 %, 9 Done, 1 Failed, 0 Pending, 0 Skipped, 10 Total,',
    '90.0 %, 9 Done, 1 Failed, 0 Pending, 0 Skipped, 10 Total,',
  ],
])('%s tell nothing', (_name, text, left) => {
  expect(withoutRoutine(text).trim()).toBe(left);
});

test.each([
  ['what a person says', 'Scanning takes hours since the update'],
  ['the error itself', '2026/11/20 16:29:11 ERR: [P#0-T#82] UPLOADFAILED: /srv/a : 409 : The blob exists'],
])('%s stays', (_name, text) => {
  expect(withoutRoutine(text)).toBe(text);
});
