/** What apps add to the local client, in a real browser, with the real bot behind it. */
import type { Locator, Page } from 'playwright-core';
import { aBrowser, describeInChromium } from '../../support/chromium.ts';
import { ask } from '../../support/localChat.ts';
import { type LocalPage, openLocalPage } from '../../support/localPage.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(90_000);

const REPORT = 'ERROR CODE: AuthorizationPermissionMismatch on azcopy copy';

describeInChromium('apps in the local client', () => {
  const browser = aBrowser();
  let running: RunningBot;
  let open: LocalPage;
  let page: Page;

  beforeAll(async () => {
    running = await startBot({ withClient: true });
    open = await openLocalPage(browser(), running.address);
    ({ page } = open);
  });
  afterAll(async () => {
    await open?.close();
    await running?.stop();
  });
  beforeEach(async () => {
    await open.again();
    await pane('personal').locator('.card').first().waitFor();
  });
  afterEach(() => expect(open.complaints).toEqual([]));

  const pane = (key: string) => open.pane(key);
  const dialog = () => page.locator('dialog.task');
  const cards = (key: string, who: string) => pane(key).locator(`.message.${who} .card`);

  async function say(key: string, text: string): Promise<Locator> {
    await open.say(key, text);
    const said = pane(key)
      .locator('.message.you', { hasText: text.slice(0, 30) })
      .last();
    await said.waitFor();
    return said;
  }

  async function choose(message: Locator, what: string): Promise<void> {
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: what }).click();
  }

  async function openApp(what: string): Promise<void> {
    await pane('personal').locator('> .composer').getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: what }).click();
  }

  test('a message that nobody addressed to the bot is diagnosed in a dialog, and posted to its thread', async () => {
    const said = await say('channel', REPORT);
    await choose(said, 'Diagnose this message');
    await dialog().getByText('Only you see this.').waitFor();
    expect(await pane('channel').locator('.thread', { hasText: REPORT }).locator('.bot').count()).toBe(0);
    await dialog().getByRole('button', { name: 'Post to the thread' }).click();
    const posted = pane('channel').locator('.thread', { hasText: REPORT }).locator('.bot .card');
    await posted.getByText('asked for by You').waitFor();
    // The card and the end of the dialog come on two ways: either may be first.
    await dialog().waitFor({ state: 'hidden' });
  });

  test('a question in the dialog narrows it', async () => {
    await choose(await say('channel', '403 on azcopy copy'), 'Diagnose this message');
    const words = await dialog().textContent();
    await dialog().getByRole('radio').first().check();
    await dialog().getByRole('button', { name: 'Go on' }).click();
    await until('another answer', async () => (await dialog().textContent()) !== words || undefined);
    expect(await dialog().isVisible()).toBe(true);
  });

  test('the search finds while one types, by keyboard, and sends a card', async () => {
    await openApp('Search codes');
    await page.locator('.row').first().waitFor();
    expect(await page.locator('.row').count()).toBe(10);
    await page.locator('.search input').pressSequentially('authorizationpermis');
    // The rows of all that was typed, and not of its beginning.
    await page.locator('.rows:not([aria-busy]) .row', { hasText: 'AuthorizationPermissionMismatch' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await cards('personal', 'you').getByText('AuthorizationPermissionMismatch:').waitFor();
  });

  test('the search pages', async () => {
    await openApp('Search codes');
    await page.locator('.search input').fill('sas');
    await page.getByRole('button', { name: 'More', exact: true }).last().click();
    await page.locator('.row').nth(15).waitFor();
  });

  test('the masked form for a SAS answers in its dialog, and nothing of it is in the chat', async () => {
    const before = await pane('personal').locator('.message').count();
    await openApp('Check a SAS');
    const field = dialog().getByRole('textbox', { name: 'SAS token or URL' });
    expect(await field.getAttribute('type')).toBe('password');
    await field.fill('?sv=2022-11-02&sr=c&sp=r&se=2020-01-01');
    await dialog().getByRole('button', { name: 'Check' }).click();
    await dialog().getByText('Only you see this.').waitFor();
    expect(await pane('personal').locator('.message').count()).toBe(before);
  });

  test('a changed message is read anew on the same card, a deleted one is forgotten', async () => {
    const said = await say('personal', 'ERROR CODE: ServerBusy');
    await cards('personal', 'bot').nth(1).waitFor();
    await choose(said, 'Edit');
    await page.getByRole('textbox', { name: 'Edit the message' }).fill(REPORT);
    await page.keyboard.press('Enter');
    await cards('personal', 'bot').getByText('You changed the message').waitFor();
    expect(await cards('personal', 'bot').count()).toBe(2);
    await choose(pane('personal').locator('.message.you').last(), 'Delete');
    await cards('personal', 'bot').getByText('I have forgotten this case').waitFor();
    await pane('personal').getByText('This message has been deleted.').waitFor();
  });

  test('thumbs and likes are remembered', async () => {
    await say('personal', REPORT);
    const answer = pane('personal').locator('.message.bot').last();
    const thumb = answer.getByRole('button', { name: 'Good answer' });
    await thumb.click();
    await pane('personal').locator('.rating [aria-pressed=true]').waitFor();
    await choose(pane('personal').locator('.message.bot').last(), 'Like');
    await pane('personal').locator('.likes').waitFor();
  });

  test.each([
    ['Allow', '.txt'],
    ['Decline', 'no file'],
  ])('a file that the bot offers: %s', async (answer, shown) => {
    await say('personal', REPORT);
    await cards('personal', 'bot').nth(1).waitFor();
    await say('personal', 'as a file');
    await pane('personal').getByRole('button', { name: answer }).click();
    if (answer === 'Decline') return void (await pane('personal').getByText(shown).waitFor());
    const link = pane('personal').locator('.file a', { hasText: shown });
    // The question goes once it is answered.
    await pane('personal').getByText('This message has been deleted.').waitFor();
    const address = await link.getAttribute('href');
    expect((await ask(`${running.address}${address}`)).body).toContain('AuthorizationPermissionMismatch');
  });

  test('menus open, move and close by keyboard', async () => {
    const button = pane('personal').locator('> .composer').getByRole('button', { name: 'Apps' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Check a SAS');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.title')).toBe('Apps');
  });

  test.each([
    ['a file that nobody was asked for', 'PUT', '/local/files/1', 404],
    ['a file from another page', 'GET', '/local/files/1', 404],
  ])('%s is refused', async (_name, method, path, status) => {
    expect((await ask(running.address + path, method)).status).toBe(status);
  });
});
