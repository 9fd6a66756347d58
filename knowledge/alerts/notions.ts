/** What somebody's words on call are about, by onCall/notions.yaml. Pure. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { once } from '../lazily.ts';
import { preparedOfFiles } from '../pages/prepared.ts';

export const NOTIONS_FILE = join(import.meta.dirname, '..', 'onCall', 'notions.yaml');
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** A name, and the source of what finds it. */
type Notion = [name: string, found: string];

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);

function compile(): Notion[] {
  const { parse } = load('yaml') as typeof import('yaml');
  const page = parse(readFileSync(NOTIONS_FILE, 'utf8')) as Record<string, unknown[]>;
  return Object.entries(page).map(([name, words]) => {
    const all = words.map(String);
    const latin = all.filter((word) => !UNSPACED.test(word)).map((word) => word.replaceAll('*', String.raw`\p{L}*`));
    const whole = latin.length > 0 ? [String.raw`(?<![\p{L}\d])(?:${latin.join('|')})(?!\p{L})`] : [];
    return [name, [...whole, ...all.filter((word) => UNSPACED.test(word))].join('|')];
  });
}

const notions = once(() =>
  preparedOfFiles('notions', [NOTIONS_FILE, import.meta.filename], compile).map(([name, found]): [string, RegExp] => [
    name,
    new RegExp(found, 'iu'),
  ]),
);

/** Each once, in the order of the page, and which stands first. */
export function notionsIn(text: string): { all: string[]; first?: string } {
  const found = notions().flatMap(([name, word]) => {
    const at = word.exec(text)?.index;
    return at === undefined ? [] : [{ name, at }];
  });
  const [first] = found.toSorted((one, other) => one.at - other.at);
  return { all: found.map(({ name }) => name), ...(first && { first: first.name }) };
}
