/** A start loads what a message needs, and what stands for the rest is as good as the rest. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOf, LATE, standIn } from '../../bot/lateModules.ts';

const here = createRequire(import.meta.filename);
const rows = LATE.map(({ way, plain = false }) => [way.join(' → '), way, plain] as const);

describe('what comes late', () => {
  test.each(rows)('%s is found, and is what it is said to be', (_name, way, plain) => {
    const file = fileOf(way) as string;
    expect(file).toContain('node_modules');
    expect(Boolean(here(file).__esModule)).toBe(!plain);
  });

  test('a stand-in gives what the real one has, from the first use on', () => {
    const used: string[] = [];
    const file = fileOf(['restify', 'semver']) as string;
    const semver = standIn(file, true, (real) => used.push(real)) as unknown as { valid(version: string): string };
    expect(Reflect.get(semver, '__esModule')).toBe(false);
    expect(used).toEqual([]);
    expect(semver.valid('1.2.3')).toBe('1.2.3');
    expect('satisfies' in semver).toBe(true);
    expect(Object.keys(semver)).toContain('compare');
    expect(used).toEqual([file]);
  });

  test('a stand-in for a class can be made and called', () => {
    const file = fileOf(['botbuilder', 'botframework-connector', 'cross-fetch']) as string;
    const fetching = standIn(file, true, () => undefined) as typeof fetch;
    expect(fetching('http://127.0.0.1:1').catch(() => 'asked')).toBeInstanceOf(Promise);
  });
});

test('the copies of zod that the SDK brings are one version, so that one serves for all', () => {
  const versions = [
    'botframework-schema',
    'botbuilder-core',
    'botbuilder-dialogs',
    'botbuilder',
    'botframework-connector',
  ]
    .map((name) => fileOf([name, 'zod']) as string)
    .map((file) => createRequire(file)('./package.json').version);
  expect(new Set(versions).size).toBe(1);
});

test('a start and a message load no package of Azure storage or of signing in, and no recogniser of dates', () => {
  const start = () =>
    execFileSync(process.execPath, [join(import.meta.dirname, '../support/loadedAtStart.ts')], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
  // What the first one prepares of the pages, the second finds.
  start();
  const out = start();
  const { answered, loaded, files } = JSON.parse(out) as { answered: number; loaded: string[]; files: string[] };
  expect(answered).toBeGreaterThan(0);
  expect(loaded).toContain('botbuilder');
  expect(files.filter((file) => /RateLimiter(?:Redis|Mongo)/.test(file))).toEqual([]);
  // A turn calls out by itself: bot/teams/conversationCalls.ts.
  expect(loaded).not.toContain('@azure/core-rest-pipeline');
  const heavy =
    /^@azure\/(identity|msal|storage)|^@microsoft\/recognizers|^(globalize|axios|formidable|csv|sshpk|ws|yaml|jose)$/;
  expect(loaded.filter((name) => heavy.test(name))).toEqual([]);
  // What most never ask for is loaded when somebody does.
  const late = /\/(localClient\/|azure\/probe\/|log\/read\.ts|phrases\/(?:\w+\/)?(?:de|ja)\.ts)/;
  expect(files.filter((file) => late.test(file))).toEqual([]);
  // Whoever imports Node's http loads Node's fetch: bot/http/nodeHttp.ts.
  const importsHttp = (file: string) =>
    /^import (?!type\b)[^;]* from 'node:http';$/m.test(readFileSync(fileURLToPath(file), 'utf8'));
  expect(files.filter((file) => /\/bot\/.*\.ts$/.test(file)).filter(importsHttp)).toEqual([]);
  expect(files.filter((file) => /\bzod\/v3\/types\.cjs$/.test(file))).toHaveLength(1);
}, 60_000);
