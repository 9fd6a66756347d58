/** Who, from where, with what, and at what: the traces that Defender tells with a finding, in the activity log and in its own schema. */
import { lowerNames, textsOf } from './loose.ts';

/** The names under which it tells them differ by finding. */
const TRACE =
  /\bip\b|ip ?address|location|authenti|container|share|blob|file ?name|user ?agent|operations? ?types?|application|hash/i;
const LONGEST = 120;

export const tracesIn = (properties: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter(([name, said]) => TRACE.test(name) && said.length <= LONGEST));

/** https://learn.microsoft.com/azure/defender-for-cloud/alerts-schemas */
const ENTITIES: [type: RegExp, name: string, field: string][] = [
  [/^ip$/i, 'IP address', 'address'],
  [/^blob-?container$/i, 'Container', 'name'],
  [/^blob$/i, 'Blob', 'name'],
];

/** What a finding is about, each by the first that is named. */
export function entitiesIn(entities: unknown): Record<string, string> {
  const all = (Array.isArray(entities) ? entities : []).map((one) => textsOf(lowerNames(one)));
  const named = ENTITIES.flatMap(([type, name, field]) => {
    const said = all.find((one) => type.test(one.type ?? '') && one[field])?.[field];
    return said && said.length <= LONGEST ? [[name, said] as const] : [];
  });
  return Object.fromEntries(named);
}
