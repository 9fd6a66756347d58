import type { Page } from 'playwright-core';
import { type RunningBot, startCardsBot } from '../../support/cardsBot.ts';
import { aBrowser, describeInChromium, openWatched } from '../../support/chromium.ts';

jest.setTimeout(60_000);

describeInChromium('the Markdown of the page', () => {
  const browser = aBrowser();
  let running: RunningBot;
  let page: Page;

  beforeAll(async () => {
    running = await startCardsBot();
    ({ page } = await openWatched(browser(), running.address));
  });
  afterAll(async () => {
    await running?.stop();
  });

  test.each([
    ['a **b** _c_ *d*', '<p>a <strong>b</strong> <em>c</em> <em>d</em></p>'],
    ['AZCOPY_LOG_LOCATION and 2 * 3 * 4', '<p>AZCOPY_LOG_LOCATION and 2 * 3 * 4</p>'],
    ['use `a*b*c` &lt;x&gt;', '<p>use <code>a*b*c</code> &#60;x&#62;</p>'],
    [
      'so (`a`), or `b`.',
      '<p>so <span class="stay">(<code>a</code>),</span> or <span class="stay"><code>b</code>.</span></p>',
    ],
    ['- one\n- two\n\nend', '<ul><li>one</li><li>two</li></ul><p>end</p>'],
    ['3. three', '<ol start="3"><li>three</li></ol>'],
    ['```bash\na <b>\n```', '<pre><code>a &#60;b&#62;</code></pre>'],
    ['[a](javascript:alert(1)) [b](http://x.y)', '<p>[a](javascript:alert(1)) [b](http://x.y)</p>'],
    ['\\*not\\*', '<p>*not*</p>'],
    ['a\nb', '<p>a<br>b</p>'],
    ['> quote <b>', '<p>&#62; quote &#60;b&#62;</p>'],
    ['![i](https://x/y.png)', '<p>![i](https://x/y.png)</p>'],
  ])('%j is drawn as %s', async (text, html) => {
    expect(await drawn([text])).toEqual([html]);
  });

  test('a link cannot leave its attribute', async () => {
    const [html] = await drawn(['[x"onclick=y](https://a/"onmouseover="b)']);
    expect(html).not.toMatch(/"\s*on\w+=/);
  });

  test('no text of any signs becomes a tag or attribute of its own', async () => {
    const signs = [
      '<',
      '>',
      '"',
      "'",
      '&',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '\n',
      '- ',
      '1. ',
      'https://a',
      'x',
      ' ',
      '&lt;',
    ];
    const texts = Array.from({ length: 2000 }, (_, seed) => scramble(signs, seed + 1));
    const allowed =
      /<\/?(?:p|strong|em|code|pre|ul|li|br)>|<span class="stay">|<\/span>|<\/(?:ol|a)>|<ol start="\d+">|<a href="https:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer">/g;
    for (const html of await drawn(texts)) expect(html.replace(allowed, '')).not.toMatch(/[<>"]/);
  });

  const drawn = (texts: string[]): Promise<string[]> =>
    page.evaluate(
      `import('/local/page/markdown.js').then(({ markdown }) => ${JSON.stringify(texts)}.map((text) => markdown(text)))`,
    );
});

/** The same thirty signs for the same seed, so that a failure can be repeated. */
function scramble(signs: string[], seed: number): string {
  let state = seed;
  return Array.from({ length: 30 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return signs[state % signs.length];
  }).join('');
}
