/**
 * The table of needs against the real AzCopy: with exactly the letters that it names a job passes, and with any one of
 * them left out it fails, unless the table says that another letter covers it or that the emulator is lax there.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import PQueue from 'p-queue';
import { parseAzcopyCommand } from '../../../knowledge/azcopy/azcopyCommand.ts';
import { jobOf } from '../../../knowledge/sas/jobs.ts';
import { countNeeds, type Needs, neededLetters } from '../../../knowledge/sas/needs.ts';
import { accountToken, containerToken, credential } from '../../support/aSas.ts';
import { hasAzcopy, runAzcopy } from '../../support/azcopy.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';
import { type FrontEnd, startFrontEnd } from '../../support/storageFrontEnd.ts';

type Side = 'source' | 'destination';
interface Scene {
  /** A container with `one.txt` and `d/two.txt`. */
  box: string;
  /** The URL of something in the container, with the SAS under test. */
  url(path?: string): string;
  /** The account's URL with the SAS under test. */
  account: string;
  /** Another container with the same things, opened by a SAS that may do all. */
  open(path?: string): string;
  /** A folder with `one.txt`, newer than that of the container. */
  folder: string;
  /** A file that takes several blocks of a megabyte. */
  big: string;
  /** A folder that does not exist yet. */
  empty: string;
}
type Command = (scene: Scene) => string[];
/** Where AzCopy's exit code does not tell whether it worked. */
type Look = (box: string) => Promise<boolean>;

const HOST = 'http://contoso.blob.core.windows.net';
const ENDS = new Date(Date.now() + 3_600_000);
const MINUTES = 60_000;

let azurite: Azurite;
let frontEnd: FrontEnd;
let service: BlobServiceClient;
let home: string;
let count = 0;

async function makeBox(): Promise<string> {
  count += 1;
  const box = service.getContainerClient(`box${count}`);
  await box.create();
  await box.getBlockBlobClient('one.txt').upload('one', 3);
  await box.getBlockBlobClient('d/two.txt').upload('two', 3);
  return box.containerName;
}

async function makeScene(token: (box: string) => string): Promise<Scene> {
  const [box, other] = [await makeBox(), await makeBox()];
  const folder = join(home, box);
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.txt'), 'changed');
  const at =
    (container: string, sas: string) =>
    (path = '') =>
      `${HOST}/${container}${path}?${sas}`;
  return {
    box,
    url: at(box, token(box)),
    account: `${HOST}/?${token(box)}`,
    open: at(other, containerToken(other, 'racwdlt', ENDS)),
    folder,
    big: join(home, 'big.bin'),
    empty: join(home, `${box}-new`),
  };
}

/** A SAS needs at least one letter and one type: these do not help. */
const orIdle = (letters: string, idle: string, avoid: string) =>
  letters || [...idle].find((one) => !avoid.includes(one)) || '';

async function passes(
  command: Command,
  token: (box: string) => string,
  look: Look = () => Promise.resolve(true),
): Promise<boolean> {
  const scene = await makeScene(token);
  const { exitCode } = await runAzcopy([...command(scene), '--output-level=essential'], { HTTP_PROXY: frontEnd.proxy });
  return exitCode === 0 && (await look(scene.box));
}

async function needsOf(command: Command, side: Side, kind: 'service' | 'account'): Promise<Needs> {
  const scene = await makeScene(() => 'sv=2024-11-04&sig=REDACTED');
  const line = `azcopy ${command(scene)
    .map((word) => `"${word}"`)
    .join(' ')}`;
  const parsed = parseAzcopyCommand(line);
  const job = parsed && jobOf(parsed, side);
  if (!job) throw new Error(`not read: ${line}`);
  return countNeeds([job], kind);
}

interface Outcome {
  /** The letters or types that the SAS had. */
  has: string;
  passes: boolean;
}

async function compare(queue: PQueue, expected: Outcome[], run: (has: string) => Promise<boolean>) {
  const seen = await Promise.all(expected.map(async ({ has }) => ({ has, passes: await queue.add(() => run(has)) })));
  return { expected, seen };
}

/** All letters of the table, and then each one left out. */
async function tryLetters(queue: PQueue, side: Side, command: Command, look?: Look) {
  const needs = await needsOf(command, side, 'service');
  const all = neededLetters(needs);
  const without = needs.letters.map(({ letter, or, exception }) => ({
    has: all.replace(letter, ''),
    passes: exception !== undefined || [...or].some((other) => all.includes(other)),
  }));
  const token = (letters: string) => (box: string) => containerToken(box, orIdle(letters, 'xa', all), ENDS);
  return compare(queue, [{ has: all, passes: true }, ...without], (has) => passes(command, token(has), look));
}

/** The same for the resource types of an account SAS. */
async function tryTypes(queue: PQueue, side: Side, command: Command) {
  const needs = await needsOf(command, side, 'account');
  const all = needs.resourceTypes.map(({ type }) => type).join('');
  const without = [...all].map((type) => ({ has: all.replace(type, ''), passes: false }));
  const token = (types: string) => () => accountToken(orIdle(types, 'sco', all), neededLetters(needs), ENDS);
  return compare(queue, [{ has: all, passes: true }, ...without], (has) => passes(command, token(has)));
}

const isGone: Look = async (box) => !(await service.getContainerClient(box).getBlobClient('d/two.txt').exists());
const BLOCKS = ['--block-size-mb=1', '--put-blob-size-mb=1'];

const CASES: [string, Side, Command, Look?][] = [
  ['upload a folder', 'destination', ({ folder, url }) => ['copy', `${folder}/*`, url(), '--recursive']],
  [
    'upload, not replacing',
    'destination',
    ({ big, url }) => ['copy', big, url('/new.bin'), '--overwrite=false', ...BLOCKS],
  ],
  [
    'upload with tags',
    'destination',
    ({ folder, url }) => ['copy', `${folder}/one.txt`, url('/one.txt'), '--blob-tags=a=b'],
  ],
  ['download a blob', 'source', ({ url, empty }) => ['copy', url('/one.txt'), empty]],
  ['download a folder', 'source', ({ url, empty }) => ['copy', url('/d'), empty, '--recursive']],
  ['list a container', 'source', ({ url }) => ['list', url()]],
  ['remove a blob', 'source', ({ url }) => ['remove', url('/one.txt')]],
  ['remove a folder', 'source', ({ url }) => ['remove', url('/d'), '--recursive']],
  ['empty a container', 'source', ({ url }) => ['remove', url(), '--recursive']],
  [
    'sync up, deleting',
    'destination',
    ({ folder, url }) => ['sync', folder, url(), '--delete-destination=true'],
    isGone,
  ],
  ['sync down', 'source', ({ folder, url }) => ['sync', url(), folder]],
  ['copy between containers, source', 'source', ({ url, open }) => ['copy', url(), open(), '--recursive']],
  [
    'copy between containers, destination',
    'destination',
    ({ url, open }) => ['copy', open('/one.txt'), url('/one.txt')],
  ],
  ['change a tier', 'source', ({ url }) => ['set-properties', url('/one.txt'), '--block-blob-tier=cool']],
  ['change tags', 'source', ({ url }) => ['set-properties', url('/one.txt'), '--blob-tags=a=b']],
];

const ACCOUNT_CASES: [string, Side, Command][] = [
  ['upload a file', 'destination', ({ folder, url }) => ['copy', `${folder}/one.txt`, url('/one.txt')]],
  ['download a folder', 'source', ({ url, empty }) => ['copy', url(), empty, '--recursive']],
  ['list the account', 'source', ({ account }) => ['list', account]],
  ['make a container', 'destination', ({ url, box }) => ['make', url().replace(box, `${box}x`)]],
  ['remove a folder', 'source', ({ url }) => ['remove', url('/d'), '--recursive']],
];

describeWith({ Azurite: hasAzurite(), AzCopy: hasAzcopy() })('AzCopy with the letters of the table', () => {
  beforeAll(async () => {
    azurite = await startAzurite();
    frontEnd = await startFrontEnd(azurite.port);
    service = new BlobServiceClient(`http://127.0.0.1:${azurite.port}/contoso`, credential);
    home = mkdtempSync(join(tmpdir(), 'needs-'));
    writeFileSync(join(home, 'big.bin'), Buffer.alloc(3_000_000, 7));
  }, MINUTES);

  afterAll(async () => {
    await frontEnd.stop();
    await azurite.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** AzCopy mostly waits, two seconds a run: all cases start together, and each test waits for its own. */
  const queue = new PQueue({ concurrency: 8 });
  const runs = new Map<string, Promise<{ expected: Outcome[]; seen: Outcome[] }>>();
  beforeAll(() => {
    for (const [name, side, command, look] of CASES) runs.set(name, tryLetters(queue, side, command, look));
    for (const [name, side, command] of ACCOUNT_CASES) runs.set(`${name}, types`, tryTypes(queue, side, command));
    return Promise.allSettled(runs.values());
  }, 3 * MINUTES);

  test.each([...CASES.map(([name]) => name), ...ACCOUNT_CASES.map(([name]) => `${name}, types`)])(
    '%s',
    async (name) => {
      const outcome = await runs.get(name);
      expect(outcome?.expected.length).toBeGreaterThan(1);
      expect(outcome?.seen).toEqual(outcome?.expected);
    },
  );
});
