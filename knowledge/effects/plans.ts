/**
 * What somebody is about to do that may do harm, told beside the trouble: "rotate both keys now?", "just open the
 * firewall", "can I delete all that failed?". Whatever the cause is, what speaks against it is said first, with the way that
 * opens or loses the least. Read from the words of people in three languages; a tool's output asks for nothing. Pure.
 */

import { isShort } from '../answers/short.ts';
import { once } from '../lazily.ts';
import { intentOf } from '../learn/intents.ts';
import { belongingOf } from '../learn/strange.ts';
import { remembered } from '../remembered.ts';
import { wordCount } from '../text/wordCount.ts';
import { isChoice } from '../words/asking.ts';
import { asksOthers } from './asksOthers.ts';
import { inFirstPerson } from './inFirstPerson.ts';
import { isNotForReal, isOtherwise, withoutRefused } from './notForReal.ts';
import { planNamed, type plansInOrder, plansNamedIn, verbsOfOrders } from './planList.ts';
import { type Planned, plannedIn } from './planned.ts';
import { switchesOn, turnedOver } from './switchesOn.ts';
import { clauseAt, wasDone, withoutDone } from './wasDone.ts';

/** Asks whether, wishes, means to, or tells somebody to; in lower case: to match every letter in all its cases takes twice as long. */
const ASKS = new RegExp(
  [
    String.raw`\b(?:should|shall|can|could|may|must|might|do|will) (?:i|we)\b|\b(?:i|we) (?:could|can|might|may|would rather|should|must)\b(?! (?:no|not|never|only)\b)|\b(?:can|could|should|may) (?:somebody|someone|the|my|our|you|they|an? )|\bhow (?:do|can|could|would|to|risky|safe|bad|dangerous)\b|\bis there (?:an?|any|some) (?:\w+ )?(?:flag|switch|way|option|command|trick|setting)\b|\bhow\?`,
    String.raw`\b(?:want|need|needs|like|have|going|plan|planning|okay?|safe|allowed|possible|enough|better|best|try|way|help(?: me)?|told|asked|demands?)(?: (?:me|us|it|them|him|her))? to\b`,
    String.raw`\b(?:i|we)(?:['’]ll| will| would|['’]d| am going)\b|\blet(?: me| us|['’]s)\b|\blet (?:it|that|this) run\b|\bis (?:that|this|it) (?:ok|okay|a fix|safe|fine|enough|right)\b|\bwill that be\b|\bwould that (?:fix|help)\b`,
    String.raw`\b(?:just|please|simply|maybe|why not|give me|get rid|how about|what if|any objections?|anything against)\b|\b(?:my|our|the) plan\b|\bplan is to\b|\bcan['’]t (?:i|we)\b|\bplan:|\bnow because\b|\bso that it\b|\babout to\b|\bgoing to\b|\bis what (?:i|we)\b|\bnext(?:,? (?:i|we|comes|is)\b)|\b(?:i|we) (?:run|do|try) next\b|\b(?:thinking (?:of|about)|thought (?:of|about)|considering|tempted to|inclined to)\b|^(?:(?:ok(?:ay)?|so|then|well),? ){1,3}(?:i|we) (?!get|got|see|saw|had|have|was|were|cannot|can['’]t|tried|did|do not|don['’]t|am|are|need|found)`,
    // "So I give everyone Owner": said of what is done next. "When I delete it, I get 403" tells what happened.
    String.raw`\b(?:i|(?:so|then|now|ok,?) we) (?<!\b(?:when|if|whenever|after|once|before|as|while|because|time|until|till|unless|that) (?:\w+ )?(?:i|we) )(?:(?:just|now|simply|then|also) )?(?:delete|remove|wipe|purge|change|give|grant|assign|allow|make|turn|switch|disable|open|rotate|regenerate|break|hard-?code|recreate|mirror|ignore|skip|abort|restart|reboot|reinstall|reformat|restore|overwrite|archive|re-?run|add|hit|press|(?:set|put)(?=[^.;?]* (?:back|then|now)\b))\b(?![^.;?]*\b(?:fail\w*|errors?|(?<!\bto )gets?|got|gives?|returns?|denied|refused|40[0-9](?! ?[gtp]i?b)|412|exception|says?|nothing|works?|see|shows?|timed? ?out|hangs?|can ?not|can['’]t)\b)`,
    String.raw`\b(?:soll(?:te)?n?|kann|können|darf|dürfen|muss|müssen|könnten?|will|wollen|werden?) (?:ich|wir|man|das)\b|\b(?:ich|wir|man) (?:will|wollen|soll(?:te)?n?|muss|müssen|möchten?|werden?|würden?|kann)\b|\bwie \p{L}+ (?:ich|wir|man)\b|(?<!wenn )(?<!\bals )(?<!sobald )(?<!nachdem )\bich (?:lösche?|stelle?|schalte?|mache?|gebe?|setze?|öffne|erneuere|entferne|deaktiviere|breche|nehme|rotiere|räume?|purge|kille?|sperre|melde|registriere|leere|installiere?|formatiere?|starte?|boote|fahre|spiele?|kopiere?|überschreibe?)\b(?![^.;?]*(?:fehl|schläg|bekomm|kommt|403|409|404))|^(?:ok,? )?dann \p{L}+e ich\b|\bdann (?:bekomm|krieg|erhält|mach|stell|schalt|lösch|geb|gib|nehm|setz)\p{L}*|(?:mein|unser) plan\b|spricht (?:was|etwas) dagegen|\bdamit (?:das|der|die|es|wir|ich)\b|\b(?:einfach|bitte|am besten|am liebsten|lieber)\b|\blaufen lassen\b`,
    `(?:ても|でも)(?:いい|良い|よい|大丈夫|構い)|たい|方法|には|ましょう|てください|て下さい|ていい|べき|ればいい|ればよい|どうすれば|どうやって|していい|する予定|しようと|てから[^。]{0,25}ます|(?:じゃあ|それなら|では、?)[^。]*ます|(?:許可|削除|再生成|無効に|公開に?|解除|付与|変更|無視|上書き|フォーマット|初期化|再起動|消|オフに)します(?:[。、か!！]|$)|早いです|いいです|楽です`,
  ].join('|'),
  'u',
);

/** Before an order at the beginning of a clause. */
const FILLERS = String.raw`(?:(?:ok(?:ay)?|so|then|now|and|or|well|hm+|otherwise|else|alternatively|if not|plan|idea|maybe|just|please|simply|force|permanently|urgent(?:ly)?|quick(?:ly)?|hi|hello|\d{1,2}[.)])[\s,:]+){0,4}`;
const FILLED = new RegExp(`^${FILLERS}$`, 'i');
/** Orders that the verbs of plans.yaml do not begin, in three languages. */
const OTHERWISE = String.raw`take|do|make|hard|clean|give|pass|tell|type|let|enforce|require|chmod|everyone|full|icacls|setfacl|easiest|quickest|simplest|sas|never|permanent|unlimited|key|fail|azcopy (?:remove|rm)|permanently|close|write|use)\b|(?<![a-zäöüß])(?:lösch|leer|formatier|wegwerf|entfern|heb|schalt|stell|mach|deaktivier|aktivier|erlaub|öffn|gib|erneuer|rotier|brech|aufheb)|[^\0-\xff]`;
/** A pasted command begins with its tool and orders nothing; what it may order stands above. */
const verbs = () => verbsOfOrders().filter((verb) => verb !== 'azcopy');
/** An order begins with what is to be done: a look at its first word spares most sentences all the others. */
const ordered = once(
  () => new RegExp(String.raw`(?:^|[,:]\s|\s-\s)\s*${FILLERS}(?:${verbs().join('|')}|${OTHERWISE}`, 'i'),
);

/** "I cannot delete it", "fails to delete": not what is planned but what does not go. */
const FAILS =
  /\b(?:can ?not|can['’]?t(?! (?:i|we)\b)|unable|not able|not allowed|fails?|failed|failing|refused?|error|tried|trying|attempt\w*|impossible|don['’]t|doesn['’]t|do not|does not|did not|didn['’]t|won['’]t|never|without|kann nicht|können nicht|lässt sich nicht)\b[^,;:?]{0,30}$/i;

const SENTENCE = /[^.!?。！？;\n]+(?:[.!?;](?!\s|$)[^.!?。！？;\n]*)*[.!?。！？]?/g;
/** What is longer is no sentence of a person; and a report says at its beginning, or at its end, what is meant to be done. */
const LONGEST_SENTENCE = 300;
const BEGINNING = 2_000;
const END = 800;

const ends = (text: string) =>
  text.length <= BEGINNING + END ? text : `${text.slice(0, BEGINNING)}\n${text.slice(-END)}`;

/** A tool asks the person, or tells that something did not happen. */
const NOT_MEANT = /\bdo you (?:want|wish) to\b[^?]*$/i;
/** "Kann ich das nicht einfach abschalten?" denies nothing. */
const DENIED = /\b(?:nicht(?! (?:einfach|doch|mal|auch|kurz|lieber|besser|irgendwie)\b)|kein\w*)\b|lässt sich/i;

/** A diagnosis asks, and then its card. */
const MOST_REMEMBERED = 8;

interface Sentence {
  text: string;
  /** Asks whether, or wishes to. */
  asked: boolean;
}

/** Looked at once for what plans.yaml words, and once for what was learned. */
const readSentence = remembered(
  (text): Sentence => ({ text, asked: /[?？か]\s*$/.test(text) || ASKS.test(text.toLowerCase()) }),
  MOST_REMEMBERED,
);

function isPlanned({ text, asked }: Sentence, { 0: words, index }: RegExpExecArray, onlyAsked: boolean): boolean {
  const before = text.slice(0, index);
  if (FAILS.test(before) || NOT_MEANT.test(before) || DENIED.test(words) || asksOthers(text)) return false;
  if (wasDone(clauseAt(text, index))) return false;
  if (asked || onlyAsked) return asked;
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf(' - ')) + 1,
  );
  return FILLED.test(clause.trimStart());
}

/** What a person may have said, one sentence each. */
export const sentencesOf = (text: string): string[] =>
  (ends(text).match(SENTENCE) ?? [])
    .filter(({ length }) => length > 4 && length <= LONGEST_SENTENCE)
    .map((sentence) => sentence.trim());

type Told = ReturnType<typeof plansInOrder>[number];
interface Learned extends Planned {
  sentence: string;
}

/** Asks whether, or wishes to. */
export const isAsked = (sentence: string): boolean => readSentence(sentence).asked;

const BRIEF = 120;
const SURE_OF_BRIEF = 0.4;

type IsMeant = (sentence: string, found: RegExpExecArray) => boolean;

/** "We cannot open the firewall": what is denied in one breath is planned only where that is heard in it as well. */
const NEGATES =
  /(?<!-)\b(?:not|no|never|nobody|nothing|nichts|cannot|nicht(?! (?:einfach|doch|mal|auch|kurz|lieber|besser|irgendwie)\b)|kein\w*|nie|niemand)\b|n['’]t\b|ません[。\s]*$|ない(?:です)?[。\s]*$/i;
/** "The lease is released already": said surely, it is no order. */
const SURELY_DONE = 0.6;
function isDone(sentence: string): boolean {
  const heard = isAsked(sentence) ? undefined : intentOf(sentence, false);
  return heard?.intent === 'done-already' && heard.sure >= SURELY_DONE;
}

const mayBeMeant: IsMeant = (sentence, { index }) =>
  sentence.length > BRIEF ||
  /[?？]\s*$/.test(sentence) ||
  (!isDone(sentence) && !NEGATES.test(clauseAt(sentence, index))) ||
  (plannedIn(sentence)?.sure ?? 0) >= SURE_OF_BRIEF;

/** The gravest plan that plans.yaml words; undefined for most reports. */
function wordedIn(text: string, isMeant: IsMeant = () => true): Told | undefined {
  const plans = plansNamedIn(text);
  if (plans.length === 0) return undefined;
  const sentences = sentencesOf(text)
    .filter((sentence) => !isNotForReal(sentence))
    .map((sentence) => readSentence(withoutRefused(sentence)))
    .filter((sentence) => sentence.asked || ordered().test(sentence.text));
  return plans.find(({ name, wants, asked }) =>
    sentences.some((sentence) => {
      const found = isOtherwise(name, sentence.text) ? null : wants.exec(sentence.text);
      return found !== null && isPlanned(sentence, found, asked) && isMeant(sentence.text, found);
    }),
  );
}

/** A person speaks: a tool's lines seldom hold any of these. */
const PERSONAL =
  /[?？]|\b(?:i|we|us|my|our|me|let|please|just|should|would|could|plan|idea|ich|wir|man|mein\w*|unser\w*|soll\w*|könn\w*|würd\w*|einfach|bitte)\b|[\u3041-\u3096]{2}/i;
/** What somebody pasted as it was run. */
const A_COMMAND =
  /^(?:[$#>%]|PS\b|[A-Z]:\\|sudo |az |azcopy |kubectl |terraform |robocopy |rclone |rsync |curl |net use|[A-Z][a-z]+-Az\w+).*[^?？]$/s;
/** "robocopy with /MIR over it, then both are alike": a command has no comma before its next word. */
const GOES_ON = /, \p{Ll}/u;
/** "azcopy jobs clean and start anew": behind the name of a tool, with no prompt before it, a person goes on. */
const TALKED_OF =
  /^[a-z][^$]*\s(?:then|and|the|our|my|it|onto|over|again|now|first|instead|with|dann|und|mit|noch|einfach|auf|der|die|das|den|unser\w*)(?=[\s.!]|$)/u;
const QUOTED = /"[^"]*"|'[^']*'/g;
const isPasted = (sentence: string) => {
  const bare = sentence.replace(QUOTED, '');
  return A_COMMAND.test(sentence) && !GOES_ON.test(bare) && !TALKED_OF.test(bare);
};
/** Said by a person, and nothing that was pasted. */
export const isPersons = (sentence: string, isAll: boolean) =>
  (isAll || PERSONAL.test(sentence)) && !isPasted(sentence);
export const MOST_READ = 10;
/** What somebody says in one breath, as people do in a talk. */
const isBrief = (text: string, sentences: readonly string[]) => text.length <= BRIEF && sentences.length <= 2;
/** From here on. Of a hundred reports that were not learned as wholes one is taken for a plan; what asks nothing tells more often. */
const sureOfLong = (sentence: string) => (isAsked(sentence) ? 0.5 : 0.6);

/** What is said of what is so, was done, or is not wanted. */
const TELLS = new Set(['fact', 'still-fails', 'done-already', 'checked', 'why', 'who-did', 'not-it']);
/** "I set the tier and get 409": what came of it is told. */
const CAME_OF_IT =
  /(?:\b(?:and|then|but)|,) (?:(?:i|we|it|that) )?(?:gets?|got|gives?|fails?|returns?|answers?|receives?)\b|\bund (?:ich |wir |es )?(?:bekomm|krieg|erhalt|erhält|scheiter|schläg)/i;
const isTold = (sentence: string) =>
  !isAsked(sentence) &&
  (NEGATES.test(sentence) || CAME_OF_IT.test(sentence) || TELLS.has(intentOf(sentence, false)?.intent ?? ''));

/**
 * Said to an answer, it is a plan from here on: of 2,900 such things one in sixty is taken for one, of short reports, which
 * are asked for more, one in a hundred. Whoever has an answer means to do something more often than who begins.
 */
const SURE_IN_A_TALK = 0.27;
const SURE_OF_TOLD = 0.5;

/** With its hour it is about to be done, whatever it is said to. */
const IMMINENT =
  /\b(?:right now|tonight|tomorrow|in a (?:minute|moment)|this evening)\b|(?<!\p{L})(?:jetzt gleich|heute (?:abend|nacht)|gleich jetzt)(?!\p{L})|今すぐ|今から|これから|今夜|明日/iu;

/** "Den schalt ich jetzt ab": who does it, and that it is now, is more than a fact. */
const BY_ME_NOW =
  /\b(?:i|we|ich|wir)\b.*\b(?:now|tonight|tomorrow|jetzt|gleich|heute|morgen)\b|\b(?:now|tonight|tomorrow|jetzt|gleich|heute|morgen)\b.*\b(?:i|we|ich|wir)\b/iu;
/** "Giving its identity Owner now". */
const DOING_IT =
  /(?:^|[,;:–-]\s)(?!(?:failing|getting|seeing|hanging|running|working|timing|returning)\b)\p{L}+ing\b[^,;]*\b(?:now|today|tonight)\b[\s.!?]*$/iu;
/** "I have put a lease on it, and now it says": who, and when, belong to two things. */
const BREATH = /, |;|\b(?:and|und|but|aber)\b/u;
/** "Seit heute", "since now": how long it is so. */
const SINCE = /\b(?:since|seit)\b/i;
const isAboutToBe = (sentence: string) =>
  (sentence.split(BREATH).some((clause) => BY_ME_NOW.test(clause)) ||
    DOING_IT.test(sentence) ||
    IMMINENT.test(sentence)) &&
  !NEGATES.test(sentence) &&
  !CAME_OF_IT.test(sentence) &&
  !SINCE.test(sentence);

/** How sure a sentence has to be of a plan, by where it is said. */
function leastOf(sentence: string, isOneBreath: boolean, inTalk: boolean): number {
  if (!isOneBreath) return sureOfLong(sentence);
  if (!inTalk && IMMINENT.test(sentence) && !NEGATES.test(sentence) && !CAME_OF_IT.test(sentence))
    return SURE_IN_A_TALK;
  if (!inTalk) return isTold(sentence) && !isAboutToBe(sentence) ? sureOfLong(sentence) : SURE_OF_BRIEF;
  return isTold(sentence) && !isAboutToBe(sentence) ? SURE_OF_TOLD : SURE_IN_A_TALK;
}

/** "Would it have been deleted if soft delete were off?": what did not come to pass is not planned. */
const WOULD_HAVE =
  /\bwould(?:n['’]t| not)? (?:\w+ ){1,3}have\b|(?<!\p{L})(?:hätten?|wären?)(?!\p{L})[^.?]*(?<!\p{L})(?:ge|ver|er|ent|be)\p{L}+(?:t|en)(?!\p{L})/iu;

/** Of a hundred plans that people wrote seven share it with others so much. */
const DISTINCT = 0.45;
/** Which harm is meant is a guess from here on down. */
const GUESSED = 0.3;
/** Of what is told and not asked, it is mostly none. */
const HARDLY = 0.25;
const BESIDE = /[\u3041-\u30ff]/;

/** "Can we turn that off?" is told by what it was said to: the trouble, and the words before it. */
function byWhatStandsBeside(sentence: string, beside: readonly string[]): Planned | undefined {
  const joint = BESIDE.test(sentence) ? '、' : ', ';
  const all = beside.flatMap((words) => plannedIn(`${words}${joint}${sentence}`) ?? []);
  const shareOf = (plan: string) => all.reduce((sum, one) => sum + (one.plan === plan ? one.share : 0), 0);
  return all.filter(({ share }) => share >= DISTINCT).sort((one, other) => shareOf(other.plan) - shareOf(one.plan))[0];
}

const isHardlyPlanned = (sentence: string, { share }: Planned) => share < HARDLY && isTold(sentence);

/** "So what do I need, service endpoint or private endpoint?": who has to choose does nothing yet. */
const CHOICE =
  /^(?:(?:so|and|but|ok|okay|then|also|und|aber|also),? )*(?:(?:what|which)(?: \w+)? (?:do|should|would) (?:i|we) (?:really |actually |now )?(?:need|use|take|want)\b(?! to\b)|(?:was|welche[rsn]?)(?: \p{L}+)? (?:brauch|nehm|nutz)\p{L}* (?:ich|wir|man)(?!\p{L}))/iu;

/** "Which flags, so that nothing at the target is lost?" wants to be told what to do. */
const WHICH_FLAGS =
  /\b(?:which|what) (?:\w+ )?(?:flags?|switch(?:es)?|options?|parameters?)\b|(?<!\p{L})welche[nrsm]? (?:\p{L}+[- ])?(?:schalter|flags?|optionen?|parameter)(?!\p{L})|どの(?:フラグ|オプション|スイッチ)|(?:フラグ|オプション|スイッチ)はどれ/iu;

/** "Service principal or managed identity" names two things, "delete it or wait" two things to do. */
const asksForAChoice = (sentence: string) =>
  CHOICE.test(sentence) || WHICH_FLAGS.test(sentence) || (isChoice(sentence) && !ordered().test(sentence));

/** "…, weil der SAS im Git gelandet ist": why it is done, or what for, says little of what is done. */
const REASON =
  /,? (?:because|since(?! (?:yesterday|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|\d))|so that|in order to|due to) .*$|, (?:weil|da|denn|damit|um) .*$/iu;
const FEWEST_DONE = 3;
/** A sentence, and where it gives its reason the deed alone. */
function readingsOf(sentence: string): string[] {
  const deed = /から、|ので、/.test(sentence)
    ? sentence.replace(/^.*?(?:から|ので)、/u, '')
    : sentence.replace(REASON, '');
  return deed === sentence || wordCount(deed) < FEWEST_DONE ? [sentence] : [sentence, deed];
}

/** The plan that a sentence is surest of, in other words than those of plans.yaml. */
function learnedIn(text: string, inTalk: boolean): Learned | undefined {
  const isAll = isShort(text);
  const all = sentencesOf(text);
  const isOneBreath = isBrief(text, all);
  const sentences = all.filter((sentence) => isPersons(sentence, isAll)).slice(0, MOST_READ);
  let best: Learned | undefined;
  for (const sentence of sentences.flatMap(readingsOf)) {
    if (isNotForReal(sentence)) continue;
    const planned = plannedIn(withoutRefused(withoutDone(sentence)));
    // Of most sentences no plan comes near: nobody has to know how they are meant.
    if (!planned || planned.sure < SURE_IN_A_TALK || planned.sure <= (best?.sure ?? 0)) continue;
    if (
      switchesOn(planned.plan, sentence) ||
      isOtherwise(planned.plan, sentence) ||
      WOULD_HAVE.test(sentence) ||
      asksForAChoice(sentence)
    )
      continue;
    if (isHardlyPlanned(sentence, planned)) continue;
    if (planned.sure >= leastOf(sentence, isOneBreath, inTalk) && !asksOthers(sentence))
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
function nameOf({ plan, share, sentence }: Learned, beside: readonly string[] | undefined, worded?: string) {
  if (beside === undefined || share >= DISTINCT) return worded ?? plan;
  const guess = share >= GUESSED ? plan : undefined;
  return byWhatStandsBeside(sentence, beside)?.plan ?? worded ?? guess;
}

/** What is meant to be done: as it is worded, else as it is learned; "delete the policy" is worded, and there are many kinds. */
function planIn(text: string, inTalk: boolean, beside: readonly string[] | undefined): Told | undefined {
  const worded = wordedIn(text, mayBeMeant);
  if (worded && !beside) return planNamed(turnedOver(worded.name, text));
  const { learned } = inTalk ? LEARNED.inTalk(text) : LEARNED.first(text);
  const name = learned ? nameOf(learned, beside, worded?.name) : worded?.name;
  return name === undefined ? undefined : planNamed(turnedOver(name, text));
}

/** Said to an answer, or with the hour it is done, "deleting the old ones" is a plan; by itself it is what a report is about. */
const SOON =
  /\b(?:now|then|tonight|tomorrow|at \d|anymore|for now)\b|(?<!\p{L})(?:jetzt|gleich|heute|morgen)(?!\p{L})|今すぐ|今から|これから|今夜|今日中|明日/iu;

function planSaid(text: string, inTalk: boolean, beside: readonly string[] | undefined): Told | undefined {
  const plan = planIn(text, inTalk, beside);
  if (plan || !(inTalk || SOON.test(text))) return plan;
  const full = inFirstPerson(text);
  return full === text ? undefined : planIn(full, inTalk, beside);
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
export function planOf(text: string, where: Where, beside?: readonly string[]): string | undefined {
  const plan = planSaid(text, where === 'inTalk', beside);
  return plan && isOurs(text, where !== 'anywhere' || plan.ours) ? plan.name : undefined;
}

/** What somebody is about to do is no fact yet: does this place stand in a sentence of that kind? */
export function isPlannedAt(text: string, at: number): boolean {
  const from = Math.max(...['.', '!', '?', ';', '\n', '。'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const to = text.slice(at).search(/[.!?;\n。]/);
  return wordedIn(text.slice(from, to < 0 ? undefined : at + to + 1)) !== undefined;
}

/** plans.yaml words it. */
export const isWordedAsPlan = (sentence: string): boolean => wordedIn(sentence) !== undefined;

/** Nothing is said but what shall be done. */
export const saysOnlyPlans = (text: string): boolean => {
  const sentences = sentencesOf(text);
  return sentences.length > 0 && sentences.every(isWordedAsPlan);
};
