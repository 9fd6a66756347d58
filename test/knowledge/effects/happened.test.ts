import { cautionOf } from '../../../knowledge/effects/cautionOf.ts';
import { happenedIn } from '../../../knowledge/effects/happened.ts';

test.each([
  'azcopy sync --delete-destination=true mirrored an empty folder onto our backup container, everything is gone',
  'our intern ran az storage container delete on the customer container 20 minutes ago',
  'The lifecycle rule deleted our production blobs tonight',
  'rclone sync deleted files in the blob container that were only there',
  'oh no, it deleted the wrong ones',
  'by mistake I deleted the container with the archive',
  'our pipeline replaced the storage account and all data is gone',
  'Someone removed a container by mistake and I made it again, 409 container is being deleted',
  'Kopie hat Zieldaten überschrieben, alte Version zurückholen, Versionierung ist aus',
  'フォルダーを間違えて azcopy remove で削除してしまいました。元に戻せますか',
])('data is gone: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBe('lost');
  expect(cautionOf(text, 'ofStorage')).toMatch(/^First of all: Stop what deletes/);
});

test.each([
  'exposed SAS in a public jira ticket',
  'someone is downloading our data with a leaked SAS right now',
  'accidentally made the container public yesterday, what now',
  'I committed the storage key to git by accident',
  'Unser Kontoschlüssel steht öffentlich auf GitHub',
  'SAS の URL が漏れました',
  'the container was public for two weeks, we have turned public access off an hour ago',
])('it stands open: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBe('exposed');
  expect(cautionOf(text, 'ofStorage')).toMatch(/^First of all: Close it/);
});

test.each([
  'empty the recycle bin of soft deleted blobs',
  'I rehydrate the whole container with high priority now',
  'we could remove the legal hold over the weekend and put it back',
])('what somebody is about to do has not happened: %s', (text) => {
  expect(happenedIn(text, 'inTalk')).toBeUndefined();
});

test.each([
  'Nach dem Schluesseltausch bekommt die Webapp 403, die Zugriffsschluessel hat ein Kollege erneuert',
  '自宅からAzure Filesの共有フォルダに接続できなくなりました',
  '今朝から急にBlobが見られなくなりました',
  'seit heute komme ich nicht mehr an die Dateien ran',
  "our housekeeping is unable to delete last year's exports",
  "the purge job can't remove expired dumps",
  'Das Skript kann die alten Sicherungen nicht löschen',
  '夜間バッチで古いログの削除に失敗します',
  'the pipeline takes the key from a GitHub secret, 403',
  'I pasted the SAS into the command and get 403',
  'Unser Admin hat die Firewall gestern eingeschaltet, seitdem 403',
  'PublicAccessNotPermitted: public access is off on this account',
  'A colleague deleted the stored access policy on the container and our links give 403',
  'someone removed the role of our app, SAS links are refused',
  'Cost analysis shows Archive Early Deletion after our lifecycle rule deleted blobs on day 60',
  'I want to delete the container and recreate it, ContainerBeingDeleted',
  'deleted blobs still count in the capacity of the account',
  'the SAS was deleted from the config, 403',
  'the container that I deleted and made anew was empty anyway',
  'hab den Container absichtlich gelöscht und neu angelegt',
  'the network was closed by our people and nobody gets in any more',
  'robocopy /MIR deleted stuff on a test share, fine, it was a test',
  'the former share was removed as agreed and its alerts still come',
  'die alten Blobs wurden wie vereinbart gelöscht',
  'the storage queue lost all messages of the first week of August while the reader stood still',
  'Nachrichten in der Queue sind nach dem Urlaub verschwunden',
  'die Regel vom Montag hat bis jetzt nichts nach Archiv geschoben',
  'the rule of last Friday has not moved a single blob to cold',
  '昨日のルールはまだ何も移動していません',
  'half of our role assignments vanished when the subscription went to another tenant',
  'die Metriken sind seit dem Update weg',
  'お客様に送ったリンクが昨日から開けなくなりました',
  'der Link von letzter Woche lässt sich nicht mehr öffnen',
  'since public access was disabled nobody can open our brochures',
  'seit der anonyme Zugriff abgeschaltet ist, gehen die Bilder im Newsletter nicht',
  '更新の後でロールの割り当てが消えていました',
  'I put all our blobs into the archive tier by mistake',
  'somebody archived the wrong container',
  'Kollege hat versehentlich alles ins Archiv verschoben',
  '間違えてコンテナーをアーカイブ層にしました',
  'the share cannot be deleted',
])('no data is gone: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBeUndefined();
});

test.each([
  'every blob suddenly ends in .lockbit',
  'there is a HOW_TO_DECRYPT.txt in each folder of the share',
  'they want bitcoin to give our files back',
  'all files on the share are encrypted, and not by us',
  'Erpressung: die Dateien auf der Freigabe sind unlesbar',
  '共有のファイルがランサムウェアに暗号化されました',
  'we have soft delete, and still ransomware encrypted the share and left a note',
])('held to ransom: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBe('ransom');
  expect(cautionOf(text, 'ofStorage')).toMatch(/^First of all: Treat it as an attack/);
});

test.each([
  'how do I protect the container against ransomware',
  'the files are encrypted with our key vault key and I get 403',
  'Immutable Storage als Schutz vor Ransomware, reicht das?',
  'blob is .encrypted because we upload it so',
  'A retention of 30 days was set up on the container, ransomware being the reason, and the cleanup job gets 409',
  'wegen Ransomware haben wir Versionierung aktiviert, seitdem wächst die Rechnung',
])('nobody holds it to ransom: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).not.toBe('ransom');
});

test('a key that stands open is told so whatever else is named', () => {
  const text = 'Someone pasted our account key in a Jira ticket but nobody outside can see it, leave it?';
  expect(cautionOf(text, 'anywhere')).toMatch(/^First of all: Close it/);
});

test.each([
  'The NAS was wiped in June, after two verified copies. Now azcopy list shows 403',
  'the key was rotated after the leak in spring; now AuthenticationFailed in one old job',
  'The lifecycle rule has no prefix and deletes after 30 days, it has been there since 2021 and is intended.',
])('what was checked, mended or meant long ago does not come first: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBeUndefined();
});

test('what somebody would put there does not stand there yet', () => {
  const text = "I'd put the account key into the javascript of our page so that upload works";
  expect(happenedIn(text, 'ofStorage')).toBeUndefined();
});

test.each([
  'the SAS url is in the page source of our shop for two years now',
  'our account key was on pastebin this morning',
  'Die Verbindungszeichenfolge steht in einem öffentlichen Repo',
  'アクセスキーを Qiita の記事に載せてしまったようです',
])('where strangers read it, it stands open whatever was learned: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBe('exposed');
});

test.each([
  'the SAS in the page source of the docs is an example',
  'our account key was on a gist and was revoked in March',
  'would the SAS end up in the page source?',
  'the screenshot in the ticket shows the error, key blurred',
  'the nightly cleanup deleted files older than 30 days, as every night; upload 503',
])('what is an example, ended, asked, hidden or usual stands open to nobody: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBeUndefined();
});

test('a note that wants money, and a strange ending', () => {
  const text = 'All our files in the share have the extension .lckd and there is a readme wanting bitcoin.';
  expect(happenedIn(text, 'ofStorage')).toBe('ransom');
});

test.each([
  'azcopy sync does not remove deleted files from destination',
  'our mirror job keeps blobs that were deleted on the NAS',
  'files we deleted locally are still in the container after the sync',
  'gelöschte Dateien bleiben nach dem Abgleich im Container liegen',
  '同期しても削除したファイルが残ります',
])('what stays although it was deleted elsewhere is missed by nobody: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBeUndefined();
});

test.each([
  'the sync is through and a third of the files is missing in the target',
  'robocopy says done but 200 files never arrived in the share',
  'Migration fertig, im Ziel fehlen zwei Ordner',
  '同期したのに同期先にファイルが足りません',
])('what never came there is where it was: %s', (text) => {
  expect(happenedIn(text, 'ofStorage')).toBeUndefined();
});

test('what was deleted there is gone', () => {
  expect(happenedIn('since the sync our files in the target were deleted', 'ofStorage')).toBe('lost');
});
