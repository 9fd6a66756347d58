/** What is asked, or said, of the alert whose card stands above: "since when?", "mine", "false alarm". Which words do it stands in a list. */
import { withApostrophes } from '../../knowledge/text/apostrophes.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf, placeOf } from '../../knowledge/words/cuesOf.ts';

/** In the order in which they are read: what is said in more particular words comes first. */
export const QUESTIONS = [
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
/** What no list knows, and what is learned alone. */
export const LEARNED = [
  'next',
  'better',
  'worsens',
  'hurts',
  'doubts',
  'tunes',
  'prevents',
  'unchanged',
  'usual',
  'quiets',
  'full',
  'arrives',
  'remarks',
  'stops',
  'money',
] as const;
export const DEEDS = ['gives', 'reopens', 'takes', 'acks', 'closes', 'hands', 'wakes'] as const;
/** Asked, and found in no list. */
export const OTHERWISE = 'otherwise';
type Listed = (typeof QUESTIONS)[number];
export type Question = Listed | (typeof LEARNED)[number] | typeof OTHERWISE;
export type Deed = (typeof DEEDS)[number];
export interface AskedOf {
  question: Question;
  /** Which it may be instead, where it is not known well. */
  also?: Question;
  /** One of the two, and neither is sure. */
  isUnsure?: boolean;
  /** What it may be, where it is not known. */
  maybe?: string[];
}
export type Asked = AskedOf | { deed: Deed } | { found: true };

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

/** No thing of storage, and no trouble: what was begun by that is no case of its own, and hides no alert. */
export const tellsNothing = (text: string): boolean =>
  isBare(text) && !givesAway('fails', text) && !says('ofTrouble', text);

/** Short, and nothing of storage's own in it. */
export function isBare(text: string): boolean {
  const said = plainly(text);
  return said !== undefined && !OF_STORAGE.test(said) && !says('ofStorage', said);
}

/** Without what is said for courtesy; undefined where it is too long to be said of a card. */
function plainly(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const said = withApostrophes(text.trim()).replace(COURTESY, '').replace(POLITELY, '');
  return said.includes('\n') || wordCount(said) > MOST_WORDS ? undefined : said;
}

/** A status, a code or a tool: that is told of storage itself. */
export const OF_STORAGE = /\b[1-5]\d\d\b|\b[A-Z]*[a-z]+[A-Z]\w*|\b(?:azsm|aadsts)\d+|\bazcopy\b/;

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

/** "The queue one", „den mit der Queue“. */
const isOneOf = (said: string) =>
  /\b(?:ones?|alerts?|incidents?|alarm|den|die|das)\b|の(?:やつ|ほう|方|件)/i.test(said);

const ORDER = ['firstOne', 'secondOne', 'thirdOne'] as const;
const MIN_PART = 3;

/** Those of several that words point at: by a name, a part of one, a place in their order, or a word of the headline. */
export function pointedAt<One extends { view: { resource: { name: string }; title?: string } }>(
  said: string,
  all: One[],
): One[] {
  const words: string[] = said.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
  const name = ({ view }: One) => view.resource.name.toLowerCase();
  const named = all.filter((one) => words.includes(name(one)));
  if (named.length > 0) return named;
  const place = says('lastOne', said) ? all.length - 1 : ORDER.findIndex((cue) => says(cue, said));
  const placed = place < 0 ? undefined : all[place];
  if (placed) return [placed];
  const telling = words.filter((word) => word.length >= MIN_PART && !says('filler', word));
  const some = (holds: (one: One, word: string) => boolean) =>
    telling
      .map((word) => all.filter((one) => holds(one, word)))
      .find((found) => found.length > 0 && found.length < all.length);
  const title = ({ view }: One) => view.title?.toLowerCase() ?? '';
  return (
    some((one, word) => name(one).includes(word)) ??
    some((one, word) => word.length > MIN_PART && isOneOf(said) && title(one).includes(word)) ??
    []
  );
}

/** In the middle of a case of their own, people mean the case by "since when?"; these can mean an alert only. */
const OF_ALERTS_ALONE: ReadonlySet<string> = new Set(['who', 'hands', 'wakes'] satisfies (Listed | Deed)[]);
export const meansAlertsAlone = (asked: Asked): boolean =>
  !('found' in asked) && OF_ALERTS_ALONE.has('deed' in asked ? asked.deed : asked.question);
