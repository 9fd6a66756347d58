/** Few questions, never the same twice, always an end. */
import { SYMPTOMS } from '../dialogs/case/symptoms.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { menuCases } from './support/menuCases.ts';
import { readReports } from './support/score.ts';
import { type Case, dice, summarise, walk } from './support/simulate.ts';

const knowledge = openKnowledge();
const talks = (cases: Case[], doesNotKnow: number) => {
  const roll = dice(7);
  return summarise(cases.map((one) => walk(knowledge, one, doesNotKnow, roll)));
};

describe.each([
  ['who know their case', 0],
  ['of whom one in five does not know', 0.2],
])('users %s', (_name, doesNotKnow) => {
  const reports = talks(readReports(), doesNotKnow);
  const menu = talks(menuCases(knowledge, SYMPTOMS), doesNotKnow);

  test('are asked two questions about a report on average, and six at most', () => {
    expect(reports.meanQuestions).toBeLessThanOrEqual(2);
    expect(reports.mostQuestions).toBeLessThanOrEqual(6);
  });

  test('end at the labelled cause nine times in ten', () => {
    expect(reports.right / reports.talks).toBeGreaterThanOrEqual(0.9);
  });

  test('who start at the menu without any text are asked four or five on average', () => {
    expect(menu.meanQuestions).toBeLessThanOrEqual(4.6);
    expect(menu.mostQuestions).toBeLessThanOrEqual(6);
  });

  test('who start at the menu end at the very cause four times in five', () => {
    expect(menu.right / menu.talks).toBeGreaterThanOrEqual(doesNotKnow === 0 ? 0.82 : 0.68);
  });

  test('are never asked the same twice', () => {
    expect([...reports.twice, ...menu.twice]).toEqual([]);
  });
});
