/** Counts what a SAS needs for a job, and compares it with what it has. */
import type { Job, JobService } from './jobs.ts';
import { inOrder, LETTERS } from './letters.ts';
import { NEED_RULES, type NeedRule } from './needRules.ts';
import type { Sas, SasKind } from './sas.ts';

export interface Need {
  letter: string;
  /** Letters that do as well. */
  or: string;
  why: string;
  /** Where leaving it out is not refused, and why. */
  exception?: string;
}

/** What one SAS must allow, for one job or several. */
export interface Needs {
  jobs: Job[];
  service: JobService;
  /** Must be there. */
  letters: Need[];
  /** The job passes without. */
  advised: Need[];
  resourceTypes: { type: string; why: string }[];
  impossible: { kinds: readonly SasKind[]; why: string }[];
  sources: string[];
}

const applies = (rule: NeedRule, job: Job, kind: SasKind | undefined) =>
  (rule.kinds === undefined || (kind !== undefined && rule.kinds.includes(kind))) &&
  rule.jobs.includes(job.kind) &&
  (rule.side === undefined || rule.side === job.side) &&
  (rule.services === undefined || rule.services.includes(job.service)) &&
  (rule.when === undefined || rule.when(job));

const lettersOf = (rules: NeedRule[]): Need[] => {
  const needs = new Map<string, Need>();
  for (const { letters = '', or = '', why, exception } of rules)
    for (const letter of letters) {
      const known = needs.get(letter);
      // Needed once without an alternative, needed for good.
      if (!known || (known.or && !or)) needs.set(letter, { letter, or, why, ...(exception ? { exception } : {}) });
    }
  return [...needs.values()];
};

const typesOf = (rules: NeedRule[]) => {
  const types = new Map<string, string>();
  for (const { types: needed = '', why } of rules)
    for (const type of needed) if (!types.has(type)) types.set(type, why);
  return [...types].map(([type, why]) => ({ type, why }));
};

/** The needs of one job, or of several together, all on the same service; some depend on the kind of the SAS. */
export function countNeeds(jobs: Job[], kind?: SasKind): Needs {
  const rules = NEED_RULES.filter((rule) => jobs.some((job) => applies(rule, job, kind)));
  const must = rules.filter((rule) => !rule.advised);
  const letters = lettersOf(must);
  return {
    jobs,
    service: jobs[0]?.service ?? 'blob',
    letters,
    advised: lettersOf(rules.filter((rule) => rule.advised)).filter(
      ({ letter }) => !letters.some((need) => need.letter === letter),
    ),
    resourceTypes: typesOf(must),
    impossible: must.flatMap(({ impossibleFor: kinds, why }) => (kinds ? [{ kinds, why }] : [])),
    sources: [...new Set(rules.map(({ source }) => source))],
  };
}

/** Needs that a string of letters does not meet; a letter's stand-in counts. */
export function missingLetters(needs: Pick<Needs, 'letters'>, has: string): Need[] {
  return needs.letters.filter(({ letter, or }) => ![letter, ...or].some((fit) => has.includes(fit)));
}

/** The fewest letters that do the job: where `w` is needed anyway, it creates too. */
export function fewestLetters(needs: Needs): string {
  const must = needs.letters.filter(({ or }) => or === '').map(({ letter }) => letter);
  const covered = ({ or }: Need) => [...or].some((letter) => must.includes(letter));
  return inOrder([...must, ...needs.letters.filter((need) => need.or && !covered(need)).map(({ letter }) => letter)]);
}

/** All letters that belong to the job, in order. */
export const neededLetters = (needs: Needs): string => inOrder(needs.letters.map(({ letter }) => letter));

/** The needs that a SAS itself shows: what it allowed is what its replacement is to allow. */
export function needsLike(sas: Sas, service: JobService): Needs {
  const letters = [...new Set(sas.permissions ?? '')].filter((letter) => LETTERS.has(letter));
  return {
    jobs: [],
    service,
    letters: letters.map((letter) => ({ letter, or: '', why: 'as before' })),
    advised: [],
    resourceTypes: [...(sas.parameters.get('srt') ?? '')].map((type) => ({ type, why: 'as before' })),
    impossible: [],
    sources: [],
  };
}
