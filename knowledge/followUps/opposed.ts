/**
 * "I want to overwrite it" and "I don't want to", "we made the endpoint" and "we deleted it": rows of the contrary share
 * nearly all words with what is said. Pure.
 */
import { isQuestion } from '../words/asking.ts';
import { type CueOf, EITHER_OR } from '../words/cueLists.ts';
import { givesAway } from '../words/cues.ts';
import { cuesOf } from '../words/cuesOf.ts';
import { failsOnly, goesOnly } from './goes.ts';
import { ofEach, shareOfEach } from './ofEach.ts';
import { isOfAnotherStep } from './otherStep.ts';

type Cue = CueOf<'followUps/opposed.yaml'>;
const says = cuesOf('followUps/opposed.yaml');
const tells = (cue: Cue) => ofEach((sentence) => says(cue, sentence));
const denials = tells('denies');

/** So long a word names what is done or wished, and no "them" or "want". */
const THINGS = /\p{Script=Latin}{6,}|[\p{Script=Han}]{2,}/gu;
/** The end of a verb makes no difference. */
const STEM = 6;

const thingsIn = (text: string) =>
  (text.toLowerCase().match(THINGS) ?? [])
    .filter((word) => !givesAway('wishes', word))
    .map((word) => word.slice(0, STEM));

/** Somebody wishes what all who name it in the row do not want. */
function deniesTheWish(said: readonly string[], text: string): boolean {
  if (!givesAway('wishes', text) || says('denies', text) || isQuestion(text)) return false;
  return thingsIn(text).some((thing) => {
    const denied = denials(said).filter((_, at) => said[at]?.toLowerCase().includes(thing));
    return denied.length > 0 && denied.every(Boolean);
  });
}

/** So much of a row speaks of the one change, and hardly anything of the other. */
const A_THIRD = 0.33;
const HARDLY_ANY = 0.25;
const shareOf = {
  made: shareOfEach((sentence) => says('made', sentence)),
  gone: shareOfEach((sentence) => says('gone', sentence)),
};

/** Whether something was made, or taken away; undefined where neither is told, or both. */
export function changeTold(text: string): 'made' | 'gone' | undefined {
  const [isMade, isGone] = [says('made', text), says('gone', text)];
  return isMade === isGone ? undefined : isMade ? 'made' : 'gone';
}

/** What was made is not what is said of what was taken away, and the other way round. */
function isOtherChange(said: readonly string[], text: string): boolean {
  const change = isQuestion(text) ? undefined : changeTold(text);
  if (!change) return false;
  const share = shareOf[change === 'made' ? 'gone' : 'made'](said);
  return share >= A_THIRD && shareOf[change](said) < HARDLY_ANY * share;
}

const CLAUSE_END = /[,;.!。、]|\s(?:but|and|while|whereas|aber|und|während)\s|(?<=(?:ます|です|る|い|だ))(?:が|けど)/iu;
const PLACES = /\p{Script=Latin}{4,}|[\p{Script=Han}\p{Script=Katakana}ー]{2,}|\b(?:vm|pc|day|tag)s?\b/giu;
const OF_NO_PLACE =
  /^(?:work|fail|fine|only|same|from|with|that|this|when|does|nicht|geht|läuft|klappt|okay|refused|denied|dort|hier|there|here)/iu;

interface Contrast {
  goes: Set<string>;
  fails: Set<string>;
}

/** Where it goes, and where not: "works in the service, not on my desktop". */
function contrastIn(text: string): Contrast {
  const told: Contrast = { goes: new Set(), fails: new Set() };
  for (const clause of text.toLowerCase().split(CLAUSE_END)) {
    const side = says('goesNot', clause) ? told.fails : says('goes', clause) ? told.goes : undefined;
    for (const place of clause.match(PLACES) ?? []) if (!OF_NO_PLACE.test(place)) side?.add(place.slice(0, STEM));
  }
  return told;
}

const contrastsIn = ofEach(contrastIn);
const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((place) => other.has(place));

/** It goes where all who say it are refused, and the other way round. */
function isTurnedRound(said: readonly string[], text: string): boolean {
  const { goes, fails } = contrastIn(text);
  if (goes.size === 0 || fails.size === 0) return false;
  const rows = contrastsIn(said);
  const isTurned = (row: Contrast) => shares(goes, row.fails) && shares(fails, row.goes);
  return rows.some(isTurned) && !rows.some((row) => shares(goes, row.goes) && shares(fails, row.fails));
}

/** Whether it goes for somebody else, or only for oneself; undefined where that is not told. */
function othersTold(text: string): 'goes' | 'fails' | undefined {
  for (const clause of text.split(CLAUSE_END)) {
    if (!says('otherPerson', clause)) continue;
    if (says('goesNot', clause)) return 'fails';
    if (says('goes', clause)) return 'goes';
  }
  return undefined;
}

const othersIn = ofEach(othersTold);
const MOST_OF_THEM = 0.5;
/** "My colleague's query succeeds" is not said by those whose colleague is refused. */
function isOfAnother(said: readonly string[], text: string): boolean {
  const told = othersTold(text);
  if (!told) return false;
  const rows = othersIn(said).filter((one) => one !== undefined);
  return rows.length > 0 && rows.filter((one) => one !== told).length > MOST_OF_THEM * rows.length;
}

const NUMBERED = /(?:errors?|fehler|エラー|error)\s{0,2}[(:]?\s{0,2}(\d{1,5})(?!\d)/giu;
const numbersOf = (text: string) => [...text.matchAll(NUMBERED)].map(([, number]) => number);
const numbersIn = ofEach(numbersOf);
const A_FEW = 2;
/** "System error 5" is not said of 53 and 67. */
function isOtherNumber(said: readonly string[], text: string): boolean {
  const told = numbersOf(text);
  const named = told.length === 0 ? [] : numbersIn(said).flat();
  return named.length >= A_FEW && !named.some((number) => told.includes(number));
}

const NONE_GOES = 0.5;
const goingIn = shareOfEach(goesOnly);
const failingIn = shareOfEach(failsOnly);

/** "The portal shows it fine" is not said where half tell that it does not, and nobody that it does. */
function isOfWhatGoes(said: readonly string[], text: string): boolean {
  if (isQuestion(text) || !goesOnly(text)) return false;
  return goingIn(said) === 0 && failingIn(said) >= NONE_GOES;
}

type Name = (typeof EITHER_OR)[number][number];

/** By the names that exclude each other: which of them each sentence names. */
const NAMED = EITHER_OR.map((names: readonly Name[]) => ({
  names,
  namedIn: ofEach((sentence) => names.filter((name) => says(name, sentence))),
}));

/** "I'm only Contributor" is not said by those who all are Owner. */
const namesAnother = (said: readonly string[], text: string): boolean =>
  NAMED.some(({ names, namedIn }) => {
    const own = names.filter((name) => says(name, text));
    const [named] = own;
    if (named === undefined || own.length > 1) return false;
    const rows = namedIn(said);
    return (
      !rows.some((one) => one.includes(named)) &&
      rows.filter((one) => one.length > 0).length > MOST_OF_THEM * said.length
    );
  });

const outcomesIn = { isTrue: tells('isTrue'), isFalse: tells('isFalse') };
const OUTCOMES = [
  ['isTrue', 'isFalse'],
  ['isFalse', 'isTrue'],
] as const;
/** "TcpTestSucceeded : False" is not said of True, however many words stand beside it. */
const isOtherOutcome = (said: readonly string[], text: string): boolean =>
  OUTCOMES.some(
    ([own, other]) =>
      says(own, text) &&
      !says(other, text) &&
      outcomesIn[other](said).some(Boolean) &&
      !outcomesIn[own](said).some(Boolean),
  );

const FILLS =
  /\b(?:not?|any|an?|the|do|does|did|of|got|we|i|they|it|have|has|use|there|is|are|available|here|in use|none)\b|n['’]t\b|(?<!\p{L})(?:kein\p{L}*|nicht|ein\p{L}*|wir|ich|es|haben|hat|habe|gibt|nutzen|ist|da|vorhanden|verfügbar|hier)(?!\p{L})/giu;
const bareOf = (text: string) =>
  text
    .toLowerCase()
    .replace(FILLS, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const baresIn = ofEach(bareOf);

/** "We have no backup vault" is the very contrary of "we have a backup vault". */
export function isTheVeryContrary(said: readonly string[], text: string): boolean {
  if (!says('denies', text) || isQuestion(text)) return false;
  const bare = bareOf(text);
  if (bare === '') return false;
  const bares = baresIn(said);
  return bares.includes(bare) && !denials(said).some((denies, at) => denies && bares[at] === bare);
}

/** What is said in a row says the contrary of this, in the same words. */
export const isOpposed = (said: readonly string[], text: string): boolean =>
  deniesTheWish(said, text) ||
  isOtherChange(said, text) ||
  isTurnedRound(said, text) ||
  isOfAnother(said, text) ||
  isOfWhatGoes(said, text) ||
  isOfAnotherStep(said, text) ||
  isOtherNumber(said, text) ||
  isOtherOutcome(said, text) ||
  namesAnother(said, text);
