/** Whoever tells what made it work has made the trial that a page asks for. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { curesTold } from '../../../knowledge/recognisers/cures.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const firstOf = (text: string) => diagnose(knowledge, redact(text)).causes[0]?.id;

test.each([
  ['With "require secure transfer" switched off the old scanner uploads.', 'https-required'],
  ['Once we set the account to "Enabled from all networks" the export runs.', 'firewall-blocked'],
  ['Flipped the default action to Allow for a minute and the copy was ok.', 'firewall-blocked'],
  ['When shared key access is enabled again the pod starts.', 'key-access-disabled'],
  ['If I turn on anonymous access the logos come back.', 'public-access-off'],
  ['I lowered the minimum TLS to 1.1 and then it worked', 'tls-version'],
  ['Unset HTTPS_PROXY and it goes through', 'proxy-misconfigured'],
  ['With Zscaler switched off it is fine', 'tls-untrusted-certificate'],
  ['we stopped the Windows firewall and it could', 'network-egress-blocked'],
  ['with the private IP in /etc/hosts it works', 'private-dns-zone'],
  ['With a connection string instead of the managed identity it works.', 'rbac-role-missing'],
  ['if I disable FIPS mode the share mounts', 'smb-client-setup'],
  ['Sobald „Sichere Übertragung erforderlich“ aus ist, geht es.', 'https-required'],
  ['「すべてのネットワーク」にすると動きます', 'firewall-blocked'],
  ['mount is denied until account keys are allowed', 'key-access-disabled'],
  ['it only works with all networks allowed', 'firewall-blocked'],
  ['We took the rules away. Turned secure transfer off. Then it works.', 'https-required'],
])('%s → %s', (text, cause) => {
  expect(curesTold(text).map((told) => told.cause)).toEqual([cause]);
});

test.each([
  'We turned secure transfer off and it still fails.',
  'All networks are allowed.',
  'Does it work if I turn on anonymous access?',
  'It worked until somebody enabled shared key access again.',
  'It was refused until Monday; all networks are allowed.',
  'Even with all networks allowed nothing works.',
  'The account allows all networks, and from home it works but not from the office.',
  'Opened the account to all networks in one step, re-running the upload a minute later passes.',
])('tells of no cure: %s', (text) => {
  expect(curesTold(text)).toEqual([]);
});

test.each([
  [
    'AKS mount permission denied, the role is right. When we enable account keys again the pod starts.',
    'key-access-disabled',
  ],
  [
    'NFS share, mount: access denied by server. After disabling secure transfer on the account it mounted.',
    'nfs-mount-denied',
  ],
])('counts as the trial that a page asks for: %s', (text, cause) => {
  expect(firstOf(text)).toBe(cause);
});
