/** Every command that a page offers must be one that the real shell and the real AzCopy understand. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../knowledge/open.ts';
import { fill, fillings } from '../../knowledge/text/render.ts';

const AZCOPY = join(import.meta.dirname, '../../node_modules/@azure-tools/azcopy-linux/dist/bin/azcopy_linux_amd64');

interface Fence {
  page: string;
  language: string;
  code: string;
}

const FENCE = /^[ \t]*```(\w+)\n([\s\S]*?)^[ \t]*```$/gm;

function fences(): Fence[] {
  const knowledge = openKnowledge();
  return [...knowledge.causes.values(), ...knowledge.codePages, ...knowledge.answers].flatMap((page) =>
    page.sections.flatMap(({ text }) => {
      const filled = fill(text, fillings({}, page.matter.placeholders));
      return [...filled.matchAll(FENCE)].map((match) => ({
        page: page.file,
        language: match[1] as string,
        code: (match[2] as string).replace(/^ {3}/gm, ''),
      }));
    }),
  );
}

const all = fences();

/** How many arguments each command takes. */
const ARITY: Record<string, [number, number]> = {
  copy: [1, 2],
  cp: [1, 2],
  c: [1, 2],
  sync: [2, 2],
  remove: [1, 1],
  rm: [1, 1],
  list: [1, 1],
  ls: [1, 1],
  make: [1, 1],
  mk: [1, 1],
  login: [0, 0],
  'login status': [0, 0],
  logout: [0, 0],
  env: [0, 0],
  benchmark: [1, 1],
  bench: [1, 1],
  'set-properties': [1, 1],
  set: [1, 1],
  'jobs list': [0, 0],
  'jobs show': [1, 1],
  'jobs resume': [1, 1],
  'jobs remove': [1, 1],
  'jobs clean': [0, 0],
  jobs: [0, 0],
  doc: [0, 0],
};

/** Where another command begins; what stands between quotation marks of a line is no end of one. */
const NEXT_COMMAND = /\n|(?:\s(?:&&|\|\|?)|;)\s(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*(?:\n|$))/;

/** The azcopy commands of a fence as the shell hands them over: a function of that name writes its arguments down. */
function azcopyCalls(code: string): string[][] {
  const commands = code
    .replace(/\\\n\s*/g, ' ')
    .split(NEXT_COMMAND)
    .filter((line) => /(^|\$\()\s*(?:\w+=\S+ +)*azcopy /.test(line));
  return commands.flatMap((line) => {
    const call = line.slice(line.indexOf('azcopy ')).replace(/\s\d?>.*$/, '');
    const shell = spawnSync('/bin/bash', ['-c', `azcopy() { printf '%s\\n' "$@"; }; ${call}`], {
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    });
    const words = shell.stdout.split('\n').slice(0, -1);
    return words.includes('--help') || words.includes('-h') ? [] : [words];
  });
}

test('pages offer commands for POSIX shells and for PowerShell', () => {
  const languages = new Set(all.map((fence) => fence.language));
  expect(languages).toContain('bash');
  expect(languages).toContain('powershell');
  expect(
    [...languages].filter(
      (language) =>
        ![
          'bash',
          'powershell',
          'cmd',
          'kusto',
          'json',
          'xml',
          'http',
          'python',
          'csharp',
          'javascript',
          'java',
          'text',
          'yaml',
          'bicep',
          'hcl',
          'go',
        ].includes(language),
    ),
  ).toEqual([]);
});

/** What the shell says of each file that it cannot read. A small process starts a thousand shells sooner than this one does. */
function unreadable(files: readonly string[]): string {
  const { stdout } = spawnSync('bash', ['-c', 'for file; do bash -n "$file" 2>&1; done', 'bash', ...files], {
    encoding: 'utf8',
  });
  return stdout;
}

describe('a real shell', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fences-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (code: string, name: string) => {
    const file = join(folder, name);
    writeFileSync(file, code);
    return file;
  };

  test('reads every POSIX command', () => {
    const posix = all.filter(({ language }) => language === 'bash');
    expect(posix.length).toBeGreaterThan(500);
    const files = posix.map(({ page, code }, at) => written(code, `${at} ${page.replaceAll('/', ' ')}`));
    expect(unreadable(files)).toBe('');
  });

  test('would say so of one that it cannot read', () => {
    expect(unreadable([written('echo fine', 'fine'), written('echo "open', 'broken')])).toMatch(/broken: line \d+:/);
  });
});

/** A line, and by themselves the commands that it calls within $(…), whose quotes are their own. */
const withInner = (line: string): string[] => [
  line.replace(/\$\([^()]*\)/g, ''),
  ...[...line.matchAll(/\$\(([^()]*)\)/g)].map((match) => match[1] as string),
];

test('what stands in angle brackets is quoted, for a shell would read it as a redirection', () => {
  const isBare = (line: string) => /<[a-zA-Z][\w-]*>/.test(line.replace(/"[^"]*"|'[^']*'/g, ''));
  const bare = all
    .filter((fence) => ['bash', 'powershell', 'cmd'].includes(fence.language))
    .flatMap((fence) =>
      fence.code
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('#') && withInner(line).some(isBare))
        .map((line) => `${fence.page}: ${line}`),
    );
  expect(bare).toEqual([]);
});

function azcopyRuns(): boolean {
  if (!existsSync(AZCOPY)) return false;
  chmodSync(AZCOPY, 0o755);
  return spawnSync(AZCOPY, ['--version']).status === 0;
}

const runs = azcopyRuns();
const withAzcopy = runs || process.env.CI === 'true' ? describe : describe.skip;

withAzcopy('the real AzCopy', () => {
  const calls = all.flatMap((fence) =>
    fence.language === 'bash' ? azcopyCalls(fence.code).map((words) => ({ page: fence.page, words })) : [],
  );

  test('is offered on many pages', () => {
    expect(calls.length).toBeGreaterThan(30);
  });

  test('knows every flag of every azcopy command', () => {
    const environment = {
      ...process.env,
      AZCOPY_LOG_LOCATION: '/tmp',
      AZCOPY_JOB_PLAN_LOCATION: '/tmp',
      AZCOPY_DISABLE_SYSLOG: 'true',
    };
    const wrong = calls
      .map(({ page, words }) => ({
        page,
        words,
        run: spawnSync(AZCOPY, [...words, '--help'], { encoding: 'utf8', env: environment }),
      }))
      .filter(({ run }) => run.status !== 0)
      .map(
        ({ page, words, run }) => `${page}: azcopy ${words.join(' ')}: ${`${run.stdout}${run.stderr}`.split('\n')[0]}`,
      );
    expect(wrong).toEqual([]);
  }, 120_000);

  test('gets as many arguments as the command takes', () => {
    const wrong = calls.flatMap(({ page, words }) => {
      const verb = [words.slice(0, 2).join(' '), words[0] as string].find((name) => ARITY[name]);
      const given = words.filter((word) => !word.startsWith('-')).length - (verb?.split(' ').length ?? 0);
      const [least, most] = (verb && ARITY[verb]) || [0, 0];
      // A flag's value may stand apart from the flag: only too few is a sure fault.
      return !verb && !words[0]?.startsWith('-')
        ? [`${page}: azcopy ${words.join(' ')} is no command`]
        : given < least
          ? [`${page}: azcopy ${words.join(' ')} needs ${least} to ${most} arguments`]
          : [];
    });
    expect(wrong).toEqual([]);
  });
});
