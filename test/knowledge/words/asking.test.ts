/** Whether a text asks is seen by its shape, in three languages, with a mark or without. */
import { asksIn, asksOnly } from '../../../knowledge/words/asking.ts';

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
  ['キーは正しいです', false, false],
])('%s', (text, some, all) => expect([asksIn(text), asksOnly(text)]).toEqual([some, all]));
