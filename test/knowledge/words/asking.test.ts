/** Whether a text asks is seen by its shape, in three languages, with a mark or without. */
import { asksIn, asksOnly, asksTurned, isChoice } from '../../../knowledge/words/asking.ts';

test.each([
  ['CORS error in the browser fetching a blob', false, false],
  ['It is on an account of the partner', false, false],
  ['nslookup is fine https://contoso.blob.core.windows.net/x?comp=list', false, false],
  ['ok so how do I see that', true, true],
  ['I am Owner. Why is that not enough', true, false],
  ['wie lange dauert das', true, true],
  ['いつ終わりますか', true, true],
  ['did that, no change', false, false],
  ['did the role thing, still 403', false, false],
  ['did exactly that and it changed nothing', false, false],
  ['did the update break it', true, true],
  ['did anybody delete it', true, true],
  ['does not start', false, false],
  ['does it not start', true, true],
  ['権限がどうとか出ました', false, false],
  ['権限はどうですか', true, true],
  ['キーは正しいです', false, false],
  ['we need the query for all accounts', true, true],
  ['please paste the cmdlet', true, true],
  ['nenn mir die Rolle', true, true],
  ['ロール名を教えてください', true, true],
  ['we need a key that works', false, false],
  ['wir brauchen die Daten bis Montag', false, false],
])('%s', (text, some, all) => expect([asksIn(text), asksOnly(text)]).toEqual([some, all]));

test.each([
  ['fine how would i see that in the portal', true],
  ['ok and in the portal where do i give it the role', true],
  ['in powershell how do i write it', true],
  ['alles klar und im portal wo stell ich das ein', true],
  ['I do not know how it got there', false],
  ['that is what we do', false],
  ['ich weiß nicht, wie ich das mache', false],
])('%s turns its verb round: %s', (text, turned) => expect(asksTurned(text)).toBe(turned));

test.each([
  ['so service principal or managed identity', true],
  ['ok secret or certificate?', true],
  ['bigger vm or smaller pieces', true],
  ['also Geheimnis oder Zertifikat', true],
  ['we restarted or moved it', false],
  ['yes or no', false],
  ['it fails in the portal or in the script, always with the same error', false],
])('%s: puts two things to choose from: %s', (text, choice) => expect(isChoice(text)).toBe(choice));
