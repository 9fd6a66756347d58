/**
 * Which step of a fix is meant for this person. Pages say before a colon when a step is meant ("A VM in the same region:
 * …"), people say where they are. Steps that only share words with the report are meant for somebody else, and the wrong
 * one may do harm: without a condition that holds the first step stands. Pure.
 */
import { gravestOf } from '../../knowledge/effects/effectsOf.ts';
import { type Facts, factDefinition } from '../../knowledge/facts/facts.ts';
import { once } from '../../knowledge/lazily.ts';
import { withoutRoutine } from '../../knowledge/learn/routine.ts';
import { whatElseFails } from '../../knowledge/words/worksThere.ts';
import { type Aimed, aimOf, hasOpening, knownOf } from './aimOf.ts';
import { contradicted } from './contradicted.ts';
import { type Read, readStep, SHORT, saidTogether, saidWords } from './stepWords.ts';

/** So much of a condition has to be told; of one whose step does harm in another's case nearly all. */
const TOLD = 0.5;
const TOLD_OF_GRAVE = 0.75;
/** Of such a step in what was said last. */
const MOSTLY_TOLD = 0.6;
/** Two words in common may be chance; the same in another step cancels out. */
const LEAST = 1.5;
/** What is only known counts a little less than what was said. */
const OF_FACTS = 1.4;
/** One word of what was said last, which no other step has, is enough: that is why it was said. */
const OF_THE_NEWEST = 1.5;

interface Told {
  said(): Set<string>;
  /** The same, by what stands together in a part of a sentence. */
  together(): Set<string>[];
  /** What was said last, by parts of sentences. */
  last: Set<string>[];
  /** What was said before names what a step is for: another one has to be named as plainly. */
  chosenBefore(): Set<string> | undefined;
  /** What the cause is called by: whoever tells of it says these words, and means no step by them. */
  named: Set<string>;
  rarity(word: string): number;
}

const sum = (words: string[], rarity: (word: string) => number) =>
  words.reduce((total, word) => total + rarity(word), 0);

/** How well a condition of a step is met, 0 where it is not. */
function met(step: string, whole: Set<string>, { said, together, rarity, named }: Told): number {
  const words = said();
  const own = [...whole].filter((word) => !named.has(word));
  const condition = own.length > 0 ? new Set(own) : whole;
  const matched = [...condition].filter((word) => words.has(word));
  const isTold = (least: number) => matched.length >= least * condition.size;
  // What a step does is looked at where it matters: that takes longer than all else here.
  if (!isTold(TOLD) || (!isTold(TOLD_OF_GRAVE) && gravestOf(step))) return 0;
  const score = sum(matched, rarity);
  const share = matched.length / condition.size;
  if (condition.size <= SHORT) {
    const isWhole = share === 1 && together().some((clause) => matched.every((word) => clause.has(word)));
    const least = matched.some((word) => PROGRAM.test(word) || A_CODE.test(word)) ? OF_THE_PROGRAM : LEAST;
    return isWhole ? Math.max(least, score) : 0;
  }
  // "AzCopy cannot pass a lease id" is for nobody who never spoke of AzCopy.
  const isOfOther = own.some((word) => TOOL.test(word) && !words.has(word));
  return score >= LEAST && !isOfOther ? score * share : 0;
}

/** A program whose steps are for its users alone. */
const TOOL = /^(?:azcopy|rclone|robocopy|rsync|restic|velero|terraform|blobfuse2?)$/;

/** A program that does the work instead of AzCopy: a step with its flags is meant for it whatever else fits. */
const PROGRAM =
  /^(?:rclone|robocopy|rsync|restic|velero|terraform|blobfuse2?|sdk|logic|databricks|synapse|fabric|factory|bi)$/;
const OF_THE_PROGRAM = 4;
/** And so is one for a code that stands there; written small, it is longer than any word of a page. */
const A_CODE = /^(?:(?:aadsts|azsm)\d+|[a-z\d]{15,})$/;

const isIn = (words: Set<string>, condition: Set<string>) => [...condition].every((word) => words.has(word));

/** What everybody's case has. */
const THING = /^(?:container|blob|file|folder|share|vm)$/;

/** Most words of a condition, or all of a short one. */
function isToldOf(condition: Set<string>, matched: string[]): boolean {
  const told = matched.filter((word) => condition.has(word)).length;
  return told >= Math.min(SHORT, condition.size) && told >= MOSTLY_TOLD * condition.size;
}

/** What was said last was said for a reason: there any word of the step counts. */
function saidLast(
  { words, conditions }: Read,
  last: Set<string>,
  { rarity, named, chosenBefore }: Told,
  isGrave: () => boolean,
): number {
  const matched = [...words].filter((word) => last.has(word) && !named.has(word));
  const [only] = matched.length === 1 ? matched : [];
  if (only !== undefined && (THING.test(only) || !conditions.some((condition) => condition.has(only)))) return 0;
  // What a step only goes on to say is like the words by chance, where it says for what it is meant.
  if (conditions.length > 0 && !matched.some((word) => conditions.some((condition) => condition.has(word)))) return 0;
  const score = sum(matched, (word) => (word.length > 3 ? OF_THE_NEWEST : 1) * rarity(word));
  // "Serverless is refused", and then "the firewall allows our vnet": that is said of serverless, and asks for no other step.
  const chosen = score >= LEAST ? chosenBefore() : undefined;
  const isOther = chosen !== undefined && !conditions.includes(chosen);
  if (isOther && !conditions.some((condition) => isIn(last, condition))) return 0;
  // "Files are missing since the region's failover" asks for no failover: of a step that does harm one word says too little.
  if (score >= LEAST && isGrave() && !conditions.some((condition) => isToldOf(condition, matched))) return 0;
  return score >= LEAST ? score : 0;
}

function scoreOf(step: string, told: Told): number {
  const read = readStep(step);
  const isGrave = once(() => gravestOf(step) !== undefined);
  const newest = told.last.map((last) => saidLast(read, last, told, isGrave));
  return Math.max(0, ...newest, ...read.conditions.map((condition) => met(step, condition, told)));
}

/** Steps in the order of the page that serve where the first is meant for others: such as name this case, then such as name none. */
function insteadOf(steps: readonly string[], aims: readonly Aimed[], { operation }: Facts): number {
  const isTheirs = (at: number) => aims[at]?.endsWith('theirs') === true;
  // Whoever deletes is shown the step about deleting.
  const mayBeGrave = (at: number) => isTheirs(at) && operation === 'remove';
  const isGrave = gravestOf(steps[0] ?? '') !== undefined;
  const serves = (at: number) => at > 0 && (isGrave || mayBeGrave(at) || !gravestOf(steps[at] ?? ''));
  const places = [...steps.keys()].filter(serves);
  const theirs = places.find(isTheirs);
  return theirs ?? places.find((at) => aims[at] === undefined && !hasOpening(steps[at] ?? '')) ?? 0;
}

/**
 * @param told what the person said of the situation.
 * @param newest of that, what was said last.
 * @param facts what is known of the case: a step that is meant for another one is not chosen.
 * @param cause the id of the cause that the steps mend.
 * @returns the index of the step that fits best, or 0 where none stands out.
 */
export function fittingStep(
  steps: readonly string[],
  told: string,
  newest = '',
  facts: Facts = {},
  cause = '',
): number {
  if (steps.length < 2) return 0;
  const leads = steps.map(readStep);
  // "The classic cluster reads it without a problem": no step is meant for what works.
  const own = whatElseFails(told.includes('\n') ? withoutRoutine(told) : told);
  const rarity = (word: string) => 1 / leads.filter(({ words }) => words.has(word)).length;
  const last = saidTogether(whatElseFails(newest));
  const namesIt = (condition: Set<string>) =>
    condition.size <= SHORT && saidTogether(own).some((clause) => isIn(clause, condition));
  // Of most pages no step has a condition, and nothing has to be looked for.
  const situation = {
    said: once(() => saidWords(`${own} ${whatElseFails(newest)}`)),
    together: once(() => [...saidTogether(own), ...last]),
    last,
    chosenBefore: once(() => leads.flatMap(({ conditions }) => conditions).find(namesIt)),
    named: saidWords(cause.replaceAll('-', ' ')),
    rarity,
  };
  const all = `${own}\n${newest}`;
  const known = knownOf(facts, all);
  const aims = steps.map((step): Aimed => (contradicted(step, all) ? 'others' : aimOf(step, known, all)));
  const scores = steps.map((step, at) =>
    aims[at] === 'others' ? -1 : Math.max(scoreOf(step, situation), aims[at] === 'just theirs' ? OF_FACTS : 0),
  );
  const most = Math.max(...scores);
  const best = scores.indexOf(most);
  if (aims[0] === 'others' && most <= 0) return insteadOf(steps, aims, facts);
  return most > (scores[0] ?? 0) ? best : 0;
}

/** Where it runs, and whether that is code, in the words of the pages; "pipeline" alone is many things. */
export function placeWords({ location, tool }: Facts): string {
  const place = factDefinition('location').answers.find(({ value }) => value === location);
  const where = place && location !== 'hosted-agent' ? place.label : '';
  return tool === 'sdk' ? `${where}\nSDK` : where;
}

/** The codes that stand there, without bare statuses: a step that opens with one is meant for it. */
export const codesTold = ({ seen }: { seen: readonly string[] }): string =>
  seen.filter((code) => !/^\d+$/.test(code)).join(' ');
