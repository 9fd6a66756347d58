/** The moment that somebody names when they tell what they did. */
import { timeSaid } from '../../../dialogs/alerts/timeSaid.ts';

const NOW = Date.parse('2026-03-10T10:00:00Z');
const ZONE = 'Europe/Berlin';

test.each([
  ['we deployed at 9:30', '2026-03-10T08:30:00Z'],
  ['we deployed at 3', '2026-03-10T02:00:00Z'],
  ['release went out around 11pm', '2026-03-09T22:00:00Z'],
  ['wir haben um 8 Uhr ausgerollt', '2026-03-10T07:00:00Z'],
  ['um 14:30 kam das Release', '2026-03-09T13:30:00Z'],
  ['gestern um 18:00 umgestellt', '2026-03-09T17:00:00Z'],
  ['we restarted it 20 minutes ago', '2026-03-10T09:40:00Z'],
  ['half an hour ago we pushed', '2026-03-10T09:30:00Z'],
  ['vor einer Stunde neu gestartet', '2026-03-10T09:00:00Z'],
  ['vor zwei Tagen', '2026-03-08T10:00:00Z'],
  ['9時半にデプロイしました', '2026-03-10T08:30:00Z'],
  ['30分前に再起動しました', '2026-03-10T09:30:00Z'],
])('“%s”', (said, at) => {
  expect(new Date(timeSaid(said, NOW, ZONE) ?? 0).toISOString()).toBe(at.replace('Z', '.000Z'));
});

test.each(['we deployed yesterday', 'we moved 3 jobs', 'version 2.14 is out', 'at 100% load we deployed', 'at 27'])(
  '“%s” names no moment',
  (said) => {
    expect(timeSaid(said, NOW, ZONE)).toBeUndefined();
  },
);
