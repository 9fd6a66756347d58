/** The question whose answer is expected to narrow the causes most, measured in bits. */

import type { Knowledge } from './assemble.ts';
import type { Evidence } from './evidence.ts';
import { type FactName, type Facts, factDefinition, factNames, factValues, UNKNOWN } from './facts.ts';
import { compareVersions } from './releases/versions.ts';
import type { WeighedCause } from './weigh.ts';

export interface Question {
  fact: FactName;
  text: string;
  howTo?: string;
  /** Values, `unknown` last. */
  answers: string[];
  /** What the buttons say, in the same order. */
  labels: string[];
}

/** How sure a cause's page is of a fact that it states. */
const SURE = 0.9;
/** Less than this many bits is not worth a tired person's time. */
const WORTH = 0.08;
const CANDIDATES = 8;
const MOST_ANSWERS = 5;
/** Nobody is asked more than this about one report. */
const MOST_QUESTIONS = 5;
export const I_DO_NOT_KNOW = "I don't know";

const entropy = (weights: number[]) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === 0
    ? 0
    : -weights.reduce((total, weight) => (weight > 0 ? total + (weight / sum) * Math.log2(weight / sum) : total), 0);
};

/** A bare status beside a code tells nothing more: what its page would ask is answered. */
function telling(evidence: Evidence): Evidence {
  const better = evidence.observations.filter((one) => one.rank !== 'generic' && !one.harmless);
  return better.length > 0 ? { ...evidence, observations: better } : evidence;
}

/** What the pages say of a fact for each cause: the value, or undefined where they say nothing. */
function statedBy(knowledge: Knowledge, evidence: Evidence, fact: FactName) {
  return ({ cause }: WeighedCause): string[] => {
    const own = knowledge.causes.get(cause)?.matter.facts?.[fact];
    const conditions = evidence.observations.flatMap((one) => one.causes.filter((ranked) => ranked.cause === cause));
    const values = new Set(
      [own, ...conditions.map((ranked) => ranked.when?.[fact])].filter((value) => value !== undefined),
    );
    // A cause that some page names without the condition can also be true otherwise.
    if (own === undefined && conditions.some((ranked) => ranked.when?.[fact] === undefined)) return [];
    return [...values];
  };
}

function expectedGain(knowledge: Knowledge, evidence: Evidence, causes: WeighedCause[], fact: FactName): number {
  const stated = statedBy(knowledge, evidence, fact);
  const values = factValues(fact);
  const statements = causes.map(stated);
  if (statements.every((statement) => statement.length === 0)) return 0;
  const chance = (statement: string[], value: string) => {
    if (statement.length === 0) return 1 / values.length;
    const hit = SURE / statement.length;
    return statement.includes(value) ? hit : (1 - SURE) / Math.max(1, values.length - statement.length);
  };
  const weights = causes.map((one) => one.weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const after = values.reduce((total, value) => {
    const joint = causes.map((one, index) => one.weight * chance(statements[index] as string[], value));
    const probability = joint.reduce((a, b) => a + b, 0) / sum;
    return total + probability * entropy(joint);
  }, 0);
  return entropy(weights) - after;
}

/** Answers that some candidate or the service of the report makes sense of; at most five beside "I don't know". */
function answersWorthGiving(knowledge: Knowledge, evidence: Evidence, causes: WeighedCause[], fact: FactName) {
  const { answers } = factDefinition(fact);
  if (answers.length <= MOST_ANSWERS) return answers;
  const stated = new Set(causes.flatMap(statedBy(knowledge, evidence, fact)));
  const named = answers.filter((answer) => stated.has(answer.value));
  const others = answers.filter((answer) => !stated.has(answer.value));
  return [...named, ...others].slice(0, MOST_ANSWERS).sort((a, b) => answers.indexOf(a) - answers.indexOf(b));
}

/**
 * The next question, or undefined when nothing worth asking is left.
 * @param asked facts that were answered, also with "unknown": they are never asked again.
 */
export function nextQuestion(
  knowledge: Knowledge,
  evidence: Evidence,
  causes: WeighedCause[],
  asked: Facts,
): Question | undefined {
  const candidates = causes.slice(0, CANDIDATES);
  if (candidates.length < 2 || Object.keys(asked).length >= MOST_QUESTIONS) return undefined;
  const known = telling(evidence);
  const open = factNames().filter(
    (fact) => factDefinition(fact).question && evidence.facts[fact] === undefined && asked[fact] === undefined,
  );
  const best = open
    .map((fact) => ({ fact, gain: expectedGain(knowledge, known, candidates, fact) }))
    .filter(({ gain }) => gain >= WORTH)
    .sort((a, b) => b.gain - a.gain)[0];
  return best && askFor(best.fact, answersWorthGiving(knowledge, known, candidates, best.fact));
}

export function askFor(fact: FactName, answers = factDefinition(fact).answers): Question {
  const { question, howTo } = factDefinition(fact);
  return {
    fact,
    text: question ?? `${fact}?`,
    ...(howTo ? { howTo } : {}),
    answers: [...answers.map((answer) => answer.value), UNKNOWN],
    labels: [...answers.map((answer) => answer.label), I_DO_NOT_KNOW],
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
