/** "It just says something like …": the words of an error that somebody tells from memory. Pure. */
import { placeOf } from '../words/cuesOf.ts';

const retelling = placeOf('words/cues.yaml');
/** What leads to the words stands at the beginning. */
const BEGINNING = 40;
const MOST_LEADS = 4;

/** What comes behind the words that lead to it; undefined where nothing is told so. */
export function retoldIn(text: string, leads = 0): string | undefined {
  const lead = retelling('retells', text);
  if (!lead || lead.at > BEGINNING || leads === MOST_LEADS) return leads > 0 ? text : undefined;
  const rest = text.slice(lead.at + lead.length).trim();
  // Where the words come first, "…, it says", they are the words.
  if (rest === '') return text.slice(0, lead.at).trim() || undefined;
  return retoldIn(rest, leads + 1);
}
