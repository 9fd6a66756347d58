import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describeWith } from './parts.ts';

/** The shell is Chromium without a window and starts sooner; Debian has it as a package of its own. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const found = PLACES.find((place) => existsSync(place));

/** `describe`, or a skipped one that says why; in CI a missing browser fails the suite instead. */
export function describeInChromium(name: string, tests: () => void): void {
  describeWith({ 'Chromium (Debian: apt-get install chromium)': Boolean(found) })(name, tests);
}

export async function startChromium(): Promise<Browser> {
  if (!found) throw new Error(`No Chromium at ${PLACES.join(', ')}. Install Debian's package "chromium".`);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath: found, args });
}

/** One browser for all tests of a `describe`; ask it once they run. */
export function aBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());
  return () => browser as Browser;
}

/** The window of a new tab, in pixels. */
export const VIEW = { width: 1360, height: 860 };

export interface Watched {
  page: Page;
  /** Whatever the page should not have done: console errors and warnings, faults, requests to other hosts. */
  complaints: string[];
}

/** A new tab in a context of its own, watched. */
export async function openWatched(browser: Browser, address: string, options = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: VIEW, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => complaints.push(`fault: ${fault.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`request: ${url}`);
  });
  await page.goto(address);
  return { page, complaints };
}
