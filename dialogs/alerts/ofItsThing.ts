/** "How do I get that container back?", below the alert of a deleted container: the thing is "it". Which words name it stands in a list. Pure. */
import { placeOf } from '../../knowledge/words/cuesOf.ts';

const placeIn = placeOf('alerts/asked.yaml');

/** How titles of alerts, in English, call it. */
const THINGS = [
  ['itsContainer', ['container']],
  ['itsAccount', ['account']],
  ['itsNetwork', ['network']],
  ['itsShare', ['share']],
  ['itsBlob', ['blob', 'file']],
  ['itsKey', ['key']],
] as const;

/** The words with "it" in place of the thing, and whether an incident, by its title, is of such a thing. */
export function ofItsThing(text: string): { said: string; isOf(title: string): boolean } | undefined {
  for (const [cue, names] of THINGS) {
    const found = placeIn(cue, text);
    if (!found) continue;
    const it = /\b(?:den|das|die|der|diese\w*|unser\w*)\b/i.test(text.slice(found.at, found.at + found.length))
      ? 'das'
      : 'it';
    return {
      said: `${text.slice(0, found.at)}${it}${text.slice(found.at + found.length)}`,
      isOf: (title) => names.some((name) => title.toLowerCase().includes(name)),
    };
  }
  return undefined;
}
