import { SIGNATURE } from '../support/aSas.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../support/talkTo.ts';

async function atTheVerdict() {
  const deps = fakeDeps();
  const talk = talkTo(deps);
  await talk.says('ServerBusy, see account contoso');
  return { deps, talk };
}

test.each([
  ['pressed', 'Yes', 'presses'],
  ['typed', 'yes', 'says'],
  ['said in other words', 'That helped!', 'says'],
] as const)('a yes that is %s is kept without a person', async (_name, word, how) => {
  const { deps, talk } = await atTheVerdict();
  if (how === 'says') await talk.says(word);
  else await talk.presses(word);
  expect(deps.outcomes).toEqual([
    { id: 'C1', cause: 'server-busy', outcome: 'yes', when: '2026-01-02T03:04:05.000Z', questions: 0 },
  ]);
  expect(talk.last().text + wordsOf(talk.last().card)).toContain('Noted without your name');
});

test('a no asks what was missing, and hands off', async () => {
  const { deps, talk } = await atTheVerdict();
  const { card } = await talk.presses('No');
  expect(wordsOf(card)).toContain('What was missing?');
  const { card: bundle } = await talk.presses('It is another cause');
  expect(wordsOf(bundle)).toContain('storagebot hand-off');
  expect(deps.outcomes.at(-1)).toMatchObject({ id: 'C1', outcome: 'no', reason: 'It is another cause' });
});

test('a reason in own words loses names, addresses and secrets', async () => {
  const { deps, talk } = await atTheVerdict();
  await talk.says('no');
  await talk.says(`ask bob@contoso.com on 10.1.2.3, sig=${encodeURIComponent(SIGNATURE)} fails`);
  const { reason } = deps.outcomes.at(-1)!;
  expect(reason).toContain('<address>');
  expect(reason).not.toMatch(/bob|10\.1\.2\.3/);
  expect(reason).not.toContain(SIGNATURE.slice(8, 24));
});

test.each([['5'], ['Rather not say']])('“%s” keeps no reason', async (said) => {
  const { deps, talk } = await atTheVerdict();
  await talk.says('partly');
  await talk.says(said);
  expect(deps.outcomes.at(-1)).toEqual(expect.not.objectContaining({ reason: expect.anything() }));
  expect(deps.outcomes.at(-1)).toMatchObject({ outcome: 'partly' });
});

test('a no is kept even when nobody says why', async () => {
  const { deps, talk } = await atTheVerdict();
  await talk.says('no');
  await talk.says('cancel');
  expect(deps.outcomes).toMatchObject([{ outcome: 'no' }]);
});

test('a reason in German is kept in English', async () => {
  const deps = fakeDeps();
  const talk = talkTo(deps);
  await talk.says('ServerBusy', { locale: 'de-DE' });
  await talk.says('no', { locale: 'de-DE' });
  await talk.says('2', { locale: 'de-DE' });
  expect(deps.outcomes.at(-1)).toMatchObject({ reason: 'The fix did not work' });
});
