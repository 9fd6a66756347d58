/** `storagebot chat`: the bot's conversations on the terminal, through the same logic that Teams reaches. */
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { showMarkdown } from './markdown.ts';
import { paint, show } from './output.ts';
import { openTerminalChat, type TerminalChat } from './terminalChat.ts';

/** A paste arrives line by line within a blink; a person needs longer for the next line. Milliseconds. */
const PASTE_MS = 40;
/** Commands stand indented, and are shown as they are. */
const showRow = (row: string) => (row.startsWith('    ') ? paint('cyan', row) : showMarkdown(row));
const GOODBYE = /^(exit|quit|bye|:q)$/i;

export function register(command: Command): void {
  command.action(async () => {
    const { configFromEnvironment } = await import('../config.ts');
    const chat = await openTerminalChat(configFromEnvironment(), (text) =>
      show(`${text.split('\n').map(showRow).join('\n')}\n\n`),
    );
    await talk(chat);
    chat.close();
  });
}

async function talk(chat: TerminalChat): Promise<void> {
  const isTerminal = Boolean(process.stdin.isTTY);
  await chat.begin();
  if (isTerminal) process.stdout.write(paint('dim', 'Paste an error, or type help. Ctrl+D ends.\n'));
  for await (const message of isTerminal ? pastes() : lines()) {
    if (GOODBYE.test(message.trim())) return;
    if (message.trim() !== '') await chat.say(message);
    if (isTerminal) process.stdout.write(paint('bold', '> '));
  }
}

const input = () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });

/** From a pipe each line is a message. */
async function* lines(): AsyncGenerator<string> {
  yield* input();
}

/** From a keyboard lines that come together are one message: a pasted log must not become eighty. */
async function* pastes(): AsyncGenerator<string> {
  const reader = input();
  process.stdout.write(paint('bold', '> '));
  const rows = reader[Symbol.asyncIterator]();
  let next = rows.next();
  for (;;) {
    const first = await next;
    if (first.done) return;
    const message = [first.value];
    for (;;) {
      next = rows.next();
      const more = await Promise.race([next, pause()]);
      if (more === undefined || more.done) break;
      message.push(more.value);
    }
    yield message.join('\n');
  }
}

const pause = () => new Promise<undefined>((done) => setTimeout(done, PASTE_MS, undefined));
