/** The page of the local client in a browser, with what every test does there: wait for the bot, type, send. */
import type { Browser, Locator } from 'playwright-core';
import { openWatched, type Watched } from './chromium.ts';

export interface LocalPage extends Watched {
  pane(chat: string): Locator;
  /** Typed into the chat's own composer, and sent. */
  say(chat: string, text: string): Promise<void>;
  /** What waits in the composer, such as files. */
  send(chat: string): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/** Open, and greeted by the bot. */
export async function openLocalPage(browser: Browser, address: string, options = {}): Promise<LocalPage> {
  const watched = await openWatched(browser, address, options);
  const { page } = watched;
  page.setDefaultTimeout(PATIENCE);
  const pane = (chat: string) => page.locator(`.pane[data-chat=${chat}]`);
  await pane('personal').locator('.message.bot').first().waitFor();
  return {
    ...watched,
    pane,
    async say(chat, text) {
      const field = pane(chat).locator('> .composer textarea');
      await field.fill(text);
      await field.press('Enter');
    },
    send: (chat) => pane(chat).getByRole('button', { name: 'Send' }).first().click(),
    close: () => page.context().close(),
  };
}
