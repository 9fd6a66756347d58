/**
 * The vocabulary of facts: what can be known about a failing job beside its error. Each stands on a page of knowledge/facts.
 * Recognition reads facts from a report; pages name them in `when` and `facts`; what is still unknown may become a question.
 */
import { createRequire } from 'node:module';
import { instead } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { givesAway } from '../words/cues.ts';
import type { Answer, FactPage, FactPageMatter, Translation } from './factPages.ts';
import { ANOTHER, UNKNOWN } from './openAnswers.ts';

/** A name that has a page in knowledge/facts. */
export type FactName = string;

/** What is known about a report, by fact name. A value that is not in the vocabulary never gets in. */
export type Facts = Record<FactName, string | undefined>;

export { ANOTHER, UNKNOWN };

let known: ReadonlyMap<FactName, FactPage> | undefined;

// Loaded only where the pages have to be read.
const load = createRequire(import.meta.url);

/** A page, its matter as text: a diagnosis asks few of them, and taking all apart takes longer than the rest of it. */
type Folded = Omit<FactPage, 'matter'> & { fact: FactName; matter: string };

function readPages(): Folded[] {
  const { pages } = (load('./factPages.ts') as { readFactPages(): { pages: FactPage[] } }).readFactPages();
  return pages.map(({ matter, ...page }) => ({ ...page, fact: matter.fact, matter: JSON.stringify(matter) }));
}

const unfolded = ({ fact, matter, ...page }: Folded): [FactName, FactPage] => [
  fact,
  instead<FactPage>(page as FactPage, { matter: () => JSON.parse(matter) }),
];

/** Read when first asked for. */
export function factPages(): ReadonlyMap<FactName, FactPage> {
  known ??= new Map(preparedOfLists('facts', readPages).map(unfolded));
  return known;
}

export const factNames = (): FactName[] => [...factPages().keys()];

export const isFactName = (name: string): name is FactName => factPages().has(name);

/** @throws where there is no such fact: names of strangers are asked for with isFactName first. */
export function factDefinition(name: FactName): FactPageMatter {
  const page = factPages().get(name);
  if (!page)
    throw new Error(`There is no page knowledge/facts/${name}.md. Write it: npm run knowledge:new -- fact ${name}`);
  return page.matter;
}

/** The allowed values of a fact, `unknown` left out. */
export function factValues(name: FactName): string[] {
  return factDefinition(name).answers.map((answer) => answer.value);
}

/** A yes or no leaves nothing else; some pages have an answer of their own for the rest. */
export const takesAnother = ({ answers, likely }: FactPageMatter): boolean =>
  likely !== undefined && !answers.every(({ value }) => ['yes', 'no'].includes(value)) && !hasOther(answers);

const hasOther = (answers: Answer[]) => answers.some(({ value }) => value === 'other');

/** The words of an error that the answers stand for, one a line. */
export function wordsMeantBy(given: Facts): string[] {
  const means = ([fact, value]: [string, string | undefined]) =>
    isFactName(fact) ? factDefinition(fact).answers.find((answer) => answer.value === value)?.means : undefined;
  return Object.entries(given).flatMap((pair) => means(pair) ?? []);
}

/** The question in another language; undefined where the page has none. */
export function questionInLanguage(name: FactName, language: string): Translation | undefined {
  const { de, ja } = factDefinition(name);
  return language === 'de' ? de : language === 'ja' ? ja : undefined;
}

/** Typed for yes and no everywhere. */
const YES_OR_NO = new Map([
  ['y', 'yes'],
  ['true', 'yes'],
  ['n', 'no'],
  ['false', 'no'],
]);

const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** "Another one", "keins davon": what stands for all that is not offered, where the question has such an answer. */
const restOf = (definition: FactPageMatter): string | undefined =>
  takesAnother(definition) ? ANOTHER : hasOther(definition.answers) ? 'other' : undefined;

/** Reads a typed or pressed answer ("SAS", "2", "i don't know"); undefined when it is none of the fact's answers. */
export function readAnswer(name: FactName, typed: string): string | undefined {
  const said = fold(typed);
  if (/^(unknown|dunno|no idea|not sure|(i )?do(n'?t| not) know|\?)$/.test(said)) return UNKNOWN;
  const definition = factDefinition(name);
  const { answers } = definition;
  if (/^\(?\d{1,2}\)?$/.test(said)) {
    const index = Number.parseInt(said.replace(/\D/g, ''), 10) - 1;
    return [...answers.map(({ value }) => value), ...(takesAnother(definition) ? [ANOTHER] : []), UNKNOWN][index];
  }
  const fits = (answer: Answer) =>
    [answer.value, answer.label, ...(answer.also ?? [])].some((word) => fold(word) === said);
  const offered = answers.find(fits) ?? answers.find(({ value }) => value === YES_OR_NO.get(said));
  return offered?.value ?? (givesAway('noneOffered', typed.trim()) ? restOf(definition) : undefined);
}
