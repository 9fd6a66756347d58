import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { aBrowser, describeInChromium, openWatched } from '../../support/chromium.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';

jest.setTimeout(60_000);

describeInChromium('the main job in the local client', () => {
  const browser = aBrowser();
  let running: RunningBot;

  beforeAll(async () => {
    running = await startBot({ withClient: true });
  });
  afterAll(async () => {
    await running?.stop();
  });

  /** What the bot answers at its other door; which cause that is belongs to the tests of the knowledge. */
  async function diagnosis(facts: Record<string, string>): Promise<Diagnosis> {
    const response = await running.post('/api/diagnose', { text: '403 on azcopy copy', facts });
    return (await response.json()) as Diagnosis;
  }

  test('somebody asks about a 403, presses the answer to the question, and reads a narrower diagnosis', async () => {
    const { page, complaints } = await openWatched(browser(), running.address);
    page.setDefaultTimeout(15_000);
    const chat = page.locator('.pane[data-chat=personal]');
    await chat.locator('.message.bot').first().waitFor();
    await chat.getByLabel('Message to storagebot').fill('403 on azcopy copy');
    await page.keyboard.press('Enter');

    const first = await diagnosis({});
    const { fact, text, answers, labels } = first.question!;
    const answer = chat.locator('.message.you + .message.bot');
    await answer.getByText(first.causes[0]!.title).first().waitFor();
    await answer.getByText(text).waitFor();
    await answer.getByRole('button', { name: labels[1]!, exact: true }).click();

    const second = await diagnosis({ [fact]: answers[1]! });
    await answer.getByText(second.causes[0]!.title).first().waitFor();
    await answer.getByText(text).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('in a channel the question can be answered by a typed reply in its thread', async () => {
    const { page, complaints } = await openWatched(browser(), running.address);
    page.setDefaultTimeout(15_000);
    const channel = page.locator('.pane[data-chat=channel]');
    await channel.locator('.message.bot').first().waitFor();
    await channel.locator('> .composer textarea').fill('@storagebot 403 on azcopy copy');
    await page.keyboard.press('Enter');

    const { fact, answers, labels, text } = (await diagnosis({})).question!;
    const thread = channel.locator('.thread', { hasText: 'storagebot 403 on azcopy copy' });
    await thread.getByText(text).waitFor();
    await thread.getByRole('button', { name: 'Reply' }).click();
    await page.keyboard.type(`@storagebot ${labels[1]}`);
    await page.keyboard.press('Enter');

    const { causes } = await diagnosis({ [fact]: answers[1]! });
    // Below the reply, and the question above it stays as it was asked.
    const below = thread.locator('.message.you', { hasText: labels[1]! }).locator('xpath=following-sibling::article');
    await below.getByText(causes[0]!.title).first().waitFor();
    expect(await below.getByText(text).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
