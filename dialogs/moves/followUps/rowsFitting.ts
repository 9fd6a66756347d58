/** Which rows of followUps/ may answer just this person: what is known of the case, and what was said before. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { type Facts, factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import type { FollowUp, Near } from '../../../knowledge/followUps/followUps.ts';
import { shareOfEach } from '../../../knowledge/followUps/ofEach.ts';
import { isOutweighed, isSpokenAgainst, leaning } from '../../../knowledge/questions/against.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { reportSaid, wordsTold } from '../../case/said.ts';
import type { Lately, Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import { CERTAINLY, SURELY, WITHOUT_DOUBT } from '../message/nearness.ts';
import { CLEAR, isSettled } from '../message/tells.ts';
import type { Fitting } from './amongRows.ts';
import { isForOthers } from './isForOthers.ts';
import { isOfUnnamedProduct, isOfUnnamedTool } from './ofProduct.ts';
import { ofWhatIsAsked } from './ofWhatIsAsked.ts';

/** What the words are held against. */
export interface Asked {
  triage: Triage;
  alone: Alone;
  /** Of the case, the likeliest first. */
  causes: readonly DiagnosedCause[];
  /** The few of them that may be meant, and the first. */
  meant: readonly DiagnosedCause[];
  first: DiagnosedCause;
  /** What the words lean on: both are looked for together, and what is wanted is told by the newest. */
  before: Lately | undefined;
}

/** The causes whose rows are the answer's own: while nothing is settled, each that may be meant. */
export const ownOf = ({ triage, meant, first }: Asked): readonly DiagnosedCause[] =>
  isSettled(triage) ? [first] : meant;

export const isOwnOf = (asked: Asked, { causes }: FollowUp): boolean =>
  ownOf(asked).some(({ id }) => causes.includes(id));

/** On whose page a row stands. */
export const pageOf = ({ meant, first }: Asked, { causes }: FollowUp): DiagnosedCause =>
  meant.find(({ id }) => causes.includes(id)) ?? first;
const filledOf = (asked: Asked, followUp: FollowUp) => pageOf(asked, followUp).filled(followUp.says);

/** Whoever goes on after an answer has read it. */
const answersGiven = ({ said }: Triage): string =>
  said.flatMap((one) => (one.kind === 'told' ? (one.answered?.says ?? []) : [])).join('\n\n');

/** Below this a cause is one of many; of the few that a code has, each may be meant. */
const FAINT = 0.2;
const FAINT_OF_CODE = 0.03;
/** A bare status, or its name, is everybody's. */
const FAINT_OF_STATUS = 0.08;
const A_NAME = /[a-z][A-Z]|[A-Z]{3}|\d{5}|\(\d/;

/** What hardly comes into question has no say, however well the words fit a row of it. */
export function isOfFaint({ triage, alone, meant }: Asked, { causes: of, leads }: FollowUp): boolean {
  if (isSettled(triage)) return false;
  const isNamed = triage.codes.some((code) => A_NAME.test(code));
  const least = isNamed ? FAINT_OF_CODE : triage.codes.length > 0 ? FAINT_OF_STATUS : FAINT;
  const words = `${reportSaid(triage)}\n${wordsTold(triage)}\n${alone.text}`;
  const isFaint = ({ id, confidence }: DiagnosedCause) => isOfUnnamedProduct(id, words) || confidence < least;
  const inQuestion = meant.filter(({ id }) => of.includes(id) || id === leads);
  return inQuestion.length > 0 && inQuestion.every(isFaint);
}

/** One look settles it. */
const isFirm = (fact: string) => isFactName(fact) && factDefinition(fact).firm === true;

/** What is known of the case, and what the words tell. */
const toldOf = ({ triage, alone }: Asked) => ({ ...triage.facts, ...alone.news });

/** From here on a cause comes into question, so that a circumstance speaks for it. */
export const IN_QUESTION = 0.1;

/**
 * While nothing is settled, words that take it for a cause which does not come into question hardly did; and what the error
 * proves is not overturned by words that are only like those of a row, and tell nothing against it. "I am Owner" says
 * nothing of what is slow.
 */
export function mayLead({ triage, alone, causes, first }: Asked, { leads, perhaps }: FollowUp, near: number): boolean {
  if (isSettled(triage)) {
    if (near >= CERTAINLY || isSpokenAgainst(alone.news, first.id)) return true;
    if (speaksOn(alone.told, leads ?? first.id, first.id)) return true;
    return triage.shown?.certainty !== 'certain' && !isForWhatStands(alone, first.id, leads ?? first.id);
  }
  const led = causes.find(({ id }) => id === leads);
  return perhaps ? led !== undefined && led.confidence >= IN_QUESTION : near >= CERTAINLY || led !== undefined;
}

/** "Three million tiny blobs", behind a slow listing: by themselves the words, or the facts in them, speak for what stands. */
function isForWhatStands({ told, diagnosis: { causes } }: Alone, stands: string, leads: string): boolean {
  const [alone] = causes;
  if (alone?.id === stands && alone.confidence >= CLEARLY_FOR) return true;
  return leaning(told, stands) >= RATHER && leaning(told, stands) >= leaning(told, leads);
}
const CLEARLY_FOR = 0.5;
const RATHER = 1.4;

/** "All of it begins with the date", where the service is busy: a fact in the words that those with the other cause tell, and few with this one. */
const speaksOn = (told: Facts, leads: string, stands: string): boolean =>
  leads !== stands && leaning(told, leads) >= CLEARLY_ON && leaning(told, leads) >= CLEARLY_ON * leaning(told, stands);
const CLEARLY_ON = 2;

/** What the words themselves deny counts more than what was known before. */
export const contradicts = (asked: Asked, leads: string): boolean =>
  isSpokenAgainst(asked.alone.news, leads) || isOutweighed(toldOf(asked), leads);

/**
 * What all tell who say it, and would speak against the cause that it speaks for: "our ip is whitelisted" is just what the
 * answer is to.
 */
export const ownAgainst = ({ tells, leads }: FollowUp, news: Facts): string[] =>
  Object.entries(tells).flatMap(([fact, value]) =>
    leads !== undefined &&
    value === (news as Partial<Record<string, string>>)[fact] &&
    isSpokenAgainst({ [fact]: value }, leads)
      ? [fact]
      : [],
  );
export const without = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !names.includes(fact)));

/** A row that takes the words for a cause which the facts speak against did not mean them so. */
function isDenied(asked: Asked, { followUp, near }: Near): boolean {
  const { alone, first } = asked;
  const { leads } = followUp;
  if (leads === undefined) return false;
  // "It has been two hours now": its answer is one, although what was told before keeps it from leading.
  if (near >= CERTAINLY && isOwnOf(asked, followUp)) return false;
  if (leads !== first.id) return contradicts(asked, leads);
  // "No, 445 is open" is not what is said by those whose cause is that it is shut.
  const firmly = Object.fromEntries(Object.entries(alone.news).filter(([fact]) => isFirm(fact)));
  return (
    isSpokenAgainst(firmly, leads) ||
    (near < CERTAINLY && isSpokenAgainst(without(alone.news, ownAgainst(followUp, alone.news)), leads))
  );
}

/** "It alternates" tells something, and is not what only askers say: "is there an alternative?" */
const isOnlyAsked = ({ alone }: Asked, { followUp, near }: Near): boolean =>
  !alone.asks && alone.intent === 'fact' && alone.sure < CLEAR && near < CERTAINLY && asking(followUp.said) >= MOSTLY;
const MOSTLY = 0.6;
const asking = shareOfEach(asksIn);

const OF_SHARES = /\b(?:file ?)?shares?\b|freigabe|共有/i;
const OF_BLOBS = /\bblobs?\b|\bcontainers?\b|コンテナ/i;
/** "I deleted 2 TB on the share": whose rows are of blobs, they are for others. */
const speaksOfShares = (words: string) => OF_SHARES.test(words) && !OF_BLOBS.test(words);

export function fittingOf(asked: Asked): Fitting {
  const { triage, alone, first, before } = asked;
  const isOfWhatIsAsked = ofWhatIsAsked(alone);
  const allWords = `${wordsTold(triage)}\n${alone.text}`;
  const told = { ...(speaksOfShares(allWords) && { service: 'file' }), ...toldOf(asked) };
  const saidBefore = (before ? before.says : answersGiven(triage)) ?? '';
  return {
    wasSaid: ({ followUp }) => saidBefore.includes(filledOf(asked, followUp)),
    isForOthers: ({ followUp: { says }, near }) =>
      isForOthers(says, told, alone.text) ||
      isOfUnnamedTool(says, allWords) ||
      (near < WITHOUT_DOUBT && !isOfWhatIsAsked(says)),
    isDenied: (one) => isDenied(asked, one) || isOnlyAsked(asked, one),
    // What is surely said of the cause that stands has its answer, although it is no proof of the other.
    maySay: ({ followUp, near }) =>
      followUp.leads === undefined ||
      followUp.leads === first.id ||
      mayLead(asked, followUp, near) ||
      (near >= SURELY && isOwnOf(asked, followUp)),
  };
}
