/** What tells how something stands, what goes on every night or what would be folly is no plan; the same words with a deed to come are one. */
import { happenedIn } from '../../../knowledge/effects/happened.ts';
import { planOf } from '../../../knowledge/effects/plans.ts';
import { sentencesOf } from '../../../knowledge/effects/sentencesSaid.ts';

test.each([
  'our admin says there’s a conditional access policy for unmanaged devices',
  "apparently there's a lifecycle rule that deletes after 30 days",
  'the rule moves everything to cool after 60 days',
  'ach, die Lifecycle-Regel verschiebt alles nach 90 Tagen ins Archiv, das war Absicht',
  'unser Job überschreibt jede Nacht dieselben Dateien',
  'we run with verify=False in dev since forever',
  '毎晩の同期は --delete-destination=true で動いています',
  'キーのローテーション後から失敗します',
  'laut Doku löscht sync nur mit --delete-destination',
  'das Zertifikat wird vom Proxy ersetzt',
  'I know chmod 777 is no solution',
  'chmod 777 wäre natürlich Quatsch',
  "of course I could make everything public, but I'm not insane",
  'wenn wir den Schlüssel ins Repo legen würden, bekäme ich Ärger, also nein',
  'nobody is going to switch off TLS checks here',
  'failover finished, account is LRS now, what next',
  'the vendor rotates key2 every quarter',
  '--overwrite=true is the default, right',
  '共有は NFS で、root squash なしです',
  'SASの期限は2年にしてあります',
  'lease state is broken, lease status unlocked',
  'no_root_squash is set on the share',
  'MFA is enforced for all users',
  'the failover ran on Saturday',
  "I'll just delete everything and go home. Just kidding",
])('in a talk nothing is planned with it: %s', (text) => {
  expect(planOf(text, 'inTalk')).toBeUndefined();
});

test.each([
  'sync with --delete-destination=true reports 0 deletions, why?',
  'Warum löscht azcopy sync trotz --delete-destination=true nichts?',
  'robocopy /MIR exits with code 8, what does it mean?',
  'would it delete data at the destination if I forgot to pass --delete-destination?',
  'wenn ich die Zertifikatsprüfung abschalten würde, ginge es vermutlich, aber das machen wir nicht. x509 unknown authority',
  'delete of blob fails SnapshotsPresent',
  'azcopy sync says 412 files deleted at destination, is that normal with delete-destination?',
  'Kann eine Lifecycle-Regel Snapshots löschen?',
  'Was passiert bei einem Failover mit den Schlüsseln?',
  'immutability policy in state Locked, cannot extend retention, 409',
  'So I make everything public and mail the keys around, right? ;) no seriously: how do I share one file for a day',
])('in a report neither: %s', (text) => {
  expect(planOf(text, 'ofStorage')).toBeUndefined();
});

test.each([
  ['breaksLease', 'gonna snap that lease, whoever holds it'],
  ['breaksLease', 'リースを壊します'],
  ['wideRole', 'アプリに所有者を付けちゃいますね'],
  ['opensToEveryone', "I'll just give the local user all permissions on all containers"],
  ['opensFirewall', 'Firewall kurz aus, kopieren, wieder an'],
  ['wideRole', "we'll elevate the SP to Owner for the night run"],
  ['lifts', 'we shorten the retention to a day and delete'],
  ['mirrors', 'sync the other way round with delete'],
  ['handsOutKey', 'give the freelancer our key, he is trustworthy'],
  ['public', 'public blob container for the photos, nobody will guess the urls'],
  ['noMfa', 'exclude the group from CA policies'],
  ['strongSas', 'ich mach ihm einen Link ohne Ablaufdatum mit Schreib- und Löschrecht auf den ganzen Account'],
  ['deletes', '毒キューも本番キューも一旦クリアします'],
  ['keysOn', 'Schlüsselzugriff wieder an, dann läuft Terraform'],
  ['ruleDeletes', 'neue Regel: alles älter als 10 Tage weg'],
  ['mirrors', 'ich lass robocopy mit /PURGE laufen'],
  ['forcesUnmount', 'umount -l and hope'],
  ['deletes', 'rm -rf on the mounted blobfuse folder to clean up'],
  ['deletes', 'I drop the table and create it from code'],
  ['upgrades', 'we start the HNS migration after lunch'],
  ['locksForever', 'legal wants the policy locked by tomorrow'],
])('in a talk it is a plan, %s: %s', (plan, text) => {
  expect(planOf(text, 'inTalk')).toBe(plan);
});

test.each([
  ['mirrors', "storage mover job fails on extra files in target, so I'm switching the job to Mirror mode"],
  ['wideRole', "ADF gets 403, we're adding it as Owner on the resource group"],
  ['skipsCheck', "x509 error behind zscaler. I'll set PYTHONHTTPSVERIFY=0 on all build agents"],
  ['dropsProtection', 'Viel zu viel gelöschte Daten im Konto, ich setze Soft Delete auf 0 Tage bzw. schalte es ab'],
])('what is done about the trouble stands beside it, %s: %s', (plan, text) => {
  expect(planOf(text, 'ofStorage')).toBe(plan);
});

test.each([
  ['lost', 'azcopy sync deleted my files at target'],
  ['lost', 'the lifecycle rule deleted our audit logs'],
  ['lost', 'our intern ran azcopy remove on prod'],
  ['lost', 'the sync removed folders that customers still need'],
  ['lost', 'die Regel hat Bilder gelöscht, die wir noch brauchen'],
  [undefined, 'the script deleted temp files that we no longer need'],
  [undefined, 'TableBeingDeleted after we dropped and recreated the table in our tests'],
  [undefined, 'the nightly job deletes the old backups, that part works'],
  [undefined, 'failover was triggered and now DNS still old, last sync time missing'],
  [undefined, 'Viel zu viel gelöschte Daten im Konto'],
  [undefined, 'our VPN breaks out with a public IP that is on the list'],
  ['lost', 'robocopy /MIR ran from the wrong drive letter and the azure file share has nothing in it any more'],
  [undefined, 'our script empties the staging container before every run and gets ContainerBeingDeleted'],
  [undefined, 'the data is encrypted with our own key'],
  [undefined, 'the old key was still in the config'],
  [undefined, 'unser Netzteam hat die Zone gestern entfernt'],
  [undefined, 'die Tabelle wurde schon mal gelöscht und neu angelegt'],
])('what is gone is told by whoever took it, %s: %s', (what, text) => {
  expect(happenedIn(text, 'ofStorage')).toBe(what);
});

test('a word that is shortened ends no sentence', () => {
  expect(sentencesOf('ich setze es auf 0 Tage bzw. schalte es ab. Geht das?')).toHaveLength(2);
});
