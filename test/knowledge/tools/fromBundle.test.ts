/** A hand-off bundle, as the bot writes it, becomes a sample of a page. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge, readKnowledge } from '../../../knowledge/pages/load.ts';
import { type Added, addSample, type Wish } from '../../../knowledge/tools/addSample.ts';
import { readBundle } from '../../../knowledge/tools/bundle.ts';
import { aBundle, type Told } from '../../support/aBundle.ts';
import { aCause, aCode } from '../../support/aKnowledge.ts';
import { aKnowledgeFolder, aProjectWithKnowledge } from '../../support/knowledgeFolder.ts';

const TODAY = new Date('2026-11-21');
const BODY =
  '## Why\n\nx\n\n## Confirm\n\nx\n\n## Fix\n\nx\n\n## See that it worked\n\nx\n\n## Undo\n\nx\n\n## What does not help\n\nx\n\n## Samples\n\n';
const sample = (text: string, settings = '') => `\`\`\`sample${settings}\n${text}\n\`\`\`\n`;
const SAMPLES = [
  ...['disk full', 'the disk full again', 'DISK FULL'].map((text) => sample(text)),
  ...['disk fine', 'full of hope'].map((text) => sample(text, ' expect=not-this')),
].join('\n');
const REPORT = `DISK FULL while writing https://northwind7.blob.core.windows.net/in/a.txt?sv=2024-11-04&sig=${'a1B2'.repeat(10)}a1B%3D
RequestId: a1b2c3d4-501e-00ab-1234-567890abcdef`;

let root: string;
beforeEach(() => {
  root = aKnowledgeFolder(
    aCause(
      'disk',
      'signs: [{ says: disk full }]\nneighbours: [{ cause: quota, tells: the share is full }]',
      BODY + SAMPLES,
    ),
    aCause('quota', 'signs: [{ says: quota reached }]\nfacts: { auth: sas }'),
    aCause('tape', 'facts: { auth: entra }'),
    aCode(
      'DeviceGone',
      'status: 403\ncauses: [{ cause: tape, when: { auth: entra } }, { cause: quota, when: { auth: sas } }]',
    ),
    ['codes/storage-mover/AZSM1024.md', aCode('AZSM1024', 'causes: [tape]')[1]],
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const page = (path: string) => readFileSync(join(root, path), 'utf8');
const bundle = (told: Told) => aBundle(loadKnowledge(root), told);
const add = (told: Told, wish: Omit<Wish, 'text'>): Added => addSample({ text: bundle(told), ...wish }, root, TODAY);
const lastSample = (cause: string) => loadKnowledge(root).causes.get(cause)?.samples.at(-1);

describe('a bundle', () => {
  test('is read as it was written', () => {
    const text = bundle({ report: 'quota reached', answers: { auth: 'sas' }, outcome: 'yes' });
    expect(readBundle(text)).toEqual({
      verdict: 'quota',
      helped: 'yes',
      answers: { auth: 'sas' },
      report: 'quota reached',
    });
  });

  test.each<[string, (text: string) => string]>([
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['as a text file of Notepad', (text) => `\uFEFF${text}`],
    ['behind the words of a mail', (text) => `Hello,\n\nhere it is:\n\n${text}\n`],
    ['quoted in a mail', (text) => text.replace(/^/gm, '> ')],
    ['indented', (text) => text.replace(/^/gm, '    ')],
  ])('is read %s', (_name, change) => {
    expect(readBundle(change(bundle({ report: 'one\n  two\n\nquota reached' })))).toMatchObject({
      verdict: 'quota',
      report: 'one\n  two\n\nquota reached',
    });
  });

  test('without a verdict has none', () => {
    expect(readBundle(bundle({ report: 'zzz' }))).toEqual({ answers: {}, report: 'zzz' });
  });

  test('that was cut says so with three dots', () => {
    const report = `quota reached ${'x '.repeat(1_000)}end`;
    expect(readBundle(bundle({ report, most: 100 }))?.report).toMatch(/^quota reached[x ]+\n…\n[x ]+end$/);
  });
});

describe('the sample', () => {
  test('stands at the end of the samples, names and ids hidden, and the page is otherwise as it was', () => {
    const before = page('causes/disk.md');
    expect(add({ report: REPORT }, { cause: 'disk' })).toMatchObject({ kind: 'added', amiss: false });
    expect(page('causes/disk.md')).toBe(`${before.trimEnd()}

\`\`\`sample
DISK FULL while writing https://contoso.blob.core.windows.net/in/a.txt?sv=2024-11-04&sig=REDACTED
RequestId: 00000000-0000-0000-0000-000000000001
\`\`\`
`);
  });

  test('goes to the page of the code with --code, and expects the cause there', () => {
    const added = add(
      { report: 'DeviceGone, I use a SAS', answers: { auth: 'sas' } },
      { cause: 'quota', code: 'devicegone' },
    );
    expect(added).toMatchObject({ kind: 'added', file: 'knowledge/codes/storage/DeviceGone.md' });
    expect(page('codes/storage/DeviceGone.md')).toMatch(
      /Something\.\n\n## Samples\n\n```sample expect=quota\nDeviceGone, I use a SAS\n```\n$/,
    );
  });

  test('of a code of Storage Mover goes to the page of the code', () => {
    expect(add({ report: 'AZSM1024' }, { cause: 'azsm-1024' })).toMatchObject({
      file: 'knowledge/codes/storage-mover/AZSM1024.md',
    });
  });

  test('takes the verdict for the cause where the person said that it helped', () => {
    const added = add({ report: 'DeviceGone', answers: { auth: 'sas' }, outcome: 'yes' }, { code: 'DeviceGone' });
    expect(added.kind).toBe('added');
    expect(page('codes/storage/DeviceGone.md')).toContain('```sample expect=quota\n');
  });

  test('may hold fences itself', () => {
    add({ report: 'disk full\n```bash\nls\n```\nand more' }, { cause: 'disk' });
    expect(lastSample('disk')?.text).toBe('disk full\n```bash\nls\n```\nand more');
  });

  test('keeps the line ends of its page', () => {
    writeFileSync(join(root, 'causes/disk.md'), page('causes/disk.md').replaceAll('\n', '\r\n'));
    add({ report: REPORT }, { cause: 'disk' });
    expect(page('causes/disk.md')).not.toMatch(/(?<!\r)\n/);
    expect(lastSample('disk')?.text).toContain('DISK FULL while');
  });

  test('of a long log is its telling lines', () => {
    const noise = Array.from({ length: 300 }, (_, n) => `INFO: all is well ${n}`);
    const report = [...noise, 'the disk full', 'ERROR: the drum is broken', ...noise].join('\n');
    const added = add({ report, most: 20_000 }, { cause: 'disk' });
    expect(added.kind === 'added' && added.says).toContain('… stands where others were left out');
    const lines = lastSample('disk')?.text.split('\n') ?? [];
    expect(lines).toEqual(expect.arrayContaining(['the disk full', 'ERROR: the drum is broken', '…']));
    expect(lines.length).toBeLessThanOrEqual(20);
  });
});

describe('the advice', () => {
  const says = (told: Told, wish: Omit<Wish, 'text'>) => add(told, wish).says;

  test('says that nothing is amiss, and what was hidden', () => {
    expect(says({ report: REPORT }, { cause: 'disk' })).toMatch(
      /Hidden: 1 account, 1 id\.[\s\S]*nothing amiss on this page\.$/,
    );
  });

  test.each<[string, Told, Omit<Wish, 'text'>, RegExp]>([
    [
      "that the person's answers decided it",
      { report: 'DeviceGone', answers: { auth: 'sas' } },
      { cause: 'quota', code: 'DeviceGone' },
      /what the person answered \(auth = sas\) it gives quota: write that into the sample/,
    ],
    [
      'how to go on with a code of Storage Mover',
      { report: 'the drum failed' },
      { cause: 'azsm-1024' },
      /Then run: npm run knowledge AZSM1024$/,
    ],
    [
      'that words are learned',
      { report: 'the drum failed' },
      { cause: 'disk' },
      /to knowledge\/examples\/real\/disk\.md[\s\S]*npm run learn$/,
    ],
  ])('says %s', (_name, told, wish, words) => {
    expect(says(told, wish)).toMatch(words);
  });
});

describe('it changes nothing and says why', () => {
  const secret = `a1B2${'c3D4'.repeat(9)}a1B%3D`;
  test.each<[string, () => string, Omit<Wish, 'text'>, RegExp]>([
    [
      'for another text',
      () => 'ERROR 403',
      { cause: 'disk' },
      /no hand-off bundle: it begins with "storagebot hand-off"/,
    ],
    [
      'for a bundle without a report',
      () => bundle({ report: 'x' }).replace(/x$/, ''),
      { cause: 'disk' },
      /no hand-off bundle/,
    ],
    [
      'for a bundle that was cut off',
      () => bundle({ report: 'x' }).split('Report (')[0] as string,
      { cause: 'disk' },
      /no hand-off bundle/,
    ],
    [
      'for a cause without a page',
      () => bundle({ report: 'x' }),
      { cause: 'disc' },
      /No page is about the cause "disc"\. Did you mean disk\?\nFor a new cause: npm run knowledge:new -- cause disc/,
    ],
    [
      'for a code without a page',
      () => bundle({ report: 'x' }),
      { cause: 'disk', code: 'DeviceGon' },
      /No page is about the code "DeviceGon"\. Did you mean DeviceGone\?/,
    ],
    ['without a cause', () => bundle({ report: 'x' }), {}, /--cause the-cause/],
    [
      'where the verdict did not help and no cause is named',
      () => bundle({ report: 'DeviceGone', outcome: 'no' }),
      { code: 'DeviceGone' },
      /--code DeviceGone --cause the-cause/,
    ],
    [
      'for a secret',
      () => `${bundle({ report: 'disk full' })}\n?sv=2024-11-04&sig=${secret}`,
      { cause: 'disk' },
      /A secret stands in the file, in line \d+:\n {2}\?sv=2024-11-04&sig=REDACTED\nWrite REDACTED/,
    ],
  ])('%s', (_name, text, wish, words) => {
    const before = page('causes/disk.md');
    const added = addSample({ text: text(), ...wish }, root, TODAY);
    expect(added).toEqual({ kind: 'refused', says: expect.stringMatching(words) });
    expect(added.says).not.toContain(secret);
    expect(page('causes/disk.md')).toBe(before);
  });

  test('the second time', () => {
    add({ report: REPORT }, { cause: 'disk' });
    expect(add({ report: REPORT }, { cause: 'disk' })).toEqual({
      kind: 'refused',
      says: 'knowledge/causes/disk.md has this sample already.',
    });
  });

  test('for a page that is broken', () => {
    const text = bundle({ report: REPORT });
    writeFileSync(join(root, 'causes/disk.md'), 'no front matter');
    expect(addSample({ text, cause: 'disk' }, root, TODAY).says).toMatch(/Mend the page first:\ncauses\/disk\.md:1/);
  });
});

describe('on the command line', () => {
  let project: string;
  beforeAll(() => {
    project = aProjectWithKnowledge();
  });
  afterAll(() => rmSync(project, { recursive: true }));

  const run = (args: string[], input = '') =>
    spawnSync(process.execPath, ['knowledge/tools/fromBundle.ts', ...args], { cwd: project, input, encoding: 'utf8' });
  const real = () => loadKnowledge(join(project, 'knowledge'));

  test('a real bundle becomes a sample that the whole knowledge gets right', () => {
    const report = `INFO: Authenticating to destination using Azure AD
RESPONSE 403: 403 This request is not authorized to perform this operation using this permission.
ERROR CODE: AuthorizationPermissionMismatch
x-ms-request-id: a1b2c3d4-501e-00ab-1234-567890abcdef PUT https://northwind7.blob.core.windows.net/in/a`;
    writeFileSync(join(project, 'bundle.txt'), aBundle(real(), { report }));
    const { status, stdout } = run(['bundle.txt', '--cause', 'rbac-role-missing']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('nothing amiss on this page')]);
    const { knowledge } = readKnowledge(join(project, 'knowledge'));
    expect(knowledge.causes.get('rbac-role-missing')?.samples.at(-1)?.text).toContain('https://contoso.blob.');
  }, 60_000);

  test.each([
    ['a file that is not there', ['nowhere.txt', '--cause', 'disk'], 'There is no file nowhere.txt.'],
    ['a folder', ['knowledge', '--cause', 'disk'], 'That is a folder'],
    ['no file', ['--cause', 'disk'], 'Write: npm run knowledge:from-bundle'],
    ['an unknown option', ['bundle.txt', '--page', 'x'], "unknown option '--page'"],
    ['another text', ['-', '--cause', 'disk'], 'This is no hand-off bundle'],
  ])('%s is wrong usage, kindly', (_name, args, words) => {
    const { status, stderr } = run(args, 'hello');
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(stderr).not.toContain('    at ');
  });
});
