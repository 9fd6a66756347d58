/** Puts a report into a page as one more sample. Pure: page text in, page text out. */

const HEADING = '## Samples';

/** A fence that no line of the text can close. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}

export function sampleBlock(text: string, expect?: string): string {
  const fence = fenceFor(text);
  return `${fence}sample${expect ? ` expect=${expect}` : ''}\n${text}\n${fence}\n`;
}

/** The page with the sample at the end of its samples, which stand last on every page. */
export function withSample(page: string, text: string, expect?: string): string {
  const clean = page.replace(/\r\n/g, '\n').trimEnd();
  const head = clean.split('\n').includes(HEADING) ? '' : `${HEADING}\n\n`;
  const whole = `${clean}\n\n${head}${sampleBlock(text, expect)}`;
  return page.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole;
}
