/** What a command printed that only looks, read by somebody who knows storage: the pages of looks/. Pure. */

import { readLook } from '../../knowledge/looks/looks.ts';
import { diagnoseCase, type Triage } from '../case/triage.ts';
import type { Alone } from './alone.ts';
import type { Move } from './move.ts';
import type { Reader } from './rules/rule.ts';

const MOST_MEANT = 4;
/** "nslookup says NXDOMAIN from the VM" is told, not printed. */
const PRINTED = /\S[^\S\n]*\n|^\s*[[{]/;

export function lookShown(triage: Triage, { text, news }: Alone, { diagnose }: Reader): Move | undefined {
  if (!PRINTED.test(text)) return undefined;
  const meant = diagnoseCase(triage, diagnose).causes.slice(0, MOST_MEANT);
  const [first] = meant;
  const read =
    first &&
    readLook(
      text,
      meant.map(({ id }) => id),
    );
  if (!read) return undefined;
  const { says, leads } = read;
  const answered = { says: first.filled(says), of: first.id, ...(leads && { leads }) };
  return { kind: 'told', text, facts: news, beside: true, answered };
}
