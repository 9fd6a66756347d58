/** A folder that stands once too often in a path was copied itself, and not only what is in it. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { nestedPathIn } from '../../../knowledge/recognisers/nestedPath.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const pathIn = (text: string) => {
  const place = nestedPathIn(text);
  return place && text.slice(place.at, place.at + place.length);
};

test.each([
  ['I get $web/build/index.html instead of $web/index.html', '$web/build/index.html'],
  ['files land in media/photos/photos/2026 and should be media/photos/2026.', 'media/photos/photos/2026'],
  ['it ends up as backup\\daily\\db1\\a.bak rather than backup\\db1\\a.bak', 'backup\\daily\\db1\\a.bak'],
  ['statt archiv/2026/a.pdf liegt es in archiv/export/2026/a.pdf', 'archiv/export/2026/a.pdf'],
])('%s', (text, path) => {
  expect(pathIn(text)).toBe(path);
});

test.each([
  'I copy logs/2026/a.txt and logs/a.txt',
  'should be logs/a.txt, is logs/b.txt',
  'expected raw/sales/a.csv instead of raw/sales/2026/11/a.csv',
  'wanted c/a.txt instead of c/a.txt/',
  'instead of https://sta.blob.core.windows.net/c we call https://stb.blob.core.windows.net/c',
])('no folder too many: %s', (text) => {
  expect(pathIn(text)).toBeUndefined();
});

test('speaks for the path of the copy, whatever the site is', () => {
  const text =
    'azcopy of our site: the portal has $web/build/index.html instead of $web/index.html, so the page is not found';
  expect(diagnose(openKnowledge(), redact(text)).causes[0]?.id).toBe('azcopy-recursive');
});
