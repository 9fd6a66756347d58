/** A sign-in's number is told without its letters as well, and many other numbers stand in reports. */
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const codesIn = (text: string) => recognise(openKnowledge(), redact(text)).codes;

test.each([
  ['neither the portal nor az lets me sign in from here, 53003', 'AADSTS53003'],
  ['the login page says Error Code: 530003', 'AADSTS530003'],
  ['AADSTS: 50076 when azcopy logs in', 'AADSTS50076'],
  ['Anmeldung scheitert mit 50057', 'AADSTS50057'],
  ['サインインすると 53003 になります', 'AADSTS53003'],
])('%s', (text, code) => {
  expect(codesIn(text)).toContain(code);
});

test.each([
  'login went through, then 50076 blobs were copied',
  '53003 files are done',
  'signed in, and request 8f2-53003-11 failed',
  'login takes 50076 ms',
  'the job stopped at 53003',
])('%s names none', (text) => {
  expect(codesIn(text).filter((code) => code.startsWith('AADSTS'))).toEqual([]);
});
