import { spansWithoutEvidence } from '../../../knowledge/recognisers/noEvidence.ts';
import { blank, readText } from '../../../knowledge/text/text.ts';

const left = (report: string) => {
  const text = readText(report);
  return blank(text.folded, spansWithoutEvidence(text)).replace(/\s+/g, ' ').trim();
};

test.each([
  ['a counter at zero', 'Server Busy: 0.00%\nDone', 'done'],
  ['a counter that counted', 'Server Busy: 12.50%', 'server busy: 12.50%'],
  ['a number of nothing', 'Number of File Transfers Skipped: 0', ''],
  [
    'the question at Ctrl+C',
    'The enumeration (source only for copy) is not complete, cancelling the job at this point means it cannot be resumed. Please confirm with: [Y] Yes  [N] No',
    '',
  ],
])('%s', (_name, report, expected) => {
  expect(left(report)).toBe(expected);
});

test('the help after a wrong flag goes, the error before and behind it stays', () => {
  const help = `Error: unknown flag: --x\nUsage:\n  azcopy copy [source] [destination] [flags]\n${'  --flag   shows an error 403\n'.repeat(40)}\nunknown flag: --x`;
  expect(left(help)).toMatch(
    /^error: unknown flag: --x usage: azcopy copy \[source\] \[destination\] \[flags\] unknown flag: --x$/,
  );
});
