/** What a text client shows of Markdown: emphasis goes, commands stay as they are pasted. */
import { plainText } from '../../../../dialogs/cards/parts/plainText.ts';

const shown = (text: string) => plainText([{ type: 'TextBlock', text }]);

describe('a card in words', () => {
  it.each([
    ['a *small* and a **big** word', 'a small and a big word'],
    ['**`az` first**, then', '`az` first, then'],
    ['origins `["*"]`, not `"*"`', 'origins `["*"]`, not `"*"`'],
    ["`find . -name '*a*'` looks for it", "`find . -name '*a*'` looks for it"],
    ['`ls **/*.log` and *only* `rm *.tmp *.bak`', '`ls **/*.log` and only `rm *.tmp *.bak`'],
    ['headers `*`, exposed headers `*`', 'headers `*`, exposed headers `*`'],
    ['`--include-pattern "*.a;*.b"` is **quoted**', '`--include-pattern "*.a;*.b"` is quoted'],
    ['see [the page](https://example.com/a)', 'see https://example.com/a'],
  ])('%s', (markdown, words) => {
    expect(shown(markdown)).toBe(words);
  });
});
