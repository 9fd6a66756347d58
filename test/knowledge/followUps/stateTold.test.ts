import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';
import { stateTold } from '../../../knowledge/followUps/stateTold.ts';

test.each<[string, 'on' | 'off' | undefined]>([
  ['soft delete is enabled', 'on'],
  ['soft delete is not enabled', 'off'],
  ['versioning was never on', 'off'],
  ['it was never switched off', 'on'],
  ['the setting is off', 'off'],
  ['secure transfer is disabled there', 'off'],
  ['public access isn’t turned on', 'off'],
  ['Versionierung ist an', 'on'],
  ['Soft Delete war nie aktiviert', 'off'],
  ['der Schlüsselzugriff ist abgeschaltet', 'off'],
  ['論理削除は有効です', 'on'],
  ['バージョン管理は無効です', 'off'],
  // Where it stands, and when, is no switch.
  ['it is on the other account', undefined],
  ['it failed on Friday', undefined],
  ['the URL was cut off', undefined],
  ['is soft delete on?', undefined],
  ['the firewall is on, versioning is off', undefined],
])('“%s”: %s', (text, state) => expect(stateTold(text)).toBe(state));

const answerOf = (cause: string, text: string) => {
  const [first] = followUpsIn(text, [cause]);
  return first && first.near > 0.4 ? first.followUp.says : '';
};

test.each([
  ['soft delete is enabled', /comes back/],
  ['soft delete is off', /nothing left of it/],
  ['versioning is on', /kept a version/],
])('data-deleted, “%s”', (text, says) => expect(answerOf('data-deleted', text)).toMatch(says));

test('the contrary of what a row is said of does not get its answer', () => {
  expect(answerOf('data-deleted', 'versioning is off')).not.toMatch(/kept a version/);
});
