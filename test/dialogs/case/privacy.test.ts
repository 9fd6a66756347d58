import { withoutPersons } from '../../../dialogs/case/privacy.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

test.each([
  ['an address of a person', 'ask kim.lee+it@mail.contoso.example, she knows', 'ask <address>, she knows'],
  ['a mention', 'as @kim said', 'as <name> said'],
  ['a link', 'see https://contoso.example/wiki/kim for it', 'see <url> for it'],
  ['a machine', 'from 10.1.2.3 it works', 'from <ip> it works'],
  ['a telephone', 'call +49 171 2345678', 'call <number>'],
  ['an id', 'object 11111111-2222-3333-4444-555555555555', 'object <id>'],
  ['nobody', 'the role was wrong', 'the role was wrong'],
  ['words without an end', 'a'.repeat(200_000), 'a'.repeat(300)],
])('%s', (_name, reason, kept) => {
  expect(withoutPersons(redact(reason))).toBe(kept);
});
