/** Rows that say the contrary in the same words. */
import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';
import { changeTold, isOpposed } from '../../../knowledge/followUps/opposed.ts';

const KEEPS = ['we do not overwrite anything', 'nothing may be overwritten', 'nicht überschreiben', 'leave it there'];
const CONTRAST = ['it works at home, the office is refused', 'zu Hause geht es, im Büro nicht', 'home ok, office not'];
const OWNERS = ['I am Owner and it refuses', 'the owner is refused too', 'als Besitzer geht es auch nicht'];
const FOR_ME = [
  'fine for me, my colleague is refused',
  'works here, for others it fails',
  'bei mir geht es, beim Kollegen nicht',
];
const REFUSED = [
  'in the portal it fails too',
  'portal says no access, denied',
  'the portal cannot list',
  'ポータルも拒否',
];
const NUMBERS = ['system error 53', 'error 67 on windows', 'Fehler 53'];
const CANNOT_LIST = [
  'only the listing fails',
  'single files download fine, the list is refused',
  'nur das Auflisten scheitert',
];
const PORT_OPEN = ['port 445 is open', 'Test-NetConnection says True', 'TcpTestSucceeded が True'];
const REMOVED = ['the endpoint was removed', 'we deleted the endpoint', 'Endpunkt gelöscht', 'is it still there'];

test.each<[string, string, string[], boolean]>([
  ['what goes, where all tell that it fails', 'the portal shows the blobs fine', REFUSED, true],
  ['what fails there too', 'the portal is refused as well', REFUSED, false],
  ['the step that goes, where the others are refused', 'we can list it, only the upload fails', CANNOT_LIST, true],
  ['the same in Japanese', '一覧はできますが、アップロードは失敗します', CANNOT_LIST, true],
  ['the step that they read by, refused', 'downloading is denied, nothing else', CANNOT_LIST, false],
  ['the step that they are refused as well', 'listing is refused, reading works', CANNOT_LIST, false],
  ['the number of another error', 'system error 5', NUMBERS, true],
  ['the number that is named', 'エラー 53 です', NUMBERS, false],
  ['the other outcome of a test', 'Test-NetConnection port 445 sagt TcpTestSucceeded False', PORT_OPEN, true],
  ['the outcome that they tell', 'TcpTestSucceeded : True でした', PORT_OPEN, false],
  ['a wish that the row denies', 'it shall overwrite what is old', KEEPS, true],
  ['the same wish, denied', 'it shall not overwrite what is old', KEEPS, false],
  ['a wish in German', 'der Upload soll überschreiben', KEEPS, true],
  ['asked, and not wished', 'should it overwrite them?', KEEPS, false],
  ['what was made, and is said to be gone', 'the endpoint was created on Monday', REMOVED, true],
  ['what was made, in German', 'der Endpunkt wurde neu eingerichtet', REMOVED, true],
  ['what was made, in Japanese', 'エンドポイントを作成しました', REMOVED, true],
  ['what is gone as the row says', 'somebody removed the endpoint', REMOVED, false],
  ['it goes where all others fail', 'in the office it works, at home not', CONTRAST, true],
  ['the same in German', 'im Büro läuft es, zu Hause nicht', CONTRAST, true],
  [
    'a good night, where the others have bad ones',
    'bad nights, and smooth by day',
    ['smooth at nights, bad by day'],
    true,
  ],
  ['another role than all of them have', 'I have Contributor only', OWNERS, true],
  ['the role that they have', 'as Owner I get the same', OWNERS, false],
  ['it goes for somebody else, where all others fail', 'a co-worker succeeds with the same path', FOR_ME, true],
  ['it fails for somebody else, as they say', 'my team mate is fine? no, a colleague fails', FOR_ME, false],
  ['it goes where it goes for the others', 'works at home, fails in the office', CONTRAST, false],
])('%s: “%s”', (_name, text, said, expected) => expect(isOpposed(said, text)).toBe(expected));

test.each([
  ['we set it up last night', 'made'],
  ['the zone was dropped', 'gone'],
  ['deleted and created again', undefined],
  ['it is there', undefined],
])('“%s”: %s', (text, change) => expect(changeTold(text)).toBe(change));

test.each([
  ['already-exists', 'the upload shall overwrite the file', /Then say so in the call/],
  ['private-endpoint-path', 'nslookup answers 52.239.1.8', /has to give the private address/],
  ['private-endpoint-path', 'nslookup answers 172.20.0.9', /Then DNS is right/],
  ['sas-malformed', '%252F is in the signature', /encoded twice/],
  ['private-endpoint-path', 'the zone is present', /^(?!Then nothing gives)/],
  [
    'managed-identity-unavailable',
    'we do not run workload identity, the nodes have the identity',
    /^(?!Check the four links)/,
  ],
  ['dns-no-such-host', 'private endpoints were introduced on monday', /Then the record lacks/],
])('%s, “%s”', (cause, text, says) => expect(followUpsIn(text, [cause])[0]?.followUp.says).toMatch(says));
