/**
 * The Markdown that Teams shows, as safe HTML: bold, italic, code, https links, lists, fenced code, headings as bold.
 * Everything else is text; no input can make another tag or attribute.
 */
import { Lexer } from './marked.js';

export function markdown(text) {
  return together(blocks(new Lexer({ gfm: false, breaks: true }).lex(text)));
}

/** Code is a box, beside which a line may break: a bracket before it, or a stop behind it, stays with it. */
const WITH_CODE = /([([„“‘«（「]*)(<code>[^<]*<\/code>)([)\].,:;!?”’»）」、。]*)/g;
const together = (html) =>
  html.replace(WITH_CODE, (found, before, _code, behind) =>
    before || behind ? `<span class="stay">${found}</span>` : found,
  );

export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const BLOCKS = {
  space: () => '',
  code: ({ text }) => `<pre><code>${escapeHtml(text)}</code></pre>`,
  heading: ({ tokens }) => `<p><strong>${words(tokens)}</strong></p>`,
  paragraph: ({ tokens }) => `<p>${words(tokens)}</p>`,
  list: ({ ordered, start, items }) =>
    ordered ? `<ol start="${Number(start)}">${items.map(item).join('')}</ol>` : `<ul>${items.map(item).join('')}</ul>`,
  text: (token) => inline(token),
};

const INLINE = {
  escape: ({ text }) => escapeHtml(text),
  text: (token) => inline(token),
  strong: ({ tokens }) => `<strong>${words(tokens)}</strong>`,
  em: ({ tokens }) => `<em>${words(tokens)}</em>`,
  codespan: ({ text }) => `<code>${escapeHtml(text)}</code>`,
  br: () => '<br>',
  link: ({ href, raw, tokens }) =>
    /^https:\/\/[^\s<>"]+$/.test(href)
      ? `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${words(tokens)}</a>`
      : plain(raw),
};

const draw = (tables, token) => (Object.hasOwn(tables, token.type) ? tables[token.type](token) : undefined);

/** What Teams does not draw either stays as it was written. */
const blocks = (tokens) =>
  tokens.map((token) => draw(BLOCKS, token) ?? `<p>${plain(token.raw.trimEnd())}</p>`).join('');
const words = (tokens) => tokens.map((token) => draw(INLINE, token) ?? plain(token.raw)).join('');
const inline = ({ tokens, text }) => (tokens ? words(tokens) : plain(text));
const item = ({ tokens }) => `<li>${blocks(tokens)}</li>`;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** Entities mean their signs, as in every Markdown; a tag that comes out of them is still only text. */
function plain(text) {
  return escapeHtml(text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_entity, name) => ENTITIES[name])).replaceAll(
    '\n',
    '<br>',
  );
}
