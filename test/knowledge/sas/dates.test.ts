import { readSasDate } from '../../../knowledge/sas/dates.ts';

test.each([
  ['2026-12-27', '2026-12-27T00:00:00.000Z'],
  ['2026-12-27T08:30Z', '2026-12-27T08:30:00.000Z'],
  ['2026-12-27t08:30:00z', '2026-12-27T08:30:00.000Z'],
  ['2026-02-30', undefined],
  ['2026-12-27 08:30', undefined],
])('the end of a SAS, also as logs write it: %s', (text, at) => {
  expect(readSasDate(text).at?.toISOString()).toBe(at);
});
