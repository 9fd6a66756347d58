/** What was done before, and behind it that the next thing is wanted: what is told, and whether it was done. */
import { nextWanted } from '../../../../dialogs/moves/done/nextWanted.ts';
import { intentOf } from '../../../../knowledge/learn/intents.ts';
import { redact } from '../../../../knowledge/redact/redact.ts';

const heard = (text: string) => nextWanted(redact(text), intentOf);

test.each([
  ['it is quoted already, next idea?', 'it is quoted already'],
  ['did that, what else could it be?', 'did that'],
  ['hab ich, was noch?', 'hab ich'],
  ['restarted it, redeployed it, nothing. and now?', 'restarted it, redeployed it, nothing.'],
  ['key is fresh, double checked; where else could it come from?', 'key is fresh, double checked;'],
  ["checked the role – it's there. what's left?", "checked the role – it's there."],
  ['haben wir geprüft, gibt es noch andere Möglichkeiten?', 'haben wir geprüft'],
  ['Zertifikat ist importiert. Und jetzt?', 'Zertifikat ist importiert.'],
  ['same thing after reboot. what else can we try?', 'same thing after reboot.'],
  ['ロールは付与済みです。他に何が考えられますか', 'ロールは付与済みです。'],
  ['それはやりました。次は？', 'それはやりました。'],
])('“%s”: done is “%s”', (text, told) => {
  expect(heard(text)).toEqual({ told, isDone: true });
});

test('what was only seen is told, and not done', () => {
  expect(heard('nslookup gives the private ip, so what else')).toEqual({
    told: 'nslookup gives the private ip',
    isDone: false,
  });
});

test.each([
  'is there anything else?',
  'done, how do I undo that?',
  'I have the role, what else do I need to send?',
  'it is on, what does it cost?',
  'is it the key? what else could it be?',
  'the next one fails as well',
])('“%s” is no such thing', (text) => {
  expect(heard(text)).toBeUndefined();
});
