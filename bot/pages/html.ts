/** HTML as a value: whatever is put into it is text, unless it is HTML of ours. */

const made: unique symbol = Symbol('html');
export interface Html {
  readonly [made]: string;
}
export type Part = Html | string | number | false | undefined | Part[];

const SIGNS = /[&<>"']/g;
const escapeText = (text: string): string => text.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);

function show(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(show).join('');
  return typeof part === 'object' ? part[made] : escapeText(String(part));
}

/** `` html`<p>${text}</p>` ``: attributes stand in double quotes. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return { [made]: pieces.map((piece, index) => piece + show(parts[index])).join('') };
}

export const printHtml = (value: Html): string => value[made];
