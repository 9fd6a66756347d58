/** Of what an entry of a word list is made; wordList.ts tells how it is written. */
import { table } from '../table.ts';

export type Way = readonly Piece[];

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'escaped' | 'bound'; source: string }
  | { kind: 'star' | 'middle' | 'word' | 'words' | 'number' | 'little' | 'line' | 'begins' | 'ends' }
  | { kind: 'group' | 'not'; ways: Way[] };

const TOKENS = /\\.|\s*\.\.\.\s*|(?:^|\s+|(?<=[(|!]))\.\.(?=[\s)|]|$)\s*|\s*\(!(?![|)])|\s*~~|[()|*#~]|./gs;

const SIGNS = table<Piece>({
  '*': { kind: 'star' },
  '#': { kind: 'number' },
  '~': { kind: 'word' },
  '~~': { kind: 'words' },
  '..': { kind: 'little' },
  '...': { kind: 'line' },
});

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}]/u.test(letter);

/** Between letters of one word a star is its middle. */
const withMiddles = (way: Way): Way =>
  way.map((piece, at) => {
    const [before, behind] = [way[at - 1], way[at + 1]];
    const isWithin =
      before?.kind === 'text' && behind?.kind === 'text' && isLetter(before.text.at(-1)) && isLetter(behind.text[0]);
    return piece.kind === 'star' && isWithin ? { kind: 'middle' } : piece;
  });

/** Letters that follow each other are one text. */
function added(way: Way, token: string): Way {
  const sign = SIGNS.get(token.trim());
  if (sign) return [...way, sign];
  if (token.startsWith('\\')) return [...way, { kind: 'escaped', source: token }];
  const last = way.at(-1);
  return last?.kind === 'text'
    ? [...way.slice(0, -1), { kind: 'text', text: last.text + token }]
    : [...way, { kind: 'text', text: token }];
}

class Reader {
  private readonly tokens: string[];
  private at = 0;

  constructor(entry: string) {
    this.tokens = entry.match(TOKENS) ?? [];
  }

  /** Up to the bracket that closes, or to the end. */
  ways(isWithin: boolean): Way[] {
    let ways: Way[] = [];
    let way: Way = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++] as string;
      if (token === ')') {
        if (!isWithin) throw new SyntaxError('A bracket closes that was not opened.');
        return [...ways, withMiddles(way)];
      }
      if (token === '|') [ways, way] = [[...ways, withMiddles(way)], []];
      else if (token === '(') way = [...way, { kind: 'group', ways: this.ways(true) }];
      else if (token.trim() === '(!') way = [...way, { kind: 'not', ways: this.ways(true) }];
      else way = added(way, token);
    }
    if (isWithin) throw new SyntaxError('A bracket does not close.');
    return [...ways, withMiddles(way)];
  }
}

/** Behind what may not stand before it begins without its blank. */
function withoutBlank(way: Way): Way {
  const [first, next, ...rest] = way;
  if (first?.kind !== 'not' || next?.kind !== 'text') return way;
  const text = next.text.trimStart();
  return text === '' ? [first, ...rest] : [first, { kind: 'text', text }, ...rest];
}

/** @throws where brackets do not close */
export function piecesOf(entry: string): Way {
  const begins = entry.startsWith('^');
  const ends = /(?<!\\)\$$/.test(entry);
  const ways = new Reader(entry.slice(begins ? 1 : 0, ends ? -1 : undefined)).ways(false);
  const way: Way = ways.length === 1 ? withoutBlank(ways[0] as Way) : [{ kind: 'group', ways }];
  return [...(begins ? [{ kind: 'begins' } as const] : []), ...way, ...(ends ? [{ kind: 'ends' } as const] : [])];
}
