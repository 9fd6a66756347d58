/** "Created it, now it says 403": another trouble of the same run, with what was told of that. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { onlyPlaces } from '../../../knowledge/questions/circumstances.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';

const says = cuesOf('words/moves.yaml');

/** "Set it, now get 403 instead": that it fails as before is not what is said. */
export const cameNow = (text: string): boolean => says('cameNow', text);

/** Another of these is another run. */
const OF_THE_RUN = ['tool', 'location', 'os', 'service', 'protocol', 'mountKind', 'auth', 'identity'];

/**
 * What was told of the case before: where it runs, with what, as whom. Undefined where the words tell of another run.
 * @param how `solved`: what was done went well, and what is done now is something else; `follows`: it is of the same run
 */
export function settingOf(
  { facts = {} }: Triage,
  text: Redacted,
  { diagnose }: Pick<Deps, 'diagnose'>,
  { solved, follows }: { solved?: boolean | undefined; follows?: boolean | undefined } = {},
): Facts | undefined {
  if (!follows && !cameNow(text)) return undefined;
  const own = diagnose(text).facts;
  const known = onlyPlaces(facts);
  if (OF_THE_RUN.some((fact) => own[fact] !== undefined && known[fact] !== undefined && own[fact] !== known[fact]))
    return undefined;
  const kept = Object.entries(known).filter(
    ([fact, value]) => value !== undefined && own[fact] === undefined && !(solved && fact === 'operation'),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
