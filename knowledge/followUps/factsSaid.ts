/** What a sentence tells of the case, for rows to be told apart by it: also how the account's networking is set. Pure. */
import type { Facts } from '../facts/facts.ts';
import { factsTold } from '../words/told.ts';

/** "Selected networks" and "disabled" are both told as limits, and are answered differently. */
const SETTING = 'networkSetting';

export function factsSaid(text: string): Facts {
  const setting = factsTold(text, SETTING)[SETTING];
  return setting === undefined ? factsTold(text) : { ...factsTold(text), [SETTING]: setting };
}
