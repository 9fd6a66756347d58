/** What nobody tells by chance puts the cause first that goes with it, however like its neighbour the words are. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import type { FactName } from '../../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const factsIn = (text: string) => recognise(openKnowledge(), redact(text)).facts;

test.each([
  ['the initial push works, pushing again fails with 409', 'secondRun', undefined],
  ['First time ok, the second time it is refused', 'secondRun', 'yes'],
  ['Beim ersten Lauf klappt es, beim zweiten kommt 409, Konflikt', 'secondRun', 'yes'],
  ['初回は成功し、2回目から 409 のエラーです', 'secondRun', 'yes'],
  ['the first file fails, the second too', 'secondRun', undefined],
  ['the browser downloads the pdf instead of showing it', 'browserDoes', 'saves'],
  ['we download the file and show it', 'browserDoes', undefined],
  ['rolled back to the old driver, now it works', 'otherVersion', 'older'],
  ['with the newest azcopy it works', 'otherVersion', 'newer'],
  ['azcopy 10.24 fails with a 403', 'otherVersion', undefined],
  ['one second later the same call works', 'laterWorks', undefined],
  ['some 20 seconds later it does work', 'laterWorks', 'yes'],
])('“%s” tells %s: %s', (text, fact, value) => {
  expect(factsIn(text)[fact as FactName]).toBe(value);
});

const first = (text: string) => diagnose(openKnowledge(), redact(text)).causes[0]?.id;

test.each([
  [
    'Step one adds the runner to the network rules of the account, the next step uploads and gets 403 AuthorizationFailure.',
    'firewall-propagation',
  ],
  [
    'Der Agent trägt seine IP in die Firewall ein und lädt gleich danach hoch: 403 AuthorizationFailure. Beim zweiten Lauf geht es.',
    'firewall-propagation',
  ],
  [
    'We allow the agent in the storage firewall by script, then az storage blob upload says AuthorizationFailure; a second run without any change is green.',
    'firewall-propagation',
  ],
  [
    'The agent was put on the list of the storage firewall in spring, and uploads have been refused since, AuthorizationFailure.',
    'firewall-blocked',
  ],
  [
    'Assigned Storage Blob Data Contributor a minute ago, upload says AuthorizationPermissionMismatch',
    'rbac-propagation',
  ],
  [
    'The first deployment stores app.zip with az storage blob upload, each later one fails in the same step.',
    'already-exists',
  ],
  [
    'Photos of the catalogue are on a blob container. In the web shop they are fine, but a link to one gets saved to disk, no tab shows it.',
    'content-type-wrong',
  ],
  [
    'Since our app uses storage client 12.19.1 it leaks sockets and hangs on small uploads, with 12.18.3 is fine.',
    'client-bug',
  ],
  ['We put 192.168.40.0/24, the office, on the IP list of the firewall, and the office is refused', 'ip-rule-invalid'],
  ['mount.cifs error(13) on our RHEL servers in FIPS mode, the key is copied from the portal', 'smb-client-setup'],
])('“%s”: %s', (text, cause) => {
  expect(first(text)).toBe(cause);
});
