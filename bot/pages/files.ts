/** The few files beside the pages: the look, the script that makes reading quicker, and the search. */
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { cardsOf } from './cards.ts';

export interface PageFile {
  type: string;
  text(): string;
}

const HERE = import.meta.dirname;
const read = (...path: string[]) => readFileSync(join(HERE, ...path), 'utf8');
const JS = 'text/javascript; charset=utf-8';

/** A file that the server runs too, as a browser takes it. Node still warns that taking off types may change. */
function plain(...path: string[]): string {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(read(...path));
  } finally {
    process.emitWarning = warn;
  }
}

function library(): string {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(join(dirname(resolve('minisearch')), '../es/index.js'), 'utf8').replace(
    /\n\/\/# sourceMappingURL=.*$/m,
    '',
  );
}

/** In the order in which they overrule each other. */
export const STYLES = ['style', 'frame', 'home', 'lists', 'page', 'verdict', 'narrow'].map((name) => `${name}.css`);

/** By name, below `pages/`. */
export function pageFiles(knowledge: Knowledge): Map<string, PageFile> {
  return new Map<string, PageFile>([
    ...STYLES.map((name) => [name, { type: 'text/css; charset=utf-8', text: () => read('look', name) }] as const),
    ['icon.svg', { type: 'image/svg+xml', text: () => read('..', 'localClient', 'page', 'storagebot.svg') }],
    ['page.js', { type: JS, text: () => read('look', 'page.js') }],
    ['search.js', { type: JS, text: () => read('look', 'search.js') }],
    ['copy.js', { type: JS, text: () => read('look', 'copy.js') }],
    ['find.js', { type: JS, text: () => plain('find.ts') }],
    ['terms.js', { type: JS, text: () => plain('..', '..', 'knowledge', 'answers', 'terms.ts') }],
    ['minisearch.js', { type: JS, text: library }],
    ['cards.json', { type: 'application/json; charset=utf-8', text: () => JSON.stringify(cardsOf(knowledge)) }],
  ]);
}
