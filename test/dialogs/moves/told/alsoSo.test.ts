/** What is said of one thing, and then of another in two words. */
import { saidOfBoth } from '../../../../dialogs/moves/told/alsoSo.ts';

test.each([
  ['versioning too', ['restore deleted blob: soft delete is off'], 'versioning is off'],
  ['and versioning as well', ['soft delete is disabled'], 'versioning is disabled'],
  ['so is the container soft delete', ['blob soft delete is on'], 'container soft delete is on'],
  ['same for the firewall', ['the proxy is not set', 'the clock is right'], 'firewall is right'],
  ['versioning neither', ['soft delete is not enabled'], 'versioning is not enabled'],
  ['auch Versionierung', ['Soft Delete ist aus'], 'Versionierung ist aus'],
  ['Versionierung auch nicht', ['Soft Delete ist nicht aktiv'], 'Versionierung ist nicht aktiv'],
  ['バージョン管理もです', ['論理的な削除は無効です'], 'バージョン管理は無効です'],
])('“%s” behind %j says “%s”', (text, before, whole) => {
  expect(saidOfBoth(text, before)).toBe(whole);
});

test.each([
  ['nothing told how anything stands', 'versioning too', ['403 on azcopy copy']],
  ['it says for itself how it is', 'versioning is on, if that helps you too', ['soft delete is off']],
  ['nothing else is named', 'me too', ['upload fails']],
  ['what was done is no thing', 'restarted the agent too', ['the proxy is off']],
  ['a place is none', 'here too', ['the proxy is off']],
  ['nor is it where one only goes on', 'und Terraform', ['Soft Delete ist aus']],
  ['it asks', 'versioning too?', ['soft delete is off']],
])('%s: “%s”', (_why, text, before) => {
  expect(saidOfBoth(text, before)).toBeUndefined();
});
