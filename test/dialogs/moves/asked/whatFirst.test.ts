import { asksWhatFirst } from '../../../../dialogs/moves/asked/whatFirst.ts';

test.each([
  'what first?',
  'so what first',
  'what would you look at first',
  'ok, so what do i change first?',
  'which number should i check first',
  'what is the first thing you would do',
  'where would you start?',
  'Und was würden Sie als Erstes prüfen?',
  'was zuerst?',
  'womit soll ich anfangen',
  '最初に何を確認すればいいですか',
  '何から始めればいいでしょうか',
])('“%s” asks where to begin', (text) => {
  expect(asksWhatFirst(text)).toBe(true);
});

test.each([
  'what was the first error again',
  'where do i start the agent',
  'should I delete the share or the account first, what do you do first or last',
  'it worked the first time',
  'what changed first? the key was renewed on monday and since then nothing that we have works',
  'first I ran azcopy, then it hung',
  '先に確認できることはありますか',
])('“%s” asks for something else, or nothing', (text) => {
  expect(asksWhatFirst(text)).toBe(false);
});
