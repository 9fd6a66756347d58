/**
 * A status that stands there alone speaks against what never goes with it: what the service answers with other statuses (a 416
 * is no lease, a 503 no missing role), and what shows itself by another kind of error (a 403 is a refusal, and what cuts a
 * connection gives none). Pure.
 */
import type { Evidence, Observation } from '../evidence/evidence.ts';
import type { FactName } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Reach } from '../pages/nature.ts';
import { against, isHardlyEver } from './against.ts';

/** What the service itself answers for; a proxy, a shell or a sign-in fails with any status. */
const OF_THE_SERVICE: ReadonlySet<Reach> = new Set<Reach>([
  'account',
  'service',
  'container',
  'item',
  'identity',
  'token',
]);
/** A cause that fewer codes name may have others that no page has. */
const ENOUGH_CODES = 3;

const statusOf = ({ code }: { code?: string | undefined }) =>
  /^[1-5]\d\d$/.test(code ?? '') ? Number(code) : undefined;

function readStatuses({ byCode }: Knowledge): Map<string, { statuses: Set<number>; codes: number }> {
  const known = new Map<string, { statuses: Set<number>; codes: number }>();
  for (const entry of new Set(byCode.values())) {
    const own = statusOf(entry);
    const statuses = own === undefined ? entry.status : [own];
    if (statuses.length === 0) continue;
    for (const cause of new Set(entry.causes.map((ranked) => ranked.cause))) {
      const of = known.get(cause) ?? { statuses: new Set<number>(), codes: 0 };
      known.set(cause, of);
      of.codes += 1;
      for (const status of statuses) of.statuses.add(status);
    }
  }
  return known;
}

const read = new WeakMap<Knowledge, ReturnType<typeof readStatuses>>();

function statusesOf(knowledge: Knowledge) {
  const known = read.get(knowledge) ?? readStatuses(knowledge);
  read.set(knowledge, known);
  return known;
}

/** Any server between may answer so, a tool's own as well. */
const ANYBODYS: ReadonlySet<number> = new Set([500, 502, 504]);

/** The one status that stands there; undefined where there is none, or several, or it may be another request's than what names its reason. */
function onlyStatus(observations: readonly Observation[]): number | undefined {
  if (observations.some(({ rank, harmless }) => rank === 'detail' && !harmless)) return undefined;
  const told = observations.filter(({ harmless }) => !harmless).map(statusOf);
  const statuses = new Set(told.filter((status) => status !== undefined));
  return statuses.size === 1 ? [...statuses][0] : undefined;
}

const KIND_OF_ERROR: FactName = 'speaksOf';
const FIRST_OF_ERRORS = 400;

/** The kind of error that a status alone tells; undefined where there is none, or a code says more of the reason. */
function kindOfStatus({ facts, observations }: Evidence): string | undefined {
  const isNamed = observations.some(({ rank, harmless }) => rank === 'code' && !harmless);
  const isError = !isNamed && (onlyStatus(observations) ?? 0) >= FIRST_OF_ERRORS;
  return isError ? facts[KIND_OF_ERROR] : undefined;
}

/** A 403 is a refusal, whatever the words beside it are like. */
export function againstOtherKinds(evidence: Evidence): (cause: string) => number {
  const kind = kindOfStatus(evidence);
  return (cause) => (kind === undefined ? 1 : against(KIND_OF_ERROR, kind, cause));
}

/** Whether a cause shows itself by another kind of error than the status that is told; undefined where that tells none. */
export function ofAnotherKind(evidence: Evidence): ((cause: string) => boolean) | undefined {
  const kind = kindOfStatus(evidence);
  return kind === undefined ? undefined : (cause) => isHardlyEver(KIND_OF_ERROR, kind, cause);
}

/** Whether a cause is none of the status that is told; undefined where that tells nothing. */
export function ofAnotherStatus(
  knowledge: Knowledge,
  observations: readonly Observation[],
): ((cause: string) => boolean) | undefined {
  const status = onlyStatus(observations);
  if (status === undefined || ANYBODYS.has(status)) return undefined;
  return (cause) => {
    const matter = knowledge.causes.get(cause)?.matter;
    if (!matter?.reach || matter.benign || !OF_THE_SERVICE.has(matter.reach)) return false;
    const known = statusesOf(knowledge).get(cause);
    return known !== undefined && known.codes >= ENOUGH_CODES && !known.statuses.has(status);
  };
}
