/**
 * The page of the local client in a browser, with what every test does there: wait for the bot, type, send. Tests share
 * one page and begin with `again()`: a page of its own for each took most of their time.
 */
import type { Browser, Locator } from 'playwright-core';
import { openWatched, VIEW, type Watched } from './chromium.ts';
import { localChat } from './localChat.ts';

export interface LocalPage extends Watched {
  pane(chat: string): Locator;
  /** Typed into the chat's own composer, and sent. */
  say(chat: string, text: string): Promise<void>;
  /** What waits in the composer, such as files. */
  send(chat: string): Promise<void>;
  /** As it was opened: chats begun anew, no language chosen, the window of before, no complaints. */
  again(): Promise<void>;
  close(): Promise<void>;
}

const CHATS = ['personal', 'group', 'channel'] as const;
const PATIENCE = 30_000;

/** Open, and greeted by the bot. */
export async function openLocalPage(browser: Browser, address: string, options = {}): Promise<LocalPage> {
  const watched = await openWatched(browser, address, options);
  const { page, complaints } = watched;
  page.setDefaultTimeout(PATIENCE);
  const pane = (chat: string) => page.locator(`.pane[data-chat=${chat}]`);
  const greeted = () => pane('personal').locator('.message.bot').first().waitFor();
  await greeted();
  return {
    ...watched,
    pane,
    async say(chat, text) {
      const field = pane(chat).locator('> .composer textarea');
      await field.fill(text);
      await field.press('Enter');
    },
    send: (chat) => pane(chat).getByRole('button', { name: 'Send' }).first().click(),
    async again() {
      for (const key of CHATS) await localChat(address, key).post('restart', { locale: 'en-GB' });
      await page.evaluate('localStorage.clear()');
      await page.setViewportSize(VIEW);
      await page.emulateMedia({ colorScheme: null });
      await page.goto(address);
      complaints.length = 0;
      await greeted();
    },
    close: () => page.context().close(),
  };
}
