import fc from 'fast-check';
import { type LogRecord, RecordSplitter } from '../../../knowledge/log/records.ts';

function split(pieces: string[]): LogRecord[] {
  const records: LogRecord[] = [];
  const splitter = new RecordSplitter((record) => records.push(record));
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return records;
}

const seen = (records: LogRecord[]) =>
  records.map(({ line, time, text, more }) => [line, time?.slice(11) ?? '', text, ...more].join('|'));

const T = '2026/11/20 16:30:10 ';

test.each<[string, string, string[]]>([
  [
    'lines without a stamp belong to the record above',
    `${T}a\n   b\n\tc\n${T}d\n`,
    ['1|16:30:10|a|   b|\tc', '4|16:30:10|d'],
  ],
  [
    'half a line at the end counts',
    `${T}a\n${T}INFO: [P#0-T#1] Star`,
    ['1|16:30:10|a', '2|16:30:10|INFO: [P#0-T#1] Star'],
  ],
  ['Windows line ends', `${T}a\r\n   b\r\n${T}c\r\n`, ['1|16:30:10|a|   b', '3|16:30:10|c']],
  [
    'progress lines parted by carriage returns',
    'INFO: x\r10.0 %, 1 Done\r20.0 %, 2 Done\n',
    ['1||INFO: x', '1||10.0 %, 1 Done', '1||20.0 %, 2 Done'],
  ],
  [
    'a JSON message is a record by itself',
    '{"TimeStamp":1}\n{"TimeStamp":2}\n',
    ['1||{"TimeStamp":1}', '2||{"TimeStamp":2}'],
  ],
  [
    'a resumed job goes on within the line that a kill cut',
    `${T}INFO: [P#0${T}AzcopyVersion  10.32.2\n`,
    ['1|16:30:10|INFO: [P#0', '1|16:30:10|AzcopyVersion  10.32.2'],
  ],
  [
    'the same within a block',
    `${T}==> x\n   PUT htt${T}AzcopyVersion  10.32.2\n`,
    ['1|16:30:10|==> x', '2|16:30:10|AzcopyVersion  10.32.2'],
  ],
  [
    'what only looks like a stamp is none',
    `${T}a\n2026/11/20 noon\n1234/67 and so on\n`,
    ['1|16:30:10|a|2026/11/20 noon|1234/67 and so on'],
  ],
  [
    'a stack trace is left out',
    `${T}a\n   ERROR:\nGet "x": EOF\ngoroutine 1 [running]:\nmain()\n${T}b`,
    ['1|16:30:10|a|   ERROR:|Get "x": EOF', '6|16:30:10|b'],
  ],
  ['nothing gives nothing', '', []],
])('%s', (_name, text, expected) => {
  expect(seen(split([text]))).toEqual(expected);
});

test('where the pieces end does not matter', () => {
  const line = fc.constantFrom(
    `${T}a`,
    '   b',
    '',
    '\tx\r',
    '{"TimeStamp":1}',
    'INFO: c\rd',
    `${T}AzcopyVersion  10.32.2`,
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, fc.array(fc.nat(400), { maxLength: 12 }), (whole, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((to, index) => whole.slice(places[index], to));
      expect(seen(split(pieces))).toEqual(seen(split([whole])));
    }),
  );
});

test('of an endless line and an endless record only the beginning is kept', () => {
  const endless = split([...Array.from({ length: 50 }, () => 'x'.repeat(1_000_000)), '\n']);
  const lines = split([`${T}a\n`, ...Array.from({ length: 5000 }, () => `${'y'.repeat(1000)}\n`)]);
  expect(endless.map(({ text }) => text.length)).toEqual([1_000_000]);
  expect(lines[0]?.more.join('').length).toBeLessThan(40_000);
});
