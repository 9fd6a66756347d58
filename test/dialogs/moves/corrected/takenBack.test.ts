import { reportSaid } from '../../../../dialogs/case/said.ts';
import { newTriage, saying, type Triage } from '../../../../dialogs/case/triage.ts';
import {
  codesDenied,
  isTold,
  rewording,
  saidInstead,
  withoutDenied,
} from '../../../../dialogs/moves/corrected/takenBack.ts';
import { redact } from '../../../../knowledge/redact/redact.ts';

const telling = (...texts: string[]): Triage =>
  texts.reduce((triage, text) => saying(triage, { kind: 'report', text: redact(text) }), newTriage('C1', new Date(0)));

test.each<[string, string[], string | undefined]>([
  ['it says ResourceNotFound, not ContainerNotFound', ['ContainerNotFound'], 'it says ResourceNotFound'],
  ['not azcopy, it is the .NET SDK', ['azcopy'], ', it is the .NET SDK'],
  ['wir nehmen copy, nicht sync', ['sync'], 'wir nehmen copy'],
  ['ContainerNotFound ではなく AuthenticationFailed でした', ['ContainerNotFound'], 'AuthenticationFailed でした'],
  ['I said key, it is a SAS', ['key'], 'it is a SAS'],
  ['NFS, not SMB', ['SMB'], 'NFS'],
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

test.each([
  ["sorry, it's the key", 'key'],
  ['archive I mean', 'archive'],
  ['nein, Blob', 'Blob'],
  ['copy です', 'copy'],
  ['sorry', undefined],
  ['the pod signs in with its own identity', undefined],
])('“%s” says instead: %s', (rest, instead) => {
  expect(saidInstead(rest)).toBe(instead);
});

test('a name with hyphens is looked for as it is written', () => {
  expect(isTold(telling('there is no Access-Control-Allow-Origin in it'), 'Access-Control-Allow-Origin')).toBe(true);
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
