/**
 * "That's not what I meant, I want to forbid keys", "not that: how do I do it for queues?", behind a page: it was not what was
 * wanted, and what is wanted stands behind those words. Pure.
 */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { placeOf } from '../../../knowledge/words/cuesOf.ts';
import type { Deps } from '../../deps.ts';

const placeIn = placeOf('words/behindPage.yaml');

/** Whoever says that it was not meant says so at once. */
const AT_ONCE = 24;
const LEAST_WORDS = 2;
const LEADS_ON = /^[\s,.:;!、。–—-]+|^(?:but|and|aber|sondern|und|で、?|が、?)\s*/giu;

const trimmed = (text: string): string => {
  const rest = text.replace(LEADS_ON, '');
  return rest === text ? rest.trim() : trimmed(rest);
};

/** What is wanted in place of the page; undefined where nobody says that it was not what was meant. */
export function wantedInstead(text: string): Redacted | undefined {
  const place = placeIn('notThat', text);
  if (!place || place.at > AT_ONCE) return undefined;
  const rest = trimmed(text.slice(place.at + place.length));
  return wordCount(rest) >= LEAST_WORDS ? (rest as Redacted) : undefined;
}

/** "I want to know how to …": what is wished, without that it is. */
function wished(text: string): string {
  const place = placeIn('wishesToDo', text);
  return place && place.at <= AT_ONCE ? trimmed(text.slice(place.at + place.length)) : text;
}

/** The page that is wanted in place of the one that was shown, or else those that come near. */
export function pageWanted(
  { diagnose }: Pick<Deps, 'diagnose'>,
  wanted: Redacted,
  asked: string,
  shown: Answer | undefined,
): { page?: Answer; near?: Answer } {
  const deed = wished(wanted);
  const answersTo = (...ways: string[]) => [...new Set(ways)].flatMap((way) => diagnose(way as Redacted).answer ?? []);
  const isAnother = ({ kind, name, meaning }: Answer) => kind === 'page' && !meaning && name !== shown?.name;
  // What the words want by themselves comes before what they want together with what was asked.
  // "I want to rename it" wishes a deed; "I meant only one file" names a thing, of which nobody says how it is done.
  const alone = answersTo(wanted, deed, ...(deed === wanted ? [] : [`how do I ${deed}`]));
  const together = answersTo(`${deed} (${asked})`, `${wanted} (${asked})`);
  const page = alone.find(isAnother) ?? together.find(({ kind }) => kind === 'page');
  const near = [...alone, ...together, ...answersTo(`how do I ${deed}`)]
    .filter(({ kind }) => kind === 'links')
    .map((one) => ({ ...one, see: one.see.filter(({ name }) => name !== shown?.name) }))
    .find(({ see }) => see.length > 0);
  return { ...(page && { page }), ...(near && { near }) };
}
