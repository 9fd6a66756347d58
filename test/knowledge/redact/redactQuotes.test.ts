import { hasSecret, redact } from '../../../knowledge/redact/redact.ts';

test.each([
  ['curly quotes', '“https://contoso.blob.core.windows.net/c?sp=r&sig=REDACTED”'],
  ['German quotes', '„sp=r&sig=REDACTED“'],
  ['an ellipsis', 'sp=r&sig=REDACTED…'],
])('%s around a masked signature are no part of it', (_name, text) => {
  expect(redact(text)).toBe(text);
  expect(hasSecret(text)).toBe(false);
});

test('a signature in curly quotes is masked and the quotes stay', () => {
  expect(redact(`“c?sig=${'aB3'.repeat(14)}%3D”`)).toBe('“c?sig=REDACTED”');
});
