import { type Wish, wishOf } from '../../../dialogs/turn/wishes.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

test.each<[string, Wish['kind']]>([
  ['help', 'help'],
  ['HELP!', 'help'],
  ['?', 'help'],
  ['Hilfe', 'help'],
  ['cancel', 'cancel'],
  ['never mind', 'cancel'],
  ['back', 'back'],
  ['start over', 'startOver'],
  ['menu', 'startOver'],
  ['Hello there', 'greet'],
  ['こんにちは', 'greet'],
  ['thanks a lot', 'thank'],
  ['check SAS', 'checkSas'],
  ['check my sas please', 'checkSas'],
  ['could you please take a look at this sas?', 'checkSas'],
  ['kannst du mal meine SAS anschauen', 'checkSas'],
  ['SASトークンを検証してもらえますか?', 'checkSas'],
  ['hand off', 'handOff'],
  ['explain 403', 'explain'],
  ['   ', 'nothing'],
  ['help, azcopy copy fails with 403', 'talk'],
  ['stop error at 503', 'talk'],
  ['status 409', 'talk'],
  ['hello, I get AuthorizationFailure', 'talk'],
  ['checking the SAS gives 403', 'talk'],
  ['can you look at my sas job, it fails with 403', 'talk'],
  ['2', 'talk'],
])('“%s” is understood as %s', (text, kind) => {
  expect(wishOf({ kind: 'said', text: redact(text) }).kind).toBe(kind);
});

test.each([
  ['explain AZSM1024', 'AZSM1024'],
  ['explain exit code 2?', 'exit code 2'],
  ['Explain', ''],
])('“%s” asks for “%s”', (text, word) => {
  expect(wishOf({ kind: 'said', text: redact(text) })).toEqual({ kind: 'explain', word });
});

test.each([
  ['menu', 'startOver'],
  ['help', 'help'],
  ['answer', 'talk'],
  ['constructor', 'talk'],
])('the button %s is understood as %s', (verb, kind) => {
  expect(wishOf({ kind: 'pressed', verb, data: {} }).kind).toBe(kind);
});
