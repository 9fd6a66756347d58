import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const answerTo = (text: string) => diagnose(knowledge, redact(text)).answer;

test.each([
  'our azcopy runs take the whole weekend by now',
  'azcopy uses up the memory of the build agent',
  'azcopy keeps prompting for a code',
  'our app gets its blobs far too slowly',
  'azcopy reaches only a quarter of what the line can do',
  'azcopy braucht für den Ordner Stunden',
  'azcopy kriecht, obwohl die Leitung frei ist',
  'azcopy のコピーに時間がかかります',
])('“%s” tells trouble, and is shown no page', (complaint) => {
  expect(answerTo(complaint)).toBeUndefined();
});

test.each([
  'how do I keep azcopy from using up the whole line',
  'how can I make a slow azcopy upload faster?',
  'wie verhindere ich, dass azcopy ständig alles neu kopiert?',
  'azcopy が遅いとき、速くする方法はありますか',
])('“%s” asks, and is answered', (question) => {
  expect(answerTo(question)).toBeDefined();
});
