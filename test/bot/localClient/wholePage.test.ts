/** The page with the whole bot behind it: files, examples, groups, alerts; and nothing that shuts anybody out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { alertSample } from '../../support/alertSamples.ts';
import { aBrowser, describeInChromium } from '../../support/chromium.ts';
import { aRefusedLog as aLog, type Dropped, dropOn } from '../../support/droppedFiles.ts';
import { type LocalPage, openLocalPage } from '../../support/localPage.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';

jest.setTimeout(90_000);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the page's own world has, as far as the tests take hold of it. */
interface Browsing {
  document: { querySelector(what: string): Target; activeElement: Target };
  DataTransfer: new () => { setData(type: string, text: string): void };
  ClipboardEvent: new (kind: string, options: object) => unknown;
  axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}
interface Target {
  dispatchEvent(event: unknown): void;
}

describeInChromium('the page with the whole bot behind it', () => {
  const browser = aBrowser();
  let running: RunningBot;
  let open: LocalPage;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    running = await startBot({ withClient: true });
    open = await openLocalPage(browser(), running.address, { bypassCSP: true });
    ({ page, complaints } = open);
  });
  afterAll(async () => {
    await open?.close();
    await running?.stop();
  });

  const pane = (key: string) => open.pane(key);
  const said = (key: string, text: string | RegExp) =>
    pane(key).locator('.message.bot', { hasText: text }).last().waitFor();

  const say = (key: string, text: string) => open.say(key, text);

  const drop = (key: string, files: Dropped[]) => dropOn(page, key, files);

  const send = (key: string) => open.send(key);

  describe('a chat', () => {
    beforeEach(() => open.again());

    test('a log that is dropped goes the way of a file in a personal chat: all of it is read', async () => {
      await drop('personal', [{ name: 'job.log', type: '', text: aLog(40_000) }]);
      await pane('personal').getByText('job.log').waitFor();
      await send('personal');
      await said('personal', 'I am reading job.log');
      await said('personal', '40,000');
      expect(complaints).toEqual([]);
    });

    test('a text that is no log is taken for a report', async () => {
      await drop('personal', [
        { name: 'error.txt', type: 'text/plain', text: 'ERROR CODE: KeyBasedAuthenticationNotPermitted' },
      ]);
      await send('personal');
      await said('personal', 'KeyBasedAuthenticationNotPermitted');
    });

    test('a picture is refused kindly, with what to paste instead, and none of it is sent', async () => {
      const sent: string[] = [];
      page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
      await drop('personal', [{ name: 'shot.png', type: 'image/png', text: 'not really' }]);
      await send('personal');
      await said('personal', 'I cannot read pictures');
      await said('personal', 'Paste the words instead');
      expect(sent).toEqual([]);
    });

    test('in a channel a file cannot be opened, and the bot says where', async () => {
      await drop('channel', [{ name: 'job.log', type: '', text: aLog(30) }]);
      await send('channel');
      await said('channel', 'I cannot open files here');
    });

    test('what waits to be sent can be taken away with the keyboard', async () => {
      await drop('personal', [{ name: 'job.log', type: '', text: 'x' }]);
      await pane('personal').getByRole('button', { name: 'Remove job.log' }).focus();
      await page.keyboard.press('Enter');
      expect(await pane('personal').getByText('job.log').count()).toBe(0);
    });

    test('a paste of hundreds of kilobytes becomes a file', async () => {
      await pane('personal').locator('textarea').first().focus();
      await page.evaluate((text) => {
        const { document: page, DataTransfer, ClipboardEvent } = globalThis as unknown as Browsing;
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        page.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
        );
      }, aLog(2000));
      await pane('personal').getByText('pasted.txt').waitFor();
      await send('personal');
      await said('personal', '2,000');
    });

    test('an example is said when it is pressed, and answered below', async () => {
      await pane('personal').locator('.card').getByRole('button', { name: 'AZSM1024' }).click();
      await pane('personal').locator('.message.you', { hasText: 'AZSM1024' }).waitFor();
      await pane('personal').locator('.message.you + .message.bot', { hasText: 'The agent may not write' }).waitFor();
    });

    test('in a group the answer stands below what was written', async () => {
      await page.getByRole('navigation').getByRole('button', { name: 'Migration crew' }).click();
      await say('group', '@storagebot AuthorizationFailure');
      await pane('group').locator('.message.you + .message.bot').waitFor();
      await say('group', '@storagebot no, all networks are allowed');
      const second = pane('group').locator('.message.you', { hasText: 'all networks' });
      await second.locator('xpath=following-sibling::article[contains(@class, "bot")]').first().waitFor();
    });

    test('the page speaks the language that is chosen', async () => {
      await page.getByRole('combobox', { name: 'Language of the client' }).selectOption('de-DE');
      await page.getByText('Lokaler Client: nichts verlässt diesen Rechner').waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('de');
      await pane('personal').getByRole('button', { name: 'Datei anhängen' }).waitFor();
    });

    test('where nothing was said yet, the greeting comes in the language that is chosen', async () => {
      await open.again();
      await page.getByRole('combobox', { name: 'Language of the client' }).selectOption('de-DE');
      await said('personal', 'Hallo, ich bin storagebot');
    });
  });

  describe('alerts', () => {
    beforeAll(async () => {
      await open.again();
      await say('channel', '@storagebot subscribe');
      await said('channel', 'now gets all alerts');
      await running.post('/api/alerts', alertSample('activitylog-resourcehealth-storage-active'));
      await said('channel', 'Azure says that contosodata01 is Degraded');
    });

    const card = () => pane('channel').locator('.card', { hasText: 'is Degraded' }).first();

    test('the card is compact, unfolds in the page and sends nothing', async () => {
      const posts: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
      expect((await card().boundingBox())?.height).toBeLessThan(480);
      const details = card().getByRole('button', { name: 'Details' });
      expect(await details.getAttribute('aria-expanded')).toBe('false');
      await details.click();
      await card().getByText('Let clients retry with growing pauses').waitFor();
      expect(await details.getAttribute('aria-expanded')).toBe('true');
      await card().getByRole('button', { name: 'Mute…' }).click();
      await card().getByLabel('Mute here').waitFor();
      expect(posts).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test('status leads to the card', async () => {
      await say('channel', '@storagebot status');
      await pane('channel').getByRole('link', { name: 'Azure says that contosodata01 is Degraded' }).click();
      await pane('channel').locator('.message.found', { hasText: 'is Degraded' }).waitFor();
    });

    test('times are those of the reader, in the reader’s words', async () => {
      expect(await card().textContent()).not.toContain('{{');
      expect(await card().textContent()).toMatch(/since \w+, Mar 20, 2026/);
    });
  });

  describe('nobody is shut out by contrast, names, roles or order', () => {
    beforeAll(async () => {
      await open.again();
      await say('personal', 'AuthorizationPermissionMismatch');
      await pane('personal').locator('.message.you + .message.bot').waitFor();
      await say('channel', '@storagebot subscribe');
      await said('channel', 'all alerts');
      await running.post('/api/alerts', alertSample('metric-transactions-authorizationerror-fired'));
      await said('channel', 'are refused');
      await drop('personal', [{ name: 'job.log', type: '', text: 'x' }]);
      for (const button of await pane('channel')
        .getByRole('button', { name: /^(Details|Log query)/ })
        .all())
        await button.click();
      await page.evaluate(AXE);
    });

    test.each([
      ['light', 1360],
      ['light', 400],
      ['dark', 1360],
      ['dark', 400],
    ] as const)('%s, %i wide', async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 860 });
      const found = await page.evaluate(async (tags) => {
        const { violations } = await (globalThis as unknown as Browsing).axe.run({ runOnly: tags });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      }, RULES);
      expect(found).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    });
  });
});
