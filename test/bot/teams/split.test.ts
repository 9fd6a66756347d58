import { partsOf, splitActivity } from '../../../bot/teams/split.ts';

test.each<[string, string, string[]]>([
  ['a short text', 'abc', ['abc']],
  ['lines', 'aaaa\nbbbb\ncccc', ['aaaa\nbbbb', 'cccc']],
  ['a line that just fits', 'aaaaaaaaaa\nb', ['aaaaaaaaaa', 'b']],
  ['nothing', '', ['']],
])('%s is broken at the ends of lines', (_name, text, parts) => {
  expect(partsOf(text, 11)).toEqual(parts);
});

test('no sign is torn apart, and none is lost', () => {
  const text = '😀'.repeat(20_000);
  const parts = partsOf(text);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('')).toBe(text);
  expect(parts.every((part) => part.isWellFormed() && Buffer.byteLength(part) <= 24 * 1024)).toBe(true);
});

test('attachments and suggestions go with the last part', () => {
  const attachments = [{ contentType: 'x' }];
  const parts = splitActivity({ type: 'message', text: 'a\n'.repeat(20_000), attachments });
  expect(parts.map((part) => part.attachments)).toEqual([...Array(parts.length - 1).fill(undefined), attachments]);
});

test.each([[{ type: 'message', text: 'short' }], [{ type: 'typing' }], [{ type: 'message' }]])(
  '%j goes as it is',
  (activity) => {
    expect(splitActivity(activity)).toEqual([activity]);
  },
);
