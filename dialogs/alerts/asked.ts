/** What is asked, or said, of the alert whose card stands above: "since when?", "mine", "false alarm". Which words do it stands in a list. */
import { isOfStorage, toldBelow } from '../../knowledge/alerts/toldBelow.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { isQuestion } from '../../knowledge/words/asking.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf, placeOf } from '../../knowledge/words/cuesOf.ts';

/** In the order in which they are read: what is said in more particular words comes first. */
const QUESTIONS = [
  'customer',
  'summary',
  'ticket',
  'report',
  'related',
  'worse',
  'deployed',
  'ends',
  'data',
  'undo',
  'attack',
  'culprit',
  'client',
  'portal',
  'look',
  'wording',
  'affects',
  'before',
  'still',
  'changed',
  'who',
  'others',
  'since',
  'grave',
  'whose',
  'which',
  'first',
  'means',
  'suspects',
] as const;
const DEEDS = ['gives', 'reopens', 'takes', 'acks', 'closes', 'hands', 'wakes'] as const;
/** Asked, and found in no list. */
const OTHERWISE = 'otherwise';
export type Question = (typeof QUESTIONS)[number] | typeof OTHERWISE;
type Listed = (typeof QUESTIONS)[number];
export type Deed = (typeof DEEDS)[number];
export type Asked = { question: Question } | { deed: Deed };

const says = cuesOf('alerts/asked.yaml');
const placeIn = placeOf('alerts/asked.yaml');

/** What else may be said beside: a name, a greeting. */
const MOST_BESIDE = 4;
const MOST_WORDS = 16;
/** Letters of so many words. */
const LONGEST = 240;
const COURTESY =
  /^(?:(?:please|pls|bitte|hey|hi|ok(?:ay)?|now|and|und|so|also|äh|um|hmm?|omg|oh(?: no)?|wow|shit|damn|nvm|never ?mind|well|wait|sorry|no|yes|yeah|ah|alright|thx|storagebot)[,:!]?\s+)+/iu;
const POLITELY =
  /[\s,]+(?:please|pls|bitte|thanks|thank you|danke|guys|all|leute|though|tho|then|actually|btw|again|denn|eigentlich|wohl)(?=[\s,.!?]*$)/iu;

/** By the lists of words. */
export function readAsked(text: string): Asked | undefined {
  const said = plainly(text);
  return said === undefined ? undefined : (readWhole(said) ?? readClause(said));
}

/** Short, and nothing of storage's own in it; undefined where it cannot be said of a card. */
function ofACard(text: string): string | undefined {
  const said = plainly(text);
  return said === undefined || OF_STORAGE.test(said) || says('ofStorage', said) ? undefined : said;
}

export const mayBeOfACard = (text: string): boolean => ofACard(text) !== undefined;

/**
 * As people say it in words that no list has. It is learned and asks the pages, so that it costs more than the lists do.
 * What asks, and is found nowhere, asks of the card as well.
 * @param isOther whether the pages know the words as a question or trouble of storage
 * @param isTalk whether they are said to the bot: a greeting, thanks
 */
export function readLike(
  text: string,
  isOther: (said: string) => boolean,
  isTalk: (said: string) => boolean = () => false,
): Asked | undefined {
  const said = ofACard(text);
  if (said === undefined) return undefined;
  const name = toldBelow(said);
  const asks = (isQuestion(said) || isRemark(said)) && !isOfStorage(said) && !isTalk(said);
  if ((!name && !asks) || isOther(said)) return undefined;
  const deed = DEEDS.find((one) => one === name);
  if (deed && !ASKS_HOW.test(said)) return { deed };
  const question = QUESTIONS.find((one) => one === name) ?? (asks ? OTHERWISE : undefined);
  return question && { question };
}

/** No thing of storage, and no trouble: what was begun by that is no case of its own, and hides no alert. */
export const tellsNothing = (text: string): boolean =>
  mayBeOfACard(text) && !givesAway('fails', text) && !says('ofTrouble', text);

/** "Let the others handle that": told of no trouble, and longer than an answer. */
function isRemark(said: string): boolean {
  const words = wordCount(said);
  return words >= LEAST_OF_REMARK && words <= MOST_OF_REMARK && tellsNothing(said);
}
const LEAST_OF_REMARK = 3;
const MOST_OF_REMARK = 10;

/** Nobody gives an order by asking for the way. */
const ASKS_HOW = /^(?:how|where|wie|wo)(?!\p{L})|(?:方法|どうやって|どうすれば)/iu;

/** Without what is said for courtesy; undefined where it is too long to be said of a card. */
function plainly(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const said = text.trim().replace(COURTESY, '').replace(POLITELY, '');
  return said.includes('\n') || wordCount(said) > MOST_WORDS ? undefined : said;
}

/** A status, a code or a tool: that is told of storage itself. */
const OF_STORAGE = /\b[1-5]\d\d\b|\b[A-Z]*[a-z]+[A-Z]\w*|\b(?:azsm|aadsts)\d+|\bazcopy\b/;

/** "Not mine, release it": a clause of it says it all. */
function readClause(said: string): Asked | undefined {
  const clauses = said.split(CLAUSES).filter(Boolean);
  if (clauses.length < 2) return undefined;
  for (const clause of clauses) {
    const asked = readWhole(clause.replace(COURTESY, ''));
    if (asked && wordCount(said) - wordCount(clause) <= MOST_BESIDE) return asked;
  }
  return undefined;
}
const CLAUSES = /[,;.!?。、！？]+\s*|\s+[-–]\s+/u;

/** Whoever names a thing of storage asks the pages these, as long as no card is pointed at. */
const OF_THE_ALERT_ALONE: ReadonlySet<string> = new Set([
  'undo',
  'attack',
  'client',
  'changed',
  'look',
  'affects',
  'ends',
] satisfies Listed[]);

/** "Over?" asks what "over" tells. */
const TOLD: ReadonlySet<string> = new Set(['closes', 'acks', 'deployed'] satisfies (Deed | Listed)[]);
const ASKED = /(?:[?？]|ですか|ますか|ましたか)\s*$/u;

function readWhole(said: string): Asked | undefined {
  const isMeant = (cue: Listed | Deed) => {
    const found = says(cue, said) ? placeIn(cue, said) : undefined;
    if (!found) return false;
    const beside = said.slice(0, found.at) + said.slice(found.at + found.length);
    return wordCount(beside) <= MOST_BESIDE && !(OF_THE_ALERT_ALONE.has(cue) && says('ofStorage', beside));
  };
  const isAsked = ASKED.test(said);
  const deed = DEEDS.find((one) => isMeant(one) && !(isAsked && TOLD.has(one)));
  if (deed) return { deed };
  const question = QUESTIONS.find((one) => isMeant(one) && !(isAsked && TOLD.has(one)));
  return question && { question };
}

const ORDER = ['firstOne', 'secondOne', 'thirdOne'] as const;
const MIN_PART = 3;

/** Those of several that words point at: by a name, a part of one, or a place in their order. */
export function pointedAt<One extends { view: { resource: { name: string } } }>(said: string, all: One[]): One[] {
  const words: string[] = said.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
  const name = ({ view }: One) => view.resource.name.toLowerCase();
  const named = all.filter((one) => words.includes(name(one)));
  if (named.length > 0) return named;
  const place = says('lastOne', said) ? all.length - 1 : ORDER.findIndex((cue) => says(cue, said));
  const placed = place < 0 ? undefined : all[place];
  if (placed) return [placed];
  const byPart = words
    .filter((word) => word.length >= MIN_PART && !says('filler', word))
    .map((word) => all.filter((one) => name(one).includes(word)))
    .find((some) => some.length > 0 && some.length < all.length);
  return byPart ?? [];
}

/** In the middle of a case of their own, people mean the case by "since when?"; these can mean an alert only. */
const OF_ALERTS_ALONE: ReadonlySet<string> = new Set(['who', 'hands', 'wakes'] satisfies (Listed | Deed)[]);
export const meansAlertsAlone = (asked: Asked): boolean =>
  OF_ALERTS_ALONE.has('deed' in asked ? asked.deed : asked.question);
