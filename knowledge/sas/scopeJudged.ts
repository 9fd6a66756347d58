/**
 * What a SAS was made for, as somebody reads it out, against what is done with it: "sr=b", and a listing is refused. The
 * checks are those of a whole SAS. Pure.
 */
import type { Facts } from '../facts/facts.ts';
import { givesAway } from '../words/cues.ts';
import { cuesOf } from '../words/cuesOf.ts';
import { checkSas } from './checks.ts';
import type { Finding } from './finding.ts';
import type { Job, JobService } from './jobs.ts';
import { jobFromFacts } from './lettersEnough.ts';
import { countNeeds, type Needs, needsLike } from './needs.ts';
import { isSasFault, parseSas, type Sas } from './parse.ts';

/** "sr=b", "srt is co", "ss: f". */
const READ_OUT = /\b(srt|sr|ss)["'`]?\s?(?:[=:]|\b(?:is|says|shows|ist|zeigt)\b|は|が)\s?["'`]?([a-z]{1,4})\b/gi;
/** By what an account SAS was made for, and by what one of a single thing was. */
const OF_SCOPE: ReadonlySet<string> = new Set(['sas-wrong-scope', 'sas-missing-service', 'sas-missing-resource-type']);
const SERVICES: ReadonlySet<string> = new Set<JobService>(['blob', 'file', 'dfs', 'queue', 'table']);

/** Beside blobs. */
const NAMED = ['file', 'queue', 'table'] as const;
const names = cuesOf('answers/sasAsked.yaml');

/** The parameters that were read out, as they stand in a SAS; of an account SAS that has both, either may be told alone. */
function sasOf(text: string): Sas | undefined {
  const told = new Map([...text.matchAll(READ_OUT)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
  if (told.size === 0) return undefined;
  if (told.has('ss') !== told.has('srt')) told.set(told.has('ss') ? 'srt' : 'ss', told.has('ss') ? 'sco' : 'bfqt');
  const sas = parseSas(`sv=2024-11-04&${[...told].map(([name, value]) => `${name}=${value}`).join('&')}&sig=x`);
  return isSasFault(sas) ? undefined : sas;
}

/** A listing is of whatever holds the things, and so is a folder. */
const isOfMany = (job: Job, said: string) => job.kind === 'list' || givesAway('namesManyFiles', said);

function needsOf(sas: Sas, facts: Facts, said: string): Needs | undefined {
  const service = facts.service ?? NAMED.find((one) => names(one, said)) ?? '';
  const job = service === 'queue' || service === 'table' ? undefined : jobFromFacts(facts);
  if (job) return countNeeds([{ ...job, many: isOfMany(job, said) }], sas.kind);
  return SERVICES.has(service) ? { ...needsLike(sas, service as JobService), resourceTypes: [] } : undefined;
}

/**
 * @param text what somebody says of a SAS now
 * @param said all words of the case, which tell whether a folder is meant
 * @returns what it was not made for; undefined where that is not told, or it is made for this
 */
export function judgeScope(text: string, facts: Facts, said: string): Finding | undefined {
  const sas = sasOf(text);
  const needs = sas && needsOf(sas, facts, said);
  if (!sas || !needs) return undefined;
  // The clock has no say: no time was read out.
  return checkSas(sas, { now: new Date(0), needs }).find(
    ({ severity, cause }) => severity === 'error' && OF_SCOPE.has(cause),
  );
}
