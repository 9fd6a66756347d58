/**
 * What somebody asks who never did this: where a command is typed, how one gets its program, where one clicks, whom to ask
 * who may, and which of the answers is meant. Pure.
 */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import type { CueOf } from '../../../knowledge/words/cueLists.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { About } from '../message/move.ts';

const says = cuesOf('words/newcomers.yaml');

/** Whoever says more tells of the trouble as well. */
const IN_SHORT = 16;

/** In this order: the first that is said decides. */
const ASKED: readonly [CueOf<'words/newcomers.yaml'>, About][] = [
  ['notThere', 'get-program'],
  ['getsProgram', 'get-program'],
  ['whereTyped', 'where-typed'],
  ['whereClicked', 'where-clicked'],
  ['needsAdmin', 'who-can'],
  ['noRights', 'no-rights'],
  ['whereError', 'where-error'],
  ['myFault', 'whose-fault'],
];

/** "I don't understand" answers nothing that was asked, be its words ever so like "I don't know". */
export const isLost = (text: string): boolean =>
  wordCount(text) <= IN_SHORT && says('lost', text) && !says('noRights', text);

/** "I have no idea what you mean", "where do I see the error?", where nothing is known yet. */
export const asksForTheError = (text: string): boolean =>
  isLost(text) || (wordCount(text) <= IN_SHORT && says('whereError', text));

/** @param isOpen it may still be several things, and a question of ours waits for its answer */
export function newcomerAsked(text: string, isOpen: boolean): About | undefined {
  if (wordCount(text) > IN_SHORT) return undefined;
  if (isOpen ? says('whichAnswer', text) : says('whichWay', text)) return isOpen ? 'about-question' : 'best-way';
  if (says('howNow', text)) return isOpen ? 'what-first' : 'which-exactly';
  return ASKED.find(([cue]) => says(cue, text))?.[1];
}
