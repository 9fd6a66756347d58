/**
 * By what an answer begins: it agrees ("could be, we scale to eight pods"), denies ("pretty sure not"), or takes none or
 * several of what was offered. Lists: answered.yaml. Pure.
 */
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('questions/answered.yaml');

export type Lead = 'yes' | 'no' | 'neither' | 'both';

const CLAUSE_END =
  /[,.;:!?。、！？]|\s[–—-]+\s|(?<!\s)\s+(?=(?:but|and|because|since|though|aber|und|weil|denn|da)\s)/u;

/** How it begins, and what comes behind that. */
function firstClause(text: string): [clause: string, rest: string] {
  const end = CLAUSE_END.exec(text);
  return end ? [text.slice(0, end.index), text.slice(end.index + end[0].length)] : [text, ''];
}

/** "A cleanup job runs every night, so maybe yes". */
const lastClause = (text: string): string =>
  text.split(/[,.;:!?。、！？]|\s[–—-]+\s/u).findLast((clause) => /\S/.test(clause)) ?? '';

/** What is said with some doubt is a clause of its own: "probably the SAS" is no "probably". */
export function leadOf(typed: string): Lead | undefined {
  const text = typed.trim();
  if (says('neither', text)) return 'neither';
  if (says('both', text)) return 'both';
  const [clause] = firstClause(text);
  if (says('no', text) || says('noPerhaps', clause)) return 'no';
  if (says('yes', text) || says('yesPerhaps', clause)) return 'yes';
  const last = lastClause(text);
  return says('noAtLast', last) ? 'no' : says('yesAtLast', last) ? 'yes' : undefined;
}

/** "Neither, some days it is fast": what it is instead. */
export const behindTheLead = (typed: string): string => firstClause(typed.trim())[1].trim();

const TAKEN_BACK = /^\s*(?:but|though|except|only|aber|doch|nur|allerdings|ただし?|しかし)(?![\p{L}])/iu;

/** "No, but it was deleted last month" says how it is behind the denial. */
export const isTakenBack = (typed: string): boolean => TAKEN_BACK.test(behindTheLead(typed));

/** Somebody else has it in hand or sees it: the person cannot tell. */
export const leavesItToOthers = (text: string): boolean => says('othersKnow', text);

/** "Haven't tried": it can be looked at yet. */
export const hasNotLooked = (text: string): boolean => says('notLooked', firstClause(text.trim())[0]);

/** "And where do I see that?", which names nothing else. */
export const asksWhereToSee = (text: string): boolean =>
  text.split(/(?<=[.!?。！？])\s*/u).some((sentence) => says('whereToSee', sentence.trim().replace(/[,;]\s*/g, ' ')));
