/** What the open question is answered with, in words of one's own. Pure. */
import { planOf } from '../../../knowledge/effects/plans.ts';
import { type FactName, type Facts, factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import { isTakenBack, leadOf } from '../../../knowledge/questions/leads.ts';
import { answerMeant } from '../../../knowledge/questions/meant.ts';
import { ratesIn } from '../../../knowledge/text/measures.ts';
import { withoutAhead } from '../../../knowledge/words/ahead.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { whatFailsIn } from './elsewhere.ts';
import { isTried } from './intentHeard.ts';
import type { Message } from './message.ts';
import { encodingTold, timesMeasured } from './sasTold.ts';

const DENIES = /^(no|nope|nah|nein|nö|nee|いいえ|いや)(?![\p{L}\p{N}])/iu;

/** Where somebody sits, and with what. */
const PLACES: FactName[] = ['location', 'os', 'tool', 'caller'];

/** "No, it's my laptop at home", "nope, same error": what is denied is the advice, or what was taken for granted, and not what was asked. */
function deniesOnly({ text, heard }: Message, told: Facts, asked: FactName): boolean {
  const isOfAdvice = heard !== undefined && (isTried(heard) || heard.intent === 'not-it');
  const elsewhere = isOfAdvice || PLACES.some((fact) => told[fact] !== undefined);
  return DENIES.test(text) && told[asked] === undefined && elsewhere;
}

/** Below this it is a guess that something was looked at. */
const LOOKED_AT = 0.5;

/** "The network is fine", asked what the error speaks of. */
export const namesWhatIsRight = ({ heard }: Message, asked: FactName) =>
  heard?.intent === 'checked' && heard.sure >= LOOKED_AT && factDefinition(asked).starts === 'words';

const UNANSWERED = new Set(['dont-know', 'unsure', 'skip', 'about-question']);
const SURELY = 0.75;

/** "We have no log" leaves the question unanswered, whatever answer the words are like. */
export const leavesItOpen = ({ heard }: Message) =>
  heard !== undefined && heard.sure >= SURELY && UNANSWERED.has(heard.intent);

/** Questions whose answer may name a login. */
export const SIGNS_IN = new Set(['auth', 'identity', 'identityShown', 'mountWith', 'credentialSeen']);

/** "Dann rotiere ich beide Schlüssel", asked whether they were renewed: nothing of it is so yet. */
export const isOnlyPlanned = (text: string): boolean =>
  leadOf(text) === undefined && !saysHowItIs(text) && !isDoneByItself(text) && planOf(text, 'inTalk') !== undefined;
/** "The pipeline adds its address before it starts" happens each time, whoever reads it. */
const isDoneByItself = (text: string) => BY_ITSELF.test(text) && withoutAhead(text) === text;
const BY_ITSELF =
  /^(?:(?:but|no|yes|well|and|because),? )?(?:the|our|an?|each|every) (?:[\p{L}-]+ )?[\p{L}-]+[^s\P{L}] [\p{L}]+s (?!(?:will|shall|must|should|need|are|were|have)\b)/iu;
/** "The firewall is off, all networks are enabled" says how it is, and plans nothing. */
const saysHowItIs = (text: string) => !asksIn(text) && (STANDS_OFF.test(text) || STANDS_OFF_JAPANESE.test(text));
const STANDS_OFF =
  /^(?:(?:but|no|well|and|aber|nein),? )?(?:the|our|its?|die|der|das|unsere?) [\p{L}-]+(?: [\p{L}-]+)? (?:is|are|was|ist|sind|war|steht) (?:already |still |now |set to |schon |noch |auf )?\p{L}+/iu;
const STANDS_OFF_JAPANESE = /(?:は|が)(?:もう|既に)?(?:オフ|無効|オン|有効)(?:です|になって|に設定)/u;
/** "With the key it works", asked what it proves itself with: that is not how it fails. */
export const saysItGoesSo = (text: string, asked: FactName) =>
  SIGNS_IN.has(asked) && givesAway('works', text) && !givesAway('fails', text);

/** Questions after what fails: of what goes only the rest is asked. */
const ASKS_WHAT_FAILS = new Set<FactName>(['side', 'slowShape', 'missing', 'service', 'operation']);

/** Questions that "another container" answers. */
const ASKS_OF_ANOTHER = new Set<FactName>([
  'sasScope',
  'nameExact',
  'hostRight',
  'faultFollows',
  'folderElsewhere',
  'copyPlaces',
  'identityShown',
]);

/** "Only the destination, the source can be listed": what is said of what goes answers nothing. */
const ofWhatIsAsked = (text: string, asked: FactName): string =>
  (ASKS_WHAT_FAILS.has(asked) && whatFailsIn(text)) || text;

/** "Nope, nothing was deleted" denies it, whatever words it is denied with. */
export const isPlainlyDenied = (text: string, told: string | undefined, meant: string | undefined): boolean =>
  told === 'yes' && meant === 'no' && leadOf(text) === 'no' && !isTakenBack(text);

const TELLS_HOW_LONG =
  /^(?:[^,.;]{0,24}\b)?(?:\d+|an?|one|two|eine?|zwei|acht|eight)[ -](?:minutes?|hours?|hrs?|h|days?|minuten?|stunden?|tage?)\b.{0,24}(?:valid|lifetime|gültig|laufzeit)|(?:valid|gültig|laufzeit|lifetime)\w*.{0,16}\b(?:for|von|of) (?:\d+|an?|one|eine?)[ -](?:minutes?|hours?|days?|minuten?|stunden?|tage?)|\d+ ?(?:分|時間|日)間?(?:だけ)?(?:有効|の有効)/iu;
const SAYS_WHEN = /\b(?:still|left|remaining|until|till|future|more|noch|bis|übrig|weitere)\b|あと|残り|まで/iu;

const A_SETTING = /[\w\]]"?\s{0,3}[=:]\s{0,3}["']?[\w[]/;

/** What the open question is answered with, unless the words are of something else. */
export function answerGiven(message: Message, told: Facts): string | undefined {
  const asked = message.triage.question?.fact;
  if (!asked || !isFactName(asked) || (message.elsewhere && !ASKS_OF_ANOTHER.has(asked))) return undefined;
  if (asked !== 'operation' && isOnlyPlanned(message.text)) return undefined;
  if (namesWhatIsRight(message, asked) || deniesOnly(message, told, asked)) return undefined;
  if (saysItGoesSo(message.text, asked)) return undefined;
  // "The line is 500 Mbit", asked for a limit of the command: that is how much there is, and no limit that was set.
  if (asked === 'limitsSet' && ratesIn(message.text).length > 0 && !/cap|azcopy_|--/i.test(message.text))
    return undefined;
  // "An hour of validity", asked whether it ends in the future: that depends on when it was made.
  if (asked === 'sasEnds' && TELLS_HOW_LONG.test(message.text) && !SAYS_WHEN.test(message.text)) return undefined;
  const measured = timesMeasured(message.text, message.triage)[asked];
  if (measured) return measured;
  // "Yes, %252B is in it" answers what was to be looked at, and not what is asked now.
  const encoding = encodingTold(message.text, message.triage);
  if (Object.keys(encoding).length > 0) return encoding[asked];
  // "shared_access_key_enabled = false": a setting says it itself, whatever the words around it are like.
  if (told[asked] === undefined && message.shows[asked] !== undefined && A_SETTING.test(message.text))
    return message.shows[asked];
  // "Goes through a proxy" tells that there is one, and not that it answers.
  const tellsOther =
    told[asked] === undefined &&
    message.shows[asked] === undefined &&
    Object.keys({ ...message.shows, ...told }).length > 0;
  return leavesItOpen(message) ? undefined : answerMeant(asked, ofWhatIsAsked(message.text, asked), tellsOther);
}
