/**
 * What somebody is about to do that may do harm, told beside the trouble: "rotate both keys now?", "just open the
 * firewall", "can I delete all that failed?". Whatever the cause is, what speaks against it is said first, with the way that
 * opens or loses the least. Read from the words of people in three languages; a tool's output asks for nothing. Pure.
 */
import { isShort } from '../answers/short.ts';
import { belongingOf } from '../learn/strange.ts';
import { remembered } from '../remembered.ts';
import { wordCount } from '../text/wordCount.ts';
import { isQuestion } from '../words/asking.ts';
import { cuesOf } from '../words/cuesOf.ts';
import { tellsHowAllStands } from '../words/states.ts';
import { asksForAChoice, isBrief, isHardlyPlanned, LEAST, leastOf, readingsOf, wouldHave } from './aboutToBe.ts';
import { asksOthers } from './asksOthers.ts';
import { tellsHowItStands } from './howItStands.ts';
import { deedOfMine, inFirstPerson } from './inFirstPerson.ts';
import { isNotForReal, isOtherwise, withoutRefused } from './notForReal.ts';
import { isOfAnotherKind, isSeenTo, meansElse } from './ofOnePlan.ts';
import { planNamed } from './planList.ts';
import { type Planned, plannedIn } from './planned.ts';
import { isPersons, MOST_READ, MOST_REMEMBERED, sentencesOf } from './sentencesSaid.ts';
import { inFull } from './spokenForms.ts';
import { switchesOn, turnedOver } from './switchesOn.ts';
import { withoutDone } from './wasDone.ts';
import { withoutJest } from './withoutJest.ts';
import { mayBeMeant, SURE_OF_BRIEF, type Told, wordedIn } from './wordedPlans.ts';

const says = cuesOf('effects/aboutToBe.yaml');

interface Learned extends Planned {
  sentence: string;
}

/** Of a hundred plans that people wrote seven share it with others so much. */
const DISTINCT = 0.45;
/** Which harm is meant is a guess from here on down. */
const GUESSED = 0.3;
/** And here it may be any of many. */
const HARDLY_ONE = 0.16;
/** "Can we turn that off?" is short; in more words than these it is said what. */
const FEWEST_NAMED = 8;
const BESIDE = /[\u3041-\u30ff]/;

/** "Can we turn that off?" is told by what it was said to: the trouble, and the words before it. */
function byWhatStandsBeside(sentence: string, beside: readonly string[]): Planned | undefined {
  const joint = BESIDE.test(sentence) ? '、' : ', ';
  const all = beside.flatMap((words) => {
    const both = `${words}${joint}${sentence}`;
    const planned = plannedIn(both);
    return planned === undefined || isOfAnotherKind(planned.plan, both) ? [] : planned;
  });
  const shareOf = (plan: string) => all.reduce((sum, one) => sum + (one.plan === plan ? one.share : 0), 0);
  return all.filter(({ share }) => share >= DISTINCT).sort((one, other) => shareOf(other.plan) - shareOf(one.plan))[0];
}

/**
 * Of 58,000 sentences none plans anything without what was done or refused in it that is further from a plan as a whole:
 * of four in five nobody has to know what was done, and whether it is for real.
 */
const FAR = 0.05;
const mayPlan = (sentence: string) => (plannedIn(sentence)?.sure ?? 0) >= FAR;

/** The plan that a sentence is surest of, in other words than those of plans.yaml. */
function learnedIn(text: string, inTalk: boolean): Learned | undefined {
  const isAll = isShort(text);
  const all = sentencesOf(text);
  const isOneBreath = isBrief(text, all);
  const sentences = all
    .filter((sentence) => isPersons(sentence, isAll) && !tellsHowItStands(sentence))
    .slice(0, MOST_READ);
  let best: Learned | undefined;
  for (const sentence of sentences.flatMap(readingsOf)) {
    if (!mayPlan(sentence) || isNotForReal(sentence)) continue;
    const planned = plannedIn(withoutRefused(withoutDone(sentence)));
    // Of most sentences no plan comes near: nobody has to know how they are meant.
    if (!planned || planned.sure < LEAST || planned.sure <= (best?.sure ?? 0)) continue;
    if (
      switchesOn(planned.plan, sentence) ||
      isOtherwise(planned.plan, sentence) ||
      wouldHave(sentence) ||
      asksForAChoice(sentence)
    )
      continue;
    if (isHardlyPlanned(sentence, planned)) continue;
    if (planned.sure >= leastOf(sentence, planned, isOneBreath, inTalk) && !asksOthers(sentence))
      best = { ...planned, sentence };
  }
  return best;
}
const rememberedBy = (inTalk: boolean) =>
  remembered((text: string): { learned?: Learned } => {
    const learned = learnedIn(text, inTalk);
    return learned === undefined ? {} : { learned };
  }, MOST_REMEMBERED);
const LEARNED = { inTalk: rememberedBy(true), first: rememberedBy(false) };

/** Which of the plans it is, where the sentence alone does not say that. */
function nameOf({ plan, sure, share, sentence }: Learned, beside: readonly string[] | undefined, said?: Told) {
  const worded = said?.name;
  if (beside === undefined || share >= DISTINCT || said?.wide === false) return worded ?? plan;
  const isNamed = sure >= SURE_OF_BRIEF && wordCount(sentence) >= FEWEST_NAMED && !isQuestion(sentence);
  const guess = share >= GUESSED || (isNamed && share >= HARDLY_ONE) ? plan : undefined;
  return byWhatStandsBeside(sentence, beside)?.plan ?? worded ?? guess;
}

/** "Delete the identity and make it again": worded as one plan by words that many acts share, and surely learned of another. */
const SURELY = 0.6;
const OF_ONE = 0.9;
function isSurelyAnother({ plan, sure, share }: Learned, worded: Told): boolean {
  const bringsAlike = worded.brings.length > 0 && planNamed(plan)?.brings.join() === worded.brings.join();
  return worded.wide && !bringsAlike && sure >= SURELY && share >= OF_ONE;
}

/** What is meant to be done: as it is worded, else as it is learned; "delete the policy" is worded, and there are many kinds. */
function planIn(text: string, inTalk: boolean, beside: readonly string[] | undefined): Told | undefined {
  const mine = deedOfMine(text);
  const worded = wordedIn(text, mayBeMeant, inTalk) ?? (mine ? wordedIn(mine, mayBeMeant) : undefined);
  const { learned } = inTalk ? LEARNED.inTalk(text) : LEARNED.first(text);
  if (worded && !beside) {
    const isOther = learned !== undefined && isSurelyAnother(learned, worded);
    return planNamed(turnedOver(isOther ? learned.plan : worded.name, text));
  }
  const name = learned ? nameOf(learned, beside, worded) : worded?.name;
  if (name === undefined || (learned && meansElse(name, learned.sentence))) return undefined;
  return planNamed(turnedOver(name, text));
}

/** Said to an answer, or with the hour it is done, "deleting the old ones" is a plan; by itself it is what a report is about. */
const isSoon = (text: string) => says('soon', text);

function planSaid(text: string, inTalk: boolean, beside: readonly string[] | undefined): Told | undefined {
  const plan = planIn(text, inTalk, beside);
  if (plan || !(inTalk || isSoon(text))) return plan;
  const full = inFirstPerson(text);
  return full === text ? undefined : planIn(full, inTalk, beside);
}

/** "Imma break it": as it is spoken it was heard as none. */
function planInFull(text: string, inTalk: boolean, beside: readonly string[] | undefined): Told | undefined {
  const full = inFull(text);
  return full === text ? undefined : planSaid(full, inTalk, beside);
}

/** "How do I rotate a certificate in Key Vault?" is asked of something else; who names nothing asks about storage here. */
const isOurs = (text: string, ofStorage: boolean) => ofStorage || !belongingOf(text).elsewhere;

/**
 * Where something is said: `inTalk` to an answer about storage, `ofStorage` in what begins a case of storage, whatever the
 * words name; `anywhere` it may be about something else.
 */
export type Where = 'inTalk' | 'ofStorage' | 'anywhere';

/**
 * What somebody means to do that may do harm, by its name in plans.yaml.
 * @param beside in a talk: what it may be said of
 */
export function planOf(said: string, where: Where, beside?: readonly string[]): string | undefined {
  const text = withoutJest(said);
  // "Firewall is off, all networks allowed" says how it is.
  if (tellsHowAllStands(text)) return undefined;
  const plan = planSaid(text, where === 'inTalk', beside) ?? planInFull(text, where === 'inTalk', beside);
  const isMeant = plan && !isSeenTo(plan.name, text) && isOurs(text, where !== 'anywhere' || plan.ours);
  return isMeant ? plan.name : undefined;
}
