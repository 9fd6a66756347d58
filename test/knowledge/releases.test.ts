import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { versionAnswered } from '../../knowledge/questions/question.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import type { Release } from '../../knowledge/releases/load.ts';
import { shownReleases, versionsIn } from '../../knowledge/releases/match.ts';
import { compareVersions, isWithin } from '../../knowledge/releases/versions.ts';

const knowledge = openKnowledge();
const shown = (text: string, tool?: string) =>
  shownReleases(knowledge.releases, text, tool).map(({ release }) => release.id);
const all = knowledge.releases.flatMap((product) => product.entries.map((release) => ({ product, release })));

/** How people name each product and a version of it. */
const NAMED: Record<string, (version: string) => string> = {
  AzCopy: (version) => `azcopy ${version}`,
  'Storage Explorer': (version) => `Storage Explorer ${version}`,
  'the AzureFileCopy task': (version) => `AzureFileCopy version ${version}`,
  'Az.Storage (PowerShell)': (version) => `Az.Storage ${version}`,
  blobfuse2: (version) => `blobfuse2 version ${version}`,
  'azure-storage-blob (Python)': (version) => `azure-storage-blob==${version}`,
  'Azure.Storage.Blobs (.NET)': (version) => `Azure.Storage.Blobs ${version}`,
  'azure-storage-blob (Java)': (version) => `com.azure:azure-storage-blob:${version}`,
  '@azure/storage-blob (JavaScript)': (version) => `@azure/storage-blob@${version}`,
};

const before = (version: string) => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return patch > 0 ? `${major}.${minor}.${patch - 1}` : `${major}.${minor - 1}.0`;
};
const affected = ({ from, fixed }: Release) => from ?? before(fixed as string);

test('at least forty faults and changes are known, of every product that copies data', () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(knowledge.releases.map(({ product }) => product).sort()).toEqual(Object.keys(NAMED).sort());
  expect(new Set(all.map(({ release }) => release.id)).size).toBe(all.length);
});

test('every cause that they name has a page, and no version is newer than the one to take', () => {
  expect(knowledge.releases.flatMap(({ causes }) => causes).filter((cause) => !knowledge.causes.has(cause))).toEqual(
    [],
  );
  const late = all.filter(({ product, release }) => compareVersions(release.fixed ?? '0.0.0', product.newest) > 0);
  expect(late).toEqual([]);
});

test.each(all.map(({ product, release }) => [release.id, product, release] as const))(
  '%s is shown with a version that has it, and not with one that has the fix',
  (id, product, release) => {
    const name = NAMED[product.product] as (version: string) => string;
    for (const words of [...release.like, ...release.signs]) {
      expect(shown(`${name(affected(release))}. ${words}`)).toContain(id);
      if (release.fixed) expect(shown(`${name(release.fixed)}. ${words}`)).not.toContain(id);
      if (release.from) expect(shown(`${name(before(release.from))}. ${words}`)).not.toContain(id);
    }
  },
);

test.each([
  ['2026/01/05 10:00:00 AzcopyVersion  10.30.0', 'AzCopy', ['10.30.0']],
  ['User-Agent: [AzCopy/10.32.1 azsdk-go-azblob/v1.6.0 (go1.24; linux)]', 'AzCopy', ['10.32.1']],
  ['azcopy version 10.27.1', 'AzCopy', ['10.27.1']],
  ['it worked with azcopy 10.29.1 and fails with 10.30.0', 'AzCopy', ['10.29.1']],
  ['Storage Explorer Version: 1.44.0', 'Storage Explorer', ['1.44.0']],
  ['azcopy 10.27.1 as well as AzCopy/10.27.1 and azcopy 10.30.0', 'AzCopy', ['10.27.1', '10.30.0']],
  ['address 10.30.0.4 refused', 'AzCopy', []],
])('“%s” names a version of %s', (text, name, versions) => {
  const product = knowledge.releases.find((one) => one.product === name);
  expect(versionsIn(product as never, text).map(({ version }) => version)).toEqual(versions);
});

test.each([
  ['10.30.1', { from: '10.30.0', fixed: '10.30.2' }, true],
  ['10.30.2', { from: '10.30.0', fixed: '10.30.2' }, false],
  ['10.9.0', { fixed: '10.27.0' }, true],
  ['10.34.0', { from: '10.30.0' }, true],
])('%s within %o: %s', (version, span, within) => {
  expect(isWithin(version, span)).toBe(within);
});

const PANIC = 'azcopy 10.26.0\npanic: send on closed channel\n\ngoroutine 1 [running]:';

test('the answer says from which version to which, and the one to take', () => {
  const { causes, question } = diagnose(knowledge, redact(PANIC));
  expect(causes[0]?.id).toMatch(/azcopy-(product-bug|old-version)/);
  expect(causes[0]?.because.join()).toContain('a known fault before 10.27.0');
  expect(causes[0]?.fix[0]).toMatch(/Take AzCopy 10\.34\.2; the fix is in 10\.27\.0 and later/);
  expect(question?.fact).not.toBe('toolVersion');
});

test('it stays silent on a version that has the fix', () => {
  const { causes } = diagnose(knowledge, redact(PANIC.replace('10.26.0', '10.28.0')));
  expect(JSON.stringify(causes)).not.toContain('a known fault');
});

test('without a version it asks for it, and the answer settles it', () => {
  const report = redact(
    'panic: send on closed channel\ngoroutine 1 [running]:\ngithub.com/Azure/azure-storage-azcopy/v10/ste',
  );
  const { question } = diagnose(knowledge, report, { tool: 'azcopy' });
  expect(question).toMatchObject({ fact: 'toolVersion', answers: ['older', 'fixed', 'unknown'] });
  expect(question?.labels[1]).toBe('10.27.0 or newer');
  const older = diagnose(knowledge, report, { tool: 'azcopy', toolVersion: 'older' });
  expect(older.causes[0]?.fix[0]).toMatch(/Take AzCopy/);
  const newer = diagnose(knowledge, report, { tool: 'azcopy', toolVersion: 'fixed' });
  expect(JSON.stringify(newer.causes)).not.toContain('a known fault');
});

test.each([
  ['Since I updated azcopy to 10.30.0, copy ignores AZCOPY_CONCURRENCY_VALUE', 'concurrency-ignored', /10\.30\.1/],
  ['storage explorer 1.43.0: Could not find a WAM account for the selected user', 'wam-account', /1\.44\.0/],
  ['blobfuse2 version 2.5.2 our job ends in InvalidBlockList', 'fuse-invalid-block-list', /2\.5\.3/],
  [
    "AzureFileCopy 6.258.0: A parameter cannot be found that matches parameter name 'AsSecureString'.",
    'task-as-secure-string',
    /6\.259\.2/,
  ],
])('“%s”', (report, id, version) => {
  expect(shown(report)).toContain(id);
  expect(
    diagnose(knowledge, redact(report))
      .causes.flatMap(({ fix }) => fix)
      .join(),
  ).toMatch(version);
});

test.each([
  ['10.26.0', 'older'],
  ['it is 10.27.0', 'fixed'],
  ['azcopy version 10.9.1', 'older'],
  ['no idea', undefined],
])('the answer “%s” means %s', (typed, value) => {
  const report = redact('azcopy: panic: send on closed channel, goroutine 1 [running]');
  const { question } = diagnose(knowledge, report);
  expect(question && versionAnswered(question, typed)).toBe(value);
});
