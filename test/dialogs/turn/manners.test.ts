import { fakeDeps } from '../../support/fakeDeps.ts';
import { type Place, talkTo, wordsOf } from '../../support/talkTo.ts';

const AT: Place = { scope: 'channel' };
const ANA: Place = { ...AT, who: 'Ana' };
const BEN: Place = { ...AT, who: 'Ben' };

const HOW = 'How does the client prove who it is?';

test('a triage in a channel answers below the question, and updates the card that is pressed', async () => {
  const talk = talkTo(fakeDeps());
  expect(await talk.says('403', ANA)).toBe(1);
  // What is typed is answered below it; what is pressed, in its place.
  expect(await talk.says('Entra ID', ANA)).toBe(1);
  const { card } = await talk.presses('Yes', ANA);
  expect(wordsOf(card)).toContain('Did this help?');
  expect(talk.messages).toHaveLength(2);
  expect(talk.last().text).toContain('Did this help?');
});

test('what one person presses in a channel is shown to all', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  await talk.presses('SAS (sig= in the URL)', ANA);
  expect(talk.last().updates).toBe(1);
  expect(talk.last().text).toContain('The SAS lacks a permission');
});

test('a card that was deleted is posted anew', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  talk.remove(talk.last());
  expect(await talk.says('SAS', ANA)).toBe(1);
  expect(talk.last().text).toContain('The SAS lacks a permission');
});

test('a typed answer in a personal chat comes as a new message', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403');
  expect(await talk.says('SAS')).toBe(1);
});

test('the Submit that stands in for Execute answers as well, in place', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403');
  expect(await talk.submits('SAS (sig= in the URL)')).toBe(0);
  expect(talk.last().text).toContain('The SAS lacks a permission');
});

test("somebody else's button is not an answer, and offers to take over", async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  const { card } = await talk.presses('SAS (sig= in the URL)', BEN);
  expect(wordsOf(card)).toContain('asked of Ana');
  expect(wordsOf(card)).toContain('Take over');
  expect(talk.last().text).toContain(HOW);
});

test("a typed answer to somebody else's question is told so, and can take over", async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  expect(await talk.says('SAS', BEN)).toBe(1);
  expect(talk.last().text).toContain('asked of Ana');
  const { card } = await talk.presses('Take over', BEN);
  expect(wordsOf(card)).toContain('Ben has taken over.');
  expect(wordsOf(card)).toContain('The SAS lacks a permission');
});

test('after a take-over the first owner is the stranger', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  await talk.presses('SAS (sig= in the URL)', BEN);
  const { card } = await talk.presses('Take over', BEN);
  expect(wordsOf(card)).toContain(HOW);
  const { card: told } = await talk.presses('SAS (sig= in the URL)', ANA);
  expect(wordsOf(told)).toContain('asked of Ben');
});

test('what another person remarks below a case is no beginning: the case can be taken over', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  await talk.says('we had the same in spring', BEN);
  expect(talk.last().text).toContain('Ana works on a case here');
  const { card } = await talk.presses('Take over', BEN);
  expect(wordsOf(card)).toContain('Ben has taken over.');
});

test('two people in one thread have a case each', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  await talk.says('AuthorizationPermissionMismatch', BEN);
  expect(talk.messages).toHaveLength(2);
  await talk.says('SAS', BEN);
  await talk.says('Entra ID', ANA);
  const [bens, anas] = talk.messages.slice(2);
  expect(anas?.text).toContain('Does that identity have a role');
  expect(bens?.text).toContain('The SAS lacks a permission');
});

test('a second thread is a second case', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', { ...ANA, thread: 'one' });
  await talk.says('403', { ...ANA, thread: 'two' });
  await talk.says('SAS', { ...ANA, thread: 'two' });
  const [one, two] = talk.messages;
  expect(one?.text).toContain(HOW);
  expect(two?.text).toContain('The SAS lacks a permission');
});

test('the buttons of an old card say that it is old', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403');
  const old = talk.last();
  await talk.says('Entra ID');
  expect(await talk.presses('Account key', {}, old)).toEqual({ says: expect.stringContaining('This card is old') });
});

test('the buttons of a case that is over say so', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403');
  const old = talk.last();
  await talk.says('cancel');
  expect((await talk.presses('Account key', {}, old)).says).toContain('a case that has ended');
});

test('a button pressed twice shows where the case stands', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403');
  const first = { ...talk.last() };
  await talk.presses('Microsoft Entra ID (azcopy login)');
  const { card } = await talk.presses('Microsoft Entra ID (azcopy login)', {}, first);
  expect(wordsOf(card)).toContain('Does that identity have a role');
});

test('a forged answer changes nothing', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403');
  await talk.presses('Account key', {}, talk.last(), { value: 'rm -rf', fact: '__proto__' });
  expect(talk.last().text + wordsOf(talk.last().card)).toContain(HOW);
});

const DAYS = 24 * 60 * 60 * 1000;

test('an answer lands after three days and a restart', async () => {
  const deps = fakeDeps();
  const before = talkTo(deps);
  await before.says('403');
  deps.clock.now = new Date(deps.clock.now.getTime() + 3 * DAYS);
  const after = talkTo(deps, before.storage);
  await after.says('SAS');
  expect(after.last().text).toContain('The SAS lacks a permission');
});

test('a restart between any two steps changes nothing', async () => {
  const deps = fakeDeps();
  const first = talkTo(deps);
  await first.says('403');
  const second = talkTo(deps, first.storage);
  await second.says('Entra ID');
  const third = talkTo(deps, first.storage);
  await third.says('no');
  expect(third.last().text).toContain('Did this help?');
  const fourth = talkTo(deps, first.storage);
  await fourth.says('no');
  expect(fourth.last().text).toContain('What was missing?');
  const fifth = talkTo(deps, first.storage);
  await fifth.says('The fix did not work');
  expect(deps.outcomes.at(-1)).toMatchObject({ outcome: 'no', reason: 'The fix did not work' });
});

test('a long silence ends the case tidily', async () => {
  const deps = fakeDeps();
  const talk = talkTo(deps);
  await talk.says('403');
  deps.clock.now = new Date(deps.clock.now.getTime() + 8 * DAYS);
  expect(await talk.says('SAS')).toBe(1);
  expect(talk.last().text).toContain('closed after a long silence');
});

test('after a long silence a report simply begins anew', async () => {
  const deps = fakeDeps();
  const talk = talkTo(deps);
  await talk.says('403');
  deps.clock.now = new Date(deps.clock.now.getTime() + 8 * DAYS);
  await talk.says('ServerBusy');
  expect(talk.last().text).toContain('The service is throttling');
});

test('an installation is welcomed once, however many events tell of it', async () => {
  const talk = talkTo(fakeDeps());
  expect(await talk.installs()).toBe(1);
  expect(await talk.installs()).toBe(0);
  expect(talk.last().text).toContain('I am storagebot');
});

test('a new case in a thread gets a new card', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  await talk.says('SAS', ANA);
  await talk.says('it helped', ANA);
  expect(await talk.says('ServerBusy', ANA)).toBe(1);
  expect(talk.messages[0]?.text).toContain('The SAS lacks a permission');
});

test('a person with a strange id is a person like any other', async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', { ...AT, who: '__proto__' });
  await talk.says('SAS', { ...AT, who: '__proto__' });
  expect(talk.last().text).toContain('The SAS lacks a permission');
  expect(({} as { triage?: unknown }).triage).toBeUndefined();
});

test("a number typed to one's own menu is no answer to another's question", async () => {
  const talk = talkTo(fakeDeps());
  await talk.says('403', ANA);
  await talk.says('menu', BEN);
  await talk.says('2', BEN);
  expect(talk.last().text).toContain('Is there a proxy');
});
