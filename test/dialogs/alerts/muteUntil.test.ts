/** Until when a person mutes, in the words of the clock. */

import type { Asking } from '../../../dialogs/alerts/asking.ts';
import type { Listener } from '../../../dialogs/alerts/listener.ts';
import { mute } from '../../../dialogs/alerts/mute.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { loadAlertPages } from '../../../knowledge/alerts/load.ts';

const NOW = Date.parse('2026-11-28T02:40:00Z');
const pages = loadAlertPages();

async function mutedUntil(words: string): Promise<string | undefined> {
  const here = { mutes: [] } as unknown as Listener;
  const port = {
    pages,
    zone: 'utc',
    now: () => NOW,
    edit: async (_key: string, edit: (one: Listener) => string) => edit(here),
  };
  const who = { id: 'a', name: 'Ada' };
  await mute({ port, say: phrasesFor('en'), key: 'k', who } as unknown as Asking, words);
  const until = here.mutes[0]?.until;
  return until === undefined ? undefined : new Date(until).toISOString().slice(0, 16);
}

test.each([
  ['neckarfiles04 until 8am', '2026-11-28T08:00'],
  ['until 5 pm', '2026-11-28T17:00'],
  ['until 02:00', '2026-11-29T02:00'],
  ['bis 7 Uhr', '2026-11-28T07:00'],
  ['8時まで', '2026-11-28T08:00'],
  ['throttling until 12am', '2026-11-29T00:00'],
  ['neckarfiles04 2h', '2026-11-28T04:40'],
  ['bis morgen', '2026-11-28T08:00'],
  ['neckarfiles04 for good', undefined],
  ['neckarfiles04 till tomorrow morning', '2026-11-29T08:00'],
  ['until tomorrow 14:30', '2026-11-29T14:30'],
  ['bis morgen 9 Uhr', '2026-11-29T09:00'],
  ['bis morgen früh um 6.30 Uhr', '2026-11-29T06:30'],
  ['bis Montag 8 Uhr', '2026-11-30T08:00'],
  ['until Friday evening', '2026-12-04T18:00'],
  ['neckarfiles04 this weekend', '2026-11-30T08:00'],
  ['übers Wochenende', '2026-11-30T08:00'],
  ['週末', '2026-11-30T08:00'],
  ['月曜まで', '2026-11-30T08:00'],
  ['明日まで', '2026-11-29T08:00'],
  ['throttling for the rest of the day', '2026-11-29T00:00'],
  ['tonight', '2026-11-28T08:00'],
  ['for two days', '2026-11-30T02:40'],
  ['3 Tage', '2026-12-01T02:40'],
  ['eine Woche', '2026-12-05T02:40'],
  ['half an hour', '2026-11-28T03:10'],
  ['for an hour', '2026-11-28T03:40'],
  ['everything for 30 min', '2026-11-28T03:10'],
])('mute %s', async (words, until) => {
  expect(await mutedUntil(words)).toBe(until);
});
