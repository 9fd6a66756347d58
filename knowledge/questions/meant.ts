/** Reads an answer in free words: "it's mounted with the account key", "nein, läuft seit Jahren". */
import type { Answer } from '../facts/factPages.ts';
import { ANOTHER, type FactName, factDefinition, questionInLanguage, takesAnother, UNKNOWN } from '../facts/facts.ts';
import { failsOnly, goesOnly } from '../followUps/goes.ts';
import { intentOf } from '../learn/intents.ts';
import { lettersReadOut } from '../sas/lettersTold.ts';
import { wordCount } from '../text/wordCount.ts';
import { asksIn } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';
import { deniedWords, withoutDeniedWords } from '../words/denials.ts';
import { isStateAlone, tellsACircumstance } from '../words/states.ts';
import { whatIsSure } from '../words/sure.ts';
import { factsTold } from '../words/told.ts';
import { likeAnswers } from './answersSaid.ts';
import { behindTheLead, type Lead, leadOf } from './leads.ts';
import { retoldIn } from './retold.ts';

const ASKS_WHETHER_IT_GOES = new Set(['port445', 'otherNetworkWorks', 'otherClientWorks', 'credentialWorks']);

/** Longer texts are reports, and are read as such. */
const LONGEST = 300;

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s_–-]+/g, ' ')
    .trim();

const NOT_BEFORE =
  /(?:(?:\bnot|n't|\bnever) \w+ any$)|(?:\bnot?|n't|\bnever|\bnothing|\bnobody|\bnichts|\bniemand|\bwithout|\bkeine?n?|\bnicht|\bohne)(?: (?:a|an|the|any|using|with|in|eine?n?|der|die|das))*$/;
/** "500 Mbit", "404 files": counted, and no status. */
const A_NUMBER = /^\d+$/;
const COUNTED =
  /^ ?(?:[kmgt]i?b|[kmg]bit\w*|[kmg]bps|ms|%|percent|prozent|gigs?|seconds?|sekunden|minutes?|minuten|hours?|stunden|files?|dateien|blobs?|users?|nutzer|machines?|requests?|件|個|台|秒|分|時間)(?![a-z])/;
const COUNT_FIRST = new RegExp(String.raw`^\d+(?:${COUNTED.source.slice(1)})`);
const AMOUNTS = new RegExp(String.raw`\b\d+(?:${COUNTED.source.slice(1)})`, 'g');
/** "Nothing" is an answer; "nothing changed on our side" and "nothing works" tell something else. */
const PRONOUN = /^(?:nothing|nichts|none|all|everything|alles|alle)$/;
const BY_ITSELF =
  /^\s*(?:$|[,.;:!?()]|(?:at all|else|more|is shown|is wrong|wrong|shown|to see|visible|überhaupt|weiter|zu sehen|of (?:it|them)|davon|yet|so far|bisher)\b)/;
/** "A VM, I think": behind an answer it takes nothing of it back. */
const MILDLY =
  /[\s,]+(?:(?:i|we) (?:think|guess|believe|suppose)|as far as (?:i|we) (?:know|can (?:tell|see))|afaik|i(?:'d| would) say|(?:glaub|denk|mein|schätz)e? ich|soweit ich (?:weiß|sehe))[.!\s]*$|(?:だ)?と思います[。\s]*$/u;
const IS_LETTER = /[\p{L}\p{N}]/u;
const SHORTEST = 2;

/** A label's pieces are words for the answer too: "Our company or a proxy (Zscaler, …)". */
const pieces = (label: string) =>
  label
    .split(/[:;,()[\]{}"“”„…]|\bor\b|\boder\b|、|。|（|）/u)
    .map(fold)
    .filter((piece) => piece.length > 3 && !/^(?:yes|no|ja|nein|はい|いいえ)\b/u.test(piece));

function wordsFor(fact: FactName, { value, label, also = [] }: Answer): string[] {
  const own = ['de', 'ja'].flatMap((language) => questionInLanguage(fact, language)?.labels?.[value] ?? []);
  const words = [...also.map(fold), ...[label, ...own].flatMap(pieces)];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST && !['yes', 'no'].includes(word));
}

/** Where a phrase stands as whole words; Japanese writes none apart. */
function standsAt(text: string, phrase: string): number {
  const isWord = (at: number) => IS_LETTER.test(text.charAt(at)) && /[a-z0-9äöüß]/.test(text.charAt(at));
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const whole = !isWord(at - 1) && !isWord(at + phrase.length);
    const isCounted = A_NUMBER.test(phrase) && COUNTED.test(text.slice(at + phrase.length));
    const isMore = PRONOUN.test(phrase) && !BY_ITSELF.test(text.slice(at + phrase.length));
    if (whole && !isCounted && !isMore && !NOT_BEFORE.test(text.slice(0, at).trimEnd())) return at;
  }
  return -1;
}

/** Characters of the longest phrase for the answer that the text holds. */
const fitOf = (fact: FactName, answer: Answer, text: string) =>
  Math.max(0, ...wordsFor(fact, answer).map((word) => (standsAt(text, word) >= 0 ? word.length : 0)));

/** The answer whose label begins with the same yes or no. */
function byYesOrNo(answers: readonly Answer[], lead: Lead | undefined): string | undefined {
  const fits = answers.filter(({ value, label }) => value === lead || fold(label).startsWith(`${lead},`));
  return fits.length === 1 ? fits[0]?.value : undefined;
}

/** By answer: how much of its phrases stands there. */
const fitsOf = (fact: FactName, text: string) =>
  new Map(factDefinition(fact).answers.map((answer) => [answer.value, fitOf(fact, answer, text)]));

/** "The firewall?" is an answer; of "so how do I copy those then" the copy is none. */
const MOST_OF_IT = 0.5;
/** What tells something else names the answer by the way, with so much of its words at least: "a private endpoint on that account". */
const A_PART = 0.25;

/** By phrases alone: the longest that stands there. */
function phraseMeant(fact: FactName, text: string, least = 0): string | undefined {
  const [first, second] = [...fitsOf(fact, text)].sort(([, one], [, other]) => other - one);
  const isAlone = first && first[1] > (second?.[1] ?? 0);
  return isAlone && first[1] >= (asksIn(text) ? MOST_OF_IT : least) * text.length ? first[0] : undefined;
}

/**
 * Fitted on sentences of the question pages that were left out, each asked of its own question (then its answer is meant)
 * and of another one, and on what people say who answer nothing (then none is): a softmax over the answers and NONE.
 * Of the left-out sentences nearly two thirds are told and a tenth wrongly; by phrases alone less than a third.
 */
const OF_WORDS = 5.4;
const OF_MEANING = 7.5;
const OF_WANTS = 2.35;
const OF_A_PHRASE = 1.65;
const OF_ITS_SHARE = 1.1;
const OF_A_SENTENCE = 5;
/** No sentence of the answer denies, or none affirms, as this one does. */
const OF_ANOTHER_KIND = -1.4;
const NONE = 5.8;
/** From here on an answer is meant rather than none, or any of the others. */
const MEANT = 0.55;
/**
 * What tells something else beside it, or only supposes it. Of the left-out sentences that name a program or a service as
 * well half are told so and three in a hundred wrongly, and as few of those that answer another question.
 */
const MEANT_BESIDE = 0.75;
/**
 * An answer that stands for a code says that it was seen: "I rotated the keys" says nothing of the kind. Of three dozen
 * sentences of both kinds those that say it have 0.83 and more, and those that speak of keys or permissions up to 0.8.
 */
const MEANT_AS_SEEN = 0.82;

/** With hardly a word of the answer's sentences the nearness is one of tone: "line is 1 Gbit" sounds like "alles Standard". */
const HARDLY_LIKE = 0.06;
const MEANT_ALL_THE_SAME = 0.86;
/** Who tells from memory what an error says means one of its words, and hardly none. */
const MEANT_AS_RETOLD = 0.5;

/** The answer that the sentence is nearest to, if it is meant rather than any other or none. */
function nearestAnswer(fact: FactName, text: string, atLeast: number): string | undefined {
  const fits = fitsOf(fact, text);
  const longest = Math.max(...fits.values());
  // "The ping goes through" is not said where all tell what does not.
  const mayBe = goesOnly(text)
    ? likeAnswers(fact, text).filter(({ ofTrouble, asTold }) => !ofTrouble || asTold)
    : likeAnswers(fact, text);
  const found = mayBe.map(({ value, like, meant, alike, asTold, isOfItsKind }) => {
    const fit = fits.get(value) ?? 0;
    const phrase = (fit > 0 && fit === longest ? OF_A_PHRASE : 0) + (OF_ITS_SHARE * fit) / text.length;
    const kind = (asTold ? OF_A_SENTENCE : 0) + (isOfItsKind ? 0 : OF_ANOTHER_KIND);
    const words = OF_WORDS * Math.sqrt(like) + OF_MEANING * meant + OF_WANTS * alike;
    const isHardly = like < HARDLY_LIKE && fit === 0 && !asTold;
    return { value, isHardly, strength: Math.exp(words + phrase + kind - NONE) };
  });
  const together = 1 + found.reduce((sum, { strength }) => sum + strength, 0);
  const surest = found.find(
    ({ strength, isHardly }) => strength / together >= (isHardly ? MEANT_ALL_THE_SAME : atLeast),
  );
  if (!surest) return undefined;
  const isCode = factDefinition(fact).answers.some(({ value, means }) => value === surest.value && means);
  const isRetold = atLeast === MEANT_AS_RETOLD;
  const isSaid =
    !isCode || (fits.get(surest.value) ?? 0) > 0 || surest.strength / together >= (isRetold ? atLeast : MEANT_AS_SEEN);
  return isSaid ? surest.value : undefined;
}

/** "Probably the SAS" is a theory of what is wrong. */
const SURELY_GUESSED = 0.75;
function isGuess(text: string): boolean {
  if (givesAway('supposes', text)) return true;
  const heard = intentOf(text, true);
  return heard?.intent === 'guess' && heard.sure >= SURELY_GUESSED;
}

/** "rl" is enough or not by what is done with it, whatever sentences it is like. */
const isReadOut = (fact: FactName, typed: string) => fact === 'sasLetters' && lettersReadOut(typed) !== undefined;

const A_NAME = 2;

/** Who asks back answers nothing, unless by the very words; what is supposed, or told beside something else, has to be clear. */
function wordsMeant(fact: FactName, typed: string, text: string, tellsOther: boolean): string | undefined {
  const { starts } = factDefinition(fact);
  const byPhrase = () => phraseMeant(fact, text, tellsOther ? A_PART : 0);
  if (asksIn(typed) || (starts === 'words' && COUNT_FIRST.test(fold(typed))) || isReadOut(fact, typed))
    return byPhrase();
  // "Soft delete is on", asked how the portal shows the account: it says how something else stands.
  const nearest = isStateAlone(typed) ? nearestAnswer(fact, text, MEANT) : undefined;
  if (nearest !== undefined && !YES_OR_NO.has(nearest))
    return phraseMeant(fact, text, MOST_OF_IT) ?? nearestAnswer(fact, text, MEANT_ALL_THE_SAME);
  // "It runs on a VM in Azure", asked what the error says, is mostly no word of it, whatever answer it is like.
  if (starts === 'words' && !/[,;、]/.test(typed) && tellsACircumstance(typed))
    return byPhrase() ?? nearestAnswer(fact, text, MEANT_ALL_THE_SAME);
  const retold = starts === 'words' ? retoldIn(text) : undefined;
  // "Azcopy", asked how one signs in, is a name and no more.
  if (tellsOther && wordCount(text) <= A_NAME) return byPhrase();
  if (tellsOther || isGuess(typed)) return byPhrase() ?? nearestAnswer(fact, retold ?? text, MEANT_BESIDE);
  return nearestAnswer(fact, retold ?? text, retold === undefined ? MEANT : MEANT_AS_RETOLD);
}
const YES_OR_NO = new Set(['yes', 'no']);

/** "Neither, some days it is fast": what it is instead, or else none of what was offered. */
function noneOf(fact: FactName, typed: string): string {
  const rest = fold(behindTheLead(typed));
  const instead = rest === '' || asksIn(rest) ? undefined : nearestAnswer(fact, rest, MEANT_ALL_THE_SAME);
  return instead ?? (takesAnother(factDefinition(fact)) ? ANOTHER : UNKNOWN);
}

/** "Nobody holds a lease" denies with all its words: what is left without the lease is no hold. */
const DENIES_WHOLLY = /^\s*(?:nobody|no ?one|none of us|niemand|keiner|there(?:'s|’s| is| are) no)\b/iu;
const CLAUSE = /(?<=[,;.!?、。])\s*/u;

const affirmedIn = (clause: string): string => {
  const left = withoutDeniedWords(clause);
  return left !== clause && DENIES_WHOLLY.test(clause) ? '' : left;
};

/** "It is no lease, it says legal hold": what it is not answers nothing, and what stands beside it may. */
function whatIsAffirmed(fact: FactName, typed: string): string {
  const told = factsTold(typed, fact);
  if (!Object.hasOwn(told, fact) || told[fact] !== undefined) return typed;
  const left = typed.split(CLAUSE).map(affirmedIn).join(' ').trim();
  return left === typed.trim() ? '' : left;
}

/**
 * The answer that the words mean; undefined where they mean none, or two alike.
 * @param tellsOther they tell something else in so many words, and answer this only by its own.
 */
export function answerMeant(fact: FactName, said: string, tellsOther = false): string | undefined {
  if (said.length > LONGEST) return undefined;
  const typed = whatIsAffirmed(fact, said);
  const { answers, starts } = factDefinition(fact);
  const sure = fold(whatIsSure(typed)).replace(MILDLY, '');
  // How many, and how much, is no status.
  const text = starts === 'words' ? sure.replace(AMOUNTS, ' ').trim() : sure;
  if (text === '') return undefined;
  const lead = leadOf(text);
  if (lead === 'neither') return phraseMeant(fact, text) ?? noneOf(fact, text);
  const meant = wordsMeant(fact, typed, text, tellsOther);
  if (meant !== undefined && isDenied(fact, meant, typed)) return undefined;
  const value = meant ?? byYesOrNo(answers, lead);
  // "Yep, blocked", "nc hangs", asked whether it gets through, agree with the trouble and not with the question.
  const isShut = meant === undefined ? givesAway('isShut', typed) : failsOnly(typed) && !asksIn(typed);
  if (value === 'yes' && ASKS_WHETHER_IT_GOES.has(fact) && isShut) return 'no';
  // "The security group allows 445", asked the same, says what ought to go through, and not that it does not.
  if (value === 'no' && ASKS_WHETHER_IT_GOES.has(fact) && ALLOWS.test(typed) && !isShut) return undefined;
  // "The firewall allows the subnet" tells how it stands, and of no change.
  if (value === 'yes' && lead === undefined && ASKS_OF_A_CHANGE.has(fact) && !TELLS_A_CHANGE.test(typed))
    return undefined;
  return value ?? (lead === 'both' ? UNKNOWN : undefined);
}

const ALLOWS =
  /\b(?:allows?|allowed|permits?|lets? .{0,20}through|erlaubt|lässt .{0,20}durch|freigegeben|freigeschaltet)\b|許可(?:し|され|済)/iu;
const ASKS_OF_A_CHANGE = new Set<FactName>(['networkRuleChanged']);
const TELLS_A_CHANGE =
  /\b(?:yes|yep|chang|add|new|just|today|minute|hour|moment|recent|remov|creat|updat|edit|deploy|switch|turn|set|open|step|before|ja|gerade|eben|heute|neu|setz|gesetzt|schritt|vorher)|änder|hinzu|entfern|angeleg|umgestell|変更|追加|さっき|先ほど|新し|今日|直前|分前|削除|はい/iu;

/** "There is no lock", asked what refuses: it is not the lock. */
function isDenied(fact: FactName, value: string, typed: string): boolean {
  const answer = factDefinition(fact).answers.find((one) => one.value === value);
  const words = answer ? wordsFor(fact, answer) : [];
  return deniedWords(typed)
    .map(fold)
    .some((word) => word.replace(/s$/, '') === value || words.includes(word));
}
