/** What is prepared of the pages is never older than they are. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { aProjectWithKnowledge } from '../../support/knowledgeFolder.ts';

jest.setTimeout(120_000);

const PAGE = 'causes/sas-expired.md';
let project: string;
const at = (path: string) => join(project, 'knowledge', path);
const kept = () => readdirSync(at('.prepared')).sort();

beforeAll(() => {
  project = aProjectWithKnowledge();
  rmSync(at('.prepared'), { recursive: true, force: true });
});
afterAll(() => rmSync(project, { recursive: true }));

function run(script: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return stdout;
}

/** Opens the knowledge in a process of its own. */
function open(): { title: string; first: string } {
  const script = `
    const { openKnowledge } = await import('./knowledge/open.ts');
    const { diagnose } = await import('./knowledge/diagnose.ts');
    const knowledge = openKnowledge();
    const [first] = diagnose(knowledge, 'RESPONSE 403: AuthorizationPermissionMismatch').causes;
    console.log(JSON.stringify({ title: knowledge.causes.get('sas-expired').matter.title, first: first.id }));`;
  return JSON.parse(run(script));
}

function retitle(title: string): void {
  writeFileSync(at(PAGE), readFileSync(at(PAGE), 'utf8').replace(/^title: .*$/m, `title: ${title}`));
}

const made = (name: string) => statSync(at(`.prepared/${name}`)).mtimeMs;

test('the first start prepares, and the next one answers the same', () => {
  const first = open();
  expect(kept()).toEqual(expect.arrayContaining(['facts.bin', 'pages.bin', 'vocabulary.bin']));
  const before = made('pages.bin');
  expect(open()).toEqual(first);
  expect(made('pages.bin')).toBe(before);
});

test('a changed page is seen, also one of the same length and time', () => {
  retitle('One word');
  expect(open().title).toBe('One word');
  const { atime, mtime } = statSync(at(PAGE));
  retitle('Two word');
  utimesSync(at(PAGE), atime, mtime);
  expect(open().title).toBe('Two word');
});

test('a page that was only touched is not read anew', () => {
  const file = at('.prepared/pages.bin');
  const keptNow = deserialize(readFileSync(file));
  keptNow.value.causes.find((page: { name: string }) => page.name === 'sas-expired').matter.title = 'As it was kept';
  writeFileSync(file, serialize(keptNow));
  utimesSync(at(PAGE), new Date(), new Date());
  expect(open().title).toBe('As it was kept');
});

test('a new page is seen', () => {
  const text = readFileSync(at(PAGE), 'utf8').replace('cause: sas-expired', 'cause: sas-fresh');
  writeFileSync(at('causes/sas-fresh.md'), text.replace(/^title: .*$/m, 'title: A fresh one'));
  retitle('Three words');
  expect(open().title).toBe('Three words');
  rmSync(at('causes/sas-fresh.md'));
});

test('code that has no part in it makes nothing anew, and code that makes it does', () => {
  const touch = (file: string) => writeFileSync(at(file), `${readFileSync(at(file), 'utf8')}// One more line.\n`);
  open();
  const before = made('cues.bin');
  touch('verdict/judge.ts');
  open();
  expect(made('cues.bin')).toBe(before);
  touch('words/lists.ts');
  open();
  expect(made('cues.bin')).toBeGreaterThan(before);
});

test('a damaged file is made anew', () => {
  writeFileSync(at('.prepared/pages.bin'), 'not what it was');
  expect(open().title).toBe('Three words');
  expect(statSync(at('.prepared/pages.bin')).size).toBeGreaterThan(100_000);
});

test('where nobody may write, the pages are read each time', () => {
  renameSync(at('.prepared'), at('.aside'));
  writeFileSync(at('.prepared'), 'a file in its place');
  expect(open().title).toBe('Three words');
  rmSync(at('.prepared'));
  renameSync(at('.aside'), at('.prepared'));
});

test('a trained file is kept unpacked, until another one is learned', () => {
  open();
  const before = made('ranker.bin');
  open();
  expect(made('ranker.bin')).toBe(before);
  const packed = readFileSync(at('learn/ranker.bin'), 'latin1');
  writeFileSync(at('learn/ranker.bin'), packed.replace('"learnedFrom":"', '"learnedFrom":"anew '), 'latin1');
  open();
  expect(made('ranker.bin')).toBeGreaterThan(before);
});

/** By which name something is kept, in the code that keeps it. */
const NAMED = /\b(?:prepared(?:Of[A-Za-z]*)?|keptScorer)\((?:knowledge, )?'([a-z]+)'/g;

test('where nobody may write later, all that is kept is made beforehand', () => {
  const code = readdirSync('knowledge', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const names = code.flatMap((name) =>
    [...readFileSync(join('knowledge', name), 'utf8').matchAll(NAMED)].map(([, own]) => `${own}.bin`),
  );
  expect(names.length).toBeGreaterThan(15);
  rmSync(at('.prepared'), { recursive: true });
  // Of seventy thousand sentences the first pages' are enough here.
  for (const page of readdirSync(at('followUps')).filter((name) => name > 'b' && name.endsWith('.md')))
    rmSync(at(`followUps/${page}`));
  const readFor = JSON.parse(run(PREPARE_AND_TELL_WHAT_IS_READ)) as Record<string, string[]>;
  expect(names.filter((name) => !kept().includes(name))).toEqual([]);
  expect(readFor['pages.bin']).toContain('causes/sas-expired.md');
  expect(readFor['followUps.bin']).toContain('followUps/account-disabled.md');
  for (const [name, read] of Object.entries(readFor)) {
    const watched = watchedFor(name);
    expect({ name, unseen: read.filter((file) => !watched.has(file)) }).toEqual({ name, unseen: [] });
  }
});

/** Prints of each file that is kept the pages and lists that were read for it. What is learned is opened before: others ask it. */
const PREPARE_AND_TELL_WHAT_IS_READ = `
  const fs = (await import('node:fs')).default;
  const { syncBuiltinESMExports } = await import('node:module');
  const { relative } = await import('node:path');
  const { intentOf } = await import('./knowledge/learn/intents.ts');
  const { prepareAll } = await import('./knowledge/tools/prepareAll.ts');
  intentOf('anything', false);
  const { readFileSync, renameSync } = fs;
  const readFor = {};
  let read = new Set();
  fs.readFileSync = (file, ...rest) => {
    const name = relative('knowledge', String(file));
    if (/^(?!\\.\\.|\\.prepared).*\\.(?:md|yaml|tsv)$/.test(name)) read.add(name);
    return readFileSync(file, ...rest);
  };
  fs.renameSync = (from, to) => {
    const name = relative('knowledge/.prepared', to);
    readFor[name] = [...read];
    read = new Set();
    return renameSync(from, to);
  };
  syncBuiltinESMExports();
  prepareAll();
  console.log(JSON.stringify(readFor));`;

/** The files of knowledge/ of which each change makes it anew. */
function watchedFor(name: string): Set<string> {
  if (name === 'sources.bin') return new Set(readdirSync(at('.'), { recursive: true, encoding: 'utf8' }));
  const { content } = deserialize(readFileSync(at(`.prepared/${name}`)));
  const seen: { times: string; content: string }[] = [
    ...deserialize(readFileSync(at('.prepared/sources.bin'))).values(),
  ];
  const lines = seen
    .filter((one) => content.split(' ').includes(one.content))
    .flatMap(({ times }) => times.split('\n'));
  return new Set(lines.map((line) => relative(at('.'), line.replace(/ \d+ [\d.]+$/, ''))));
}
