/** Numbers of sign-in errors without the letters before them: "error code 53003", "AADSTS: 50076", "login says 700082". */
import type { Knowledge } from '../pages/assemble.ts';
import type { Match } from '../phrases/lexicon.ts';
import { firstOf, type Recogniser } from './recogniser.ts';
import { named, type Sighting } from './sighting.ts';

/** Bounded on both sides: neither part of a name, an id or a time, nor an amount. */
const NUMBER =
  /(?<![\w.,:/#-]|aadsts)(?:aadsts[ :#-]{1,3})?([57-9]\d{4,6})(?![\w/%-]|[.,:]\d| ?(?:ms|seconds?|[kmgt]i?b|files?|blobs?|items?|rows?|times)\b)/g;
const OF_A_SIGN_IN =
  /aadsts|\bsign(?:s|ed|ing)?[- ]?in|\blog(?:s|ged|ging)?[- ]?(?:in|on)\b|\baz login|\bmfa\b|conditional access|\btoken|entra|azure ad\b|\baad\b|device code|anmeld|einlogg|サインイン|ログイン|多要素/;
/** Before and behind the number. */
const NEAR = 120;
const MOST = 20;

function numbersIn(knowledge: Knowledge, folded: string): { code: string; match: Match }[] {
  const found: { code: string; match: Match }[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const code = `aadsts${match[1]}`;
    const around = folded.slice(Math.max(0, match.index - NEAR), match.index + NEAR);
    if (!knowledge.byCode.has(code) || !OF_A_SIGN_IN.test(around)) continue;
    found.push({ code, match: { at: match.index, length: match[0].length } });
    if (found.length === MOST) break;
  }
  return found;
}

export const signInNumbers: Recogniser = {
  name: 'numbers of sign-ins',
  recognise({ knowledge, reading }) {
    const entries = numbersIn(knowledge, reading.text.folded).flatMap(({ code, match }) => {
      const entry = knowledge.byCode.get(code);
      return entry ? [{ entry, match }] : [];
    });
    const sightings = entries.map(({ entry, match }): Sighting => ({ ...named(entry), places: [match] }));
    return { sightings, implied: firstOf(entries.map(({ entry }) => entry.implies)) };
  },
};
