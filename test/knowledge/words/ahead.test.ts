/** What somebody is about to do has changed nothing yet, and what was done has. */
import { isAheadAt } from '../../../knowledge/words/ahead.ts';
import { factsTold } from '../../../knowledge/words/told.ts';

test.each([
  ['roleKind', "I'll give the app Storage Blob Data Reader on the container"],
  ['dataRole', 'we will ask the owner for a data role'],
  ['keysRotated', 'let me look at the date when key1 was rotated'],
  ['keysRotated', 'the docs say to regenerate the key, but why'],
  ['dataRole', 'ich gebe der App die Rolle Storage Blob Data Reader'],
  ['keysRotated', 'キーを再生成してみます'],
  ['dataRole', 'asking the owner to give the app a data role'],
  ['networkRuleChanged', 'ok then I add our address to the firewall'],
] as const)('%s is open: %s', (fact, text) => {
  expect(factsTold(text)[fact]).toBeUndefined();
});

test.each([
  ['keysRotated', 'yes', 'we rotated the key on Friday'],
  ['keysRotated', 'yes', "I'm getting 403 since the key was regenerated"],
  ['dataRole', 'yes', 'the app has the role Storage Blob Data Contributor'],
  ['keysRotated', 'yes', '先週キーを更新しました'],
] as const)('%s is %s: %s', (fact, value, text) => {
  expect(factsTold(text)[fact]).toBe(value);
});

test('only the sentence counts that the place stands in', () => {
  const text = 'The key was rotated. I will regenerate the SAS.';
  expect(isAheadAt(text, text.indexOf('rotated'))).toBe(false);
  expect(isAheadAt(text, text.indexOf('regenerate'))).toBe(true);
});
