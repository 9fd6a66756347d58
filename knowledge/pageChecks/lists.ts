/** What is amiss in the lists beside the pages: abroad.yaml, belonging.yaml, rivals.yaml. */
import type { Knowledge } from '../assemble.ts';
import { BELONGING } from '../belonging.ts';
import { abroadSchema } from '../compileAbroad.ts';
import { belongingSchema } from '../compileBelonging.ts';
import { rivalsSchema } from '../compileRivals.ts';
import { ABROAD } from '../learn/abroad.ts';
import { readList } from '../lists.ts';
import type { Fault } from '../page.ts';
import { RIVALS } from '../rivals.ts';

/** A cause that was renamed or taken away would be kept from nothing. */
function unknownCauses({ causes }: Knowledge): Fault[] {
  const { value = [], faults } = readList(RIVALS, rivalsSchema);
  const unknown = value.flatMap(({ of }) => of).filter((cause) => !causes.has(cause));
  return [...faults, ...unknown.map((cause) => ({ file: RIVALS, line: 1, says: `there is no cause "${cause}".` }))];
}

export const listFaults = (knowledge: Knowledge): Fault[] => [
  ...readList(ABROAD, abroadSchema).faults,
  ...readList(BELONGING, belongingSchema).faults,
  ...unknownCauses(knowledge),
];
