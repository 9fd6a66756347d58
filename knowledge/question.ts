/** The next question: the one whose answer is expected to help most. */

import { LRUCache } from 'lru-cache';
import type { Knowledge } from './assemble.ts';
import type { Evidence, Observation } from './evidence.ts';
import type { FactPageMatter } from './factPages.ts';
import { ANOTHER, type FactName, type Facts, factDefinition, factPages, takesAnother, UNKNOWN } from './facts.ts';
import { expectedGain, type Possible } from './questions/gain.ts';
import { chances, questionsAbout, type Stated, statedIn, tableFor } from './questions/likely.ts';
import { compareVersions } from './releases/versions.ts';
import type { WeighedCause } from './weigh.ts';

export interface Question {
  fact: FactName;
  text: string;
  howTo?: string;
  /** Values; `another` before the last where there is more to say, `unknown` last. */
  answers: string[];
  /** What the buttons say, in the same order. */
  labels: string[];
}

/** Less than this is not worth a tired person's time: where the first cause is likely, and where it is not. */
const WORTH = { sure: 0.05, unsure: 0.015 } as const;
/** What is harder to find out has to help more. */
const HARD = 0.7;
const CANDIDATES = 14;
/** Where nearly nothing is known. */
const MANY = 60;
const MOST_ANSWERS = 8;
/** Nobody is asked more than this about one report. */
const MOST_QUESTIONS = 6;
export const I_DO_NOT_KNOW = "I don't know";
export const SOMETHING_ELSE = 'Something else';

const isStatus = (code = '') => /^(?:\d{3}$|exit)/i.test(code);

/** Names what is wrong, be it roughly: neither a bare status nor a sentence that stands before every failure. */
export const namesTrouble = ({ rank, harmless, code }: Observation) =>
  rank !== 'generic' && !harmless && !isStatus(code);

export interface Asking {
  knowledge: Knowledge;
  evidence: Evidence;
  /** Likeliest first. */
  causes: WeighedCause[];
  /** Facts that were answered, also with "unknown": they are never asked again. */
  given: Facts;
  /** The first cause is likely already. */
  sure: boolean;
  /** Somebody only said that something fails. */
  vague: boolean;
}

interface Worth {
  fact: FactName;
  gain: number;
}

const isKnown = (wanted: Record<string, string[]>, known: Facts) =>
  Object.entries(wanted).some(([fact, values]) => values.includes(known[fact] ?? ''));

/** Nobody who mounts a share is asked for the letters of a SAS. */
const makesSense = ({ onlyIf, unless }: FactPageMatter, known: Facts) =>
  !(onlyIf && !isKnown(onlyIf, known)) && !(unless && isKnown(unless, known));

/** Facts that some candidate has something to say to. */
function spokenOf({ knowledge, evidence }: Asking, causes: Possible[]): Set<FactName> {
  const facts = new Set<FactName>();
  for (const { cause } of causes) {
    for (const fact of questionsAbout(cause)) facts.add(fact);
    for (const fact in knowledge.causes.get(cause)?.matter.facts) facts.add(fact);
  }
  for (const observation of evidence.observations)
    for (const { when } of observation.causes) for (const fact in when) facts.add(fact);
  return facts;
}

/** Those of them that may be asked. */
function toAsk(asking: Asking, causes: Possible[]): FactName[] {
  const { evidence, given } = asking;
  // With the code at hand nobody is asked for the error's words.
  const told = evidence.observations.some(namesTrouble);
  const known = { ...evidence.facts, ...given };
  const pages = factPages();
  return [...spokenOf(asking, causes)].filter((fact) => {
    const page = known[fact] === undefined ? pages.get(fact)?.matter : undefined;
    return page?.question !== undefined && makesSense(page, known) && !(told && page.starts === 'words');
  });
}

function worthOf(stated: Stated, causes: Possible[], fact: FactName): Worth {
  const gain = expectedGain(stated, causes, fact);
  return { fact, gain: factDefinition(fact).hard ? gain * HARD : gain };
}

/** One of the three things that matter at the start is asked before another that is worth more, unless it is worth far more. */
const HALF = 0.5;

/** Of a trouble that is only named the error's words, the tool and the time come first. */
function starting({ given, vague }: Asking, open: Worth[]): Worth | undefined {
  if (!vague) return undefined;
  const startOf = (fact: FactName) => factPages().get(fact)?.matter.starts;
  const asked = new Set(Object.keys(given).map(startOf));
  const first = open.find(({ fact }) => startOf(fact) !== undefined && !asked.has(startOf(fact)));
  return first && first.gain >= HALF * (open[0]?.gain ?? 0) ? first : undefined;
}

/** Where little is told, much comes into question, and many tell the same little: what to ask is worked out once. */
const KEPT = 500;
const kept = new WeakMap<Knowledge, LRUCache<string, { question?: Question | undefined }>>();

function keyOf({ evidence, causes, given, sure, vague }: Asking): string {
  const first = causes.slice(0, MANY).map(({ cause, probability }) => `${cause} ${probability.toFixed(3)}`);
  return JSON.stringify([evidence.facts, evidence.observations.map(({ id }) => id), given, sure, vague, first]);
}

/** The next question, or undefined when nothing worth asking is left. */
export function nextQuestion(asking: Asking): Question | undefined {
  if (!asking.vague) return chooseQuestion(asking);
  const known = kept.get(asking.knowledge) ?? new LRUCache({ max: KEPT });
  kept.set(asking.knowledge, known);
  const key = keyOf(asking);
  const chosen = known.get(key) ?? { question: chooseQuestion(asking) };
  known.set(key, chosen);
  return chosen.question;
}

function chooseQuestion(asking: Asking): Question | undefined {
  const { knowledge, evidence, given, sure, vague } = asking;
  const causes: Possible[] = asking.causes.slice(0, vague ? MANY : CANDIDATES);
  if (causes.length === 0 || Object.keys(given).length >= MOST_QUESTIONS) return undefined;
  const stated = statedIn(knowledge, telling(evidence));
  const open = toAsk(asking, causes)
    .map((fact) => worthOf(stated, causes, fact))
    .filter(({ gain }) => gain >= (sure ? WORTH.sure : WORTH.unsure))
    .sort((a, b) => b.gain - a.gain || a.fact.localeCompare(b.fact));
  const best = starting(asking, open) ?? open[0];
  return best && askFor(best.fact, answersWorthGiving(stated, causes, best.fact));
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
  const table = tableFor(fact);
  const rows = causes.map(({ cause, probability }) => ({ row: chances(stated, table, cause), probability }));
  const chance = (place: number) =>
    rows.reduce((sum, { row, probability }) => sum + probability * (row[place] ?? 0), 0);
  const kept = new Set([...answers.keys()].sort((a, b) => chance(b) - chance(a)).slice(0, MOST_ANSWERS));
  return answers.filter((_, place) => kept.has(place));
}

export function askFor(fact: FactName, answers = factDefinition(fact).answers): Question {
  const definition = factDefinition(fact);
  const { question, howTo } = definition;
  const another = takesAnother(definition) ? [{ value: ANOTHER, label: SOMETHING_ELSE }] : [];
  const all = [...answers, ...another];
  return {
    fact,
    text: question ?? `${fact}?`,
    ...(howTo ? { howTo } : {}),
    answers: [...all.map((answer) => answer.value), UNKNOWN],
    labels: [...all.map((answer) => answer.label), I_DO_NOT_KNOW],
  };
}

/** A fault of some versions is asked after while it is among the first that come into question. */
const COMES_INTO_QUESTION = 3;

/** Which version it is: asked where the report shows what a newer version has mended. */
export function versionQuestion(causes: WeighedCause[], asked: Facts): Question | undefined {
  if (asked.toolVersion !== undefined) return undefined;
  const seen = causes.slice(0, COMES_INTO_QUESTION).flatMap(({ because }) => because);
  const version = seen.find(({ asksVersion }) => asksVersion)?.asksVersion;
  if (!version) return undefined;
  const { product, how, fixed } = version;
  return {
    fact: 'toolVersion',
    text: `Which version of ${product} is it? What you describe is mended in ${fixed}.`,
    howTo: `Run or look at: ${how}`,
    answers: ['older', 'fixed', UNKNOWN],
    labels: [`Older than ${fixed}`, `${fixed} or newer`, I_DO_NOT_KNOW],
  };
}

/** "10.29.1" as an answer to the question after the version. */
export function versionAnswered({ fact, labels }: Question, typed: string): string | undefined {
  const [said, fixed] = [typed, labels[1] ?? ''].map((text) => /\d+\.\d+\.\d+/.exec(text)?.[0]);
  if (fact !== 'toolVersion' || !said || !fixed) return undefined;
  return compareVersions(said, fixed) < 0 ? 'older' : 'fixed';
}
