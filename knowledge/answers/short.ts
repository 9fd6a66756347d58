/** Questions are short; whatever is longer tells a story. */
const LONGEST = 280;
const MOST_LINES = 3;

export function isShort(text: string): boolean {
  const said = text.trim();
  return said.length > 0 && said.length <= LONGEST && said.split('\n').length <= MOST_LINES;
}
