/** The person told the name: what is wrong with just this one. */
import { type NameFault, nameFaults } from '../../../knowledge/service/nameRules.ts';
import { nameSaid } from '../../moves/told/nameSaid.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { type Element, paragraph } from '../parts/elements.ts';

const SAYS: Record<NameFault, PhraseName> = {
  upper: 'nameUpper',
  sign: 'nameSign',
  hyphen: 'nameHyphen',
  length: 'nameLength',
};

/** @param cause tells of which thing it is the name */
export function nameJudged(text: string, cause: string, say: Say): Element[] {
  const name = nameSaid(text, cause);
  const faults = name ? nameFaults(name) : [];
  return faults.map((fault) => paragraph(`• \`${name}\`: ${say(SAYS[fault])}`, { spacing: 'Small' }));
}
