/**
 * What somebody is about to do that may do harm, told beside the trouble: "rotate both keys now?", "just open the
 * firewall", "can I delete all that failed?". Whatever the cause is, what speaks against it is said first, with the way that
 * opens or loses the least. Read from the words of people in three languages; a tool's output asks for nothing. Pure.
 */
import { EXPOSED, LOST } from './losses.ts';
import { PLANS, type PlanName, plansInOrder } from './planWords.ts';

/** Asks whether, wishes, means to, or tells somebody to. */
const ASKS = new RegExp(
  [
    String.raw`\b(?:should|shall|can|could|may|must|might|do|will) (?:i|we)\b|\b(?:i|we) (?:could|can|might|may|would rather|should|must)\b|\bhow (?:do|can|could|would|to)\b|\bhow\?`,
    String.raw`\b(?:want|need|needs|like|have|going|plan|planning|okay?|safe|allowed|possible|enough|better|best|try|way|help(?: me)?|told|asked|demands?)(?: (?:me|us|it|them|him|her))? to\b`,
    String.raw`\b(?:i|we)(?:['’]ll| will| would|['’]d| am going)\b|\blet(?: me| us|['’]s)\b|\bis (?:that|this|it) (?:ok|okay|a fix|safe|fine|enough|right)\b|\bwill that be\b|\bwould that (?:fix|help)\b`,
    String.raw`\b(?:just|please|simply|maybe|why not|give me|get rid)\b`,
    String.raw`\b(?:soll(?:te)?n?|kann|können|darf|dürfen|muss|müssen|könnten?|will|wollen|werden?) (?:ich|wir|man|das)\b|\b(?:ich|wir|man) (?:will|wollen|soll(?:te)?n?|muss|müssen|möchten?|werden?|würden?|kann)\b|\bwie \p{L}+ (?:ich|wir|man)\b|\b(?:einfach|bitte|am besten|am liebsten|lieber)\b`,
    `(?:ても|でも)(?:いい|良い|よい|大丈夫|構い)|たい|方法|には|ましょう|てください|て下さい|ていい|べき|ればいい|ればよい|どうすれば|どうやって|していい|する予定|しようと`,
  ].join('|'),
  'iu',
);

/** Before an order at the beginning of a sentence. */
const FILLERS =
  /^(?:(?:ok(?:ay)?|so|then|now|and|or|well|hm+|maybe|just|please|simply|force|permanently|urgent(?:ly)?|quick(?:ly)?|hi|hello|\d{1,2}[.)])[\s,:]+){0,4}/i;

/** "I cannot delete it", "fails to delete": not what is planned but what does not go. */
const FAILS =
  /\b(?:can ?not|can['’]?t|unable|not able|not allowed|fails?|failed|failing|refused?|error|tried|trying|attempt\w*|impossible|don['’]t|doesn['’]t|do not|does not|did not|didn['’]t|won['’]t|never|without|kann nicht|können nicht|lässt sich nicht)\b[^,;:?]{0,30}$/i;

const SENTENCE = /[^.!?。！？;\n]+(?:[.!?;](?!\s|$)[^.!?。！？;\n]*)*[.!?。！？]?/g;
/** What is longer is no sentence of a person; and a report says at its beginning, or at its end, what is meant to be done. */
const LONGEST_SENTENCE = 300;
const BEGINNING = 2_000;
const END = 800;

const ends = (text: string) =>
  text.length <= BEGINNING + END ? text : `${text.slice(0, BEGINNING)}\n${text.slice(-END)}`;

/** A tool asks the person, or tells that something did not happen. */
const NOT_MEANT = /\bdo you (?:want|wish) to\b[^?]*$/i;
const DENIED = /\b(?:nicht|kein\w*)\b|lässt sich/i;

function isPlanned(sentence: string, { 0: words, index }: RegExpExecArray, onlyAsked: boolean): boolean {
  const before = sentence.slice(0, index);
  if (FAILS.test(before) || NOT_MEANT.test(before) || DENIED.test(words)) return false;
  if (/[?？か]\s*$/.test(sentence) || ASKS.test(sentence)) return true;
  if (onlyAsked) return false;
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf(' - ')) + 1,
  );
  return clause.trimStart().replace(FILLERS, '').trim() === '';
}

const sentencesOf = (text: string) =>
  (ends(text).match(SENTENCE) ?? []).filter(({ length }) => length > 4 && length <= LONGEST_SENTENCE);

/** "How do I rotate a certificate?" may be about anything. */
const OF_STORAGE =
  /storage|blob|azcopy|\bsas\b|azure|container|file share|snapshot|speicher|freigabe|ストレージ|コンテナ|共有|\b403\b/i;

/** The gravest plan that the words tell; undefined for most reports. */
function planIn(text: string): PlanName | undefined {
  const sentences = sentencesOf(text);
  const planned = plansInOrder.find(([, { wants, asked = false }]) =>
    sentences.some((sentence) => {
      const found = wants.exec(sentence.trim());
      return found !== null && isPlanned(sentence.trim(), found, asked);
    }),
  );
  return planned?.[0];
}

export const planOf = (text: string, ofStorage: boolean): PlanName | undefined =>
  ofStorage || OF_STORAGE.test(text) ? planIn(text) : undefined;

const HAPPENED = { lost: LOST, exposed: EXPOSED } as const;
export type Happened = keyof typeof HAPPENED;

/** What is told to have happened already: what is done now decides how bad it gets. */
export function happenedIn(text: string, ofStorage: boolean): Happened | undefined {
  if (!ofStorage && !OF_STORAGE.test(text)) return undefined;
  const sentences = sentencesOf(text);
  return (Object.keys(HAPPENED) as Happened[]).find((name) => sentences.some((one) => HAPPENED[name].told.test(one)));
}

/** What is to be known before anything is done, in English. */
export function cautionOf(text: string, ofStorage: boolean): string | undefined {
  const happened = happenedIn(text, ofStorage);
  if (happened) return `First of all: ${HAPPENED[happened].says}`;
  const plan = planOf(text, ofStorage);
  return plan && `Before you do that: ${PLANS[plan].says}`;
}
