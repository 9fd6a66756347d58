/** Whether a question belongs to storage by its own words: nobody who asks it hears that it is outside. Pure. */
import { belongingOf } from '../learn/strange.ts';
import { type Asked, whatIsAsked } from './asked.ts';

/** A word that others have as well ("share", "queue", "snapshot") counts where the text is not found to be about something else. */
const OF_OTHERS = 0.5;

/** @param asked what was learned of it, where that was asked for already */
export function isOfStorage(text: string, asked: Asked | undefined = whatIsAsked(text)): boolean {
  const { strange, elsewhere, surely } = belongingOf(text);
  if (surely) return true;
  return !strange && !elsewhere && asked !== undefined && asked.others < OF_OTHERS;
}
