/** Whether a question makes sense, by what is known already. */
import type { FactPageMatter } from '../facts/factPages.ts';
import type { Facts } from '../facts/facts.ts';

type Sense = Pick<FactPageMatter, 'onlyIf' | 'unless'>;

function isKnown(wanted: Record<string, string[]>, known: Facts): boolean {
  for (const fact in wanted) if (wanted[fact]?.includes(known[fact] ?? '')) return true;
  return false;
}

/** Nobody who mounts a share is asked for the letters of a SAS. */
export const makesSense = ({ onlyIf, unless }: Sense, known: Facts): boolean =>
  !(onlyIf && !isKnown(onlyIf, known)) && !(unless && isKnown(unless, known));

/** Known to be out of place: whoever signs in with a secret that has expired tells nothing of a SAS. */
export function isNonsense({ onlyIf = {} }: Pick<Sense, 'onlyIf'>, known: Facts): boolean {
  const wanted = Object.keys(onlyIf);
  return wanted.length > 0 && wanted.every((fact) => known[fact] !== undefined) && !isKnown(onlyIf, known);
}
