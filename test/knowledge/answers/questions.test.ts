/** Questions in other words than the pages' own find the page that answers them; reports are never taken for questions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerTo } from '../../../knowledge/answers/answer.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const answered = (text: string) => {
  const answer = answerTo(knowledge, text);
  return answer?.name ?? answer?.kind;
};

test.each([
  ['Wie lange gilt ein SAS höchstens, und wie kürze ich es?', 'sas-times'],
  ['コンテナーを別のアカウントにコピーするには？あと料金は？', 'copy-container-to-account'],
  ['Which endpoints does AzCopy need?', 'endpoints'],
  ['what hosts do I have to open in the proxy for azcopy', 'endpoints'],
  ['which login host is used in China?', 'endpoints'],
  ['How do I lower concurrency?', 'concurrency'],
  ['can I cap the bandwidth that azcopy uses?', 'concurrency'],
  ['Has the data moved when the job ends?', 'data-moved-when-job-ends'],
  ['is all data moved once the azcopy job finishes?', 'data-moved-when-job-ends'],
  ['How do I make a SAS for one container?', 'make-sas'],
  ['how can I create a SAS for a single container', 'make-sas'],
  ['copy a container to another account', 'copy-container-to-account'],
  ['How can I copy my container into a different storage account?', 'copy-container-to-account'],
  ['What can you do?', 'what-can-you-do'],
  ['hi, what can you do', 'what-can-you-do'],
  ['which role does my app need to write blobs?', 'roles'],
  ['what role is needed to receive queue messages', 'roles'],
  ['is it possible to recover a deleted blob', 'restore'],
  ['how can I get back an overwritten file?', 'restore'],
  ['how many hours does rehydration from archive take?', 'tiers'],
  ['what is the early deletion period of the cold tier', 'tiers'],
  ['what does mount error 115 mean', 'mount-errors'],
  ['can Azure DevOps hosted agents get through the storage firewall?', 'firewall-passes'],
  ['what are the differences between service SAS and account SAS', 'sas-kinds'],
  ['what does 2-panic mean?', 'exit-codes'],
  ['where can I find the azcopy logs', 'find-logs'],
  ['how can I resume a job', 'resume-job'],
  ['can azcopy copy from commercial into a government cloud?', 'government-and-commercial'],
  ['does azcopy work with the managed identity of a function?', 'functions-managed-identity'],
  ['what is the meaning of the AZSM prefix', 'azsm-codes'],
  ['how can I turn on client-side logs?', 'client-side-logging'],
  ['how do I rotate account keys', 'rotate-keys'],
  ['which tool helps me to trace requests in the browser', 'browser-tools'],
  ['where do I download the newest azcopy?', 'get-azcopy'],
  ['Welche Endpunkte muss ich für AzCopy freigeben?', 'endpoints'],
  ['Wie kann ich eine SAS für einen Container erstellen?', 'make-sas'],
  ['Welche Rolle braucht man zum Hochladen von Blobs?', 'roles'],
  ['Wie kann ich einen Container in ein anderes Speicherkonto kopieren?', 'copy-container-to-account'],
  ['Was kannst du?', 'what-can-you-do'],
  ['コンテナーの SAS はどう作成しますか', 'make-sas'],
  ['AzCopy に必要なエンドポイントを教えてください', 'endpoints'],
  ['別のアカウントにコンテナーをコピーするにはどうすればよいですか', 'copy-container-to-account'],
  ['何ができますか？', 'what-can-you-do'],
  ['How much does a terabyte of blob storage cost?', 'price'],
  ['list blobs older than 90 days', 'list-by-age'],
  ['which is better, copy or sync', 'sync-or-copy'],
  ['azcopy copy or sync, what is better', 'sync-or-copy'],
  ['difference between hot and cool', 'tiers'],
  ['Was ist der Unterschied zwischen Hot und Cool?', 'tiers'],
  ['ホット層とクール層の違いは？', 'tiers'],
  ['how can I take back a SAS that I gave away?', 'revoke-sas'],
  ['what is the capital of France?', 'outside'],
  ['who won the match on Sunday?', 'outside'],
  ['can you write me a poem?', 'outside'],
])('“%s” is answered by %s', (question, page) => {
  expect(answered(question)).toBe(page);
});

test.each([
  ['why do I get 403?'],
  ['403 on azcopy copy'],
  ['azcopy copy fails with AuthorizationFailure, what should I do?'],
  ['How do I fix the 403 on my container?'],
  ['My upload hangs at Scanning, is that normal?'],
  ['it worked yesterday. What has changed?'],
  ['mount error(13): Permission denied'],
  ['mount error(112)'],
  ['I get mount error(13) on ubuntu'],
  ['AZSM1024'],
  ['Wie behebe ich den Fehler 403?'],
  ['Meine Kopie hängt beim Scannen'],
  ['コピーが失敗します。どうすればよいですか'],
  ['Is the share full? It says no space left on device'],
  ['sas expired?'],
  ['exit code 1'],
])('“%s” is a report', (report) => {
  expect(diagnose(knowledge, redact(report)).answer).toBeUndefined();
});

/** Reports as the knowledge keeps them: blocks of text in Markdown files. */
function reportsBelow(folder: string): string[] {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.md') && name !== 'README.md' && name !== 'no-storage.md',
  );
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^(`{3,})report\b[^\n]*\n([\s\S]*?)\n\1\s*$/gm)].map(
      (match) => match[2] as string,
    ),
  );
}

test('a question about storage without a page is told what is done here', () => {
  const alone = diagnose(knowledge, redact('how should I design the folders of a data lake for reports'));
  expect(alone.answer?.see.map(({ name }) => name)).toContain('what-can-you-do');
  expect(alone.causes).toEqual([]);
});

test('no real report is taken for a question', () => {
  const reports = reportsBelow('knowledge/examples/real');
  expect(reports.length).toBeGreaterThan(200);
  expect(reports.filter((report) => answerTo(knowledge, report))).toEqual([]);
});

test('of the written reports at most one in four hundred loses its cause to an answer', () => {
  const reports = reportsBelow('knowledge/examples/written');
  expect(reports.length).toBeGreaterThan(1000);
  const lost = reports
    .filter((report) => answerTo(knowledge, report))
    .filter((report) => diagnose(knowledge, redact(report)).causes.length === 0)
    // Diagnosed as a case in which something was tried, nothing is answered: what had no cause before loses none.
    .filter((report) => diagnose(knowledge, redact(report), {}, { tried: ['nothing'] }).causes.length > 0);
  expect(lost.length).toBeLessThan(reports.length / 400);
});

test.each([
  ['how do I list all blobs in account contosoraw', '--account-name "contosoraw"'],
  ['how do I resume azcopy job 0a1b2c3d-1111-2222-3333-444455556666', 'resume "0a1b2c3d-1111-2222-3333-444455556666"'],
  ['how do I rotate the keys of the account fabrikam01', '--account-name "fabrikam01"'],
])('what “%s” names stands in the commands of its answer', (text, command) => {
  expect(
    answerTo(knowledge, text)
      ?.sections.map((one) => one.text)
      .join('\n'),
  ).toContain(command);
});

test('a question names no cause, and its answer stands beside', () => {
  const diagnosis = diagnose(knowledge, redact('which endpoints does azcopy need?'));
  expect(diagnosis).toMatchObject({ causes: [], certainty: 'unknown', answer: { kind: 'page', name: 'endpoints' } });
});

test('facts that are told with a text make it a report', () => {
  const diagnosis = diagnose(knowledge, redact('which endpoints does azcopy need?'), { tool: 'azcopy' });
  expect(diagnosis.answer).toBeUndefined();
});

test('a question that no page answers gets the pages that come near', () => {
  const answer = answerTo(knowledge, 'how do I list soft deleted containers of an account with java?');
  expect(answer?.kind).toMatch(/links|page/);
});
