/** Between what, on what and as whom something runs is heard as that, and each kind of it has an answer. */
import {
  answerOf,
  SAID_OF,
  type Surroundings,
  tellsSurroundings,
} from '../../../../dialogs/moves/told/surroundings.ts';

const ANSWERS: [Surroundings, RegExp][] = [
  ['vpn', /changes the way, the address/],
  ['inspection', /opens TLS/],
  ['wsl', /machine of its own/],
  ['terminalServer', /profile is often locked/],
  ['jumpHost', /where the command runs/],
  ['mobileLine', /shared address/],
  ['guestNetwork', /little more than web pages/],
  ['homeLine', /three things differ/],
  ['expressRoute', /private peering/],
  ['egressDevice', /comes out of that device/],
  ['scheduledTask', /nothing of yours/],
  ['sudo', /another user/],
  ['docker', /no login of the host/],
  ['selfHosted', /it is your machine/],
  ['cloudShell', /whose address changes/],
  ['otherCloud', /no managed identity/],
  ['guestUser', /name the directory/],
  ['otherTenant', /end at the tenant/],
  ['otherSubscription', /makes no difference/],
  ['nationalCloud', /National clouds/],
  ['closedNetwork', /private endpoint and its private DNS zone/],
];

test('every kind is asked', () => {
  expect(ANSWERS.map(([kind]) => kind).sort()).toEqual(Object.keys(SAID_OF).sort());
});

test.each(ANSWERS)('%s has the answer of its row', (kind, says) => {
  expect(tellsSurroundings(SAID_OF[kind])).toBe(true);
  expect(answerOf(kind, {})?.says).toMatch(says);
});

test.each([
  ['through the company VPN', true],
  ['inside WSL2', true],
  ['aus dem Homeoffice', true],
  ['läuft als Dienstkonto', true],
  ['VPN 経由です', true],
  ['ゲストユーザーです', true],
  ['we use no VPN here', true],
  ['with the VPN off it works', false],
  ['the container holds two million blobs', false],
  ['it is a storage account of kind StorageV2', false],
])('“%s” tells them: %s', (text, tells) => {
  expect(tellsSurroundings(text)).toBe(tells);
});
