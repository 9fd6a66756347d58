/** Draws the README's picture from the running bot: `node test/bot/localClient/picture.ts [FILE]`. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWatched, startChromium } from '../../support/chromium.ts';
import { startBot } from '../../support/runningBot.ts';

/** One chat shows an answer that is certain, the other one a question with its buttons. */
const CERTAIN = 'azcopy: tls: failed to verify certificate: x509: certificate signed by unknown authority';

const file = process.argv[2] ?? join(import.meta.dirname, '../../../.github/storagebot.png');

async function say(page: Page, key: string, text: string): Promise<void> {
  const pane = page.locator(`.pane[data-chat=${key}]`);
  const before = await pane.locator('.message.bot').count();
  await pane.locator('> .composer textarea').fill(text);
  await page.keyboard.press('Enter');
  await pane.locator('.message.bot').nth(before).waitFor();
}

const running = await startBot({ withClient: true });
const browser = await startChromium();
const view = { viewport: { width: 1280, height: 880 }, deviceScaleFactor: 1.5, locale: 'en-GB' };
const { page } = await openWatched(browser, running.address, view);
await page.locator('.pane[data-chat=channel] .message.bot').waitFor();
await page.locator('.pane[data-chat=personal] .message.bot').waitFor();
await say(page, 'channel', `@storagebot ${CERTAIN}`);
await say(page, 'personal', '403 on azcopy copy');
await page.screenshot({ path: file });
await browser.close();
await running.stop();
