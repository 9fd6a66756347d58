/**
 * The Markdown that Teams shows, as safe HTML: bold, italic, code, https links, lists, fenced code, headings as bold.
 * Everything else is text; no input can make another tag or attribute.
 */
export function markdown(text) {
  const html = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  while (lines.length > 0) html.push(takeBlock(lines));
  return html.join('');
}

export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const FENCE = /^\s*```/;
const BULLET = /^\s*[-*+]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,9})[.)]\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;

function takeBlock(lines) {
  const [line] = lines;
  if (line.trim() === '') return lines.shift() && '';
  if (FENCE.test(line)) return takeFence(lines);
  if (BULLET.test(line)) return `<ul>${takeItems(lines, BULLET, 1)}</ul>`;
  const start = NUMBER.exec(line)?.[1];
  if (start) return `<ol start="${Number(start)}">${takeItems(lines, NUMBER, 2)}</ol>`;
  const heading = HEADING.exec(line)?.[1];
  if (heading) return lines.shift() && `<p><strong>${inline(heading)}</strong></p>`;
  return takeParagraph(lines);
}

function takeFence(lines) {
  lines.shift();
  const end = lines.findIndex((line) => FENCE.test(line));
  const code = lines.splice(0, end < 0 ? lines.length : end + 1);
  if (end >= 0) code.pop();
  return `<pre><code>${escapeHtml(code.join('\n'))}</code></pre>`;
}

function takeItems(lines, pattern, group) {
  const items = [];
  for (let match = pattern.exec(lines[0] ?? ''); match; match = pattern.exec(lines[0] ?? '')) {
    items.push(`<li>${inline(match[group])}</li>`);
    lines.shift();
  }
  return items.join('');
}

function takeParagraph(lines) {
  const end = lines.findIndex((line, at) => at > 0 && isOtherBlock(line));
  const taken = lines.splice(0, end < 0 ? lines.length : end);
  return `<p>${taken.map(inline).join('<br>')}</p>`;
}

function isOtherBlock(line) {
  return line.trim() === '' || [FENCE, BULLET, NUMBER, HEADING].some((pattern) => pattern.test(line));
}

// One alternative a mark, tried in this order at each place; `_` inside a word is a letter (AZCOPY_LOG_LOCATION).
const MARKS = new RegExp(
  [
    /\\(?<escaped>[\\`*_{}[\]()#+\-.!|~<>])/,
    /(?<ticks>`+)(?<code>.+?)\k<ticks>(?!`)/,
    /\[(?<label>(?:\\.|[^\]\\])+)\]\((?<link>https:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/,
    /\*\*(?=\S)(?<bold>.+?\*?)(?<=\S)\*\*/,
    /(?<!\w)__(?=\S)(?<bold2>.+?)(?<=\S)__(?!\w)/,
    /(?<![\w*])\*(?=[^\s*])(?<italic>[^*]+)(?<=\S)\*(?![\w*])/,
    /(?<!\w)_(?=[^\s_])(?<italic2>[^_]+)(?<=\S)_(?!\w)/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
);

function inline(text) {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    html += plain(text.slice(from, match.index)) + marked(match.groups);
    from = match.index + match[0].length;
  }
  return html + plain(text.slice(from));
}

function marked({ escaped, code, label, link, bold, bold2, italic, italic2 }) {
  if (escaped) return escapeHtml(escaped);
  if (code) return `<code>${escapeHtml(code.trim())}</code>`;
  if (link) return `<a href="${escapeHtml(link)}" target="_blank" rel="noopener noreferrer">${inline(label)}</a>`;
  if (bold ?? bold2) return `<strong>${inline(bold ?? bold2)}</strong>`;
  return `<em>${inline(italic ?? italic2)}</em>`;
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** Entities mean their signs, as in every Markdown; a tag that comes out of them is still only text. */
function plain(text) {
  return escapeHtml(text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_entity, name) => ENTITIES[name]));
}
