import { joinContinuedLines, splitShellWords } from '../../../knowledge/azcopy/shellWords.ts';

test.each([
  ['of POSIX', 'azcopy copy \\\n  a b', 'azcopy copy a b'],
  ['of PowerShell', 'azcopy copy  ` \r\n\ta b', 'azcopy copy a b'],
  ['of cmd', 'azcopy copy ^\n> a b', 'azcopy copy a b'],
  ['none, within a path', 'azcopy copy C:\\x a', 'azcopy copy C:\\x a'],
  ['none, and blanks without an end', `azcopy copy${' '.repeat(200_000)}a`, `azcopy copy${' '.repeat(200_000)}a`],
])('a continued line %s', (_name, text, joined) => {
  expect(joinContinuedLines(text)).toBe(joined);
});

test.each([
  ['in what is said behind the command', "azcopy copy a b says 403, we're Owners and it doesn't end", []],
  ['in what is said, as a phone writes it', 'azcopy copy a b fails, I’ve Contributor', []],
  ['around a path', "azcopy copy 'my folder' b", ['single-quoted']],
  ['before a path, and never closed', "azcopy copy 'my folder b", ['unclosed-quote', 'single-quoted']],
])('an apostrophe %s', (_name, text, notes) => {
  expect(splitShellWords(text).notes).toEqual(notes);
});
