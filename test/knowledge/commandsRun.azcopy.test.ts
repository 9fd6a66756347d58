/**
 * Every azcopy line for blobs that a page offers, as a user would run it: placeholders filled, by the real AzCopy, against the
 * emulator. What no emulator can do is listed with the reason.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import PQueue from 'p-queue';
import { openKnowledge } from '../../knowledge/open.ts';
import { fill, fillings } from '../../knowledge/text/render.ts';
import { accountToken, credential } from '../support/aSas.ts';
import { hasAzcopy, runAzcopy } from '../support/azcopy.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { hasAzurite } from '../support/emulator.ts';
import { describeWith } from '../support/parts.ts';
import { type FrontEnd, startFrontEnd } from '../support/storageFrontEnd.ts';

const ENDS = new Date(Date.now() + 3_600_000);
const TOKEN = accountToken('sco', 'rwdlact', ENDS);
/** Marks that the page's text is filled with before a container of its own is known. */
const BOX = 'the-box';
const OTHER = 'the-other';
const HOST = 'https://contoso.blob.core.windows.net';

/** Not for the emulator, and why. */
const BEYOND: [RegExp, string][] = [
  [/\.(?:file|dfs)\.core\./, 'the emulator has neither Azure Files nor dfs'],
  [/--cpk-by/, 'the emulator encrypts nothing'],
  [/^(?:login|logout|jobs|env|doc|--)/, 'no blobs are touched, or a job of the user'],
  [/--page-blob-tier/, 'the emulator has no premium account'],
  [/--trusted-microsoft-suffixes/, 'it signs in'],
  [/\.usgovcloudapi\.|\.z\d\d\.blob\.storage\./, 'another cloud, or an account with zones'],
  [/^(?!.*sig=)/, 'it signs in'],
  [/ https:[^ ?]*(?= ).* https:\S*sig=| https:\S*sig=\S* https:[^ ?]*(?= |$)/, 'it signs in on one side'],
  [/--dry-run/, 'AzCopy 10.32 asks for a console there'],
];

interface Call {
  page: string;
  words: string[];
}

const FENCE = /^[ \t]*```bash\n([\s\S]*?)^[ \t]*```$/gm;

/** The words of the azcopy commands of a fence, as bash hands them over. */
function callsOf(page: string, code: string): Call[] {
  const lines = code.split('\n').filter((line) => /(?:^|\s)azcopy [a-z]/.test(line));
  return lines.map((line) => {
    const call = line
      .slice(line.indexOf('azcopy '))
      .replace(/ (?:&&|\|\|?|[12]?>|;|&)(?: |$).*$/, '')
      .replace(/;.*$/, '');
    const shell = spawnSync('/bin/bash', ['-c', `azcopy() { printf '%s\\n' "$@"; }; ${call}`], { encoding: 'utf8' });
    return { page, words: shell.stdout.split('\n').slice(0, -1) };
  });
}

function allCalls(): Call[] {
  const knowledge = openKnowledge();
  const given = {
    account: 'contoso',
    container: BOX,
    sas: TOKEN,
    sourceSas: TOKEN,
    destinationSas: TOKEN,
    sourceUrl: `${HOST}/${OTHER}`,
    sourceAccount: 'contoso',
  };
  const pages = [...knowledge.causes.values(), ...knowledge.codePages];
  const calls = pages.flatMap((page) =>
    page.sections.flatMap(({ text }) =>
      [
        ...fill(text, fillings({ account: 'contoso', container: BOX }, page.matter.placeholders, given)).matchAll(
          FENCE,
        ),
      ].flatMap((match) => callsOf(page.file, match[1] ?? '')),
    ),
  );
  const seen = new Set<string>();
  return calls.filter(({ words }) => {
    const line = words.join(' ');
    if (
      words.length === 0 ||
      seen.has(line) ||
      words.includes('--help') ||
      BEYOND.some(([pattern]) => pattern.test(line))
    )
      return false;
    seen.add(line);
    return true;
  });
}

/** What stays to be filled in by the user: a name that is there, a folder where the command is recursive. */
const filled = (word: string, words: string[], box: string, other: string) =>
  word
    .replace(`<target>.blob.core.windows.net/${BOX}`, `contoso.blob.core.windows.net/${OTHER}`)
    .replaceAll(`/${BOX}`, `/${box}`)
    .replaceAll(`/${OTHER}`, `/${other}`)
    .replaceAll('https://', 'http://')
    .replaceAll('/tmp/stage', './stage')
    .replaceAll(/\.\/(?:dist|data|transfer(?:\/run\d+)?)(?=\/|$)/g, './d')
    .replaceAll(/\/\/<(?:source-account|target|source)>/g, '//contoso')
    .replaceAll('$web', box)
    .replaceAll('<path>', words.includes('--recursive') || words[0] === 'sync' ? 'd' : 'one.txt')
    .replace(/<[a-z][\w ]*>/, 'one.txt')
    .replaceAll('2026/11/*', 'd/*')
    .replaceAll('wrong-folder', 'd');

let azurite: Azurite;
let frontEnd: FrontEnd;
let service: BlobServiceClient;
let count = 0;

async function makeBox(): Promise<string> {
  count += 1;
  const box = service.getContainerClient(`run${count}`);
  await box.create();
  await box.getBlockBlobClient('one.txt').upload('x'.repeat(512), 512);
  await box.getBlockBlobClient('d/two.txt').upload('two', 3);
  return box.containerName;
}

async function run({ words }: Call): Promise<{ exitCode: number; console: string }> {
  const home = mkdtempSync(join(tmpdir(), 'commands-'));
  mkdirSync(join(home, 'd'));
  mkdirSync(join(home, 'stage'));
  for (const name of ['one.txt', 'd/two.txt', 'stage/three.txt']) writeFileSync(join(home, name), 'y'.repeat(512));
  const [box, other] = [words[0] === 'make' ? `new${++count}` : await makeBox(), await makeBox()];
  const asked = words.map((word) => filled(word, words, box, other));
  const outcome = await runAzcopy(asked, { HTTP_PROXY: frontEnd.proxy, AZCOPY_DISABLE_SYSLOG: 'true' }, home);
  rmSync(home, { recursive: true, force: true });
  return outcome;
}

describeWith({ Azurite: hasAzurite(), AzCopy: hasAzcopy() })('the azcopy lines of all pages', () => {
  const calls = allCalls();

  beforeAll(async () => {
    azurite = await startAzurite();
    frontEnd = await startFrontEnd(azurite.port);
    service = new BlobServiceClient(`http://127.0.0.1:${azurite.port}/contoso`, credential);
  });
  afterAll(async () => {
    await frontEnd?.stop();
    await azurite?.stop();
  });

  test('are many', () => {
    expect(calls.length).toBeGreaterThan(25);
  });

  test('run as printed', async () => {
    const queue = new PQueue({ concurrency: 6 });
    const outcomes = await Promise.all(
      calls.map((call) => queue.add(async () => ({ call, outcome: await run(call) }))),
    );
    const failed = outcomes
      .filter(({ outcome }) => outcome.exitCode !== 0)
      .map(
        ({ call, outcome }) =>
          `${call.page}: azcopy ${call.words.join(' ').replaceAll(TOKEN, 'SAS')}\n${outcome.console.slice(-400)}`,
      );
    expect(failed).toEqual([]);
  }, 300_000);
});
