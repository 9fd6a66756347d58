/** Markdown as a terminal likes it: fences become indented lines, emphasis becomes colour. */
import type { Token, Tokens } from 'marked';
import { table } from '../../knowledge/table.ts';
import { markerOf, readMarkdown } from '../../knowledge/text/markdown.ts';
import { paint } from './output.ts';

const SHELLS = table<string>({ powershell: 'PowerShell', cmd: 'cmd', kusto: 'Log Analytics' });

/** @param indent stands before every row that is not empty. */
export function showMarkdown(text: string, indent = ''): string {
  return rowsOf(readMarkdown(text))
    .map((row) => (row === '' ? row : indent + row))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+$/, '');
}

function rowsOf(tokens: Token[]): string[] {
  return tokens.flatMap((token) => BLOCKS.get(token.type)?.(token as never) ?? token.raw.trimEnd().split('\n'));
}

const BLOCKS = table<(token: never) => string[]>({
  space: ({ raw }: Tokens.Space) => (raw.split('\n').length > 2 ? [''] : []),
  paragraph: (token: Tokens.Paragraph) => words(token).split('\n'),
  text: (token: Tokens.Text) => words(token).split('\n'),
  heading: (token: Tokens.Heading) => [paint('bold', words(token))],
  code: fence,
  list: listRows,
});

function fence({ lang = '', text, codeBlockStyle }: Tokens.Code): string[] {
  const shell = codeBlockStyle === 'indented' ? undefined : SHELLS.get(lang.split(/\s/)[0] ?? '');
  const rows = text.split('\n').map((row) => `    ${paint('cyan', row)}`);
  return shell ? [`  ${paint('dim', `${shell}:`)}`, ...rows] : rows;
}

/** Items that stand apart in the text stand apart here. */
function listRows(list: Tokens.List): string[] {
  const items = list.items.map((item, index) => itemRows(item, markerOf(list, index)));
  return items.flatMap((rows, index) => (list.loose && index > 0 ? ['', ...rows] : rows));
}

function itemRows({ tokens }: Tokens.ListItem, marker: string): string[] {
  const [first = '', ...more] = rowsOf(tokens);
  const indent = ' '.repeat(marker.length + 1);
  return [`${marker} ${first}`, ...more.map((row) => (row === '' ? row : indent + row))];
}

function words({ tokens, text }: { tokens?: Token[] | undefined; text: string }): string {
  return tokens ? tokens.map((token) => INLINE.get(token.type)?.(token as never) ?? token.raw).join('') : text;
}

const INLINE = table<(token: never) => string>({
  text: (token: Tokens.Text) => words(token),
  escape: ({ text }: Tokens.Escape) => text,
  strong: (token: Tokens.Strong) => paint('bold', words(token)),
  em: (token: Tokens.Em) => paint('italic', words(token)),
  codespan: ({ text }: Tokens.Codespan) => paint('cyan', text),
  link: (token: Tokens.Link) => (token.text === token.href ? token.href : `${words(token)} (${token.href})`),
});
