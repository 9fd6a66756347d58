/** No text takes long, whatever it is made of. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { readText } from '../../knowledge/text/text.ts';

const knowledge = openKnowledge();
const LONG = 250_000;
const RUNS = [
  '.',
  '...',
  ' ',
  '\n',
  ' \n',
  '\r\n',
  '\\',
  '\\n',
  '\\\\n',
  '5',
  '1.',
  '"',
  "'",
  'a',
  '/',
  '=',
  '%',
  '&',
  '[',
  '\t',
  '\u0000',
  '\u001b[',
  'ü',
  '\u200b',
  '&amp;',
  'https://',
  'http://a.blob.core.windows.net/?sig=x&',
  'azcopy ',
  'azcopy copy ',
  'azcopy copy "',
  'Job-Command copy ',
  'usage:\n azcopy\n',
  'sv=2020-01-01&',
  '{"a":',
  'start [',
  'C:\\',
  '\\\\srv\\',
  '403 ',
  'status ',
  'error ',
  '-----BEGIN ',
  'AccountKey=',
  'eyJ',
  '2026/11/20 16:30:10 ',
  'the enumeration ',
  'no such host ',
];
/** Milliseconds of the processor. Generous: a pattern that is not linear takes minutes; how fast it is, the bench says. */
const PATIENCE = 10_000;

const long = (run: string) => `403 AuthorizationFailure on azcopy copy ${run.repeat(Math.ceil(LONG / run.length))} end`;

function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/** Compiles what is compiled but once. */
beforeAll(() => void diagnose(knowledge, redact(RUNS.join(' ')), {}, { now: new Date(0) }));

test.each(RUNS.map((run) => [JSON.stringify(run), run]))('a quarter of a megabyte of %s', (_name, run) => {
  const report = redact(long(run));
  let codes: string[] = [];
  const taken = milliseconds(() => {
    codes = diagnose(knowledge, report, {}, { now: new Date('2026-11-20T00:00:00Z') }).codes;
  });
  expect(codes).toContain('AuthorizationFailure');
  expect(taken).toBeLessThan(PATIENCE);
});

test.each(['\\', '\\n', '\\\\n', '&amp;', 'a '].map((run) => [run]))(
  'cleaning a quarter of a megabyte of %s',
  (run) => {
    const text = long(run);
    expect(milliseconds(() => void readText(text))).toBeLessThan(PATIENCE);
  },
);
