/**
 * Lists of words and phrases that authors write in YAML (words/cues.yaml, effects/notForReal.yaml, belonging.yaml), as the
 * source of one regular expression. Words are whole where no star says otherwise.
 *
 *     (a|b|)  one of these, or nothing
 *     *       the rest of a word, its front, or its middle
 *     ~       a word, whichever it is
 *     ~~      up to three words, or none
 *     #       a number
 *     ..      a little between, within the clause
 *     ...     up to a line between
 *     (!a|b)  none of these comes next; at the beginning of an entry: none of these stands before
 *     ^       the beginning of what is said; "ok", "and then" may stand before
 *     $       its end, with its mark or without
 *     \       before a sign that is meant itself
 *
 * An umlaut stands for how it is written out as well.
 */
import { table } from '../table.ts';
import { type Piece, piecesOf, type Way } from './wordPieces.ts';

const SPECIAL = /[.+?^${}[\]\\/-]/g;
const OPENERS = 'ok|okay|so|then|now|and|but|well|hm+|wait|und|aber|also|dann|gut';
/** Beside these the words are whole. */
const BETWEEN: Partial<Record<Piece['kind'], string>> = {
  line: '[^\\n]{0,80}?',
  // The point of a number or a name ends nothing.
  little: '(?:[^\\n.,;。、]|\\.(?=\\w)){0,60}?',
  begins: `^\\s*(?:(?:${OPENERS})[\\s,:]+)*`,
  ends: '[\\s.!?。！？]*$',
};
const A_WORD = "[\\wÀ-ɏ'’-]{1,40}";
const WITHIN: Partial<Record<Piece['kind'], string>> = {
  star: '[\\wÀ-ɏ]{0,40}',
  middle: '[\\wÀ-ɏ]{1,40}',
  word: A_WORD,
  words: `(?: ${A_WORD}){0,3}`,
  number: '\\d+',
};

type Side = 'start' | 'end';
/** Which letter a word begins or ends with; Japanese has no blanks, so it is open there. */
type Edge = 'ascii' | 'latin' | 'open';
const BOUNDS: Record<Exclude<Edge, 'open'>, Record<Side, string>> = {
  ascii: { start: '\\b', end: '\\b' },
  latin: { start: '(?<![\\wÀ-ɏ])', end: '(?![\\wÀ-ɏ])' },
};

/** "Schluessel", and "heisst" as the Swiss write it: who has no umlauts at hand writes them out. */
const WRITTEN_OUT = table({ ä: '(?:ä|ae)', ö: '(?:ö|oe)', ü: '(?:ü|ue)', ß: '(?:ß|ss)' });

/** An apostrophe is typed in two ways, and in "dont" in none. */
const plainText = (text: string) =>
  text
    .replace(SPECIAL, '\\$&')
    .replace(/[äöüß]/g, (letter) => WRITTEN_OUT.get(letter) ?? letter)
    .replace(/(?<=\w)n['’]t\b/g, "n['’]?t")
    .replace(/['’](?![\]’])/g, "['’]");

const outermost = (way: Way, side: Side): [Piece | undefined, Way] =>
  side === 'start' ? [way[0], way.slice(1)] : [way.at(-1), way.slice(0, -1)];
const withOutermost = (piece: Piece, rest: Way, side: Side): Way =>
  side === 'start' ? [piece, ...rest] : [...rest, piece];

function edgeOfText(text: string, side: Side): Edge {
  const letter = (side === 'start' ? text[0] : text.at(-1)) ?? '';
  if (/\w/.test(letter)) return 'ascii';
  return /[À-ɏ]/.test(letter) ? 'latin' : 'open';
}

function edgesOf(way: Way, side: Side): Set<Edge> {
  const [piece, rest] = outermost(way, side);
  if (piece === undefined) return new Set(['open']);
  if (piece.kind === 'text') return new Set([edgeOfText(piece.text, side)]);
  if (piece.kind === 'number') return new Set(['ascii']);
  if (piece.kind === 'word') return new Set(['latin']);
  if (piece.kind !== 'group') return new Set(['open']);
  return new Set(piece.ways.flatMap((one) => [...edgesOf(one.length === 0 ? rest : one, side)]));
}

/** Behind or before what may be missing: a word that ends there is not cut in two. */
const NOT_WITHIN_A_WORD = '(?<![\\wÀ-ɏ](?=[\\wÀ-ɏ]))';
const bound = (source: string): Piece => ({ kind: 'bound', source });

/** Of ways that begin alike one bound stands before all of them, else each has its own. */
function whole(way: Way, side: Side, mayGoOn = true): Way {
  const [piece, rest] = outermost(way, side);
  if (piece === undefined) return way;
  // Of a word that may go on nothing more has to be seen, but where something is said of what follows it.
  if (piece.kind === 'star') return mayGoOn ? rest : withOutermost(bound(BOUNDS.latin[side]), way, side);
  const edges = edgesOf(way, side);
  if (!edges.has('open')) return withOutermost(bound(BOUNDS[edges.has('latin') ? 'latin' : 'ascii'][side]), way, side);
  if (piece.kind !== 'group') return way;
  const ways = piece.ways.map((one) => (one.length === 0 ? [bound(NOT_WITHIN_A_WORD)] : whole(one, side, mayGoOn)));
  return withOutermost({ kind: 'group', ways }, rest, side);
}

const wholly = (way: Way): Way => whole(whole(way, 'start'), 'end');
const oneOf = (ways: readonly Way[]) => ways.map((way) => sourceOfWay(way, false)).join('|');

/** What stands there has to be seen from its first letter on, and what stands before up to its last. */
function notThere(ways: readonly Way[], isBefore: boolean): string {
  const all = oneOf(ways.map((way) => whole(whole(way, 'start', isBefore), 'end', !isBefore)));
  return isBefore ? `(?<!(?:${all})\\s?)` : `(?!\\s*(?:${all}))`;
}

function sourceOfPiece(piece: Piece, isFirst: boolean): string {
  switch (piece.kind) {
    case 'text':
      return plainText(piece.text);
    case 'escaped':
    case 'bound':
      return piece.source;
    case 'group':
      return `(?:${oneOf(piece.ways)})`;
    case 'not':
      return notThere(piece.ways, isFirst);
    default:
      return BETWEEN[piece.kind] ?? WITHIN[piece.kind] ?? '';
  }
}

const isGap = ({ kind }: Piece) => kind === 'line' || kind === 'little';
const isBetween = ({ kind }: Piece) => kind === 'not' || BETWEEN[kind] !== undefined;

/** @param begins an entry begins with it */
function sourceOfWay(way: Way, begins: boolean): string {
  const at = way.findIndex(isBetween);
  if (at < 0) return way.map((piece) => sourceOfPiece(piece, false)).join('');
  const [before, piece, behind] = [way.slice(0, at), way[at] as Piece, way.slice(at + 1)];
  return [
    sourceOfWay(whole(before, 'end', isGap(piece)), false),
    sourceOfPiece(piece, begins && at === 0),
    sourceOfWay(whole(behind, 'start', isGap(piece)), false),
  ].join('');
}

/** @throws where brackets do not close */
export const sourceOf = (entry: string): string => sourceOfWay(wholly(piecesOf(entry)), true);

export const sourceOfAll = (entries: readonly string[]): string => entries.map(sourceOf).join('|');
