/** How fast a large AzCopy log is read, and how much memory that takes. `node test/bench/log.ts 2000` reads 2,000 MB. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLogs } from '../../knowledge/log/read.ts';
import { openKnowledge } from '../../knowledge/open.ts';

const RUNS = join(import.meta.dirname, '../runs');
const SAMPLES = {
  'level INFO, most files fine': 'mixed-failures-upload-230',
  'full of request errors': 'dns-account-mistyped',
  'level ERROR': 'mixed-failures-upload-error-level',
};
const MB = 1024 * 1024;
const megabytes = Number(process.argv[2] ?? 300);

/** The largest log of a run. */
function sampleOf(run: string): string {
  const folder = join(RUNS, run);
  const logs = readdirSync(folder).filter((file) => file.endsWith('.log'));
  const texts = logs.map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** The log of one job, its body over and over, each time with request ids of its own. */
async function* repeat(text: string, size: number): AsyncGenerator<Uint8Array> {
  const head = text.indexOf('Job-Command');
  const start = text.indexOf('\n', head) + 1;
  const end = text.lastIndexOf('\n', text.lastIndexOf(' summary'));
  const body = text.slice(start, end > start ? end : text.length);
  const bytes = Buffer.from(body);
  const ids = [...body.matchAll(/[0-9a-f]{8}(?=-[0-9a-f]{4}-[0-9a-f]{4}-)/g)].map(({ index }) =>
    Buffer.byteLength(body.slice(0, index)),
  );
  yield Buffer.from(text.slice(0, start));
  for (let sent = 0, round = 0; sent < size; sent += bytes.length, round += 1) {
    const copy = Buffer.from(bytes);
    for (const at of ids) copy.writeUInt16BE(0x3030 + (round % 10) + 256 * (Math.floor(round / 10) % 10), at);
    yield copy;
  }
  yield Buffer.from(text.slice(end > start ? end : text.length));
}

const knowledge = openKnowledge();
for (const [name, path] of Object.entries(SAMPLES)) {
  const start = performance.now();
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const report = await readLogs(knowledge, [{ name: 'log', bytes: repeat(sampleOf(path), megabytes * MB) }]);
  clearInterval(timer);
  most = Math.max(most, process.memoryUsage().rss);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${name.padEnd(30)} ${(report.bytes / MB).toFixed(0)} MB in ${seconds.toFixed(1)} s: ${(report.bytes / MB / seconds).toFixed(0)} MB/s, most memory ${(most / MB).toFixed(0)} MB, causes ${report.causes.map(({ id, count }) => `${id} ${count}`).join(', ')}\n`,
  );
}
