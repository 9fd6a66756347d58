/** A support engineer adds a code and a cause with a text editor and two commands; no TypeScript is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosisCard } from '../../../dialogs/cards/diagnosisCard.ts';
import { explanationCard } from '../../../dialogs/cards/explanationCard.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { type Diagnosis, diagnose } from '../../../knowledge/diagnose.ts';
import { explain } from '../../../knowledge/explain.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { once } from '../../../knowledge/lazily.ts';
import { checkKnowledge } from '../../../knowledge/pageChecks/checkKnowledge.ts';
import type { Knowledge } from '../../../knowledge/pages/assemble.ts';
import { loadKnowledge, showFault } from '../../../knowledge/pages/load.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { planPage } from '../../../knowledge/tools/newPage.ts';
import { cardFaults } from '../../support/cardFaults.ts';
import { aProjectWithKnowledge, writePage } from '../../support/knowledgeFolder.ts';
import { wordsOf } from '../../support/talkTo.ts';

jest.setTimeout(90_000);

let project: string;
beforeAll(() => {
  project = aProjectWithKnowledge();
});
afterAll(() => rmSync(project, { recursive: true }));

const root = () => join(project, 'knowledge');

function run(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`knowledge/tools/${tool}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** What a text editor does: puts words in place of those of the template. */
function fillIn(path: string, words: Record<string, string>): void {
  let text = readFileSync(join(root(), path), 'utf8');
  for (const [template, own] of Object.entries(words)) {
    expect(text).toContain(template);
    text = text.replace(template, own);
  }
  writeFileSync(join(root(), path), text);
}

const REPORT = `azcopy copy ./a "https://contoso.blob.core.windows.net/in"
RESPONSE 423: 423 The vault is frozen for the winter.
ERROR CODE: VaultFrozen`;

const sample = (text: string, settings = '') => `\`\`\`sample${settings}\n${text}\n\`\`\``;

const CAUSE: Record<string, string> = {
  'Say in one plain sentence what is wrong': 'The vault sleeps over the winter',
  'Say what one would see if this is the cause': 'the portal shows a snowflake beside the account',
  'who can mend it': 'the keeper of the vault',
  'facts: {}': 'facts: { auth: entra }',
  'the-other-cause, tells': 'blob-archived, tells',
  'What one can look at, and what it shows there and here.': 'There the tier is Archive.',
  'the exact words that a tool prints for this and for nothing else': 'frozen for the winter',
  'Two to four sentences.': 'Vaults sleep from November on.',
  'A command that only reads, and where the portal shows the same.':
    'Look at it:\n\n```bash\naz storage account show --name "{account}"\n```\n\nPortal: the account > Overview.',
  'The smallest change first.': 'Wake the vault of `{account}`.',
  'What to run, and what it shows.': 'The snowflake is gone.',
  'The wrong turns that people take.': 'Knocking.',
  [sample('Paste a real report here, names and signatures hidden. Three of them.')]: [
    sample(REPORT, ' tool=azcopy'),
    sample('Error: frozen for the winter, come back in March'),
    sample('It says frozen for the winter since Monday'),
  ].join('\n\n'),
  [sample('Paste a report that looks alike and is something else. Two of them.', ' expect=the-other-cause')]: [
    sample('ERROR CODE: ServerBusy, the vault is fine', ' expect=throttled'),
    sample('ERROR CODE: ContainerNotFound, the vault is warm', ' expect=container-not-found'),
  ].join('\n\n'),
};

const CODE: Record<string, string> = {
  'status: 400': 'status: 423',
  'Say in one plain sentence what the service means': 'The vault does not open',
  'The exact message of the service.': 'The vault is frozen for the winter.',
  '  - the-likeliest-cause': '  - { cause: vault-frozen, when: { auth: entra } }',
  '{ cause: another-cause, when: { auth: sas } }': '{ cause: sas-expired, when: { auth: sas } }',
  'Two or three sentences.': 'The service refuses to open a vault that sleeps.',
  'What to look at, and what it tells.': 'A snowflake in the portal: it sleeps.',
  [sample('Paste a real report here, names and signatures hidden.', ' expect=the-likeliest-cause')]: sample(
    REPORT,
    ' expect=vault-frozen',
  ),
};

/** In the order in which an author goes; the later steps build on the earlier. */
describe('an author', () => {
  test('gets a page for the cause and one for the code', () => {
    expect(run('new', 'cause', 'vault-frozen')).toEqual({
      status: 0,
      said: 'Made knowledge/causes/vault-frozen.md. Fill it in, then run: npm run knowledge vault-frozen\n',
    });
    expect(run('new', 'code', 'storage/VaultFrozen').status).toBe(0);
    expect(existsSync(join(root(), 'codes/storage/VaultFrozen.md'))).toBe(true);
  });

  test('hears what is still to be filled in', () => {
    const { status, said } = run('check', 'vault-frozen', 'VaultFrozen');
    expect(status).toBe(1);
    for (const words of [
      /causes\/vault-frozen\.md:1 {2}"Say in one plain sentence" still stands as in the template/,
      /causes\/vault-frozen\.md:\d+ {2}"The smallest change first\." still stands/,
      /codes\/storage\/VaultFrozen\.md:1 {2}the cause "the-likeliest-cause" has no page/,
    ])
      expect(said).toMatch(words);
  });

  test('fills them in, and nothing is amiss', () => {
    fillIn('causes/vault-frozen.md', CAUSE);
    fillIn('codes/storage/VaultFrozen.md', CODE);
    expect(run('check', 'vault-frozen', 'VaultFrozen')).toEqual({
      status: 0,
      said: expect.stringContaining('nothing amiss'),
    });
  });

  test('who asks for a page that is not there is told so, and not that it is right', () => {
    expect(run('check', 'vault-forzen')).toEqual({ status: 2, said: 'No page is called vault-forzen.\n' });
  });

  test('is told where a page stands already', () => {
    expect(run('new', 'code', 'storage/vaultfrozen').said).toContain('codes/storage/VaultFrozen.md already: open it');
    expect(run('new', 'cause', 'vault-frozen').said).toContain('is there already: open it');
  });
});

describe('the new pages', () => {
  let knowledge: Knowledge;
  const answer = (report: string, facts: Facts = {}): Diagnosis => diagnose(knowledge, redact(report), facts);
  beforeAll(() => {
    knowledge = loadKnowledge(root());
  });

  test('leave the pages beside them as right as they were', () => {
    const beside = (file: string) => /vault|blob-|codes\/storage\/[LV]/i.test(file);
    expect(checkKnowledge(knowledge, new Date(), beside).map(showFault)).toEqual([]);
  });

  test('are recognised: code, status and message', () => {
    const { codes, observations } = recognise(knowledge, redact(REPORT));
    expect(codes).toContain('VaultFrozen');
    expect(observations.flatMap(({ causes }) => causes.map(({ cause }) => cause))).toContain('vault-frozen');
  });

  test.each([
    ['the whole report', REPORT],
    ['the code alone', 'what is VaultFrozen?'],
    ['the message of the tool', 'FATAL: it is FROZEN for\nthe winter'],
    ['a person who quotes the tool', 'since yesterday the vault in Oslo says frozen for the winter'],
  ])('are the diagnosis of %s', (_name, report) => {
    expect(answer(report).causes[0]?.id).toBe('vault-frozen');
  });

  test('lend the bot their question, and its answer decides', () => {
    const open = answer('VaultFrozen');
    expect(open.question?.fact).toBe('auth');
    expect(answer('VaultFrozen', { auth: 'sas' }).causes[0]?.id).toBe('sas-expired');
    expect(answer('VaultFrozen', { auth: 'entra' }).causes[0]?.id).toBe('vault-frozen');
  });

  test.each([
    ['the code', 'vaultfrozen', { title: 'The vault does not open', code: 'VaultFrozen', status: [423] }],
    ['the cause', 'vault-frozen', { title: 'The vault sleeps over the winter', cause: 'vault-frozen' }],
  ])('are explained by %s, in any case', (_name, word, shape) => {
    expect(explain(word, knowledge)).toMatchObject(shape);
    expect(explain(word.toUpperCase(), knowledge)).toMatchObject({ title: shape.title });
  });

  test('are shown in a card that Teams takes: verdict, fix with the account filled in, source', () => {
    const say = phrasesFor('en');
    const diagnosis = answer(REPORT);
    const card = diagnosisCard({ diagnosis, mark: { case: 'K7Q2XY', step: 1 }, say });
    expect(cardFaults(card.card)).toEqual([]);
    for (const words of ['The vault sleeps over the winter', 'Wake the vault of', 'contoso', 'learn.microsoft.com'])
      expect(wordsOf(card.card)).toContain(words);
  });

  test('are shown by a card of explain as well', () => {
    const explained = explain('VaultFrozen', knowledge);
    if (!explained) throw new Error('not explained');
    const { card } = explanationCard(explained, phrasesFor('en'));
    expect(cardFaults(card)).toEqual([]);
    expect(wordsOf(card)).toContain('The vault sleeps over the winter');
  });
});

describe('knowledge:new', () => {
  const knowledge = once(() => loadKnowledge(root()));
  const plan = (kind: string, name: string) => planPage(kind, name, { root: root(), knowledge });
  const made: string[] = [];

  test.each([
    ['a code of Storage Mover, which tells its tool', 'storage-mover/AZSM9999', 'implies: { tool: storage-mover }'],
    ['a code of the sign-in', 'entra/AADSTS999999', 'implies: { auth: entra }'],
    ['a status, which YAML must not take for a number', 'http/418', 'code: "418"'],
    ['sentences without a code', 'tools/my-backup-tool', 'messages: [The exact message of the tool.]'],
  ])('makes a page for %s', (_name, word, line) => {
    const page = plan('code', word);
    if (page.kind === 'refusal') throw new Error(page.says);
    expect(page.path).toBe(`codes/${word}.md`);
    expect(page.text).toContain(`\n${word.includes('tools') ? '  - ' : ''}${line}\n`);
    writePage(root(), page.path, page.text);
    made.push(page.path);
  });

  test('each of which is read with the others', () => {
    expect(made.length).toBeGreaterThan(3);
    expect(loadKnowledge(root()).codePages.map(({ file }) => file)).toEqual(expect.arrayContaining(made));
  });

  test('says how it is called', () => {
    expect(run('new')).toEqual({ status: 2, said: expect.stringContaining('knowledge:new -- cause my-new-cause') });
  });

  test.each([
    ['a kind that is none', 'page', 'vault', 'knowledge:new -- cause my-new-cause'],
    ['a cause with capitals', 'cause', 'Vault', 'lower-case letters'],
    ['a path that leaves the folder', 'code', '../tools/New', 'knowledge:new -- code'],
    ['a family that is none', 'code', 'stroage/New', 'There is no family stroage. Write one of: azcopy,'],
    [
      'a code on a page of several',
      'code',
      'entra/AbfsRestOperationException',
      'codes/tools/abfs-and-spark.md already',
    ],
    ['an answer that a table gives', 'answer', 'restore', 'knowledge/tables/restore.md already'],
    ['a cause that is a code', 'cause', 'azsm-1024', 'open knowledge/codes/storage-mover/AZSM1024.md'],
  ])('makes nothing of %s, and says what to write', (_name, kind, name, words) => {
    expect(plan(kind, name)).toEqual({ kind: 'refusal', says: expect.stringContaining(words) });
  });
});

test('a page that cannot be read is all that is told, and not every page that names it', () => {
  const path = join(root(), 'causes/quota-exceeded.md');
  const page = readFileSync(path, 'utf8');
  writeFileSync(path, page.replace(/^owner: .*$/m, 'owner:'));
  const [fault = '', ...others] = run('check')
    .said.split('\n')
    .filter((row) => /^knowledge\//.test(row));
  writeFileSync(path, page);
  expect(fault).toContain('causes/quota-exceeded.md:5  owner: nothing stands behind it');
  expect(others).toEqual([]);
});

describe('a new fact is one page', () => {
  test('which says what is still to fill in', () => {
    expect(run('new', 'fact', 'vaultOpen').status).toBe(0);
    expect(run('check', 'vaultOpen')).toEqual({
      status: 1,
      said: expect.stringContaining('still stands as in the template'),
    });
  });

  test('and is read, asked and checked once it is filled in', () => {
    writeFileSync(
      join(root(), 'facts/vaultOpen.md'),
      '---\nfact: vaultOpen\nquestion: Is the vault open?\nanswers: [yes, no]\ntells: [{ value: no, says: (vault|tresor) ... (shut|closed) }]\n---\n\n## Samples\n\n```sample vaultOpen=no\nThe vault seems to be closed.\n```\n',
    );
    expect(run('check', 'vaultOpen')).toEqual({ status: 0, said: expect.stringContaining('nothing amiss') });
  });

  test('whose sample proves it', () => {
    const path = join(root(), 'facts/vaultOpen.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('seems to be closed', 'is green'));
    expect(run('check', 'vaultOpen')).toEqual({
      status: 1,
      said: expect.stringContaining('vaultOpen should be read as no and is not read'),
    });
  });
});
