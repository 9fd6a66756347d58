/** What may be asked of a case, in words and buttons. Which is asked next is chosen in questions/next.ts. */
import type { Observation } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import { ANOTHER, type FactName, type Facts, factDefinition, takesAnother, UNKNOWN } from '../facts/facts.ts';
import { compareVersions } from '../releases/versions.ts';

export interface Question {
  fact: FactName;
  text: string;
  howTo?: string;
  /** What `howTo` names and the report tells. */
  named?: Named;
  /** Values; `another` before the last where there is more to say, `unknown` last. */
  answers: string[];
  /** What the buttons say, in the same order. */
  labels: string[];
}

export const I_DO_NOT_KNOW = "I don't know";
export const SOMETHING_ELSE = 'Something else';

const isStatus = (code = '') => /^(?:\d{3}$|exit)/i.test(code);

/** Names what is wrong, be it roughly: neither a bare status nor a sentence that stands before every failure. */
export const namesTrouble = ({ rank, harmless, code }: Observation) =>
  rank !== 'generic' && !harmless && !(isStatus(code) && rank !== 'code');

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

/** An account, and the path of a job's log. */
export interface Named {
  account?: string | undefined;
  logFile?: string | undefined;
}

/** Where one looks, with the own names in the command. */
export const withNames = (howTo: string, { account, logFile }: Named = {}): string =>
  howTo.replaceAll('<account>', account ?? '<account>').replaceAll('<log>', logFile ?? '<log>');

/** The same question, to somebody whose account or log is known. */
export function askedWith(question: Question, { account, logFile }: Named): Question {
  const named = { ...(account && { account }), ...(logFile && { logFile }) };
  const howTo = question.howTo && withNames(question.howTo, named);
  return howTo === question.howTo ? question : { ...question, ...(howTo && { howTo }), named };
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
