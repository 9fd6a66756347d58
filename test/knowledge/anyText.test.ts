/** Nothing that a text may hold makes a reader of knowledge/ throw. New texts: `npm run fuzz`. */
import fc from 'fast-check';
import { findAzcopyCommands, parseAzcopyCommand } from '../../knowledge/azcopy/azcopyCommand.ts';
import { splitShellWords } from '../../knowledge/azcopy/shellWords.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { factNames, isFactName, readAnswer } from '../../knowledge/facts/facts.ts';
import { readLogs } from '../../knowledge/log/read.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { readPage } from '../../knowledge/pages/page.ts';
import { causePageSchema } from '../../knowledge/pages/schema.ts';
import { hasSecret, redact } from '../../knowledge/redact/redact.ts';
import { UnknownJob } from '../../knowledge/sas/aim.ts';
import { readSasDate } from '../../knowledge/sas/dates.ts';
import { PARAMETERS } from '../../knowledge/sas/parameters.ts';
import { findSas, isSasFault, parseSas, printSas } from '../../knowledge/sas/parse.ts';
import { readEachSas, readSas } from '../../knowledge/sas/report.ts';
import { guessService, readStorageHost, readStorageUrl } from '../../knowledge/service/endpoints.ts';
import { fill, fillings } from '../../knowledge/text/render.ts';
import { anyText, anyToken, PROPERTY_TIME, PROTOTYPE_NAMES, settings } from '../support/property.ts';

const NOW = new Date('2026-11-26T12:00:00Z');
const knowledge = openKnowledge();

const reads = (runs: number, arbitrary: fc.Arbitrary<string>, read: (text: string) => unknown) =>
  fc.assert(
    fc.property(arbitrary, (text) => {
      JSON.stringify(read(text));
    }),
    settings(runs),
  );

const READERS: [string, number, (text: string) => unknown][] = [
  ['redact', 500, redact],
  ['hasSecret', 300, hasSecret],
  ['splitShellWords', 500, splitShellWords],
  ['parseAzcopyCommand', 500, parseAzcopyCommand],
  ['findAzcopyCommands', 500, findAzcopyCommands],
  ['readStorageHost', 500, readStorageHost],
  ['guessService', 300, guessService],
  ['readStorageUrl', 500, (text) => URL.canParse(text) && readStorageUrl(new URL(text))],
  ['readSasDate', 500, readSasDate],
  ['findSas', 500, findSas],
  ['printSas', 500, (text) => parsed(text)],
  ['readSas', 500, (text) => readSas(text, { now: NOW })],
  [
    'readSas for a job',
    300,
    (text) => withoutUnknownJob(() => readSas('sv=2024-11-04&sr=c&sp=r&sig=x', { now: NOW, for: text })),
  ],
  ['readEachSas', 300, (text) => readEachSas(text, { now: NOW })],
  ['isFactName', 300, isFactName],
  ['readAnswer', 300, (text) => factNames().map((name) => readAnswer(name, text))],
  ['fill', 300, (text) => fill(`{${text}} {account}`, fillings({ account: text }))],
  ['readPage', 200, (text) => readPage('some.md', `---\n${text}\n---\n\n## ${text}\n`, causePageSchema)],
  ['explain', 30, explain],
  ['diagnose', 40, (text) => diagnose(knowledge, redact(text), {}, { now: NOW })],
];

describe('whatever a text holds, it is read', () => {
  test.each(READERS)('by %s', (_name, runs, read) => reads(runs, anyText(), read), PROPERTY_TIME);

  test(
    'by readSas, as the token of a SAS',
    () =>
      reads(2000, anyToken(PARAMETERS_NAMES), (token) => ENDS.map((end) => readSas(`${end}?${token}`, { now: NOW }))),
    PROPERTY_TIME,
  );

  test(
    'by readLogs, as bytes',
    async () => {
      const log = fc.tuple(fc.constantFrom(...LOG_LINES), anyText(), fc.uint8Array({ maxLength: 40 }));
      await fc.assert(
        fc.asyncProperty(fc.array(log, { maxLength: 6 }), async (lines) => {
          const bytes = lines.map(([line, text, raw]) =>
            Buffer.concat([Buffer.from(line + text), raw, Buffer.from('\n')]),
          );
          await readLogs(knowledge, [{ name: 'some.log', bytes: inPieces(bytes) }]);
        }),
        settings(60),
      );
    },
    PROPERTY_TIME,
  );
});

describe('names that every object has are names like any other', () => {
  test.each(PROTOTYPE_NAMES)('%s', (name) => {
    const of = (parameter: string) =>
      readSas(`${ENDS[0]}?sv=2024-11-04&${parameter}=${name}&sp=r&sig=abc`, { now: NOW });
    expect(of('sr').findings.map(({ says }) => says)).toContain(`sr=${name} does not exist.`);
    for (const parameter of [...PARAMETERS_NAMES, name])
      expect(JSON.stringify(of(parameter))).not.toMatch(/native code|\[object/);
    expect(explain(name)).toBeUndefined();
    expect(fill(`{${name}}`, fillings({}))).toBe(`{${name}}`);
    expect(diagnose(knowledge, redact(`${name}: ${name}`), {}, { now: NOW }).facts).toEqual({});
  });
});

const PARAMETERS_NAMES = [...PARAMETERS.keys()];
const ENDS = [
  'https://contoso.blob.core.windows.net/box/a',
  'https://contoso.table.core.windows.net/T',
  'https://contoso.dfs.core.windows.net/fs/a',
  'http://127.0.0.1:10000/devstoreaccount1/box',
];
const LOG_LINES = [
  '',
  '2026/11/21 10:00:00 ERR: [P#0-T#0] UPLOADFAILED: ',
  '2026/11/21 10:00:00 ==> REQUEST/RESPONSE (Try=1/1.2s, OpTime=1.3s) -- RESPONSE STATUS CODE ERROR\n   PUT ',
  '   X-Ms-Error-Code: [',
  'Final Job Status: ',
  'INFO: ',
];

function parsed(text: string): string | undefined {
  const sas = parseSas(text);
  return isSasFault(sas) ? undefined : printSas(sas);
}

function withoutUnknownJob(read: () => unknown): unknown {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof UnknownJob) return undefined;
    throw fault;
  }
}

async function* inPieces(pieces: Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* pieces;
}
