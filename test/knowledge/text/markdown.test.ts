import { blocksOf, stepsOf } from '../../../knowledge/text/markdown.ts';

const FENCED = 'Do it:\n\n```bash\nfor one in a b; do\n  echo "$one"\ndone\n```\n\nThen look.';

test('words and fences come in turn, and a fence keeps its indentation', () => {
  expect(blocksOf(FENCED)).toEqual([
    { kind: 'text', text: 'Do it:' },
    { kind: 'code', language: 'bash', snippet: 'for one in a b; do\n  echo "$one"\ndone' },
    { kind: 'text', text: 'Then look.' },
  ]);
});

test('a fence within a list follows its own words', () => {
  expect(blocksOf('- first\n\n  ```\n  x\n  ```\n- second')).toEqual([
    { kind: 'text', text: '- first' },
    { kind: 'code', language: 'text', snippet: 'x' },
    { kind: 'text', text: '- second' },
  ]);
});

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['no numbers', 'Only this.', ['Only this.']],
  ['numbers', '1. one\n2. two', ['one', 'two']],
  ['words before the first', 'Choose:\n\n1. one\n2. two', ['Choose:', 'one', 'two']],
  [
    'a fence under a step',
    '1. one\n\n   ```bash\n   a\n     b\n   ```\n\n2. two',
    ['one\n\n```bash\na\n  b\n```', 'two'],
  ],
  ['a fence that is not indented', '1. one\n\n```bash\na\n```\n\n2. two', ['one\n\n```bash\na\n```', 'two']],
  [
    'no blank line before a number',
    '1. one\n\n```bash\na\n```\n\nIn WSL too.\n2. two',
    ['one\n\n```bash\na\n```\n\nIn WSL too.', 'two'],
  ],
  ['a number in a fence', '1. one\n\n   ```\n   1. not a step\n   ```', ['one\n\n```\n1. not a step\n```']],
])('steps: %s', (_name, text, steps) => {
  expect(stepsOf(text)).toEqual(steps);
});
