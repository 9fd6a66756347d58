import type { Locator, Page } from 'playwright-core';
import { type RunningBot, startCardsBot } from '../../support/cardsBot.ts';
import { aBrowser, describeInChromium } from '../../support/chromium.ts';
import { localChat } from '../../support/localChat.ts';
import { type LocalPage, openLocalPage } from '../../support/localPage.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(180_000);

describeInChromium('the page of the local client', () => {
  const browser = aBrowser();
  let running: RunningBot;
  let open: LocalPage;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    running = await startCardsBot();
    open = await openLocalPage(browser(), running.address);
    ({ page, complaints } = open);
  });
  afterAll(async () => {
    await open?.close();
    await running?.stop();
  });
  beforeEach(async () => {
    await open.again();
    running.bot.seen.length = 0;
    await heard('personal', 'Installed.');
    await heard('channel', 'Installed.');
  });

  /** Nothing on the console, no fault, no request to another host. */
  const expectPeace = () => expect(complaints).toEqual([]);
  const pane = (key: string) => open.pane(key);
  const say = (key: string, text: string) => open.say(key, text);

  async function askForTheCard(key = 'personal'): Promise<Locator> {
    await say(key, key === 'personal' ? 'card' : '@storagebot card');
    const card = pane(key).locator('.card').last();
    await card.waitFor();
    return card;
  }

  const heard = (key: string, text: string | RegExp) => pane(key).locator('.bot .bubble', { hasText: text }).waitFor();

  test('greets after the installation, in the chat and in the channel beside it', async () => {
    expect(await pane('personal').locator('.message').count()).toBe(1);
    expect(await pane('channel').locator('.message').count()).toBe(1);
    expect(await pane('group').isVisible()).toBe(false);
    expectPeace();
  });

  test('shows text as text: markup that a person or a bot writes is never run', async () => {
    await say('personal', '<img src=x onerror=alert(1)> & **bold**');
    await heard('personal', '<img src=x onerror=alert(1)> & bold');
    expect(await pane('personal').locator('.bubble img').count()).toBe(0);
    expect(await pane('personal').locator('.bot .bubble strong').textContent()).toBe('bold');
    expectPeace();
  });

  test('a card has its text, code with a copy button, masked input and buttons', async () => {
    const card = await askForTheCard();
    expect(await card.getByRole('heading').textContent()).toBe('Your SAS has ended');
    expect(await card.locator('strong').textContent()).toBe('SAS');
    expect(await card.locator('figure.code code').textContent()).toContain('azcopy copy "./a"');
    expect(await card.getByRole('textbox', { name: 'SAS' }).getAttribute('type')).toBe('password');
    expectPeace();
  });

  test('Copy puts the code on the clipboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = await askForTheCard();
    await card.getByRole('button', { name: 'Copy Bash' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe('azcopy copy "./a" "https://contoso.blob.core.windows.net/b"');
  });

  test('Submit sends the data and the inputs, and says that it did', async () => {
    const card = await askForTheCard();
    await card.getByRole('textbox', { name: 'SAS' }).fill('sig');
    await card.getByRole('button', { name: 'Submit' }).click();
    await heard('personal', 'value {"asked":"auth","secret":"sig","auth":"sas"}');
    await card.getByText('Your response was sent to the app').waitFor();
    const { replyToId, text } = running.bot.seen.at(-1)!;
    expect(text).toBeUndefined();
    expect(replyToId).toBe(
      await pane('personal').locator('.message', { hasText: 'has ended' }).getAttribute('data-id'),
    );
    expectPeace();
  });

  test('Execute replaces the card in its place, and it stays replaced after a reload', async () => {
    const card = await askForTheCard();
    const id = await pane('personal').locator('.message', { hasText: 'has ended' }).getAttribute('data-id');
    await card.getByRole('button', { name: 'Replace' }).click();
    await pane('personal').locator(`[data-id="${id}"] .card`, { hasText: 'The replacement' }).waitFor();
    await page.reload();
    await pane('personal').locator(`[data-id="${id}"] .card`, { hasText: 'The replacement' }).waitFor();
    expectPeace();
  });

  test('Execute that answers with a sentence leaves the card and says the sentence', async () => {
    const card = await askForTheCard();
    await card.getByRole('button', { name: 'Say' }).click();
    await card.getByText('Noted.').waitFor();
    expect(running.bot.seen.at(-1)).toMatchObject({ type: 'invoke', name: 'adaptiveCard/action' });
    expect(running.bot.seen.at(-1)?.value.action).toMatchObject({ type: 'Action.Execute', verb: 'say' });
  });

  test('folding says nothing to the bot', async () => {
    const card = await askForTheCard();
    const before = running.bot.seen.length;
    await card.getByRole('button', { name: 'More' }).click();
    await say('personal', 'after it');
    await heard('personal', 'after it');
    expect(running.bot.seen.slice(before).map(({ text }) => text)).toEqual(['after it']);
    expect(await card.getByText('Your response was sent to the app').count()).toBe(0);
    expectPeace();
  });

  test('the language that is chosen goes along with what is written, and stays chosen', async () => {
    await page.getByRole('combobox', { name: 'Language of the client' }).selectOption('de-DE');
    await say('personal', 'hallo');
    await heard('personal', 'hallo');
    expect(running.bot.seen.at(-1)?.locale).toBe('de-DE');
    await page.reload();
    expect(await page.getByRole('combobox', { name: 'Sprache des Clients' }).inputValue()).toBe('de-DE');
    expectPeace();
  });

  test('ToggleVisibility shows what was hidden', async () => {
    const card = await askForTheCard();
    expect(await card.getByText('Hidden until asked.').isVisible()).toBe(false);
    await card.getByRole('button', { name: 'More' }).click();
    await card.getByText('Hidden until asked.').waitFor();
  });

  test('OpenUrl opens a new tab that knows nothing of this one', async () => {
    const card = await askForTheCard();
    await page.context().route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: 'elsewhere' }));
    const opening = page.context().waitForEvent('page');
    await card.getByRole('link', { name: 'Open', exact: true }).click();
    const opened = await opening;
    await opened.waitForLoadState();
    expect(opened.url()).toBe('https://learn.microsoft.com/');
    expect(await opened.evaluate('window.opener === null && document.referrer === ""')).toBe(true);
    await opened.close();
  });

  test('a dialog is fetched, filled in and answered', async () => {
    const card = await askForTheCard();
    await card.getByRole('button', { name: 'Dialog' }).click();
    const dialog = page.getByRole('dialog', { name: 'Which account?' });
    await dialog.getByLabel('Account').fill('contoso');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Thanks, contoso').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const invokes = running.bot.seen
      .filter(({ type }) => type === 'invoke')
      .map(({ name, value }) => [name, value.data]);
    expect(invokes).toEqual([
      ['task/fetch', { msteams: { type: 'task/fetch' }, what: 'sas', auth: 'sas' }],
      ['task/submit', { name: 'contoso' }],
    ]);
    expectPeace();
  });

  test('Escape closes a dialog', async () => {
    const card = await askForTheCard();
    await card.getByRole('button', { name: 'Dialog' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expectPeace();
  });

  test('a suggested action is sent as a message and is gone then', async () => {
    await say('personal', 'suggest');
    const suggested = pane('personal').getByRole('group', { name: 'Suggested answers' });
    await suggested.getByRole('button', { name: 'No' }).click();
    await heard('personal', 'You said: I say No');
    expect(await suggested.getByRole('button').count()).toBe(0);
  });

  test('a button of a hero card says its value', async () => {
    await say('personal', 'hero');
    await pane('personal').getByRole('button', { name: 'Entra ID' }).click();
    await heard('personal', 'You said: Entra ID');
  });

  test('typing is shown until the answer comes', async () => {
    await say('personal', 'typing');
    await pane('personal').getByText('storagebot is typing…').waitFor();
    await say('personal', 'hello');
    await heard('personal', 'You said: hello');
    expect(await pane('personal').getByText('storagebot is typing…').isVisible()).toBe(false);
  });

  test('updates and deletions change the message on the screen', async () => {
    await say('personal', 'update');
    await pane('personal').locator('.message', { hasText: 'second words' }).getByText('Edited').waitFor();
    await say('personal', 'delete');
    await pane('personal').getByText('This message has been deleted.').waitFor();
    expect(
      await pane('personal')
        .getByText(/first words|soon gone/)
        .count(),
    ).toBe(0);
  });

  test('a reply in a thread of the channel is answered in that thread', async () => {
    await say('channel', '@storagebot one');
    await heard('channel', 'You said: one');
    await say('channel', '@storagebot two');
    await heard('channel', 'You said: two');
    const thread = pane('channel').locator('.thread', { hasText: 'You said: one' });
    await thread.getByRole('button', { name: 'Reply' }).click();
    await page.keyboard.type('@st');
    await page.keyboard.press('Enter');
    await page.keyboard.type('three');
    await page.keyboard.press('Enter');
    await thread.getByText('You said: three').waitFor();
    expect(running.bot.seen.at(-1)?.text).toBe('<at>storagebot</at>&nbsp;three');
    expectPeace();
  });

  test('a card in the channel answers in its thread', async () => {
    const card = await askForTheCard('channel');
    await card.getByRole('button', { name: 'Submit' }).click();
    await pane('channel').locator('.thread', { hasText: 'has ended' }).getByText('value {').waitFor();
  });

  test('says so when a post in the channel does not mention the bot', async () => {
    await say('channel', 'lunch?');
    await page.getByText('Here storagebot sees only what mentions it').waitFor();
  });

  test('a restart empties the chat and begins a conversation anew', async () => {
    await say('personal', 'hello');
    await heard('personal', 'You said: hello');
    await pane('personal').getByRole('button', { name: 'Restart conversation' }).click();
    await until('an emptied chat', async () => (await pane('personal').locator('.message').count()) === 1);
    await heard('personal', 'Installed.');
  });

  test('shows what was said before a reload, and what comes from elsewhere', async () => {
    await say('personal', 'hello');
    await heard('personal', 'You said: hello');
    await page.reload();
    await heard('personal', 'You said: hello');
    await localChat(running.address, 'group').post('messages', { text: '@storagebot psst' });
    await page.locator('.chat.unread', { hasText: 'Migration crew' }).click();
    await heard('group', 'You said: psst');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Message to Migration crew');
    expectPeace();
  });

  test('says that the bot is not running, and goes on when it is back', async () => {
    await running.stop();
    await page.getByText('The bot is not running').waitFor();
    running = await startCardsBot(Number(new URL(running.address).port));
    await page.getByText('nothing leaves this machine').waitFor();
    await say('personal', 'hello again');
    await heard('personal', 'You said: hello again');
  });

  test('keeps what is half written in a card when the connection breaks', async () => {
    const card = await askForTheCard();
    await card.getByRole('textbox', { name: 'SAS' }).fill('half');
    running.cut();
    await page.getByText('The bot is not running').waitFor();
    await page.getByText('nothing leaves this machine').waitFor();
    expect(await card.getByRole('textbox', { name: 'SAS' }).inputValue()).toBe('half');
  });

  test('works on a phone, where one chat is shown at a time, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 360, height: 720 });
    await askForTheCard();
    expect(await pane('channel').isVisible()).toBe(false);
    await page.getByRole('navigation').getByRole('button', { name: 'General' }).click();
    await heard('channel', 'Installed.');
    expect(await pane('personal').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('can be used with the keyboard alone', async () => {
    await askForTheCard();
    await pane('personal').getByLabel('Sign-in').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heard('personal', 'value {');
    expectPeace();
  });
});
