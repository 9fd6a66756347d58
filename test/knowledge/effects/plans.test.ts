/** What people are about to do is heard in what they write, and what a tool prints, or what was done, is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { cautionOf } from '../../../knowledge/effects/cautionOf.ts';
import { PLANS, plansInOrder, saysOf } from '../../../knowledge/effects/planList.ts';
import { planOf } from '../../../knowledge/effects/plans.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const KNOWLEDGE = join(import.meta.dirname, '../../../knowledge');

const { plans } = parse(readFileSync(join(KNOWLEDGE, PLANS), 'utf8')) as { plans: Record<string, { heard: string[] }> };
const heard = Object.entries(plans).flatMap(([plan, matter]) => matter.heard.map((text) => [plan, text] as const));

test.each(heard)('%s: %s', (plan, text) => {
  expect(planOf(text, 'ofStorage')).toBe(plan);
  expect(cautionOf(text, 'ofStorage')).toMatch(/\.$/);
});

test('what begins as a command and goes on as a sentence is said, not pasted', () => {
  const said = 'robocopy mit /MIR drüberlaufen lassen, dann ist alles gleich';
  expect(planOf(said, 'ofStorage')).toBe('mirrors');
  expect(planOf('robocopy D:\\Media Z:\\Media /MIR /MT:32, ERROR 112', 'ofStorage')).toBeUndefined();
  expect(planOf('robocopy /MIR over the share then', 'inTalk')).toBe('mirrors');
});

test('what did not come to pass is not planned', () => {
  expect(planOf('would it have been deleted if soft delete were off', 'inTalk')).toBeUndefined();
});

test.each([
  ['hammers', 'let’s go to 2000 threads'],
  ['breaksLease', "I'll free all blobs from their leases with a loop"],
  ['rotates', 'new key for everybody at noon'],
  ['skipsHash', "md5 check off, it's only pictures"],
  ['purgesKey', 'old key versions get deleted in the vault'],
  ['allowsAllOrigins', 'I allow * in cors, all verbs'],
  ['wideRole', 'die App wird Besitzer der Ressourcengruppe'],
  ['deletesContainer', 'ich hätte jetzt den ganzen Container gelöscht'],
  ['locksForever', 'ポリシーを今日ロックします'],
])('said to an answer it is a plan, %s: %s', (plan, text) => {
  expect(planOf(text, 'inTalk')).toBe(plan);
});

test.each([
  'the policy is unlocked, interval one day',
  'a colleague set minimum TLS to 1.2 on Friday',
  'ok ran azcopy jobs clean, resume finds no job',
  'the clean-up rule overran our archive',
  'it runs with 32 threads',
  'pipeline has Storage Blob Data Contributor',
  'keys were rotated two weeks ago by the security team',
  'die Quelle ist ein NAS',
  'the cors rule allows our origin',
  'もう一度試してみます',
  'I’m going to try from another machine',
  'but we are Contributor on the account',
  'bin doch Eigentümer des Kontos',
  'I have Owner on the subscription, why is that not enough?',
  'Ich bin Besitzer, reicht das nicht?',
  'does the VM have to be rebooted for that?',
  'muss der Dienst danach neu gestartet werden?',
  'which ports has the network team to open?',
  'sperrt unser Anbieter das, ginge es mit 443?',
])('said to an answer it is no plan: %s', (text) => {
  expect(planOf(text, 'inTalk')).toBeUndefined();
});

test.each([
  ['Können wir das gefahrlos deaktivieren?', ['Sichere Übertragung ist noch aktiviert'], 'plain'],
  ['kann ich das einfach abschalten?', ['Die Netzwerkregeln des Kontos lehnen diese Adresse ab'], 'opensFirewall'],
  ['kann ich das einfach abschalten?', ['x509: certificate signed by unknown authority'], 'skipsCheck'],
  [
    'also kann ich die policy einfach löschen?',
    [
      'Eine rechtliche Aufbewahrungspflicht oder Aufbewahrungsrichtlinie schützt die Daten',
      'legal hold ist keiner drauf',
    ],
    'lifts',
  ],
  ['その設定を無効にしてもいいですか', ['Blob の論理的な削除が有効です'], 'dropsProtection'],
  ['kann ich den abbrechen ohne dass alles weg ist?', ['azcopy slow scan'], undefined],
])('what is not named is what was spoken of: %s %j', (text, beside, plan) => {
  expect(planOf(text, 'inTalk', beside)).toBe(plan);
});

test.each([
  ['wideRole', "I'm giving everyone Owner"],
  ['wideRole', "I'll give him Owner, Contributor isn't enough"],
  ['rotates', 'someone left the company so I regenerate key1 and key2 in one go this evening'],
  ['deletesContainer', 'Ich bin Besitzer und lösche jetzt den Container'],
  ['rotates', 'Zur Sicherheit werden beide Zugriffsschlüssel gleich neu erzeugt'],
  ['dropsProtection', 'Versionierung wird abgeschaltet, frisst nur Platz'],
  ['deletesIdentity', "the managed identity is weird, I'll delete it and create it again with the same name"],
  ['skipsCheck', 'cert error behind zscaler, set AZURE_CLI_DISABLE_CONNECTION_VERIFICATION=1 everywhere'],
  ['public', "we're exposing the images container anonymously this weekend because the SAS links are too long"],
  ['restoresOver', "we're restoring the whole account to 3 am with point in time restore"],
  ['deletesJobFolder', '.azcopy フォルダーを丸ごと消してやり直します'],
  ['opensFirewall', 'wir schalten die Speicher-Firewall heute Nacht ab, morgen früh kommt sie wieder'],
])('who does it stands before another verb, or is left out, %s: %s', (plan, text) => {
  expect(planOf(text, 'ofStorage')).toBe(plan);
});

test.each([
  'security told us not to rotate both keys at once, is that right?',
  'azcopy sync without --delete-destination, does it leave the extra files alone?',
  'robocopy without /MIR, are deleted files left on the share?',
  "I'm copying 3 TB into the archive and it is slow",
  "I'm deleting a blob and get 409",
  "We're rolling out the agent on all servers",
  'Die Anfragen werden jetzt abgelehnt',
])('what is told not to be done, is done all day or just happens is no plan: %s', (text) => {
  expect(planOf(text, 'ofStorage')).toBeUndefined();
});

test('all networks are the firewall, and not the public', () => {
  expect(planOf('was wenn ich den öffentlichen Zugriff einfach auf alle Netzwerke stelle?', 'inTalk')).toBe(
    'opensFirewall',
  );
  expect(planOf('dann stell ich den Container auf öffentlich', 'inTalk')).toBe('public');
});

test.each([
  'I wont open the firewall, audit would kill me',
  'we do not want to disable soft delete',
  'Die Firewall wollen wir nicht abschalten',
  'unser Admin gibt niemandem Besitzer',
  '全員に所有者を付けるのは避けたいです',
  'I turn soft delete on before the cleanup',
  'ich schalte Soft Delete ein, bevor wir aufräumen',
  'I delete the container in a sandbox account first',
  'I take the line break out of the connection string and try again',
  'let me strip the signature from the log before I post it',
  'ich nehme das Leerzeichen am Ende des Schlüssels raus',
  "I'll reset my password and log in again",
  'deleting blobs fails with 409',
  'copying from S3 to blob with azcopy',
  'I make a fresh SAS with the new key',
  "I'll regenerate the SAS with a later end",
  'had opened the firewall to all networks for a while, closed it again',
  'our rules say nobody may mail the account key',
  'going to open the firewall blade in the portal and look',
  'the failover drill was last year',
  "I'll have a look at the rotation date of the key in the portal",
  'alte Versionen entfernt die Regel nach 30 Tagen, passt so',
  'I give the identity the right to get keys from the key vault',
  'nee, die Sperre lassen wir drauf',
  'wir lassen nie alle Netze zu',
  'haben wir nicht vor, alles auf Archiv zu stellen',
  'the lock stays in place, we ask the owner',
  'ロックはそのままにします',
  'chmod 777 was already done by the vendor last week and it still fails',
  'is there a dry run for --delete-destination?',
  'which files would the sync with --delete-destination=true take away at the target?',
  'can I see what robocopy /MIR would do without changing anything?',
  'would a resource lock keep a lifecycle rule from deleting our backups?',
  'パブリック アクセスは無効のままにします',
  'could we go over to keys that are Microsoft-managed?',
  'switch the account to customer-managed keys',
  'the immutability policy is locked, nobody can remove it, when does it end?',
  'since the change to LRS in spring, can we go back to GRS?',
  'security would never let us open it to all networks',
  '訴訟ホールドを解除したのは誰ですか',
  "I'd rather not open the firewall to everyone",
  "we're not allowed to open that to the internet",
  'wir haben den Container schon gelöscht',
  'opening it to the internet is forbidden by our security',
  'Firewall für alle zu öffnen ist uns untersagt',
  'すべてのネットワークへの公開は社内で禁止されています',
  'the policy owner will lift the hold himself',
  'Der Eigentümer hebt die Sperre selbst auf',
  'would everything be readable for all then if we switched that on?',
  'Wären dann alle Container lesbar, wenn wir das einschalten?',
  'the connection string goes into a masked pipeline variable',
  'I asked the owner of the lock, he looks into it tomorrow',
  "I'm going to copy the folder to a second disk first, then look again",
  'ich sichere den Container erst woanders',
  'I created an empty container for a try and delete it again, nothing in it',
  'den leeren Testcontainer lösche ich wieder',
  'wir warten bis Freitag, dann läuft die Aufbewahrung ab',
  'I took --delete-destination out of the command',
  'the logs show not a single request with a key, I switch key access off',
])('what is refused, switched on or tried in a sandbox is no plan: %s', (text) => {
  expect(planOf(text, 'inTalk')).toBeUndefined();
});

test.each([
  ['opensFirewall', "I won't wait for the network team, I just open the firewall"],
  ['opensFirewall', 'Können wir die Firewall nicht einfach abschalten?'],
  ['skipsCheck', 'I turn on the flag that ignores the certificate'],
  ['opensFirewall', 'I open the firewall in a sandbox account and in production'],
  ['tellsSecret', 'I will paste my password here'],
  ['wideRole', "giving the whole tenant Owner, don't care anymore"],
  ['deletesSource', 'ok, deleting the source files as they are copied'],
  ['wideRole', 'boss says give everyone owner, then it works'],
  ['strongSas', "I'll make a SAS for the whole account with all rights until 2099"],
  ['kills', 'will kill -9 azcopy and begin anew'],
  ['deletes', 'so tonight: az group delete -n rg-old --yes --no-wait'],
  ['everywhere', 'we run the script on all subscriptions at 6'],
  ['replacesList', 'then I do icacls Z:\\ /reset /T on the root of the share'],
  ['replaces', 'terraform apply -replace=azurerm_storage_account.main is what I run next'],
  ['failsOver', 'boss says fail over now'],
  ['keyInFiles', "I'll put the storage key in plain text in fstab"],
  ['skipsCheck', 'mit --no-verify laufen lassen halt'],
  ['mirrors', 'i rerun the sync the other way round to get it back'],
  ['clearsSynced', '同期フォルダーの古いファイルを消します'],
  ['unregisters', 'unregister and register again then'],
  ['keyInFiles', "i'd paste the new secret into the script, it's an internal repo"],
  ['unlocks', 'shall I keep the lock as it is or delete it?'],
  ['mirrors', 'dry run looked fine, so now --delete-destination=true for real'],
  ['opensFirewall', 'I switch public network access on for a minute and off again after the copy'],
  ['shutsOut', 'I turn public network access off tonight'],
  ['squashOff', 'so I turn root squash off on the share'],
  ['clearsSynced', "I'll delete the tiered files on the server endpoint"],
  ['restoresOver', "i'll just copy our backup from march over it"],
  ['locksForever', 'let me lock the retention policy of our sandbox account for ten years and look'],
  ['lifts', 'so I get rid of the object lock and delete it'],
  ['lifts', 'オブジェクトロックを解除してもいいですか'],
  ['restartsBusy', 'ich installier die VM neu während der Job läuft'],
])('what stands beside it is one, %s: %s', (plan, text) => {
  expect(planOf(text, 'inTalk')).toBe(plan);
});

test('with its hour it is planned in the first message, too', () => {
  expect(planOf('今すぐフェールオーバーします', 'ofStorage')).toBe('failsOver');
});

test('what was done beside it does not hide a plan', () => {
  expect(planOf('I deleted the container, can I now delete the account too?', 'ofStorage')).toBe('deletes');
  expect(planOf('I need to rotate the key', 'ofStorage')).toBe('rotates');
});

test.each([
  "the logs show that nobody uses key2, I'll rotate key2 today",
  'all apps are moved to key2, then I renew key1 tonight',
  'Laut Logs benutzt niemand key2, ich erneuere key2 heute',
])('who has looked renews a key as he should: %s', (text) => {
  expect(planOf(text, 'ofStorage')).toBeUndefined();
});

test.each(['I guess nobody uses key2, I rotate it now', 'the logs show nobody uses them so I rotate both keys'])(
  'who only guesses, or renews both, has not: %s',
  (text) => {
    expect(planOf(text, 'ofStorage')).toBe('rotates');
  },
);

test.each([
  ["I'll copy it to another account first and then delete all the blobs", 'deletes'],
  ['I delete the container, nothing in it matters', 'deletesContainer'],
  ['az storage container legal-hold clear on all of them', 'lifts'],
  ["I'll make the account reachable from anywhere till the vendor is done", 'opensFirewall'],
  ['sync from the empty share with --delete-destination=true', 'mirrors'],
  ['everything uses key1 now, so I turn key access off', 'shutsOut'],
])('what only begins like care is a plan: %s', (text, plan) => {
  expect(planOf(text, 'inTalk')).toBe(plan);
});

test('who mounts a share with the key hands it to nobody', () => {
  expect(planOf("I'll mount the share with the account key", 'ofStorage')).toBeUndefined();
  expect(planOf('shall I share my key here', 'ofStorage')).toBe('tellsSecret');
});

test('what is switched off first, and on again later, is planned', () => {
  expect(planOf('can I turn the certificate check off and back on tomorrow?', 'ofStorage')).toBe('skipsCheck');
  expect(planOf('let me disable soft delete and re-enable it afterwards', 'ofStorage')).toBe('dropsProtection');
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
  'we rotated the storage keys on Friday, could that be it?',
  'キーコンテナー側のキーは更新していませんでした',
  'I broke the lease already, ok?',
  'wir haben den Schlüssel erneuert, kann das sein?',
  'キーを再生成しました、それが原因ですか',
  '昨日キーをローテーションしました。関係ありますか',
  "I'll turn the certificate check back on",
  'ich schalte die Zertifikatsprüfung wieder ein',
  '証明書の検証を再び有効にします',
  'Hallo zusammen, seit heute früh AuthorizationFailure auf allen VMs wenn wir auf den Storage Account zugreifen, gestern ging noch alles',
  'die Lifecycle-Regel löscht die alten Blobs nicht',
])('nobody plans harm: %s', (text) => {
  expect(planOf(text, 'ofStorage')).toBeUndefined();
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
  expect(planOf(text, 'ofStorage')).toBeUndefined();
});

test.each([
  ['who could break the lease for me?', 'breaksLease'],
  ['Can I, as Owner, remove the lock?', 'unlocks'],
  ['kann ich als Besitzer den Lock einfach löschen?', 'unlocks'],
  ['Storage Blob Data Owner on subscription level for everyone, right?', 'wideRole'],
  ['would it be a problem if we opened it to all networks?', 'opensFirewall'],
])('who speaks of himself may mean it: %s', (text, plan) => {
  expect(planOf(text, 'ofStorage')).toBe(plan);
});

test('who names nothing asks about storage here, and who names something else does not', () => {
  expect(planOf('should I just rotate the keys?', 'anywhere')).toBe('rotates');
  expect(planOf('how do I turn off MFA for my outlook.com mailbox', 'anywhere')).toBeUndefined();
  expect(planOf('can I delete everything in the S3 bucket?', 'anywhere')).toBeUndefined();
  expect(planOf('can I delete everything in the S3 bucket?', 'ofStorage')).toBe('deletes');
});

test.each([
  ["the legacy tool can't do Entra, I'm enabling shared key again", 'keysOn'],
  ['will mail them a SAS with rwdl valid until 2030', 'strongSas'],
  ['リースが解除できません 409', undefined],
  ['soft delete on the storage account costs too much, switching it off', 'dropsProtection'],
  ['接続文字列をパイプラインの YAML に直接書きます', 'keyInFiles'],
  ['az group delete -n rg-old-storage --yes is next on my list', 'deletes'],
  ['terraform wants to destroy nothing, plan says 1 to change, safe?', undefined],
  ['how do I sync without deleting at the target', undefined],
  ['azcopy sync says it will delete 0 files, is that right?', undefined],
])('what is at hand, and what does not come about: %s', (text, plan) => {
  expect(planOf(text, 'ofStorage')).toBe(plan);
});

test.each([
  'die Lease ist frei',
  'der Blob hat keine Lease',
  'die Sperre ist vom Typ Löschen',
  'Lease ist keine drauf',
])('how a thing is, said to an answer, is no plan: %s', (text) => {
  expect(planOf(text, 'inTalk')).toBeUndefined();
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
  const planned = reports.filter((text) => planOf(text, 'ofStorage'));
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
    planOf(row.repeat(Math.ceil(250_000 / row.length)), 'ofStorage');
    expect(performance.now() - began).toBeLessThan(20_000);
  }
});

describe('the other way round it would do harm, or nothing is done', () => {
  test.each([
    'so should i lower the concurrency?',
    'drop the parallel threads to 4?',
    'fewer connections then, half of them',
    "I'd rather lengthen the soft delete retention",
    "I'll increase retention of the soft delete to 30 days",
    '論理的な削除の保持期間を延ばします',
    'set soft delete to 30 days tonight',
    'wo trage ich den neuen Schlüssel ein',
    'Ich probiere azcopy copy mit --overwrite=false, damit nichts überschrieben wird',
    'let me open outbound 443 to *.blob.core.windows.net at the proxy',
    "disk full on the jumpbox, I'll move the AzCopy log folder to the D: drive",
    'can i cancel the running copy with ctrl+c and go on tomorrow?',
    'Ich hänge den Lauf heute Nacht mit azcopy jobs resume wieder an',
    'ich trage den aktuellen Schlüssel in die credentials-Datei ein',
    "the account key in our settings is old, I'll put the current one from Key Vault there as a reference",
    'Soll ich den Client auf die neueste Version heben?',
    'maybe the storage firewall blocks the runners?',
    'secure transfer on, public access off, TLS 1.2',
  ])('%s', (said) => {
    expect(planOf(said, 'inTalk')).toBeUndefined();
  });
  test.each([
    ['hammers', 'should I go up to 2000 threads instead of 16?'],
    ['dropsProtection', 'I will shorten soft delete to 1 day'],
    ['dropsProtection', '論理的な削除の保持期間を短くします'],
    ['dropsProtection', 'set soft delete to 1 day tonight'],
    ['rotates', 'rotate the key and where do I put it then'],
    ['overwritesAll', 'no more --overwrite=false, I run it with --overwrite=true over everything'],
    ['opensOutbound', 'the firewall team just opens outbound any any for storage.'],
    ['noLog', 'logs of azcopy eat the disk, log-level none then'],
    ['keyInFiles', 'the credentials file with the key goes into the git repo'],
    [
      'purgesKey',
      'Der Kollege will nachher die alte Schlüsselversion aus dem Vault werfen, Konto ist CMK-verschlüsselt',
    ],
  ])('%s: %s', (plan, said) => {
    expect(planOf(said, 'inTalk')).toBe(plan);
  });
});

test.each([
  [
    'locksForever',
    '409 so far. Next week compliance locks the policy with 7 years on all containers, including scratch',
  ],
  ['shutsOut', 'security is turning off shared key access for all 60 accounts this afternoon'],
  ['rotates', 'Der Key wird um 18 Uhr neu generiert, die Pods laufen derweil weiter.'],
  ['opensFirewall', 'Zum Quartalsende nimmt die IT die Netzwerkbeschränkung komplett raus'],
])('others do it, or it comes by itself, %s: %s', (plan, text) => {
  expect(planOf(text, 'inTalk')).toBe(plan);
});

test.each([
  "I'm removing the line break from the key in the secret",
  "the SAS expires on Friday, we'll get a new one from the owner",
  'an automation regenerates the keys every month',
  'the read goes to the secondary region by itself',
  'der Mount geht mit dem zweiten Schlüssel',
  'Das Netzteam trägt heute Abend unsere eine Adresse ein',
  'ネットワーク担当が今夜アドレスを一つ追加します',
  'key1 was reset on Friday, apps were moved before',
  'キーは先月更新済みです',
  'prevent_destroy is set and the plan is reviewed tomorrow',
  'the app moves to a managed identity tonight',
  'our root certificate goes into the image tomorrow',
  'tiering is set to 30 percent free space tonight',
  'azcopy jobs resume runs tonight for the 12 files',
  '来週、プライベート エンドポイントを作ります',
  'the template gets the tag that the policy wants',
  "IT rolls out the proxy's root certificate tonight",
])('what a program does all day, and what others send, is no plan: %s', (text) => {
  expect(planOf(text, 'inTalk')).toBeUndefined();
});

test.each([
  ['handsOutKey', "meh. I'm slacking him the connection string"],
  ['strongSas', "this time I mint one till 2040 with every permission, then it's quiet"],
  ['failsOver', "can't wait, failing it over now"],
  ['dropsProtection', '高いのでバージョン管理は切っておきます'],
  ['cutsNetwork', 'we drop the private endpoint and use the public one instead'],
  ['replacesList', 'Set-AzStorageCORSRule with just our own origin, doing that now'],
  ['wideRole', 'alright, then he becomes Owner and we are done'],
  ['deletes', 'I delete the share and recreate it, that is quicker'],
  ['deletesSource', 'good enough for us, the old NAS goes to the shredder this afternoon'],
  ['wideRole', 'ich pack die Function in die Gruppe mit Contributor auf alles, fertig'],
  ['skipsCheck', 'export AZURE_CLI_DISABLE_CONNECTION_VERIFICATION=1 and carry on'],
  ['mirrors', 'next pass gets /PURGE so the leftovers disappear'],
  ['dropsProtection', 'versioning aus, soft delete aus, dann sollte es fallen'],
  ['breaksLease', "I'm snapping the lease, nobody answers in chat"],
  ['unlocks', 'wir nehmen das CanNotDelete runter und räumen auf'],
  ['squashOff', 'we run with no root squash then'],
  ['hidesFault', 'fault tolerance on, skip the failing ones, ticket closed'],
  ['rotates', 'cycling both access keys over lunch, should flush it out'],
  ['wideRole', 'Owner at subscription for the automation account, sorted'],
  ['handsOutKey', 'ゲストにはアカウント キーを送っておきます'],
  ['mirrors', 'switching the cron job to rclone sync'],
  ['opensFirewall', 'Netzwerkregeln fliegen raus, alle dürfen rein'],
  ['failsOver', 'boss wants the failover button pressed'],
  ['deletesSource', 'we decommission the filer on Wednesday regardless'],
  ['kills', 'kill -9 on it, third time today'],
  ['deletes', 'Container platt machen und von vorn'],
  ['opensFirewall', 'allow everything for 24 hours, I set a reminder'],
  ['changesTier', '全部ホットへ今日中に移します'],
  ['keyInFiles', 'connection string hard-coded for the demo'],
  ['changesTier', 'flipping every blob to hot over the weekend'],
  ['purgesKey', '古いキー バージョンは全部削除しておきますね'],
])('whoever speaks does it, and wishes nothing, %s: %s', (plan, text) => {
  expect(planOf(text, 'inTalk')).toBe(plan);
});

test.each([
  'terraform recreated the container',
  'the account moved as well',
  'key2 is still the old one, key1 is what the vendor regenerated',
  "I'll have port 445 outbound opened to this account only",
  "I'm running azcopy on a VM in Azure",
  "we're using a SAS with rwl",
  'まず権限を確認しておきます',
  'empty directories are missing at the target',
  'アカウントが空に見えます',
  'clear all azcopy variables',
  'delete lock on the account, does it help',
  'Sperre ist weg, geht trotzdem nicht',
  'steht auf alle Netzwerke zulassen',
  'すべてのネットワークを許可しています',
  'sas has all permissions',
  'legal hold or retention policy on data lake',
  'key1 or key2, which should the app have',
  "the management group's owner is away",
  'more than five cors rules or origins',
  'セカンダリ リージョンから読めますか',
  'die Richtlinie will TLS 1.2',
  'minimumTlsVersion は TLS1_2',
  'der sync hatte delete-destination an',
  'delete fails with lease although snapshots are included',
  'ポリシー付きの SAS を作り直して相手に渡します',
  'Microsoft が昨日フェールオーバーしたそうです',
  'fine, we write it under a new name',
  "I'll just run the validation for the upgrade first",
  'new secret next to the old one, done in a minute',
  'Everyone had full control there until somebody removed it',
  'operations rolled key2 during the night',
  'the last pass ran without /MIR on purpose',
  'wir rufen über die IP-Adresse auf',
  'we have a legal hold on it',
  'the firewall team renews theirs tonight',
  'we copy the folder, then we check it',
  'it works for an hour, then it fails with 403',
  'I move them into a folder of their own',
  "I ask the lock's owner, she is back tomorrow",
  'erst mal unlocked mit einem Tag zum Testen',
  'the workers were cut to ten threads',
  'who set the lock is what we try to find out',
  'alte Version ist noch aktiv, bleibt auch so',
  'someone from security swapped key2 in March',
  'Microsoft has failed over the region by themselves',
])('how it is, whose deed it was, and what names no deed is no plan: %s', (text) => {
  expect(planOf(text, 'inTalk', [])).toBeUndefined();
});

test('what it was said of names a plan, and the sentence itself says that something else is meant', () => {
  const said = 'ich verschiebe die Logs auf D: mit AZCOPY_LOG_LOCATION';
  expect(planOf(said, 'inTalk', ['no space left on device, azcopy log fills the disk'])).toBeUndefined();
});
