/** What people are about to do is heard in what they write, and what a tool prints, or what was done, is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { cautionOf, happenedIn, planOf } from '../../../knowledge/effects/plans.ts';
import type { PlanName } from '../../../knowledge/effects/planWords.ts';
import { loadKnowledge } from '../../../knowledge/load.ts';
import { redact } from '../../../knowledge/redact.ts';

test.each<[PlanName, string]>([
  ['opensFirewall', 'Would adding 0.0.0.0/0 to the ip rules do the trick?'],
  [
    'opensFirewall',
    'az storage account update --default-action Allow and we leave it like that until monday, any downside?',
  ],
  ['opensFirewall', 'Dann öffne ich die Firewall eben für alle Netze.'],
  ['handsOutKey', 'thinking of mailing them key1 so they can help themselves'],
  ['lifts', 'To get rid of 409 BlobImmutableDueToPolicy we thought about deleting the policy on the container.'],
  ['opensToEveryone', 'then I sudo chmod 0777 the whole mount point'],
  ['purgesKey', 'Darf ich den alten Schlüssel im Key Vault löschen, wenn das Konto mit CMK verschlüsselt ist?'],
  ['keyInFiles', 'アカウント キーをスクリプトに直接書いてもいいですか?'],
  ['silences', '診断ログをオフにしたいです。ストレージの料金が高いので'],
  ['wideRole', 'so I give the whole group Owner on the subscription, that surely covers it'],
  [
    'lifts',
    "How about I change the immutability policy to unlocked and delete the blobs we don't need, then lock again?",
  ],
  ['unlocks', 'ScopeLocked. I remove the CanNotDelete lock with the pipeline and not put it back'],
  ['unlocks', 'Die Sperre auf der Ressourcengruppe stört beim Deployment, ich lösche sie jetzt dauerhaft.'],
  [
    'failsOver',
    "Region is slow tonight, I'm about to trigger an unplanned customer-managed failover to the secondary.",
  ],
  [
    'ruleDeletes',
    "I'd add a lifecycle rule that deletes everything older than 30 days on the whole account, no prefix filter.",
  ],
  ['ruleDeletes', 'ライフサイクルですべての BLOB を 7 日で削除してもいいですか'],
  ['strongSas', "I'll make one account SAS with rwdlacup valid until 2036 so this never happens again."],
  ['keyInFiles', 'I put AllowSharedKeyAccess back to true on prod and hardcode the key in our deploy script'],
  ['keyInFiles', "I'd set allowed origins * and all methods with our account key in the frontend javascript."],
  [
    'deletesContainer',
    'Is it safe to run az storage container delete and then az storage container create right after?',
  ],
  ['hidesFault', "I'll just put continue-on-error and ignore the exit code so the pipeline is green"],
  ['silences', 'should we turn off diagnostic logging and the alert, they only make noise about 403s'],
  ['changesTier', 'I change them all to Hot with high priority, 400 TB.'],
  [
    'replaces',
    'Terraform wants to replace azurerm_storage_account.main (forces replacement). ok to apply with -auto-approve?',
  ],
  ['purgesKey', "The CMK key vault key is disabled. I'd purge the old key from the key vault to clean up."],
  ['deletesSource', "I abort it and delete the source afterwards since the copy said 'success' for most of the files."],
  ['deletesSource', 'Storage Mover job run shows succeeded, 2.3 TB, none failed; can I remove the old NAS now?'],
  ['writesOver', 'I will run undelete later, first I recreate the folder and upload fresh files with the same names'],
  ['skipsHash', 'The job failed with md5 mismatch. can I pass --check-md5 NoCheck to get it through?'],
  ['skipsCheck', 'kann ich die Zertifikatsprüfung nicht einfach ausschalten?'],
  ['wideRole', 'dann bekommt halt jeder im Team Besitzer auf das Abonnement'],
  ['dropsProtection', 'ich würde jetzt das vorläufige Löschen abschalten, weil der Speicher voll läuft'],
  ['public', 'コンテナーを一時的にパブリックにしてテストしてもいいですか?'],
  ['opensFirewall', 'じゃあファイアウォールですべてのネットワークを許可します'],
  ['unlocks', 'we get "scope is locked" when deleting old containers, how do I get rid of this lock quickly'],
  ['unlocks', 'remove the delete lock from the resource group and delete the storage account, ScopeLocked'],
  ['unlocks', 'バックアップのロックで共有を削除できない。ロックを解除する方法は'],
  ['deletes', 'azcopy job finished with 1200 failed, can I just delete all failed files at the destination and retry'],
  ['deletes', 'queue messages are poison, clear the queue?'],
  ['deletes', 'format the local disk? azcopy says no space left on device'],
  ['public', 'customers cannot see the pictures (PublicAccessNotPermitted), just make it public please'],
  ['rotates', 'Somebody leaked our storage key on github. rotate both keys now?'],
  ['rotates', 'Soll ich den Schlüssel neu generieren? Signature did not match'],
  ['opensFirewall', 'prod is down, AuthorizationFailure 403 for everybody, open the firewall now!!'],
  ['opensFirewall', 'Kann ich einfach die Firewall am Speicherkonto abschalten? 403 AuthorizationFailure'],
  ['opensFirewall', '403 なのでストレージのファイアウォールを全部開けてもいいですか'],
  ['dropsProtection', 'our bill exploded because of blob versions, how do I disable versioning to save cost'],
  ['dropsProtection', 'disable soft delete because undeleted blobs block the container name'],
  ['breaksLease', 'Error acquiring the state lock, LeaseAlreadyPresent. force-unlock?'],
  ['breaksLease', 'file is locked by another user on the azure file share, close all handles'],
  ['lifts', 'remove legal hold on container evidence so that I can upload'],
  ['skipsCheck', 'x509: certificate signed by unknown authority, how do I skip certificate check in azcopy'],
  ['skipsCheck', 'curl -k works but azcopy gives x509, is that a fix for production'],
  ['keyInFiles', 'can I put the account key in the pipeline yaml so that 403 goes away'],
  ['opensToEveryone', 'access denied on the azure file share Z:, should I give Everyone full control'],
  ['opensToEveryone', 'ADLS acl: setfacl recursive rwx other::rwx on root so that spark works?'],
  ['kills', 'how do I kill the running copy job, it copies the wrong container'],
  ['deletesSnapshots', 'the share is full (ShareSizeLimitReached). Delete the snapshots?'],
  ['deletesSnapshots', 'Wie lösche ich alle Snapshots, der Container lässt sich sonst nicht löschen'],
  ['changesTier', 'how do I make all 30 TB archive, to be cheaper, and can I read it from azure tomorrow'],
  ['strongSas', 'give me a SAS with all permissions that never expires so this 403 stops'],
  [
    'wideRole',
    'just assign Owner on the subscription to the app, would that fix AuthorizationPermissionMismatch in storage?',
  ],
  ['noMfa', 'how can I turn off MFA for azcopy login AADSTS50076'],
  ['noPolicy', 'policy keeps setting allowSharedKeyAccess to false on storage, how do I remove that policy'],
  ['plain', 'should I turn off secure transfer? mount error(13) on the file share'],
  ['plain', 'TLS 1.0 client refused by storage account, lower the minimum tls version?'],
  ['mirrors', 'robocopy /MIR from our empty new NAS to the azure file share will that be ok'],
  ['failsOver', 'primary region of the storage account has an outage, should I press failover now'],
  ['upgrades', 'upgrade blob storage to hierarchical namespace, is it a click and can I go back'],
  ['tellsSecret', "azcopy login does not work, I'll paste my password, ok?"],
  ['cutsNetwork', 'delete the private endpoint of storage, maybe that is why DNS fails?'],
  ['deletesJobFolder', 'can I delete the ~/.azcopy folder while the job is running'],
  ['guardsOff', 'stop the antivirus, uploads to blob are slow'],
  ['overwritesAll', 'force overwrite: azcopy skips files, I want it to overwrite everything at destination'],
  ['purges', 'permanently delete the soft deleted blobs now, capacity does not go down'],
  ['opensFirewall', 'AuthorizationFailure. Can the admin just turn the storage firewall off for an hour?'],
  ['lifts', 'immutable blob blocks our cleanup, how do we get past that'],
  ['deletes', 'I want to wipe the container before the next sync so that nothing is left over'],
  ['breaksLease', 'could somebody break the lease for me, terraform is stuck'],
  ['skipsCheck', 'is there a flag to ignore certificate errors, our proxy is fine'],
  ['failsOver', 'we plan to fail over the account tonight because of slow requests'],
  ['changesTier', "let's archive the complete container, it is 12 TB"],
  ['mirrors', 'how risky is robocopy /MIR against the live share'],
  ['unlocks', 'the lock is annoying, delete it?'],
  ['strongSas', 'SAS を無期限にする方法'],
  ['everywhere', 'give me a script that does this for all accounts'],
  ['unlocks', 'can I take the lock off for five minutes while I delete it? storage account is locked'],
  ['opensFirewall', 'we could allow access from all networks until the migration is over'],
  ['public', 'the export container is private, how do we let the whole world read it'],
  ['mirrors', 'delete_destination true with a source path that I mistyped, what would have happened?'],
  ['lifts', 'how do I get rid of the legal hold, the lawyer left the company'],
  ['strongSas', 'make the SAS valid for 10 years with racwdl, ok?'],
  ['deletesSnapshots', 'Kann ich alle Snapshots der Freigabe wegwerfen, um Platz zu schaffen'],
  ['guardsOff', 'Schalten wir den Virenscanner halt ab, AzCopy ist langsam'],
  ['shutsOut', 'disable shared key for the account right away, security says so'],
  ['shutsOut', 'set min TLS to 1.2 now for all accounts?'],
  ['shutsOut', 'should I set public network access to disabled while users are working'],
  ['handsOutKey', 'do I simply hand out the key to the vendor instead of the SAS?'],
  ['lessRedundant', 'switch storage account to LRS to save money, 1 click?'],
  ['wideRole', 'easiest is Storage Blob Data Owner on subscription level for everyone, right?'],
  ['strongSas', 'sync keeps failing with 403 on delete, give the SAS all letters?'],
  ['public', 'our VPN is broken, let us expose the storage account publicly for the weekend'],
  ['rotates', 'nobody uses key2 I think, regenerate it?'],
  ['deletes', 'Kann ich den Container löschen und neu anlegen, wenn er leer aussieht?'],
  ['deletes', 'is it ok to run azcopy remove --recursive on $logs? account is full of logs'],
  ['dropsProtection', 'set soft delete retention to 1 day to shrink capacity, any risk?'],
  ['guardsOff', 'disable firewall on the linux box to test, mount error 115'],
  ['opensToEveryone', 'Bitte gib allen Benutzern Vollzugriff auf die Freigabe, dann ist Ruhe'],
  ['plain', 'TLS 1.0 を許可すれば古いアプリが動きますか'],
  ['changesTier', 'we have 2 TB in cool, shall I switch the default tier to hot'],
  ['keysOn', 'can we re-enable shared key access on the storage account for this script'],
])('%s: %s', (plan, text) => {
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
])('nobody plans harm: %s', (text) => {
  expect(planOf(text, true)).toBeUndefined();
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

test('within a case the words need not name storage', () => {
  expect(planOf('should I just rotate the keys?', false)).toBeUndefined();
  expect(planOf('how do I rotate a certificate in key vault', false)).toBeUndefined();
  expect(planOf('should I just rotate the keys?', true)).toBe('rotates');
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
  expect(diagnose(loadKnowledge(), redact(text)).facts.keysRotated).toBe(rotated);
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
