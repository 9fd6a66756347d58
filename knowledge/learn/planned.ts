/**
 * What people are about to do, by the plan of effects/plans.yaml: knowledge/planned/<plan>.md, an act a line ("wipe the
 * target") or a whole sentence. Whether somebody means to do it, or only tells of it, hangs on the words around it: each act
 * is learned in some of planFrames.yaml, which hang on the act alone. Beside them what people tell and ask otherwise.
 */
import { A_PLAN } from '../answers/asked.ts';
import { plansHeard } from '../effects/compilePlans.ts';
import { PLANS } from '../effects/planList.ts';
import { NO_PLAN, sentenceShown } from '../effects/planned.ts';
import { isAsked, sentencesOf } from '../effects/sentencesSaid.ts';
import { isWordedAsPlan } from '../effects/wordedPlans.ts';
import { readFollowUps } from '../followUps/compileFollowUps.ts';
import { hashOf } from '../text/hash.ts';
import { readExamples } from './examples.ts';
import { type Frames, inSome, readFrames } from './frames.ts';
import { readSayings, type Saying } from './intents.ts';
import { shownOf } from './lessons.ts';
import { ASKED_ROOT, PLANNED_ROOT } from './sayingRoots.ts';
import type { Lesson } from './train.ts';

/** Its sentences are no plan's. */
const NONE = 'none';

/** So many sayings are made of an act. */
const MEANT = 10;
const UNMEANT = 5;
/** One in so many of what people tell, and of what they say in a talk, shows what is no plan. */
const ONE_SENTENCE_IN = 4;
const ONE_QUESTION_IN = 1;
const ONE_SAYING_IN = 3;
const LONGEST = 300;
/** So many of a hundred tell their trouble with it, in so many letters at most. */
const IN_ONE_BREATH = 45;
const SHORT_TROUBLE = 90;

/** Short ones, by language. */
type Troubles = ReadonlyMap<string, readonly string[]>;

/** People tell their trouble in the same breath, before or after. */
function withTrouble(text: string, language: string, all: Troubles): string {
  const hash = hashOf(text);
  const troubles = all.get(language) ?? [];
  if (hash % 100 >= IN_ONE_BREATH || troubles.length === 0) return text;
  const trouble = (troubles[(hash >>> 8) % troubles.length] as string).replace(/[.!?。]$/, '');
  const comma = language === 'ja' ? '、' : ', ';
  const told = text.replace(/[.。]$/, '');
  return hash % 3 === 0 ? `${told}${comma}${trouble}` : `${trouble}${comma}${told}`;
}

/** A whole sentence says only once what an act says in many frames. */
const withAndWithoutTrouble = ({ text, language }: Saying, troubles: Troubles) => [
  ...new Set([text, withTrouble(text, language, troubles)]),
];

/** An act, as it is meant and as it is only told of. */
function sayingsOf({ intent, text, language }: Saying, { meant, unmeant }: Frames, troubles: Troubles): Saying[] {
  const made = (frames: Frames['meant'], many: number, plan: string) =>
    inSome(frames[language] ?? [], many, text, language).map((said) => ({
      intent: plan,
      text: withTrouble(said, language, troubles),
      language,
    }));
  return [...made(meant, MEANT, intent), ...made(unmeant, UNMEANT, NONE)];
}

const JAPANESE = /[\u3040-\u30ff]/;
const GERMAN = /[äöüß]|\b(?:der|die|das|und|nicht|ist|beim|seit)\b/i;
const languageOf = (text: string): string => (JAPANESE.test(text) ? 'ja' : GERMAN.test(text) ? 'de' : 'en');

const lesson = ({ text, intent }: Saying, group: string, weight = 1): Lesson => ({
  text: sentenceShown(shownOf(text)),
  labels: [{ label: intent === NONE ? NO_PLAN : `${A_PLAN}${intent}`, weight: 1 }],
  weight,
  group,
});

const isHarmless = (text: string) => text.length <= LONGEST && !isWordedAsPlan(text);
const isOneIn = (many: number, text: string) => hashOf(text) % many === 0;

/** Told of a trouble, or said in a talk, and no plan by its words. What asks or wishes comes nearest to one. */
const harmlessTold = () => [
  ...readExamples()
    .flatMap(({ source, text }) => (source ? [] : sentencesOf(text)))
    .filter((text) => isOneIn(isAsked(text) ? ONE_QUESTION_IN : ONE_SENTENCE_IN, text) && isHarmless(text)),
  ...readSayings()
    .map(({ text }) => text)
    .filter((text) => isOneIn(ONE_SAYING_IN, text) && isHarmless(text)),
];

/** What people ask of pages is mostly harmless; a few ask for what a plan warns of. */
const OF_A_QUESTION = 0.5;
const harmlessAsked = () =>
  readSayings(ASKED_ROOT)
    .map(({ text }) => text)
    .filter(isHarmless);

/** What people state of what is so, to an answer. A few of them do mean to do something. */
const OF_A_REPLY = 0.5;
const ONE_REPLY_IN = 3;
const harmlessReplies = () =>
  readFollowUps()
    .all.flatMap(({ said }) => said)
    .filter((text) => isOneIn(ONE_REPLY_IN, text) && !isAsked(text) && isHarmless(text));

/** What people wrote, and what the bot must hear in it. */
const MUST_BE_HEARD = 4;
const heardLessons = () =>
  plansHeard(PLANS).map(({ plan, text }) => lesson({ text, intent: plan, language: '' }, text, MUST_BE_HEARD));

/** An act says as much in each of its frames. */
const OF_A_WHOLE_SENTENCE = 2;

export function plannedLessons(root = PLANNED_ROOT): Lesson[] {
  const frames = readFrames();
  const harmless = harmlessTold();
  const troubles = Map.groupBy(
    harmless.filter((text) => text.length <= SHORT_TROUBLE),
    languageOf,
  );
  return [
    ...readSayings(root, 'acts').flatMap((act) => sayingsOf(act, frames, troubles).map((one) => lesson(one, act.text))),
    ...readSayings(root).flatMap((one) =>
      withAndWithoutTrouble(one, troubles).map((text) => lesson({ ...one, text }, one.text, OF_A_WHOLE_SENTENCE)),
    ),
    ...harmless.map((text) => lesson({ text, intent: NONE, language: '' }, text)),
    ...harmlessAsked().map((text) => lesson({ text, intent: NONE, language: '' }, text, OF_A_QUESTION)),
    ...harmlessReplies().map((text) => lesson({ text, intent: NONE, language: '' }, text, OF_A_REPLY)),
    ...heardLessons(),
  ];
}
