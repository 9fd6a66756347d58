/** The page speaks each of its languages whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../bot/localClient/page');
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

const names = new Map(
  [...read('words.js').matchAll(/^ {2}(en|de|ja): \{\n([\s\S]*?)^ {2}\},/gm)].map(([, language = '', rows = '']) => [
    language,
    [...rows.matchAll(/^ {4}(\w+): /gm)].map(([, name]) => name),
  ]),
);

test.each(['de', 'ja'])('%s says everything that English says', (language) => {
  expect(names.get('en')?.length).toBeGreaterThan(40);
  expect(names.get(language)).toEqual(names.get('en'));
});

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.js') && !['words.js', 'language.js'].includes(name));

test.each(files)('%s has no words of its own for buttons and names', (name) => {
  const own = [...read(name).matchAll(/(?:aria-label'|title|placeholder): '([A-Z][^']*)'|\}, '([A-Z][a-z][^']*)'\)/g)];
  expect(own.map(([, label, text]) => label ?? text)).toEqual([]);
});
