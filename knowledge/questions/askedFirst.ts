/** What is asked before all that may be worth more: the start of a trouble that is only named, and the word of a bare refusal. Pure. */
import { type FactName, factPages, UNKNOWN } from '../facts/facts.ts';
import { SUMMARY_ONLY } from '../recognisers/summaryOnly.ts';
import type { Possible } from './gain.ts';
import { followsASymptom, kindNamed, OPENING } from './opening.ts';
import { namesTrouble } from './question.ts';
import { saidIn } from './said.ts';
import type { Spoken } from './spoken.ts';
import { type Asking, follows, type Worth } from './worth.ts';

/** One of the three things that matter at the start is asked before another that is worth more, unless it is worth far more. */
const HALF = 0.5;

/** So many of the people with what comes into question see no error at all: nobody is asked for its words. */
const SEE_NO_ERROR = 0.7;

function hasNoError({ table, rows }: Spoken, causes: readonly Possible[]): boolean {
  const place = table.values.indexOf('silent');
  const chances = causes.map(({ probability }, cause) => probability * ((rows[cause] ?? table.neutral)[place] ?? 0));
  const all = causes.reduce((sum, { probability }) => sum + probability, 0);
  return chances.reduce((sum, chance) => sum + chance, 0) >= SEE_NO_ERROR * all;
}

/** "It is slow": what of it is, comes before the program and the time, which are worth hardly more. */
const A_THIRD = 1 / 3;

/** Of a trouble that is only named the error's words, the tool and the time come first. */
export function starting(asking: Asking, causes: readonly Possible[], every: Worth[]): Worth | undefined {
  const { given, vague } = asking;
  if (!vague) return undefined;
  const open = every.filter(({ fact, spoken }) => fact !== OPENING[0] || !hasNoError(spoken, causes));
  const startOf = (fact: FactName) => factPages().get(fact)?.matter.starts;
  const asked = new Set(Object.keys(given).map(startOf));
  const most = open[0]?.gain ?? 0;
  const isWorthwhile = ({ gain }: Worth) => gain >= HALF * most;
  const natural = open.find(({ fact }) => followsASymptom(fact) && follows(asking, fact));
  if (natural && natural.gain >= A_THIRD * most) return natural;
  // What kind of error it is comes before which of that kind.
  const kind = open.find(({ fact }) => fact === OPENING[0]);
  if (kind && isWorthwhile(kind) && !asked.has(startOf(kind.fact))) return kind;
  const first = open.find(({ fact }) => startOf(fact) !== undefined && !asked.has(startOf(fact)));
  return first && isWorthwhile(first) ? first : undefined;
}

const REFUSAL = /^40[13]$/;
/** What is worth far more is mostly what sorts tools and operations, and settles none of them. */
const WORTH_A_WORD = 1 / 8;

/** Of a bare 401 or 403, and of a refusal that is named in a few words, the word of the error settles most, whatever else was told of it. */
export function wordOfRefusal({ report, evidence }: Asking, every: readonly Worth[]): Worth | undefined {
  const isCoded = evidence.codes.length > 0;
  const isBare = isCoded
    ? evidence.codes.every((code) => REFUSAL.test(code))
    : kindNamed(report, evidence).speaksOf === 'refused';
  if (!isBare || evidence.observations.some(namesTrouble)) return undefined;
  // A mount shows a number where others show a word.
  const word = every.find(({ fact }) => fact === 'mountError') ?? every.find(({ fact }) => fact === 'errorWord');
  return word && word.gain >= WORTH_A_WORD * (every[0]?.gain ?? 0) ? word : undefined;
}

/**
 * Whoever does not know the words of the error knows the tool, and since when: what to ask then hangs on these. Who has the
 * summary of a job has its log, where the words stand.
 */
export function withoutWords(
  { report, evidence, given, vague }: Asking,
  isAskable: (fact: FactName) => boolean,
): FactName | undefined {
  if (evidence.observations.some(({ id }) => id === SUMMARY_ONLY) && isAskable('failedLine')) return 'failedLine';
  if (!vague || given[OPENING[0] as FactName] !== UNKNOWN) return undefined;
  const said = saidIn(report);
  return OPENING.find((fact) => isAskable(fact) && !said.has(fact));
}
