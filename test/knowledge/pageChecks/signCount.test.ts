/** Signs are counted by their lines, wherever they stand. */
import { openKnowledge } from '../../../knowledge/open.ts';
import { checkSignCount, countSigns, MOST_SIGNS } from '../../../knowledge/pageChecks/signCount.ts';

const knowledge = openKnowledge();
const pages = [...[...knowledge.causes.values()].filter(({ ofCode }) => !ofCode), ...knowledge.codePages];
const page = (name: string) => pages.filter((one) => one.file.endsWith(`/${name}.md`));

test('lines of causes and of entries count, the start menu’s own words do not', () => {
  expect(countSigns(page('tls-version'))).toBe(2);
  expect(countSigns(page('machine'))).toBe(8);
  expect(countSigns(page('something-fails'))).toBe(0);
  expect(countSigns(page('firewall-blocked'))).toBe(0);
});

test('there are few, and more would be a fault that says what to do', () => {
  const count = countSigns(pages);
  expect(count).toBeGreaterThan(400);
  expect(count).toBeLessThanOrEqual(MOST_SIGNS);
  expect(checkSignCount(pages)).toEqual([]);
  expect(checkSignCount(pages, count - 1)[0]?.says).toContain(`${count} signs`);
});
