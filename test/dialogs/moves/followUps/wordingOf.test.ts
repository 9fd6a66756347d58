import { isEchoOf } from '../../../../dialogs/moves/followUps/wordingOf.ts';

test.each([
  ['who may grant it', 'who may grant it to us? we are only readers', true],
  ['der Schlüssel wurde erneuert', 'ja, der Schlüssel wurde gestern erneuert', true],
  ['キーを更新しました', '昨日キーを更新しましたが同じです', true],
  ['how long does the copy take', 'who may grant it to us?', false],
  ['can I take it back', 'is it safe to run in production?', false],
])('“%s”, offered to “%s”, is an echo: %s', (wording, said, expected) =>
  expect(isEchoOf(wording, said)).toBe(expected),
);
