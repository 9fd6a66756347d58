/** The site of files: no dead link, nothing from elsewhere, the same search. */
import { posix } from 'node:path';
import MiniSearch from 'minisearch';
import { cardsOf } from '../../../bot/pages/cards.ts';
import { finder } from '../../../bot/pages/find.ts';
import { siteFiles } from '../../../bot/pages/site.ts';
import { termsOf } from '../../../knowledge/answers/terms.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

jest.setTimeout(60_000);

const knowledge = openKnowledge();
const files = new Map(siteFiles(knowledge, { languages: ['en', 'de'] }));
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const hrefs = (text: string) => [...text.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href as string);
/** A page that is shown anywhere leads on from the root. */
const fileAt = (path: string, href: string) =>
  href.startsWith('/') ? href.slice(1) : posix.join(posix.dirname(path), href);
const decode = (text: string) => text.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));

test('holds a thousand pages in each language', () => {
  expect(pages.length).toBeGreaterThan(2000);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'index.html',
      'codes.html',
      'codes/AZSM1024.html',
      'causes/sas-expired.html',
      'tables/roles.html',
    ]),
  );
});

test('no link leads nowhere, and no address outside is anything but https', () => {
  const dead = pages.flatMap(([path, text]) =>
    hrefs(text)
      .map(decode)
      .filter((href) => {
        if (/^https:\/\//.test(href)) return false;
        const [file = '', mark] = href.split('#');
        const to = file === '' ? path : fileAt(path, file);
        if (!files.has(to)) return true;
        return mark !== undefined && !files.get(to)?.includes(`id="${mark}"`);
      })
      .map((href) => `${path} → ${href}`),
  );
  expect(dead).toEqual([]);
});

test('every file that a page loads is one of its own', () => {
  const loads = /<(?:link|script|img)[^>]*?(?:href|src)="([^"]*)"/g;
  const missing = pages.flatMap(([path, text]) =>
    [...text.matchAll(loads)].map(([, at]) => fileAt(path, at as string)).filter((at) => !files.has(at)),
  );
  expect(missing).toEqual([]);
  for (const name of ['page.js', 'search.js', 'copy.js'])
    for (const [, from = ''] of files.get(`pages/${name}`)?.matchAll(/(?:from|import\()\s*'\.\/([^']+)'/g) ?? [])
      expect([name, from, files.has(`pages/${from}`)]).toEqual([name, from, true]);
});

test('nothing runs within a page, and each says that nothing may', () => {
  for (const [path, text] of pages) {
    expect([path, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/.test(text)]).toEqual([path, false]);
    expect(text).toContain('http-equiv="Content-Security-Policy"');
    expect(text).not.toContain('<form method');
  }
});

test('every page has a title of its own and one headline', () => {
  const titles = pages.map(([, text]) => /<title>(.*?)<\/title>/.exec(text)?.[1]);
  expect(titles.filter((title) => !title)).toEqual([]);
  for (const [path, text] of pages) expect([path, text.match(/<h1[ >]/g)?.length]).toEqual([path, 1]);
});

test('says the frame in another language, and marks what stays English', () => {
  const page = files.get('de/causes/sas-expired.html') ?? '';
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<a href="../../causes/sas-expired.html" lang="en"');
  expect(page).toContain('<div lang="en">');
});

describe('the search in the browser', () => {
  const find = finder(cardsOf(knowledge), MiniSearch, termsOf);
  test.each([
    ['azsm1024', 'codes/AZSM1024'],
    ['AuthorizationPermisionMismatch', 'codes/AuthorizationPermissionMismatch'],
    ['sas expired', 'causes/sas-expired'],
    ['exit code 2', 'codes/exit-code-2'],
    ['Welche Rolle', 'tables/roles'],
  ])('%s leads to %s', (words, path) => {
    expect(
      find(words)
        .slice(0, 3)
        .map((card) => card.path),
    ).toContain(path);
  });

  test('is small enough to be fetched at the first letter', () => {
    expect(files.get('pages/cards.json')?.length).toBeLessThan(400_000);
  });

  test('comes to the browser without its types and without imports', () => {
    expect(files.get('pages/find.js')).not.toMatch(/^import|: string|\bas \w/m);
    expect(files.get('pages/terms.js')).not.toMatch(/^import|: string/m);
  });
});
