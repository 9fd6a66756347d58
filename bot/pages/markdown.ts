/** A page's Markdown as HTML, from the tree that cards and the terminal draw too. Everything that is not known is text. */
import type { Token, Tokens } from 'marked';
import { table } from '../../knowledge/table.ts';
import { readWithTables } from '../../knowledge/text/markdown.ts';
import { type Html, html, type Part } from './html.ts';

/** Where a word of ours leads to, such as a code; undefined where it has no page. */
export type LinkOf = (word: string) => string | undefined;

export function markdownHtml(text: string, linkOf: LinkOf = () => undefined): Html {
  return html`${blocks(readWithTables(text), linkOf)}`;
}

type Draw = (token: never, linkOf: LinkOf) => Part;

const blocks = (tokens: Token[], linkOf: LinkOf): Part[] =>
  tokens.map((token) => (BLOCKS.get(token.type) ?? asParagraph)(token as never, linkOf));

const BLOCKS = table<Draw>({
  space: () => undefined,
  paragraph: (token: Tokens.Paragraph, linkOf) => html`<p>${words(token, linkOf)}</p>`,
  text: (token: Tokens.Text, linkOf) => words(token, linkOf),
  heading: (token: Tokens.Heading, linkOf) => html`<h3>${words(token, linkOf)}</h3>`,
  code: ({ lang = '', text }: Tokens.Code) => codeHtml(text, lang.split(/\s/)[0] ?? ''),
  list: (token: Tokens.List, linkOf) => {
    const items = token.items.map(({ tokens }) => html`<li>${blocks(tokens, linkOf)}</li>`);
    return token.ordered ? html`<ol start="${Number(token.start || 1)}">${items}</ol>` : html`<ul>${items}</ul>`;
  },
  table: (token: Tokens.Table, linkOf) => html`<div class="wide" tabindex="0"><table>
<thead><tr>${token.header.map((cell) => html`<th scope="col">${words(cell, linkOf)}</th>`)}</tr></thead>
<tbody>${token.rows.map((row) => html`<tr>${cells(row, linkOf)}</tr>\n`)}</tbody></table></div>`,
});

/** The first cell is what one looks for. */
const cells = (row: Tokens.TableCell[], linkOf: LinkOf): Part[] =>
  row.map((cell, index) =>
    index === 0 ? html`<th scope="row">${words(cell, linkOf)}</th>` : html`<td>${words(cell, linkOf)}</td>`,
  );

const asParagraph: Draw = ({ raw }: Token) => html`<p>${raw.trimEnd()}</p>`;

function words({ tokens, text }: { tokens?: Token[] | undefined; text: string }, linkOf: LinkOf): Part {
  return tokens ? tokens.map((token) => (INLINE.get(token.type) ?? asText)(token as never, linkOf)) : text;
}

const INLINE = table<Draw>({
  text: (token: Tokens.Text, linkOf) => words(token, linkOf),
  escape: ({ text }: Tokens.Escape) => text,
  strong: (token: Tokens.Strong, linkOf) => html`<strong>${words(token, linkOf)}</strong>`,
  em: (token: Tokens.Em, linkOf) => html`<em>${words(token, linkOf)}</em>`,
  codespan: ({ text }: Tokens.Codespan, linkOf) => {
    const address = text.length < 80 && /[a-z]{3}/i.test(text) ? linkOf(text) : undefined;
    return address ? html`<a href="${address}"><code>${text}</code></a>` : html`<code>${text}</code>`;
  },
  br: () => html`<br>`,
  link: (token: Tokens.Link, linkOf) =>
    /^https:\/\/[^\s<>"]+$/.test(token.href)
      ? html`<a href="${token.href}" rel="noreferrer">${words(token, linkOf)}</a>`
      : token.raw,
});

const asText: Draw = ({ raw }: Token) => raw;

const LANGUAGES = table<string>({
  bash: 'bash',
  sh: 'bash',
  powershell: 'PowerShell',
  cmd: 'cmd',
  kusto: 'Log Analytics',
  json: 'JSON',
  csharp: 'C#',
  python: 'Python',
  javascript: 'JavaScript',
  java: 'Java',
});

/** What the reader has to put in: `<account>`. */
const TO_FILL = /(<[a-z][\w .'-]{0,40}>)/i;

/** A command to copy; scrollable by keyboard where it is wide. */
export function codeHtml(text: string, language = ''): Html {
  const label = LANGUAGES.get(language.toLowerCase());
  const parts = text.split(TO_FILL).map((part, index) => (index % 2 === 1 ? html`<var>${part}</var>` : part));
  return html`<figure class="code">${label && html`<figcaption>${label}</figcaption>`}<pre tabindex="0"><code>${parts}</code></pre></figure>`;
}
