/** Text at a terminal's width: lines break at blanks, and go on under their own text. */
import { stripVTControlCharacters } from 'node:util';

/** Narrower than this nothing reads well; wider, the eye loses the line. */
const NARROWEST = 40;
const WIDEST = 120;
/** Takes two columns: Chinese, Japanese, Korean, and signs of full width. */
const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹯＀-｠￠-￦]/gu;

const widthOf = (text: string): number => {
  const bare = stripVTControlCharacters(text);
  return bare.length + (bare.match(WIDE)?.length ?? 0);
};

/** A command is copied, so it is never torn. It is painted; without colours it is what stands far in and is no item. */
const PAINTED = /^ *(?:\x1b\[\d+m)*\x1b\[36m/;
const FAR_IN = /^ {4,}(?!\d+\. |[-•] |[A-Z][^=$|]*[a-z,] )\S/;

/** What stands before the text of an item or a reason. */
const HANGING = /^(\s*(?:\d+\. |[-•] |\(\d+\) |because )?)/;

export function wrap(text: string, columns: number): string {
  const isCode = (row: string) => (text.includes('\x1b[') ? PAINTED : FAR_IN).test(row);
  const width = Math.max(NARROWEST, Math.min(WIDEST, columns));
  return text
    .split('\n')
    .map((row) => (widthOf(row) <= width || isCode(row) ? row : wrapRow(row, width)))
    .join('\n');
}

function wrapRow(row: string, width: number): string {
  const [lead = ''] = HANGING.exec(stripVTControlCharacters(row)) ?? [];
  const indent = ' '.repeat(Math.min(lead.length, NARROWEST / 2));
  const rows: string[] = [];
  let line = '';
  for (const word of row.split(/(?<=\S) +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      rows.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...rows, line].join('\n');
}
