/** A talk with the knowledge that is shipped behind it: its pages, its intents, its diagnosis. */
import { diagnoseWith } from '../../bot/abilities/judging.ts';
import { explain } from '../../knowledge/explain.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { cardFaults } from './cardFaults.ts';
import { fakeDeps } from './fakeDeps.ts';
import { talkTo } from './talkTo.ts';

const knowledge = openKnowledge();

/** Talks take place on this day, whenever they are run: a SAS that ends later has not expired. */
export const TODAY = new Date('2026-11-30T12:00:00Z');

/** What a conversation reads by; diagnoses are kept for a moment, as in the product. */
export const KNOWING = {
  explain,
  intentOf,
  ...diagnoseWith(knowledge, () => TODAY),
};

export const knowingTalk = () => talkTo(fakeDeps(KNOWING));

/** How a row of a table of talks is called: all that is said in it. */
export const nameOfTalk = (row: readonly string[]): string => row.slice(0, -1).join('” “');

/** @param row what is said, and at its end the pattern that the last answer has to fit */
export async function answersAsWritten(row: readonly string[]): Promise<void> {
  const talking = knowingTalk();
  for (const said of row.slice(0, -1)) await talking.says(said);
  expect(talking.last().text).toMatch(new RegExp(row.at(-1) as string, 'iu'));
  expect(cardFaults(talking.last().card)).toEqual([]);
}
