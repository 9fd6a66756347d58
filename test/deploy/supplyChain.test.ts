/** What storagebot is made of: few packages with reasons, whole in the lock file, none of them known to be faulty. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const MANIFEST = JSON.parse(read('package.json'));

interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}
const LOCKED = Object.entries(JSON.parse(read('package-lock.json')).packages as Record<string, Locked>).filter(
  ([path]) => path !== '' && path !== 'bot',
);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const [TABLES = '', OVERRIDES = ''] = read('deploy/DEPENDENCIES.md').split('## Overrides');

describe('direct dependencies', () => {
  const all = { ...MANIFEST.dependencies, ...MANIFEST.devDependencies, ...MANIFEST.optionalDependencies };
  const reasons = new Map(
    [...TABLES.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', reason = '']) => [name, reason]),
  );

  test('each has its reason', () => {
    const without = Object.keys(all).filter((name) => !/\w{3,}.*\.$/.test(reasons.get(name) ?? ''));
    expect(without).toEqual([]);
  });

  test('no reason speaks of a package that is gone', () => {
    expect([...reasons.keys()].filter((name) => name !== 'package' && !(name in all))).toEqual([]);
  });

  test('each override has its reason too', () => {
    const { restify, ...others } = MANIFEST.overrides;
    for (const name of [...Object.keys(others), ...Object.keys(restify)])
      expect(OVERRIDES).toContain(`| \`${name}\` |`);
  });

  test('each is exact', () => {
    const loose = Object.entries(all).filter(
      ([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|file:bot)$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the lock file', () => {
  test('has the integrity of every package', () => {
    const lacking = LOCKED.filter(([, { link, integrity }]) => !link && !integrity?.startsWith('sha512-'));
    expect(LOCKED.length).toBeGreaterThan(500);
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  test('has every platform’s own packages, not only those of the machine that wrote it', () => {
    const names = new Set(LOCKED.map(([path]) => nameOf(path)));
    const missing = LOCKED.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });

  test('names every package with an install script, and production has none that may run', () => {
    const scripts = LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript);
    const unnamed = scripts.map(([path]) => nameOf(path)).filter((name) => !(name in MANIFEST.allowScripts));
    // Some only know how to build what they also ship built.
    expect(unnamed.filter((name) => !PREBUILT.includes(name))).toEqual([]);
    const running = scripts.filter(([path, { dev }]) => !dev && MANIFEST.allowScripts[nameOf(path)] === true);
    expect(running.map(([path]) => path)).toEqual([]);
  });
});

/** Their script finds the binary or the WASM that the package brings, and is not needed. */
const PREBUILT = ['tree-sitter-bicep', 'fsevents', 'unrs-resolver', '@parcel/watcher', 'keytar'];

/** Version by version, as published: https://github.com/advisories */
const FAULTY: [name: string, isFaulty: (version: number[]) => boolean, advisory: string][] = [
  ['uuid', (version) => before(version, [11, 1, 1]), 'GHSA-w5hq-g745-h8pq'],
  ['formidable', (version) => before(version, [2, 1, 3]), 'CVE-2025-46653'],
  ['fast-redact', () => true, 'CVE-2025-57319'],
  ['form-data', (version) => before(version, [4, 0, 4]), 'CVE-2025-7783'],
  ['jws', (version) => before(version, [4, 0, 1]), 'CVE-2025-65945'],
  ['axios', (version) => before(version, [1, 12, 0]), 'CVE-2025-58754'],
  ['jsonwebtoken', (version) => before(version, [9, 0, 0]), 'CVE-2022-23529'],
  ['tough-cookie', (version) => before(version, [4, 1, 3]), 'CVE-2023-26136'],
  ['send', (version) => before(version, [0, 19, 0]), 'CVE-2024-43799'],
];

function before(version: number[], mended: number[]): boolean {
  const at = mended.findIndex((part, index) => version[index] !== part);
  return at >= 0 && (version[at] ?? 0) < (mended[at] ?? 0);
}

test.each(FAULTY)('no %s with a known fault reaches production', (name, isFaulty) => {
  const faulty = LOCKED.filter(
    ([path, { dev, version = '' }]) => !dev && nameOf(path) === name && isFaulty(version.split('.').map(Number)),
  );
  expect(faulty.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
});

interface Component {
  name: string;
  version: string;
  properties?: { name: string }[];
}

test('the bill of materials names every package of production, with its hash', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 27 });
  const { bomFormat, components } = JSON.parse(text);
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set((components as Component[]).map(({ name, version }) => `${name}@${version}`));
  const production = LOCKED.filter(([, { dev, link }]) => !dev && !link).map(
    ([path, { version }]) => `${nameOf(path)}@${version}`,
  );
  expect(production.filter((one) => !listed.has(one))).toEqual([]);
  // Tools of those who work on it are listed too, and marked.
  const isTool = ({ properties = [] }: Component) =>
    properties.some(({ name }) => name.endsWith('package:development'));
  const tools = (components as Component[]).filter(isTool).map(({ name, version }) => `${name}@${version}`);
  const direct = Object.entries(MANIFEST.dependencies).map(([name, version]) => `${name}@${version}`);
  expect(tools).toContain(`jest@${MANIFEST.devDependencies.jest}`);
  expect(direct.filter((one) => tools.includes(one))).toEqual([]);
  const hashed = components.filter(({ hashes }: { hashes?: unknown[] }) => hashes?.length);
  expect(hashed.length).toBeGreaterThanOrEqual(components.length - 1);
}, 60_000);

test('every statement about Node is the same one', () => {
  const major = Number(MANIFEST.devDependencies.node.split('.')[0]);
  expect(MANIFEST.engines).toEqual({ node: '>=20' });
  expect(read('bot/storagebot.js')).toContain(`major >= ${major}`);
  expect(read('deploy/Dockerfile')).toContain(`FROM node:${MANIFEST.devDependencies.node}-`);
  expect(read('README.md')).toContain('Node 20 or newer');
  for (const guide of ['CONTRIBUTING.md', 'deploy/README.md'])
    expect(read(guide)).toContain(`needs Node ${major} itself`);
});

describe('what keeps it current', () => {
  const { extends: presets, packageRules } = JSON.parse(read('.github/renovate.json'));

  test('the base image is pinned by digest', () => expect(presets).toContain('docker:pinDigests'));

  test('Node is lifted in the image and in the tests at once', () => {
    expect(packageRules).toContainEqual(expect.objectContaining({ matchDepNames: ['node'], groupName: 'node' }));
    expect(MANIFEST.devDependencies.node).toMatch(/^24\./);
  });
});
