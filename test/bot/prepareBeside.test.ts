/** The first start in a fresh clone: the pages are read by a process that ends, so that the bot does not keep what that takes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aProjectWithKnowledge } from '../support/knowledgeFolder.ts';

jest.setTimeout(120_000);

let project: string;
let bot: ChildProcess;
beforeAll(() => {
  project = aProjectWithKnowledge();
  for (const room of ['bot', 'dialogs']) cpSync(room, join(project, room), { recursive: true });
  rmSync(join(project, 'knowledge/.prepared'), { recursive: true, force: true });
});
afterAll(async () => {
  const ended = new Promise((done) => bot.once('exit', done));
  bot.kill('SIGTERM');
  await ended;
  rmSync(project, { recursive: true, maxRetries: 10, retryDelay: 500 });
});

test('what a first answer needs is prepared before the bot listens, though nobody has asked yet', async () => {
  bot = spawn(process.execPath, ['bot/storagebot.js', 'serve'], {
    cwd: project,
    env: { PATH: process.env.PATH, PORT: '0', CI: 'true', STORAGEBOT_DATA: join(project, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: bot.stdout as NodeJS.ReadableStream });
  await new Promise<void>((found) => lines.on('line', (line) => void (line.includes('listens on') && found())));
  const kept = readdirSync(join(project, 'knowledge/.prepared'));
  expect(kept).toEqual(
    expect.arrayContaining(['ready.bin', 'pages.bin', 'told.bin', 'vocabulary.bin', 'questions.bin']),
  );
});
