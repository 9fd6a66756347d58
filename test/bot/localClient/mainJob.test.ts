import type { Browser } from 'playwright-core';
import { describeInChromium, openWatched, startChromium } from '../../support/chromium.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(60_000);

describeInChromium('the main job in the local client', () => {
  let browser: Browser;
  let running: RunningBot;

  beforeAll(async () => {
    browser = await startChromium();
    running = await startBot({ withClient: true });
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  test('somebody asks about a 403, presses the answer to the question, and reads a narrower diagnosis', async () => {
    const { page, complaints } = await openWatched(browser, running.address);
    page.setDefaultTimeout(15_000);
    const chat = page.locator('.pane[data-chat=personal]');
    await chat.locator('.message.bot').first().waitFor();
    await chat.getByLabel('Message to storagebot').fill('403 on azcopy copy');
    await page.keyboard.press('Enter');
    const answer = chat.locator('.message.you + .message.bot');
    await answer.locator('.card').waitFor();
    const asked = await answer.textContent();
    expect(asked).not.toContain('did not recognise');
    await answer.getByRole('button', { name: /^(A )?SAS\b/ }).click();
    await until('another card', async () => (await answer.textContent()) !== asked);
    expect(await answer.textContent()).toMatch(/SAS/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
