/** What all commands share: where text comes from, and how it is shown. */
import { styleText } from 'node:util';
import { wrap } from './wrap.ts';

type Style = Parameters<typeof styleText>[0];

let always = false;

/** Colours only on a terminal, and never where NO_COLOR is set. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout, validateStream: !always });
}

/** Paints whatever is written to: what is made in `work` is kept, and shown later. */
export function painted<Made>(work: () => Made): Made {
  always = true;
  try {
    return work();
  } finally {
    always = false;
  }
}

export async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The report: the arguments joined, or standard input for `-`, or when nothing is given and input is piped. */
export async function readReport(words: string[]): Promise<string> {
  if (words.length === 1 && words[0] === '-') return readStdin();
  if (words.length === 0 && !process.stdin.isTTY) return readStdin();
  return words.join(' ');
}

/** For people: at the terminal's width, and as it is where it is piped. */
export function show(text: string): void {
  const { isTTY, columns } = process.stdout;
  process.stdout.write(isTTY && columns ? wrap(text, columns) : text);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
