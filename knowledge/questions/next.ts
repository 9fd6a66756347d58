/** The next question: the one whose answer is expected to help most. */
import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import type { FactPageMatter } from '../facts/factPages.ts';
import { type FactName, type Facts, factDefinition, factPages, UNKNOWN, wordsMeantBy } from '../facts/facts.ts';
import { once } from '../lazily.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { getOrMake, type Recent, recent } from '../recent.ts';
import { table } from '../table.ts';
import { expectedGain, FIRST_ONES, type Possible, partsOf, tellsApart, toBeSure } from './gain.ts';
import { type Stated, statedIn } from './likely.ts';
import { chanceToMatter } from './matters.ts';
import { followsASymptom, OPENING } from './opening.ts';
import { askFor, namesTrouble, type Question } from './question.ts';
import { hasNoWords, saidIn, toldByTheWay } from './said.ts';
import { makesSense } from './sense.ts';
import { type Conditions, conditionsIn, isSpokenTo, type Spoken, spokenOf, spokenTo } from './spoken.ts';

/**
 * Less than this is not worth a tired person's time. A first question is asked sooner than a further one: most cases are
 * settled by one, and what a third one brings is as often wrong as right: with less for it, questions grew by a tenth and
 * no first cause became right. What is likely is asked about once more only where that helps twice as much: who has confirmed
 * it, or did not know, is asked for nothing.
 */
const WORTH = { sure: 0.05, surer: 0.06, first: 0.015, further: 0.065, vague: 0.003 } as const;
/** Not every answer changes something: what is left of the worth then. */
const MAYBE = 0.6;
/** What is harder to find out has to help more. */
const HARD = 0.7;
const CANDIDATES = 20;
/** Where nearly nothing is known. */
const MANY = 60;
/** The first cause is wrong oftener than its chance says just where a question would help: all are asked about as if nearer. */
const DOUBT = 2;
const MOST_ANSWERS = 8;
/** Nobody is asked more than this about one report. */
const MOST_QUESTIONS = 6;

export interface Asking {
  knowledge: Knowledge;
  /** What was told, as it was told. */
  report: string;
  evidence: Evidence;
  /** Likeliest first. */
  causes: WeighedCause[];
  /** Facts that were answered, also with "unknown": they are never asked again. */
  given: Facts;
  /** How many questions were answered; what else is given was told unasked. */
  answers: number;
  /** The first cause is likely already. */
  sure: boolean;
  /** Somebody only said that something fails. */
  vague: boolean;
  /** What was thought before was tried in vain, or denied: the next thought is worth a question as the first was. */
  denied: boolean;
}

interface Worth {
  spoken: Spoken;
  fact: FactName;
  gain: number;
}

/** What makes sense by one answer to the question before it counts from there on: that one is asked first. */
function mayMakeSense(page: FactPageMatter, told: () => Facts): boolean {
  const { after, onlyIf, unless } = page;
  if (!onlyIf && !unless) return true;
  if (makesSense(page, told())) return true;
  const isOpen = after !== undefined && onlyIf?.[after] !== undefined && !Object.hasOwn(told(), after);
  return isOpen && makesSense({ unless }, told());
}

/** The kinds of errors that some statuses stand for. */
const KINDS = table<readonly string[]>({ conflict: ['409', '412'], errorWord: ['401', '403'], missing: ['404'] });

/** With a 416 at hand nobody is asked which conflict it is, and with a 404 none which refusal. */
function otherKinds({ codes }: Evidence): ReadonlySet<string> {
  const told = codes.filter((code) => /^[45]\d\d$/.test(code));
  const others = [...KINDS].filter(([, statuses]) => !told.some((status) => statuses.includes(status)));
  return new Set(told.length > 0 ? others.map(([fact]) => fact) : []);
}

/** Whether a question may be asked at this point. */
function askable(asking: Asking): (fact: FactName) => boolean {
  const { evidence, given } = asking;
  // With the code at hand nobody is asked for the error's words, nor where the cause is likely without any error at all.
  const settled = asking.sure && evidence.codes.length === 0;
  const named =
    settled || evidence.observations.some(namesTrouble) || hasNoWords(given) || wordsMeantBy(given).length > 0;
  const known = { ...evidence.facts, ...given };
  const told = once(() => ({ ...toldByTheWay(asking.report), ...known }));
  const pages = factPages();
  const others = otherKinds(evidence);
  return (fact) => {
    if (others.has(fact)) return false;
    const page = known[fact] === undefined ? pages.get(fact)?.matter : undefined;
    return page?.question !== undefined && mayMakeSense(page, told) && !(named && page.starts === 'words');
  };
}

/** What an answer has to bring, at this point of the case. */
function leastWorth({ answers, sure, vague, denied }: Asking): number {
  if (vague) return WORTH.vague;
  if (denied) return WORTH.first;
  const isFirst = answers === 0;
  if (sure) return isFirst ? WORTH.sure : WORTH.surer;
  return isFirst ? WORTH.first : WORTH.further;
}

/** What was told makes it the natural next question: that counts for so much, and nobody finds it hard any more. */
const NATURAL = 2.5;

function follows({ report, evidence, given }: Asking, fact: FactName): boolean {
  const { follows: after } = factDefinition(fact);
  if (!after) return false;
  const told = { ...evidence.facts, ...toldByTheWay(report), ...given };
  return Object.entries(after).some(([before, values]) => values.includes(told[before] ?? ''));
}

function worthOf(asking: Asking, causes: Possible[], spoken: Spoken): Worth {
  const { fact } = spoken.table;
  const isFirst = asking.answers === 0 || asking.denied;
  const parts = partsOf(causes, spoken);
  const gain = expectedGain(parts) + (isFirst ? toBeSure(parts) : 0);
  const { hard, known = 1 } = factDefinition(fact);
  if (follows(asking, fact)) return { spoken, fact, gain: gain * known * NATURAL };
  return { spoken, fact, gain: gain * known * (hard ? HARD : 1) };
}

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
function starting(asking: Asking, causes: readonly Possible[], every: Worth[]): Worth | undefined {
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

/** Of a bare 401 or 403 the word of the error settles most, whatever else was told of it. */
function wordOfRefusal({ evidence }: Asking, every: readonly Worth[]): Worth | undefined {
  const isBare = evidence.codes.length > 0 && evidence.codes.every((code) => REFUSAL.test(code));
  if (!isBare || evidence.observations.some(namesTrouble)) return undefined;
  const word = every.find(({ fact }) => fact === 'errorWord');
  return word && word.gain >= A_THIRD * (every[0]?.gain ?? 0) ? word : undefined;
}

/** Whoever does not know the words of the error knows the tool, and since when: what to ask then hangs on these. */
function withoutWords({ report, given, vague }: Asking, isAskable: (fact: FactName) => boolean): FactName | undefined {
  if (!vague || given[OPENING[0] as FactName] !== UNKNOWN) return undefined;
  const said = saidIn(report);
  return OPENING.find((fact) => isAskable(fact) && !said.has(fact));
}

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

/** The one that helps most among those whose answer would change something, as this case stands. */
function mattering(asking: Asking, causes: Possible[], open: Worth[]): Worth | undefined {
  if (asking.vague) return open[0];
  const now = chancesOf(asking.causes.slice(0, causes.length));
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
