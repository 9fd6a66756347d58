/** What was just done is so no more, once somebody tells that time has passed. */
import { newTriage } from '../../../../dialogs/case/triage.ts';
import { pastBy, pastCauses, tellsTimePassed } from '../../../../dialogs/moves/message/timePassed.ts';

test.each([
  ['half an hour later, no change', true],
  ['ok 20 minutes later and it is the same', true],
  ['waited for two hours', true],
  ['still the same the next morning', true],
  ['nach einer halben Stunde immer noch', true],
  ['seit zwei Stunden unverändert', true],
  ['一時間待っても同じです', true],
  ['翌朝も同じでした', true],
  ['he tried again this morning, the same', true],
  ['heute früh noch mal probiert', true],
  ['5 minutes later it is the same', false],
  ['still the same', false],
  ['it fails for 30 files', false],
])('%s: past %s', (text, past) =>
  expect(pastBy(text, { roleChanged: 'yes', auth: 'entra' })).toEqual(
    past ? { auth: 'entra', dataRole: 'yes', roleChanged: 'no' } : {},
  ),
);

test('who is asked whether it was just now, and waited, says that it was not; the role is there', () => {
  expect(pastBy('30分待ってもまだ同じです', {}, 'roleChanged')).toEqual({
    auth: 'entra',
    dataRole: 'yes',
    roleChanged: 'no',
  });
  expect(pastBy("it's been an hour", { networkRuleChanged: 'yes' })).toEqual({ networkRuleChanged: 'no' });
  expect(pastBy('an hour later, the same', {}, 'auth')).toEqual({});
});

test('waiting would have mended what is struck out', () => {
  const triage = { ...newTriage('C1', new Date()), causes: ['rbac-propagation', 'wrong-identity-chosen'] };
  expect(pastCauses(triage, { roleChanged: 'no' })).toEqual(['rbac-propagation']);
  expect(pastCauses(triage, { dataRole: 'no' })).toEqual([]);
  expect(pastCauses({ ...triage, facts: { roleChanged: 'no' } }, { roleChanged: 'no' })).toEqual([]);
});

test('what was never said to be young does not end', () => {
  expect(pastBy('an hour later, no change', { roleChanged: 'no' })).toEqual({});
});

test.each([
  ["it's been 45 minutes", true],
  ['its been an hour', true],
  ['one moment', false],
])('%s: tells that time has passed %s', (text, told) => expect(tellsTimePassed(text)).toBe(told));
