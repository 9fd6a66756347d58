/** In Teams the card is all there is: one test for each kind of answer. */
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../support/talkTo.ts';

test.each([
  ['hello', 'What do you see?|I am storagebot'],
  ['help', 'What I understand'],
  ['403', 'Action.Execute'],
  ['ServerBusy', 'Did this help'],
  ['menu', 'Input.ChoiceSet'],
  ['the quick brown fox', 'did not recognise'],
  ['explain AZSM1024', 'The agent may not write'],
  ['hand off', 'no case to hand off'],
  ['thanks', 'welcome'],
])('“%s” is answered by one card and no text', async (said, shown) => {
  const talk = talkTo(fakeDeps());
  expect(await talk.says(said, { channel: 'msteams' })).toBe(1);
  const { text, card } = talk.last();
  expect(text).toBe('');
  expect(wordsOf(card)).toMatch(new RegExp(shown));
  expect(cardFaults(card)).toEqual([]);
});

test('a symptom is chosen from the list of the menu', async () => {
  const talk = talkTo(fakeDeps());
  const place = { channel: 'msteams' } as const;
  await talk.says('menu', place);
  const { card } = await talk.presses('Go on', place, undefined, { symptom: 'slow' });
  expect(wordsOf(card)).toContain('The service is throttling');
  expect(cardFaults(card)).toEqual([]);
});

test('a German is answered in German, and answers in German', async () => {
  const talk = talkTo(fakeDeps());
  const place = { channel: 'msteams', locale: 'de-DE' } as const;
  await talk.says('403', place);
  expect(wordsOf(talk.last().card)).toContain('Weiß ich nicht');
  await talk.says('weiß ich nicht', place);
  expect(wordsOf(talk.last().card)).toContain('Hat das geholfen?');
  await talk.says('ja', place);
  expect(wordsOf(talk.last().card)).toContain('Ohne deinen Namen vermerkt');
});
