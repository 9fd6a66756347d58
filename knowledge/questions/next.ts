/** The next question: the one whose answer is expected to help most. */
import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import { type FactName, factDefinition } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { getOrMake, type Recent, recent } from '../recent.ts';
import { askable } from './askable.ts';
import { starting, withoutWords, wordOfRefusal } from './askedFirst.ts';
import { FIRST_ONES, type Possible, tellsApart } from './gain.ts';
import { type Stated, statedIn } from './likely.ts';
import { chanceToMatter } from './matters.ts';
import { askFor, type Question } from './question.ts';
import { saidIn } from './said.ts';
import { type Conditions, conditionsIn, isSpokenTo, type Spoken, spokenOf, spokenTo } from './spoken.ts';
import { type Asking, leastWorth, type Worth, worthOf } from './worth.ts';

/** Not every answer changes something: what is left of the worth then. */
const MAYBE = 0.6;
const CANDIDATES = 20;
/** Where nearly nothing is known. */
const MANY = 60;
/** The first cause is wrong oftener than its chance says just where a question would help: all are asked about as if nearer. */
const DOUBT = 2;
const MOST_ANSWERS = 8;
/** Nobody is asked more than this about one report. */
const MOST_QUESTIONS = 6;

/** Where little is told, much comes into question, and many tell the same little: what to ask is worked out once. */
const KEPT = 300;
const kept = new WeakMap<Knowledge, Recent<string, { question?: Question | undefined }>>();

function keyOf({ report, evidence, causes, given, answers, sure, vague, denied }: Asking): string {
  const first = causes.slice(0, MANY).map(({ cause, probability }) => `${cause} ${probability.toFixed(3)}`);
  return JSON.stringify([
    [...saidIn(report)],
    evidence.facts,
    evidence.observations.map(({ id }) => id),
    given,
    answers,
    sure,
    vague,
    denied,
    first,
  ]);
}

/** The next question, or undefined when nothing worth asking is left. */
export function nextQuestion(asking: Asking): Question | undefined {
  if (!asking.vague) return chooseQuestion(asking);
  const known = kept.get(asking.knowledge) ?? recent<string, { question?: Question | undefined }>(KEPT);
  kept.set(asking.knowledge, known);
  return getOrMake(known, keyOf(asking), () => ({ question: chooseQuestion(asking) })).question;
}

/** So much of what comes into question goes with the same answer: whoever has none of it says so. */
const NEARLY_ALL = 0.85;
const MOSTLY = 0.5;

/** With nothing but faults of a SAS in question nobody is asked whether there is one. */
function isForegone(stated: Stated, causes: Possible[], fact: FactName): boolean {
  const { rows, table } = spokenTo(stated, causes, fact);
  return table.values.some((_, place) => {
    const named = causes.filter((_one, at) => (rows[at]?.[place] ?? 0) >= MOSTLY);
    return named.reduce((sum, { probability }) => sum + probability, 0) >= NEARLY_ALL;
  });
}

/** The question that comes before it, where nothing tells its answer yet. */
function inOrder(
  { evidence }: Asking,
  isOpen: (fact: FactName) => boolean,
  isClear: (fact: FactName) => boolean,
  fact: FactName,
): FactName {
  const { after } = factDefinition(fact);
  if (!after || !isOpen(after) || isClear(after)) return fact;
  const isTold = factDefinition(after).toldBy?.some((told) => evidence.facts[told] !== undefined);
  return isTold ? fact : after;
}

/** How likely each is called among those in question. */
function chancesOf(causes: readonly WeighedCause[]): number[] {
  const sum = causes.reduce((total, { probability }) => total + probability, 0) || 1;
  return causes.map(({ probability }) => probability / sum);
}

const chancesPossible = (causes: readonly WeighedCause[]): Possible[] =>
  chancesOf(causes).map((probability, place) => ({ cause: (causes[place] as WeighedCause).cause, probability }));

/** What comes into question, with the doubt that a question is chosen in. */
function doubted(causes: readonly WeighedCause[]): Possible[] {
  const nearer = causes.map(({ cause, probability }) => ({ cause, probability: probability ** (1 / DOUBT) }));
  const sum = nearer.reduce((total, { probability }) => total + probability, 0) || 1;
  return nearer.map(({ cause, probability }) => ({ cause, probability: probability / sum }));
}

/** The one that helps most among those whose answer would change something, with the causes as likely as said. */
function mostMattering(asking: Asking, now: readonly number[], causes: Possible[], open: Worth[]): Worth | undefined {
  let best: Worth | undefined;
  let most = leastWorth(asking) * MAYBE;
  for (const one of open) {
    // Those that follow are worth less, whatever they change.
    if (one.gain <= most) break;
    const worth = one.gain * chanceToMatter(now, causes, one.spoken);
    if (worth > most) [best, most] = [one, worth];
  }
  return best;
}

/** The one that helps most among those whose answer would change something, as this case stands. */
function mattering(asking: Asking, causes: Possible[], open: Worth[]): Worth | undefined {
  if (asking.vague) return open[0];
  const by = (some: readonly WeighedCause[]) =>
    mostMattering(asking, chancesOf(some.slice(0, causes.length)), causes, open);
  // What a few words make nearly sure is called unsure: then an answer may change it all the same.
  return by(asking.causes) ?? (asking.sure ? undefined : by(asking.called));
}

const NOTHING_SAID: ReadonlySet<FactName> = new Set();

/**
 * The questions that may be worth asking, as all causes see them. Most tell no two of the first causes apart: of these
 * nobody looks up what the others say.
 */
function worthAThought(
  { knowledge, sure, vague }: Asking,
  conditions: Conditions,
  stated: Stated,
  causes: Possible[],
  isAskable: (fact: FactName) => boolean,
): Spoken[] {
  if (vague) return spokenOf(knowledge, conditions, stated, causes).filter(({ table }) => isAskable(table.fact));
  const telling = spokenOf(knowledge, conditions, stated, causes.slice(0, FIRST_ONES))
    .filter((spoken) => tellsApart(spoken, sure) && isAskable(spoken.table.fact))
    .map(({ table }) => table.fact);
  return telling.length === 0 ? [] : spokenOf(knowledge, conditions, stated, causes, new Set(telling));
}

function chooseQuestion(asking: Asking): Question | undefined {
  const { knowledge, evidence, answers, vague } = asking;
  const causes = vague ? asking.causes.slice(0, MANY) : doubted(asking.causes.slice(0, CANDIDATES));
  if (causes.length === 0 || answers >= MOST_QUESTIONS) return undefined;
  const stated = statedIn(knowledge, telling(evidence));
  const conditions = conditionsIn(evidence);
  const isAskable = askable(asking);
  const least = leastWorth(asking);
  const open = worthAThought(asking, conditions, stated, causes, isAskable)
    .map((spoken) => worthOf(asking, causes, spoken))
    .filter(({ gain }) => gain >= least)
    .sort((a, b) => b.gain - a.gain || a.fact.localeCompare(b.fact));
  const said = open.length > 0 ? saidIn(asking.report) : NOTHING_SAID;
  const unsaid = open.filter(({ fact }) => !said.has(fact));
  const begun = withoutWords(asking, isAskable);
  if (begun) return askFor(begun, answersWorthGiving(stated, causes, begun));
  const best = wordOfRefusal(asking, unsaid) ?? starting(asking, causes, unsaid) ?? mattering(asking, causes, unsaid);
  if (!best) return undefined;
  const isOpen = (fact: FactName) =>
    isSpokenTo(knowledge, conditions, causes, fact) && !said.has(fact) && isAskable(fact);
  const isClear = (before: FactName) => isForegone(stated, chancesPossible(asking.causes), before);
  const fact = inOrder(asking, isOpen, isClear, best.fact);
  return askFor(fact, answersWorthGiving(stated, causes, fact));
}

/** A bare status beside a code tells nothing more: what its page would ask is answered. */
function telling(evidence: Evidence): Evidence {
  const better = evidence.observations.filter((one) => one.rank !== 'generic' && !one.harmless);
  return better.length > 0 ? { ...evidence, observations: better } : evidence;
}

/** The answers that are likeliest under the candidates, in the order of the page. */
function answersWorthGiving(stated: Stated, causes: Possible[], fact: FactName) {
  const { answers } = factDefinition(fact);
  if (answers.length <= MOST_ANSWERS) return answers;
  const { rows, table } = spokenTo(stated, causes, fact);
  const chance = (place: number) =>
    causes.reduce((sum, { probability }, cause) => sum + probability * ((rows[cause] ?? table.neutral)[place] ?? 0), 0);
  const kept = new Set([...answers.keys()].sort((a, b) => chance(b) - chance(a)).slice(0, MOST_ANSWERS));
  return answers.filter((_, place) => kept.has(place));
}
