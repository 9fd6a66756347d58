/**
 * What a question asks that was hardly heard: each of these is answered in words that hold for one thing only ("no, it needs
 * no downtime"), so the question has to have a word of it (words/faintly.yaml); else it is put to the page. Pure.
 */
import { CUE_LISTS, type CueOf } from '../../../knowledge/words/cueLists.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { About, Asked } from '../message/move.ts';

const says = cuesOf('words/faintly.yaml');
type Word = CueOf<'words/faintly.yaml'>;
const NEEDS_A_WORD: ReadonlySet<string> = new Set(CUE_LISTS['words/faintly.yaml']);
const needsAWord = (asked: string): asked is Word => NEEDS_A_WORD.has(asked);

const OF_REASONS = new Set<Asked>(['why-now', 'why-some']);

/** "Which ip would that be?", heard for whether it disturbs others, has no word of that. */
export function faintlyAsked(faint: Asked, text: string): About {
  if (!needsAWord(faint) || says(faint, text)) return faint;
  return OF_REASONS.has(faint) && says('why', text) ? 'why' : 'page-says';
}
