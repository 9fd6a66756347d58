/** A page's Markdown as HTML: what is not Markdown of ours is text. */
import { html, printHtml } from '../../../bot/pages/html.ts';
import { markdownHtml } from '../../../bot/pages/markdown.ts';

const draw = (text: string) =>
  printHtml(markdownHtml(text, (word) => (word === 'AZSM1024' ? 'codes/AZSM1024' : undefined)));

test.each([
  ['a paragraph', 'one *two* **three**', '<p>one <em>two</em> <strong>three</strong></p>'],
  ['a list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['a list that begins at 3', '3. one', '<ol start="3"><li>one</li></ol>'],
  ['a word that has a page', 'see `AZSM1024`', '<p>see <a href="codes/AZSM1024"><code>AZSM1024</code></a></p>'],
  ['a word that has none', 'see `sp=`', '<p>see <code>sp=</code></p>'],
  [
    'a link',
    '[docs](https://learn.microsoft.com/a)',
    '<p><a href="https://learn.microsoft.com/a" rel="noreferrer">docs</a></p>',
  ],
])('draws %s', (_says, text, shown) => expect(draw(text)).toBe(shown));

test('a table has heads for its columns and rows', () => {
  const shown = draw('| A | B |\n|---|---|\n| 1 | 2 |');
  expect(shown).toContain('<th scope="col">A</th>');
  expect(shown).toContain('<th scope="row">1</th><td>2</td>');
});

test('a command says its shell, and what is to be filled in', () => {
  const shown = draw('```powershell\nGet-It -Name <account>\n```');
  expect(shown).toContain('<figcaption>PowerShell</figcaption>');
  expect(shown).toContain('<var>&#60;account&#62;</var>');
});

test.each([
  ['a tag', '<img src=x onerror=alert(1)>'],
  ['a tag in a table', '| A |\n|---|\n| <script>alert(1)</script> |'],
  ['a link that runs', '[x](javascript:alert(1))'],
  ['a link that breaks out', '[x](https://a.example/"onmouseover="alert(1))'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['code', '`<b>`\n\n```\n</code></pre><script>\n```'],
])('%s stays text', (_says, text) => {
  expect(draw(text)).not.toMatch(/<(img|script|b)\b|href="(?!https:\/\/)|"\s*on\w+=/);
});

test('what is put into HTML is text, lists are joined, and nothing is nothing', () => {
  expect(printHtml(html`<p title="${'"&\''}">${['<', html`<b>${1}</b>`, undefined, false]}</p>`)).toBe(
    '<p title="&#34;&#38;&#39;">&#60;<b>1</b></p>',
  );
});
