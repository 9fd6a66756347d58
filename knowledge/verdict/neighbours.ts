/** What else looks like a cause, and what one can see that tells the two apart. */
import type { CausePage } from '../pages/assemble.ts';
import { fill, fillings } from '../text/render.ts';

export interface Neighbour {
  id: string;
  title: string;
  /** One sentence: what to look at, and what it shows here and there. */
  tells: string;
}

export const NEIGHBOURS_HEADING = 'What else looks like this';

/** @param names what the report tells, for the placeholders of titles and sentences */
export function neighboursOf(
  page: CausePage,
  pageOf: (cause: string) => CausePage | undefined,
  names: Record<string, string> = {},
): Neighbour[] {
  const { placeholders, neighbours = [] } = page.matter;
  if (neighbours.length === 0) return [];
  const own = fillings(names, placeholders);
  // Few titles have a placeholder.
  const titleOf = ({ matter: { title, placeholders: theirs } }: CausePage) =>
    title.includes('{') ? fill(title, fillings(names, theirs)) : title;
  return neighbours.map(({ cause, tells }) => {
    const other = pageOf(cause);
    return {
      id: cause,
      title: other ? titleOf(other) : cause,
      tells: fill(tells, own),
    };
  });
}

/** What tells two causes apart, from the page of either; undefined where neither names the other. */
export function tellsApart(one: CausePage, other: CausePage): { of: string; tells: string } | undefined {
  for (const [page, rival] of [
    [one, other],
    [other, one],
  ] as const) {
    const found = page.matter.neighbours?.find(({ cause }) => cause === rival.matter.cause);
    if (found) return { of: page.matter.cause, tells: found.tells };
  }
  return undefined;
}

/** Neighbours that name a page and are not named by it: worth a second look by its author. */
export function unnamedNeighbours(page: CausePage, causes: Iterable<CausePage>): string[] {
  const own = new Set(page.matter.neighbours?.map(({ cause }) => cause));
  return [...causes]
    .filter(({ matter }) => matter.neighbours?.some(({ cause }) => cause === page.matter.cause))
    .map(({ matter }) => matter.cause)
    .filter((cause) => !own.has(cause));
}

export const neighbourLines = (neighbours: Neighbour[]) =>
  neighbours.map(({ id, title, tells }) => `- **${title}** (${id}): ${tells}`).join('\n');
