import { showMarkdown } from '../../../bot/cli/markdown.ts';

/** Colours are for terminals only; a test is none. */
test.each<[string, string, string]>([
  ['emphasis', 'a **b** *c* `d_e`', 'a b c d_e'],
  ['a link', '[the page](https://learn.microsoft.com/azure)', 'the page (https://learn.microsoft.com/azure)'],
  ['a bare link', 'see https://learn.microsoft.com/azure.', 'see https://learn.microsoft.com/azure.'],
  ['names with underscores', 'AZCOPY_LOG_LOCATION and 2 * 3 * 4', 'AZCOPY_LOG_LOCATION and 2 * 3 * 4'],
  ['a command', '```bash\nif x; then\n  y\nfi\n```', '    if x; then\n      y\n    fi'],
  ['a command of another shell', '```powershell\nGet-It\n```', '  PowerShell:\n    Get-It'],
  ['a list', '- one\n- two **b**', '- one\n- two b'],
  ['numbered steps with a command', '1. one\n\n   ```bash\n   a\n   ```\n\n2. two', '1. one\n\n       a\n\n2. two'],
  ['what is no Markdown', 'a <b> c\nd', 'a <b> c\nd'],
])('%s', (_name, text, shown) => {
  expect(showMarkdown(text)).toBe(shown);
});
