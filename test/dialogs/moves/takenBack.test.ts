import { reportSaid } from '../../../dialogs/case/said.ts';
import { newTriage, saying, type Triage } from '../../../dialogs/case/triage.ts';
import { codesDenied, isTold, rewording, withoutDenied } from '../../../dialogs/moves/takenBack.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const telling = (...texts: string[]): Triage =>
  texts.reduce((triage, text) => saying(triage, { kind: 'report', text: redact(text) }), newTriage('C1', new Date(0)));

test.each<[string, string[], string | undefined]>([
  ['it says ResourceNotFound, not ContainerNotFound', ['ContainerNotFound'], 'it says ResourceNotFound'],
  ['not azcopy, it is the .NET SDK', ['azcopy'], ', it is the .NET SDK'],
  ['wir nehmen copy, nicht sync', ['sync'], 'wir nehmen copy'],
  ['ContainerNotFound ではなく AuthenticationFailed でした', ['ContainerNotFound'], 'AuthenticationFailed でした'],
  // Nothing is said in its place.
  ['not a SAS', ['SAS'], undefined],
  ['it says ResourceNotFound', ['ContainerNotFound'], undefined],
])('“%s” without %j', (text, denied, rest) => {
  expect(withoutDenied(redact(text), denied)).toBe(rest);
});

test.each<[string, string[], string[]]>([
  ['ResourceNotFound, not ContainerNotFound', ['ResourceNotFound', 'ContainerNotFound'], ['ContainerNotFound']],
  ['AuthorizationFailure ではなく 404 です', ['AuthorizationFailure', '404'], ['AuthorizationFailure']],
  ['AuthorizationFailure and then 404', ['AuthorizationFailure', '404'], []],
])('of the codes in “%s” (%j) it denies %j', (text, codes, denied) => {
  expect(codesDenied(text, codes)).toEqual(denied);
});

test('what was told is said with other words, a paste stays as it is', () => {
  const paste = `AuthenticationFailed ${'RESPONSE 403 '.repeat(60)}`;
  const triage = telling('authenticationfailed when our function writes', paste);
  const after = reportSaid(rewording(triage, ['AuthenticationFailed'], 'AuthorizationFailure'));
  expect(after).toBe(`AuthorizationFailure when our function writes\n${redact(paste)}`);
});

test.each([
  ['sync', true],
  ['syn', false],
])('“%s” was told as a word of its own: %s', (word, told) => {
  expect(isTold(telling('azcopy sync deletes nothing'), word)).toBe(told);
});
