/** What is over is no evidence for what fails now. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { pastTroubleIn } from '../../../knowledge/recognisers/pastTrouble.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const pastIn = (text: string) => pastTroubleIn(text).map(({ at, length }) => text.slice(at, at + length).trim());

test.each([
  ['The 407 of the proxy is solved. Next: certificate unknown.', ['The 407 of the proxy is solved.']],
  ['AuthorizationFailure is gone since Monday. Now BlobArchived.', ['AuthorizationFailure is gone since Monday.']],
  ['Error 53 was the VPN, fixed with a route; copying says file in use', ['Error 53 was the VPN, fixed with a route;']],
  [
    'AuthorizationFailure, it was the firewall, solved. New one: mismatch on write',
    ['AuthorizationFailure, it was the firewall, solved.'],
  ],
  ['The 403 is solved but now we see ServerBusy all night', ['The 403 is solved']],
  [
    'ScopeLocked was fixed by removing the lock, made it anew: ContainerBeingDeleted',
    ['ScopeLocked was fixed by removing the lock'],
  ],
  [
    'the lease error went away after breaking it. deleting: immutable',
    ['the lease error went away after breaking it.'],
  ],
  [
    '(The 403 was the firewall, the network people fixed it.) Today BlobNotFound',
    ['(The 403 was the firewall, the network people fixed it.'],
  ],
  ['Der Fehler 403 ist behoben. Jetzt kommt BlobArchived beim Lesen.', ['Der Fehler 403 ist behoben.']],
  ['403 のエラーは解決しました。今度は 503 が出ます', ['403 のエラーは解決しました。']],
])('%s', (text, past) => {
  expect(pastIn(text)).toEqual(past);
});

test.each([
  'AuthorizationFailure again, last week it was solved.',
  'How is the 403 solved? We get AuthorizationFailure.',
  'The 403 is not solved yet, uploads fail.',
  'The blobs are gone, error 404 on all of them.',
  'Release notes say this error is fixed in 10.20. We have 10.18.',
  'The error is solved.',
  'We get 403 since the role assignment went wrong.',
])('nothing is over: %s', (text) => {
  expect(pastIn(text)).toEqual([]);
});

test('a code of what is over is not counted', () => {
  const text = 'KeyBasedAuthenticationNotPermitted is gone since we use a login. Next error: ContainerNotFound.';
  expect(recognise(knowledge, redact(text)).codes).toEqual(['ContainerNotFound']);
  expect(diagnose(knowledge, redact(text)).causes[0]?.id).toBe('container-not-found');
});
