/** Of long messages people quote a part, from memory or off a cut screen. */
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const codesIn = (text: string) => recognise(knowledge, text as Redacted).codes;

test.each<[text: string, code: string]>([
  ['java job died, "currently a lease on the container and no lease" or so', 'LeaseIdMissing'],
  ['azcopy says the uncommitted block count cannot exceed', 'BlockCountExceedsLimit'],
  ['it says the size of the request body exceeds the maximum', 'RequestBodyTooLarge'],
  ['portal: key based authentication is not permitted', 'KeyBasedAuthenticationNotPermitted'],
])('“%s” is of %s', (text, code) => expect(codesIn(text)).toContain(code));

test.each([
  'the remote server returned an error',
  'used by another process',
  'is not authorized to perform this operation',
  'I made a copy of the file in the other container and the app does not see it',
])('“%s” may be of several or of none', (text) => expect(codesIn(text)).toEqual([]));

test('beside a whole code a part names no other', () =>
  expect(codesIn('AuthorizationFailure, something with key based authentication is not permitted')).toEqual([
    'AuthorizationFailure',
  ]));
