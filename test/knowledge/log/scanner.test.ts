/** The scanner passes over most of a log. What it passes over must never change a count: each text is read both ways. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { idKey, pathKey, WASM_FILE } from '../../../knowledge/log/events.ts';
import { FileReader } from '../../../knowledge/log/fileReader.ts';
import { Pending } from '../../../knowledge/log/pending.ts';
import { Shapes } from '../../../knowledge/log/shapes.ts';
import { anyCharacter } from '../../support/property.ts';

const RUNS = join('test', 'runs');
const logs = readdirSync(RUNS).flatMap((run) =>
  readdirSync(join(RUNS, run))
    .filter((file) => file.endsWith('.log') || file === 'console.txt')
    .map((file) => join(RUNS, run, file)),
);

const T = '2026/11/20 16:30:10 ';

type Feed = (reader: FileReader) => void;

/** Job and counts; skips of one job are told apart by accident only. */
function countsBy(feed: Feed) {
  const shapes = new Shapes();
  const reader = new FileReader({ file: 'a.log', shapes, pending: new Pending(), statusOf: () => 403 });
  feed(reader);
  const {
    isAzcopy,
    jobs: [job],
  } = reader.end();
  const all = shapes.all();
  const skips = all.filter(({ kind }) => kind === 'skip').reduce((sum, { count }) => sum + count, 0);
  const seen = all
    .filter(({ kind }) => kind !== 'skip')
    .map(
      ({ kind, status, code, message, count, benign, failed, first, firstHarm }) =>
        [kind, status, code, message, count, benign, failed, first, firstHarm] as const,
    );
  return { isAzcopy, job: { ...job, end: undefined }, seen: isAzcopy ? seen : [], skips: isAzcopy ? skips : 0 };
}

/** Every line by JavaScript. */
const plainly = (bytes: Buffer) => countsBy((reader) => reader.text(bytes, 1));

const scanned = (bytes: Buffer, size = 1 << 16) =>
  countsBy((reader) => {
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  });

test('the scanner is compiled from its sources; after a change: npm run wasm', () => {
  const folder = join('knowledge', 'log', 'scanner');
  const files = readdirSync(folder).filter((name) => name.endsWith('.as.ts'));
  const sources = files.sort().map((file) => readFileSync(join(folder, file)));
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(WASM_FILE)), 'source');
  expect(Buffer.from(section as ArrayBuffer)).toEqual(createHash('sha256').update(Buffer.concat(sources)).digest());
});

test.each(logs)('%s', (file) => {
  const bytes = readFileSync(file);
  const expected = plainly(bytes);
  for (const size of [977, 1 << 16, 1 << 21]) expect(scanned(bytes, size)).toEqual(expected);
});

const JUNK = [
  '\r',
  '\n',
  '\r\n',
  '\0',
  T,
  '{"TimeStamp"',
  '\ufeff',
  'ä'.repeat(9),
  '\n\n\n',
  'x'.repeat(600),
  `${T}AzcopyVersion  10.32.2\n`,
  `\n${T}INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://a/b\n`,
  '   RESPONSE Status: 503 x\n',
  'goroutine 1 [running]:\n',
  '\nResponse Details: <Code>ServerBusy</Code>\n',
];

/** A stretch of a real log with lines lost, doubled, cut, glued, swapped, and foreign bytes in between. */
const damaged = fc
  .record({
    file: fc.constantFrom(...logs),
    start: fc.double({ min: 0, max: 1, noNaN: true }),
    lines: fc.integer({ min: 10, max: 250 }),
    ends: fc.constantFrom('\n', '\n', '\r\n'),
    size: fc.integer({ min: 1, max: 4000 }),
    edits: fc.array(
      fc.record({
        what: fc.nat(5),
        where: fc.double({ min: 0, max: 0.999, noNaN: true }),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        junk: fc.constantFrom(...JUNK),
        byte: fc.nat(255),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ file, start, lines, ends, size, edits }) => {
    const all = readFileSync(file, 'latin1').split('\n');
    const from = Math.floor(start * all.length);
    const some = all.slice(from, from + lines);
    for (const { what, where, at, junk, byte } of edits) {
      const index = Math.floor(where * some.length);
      const line = some[index] ?? '';
      const place = Math.floor(at * line.length);
      if (what === 0) some.splice(index, 1);
      else if (what === 1) some.splice(index, 0, line);
      else if (what === 2) some[index] = line.slice(0, place);
      else if (what === 3) some[index] = line.slice(0, place) + junk + line.slice(place);
      else if (what === 4) some.splice(index, 2, line + (some[index + 1] ?? ''));
      else some[index] = line.slice(0, place) + String.fromCharCode(byte) + line.slice(place + 1);
    }
    return { text: some.join(ends), size };
  });

test('damaged logs', () => {
  fc.assert(
    fc.property(damaged, ({ text, size }) => {
      const bytes = Buffer.from(text, 'latin1');
      expect(scanned(bytes, size)).toEqual(plainly(bytes));
    }),
    { seed: 20261126, numRuns: 400 },
  );
});

/** Blocks and failures that differ in a byte or two: what is remembered of the last one must not be taken for the next. */
const alike = fc
  .record({
    ends: fc.constantFrom('\n', '\r\n'),
    size: fc.integer({ min: 1, max: 4000 }),
    blocks: fc.array(
      fc.record({
        kind: fc.nat(4),
        file: fc.nat(5),
        id: fc.nat(9),
        says: fc.constantFrom(
          'Ingress is over the account limit.',
          'Egress is over the account limit.',
          'Busy 1.',
          'Busy 2.',
        ),
        edits: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat(255) }), {
          maxLength: 1,
        }),
      }),
      { minLength: 2, maxLength: 40 },
    ),
  })
  .map(({ ends, size, blocks }) => {
    const texts = blocks.map(({ kind, file, id, says, edits }) => {
      let text =
        TROUBLE[kind]?.(
          `https://a.blob.core.windows.net/c/f${file}`,
          `42c06994-f01e-00eb-b863-00000000000${id}`,
          says,
        ) ?? '';
      for (const { at, byte } of edits) {
        const place = Math.floor(at * text.length);
        text = text.slice(0, place) + String.fromCharCode(byte) + text.slice(place + 1);
      }
      return text;
    });
    return { text: `${T}Job-Command copy a b\n${texts.join('')}`.replaceAll('\n', ends), size };
  });

const TROUBLE = [
  (url: string, id: string, says: string) =>
    `${T}==> REQUEST/RESPONSE (Try=1/3ms, OpTime=3ms) -- RESPONSE STATUS CODE ERROR\n   PUT ${url}?sig=-REDACTED-\n   Accept: application/xml\n   X-Ms-Client-Request-Id: ${id}\n   x-ms-version: 2025-07-05\n   ------\n   RESPONSE Status: 503 ${says}\n   Date: Fri, 20 Nov 2026 16:06:2${id.at(-1)} GMT\n   X-Ms-Error-Code: ServerBusy\n   X-Ms-Request-Id: ${id}\nResponse Details: <Code>ServerBusy</Code><Message>${says}</Message>\n\n`,
  (url: string, id: string, says: string) =>
    `${T}ERR: [P#0-T#1] UPLOADFAILED: /srv/a : 503 : 503 ${says}. X-Ms-Request-Id: ${id}\n\n   Dst: ${url}\n`,
  (url: string) => `${T}INFO: [P#0-T#1] UPLOADSUCCESSFUL: ${url}\n`,
  (url: string, _id: string, says: string) =>
    `${T}==> REQUEST/RESPONSE (Try=1/3ms, OpTime=3ms) -- REQUEST ERROR\n   PUT ${url}\n   Accept: a\n   ---\n   ERROR:\nPut "${url}": ${says}\ngoroutine 1 [running]:\nste.stack()\n`,
  // With AZCOPY_DISABLE_SYSLOG.
  (url: string, id: string, says: string) =>
    `${T}==> REQUEST/RESPONSE (Try=1/3ms, OpTime=3ms) -- RESPONSE STATUS CODE ERROR\n   PUT ${url}?sig=-REDACTED-\n   X-Ms-Request-Id: [${id}]\nResponse Details: <Code>ServerBusy</Code><Message>${says}</Message>\n\n`,
];

test('refusals that are nearly alike', () => {
  fc.assert(
    fc.property(alike, ({ text, size }) => {
      const bytes = Buffer.from(text, 'latin1');
      expect(scanned(bytes, size)).toEqual(plainly(bytes));
    }),
    { seed: 20261126, numRuns: 400 },
  );
});

test('any bytes at all', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...JUNK, T, `${T}ERR: [P#0-T#1] `, '==> REQUEST/RESPONSE'),
      fc.array(anyCharacter, { maxLength: 40 }).map((all) => all.join('')),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 300 }), (texts, size) => {
      const bytes = Buffer.from(texts.join(''));
      expect(scanned(bytes, size)).toEqual(plainly(bytes));
    }),
    { seed: 20261126, numRuns: 400 },
  );
});

test.each([
  ['https://a.blob.core.windows.net/c/state%2Fa%20b.log?sv=1', 'https://a.blob.core.windows.net/c/state/a b.log'],
  ['https://a.blob.core.windows.net/c/%C3%A4', 'https://a.blob.core.windows.net/c/ä'],
])('%s is %s', (one, other) => {
  expect(pathKey(one)).toBe(pathKey(other));
  expect(pathKey(one)).not.toBe(pathKey(`${other}x`));
});

test('keys of different ids differ', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => `42c06994-f01e-00eb-b863-${String(n).padStart(12, '0')}`);
  expect(new Set(ids.map(idKey)).size).toBe(ids.length);
});

describe('a log that is nothing but trouble is read as quickly as any other', () => {
  const head = `${T}AzcopyVersion  10.32.2\n${T}Job-Command copy a b \n`;
  test.each<[string, string]>([
    ['line ends', '\n'.repeat(2 << 20)],
    ['line ends after a record', head + '\n'.repeat(2 << 20)],
    ['ERR', head + 'ERR'.repeat(1_700_000)],
    ['lines of ERR', head + 'ERR:\n'.repeat(1_250_000)],
    ['lines of ERR with a stamp', head + `${T}ERR: [P#0-T#1] \n`.repeat(150_000)],
    ['returns', head + '\r'.repeat(2 << 20)],
    ['stamps', head + T.repeat(250_000)],
    [
      'one record without an end',
      head + `${T}==> REQUEST/RESPONSE (Try=1\n${'   RESPONSE Status: 403 no\n'.repeat(200_000)}`,
    ],
    ['braces', head + '{"TimeStamp"'.repeat(400_000)],
    [
      'percent signs',
      `${head}${T}${'9'.repeat(1 << 20)}\n${T}INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://${'%'.repeat(4 << 20)}`,
    ],
  ])('%s', (_name, text) => {
    const bytes = Buffer.from(text);
    const start = process.cpuUsage();
    scanned(bytes);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});
