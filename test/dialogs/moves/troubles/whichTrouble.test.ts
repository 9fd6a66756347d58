/** Of two troubles that were told, the one that is meant. */
import { backOpened, troubleNamed, troubleOpened } from '../../../../dialogs/moves/troubles/whichTrouble.ts';
import { intentOf } from '../../../../knowledge/learn/intents.ts';
import type { Redacted } from '../../../../knowledge/redact/redact.ts';

test.each<[text: string, trouble: string | undefined]>([
  ['the first one first', 'first'],
  ['first problem first please', 'first'],
  ['now the second problem', 'second'],
  ['what about the other problem?', 'other'],
  ['and the other error', 'other'],
  ["let's start with the second problem", 'second'],
  ['ok and now the second one', 'second'],
  ['jetzt das zweite', 'second'],
  ['zum ersten Problem', 'first'],
  ['では二つ目の問題', 'second'],
  ['もう一つの方をお願いします', 'other'],
])('“%s” goes to a trouble: %s', (text, trouble) => {
  expect(intentOf(text, false)?.intent).toBe('back-to');
  expect(troubleNamed(text)).toBe(trouble);
});

test.each([
  'the first time it worked',
  'the other account has a firewall',
  'now the error is gone',
  'die zweite VM hat das Problem nicht',
])('“%s” goes to none', (text) => expect(intentOf(text, false)?.intent).not.toBe('back-to'));

test.each<[text: string, trouble: string | undefined, rest: string | undefined]>([
  ['to the second: it is a shared folder', 'second', 'it is a shared folder'],
  ['the other one still says 403', 'other', 'still says 403'],
  ['zum zweiten: das ist ein Mac', 'second', 'das ist ein Mac'],
  ['二つ目の件は、SAS を使っています', 'second', 'SAS を使っています'],
  ['the first time was fine', undefined, undefined],
  ['the second VM is in another region', undefined, undefined],
])('“%s” tells more of a trouble: %s', (text, trouble, rest) => {
  expect(troubleOpened(text as Redacted)).toEqual(trouble && { trouble, rest });
});

test.each<[text: string, named: string | undefined, rest: string | undefined]>([
  ['ok, back to the mount: does it need a port', 'the mount', 'does it need a port'],
  ['zurück zum Upload, er läuft über einen Proxy', 'Upload', 'er läuft über einen Proxy'],
  ['マウントの件に戻ると、ポートは開いています', 'マウントの件', 'ポートは開いています'],
  ['the key is back to the old one, it seems', undefined, undefined],
  ['we get nothing back', undefined, undefined],
])('“%s” goes back to %s', (text, named, rest) => {
  expect(backOpened(text as Redacted)).toEqual(named && { named, rest });
});
