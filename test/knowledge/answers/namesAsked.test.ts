/** What people name in a question stands in the commands of its answer. */
import { namesAsked, withoutNames } from '../../../knowledge/answers/namesAsked.ts';
import { sasAsked, wishesSas } from '../../../knowledge/answers/sasAsked.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

test.each([
  ['give me a SAS for container invoices valid 2 hours', { container: 'invoices' }],
  ['how do I turn on versioning for stmedia01', { account: 'stmedia01' }],
  [
    'upload ~/exports to container daily on stfinance',
    { account: 'stfinance', container: 'daily', path: '$HOME/exports' },
  ],
  [
    'get all below /2024/q3 from container audits on stlegal to D:\\audit',
    { account: 'stlegal', container: 'audits', path: 'D:\\audit', copied: '{url}/2024/q3' },
  ],
  [
    'Object Replication zwischen stprod1 und stdr1',
    { account: 'stprod1', sourceAccount: 'stprod1', destinationAccount: 'stdr1' },
  ],
  [
    'copy container raw from stone77 to sttwo2',
    { account: 'stone77', container: 'raw', sourceAccount: 'stone77', destinationAccount: 'sttwo2' },
  ],
  ['wie groß ist der Container backup-2025', { container: 'backup-2025' }],
  ['コンテナー raw-in のサイズは', { container: 'raw-in' }],
  ['make a link for share cad on stwerk2', { account: 'stwerk2', share: 'cad' }],
  ['can a static website stay in standard storage', {}],
  ['rename a container in storage', {}],
  ['what is the limit for container size', {}],
  ['darf ich im Container kopieren', {}],
  ['does azcopy write to stdout or stderr', {}],
])('“%s” names what it names', (text, names) => {
  const { suffix: _, loginHost: __, ...told } = namesAsked(text);
  expect(told).toEqual(names);
});

test.each([
  ['give sas valid 2 hours read only', { sasJob: 'download', sasMinutes: '120' }],
  ['SAS nur zum Hochladen, 30 Minuten', { sasJob: 'upload', sasMinutes: '30' }],
  ['a sas to list and delete on a queue for a day', { sasJob: 'list+remove', service: 'queue', sasMinutes: '1440' }],
  ['読み取り専用の SAS を3日間', { sasJob: 'download', sasMinutes: '4320' }],
  ['eine SAS für zwei Wochen', { sasMinutes: '20160' }],
  ['a sas over the weekend', { sasMinutes: '3600' }],
  ['a sas for 30 seconds', { sasMinutes: '1' }],
  // A hundred years: what no date can be written for is asked for as well.
  ['a sas for 999999 weeks', { sasMinutes: '52560000' }],
  ['a sas for 99999999 weeks', {}],
  ['how do I make a sas', {}],
  ['create a sas for my container', {}],
  ['eine SAS für die Warteschlange zum Abholen', { sasJob: 'remove', service: 'queue' }],
  ['a SAS for a queue, only adding messages', { sasJob: 'upload', service: 'queue' }],
  ['sas so that a worker can process our queue', { sasJob: 'remove', service: 'queue' }],
  ['table sas for a partner with query permission', { sasJob: 'download', service: 'table' }],
  ['sas for one file in an azure file share, read only', { sasJob: 'download', service: 'file', sasOne: 'yes' }],
  ['a user delegation sas for a blob', { sasOne: 'yes' }],
  ['how do I share a pdf with a link', { sasOne: 'yes' }],
  ['account sas for blob and queue', { sasServices: 'bq' }],
  ['account sas for the file share', { service: 'file', sasServices: 'f' }],
  ['container sas signed with the account key', { sasSigned: 'key' }],
  ['container sas without the account key', {}],
  ['account sas to list containers', { sasJob: 'list', sasServices: 'b', sasTypes: 's' }],
  ['sas for a blob that a customer overwrites, signed by key', { sasOne: 'yes', sasSigned: 'key' }],
])('“%s” says what the SAS is for', (text, asked) => {
  expect(sasAsked(text)).toEqual(asked);
});

test.each([
  ['SAS for 30 days for container archive account stlong1', 'SAS for 30 days for container account'],
  ['turn on versioning for stmedia01', 'turn on versioning for'],
  ['how long does archive take', 'how long does archive take'],
])('of “%s” the names say nothing of what is asked', (text, rest) => {
  expect(withoutNames(text)).toBe(rest);
});

const knowledge = openKnowledge();
const answerOf = (text: string) =>
  diagnose(knowledge, redact(text))
    .answer?.sections.map((section) => section.text)
    .join('\n');

test.each([
  [
    'how do I make a read only sas for container invoices on stbilling',
    ['--account-name stbilling --name invoices --permissions r'],
  ],
  ['how do I make an upload sas for share cad on stwerk2', ['share generate-sas --account-name stwerk2 --name cad']],
  ['how do I turn on versioning for stmedia01', ['--account-name "stmedia01"']],
  [
    'how do I copy container raw from stone77 to sttwo2',
    ['https://stone77.blob.core.windows.net/raw?', 'https://sttwo2.blob.core.windows.net/raw?'],
  ],
])('the answer to “%s” has them in its command', (text, parts) => {
  for (const part of parts) expect(answerOf(text)).toContain(part);
});

test.each([
  ['queue sas that lets a consumer receive and delete messages', true],
  ['account sas to list containers', true],
  ['Ich brauche eine SAS für die Warteschlange', true],
  ['sas for our partner expired', false],
  ['sas for the container does not work', false],
  ['I have a sas for container a and want to copy to container b', false],
  ['SAS of another container', false],
])('“%s” wishes a SAS: %s', (text, wished) => {
  expect(wishesSas(text)).toBe(wished);
});
