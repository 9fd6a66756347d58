/**
 * "I get $web/site/index.html instead of $web/index.html": a folder stands in the path that was not meant to, so the copy took
 * the folder itself and not what is in it. Two paths that differ by one folder tell that better than any words.
 */
import type { Match } from '../phrases/lexicon.ts';
import { givesAway } from '../words/cues.ts';
import type { Recogniser } from './recogniser.ts';

/** Of two parts at least; an address is read as one. */
const PATH = /(?<![\w/\\.$-])(?:https?:\/\/)?[\w$.~%+-]{1,80}(?:[/\\][\w$.~%+-]{1,80}){1,12}(?![\w/\\])/g;
/** A report pastes many paths; these words hold two. */
const MOST_PATHS = 8;

/** What a path's parts are, without a dot at its end, which ends the sentence. */
const partsOf = (path: string) =>
  path
    .replace(/^https?:\/\//, '')
    .replace(/\.$/, '')
    .split(/[/\\]/);

/** The longer one is the shorter one with a single folder put in, before its last part. */
function isNestedIn(longer: readonly string[], shorter: readonly string[]): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = longer.findIndex((part, place) => part !== shorter[place]);
  return at > 0 && at < longer.length - 1 && longer.slice(at + 1).every((part, place) => part === shorter[at + place]);
}

/** @returns where the path stands that holds a folder too many */
export function nestedPathIn(text: string): Match | undefined {
  if (!givesAway('contrasts', text)) return undefined;
  const paths = [...text.matchAll(PATH)].slice(0, MOST_PATHS).map(({ 0: path, index }) => ({ path, index }));
  const nested = paths.find(({ path }) => paths.some((other) => isNestedIn(partsOf(path), partsOf(other.path))));
  return nested && { at: nested.index, length: nested.path.length };
}

/** A folder too many is of a copy; what a web server makes of an address is another matter. */
export const nestedPath: Recogniser = {
  name: 'nested path',
  recognise({ reading }) {
    const place = nestedPathIn(reading.plain.clean);
    if (!place) return { sightings: [] };
    const says = 'The folder itself was copied, and not only what is in it';
    return {
      sightings: [
        {
          id: 'nested path',
          rank: 'detail',
          causes: [{ cause: 'azcopy-recursive' }],
          says,
          over: ['static-website'],
          places: [place],
        },
      ],
    };
  },
};
