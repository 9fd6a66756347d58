import { joinContinuedLines } from '../../../knowledge/azcopy/shellWords.ts';

test.each([
  ['of POSIX', 'azcopy copy \\\n  a b', 'azcopy copy a b'],
  ['of PowerShell', 'azcopy copy  ` \r\n\ta b', 'azcopy copy a b'],
  ['of cmd', 'azcopy copy ^\n> a b', 'azcopy copy a b'],
  ['none, within a path', 'azcopy copy C:\\x a', 'azcopy copy C:\\x a'],
  ['none, and blanks without an end', `azcopy copy${' '.repeat(200_000)}a`, `azcopy copy${' '.repeat(200_000)}a`],
])('a continued line %s', (_name, text, joined) => {
  expect(joinContinuedLines(text)).toBe(joined);
});
