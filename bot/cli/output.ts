/** What all commands share: where text comes from, and how it is shown. */
import { styleText } from 'node:util';
import { table } from '../../knowledge/table.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours only on a terminal, and never where NO_COLOR is set. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout, validateStream: true });
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

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

const SHELLS = table<string>({ powershell: 'PowerShell', cmd: 'cmd', kusto: 'Log Analytics' });

/** Bold, italic, code and links as a terminal shows them; what stands in code is left as it is. */
function showInline(row: string): string {
  return row
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') && part.length > 2 ? paint('cyan', part.slice(1, -1)) : showEmphasis(part)))
    .join('');
}

function showEmphasis(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, (_, bold) => paint('bold', bold))
    .replace(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, (_, italic) => paint('italic', italic))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}

/** Fences become indented lines, emphasis becomes colour: Markdown as a terminal likes it. */
export function showMarkdown(markdown: string, indent = ''): string {
  let fence = false;
  const rows = markdown.split('\n').flatMap((row) => {
    const mark = /^\s*```(\w*)/.exec(row);
    if (mark) {
      fence = !fence;
      const shell = SHELLS.get(mark[1] ?? '');
      return fence && shell ? [`${indent}  ${paint('dim', `${shell}:`)}`] : [];
    }
    return [fence ? `${indent}    ${paint('cyan', row.trimStart())}` : indent + showInline(row)];
  });
  return rows.join('\n').replace(/\n[ \t]*\n(?:[ \t]*\n)+/g, '\n\n');
}
