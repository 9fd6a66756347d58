/** One talk on the local page, as a table: what somebody does, what shows below it, and how often the bot hears of it. */
import { aBrowser, describeInChromium } from '../../support/chromium.ts';
import { aRefusedLog, dropOn } from '../../support/droppedFiles.ts';
import { type LocalPage, openLocalPage } from '../../support/localPage.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';

jest.setTimeout(90_000);

type Row = [does: string, what: string, shows: RegExp, heard: number];

const TALK: Row[] = [
  ['presses the example', 'AZSM1024', /The agent may not write to the target/, 1],
  ['unfolds', 'Why', /refused its managed identity|permission/i, 0],
  ['says', 'is that safe to run?', /It gives a right and takes none away/, 1],
  ['drops', 'shot.png', /I cannot read pictures[\s\S]*Paste the words instead/, 1],
  ['drops', 'job.log', /30/, 1],
  ['says', 'that did it, thanks!', /Noted without your name|You are welcome/, 1],
];

const FILES: Record<string, { type: string; text: string }> = {
  'shot.png': { type: 'image/png', text: 'not really' },
  'job.log': { type: '', text: aRefusedLog(30) },
};

describeInChromium('a talk on the page', () => {
  const browser = aBrowser();
  let running: RunningBot;
  let open: LocalPage;

  beforeAll(async () => {
    running = await startBot({ withClient: true });
    open = await openLocalPage(browser(), running.address, { bypassCSP: true });
  });
  afterAll(async () => {
    await open.close();
    await running.stop();
  });

  const pane = () => open.pane('personal');

  const deeds: Record<string, (what: string) => Promise<void>> = {
    'presses the example': (what) => pane().locator('.card').getByRole('button', { name: what }).click(),
    unfolds: (what) => pane().locator('.card').last().getByRole('button', { name: what }).click(),
    says: (what) => open.say('personal', what),
    drops: async (what) => {
      await dropOn(open.page, 'personal', [{ name: what, ...(FILES[what] as { type: string; text: string }) }]);
      await pane().getByText(what).last().waitFor();
      await open.send('personal');
    },
  };

  // One page and one conversation: the rows follow each other.
  test.each(TALK)('somebody %s “%s”', async (does, what, shows, heard) => {
    const posts: string[] = [];
    const note = (request: { method(): string; url(): string }) =>
      request.method() === 'POST' && /\/local\/chats\//.test(request.url()) && posts.push(request.url());
    open.page.on('request', note);
    await deeds[does]?.(what);
    await pane().locator('.message.bot', { hasText: shows }).last().waitFor();
    open.page.off('request', note);
    expect(posts).toHaveLength(heard);
    expect(open.complaints).toEqual([]);
  });
});
