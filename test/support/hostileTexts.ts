/** Texts that make a reader slow which begins anew at each of their places, or counts on what ordinary texts look like. */

const filled = (unit: string, lead = '', end = ' x') => [JSON.stringify([lead, unit]), { lead, unit, end }] as const;

const SHAPES = new Map(
  [
    ...[
      ' ',
      '\t',
      '\n',
      ' \n',
      '\r\n',
      '\u3000',
      'a',
      'aB',
      '1',
      '1.',
      '1,',
      '-',
      '_',
      '.',
      '. ',
      ',',
      ', ',
      '!',
      '? ',
    ],
    ...['/', '\\', '(', ')', '[', '[](', '{', '<', '<a>', '"', '"a', "'", '`', '```\n', '*', '#', '|', '$(', '=', 'A='],
    ...[
      '%',
      '%25',
      '%27',
      '&',
      '?',
      '?sv=',
      'sig=',
      '&sig=',
      'https://',
      '.blob.core.windows.net',
      'x-ms-',
      'New-',
      'a@',
    ],
    ...[
      'eyJ.',
      '12345678-1234-1234-1234-123456789012',
      '2026-11-28',
      '10:',
      'deadbeef',
      'aB3+/',
      '{"a":',
      '"a":',
      '[[',
    ],
    ...['\ud800', '\udc00', '\0', '😀', '\u0301', '\u00a0', 'か', 'エラー', 'わからない', '。', '、'],
    ...[
      '403',
      '403 ',
      'BlobNotFound',
      'azcopy copy ',
      '--a ',
      'export A=',
      ' and ',
      'not ',
      'if ',
      ', but ',
      'please, ',
    ],
  ]
    .map((unit) => filled(unit))
    .concat([
      filled('か', 'it works if '),
      filled('. ', 'はい'),
      filled(' ', 'subscribe '),
      filled(' ', 'a', 'b'),
      filled('\u00a0', 'why ', 'b'),
      filled('-', 'azcopy copy --', '='),
      filled('\\"', '{"a":"', ''),
      filled('(', 'it is (', ''),
    ]),
);

export const HOSTILE = [...SHAPES.keys()];

export function hostile(name: string, length: number): string {
  const { lead, unit, end } = SHAPES.get(name)!;
  return lead + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end;
}
