/** Of what an entry of a word list is made; wordList.ts tells how it is written. */
import { table } from '../table.ts';

export type Way = readonly Piece[];

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'escaped' | 'bound'; source: string }
  | { kind: 'star' | 'word' | 'words' | 'number' | 'little' | 'line' | 'begins' | 'ends' }
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
        return [...ways, way];
      }
      if (token === '|') [ways, way] = [[...ways, way], []];
      else if (token === '(') way = [...way, { kind: 'group', ways: this.ways(true) }];
      else if (token.trim() === '(!') way = [...way, { kind: 'not', ways: this.ways(true) }];
      else way = added(way, token);
    }
    if (isWithin) throw new SyntaxError('A bracket does not close.');
    return [...ways, way];
  }
}

/** @throws where brackets do not close */
export function piecesOf(entry: string): Way {
  const begins = entry.startsWith('^');
  const ends = /(?<!\\)\$$/.test(entry);
  const bare = entry.slice(begins ? 1 : 0, ends ? -1 : undefined).replace(/(?<=^\(![^()]*\))\s+/, '');
  const ways = new Reader(bare).ways(false);
  const way: Way = ways.length === 1 ? (ways[0] as Way) : [{ kind: 'group', ways }];
  return [...(begins ? [{ kind: 'begins' } as const] : []), ...way, ...(ends ? [{ kind: 'ends' } as const] : [])];
}
