/**
 * The sentences of a report that a person may have said: what was pasted, and what a tool printed, plans and asks nothing.
 * Read in three languages. Pure.
 */
import { remembered } from '../remembered.ts';

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

/** A diagnosis asks, and then its card. */
export const MOST_REMEMBERED = 8;

export interface Sentence {
  text: string;
  /** Asks whether, or wishes to. */
  asked: boolean;
}

/** Looked at once for what plans.yaml words, and once for what was learned. */
export const readSentence = remembered(
  (text): Sentence => ({ text, asked: /[?？か]\s*$/.test(text) || ASKS.test(text.toLowerCase()) }),
  MOST_REMEMBERED,
);

const SENTENCE = /[^.!?。！？;\n]+(?:[.!?;](?!\s|$)[^.!?。！？;\n]*)*[.!?。！？]?/g;
/** What is longer is no sentence of a person; and a report says at its beginning, or at its end, what is meant to be done. */
const LONGEST_SENTENCE = 300;
const BEGINNING = 2_000;
const END = 800;

const ends = (text: string) =>
  text.length <= BEGINNING + END ? text : `${text.slice(0, BEGINNING)}\n${text.slice(-END)}`;

/** What a person may have said, one sentence each. */
export const sentencesOf = (text: string): string[] =>
  (ends(text).match(SENTENCE) ?? [])
    .filter(({ length }) => length > 4 && length <= LONGEST_SENTENCE)
    .map((sentence) => sentence.trim());

/** Asks whether, or wishes to. */
export const isAsked = (sentence: string): boolean => readSentence(sentence).asked;

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

/** "We cannot open the firewall": what is denied in one breath is planned only where that is heard in it as well. */
export const NEGATES =
  /(?<!-)\b(?:not|no|never|nobody|nothing|nichts|cannot|nicht(?! (?:einfach|doch|mal|auch|kurz|lieber|besser|irgendwie)\b)|kein\w*|nie|niemand)\b|n['’]t\b|ません[。\s]*$|ない(?:です)?[。\s]*$/i;
