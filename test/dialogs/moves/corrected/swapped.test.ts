import { turnedRound } from '../../../../dialogs/moves/corrected/swapped.ts';

test.each([
  [
    'CannotVerifyCopySource copying from account a to account b',
    'CannotVerifyCopySource copying to account a from account b',
  ],
  ['upload mit azcopy scheitert', 'download mit azcopy scheitert'],
  ['the source account has a firewall', 'the destination account has a firewall'],
  ['403 beim Kopieren von contoso nach fabrikam', '403 beim Kopieren nach contoso von fabrikam'],
  ['旧アカウントから新アカウントへコピーできない', '旧アカウントへ新アカウントからコピーできない'],
  ['コピー元が拒否します', 'コピー先が拒否します'],
  ['I want to download it', 'I want to upload it'],
  ['AuthorizationFailure', 'AuthorizationFailure'],
  ['the resource is gone', 'the resource is gone'],
])('“%s” the other way round is “%s”', (text, turned) => {
  expect(turnedRound(text)).toBe(turned);
  expect(turnedRound(turned)).toBe(text);
});
