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
])('mute %s', async (words, until) => {
  expect(await mutedUntil(words)).toBe(until);
});
