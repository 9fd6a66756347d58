/** Nothing in a text tells a cause, and it is about storage all the same: what an expert asks first, in this order. */
import type { Evidence } from '../evidence/evidence.ts';
import { ANOTHER, type FactName, type Facts, factDefinition, factNames, isFactName, UNKNOWN } from '../facts/facts.ts';
import { NO_STORAGE } from '../learn/examples.ts';
import { wordCount } from '../text/wordCount.ts';
import type { Scores } from '../verdict/ranker.ts';
import { asksIn } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';
import { isTroubleNamed, kindOfTrouble } from '../words/troubleNamed.ts';
import { askFor, type Question } from './question.ts';
import { saidIn, toldByTheWay } from './said.ts';
import { makesSense } from './sense.ts';

/** The words of the error, the tool, and since when. */
export const OPENING: readonly FactName[] = ['speaksOf', 'tool', 'whatChanged'];
/** A mount shows a number where others show words. */
const IN_ORDER: readonly FactName[] = OPENING.flatMap((fact) => (fact === 'speaksOf' ? [fact, 'mountError'] : [fact]));

/** From here on a text asks something rather than telling trouble; what names storage may look a little more like it. */
const ASKS = 0.35;
const ASKS_OF_STORAGE = 0.55;

/** Of fewer words nobody knows whether they tell a trouble at all. */
const A_STORY = 5;
/** Foreign text is known by more than this. */
const HARDLY = -1.5;
/** Of what names somebody else's things, one of our causes has to be so much likelier than foreign text. */
const SURELY = 1;

/** "The nightly export stopped" names nothing of storage; who tells it here, and tells it like one of ours, may mean one. */
function soundsLikeOurs({ scores, words }: Scores, lead: number): boolean {
  if (words < A_STORY) return false;
  const foreign = scores.get(NO_STORAGE) ?? 0;
  return [...scores].some(([cause, score]) => cause !== NO_STORAGE && score > foreign + lead);
}

/**
 * It names something of storage or sounds like it, and neither asks nor tells of somebody else's. "Our SQL warehouse can't
 * read the external location" names another product and sounds like ours all the same.
 */
export function mayBeOurs(all: Scores): boolean {
  if (all.elsewhere && !soundsLikeOurs(all, SURELY)) return false;
  return all.strange ? all.asks < ASKS && soundsLikeOurs(all, HARDLY) : all.asks < ASKS_OF_STORAGE;
}

const isSymptom = ([fact, value]: [string, string | undefined]) =>
  value === 'yes' && isFactName(fact) && factDefinition(fact).symptom === true;

/** The natural next question where such a symptom was told: of what is slow, what of it is. */
export const followsASymptom = (fact: FactName): boolean =>
  Object.keys(factDefinition(fact).follows ?? {}).some((told) => factDefinition(told).symptom === true);

const naturalNext = (told: Facts): FactName[] =>
  factNames().filter(
    (fact) =>
      followsASymptom(fact) &&
      Object.entries(factDefinition(fact).follows ?? {}).every(([before, values]) =>
        values.includes(told[before] ?? ''),
      ),
  );

/** "It does not work", "login trouble": in so few words nobody can say more than that. */
const A_SIGH = 3;
/** "Last night's job failed" is hardly less like ours than like anybody's; above this it is known for somebody else's. */
const ANYBODYS = 3.3;

/** Who says that something is the matter, without a word of what: "trouble with my blobs", "Storage Explorer is weird". */
const isTroubled = (report: string) =>
  givesAway('fails', report) || givesAway('troubled', report) || isTroubleNamed(report);

/** Something is the matter, or help is asked for, and nothing says that it is with somebody else's things. */
export function saysThatItFails(report: string, { facts, observations }: Evidence, all: Scores): boolean {
  const asksForHelp = givesAway('asksForHelp', report);
  if (all.elsewhere || (asksIn(report) && !asksForHelp && !isTroubleNamed(report))) return false;
  const foreign = all.scores.get(NO_STORAGE) ?? 0;
  if (!isTroubled(report)) return asksForHelp && (foreign < A_SIGH || soundsLikeOurs(all, HARDLY));
  const isNamed = Object.keys(facts).length + observations.length > 0 || !all.strange;
  return isNamed || all.words <= A_SIGH || foreign < ANYBODYS || (asksForHelp && soundsLikeOurs(all, HARDLY));
}

/**
 * "Our nightly copy gets slower", "the pipeline is red", "the bill doubled": it names nothing of storage, and tells trouble
 * of a kind that we know, or fails at something that we know.
 */
export function tellsTrouble(report: string, { facts }: Evidence): boolean {
  if (asksIn(report)) return false;
  if (Object.entries(facts).some(isSymptom) || toldByTheWay(report).tierTrouble === 'fee') return true;
  // What fails is told, however much its few words are like those of a question.
  return givesAway('fails', report) && Object.keys(facts).length > 0;
}

/** In more words there is something to read. */
const A_TOPIC = 9;

/** "409", "access denied", "duplicate files": the text names the kind of error itself, and any cause that goes with it may be behind. */
export function kindNamed(report: string, { facts }: Evidence): Facts {
  const kind =
    wordCount(report) <= A_TOPIC && isTroubleNamed(report) ? (facts.speaksOf ?? kindOfTrouble(report)) : undefined;
  return kind === undefined ? {} : { speaksOf: kind };
}

/** What kind of error it is was told: then it may be any cause that goes with it. */
export const isOpened = (given: Facts): boolean =>
  Object.entries(given).some(
    ([fact, value]) =>
      isFactName(fact) && factDefinition(fact).starts !== undefined && value !== UNKNOWN && value !== ANOTHER,
  );

export function openingQuestion(report: string, { facts }: Evidence, given: Facts): Question | undefined {
  const told = { ...toldByTheWay(report), ...facts, ...given };
  const said = saidIn(report);
  const isOpen = (fact: FactName) => !Object.hasOwn(told, fact) && !said.has(fact);
  const open = [...naturalNext(told), ...IN_ORDER].find(
    (fact) => isOpen(fact) && makesSense(factDefinition(fact), told),
  );
  return open === undefined ? undefined : askFor(open);
}
