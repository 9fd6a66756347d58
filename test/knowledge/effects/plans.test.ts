/** What people are about to do is heard in what they write, and what a tool prints, or what was done, is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { PLANS, plansInOrder, saysOf } from '../../../knowledge/effects/planList.ts';
import { cautionOf, happenedIn, planOf } from '../../../knowledge/effects/plans.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact.ts';

const KNOWLEDGE = join(import.meta.dirname, '../../../knowledge');

const { plans } = parse(readFileSync(join(KNOWLEDGE, PLANS), 'utf8')) as { plans: Record<string, { heard: string[] }> };
const heard = Object.entries(plans).flatMap(([plan, matter]) => matter.heard.map((text) => [plan, text] as const));

test.each(heard)('%s: %s', (plan, text) => {
  expect(planOf(text, true)).toBe(plan);
  expect(cautionOf(text, true)).toMatch(/\.$/);
});

test.each([
  'ScopeLocked: The scope cannot perform delete operation because following scope(s) are locked. Please remove the lock and try again.',
  'azcopy sync finished, the files were deleted at the destination',
  'I cannot delete the snapshots of this blob container',
  'Löschen des Containers geht nicht, Sperre auf der Ressourcengruppe des Speicherkontos',
  'アカウントのキーは再生成されました。ストレージ 403',
  'robocopy D:\\Media Z:\\Media /MIR /MT:32\nERROR 112 Copying File, the azure file share has no space',
  'INFO: Blobs with snapshots are skipped. Please specify the --delete-snapshots flag for alternative behaviors.',
  "The file 'old.txt' does not exist at the source. Do you wish to delete it from the destination container?",
  'I gave Storage Blob Data Owner to the app, should I give it Storage Blob Data Contributor as well?',
  'how do I turn on soft delete for my storage account',
  '共有キーが許可されていません(KeyBasedAuthenticationNotPermitted)',
  'Schlüssel im Key Vault gelöscht, Speicherkonto gibt nur noch Fehler',
  'Deleting the container returns 409 ContainerBeingDeleted, what is wrong?',
  'When I delete the lock I get 403 AuthorizationFailed',
  'We mirror a web shop folder with azcopy sync every five minutes into the container. Some runs have failed transfers',
  'I change the tier of all blobs to hot and get 409 BlobBeingRehydrated',
  'A nightly job recreates it: delete, then create with the same name. Half of the nights 409 ContainerBeingDeleted',
  'Die Lebenszyklusregel löscht nichts, obwohl alles älter als 30 Tage ist',
  'az storage container delete -n logs\nContainerBeingDeleted',
  'terraform destroy hangs on the storage account and then says scopes are locked',
  'PS D:\\tools> .\\azcopy.exe jobs clean --status=completed\nError: unknown flag: --status',
  'Restore of the container to Monday 09:00 has been in progress for two days',
  'mount.nfs: access denied by server; networkAcls: default action Allow, one subnet',
])('nobody plans harm: %s', (text) => {
  expect(planOf(text, true)).toBeUndefined();
});

test.each([
  'Is break lease possible for a Reader?',
  'Can a Contributor remove a lock?',
  'Is Reader enough to rotate the keys?',
  'Wer darf eine Lease brechen?',
  'Könnte ein Mitwirkender den Schlüssel erneuern?',
  'Welche Rolle braucht man, um eine Sperre zu entfernen?',
  'リースを解除できる権限は何ですか',
  'How would I find out who may remove the lock?',
  'does sync delete files at the target by default?',
  'was macht --delete-destination genau?',
  'Ich bin laut IT Besitzer',
])('who may, or what a tool does, is asked, and nothing planned: %s', (text) => {
  expect(planOf(text, true)).toBeUndefined();
});

test.each([
  ['who could break the lease for me?', 'breaksLease'],
  ['Can I, as Owner, remove the lock?', 'unlocks'],
  ['kann ich als Besitzer den Lock einfach löschen?', 'unlocks'],
  ['Storage Blob Data Owner on subscription level for everyone, right?', 'wideRole'],
])('who speaks of himself may mean it: %s', (text, plan) => {
  expect(planOf(text, true)).toBe(plan);
});

test.each([
  'azcopy sync --delete-destination=true mirrored an empty folder onto our backup container, everything is gone',
  'our intern ran az storage container delete on the customer container 20 minutes ago',
  'The lifecycle rule deleted our production blobs tonight',
  'rclone sync deleted files in the blob container that were only there',
  'oh no, it deleted the wrong ones',
  'Someone removed a container by mistake and I made it again, 409 container is being deleted',
  'Kopie hat Zieldaten überschrieben, alte Version zurückholen, Versionierung ist aus',
  'フォルダーを間違えて azcopy remove で削除してしまいました。元に戻せますか',
])('data is gone: %s', (text) => {
  expect(happenedIn(text, true)).toBe('lost');
  expect(cautionOf(text, true)).toMatch(/^First of all: Stop what deletes/);
});

test.each([
  'exposed SAS in a public jira ticket',
  'someone is downloading our data with a leaked SAS right now',
  'accidentally made the container public yesterday, what now',
  'I committed the storage key to git by accident',
  'Unser Kontoschlüssel steht öffentlich auf GitHub',
  'SAS の URL が漏れました',
])('it stands open: %s', (text) => {
  expect(happenedIn(text, true)).toBe('exposed');
  expect(cautionOf(text, true)).toMatch(/^First of all: Close it/);
});

test.each([
  'the pipeline takes the key from a GitHub secret, 403',
  'I pasted the SAS into the command and get 403',
  'PublicAccessNotPermitted: public access is off on this account',
  'A colleague deleted the stored access policy on the container and our links give 403',
  'someone removed the role of our app, SAS links are refused',
  'Cost analysis shows Archive Early Deletion after our lifecycle rule deleted blobs on day 60',
  'I want to delete the container and recreate it, ContainerBeingDeleted',
  'deleted blobs still count in the capacity of the account',
  'the SAS was deleted from the config, 403',
])('no data is gone: %s', (text) => {
  expect(happenedIn(text, true)).toBeUndefined();
});

test('who names nothing asks about storage here, and who names something else does not', () => {
  expect(planOf('should I just rotate the keys?', false)).toBe('rotates');
  expect(planOf('how do I turn off MFA for my outlook.com mailbox', false)).toBeUndefined();
  expect(planOf('can I delete everything in the S3 bucket?', false)).toBeUndefined();
  expect(planOf('can I delete everything in the S3 bucket?', true)).toBe('deletes');
});

test('a key that stands open is told so whatever else is named', () => {
  const text = 'Someone pasted our account key in a Jira ticket but nobody outside can see it, leave it?';
  expect(cautionOf(text, false)).toMatch(/^First of all: Close it/);
});

test('each plan has a page of how people say it, and each such page a plan', () => {
  const pages = readdirSync(join(KNOWLEDGE, 'planned')).map((file) => file.replace('.md', ''));
  expect(pages.toSorted()).toEqual([...plansInOrder().map(({ name }) => name), 'none'].toSorted());
});

test('what speaks against a plan is said in each language', () => {
  for (const { name, says } of plansInOrder())
    expect([name, ...Object.values(says)]).toEqual([
      name,
      expect.stringMatching(/\.$/),
      expect.stringMatching(/\.$/),
      expect.stringMatching(/。$/),
    ]);
  expect(saysOf('rotates', 'fr')).toBe(saysOf('rotates', 'en'));
});

test('real reports hardly ever get one', () => {
  const folder = join(import.meta.dirname, '../../../knowledge/examples/real');
  const reports = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^```report.*\n([\s\S]*?)\n```/gm)].map(
      ([, text]) => text ?? '',
    ),
  );
  const planned = reports.filter((text) => planOf(text, true));
  expect(reports.length).toBeGreaterThan(200);
  expect(planned.length / reports.length).toBeLessThan(0.02);
});

test.each([
  ['AuthenticationFailed. Shall I rotate both keys?', undefined],
  ['AuthenticationFailed since we rotated both keys yesterday', 'yes'],
])('keys rotated, as %s tells: %s', (text, rotated) => {
  expect(diagnose(openKnowledge(), redact(text)).facts.keysRotated).toBe(rotated);
});

test('250 KB of anything take no time that grows with its square', () => {
  for (const row of [
    'delete ',
    'how do I ',
    'open the , ',
    'リンクを',
    'set off ',
    'sas sas ',
    'lösche alle ',
    'a.b.c? ',
  ]) {
    const began = performance.now();
    planOf(row.repeat(Math.ceil(250_000 / row.length)), true);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});
