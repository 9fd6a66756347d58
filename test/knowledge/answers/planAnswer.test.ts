/** Who tells what he is about to do, and no trouble, reads how it is done well; whoever tells trouble gets its cause. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const read = (text: string) => diagnose(knowledge, redact(text));

test.each([
  ['we put all of it into the archive tier tonight', 'tiers'],
  ['robocopy /MIR from a blank directory onto the share, doing it now', 'robocopy'],
  ['ich erneuere gleich beide Zugriffsschlüssel', 'rotate-keys'],
  ['soft delete eats our budget, switching it off today', 'turn-on-protection'],
  ['ブロブを今夜すべてアーカイブ層に移します', 'tiers'],
])('“%s” is answered by the page %s', (text, page) => {
  const { answer, question, caution } = read(text);
  expect([answer?.name, question]).toEqual([page, undefined]);
  expect(caution).toMatch(/^Before you do that: /);
});

test('where no page tells how it is done, nobody is asked for an error that he did not speak of', () => {
  const { answer, question } = read('shall we apply this terraform plan, it recreates our storage account');
  expect([answer?.kind, question]).toEqual(['planned', undefined]);
  expect(answer?.title).toMatch(/say what this shall bring about/);
});

test.each([
  'I will give the managed identity Storage Blob Data Reader on the one container',
  'マネージド ID に閲覧者ロールを付けます',
])('“%s” brings nothing about yet: no cause is likely of it', (text) => {
  const { answer, causes, caution } = read(text);
  expect([answer?.kind, causes, caution]).toEqual(['planned', [], undefined]);
});

test('what stands beside a plan may be the trouble', () => {
  expect(read('let us delete the lease that blocks our backup').causes[0]?.id).toBe('lease-active');
  expect(read("capacity is full, I'm going to empty the soft-deleted blobs").causes[0]?.id).toBe('capacity-not-freed');
});

test.each([
  ['AuthorizationFailure from the VM, so I open the firewall to all networks now', 'firewall-blocked'],
  ['BlobImmutableDueToPolicy, we remove the policy then', 'blob-immutable'],
  ['my clean-up script removed the wrong folder an hour ago, I restore the container now', 'data-deleted'],
  ['the retention policy deleted reports that we still need, how do I halt it today', 'data-deleted'],
])('“%s” tells trouble as well: %s', (text, cause) => {
  const { answer, causes } = read(text);
  expect([answer, causes[0]?.id]).toEqual([undefined, cause]);
});

test.each([
  ['our account key stood in a public wiki for a week', 'rotate-keys'],
  ['the SAS link was posted in an open forum yesterday', 'revoke-sas'],
  ['strangers could read the container with the payslips since May', 'anonymous-access'],
  ['Unser Kontoschlüssel steht in einem öffentlichen Repository', 'rotate-keys'],
])('“%s” tells of what stands open, which is closed first: %s', (text, page) => {
  const { answer, question, caution } = read(text);
  expect([answer?.name, question]).toEqual([page, undefined]);
  expect(caution).toMatch(/^First of all: Close it/);
});

test('who is held to ransom is not asked for an error', () => {
  const { causes, caution } = read('a note in every folder of the share says pay 3 bitcoin, nothing opens any more');
  expect(causes[0]?.id).toBe('data-deleted');
  expect(caution).toMatch(/^First of all: Treat it as an attack/);
});

test('who tells only that all is gone reads how it comes back', () => {
  const { causes, question } = read('the deployment made our storage account new and everything in it is gone');
  expect(causes[0]?.id).toBe('data-deleted');
  expect(question?.fact).not.toBe('speaksOf');
});
