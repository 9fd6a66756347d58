/** A large file read by several threads tells what one thread tells, wherever it is cut. */
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { asUtf8 } from '../../../knowledge/log/bytes.ts';
import { FileReader } from '../../../knowledge/log/fileReader.ts';
import { Pending } from '../../../knowledge/log/pending.ts';
import { Shapes } from '../../../knowledge/log/shapes.ts';
import { readTogether, type Together } from '../../../knowledge/log/together.ts';
import { GeneratedLog } from '../../support/generatedLog.ts';

const folder = mkdtempSync(join(tmpdir(), 'storagebot-together-'));
const path = join(folder, 'a.log');
afterAll(() => rmSync(folder, { recursive: true }));

const T = '2026/11/20 16:30:10 ';
const HEAD = `${T}AzcopyVersion  10.32.2\n${T}Job-Command copy a b \n`;

/** Everything that is counted, and how much of the file was read in parts. */
async function countsOf(together?: Together) {
  const shapes = new Shapes();
  const pending = new Pending();
  const reader = new FileReader({ file: 'a.log', shapes, pending, statusOf: () => undefined });
  const inParts = together ? await readTogether(path, reader, together) : 0;
  const rest = createReadStream(path, { start: inParts });
  for await (const piece of inParts > 0 ? rest : asUtf8(rest)) reader.push(piece);
  const {
    isAzcopy,
    jobs: [job],
    story,
  } = reader.end();
  const seen = shapes.all().map(({ sample, context, ...shape }) => shape);
  return { inParts, counts: { isAzcopy, job, end: story.end, seen } };
}

const repeat = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length));

const generated = Buffer.concat([...new GeneratedLog(400_000, 3).pieces()]).toString();
const run = 'test/runs/mixed-failures-upload-error-level/';
const recorded = readFileSync(`${run}b5eb9d6d-6f77-8b4f-45f4-7f65c3f572e6.log`, 'utf8');
const [start, body] = [recorded.slice(0, recorded.indexOf('==> ') - 20), recorded.slice(recorded.indexOf('==> ') - 20)];

const success = (n: number) => `${T}INFO: [P#0-T#${n}] UPLOADSUCCESSFUL: https://a.blob.core.windows.net/c/f${n}\n`;
const busy = (n: number) =>
  `${T}==> REQUEST/RESPONSE (Try=1/3ms, OpTime=3ms) -- RESPONSE STATUS CODE ERROR\n   PUT https://a.blob.core.windows.net/c/f${n}?sig=-REDACTED-\n   Accept: a\n   User-Agent: b\n   x-ms-version: c\n   ------\n   RESPONSE Status: 503 Busy.\n   X-Ms-Error-Code: ServerBusy\n   X-Ms-Request-Id: 42c06994-f01e-00eb-b863-${String(n).padStart(12, '0')}\nResponse Details: <Code>ServerBusy</Code><Message>Busy.</Message>\n\n`;
/** Each refusal is got over many lines later, mostly in another part. */
const late = (many: number, later: number) =>
  HEAD + Array.from({ length: many }, (_, n) => busy(n) + (n >= later ? success(n - later) : '')).join('');
const long = late(4000, 1000);

describe.each<[string, string | Buffer]>([
  ['most files go well', generated],
  ['a recorded run, over and over', start + repeat(body, 900_000)],
  ['returns before line ends', generated.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${generated}`],
  ['refusals that are got over much later', long],
  ['sessions of a resumed job', repeat(generated.slice(0, 90_000), 500_000)],
  [
    'messages in JSON between records',
    `${HEAD}${repeat(`${success(1)}{"TimeStamp":"2026-11-20T16:30:10Z","MessageType":"Info","MessageContent":"INFO: ä"}\n`, 300_000)}`,
  ],
])('%s', (_name, text) => {
  test.each([
    [0, 30_000],
    [0, 100_003],
    [1, 20_011],
    [2, 50_021],
  ])('%i other threads, parts of %i bytes', async (helpers, size) => {
    writeFileSync(path, text);
    const expected = await countsOf();
    const found = await countsOf({ helpers, size });
    expect(found.counts).toEqual(expected.counts);
    expect(found.inParts).toBeGreaterThan(size);
  });
});

test('a cut at every byte of a block and of what lies behind it', async () => {
  writeFileSync(path, late(350, 60));
  const { counts } = await countsOf();
  const stretch = busy(1).length + success(1).length;
  for (let size = 40_000; size < 40_000 + stretch; size += 1) {
    const found = await countsOf({ helpers: 0, size });
    expect([size, found.counts]).toEqual([size, counts]);
  }
}, 60_000);

describe('what cannot be cut is read as a stream from there on', () => {
  test.each<[string, string | Buffer, boolean]>([
    ['a long stretch without a record', `${long}${'x'.repeat(200_000)}\n${long}`, true],
    ['a long line', `${long}{"TimeStamp"${' '.repeat(200_000)}\n${long}`, true],
    ['no record at all', 'nothing\n'.repeat(60_000), false],
    ['zeros', Buffer.alloc(500_000), false],
    ['UTF-16', Buffer.from(`\ufeff${generated}`, 'utf16le'), false],
    ['gzip', gzipSync(generated, { level: 0 }), false],
  ])('%s', async (_name, bytes, hasParts) => {
    writeFileSync(path, bytes);
    const expected = await countsOf();
    const found = await countsOf({ helpers: 1, size: 40_000 });
    expect(found.counts).toEqual(expected.counts);
    expect(found.inParts > 0).toBe(hasParts);
    expect(found.inParts).toBeLessThan(bytes.length / 2 + 1);
  });
});

test('more is found in a part than its memory holds', async () => {
  writeFileSync(path, HEAD + `${T}ERR: [P#0-T#1] \n`.repeat(60_000) + long);
  const expected = await countsOf();
  expect(await countsOf({ helpers: 1, size: 1 << 19 })).toMatchObject({ counts: expected.counts });
});
