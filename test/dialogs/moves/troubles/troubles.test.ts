/** Two troubles in one message are told apart; one trouble that is told at length is not. */
import { twoTroubles } from '../../../../dialogs/moves/troubles/troubles.ts';
import { diagnose } from '../../../../knowledge/diagnose.ts';
import { explain } from '../../../../knowledge/explain.ts';
import { intentOf } from '../../../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../../../knowledge/open.ts';
import { redact } from '../../../../knowledge/redact/redact.ts';
import { fakeDeps } from '../../../support/fakeDeps.ts';
import { talkTo } from '../../../support/talkTo.ts';

const knowledge = openKnowledge();
const parts = (text: string) => twoTroubles(redact(text), (part) => diagnose(knowledge, part));

test.each([
  ['VM1 gets AuthorizationFailure on upload, VM2 hangs at Scanning with azcopy', /^VM2/],
  ['On VM1 azcopy says AuthorizationFailure. And on VM2 the copy hangs at scanning', /^And on VM2/],
  [
    'azcopy copy says AuthorizationPermissionMismatch. And also the mount of the share fails with mount error(13): Permission denied',
    /^And also/,
  ],
  ['1. upload: ERROR CODE: AuthorizationFailure\n2. login: AADSTS50020 user account does not exist in tenant', /^2\./],
  [
    'PUT https://contosoa.blob.core.windows.net/x ContainerNotFound\nGET https://contosob.blob.core.windows.net/y KeyBasedAuthenticationNotPermitted',
    /contosob/,
  ],
  [
    'Two things. On web01 azcopy says AuthorizationFailure. On db02 the same job dies with "no space left on device".',
    /^On db02/,
  ],
  ['The job on nas1 ends with BlobArchived. On nas2 it says x509: certificate signed by unknown authority', /^On nas2/],
  ['First: PublicAccessNotPermitted on the images. Second: terraform gets 409 StorageAccountAlreadyTaken.', /^Second/],
  ['Zwei Probleme: azcopy meldet AccountIsDisabled, und unser Mount scheitert mit mount error(13)', /^und unser Mount/],
  ['we have two issues, azcopy prints AccountIsDisabled and mounting ends in mount error(13)', /^and mounting/],
  ['zwei Fehler: ContainerNotFound beim Lesen und AADSTS50076 beim Anmelden', /^und AADSTS50076/],
  ['問題が2つあります。azcopy は ContainerNotFound です。ログインは AADSTS50076 になります。', /^ログイン/],
  ['our web app gets 409 ContainerBeingDeleted and separately the nightly azcopy hangs at scanning', /^and separately/],
  [
    'uploads fail with AuthorizationFailure from the office; unrelated, our blobfuse mount says Transport endpoint is not connected',
    /^unrelated/,
  ],
  ['Upload meldet AuthorizationPermissionMismatch, unabhängig davon ist BlobArchived beim Lesen', /^unabhängig/],
  ['ContainerNotFound on upload. それと AADSTS700082 で azcopy login も失敗します', /^それと/],
])('“%s” are two', (text, second) => {
  expect(parts(text)?.[1]).toMatch(second);
});

test.each([
  ["azcopy sync should also delete what is gone at the source, it doesn't"],
  ['I get 403 AuthorizationFailure and also 403 on download'],
  [
    'azcopy copy https://contosoa.blob.core.windows.net/x https://contosob.blob.core.windows.net/y gives CannotVerifyCopySource 403, also CopySourceStatusCode 403',
  ],
  ['The upload fails with BlobArchived. Also I tried with the portal and it worked.'],
  ['AuthorizationPermissionMismatch, and also a colleague gets AuthorizationPermissionMismatch'],
  [
    'gave the reader role to another identity and then to another one, AuthorizationPermissionMismatch on list, roles seem to do nothing',
  ],
  ['403'],
  ['at the same time every hour we get ServerBusy 503'],
  ['AuthorizationFailure on web01. After we opened the firewall it became AuthorizationPermissionMismatch'],
  ['It works on web01. On web02 we get AuthorizationFailure'],
  ['I have two problems with this account: it is slow and it costs a lot'],
  ['two nodes elect a leader through a blob, and the upload of the second is rejected with LeaseIdMissing'],
])('“%s” is one', (text) => {
  expect(parts(text)).toBeUndefined();
});

test('the first is answered, the other waits one press away', async () => {
  const deps = fakeDeps({ explain, intentOf, diagnose: (report, facts) => diagnose(knowledge, report, facts) });
  const talk = talkTo(deps);
  await talk.says('azcopy says KeyBasedAuthenticationNotPermitted. Also azcopy login fails with AADSTS50020');
  expect(talk.last().text).toMatch(/Two troubles in one message/);
  expect(talk.last().text).toMatch(/account keys[\s\S]*To the other trouble/);
  await talk.says('back to the other one');
  expect(talk.last().text).toMatch(/tenant/);
});
