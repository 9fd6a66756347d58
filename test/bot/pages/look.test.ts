/** The pages in a real browser: readable for everybody, in light and dark, on a phone, without a mouse, without scripts. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { siteFiles } from '../../../bot/pages/site.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { describeInChromium, openWatched, startChromium } from '../../support/chromium.ts';
import { parrot } from '../../support/parrot.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';

jest.setTimeout(300_000);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Looked {
  id: string;
  help: string;
  nodes: { html: string }[];
}

/** What axe finds, with the elements, so that a failure says what to mend. The page's own policy lets no script of ours in. */
async function faultsOf(page: Page, examine = 'axe.run()'): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(examine)) as { violations: Looked[] };
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** How much wider the page is than the window. */
const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

async function paste(page: Page, text: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/ask`);
  await page.fill('#text', text);
  await page.click('button.main');
  await page.locator('article.verdict').waitFor();
}

/** Seven hundred rows are like the first three of each kind, and take a minute to examine. */
const SOME_OF_MANY = "for (const row of document.querySelectorAll('.codes-of li:nth-child(n + 4)')) row.remove()";

type Go = (page: Page, address: string) => Promise<unknown>;
const to =
  (path: string): Go =>
  (page, address) =>
    page.goto(`${address}${path}`);
const pasted =
  (text: string): Go =>
  (page) =>
    paste(page, text);

const PAGES: [string, Go][] = [
  ['the first page', to('/ask')],
  ['a verdict', pasted('AADSTS50076: multi-factor authentication is needed')],
  ['a verdict that asks', pasted('403 on azcopy copy')],
  ['an answer', pasted('which role do I need to read blobs?')],
  ['what is not recognised', pasted('lorem ipsum dolor')],
  ['a code', to('/codes/AuthorizationFailure')],
  ['a page of sentences', to('/codes/keyring')],
  ['a cause', to('/causes/rbac-role-missing')],
  ['a table', to('/tables/roles')],
  ['an answer page', to('/answers/make-sas')],
  ['an alert', to('/alerts/throttled')],
  ['all codes', (page, address) => page.goto(`${address}/codes`).then(() => page.evaluate(SOME_OF_MANY))],
  ['all causes', to('/causes')],
  ['a wrong address', to('/codes/AuthorizationFailur')],
];

describeInChromium('the pages', () => {
  let browser: Browser;
  let bot: RunningBot;
  beforeAll(async () => {
    browser = await startChromium();
    bot = await startBot({ talks: parrot, knowledge: openKnowledge(), withClient: true });
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
  });

  const open = async (path: string, options: object = {}) => {
    const watched = await openWatched(browser, `${bot.address}${path}`, options);
    watched.page.setDefaultTimeout(15_000);
    return watched;
  };

  // All rules once; colours in the dark, where only they differ; width on a phone, and all rules where it lays out anew.
  const COLOURS = ['the first page', 'a verdict', 'a verdict that asks', 'what is not recognised', 'a code', 'a table'];
  const LAID_OUT_ANEW = ['the first page', 'a verdict that asks'];
  const named = (names: string[]) => (name: string) => names.includes(name);

  describe.each<[string, object, (name: string) => boolean, string]>([
    ['in light', { colorScheme: 'light' }, () => true, 'axe.run()'],
    ['in dark', { colorScheme: 'dark' }, named(COLOURS), "axe.run({ runOnly: ['color-contrast'] })"],
    ['on a phone', { viewport: { width: 400, height: 800 } }, named(LAID_OUT_ANEW), 'axe.run()'],
  ])('%s', (_says, options, isExamined, examine) => {
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      ({ page, complaints } = await open('/ask', options));
    });
    afterAll(() => page.context().close());

    test('no page has a fault that axe finds, is too wide, or loads something from elsewhere', async () => {
      const faults: string[] = [];
      for (const [name, go] of PAGES) {
        await go(page, bot.address);
        const found = isExamined(name) ? await faultsOf(page, examine) : [];
        const wide = await overflow(page);
        faults.push(...[...found, ...(wide ? [`${wide} px too wide`] : [])].map((fault) => `${name}: ${fault}`));
      }
      expect(faults).toEqual([]);
      const expected = (one: string) => /404 \(Not Found\)/.test(one) || one.startsWith(`request: ${bot.address}`);
      expect(complaints.filter((one) => !expected(one))).toEqual([]);
    });
  });

  test('search works from the keyboard: type, arrow, enter', async () => {
    const { page } = await open('/codes/AZSM1024');
    await page.keyboard.press('/');
    await page.keyboard.type('authorisationfailur');
    await page.locator('#found [data-href]').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('#search', 'aria-activedescendant')).toBe('found-0');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/codes\/Authori/);
    await page.context().close();
  });

  test('a person without a mouse pastes, answers and reads', async () => {
    const { page } = await open('/ask');
    await page.focus('#text');
    await page.keyboard.type('403 on azcopy copy');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    await page.locator('.answers button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.said-so').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.context().close();
  });

  test('everything but the search while one types works without scripts', async () => {
    const { page, complaints } = await open('/ask', { javaScriptEnabled: false });
    await page.fill('#search', 'AuthorizationFailure');
    await page.press('#search', 'Enter');
    await page.click('.links a');
    expect(new URL(page.url()).pathname).toBe('/codes/AuthorizationFailure');
    await page.goto(`${bot.address}/ask`);
    await page.fill('#text', 'AZSM1024');
    await page.click('button.main');
    expect(await page.textContent('h1')).toContain('target');
    expect(complaints.filter((one) => !one.startsWith(`request: ${bot.address}`))).toEqual([]);
    await page.context().close();
  });

  test('the site of files searches and leads on, at any path of any web server', async () => {
    const files = new Map(siteFiles(openKnowledge(), { languages: ['ja', 'en'], root: '/docs/' }));
    const types = new Map([
      ['css', 'text/css'],
      ['html', 'text/html; charset=utf-8'],
      ['js', 'text/javascript'],
      ['json', 'application/json'],
      ['svg', 'image/svg+xml'],
    ]);
    const server = createServer((request, response) => {
      const file = files.get((request.url ?? '').replace(/^\/docs\//, ''));
      response.writeHead(file === undefined ? 404 : 200, {
        'content-type': types.get(file === undefined ? 'html' : (request.url?.split('.').at(-1) ?? '')) ?? '',
      });
      response.end(file ?? files.get('404.html'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/`;
    const { page, complaints } = await openWatched(browser, `${address}index.html`);
    await page.fill('#search', 'sas expird');
    await page.locator('#found [data-href]').first().waitFor();
    await page.press('#search', 'Enter');
    await page.waitForURL(`${address}causes/sas-expired.html`);
    expect(await faultsOf(page)).toEqual([]);
    await page.click('.languages [lang=en]');
    await page.waitForURL(`${address}en/causes/sas-expired.html`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('.languages [lang=ja]');
    await page.waitForURL(`${address}causes/sas-expired.html`);
    expect(complaints.filter((one) => !one.startsWith(`request: ${address}`))).toEqual([]);
    await page.goto(`${address}causes/no/such.html`);
    expect(await faultsOf(page)).toEqual([]);
    await page.fill('#search', 'azsm1024');
    await page.locator('#found [data-href]').first().waitFor();
    await page.press('#search', 'Enter');
    await page.waitForURL(`${address}codes/AZSM1024.html`);
    await page.context().close();
    server.close();
  });

  test('a command is copied as it is', async () => {
    const { page } = await open('/causes/sas-expired');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.copy').first().click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^date -u/);
    await page.context().close();
  });

  test('on paper the page stands without what surrounds it, and nothing is folded', async () => {
    const { page } = await open('/codes/AZSM1024');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.top').isVisible()).toBe(false);
    const folded = "document.querySelector('details:not([open]) > div').offsetHeight";
    expect(await page.evaluate(folded)).toBeGreaterThan(20);
    await page.context().close();
  });
});
