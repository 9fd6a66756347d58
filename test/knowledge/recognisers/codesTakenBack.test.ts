/** Of several codes in one sentence those count that nobody takes back in it. */
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const codesOf = (text: string) =>
  recognise(knowledge, redact(text), {}, undefined)
    .observations.flatMap(({ id, rank }) => (rank === 'code' || rank === 'detail' ? [id] : []))
    .filter((id) => /^[A-Z]\w+$|^\d{3}$/.test(id));

test.each([
  ['PathConflict? no: "LeaseAlreadyPresent"', ['LeaseAlreadyPresent']],
  ['AuthenticationFailed, sorry, I meant AuthorizationPermissionMismatch', ['AuthorizationPermissionMismatch']],
  ['it says AuthorizationFailure, not AuthenticationFailed', ['AuthorizationFailure']],
  ['not AuthenticationFailed but AuthorizationFailure on upload', ['AuthorizationFailure']],
  ['we had AuthenticationFailed until yesterday, now it is AuthorizationFailure', ['AuthorizationFailure']],
  ['AuthorizationFailure (earlier AuthenticationFailed)', ['AuthorizationFailure']],
  ['nicht AuthenticationFailed, sondern AuthorizationFailure', ['AuthorizationFailure']],
  ['ContainerNotFound statt BlobNotFound', ['ContainerNotFound']],
  ['AuthenticationFailedではなくAuthorizationFailureです', ['AuthorizationFailure']],
  ['we get AuthenticationFailed and AuthorizationFailure in turn', ['AuthenticationFailed', 'AuthorizationFailure']],
  ['expected BlobNotFound, not AuthorizationFailure', ['AuthorizationFailure', 'BlobNotFound']],
  ['BlobNotFound on one, LeaseIdMissing on the other', ['BlobNotFound', 'LeaseIdMissing']],
])('%s', (text, codes) => {
  expect(codesOf(text).sort()).toEqual(codes);
});
