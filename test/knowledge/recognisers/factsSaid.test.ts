/** What phrases of the pages of facts hear in a first message. */
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const factsIn = (text: string) => recognise(openKnowledge(), redact(text)).facts;

test.each([
  ['our restore needs 40 minutes instead of 5', 'slow', 'yes'],
  ['the import runs twice as long as before', 'slow', 'yes'],
  ['Das Einspielen dauert 3 Stunden statt einer halben', 'slow', 'yes'],
  ['the call takes a key instead of a login', 'slow', undefined],
  ['why can we not list this container', 'operation', 'list'],
  ["can't they upload with that link", 'operation', 'upload'],
  ['Remove-AzStorageBlob says 409', 'shell', 'powershell'],
  ['removing azure storage blobs says 409', 'shell', undefined],
] as const)('“%s” tells %s: %s', (text, fact, value) => {
  expect(factsIn(text)[fact]).toBe(value);
});
