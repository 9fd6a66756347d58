import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { isStateAlone } from '../../../knowledge/words/states.ts';

const STATES = [
  'versioning is on',
  'the firewall is enabled',
  'immutability policy is unlocked',
  'we have a private endpoint',
  'there is no legal hold',
  'Die Rolle ist zugewiesen',
  'Versionierung ist an',
  '論理的な削除が有効です',
];

test.each<[string, boolean]>([
  ...STATES.map((text) => [text, true] as [string, boolean]),
  ['the account is disabled', false],
  ['key access is disabled', false],
  ['versioning is on, and still the delete fails', false],
  ['is versioning on?', false],
  ['削除できません。バージョン管理が有効です', false],
])('“%s” tells how something stands, and no more: %s', (text, isAlone) => expect(isStateAlone(text)).toBe(isAlone));

test.each(STATES)('“%s” is no trouble yet, and the error is asked for', (text) => {
  const { causes, question } = diagnose(openKnowledge(), redact(text));
  expect([causes.map(({ id }) => id), question?.fact]).toEqual([[], 'speaksOf']);
});
