/** What people say next finds its answer, also in words that stand on no page. */
import { listed, readFollowUps, understood } from '../../../knowledge/followUps/compileFollowUps.ts';
import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';

const { all: rows, faults } = readFollowUps();
const all = rows.map(understood);

/** One sentence of each row, looked for among the others. */
function shareFoundAgain(at: number): number {
  const others = listed(all.map((row) => ({ ...row, said: row.said.filter((_said, index) => index !== at) })));
  const left = all.filter(({ said }) => said.length > at);
  const found = left.filter(({ id, said, causes }) => {
    const [first] = followUpsIn(said[at] as string, causes.slice(0, 1), [], others);
    return first?.followUp.id === id;
  });
  return found.length / left.length;
}

test('the pages can be read', () => expect(faults).toEqual([]));

// The more rows a cause has, the harder its sentences are told apart; what is not found mostly finds none.
test('a sentence that was left out is mostly found by the others of its row', () => {
  expect(shareFoundAgain(1)).toBeGreaterThan(0.72);
});

test.each([
  [
    'quota-exceeded',
    'it only holds 2 of the 10 TiB that the quota allows',
    'Then that share is not the one that is full',
  ],
  ['lease-active', 'that vhd is from a virtual machine that we removed in spring', 'nobody holds it any more'],
  ['being-deleted', 'there is a 15 second sleep before we create it', 'That is too short to count on'],
  ['network-egress-blocked', 'on my mobile hotspot the share mounts', 'Then share, key and client are fine'],
  ['rbac-role-missing', 'but I am an owner of this whole subscription', 'Owner and Contributor manage the account'],
  ['tls-untrusted-certificate', 'we sit behind netskope', 'That is it: it shows its own certificate'],
  ['quota-exceeded', 'it shows 2048 of 2048', 'Then that is it: the share is full'],
  ['network-egress-blocked', 'port 443 is open they say', 'Then a mount cannot get out'],
  ['network-egress-blocked', '443は開いていると言われました', 'Then a mount cannot get out'],
  ['network-egress-blocked', '445 は空いてます', 'Then it is no port'],
  ['quota-exceeded', 'quota 500 and 120 used', 'Then that share is not the one that is full'],
  ['any', 'that is up to the operations team, I may not touch it', 'Then two things: what you can find out'],
])('%s: “%s”', (cause, said, says) => {
  const [first] = followUpsIn(said, [cause]);
  expect(first?.followUp.says).toContain(says);
  expect(first?.near).toBeGreaterThan(0.4);
});

test.each([
  'ich nutze meinen eigenen login, keinen sql login',
  'I run it as myself, not with SQL auth',
  '自分のアカウントで実行してます、SQL認証じゃないです',
])('what is denied beside what is so is not meant: “%s”', (said) => {
  expect(followUpsIn(said, ['synapse-serverless'])[0]?.near).toBeLessThan(0.25);
});

test.each([
  ['data-deleted', 'neuen mit gleichem Namen hab ich noch nicht angelegt'],
  ['data-deleted', '同じ名前ではまだ作っていません'],
])('of a state that is denied a row that only affirms it is not meant, %s: “%s”', (cause, said) => {
  expect(followUpsIn(said, [cause])[0]?.near ?? 0).toBeLessThan(0.35);
});

test('who tells a fact asks nothing', () => {
  const [first] = followUpsIn('unser Backup nutzt einen SAS', ['sas-expired']);
  expect(first?.followUp.says).not.toContain('The account keeps no list');
});

test('what has nothing to do with it is near to none', () => {
  const near = ['what is the weather like?', 'thanks a lot', 'lunch?'].map(
    (text) => followUpsIn(text, ['firewall-blocked'])[0]?.near ?? 0,
  );
  expect(Math.max(...near)).toBeLessThan(0.25);
});
