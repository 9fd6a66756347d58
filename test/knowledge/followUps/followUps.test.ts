/** What people say next finds its answer, also in words that stand on no page. */
import { listed, readFollowUps } from '../../../knowledge/followUps/compileFollowUps.ts';
import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';

const { all, faults } = readFollowUps();

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
  ['quota-exceeded', 'it only holds 2 of the 10 TiB that the quota allows', 'quota-exceeded#1'],
  ['lease-active', 'that vhd is from a virtual machine that we removed in spring', 'lease-active#1'],
  ['being-deleted', 'there is a 15 second sleep before we create it', 'being-deleted#1'],
  ['network-egress-blocked', 'on my mobile hotspot the share mounts', 'network-egress-blocked#2'],
  ['rbac-role-missing', 'but I am an owner of this whole subscription', 'rbac-role-missing#1'],
  ['tls-untrusted-certificate', 'we sit behind netskope', 'tls-untrusted-certificate#1'],
  ['quota-exceeded', 'it shows 2048 of 2048', 'quota-exceeded#5'],
  ['network-egress-blocked', 'port 443 is open they say', 'network-egress-blocked#3'],
  ['network-egress-blocked', '443は開いていると言われました', 'network-egress-blocked#3'],
  ['network-egress-blocked', '445 は空いてます', 'network-egress-blocked#4'],
  ['quota-exceeded', 'quota 500 and 120 used', 'quota-exceeded#1'],
  ['any', 'that is up to the operations team, I may not touch it', 'any#14'],
])('%s: “%s”', (cause, said, id) => {
  const [first] = followUpsIn(said, [cause]);
  expect([first?.followUp.id, (first?.near ?? 0) > 0.4]).toEqual([id, true]);
});

test.each([
  'ich nutze meinen eigenen login, keinen sql login',
  'I run it as myself, not with SQL auth',
  '自分のアカウントで実行してます、SQL認証じゃないです',
])('what is denied beside what is so is not meant: “%s”', (said) => {
  expect(followUpsIn(said, ['synapse-serverless'])[0]?.near).toBeLessThan(0.25);
});

test('what has nothing to do with it is near to none', () => {
  const near = ['what is the weather like?', 'thanks a lot', 'lunch?'].map(
    (text) => followUpsIn(text, ['firewall-blocked'])[0]?.near ?? 0,
  );
  expect(Math.max(...near)).toBeLessThan(0.25);
});
