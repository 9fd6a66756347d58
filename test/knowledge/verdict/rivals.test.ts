/** Where the words go with another cause of the same code, the usual one is not called certain. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const verdict = (report: string) => {
  const { certainty, causes } = diagnose(knowledge, redact(report));
  return { certainty, first: causes[0]?.id, confidence: causes[0]?.confidence ?? 0 };
};

test.each([
  'azcopy login --identity, INFO: Login with identity succeeded, then RESPONSE 403: AuthorizationPermissionMismatch (the VM has a system-assigned and two user-assigned identities)',
  '403 AuthenticationFailed. Signature did not match. String to sign used was rl. The same token works on the other account, it was made for that one',
  'Azure.RequestFailedException: The server is busy. Status: 503 ErrorCode: ServerBusy, and it is only one partition, other partitions answer',
  'upload_blob raises BlobAlreadyExists for a guid of ours after a retry, nobody else writes there',
  'ContainerBeingDeleted: The specified container is being deleted. Try operation later. We create it again at once in our tests',
  'RESPONSE 403 AuthorizationFailure: This request is not authorized to perform this operation. There is a private endpoint, nslookup shows 20.1.2.3',
  '403 AuthenticationFailed: The MAC signature found in the HTTP request is not the same as any computed signature. Other requests with this key go through',
  "AuthenticationFailed, the MAC signature found in the HTTP request 'abc=' is not the same as any computed signature. rclone works with the same key",
  'AuthenticationFailed on the links that we sent out, since the account key was regenerated',
  'cannot use directory as source without --recursive or a trailing wildcard. The source is one blob',
  'Our Cloudflare in front of the account shows PublicAccessNotPermitted to everybody since last night, nothing was deployed',
  'Power BI service: AuthorizationFailure, This request is not authorized to perform this operation. Desktop is fine',
  '403 AuthorizationFailure, the network team says our ip is allowed',
  'AuthorizationFailure vom Server, unsere Adresse ist laut Netzteam freigeschaltet',
  'azcopy copy: context deadline exceeded on each try, through our proxy. From the cloud shell the same copy works',
])('not certain: %s', (report) => {
  const { certainty, first, confidence } = verdict(report);
  if (certainty === 'certain')
    expect(first).not.toMatch(
      /^(rbac-role-missing|sas-signature-invalid|throttled|already-exists|being-deleted|firewall-blocked|network-unstable|key-invalid|azcopy-recursive|public-access-off)$/,
    );
  else expect(confidence).toBeLessThan(0.99);
});

test('without such words it stays certain', () => {
  const { certainty, first } = verdict(
    'azcopy copy fails with RESPONSE 409: 409 The specified container is being deleted. Try operation later. ERROR CODE: ContainerBeingDeleted. I deleted it in the portal five minutes ago.',
  );
  expect({ certainty, first }).toEqual({ certainty: 'certain', first: 'being-deleted' });
});

test.each([
  'mount error 13 auf RHEL 8, Schlüssel stimmt',
  'mount error(13), the key is right',
  'mount error(13) permission denied, copied the key again, it is the right one',
  'AuthenticationFailed with the account key, key is correct',
  'mount error(13), キーは正しいです',
])('what somebody has found right is not called likely: %s', (report) => {
  expect(verdict(report).certainty).toBe('unsure');
});

test('a missing role is not certain where the code is that of the network', () => {
  const { certainty, first } = verdict('azcopy copy fails with 403 AuthorizationFailure. I only have Contributor.');
  expect(certainty).not.toBe('certain');
  expect(first).toMatch(/^(rbac-role-missing|firewall-blocked)$/);
});
