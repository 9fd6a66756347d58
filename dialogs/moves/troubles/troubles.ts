/** Two troubles in one message are two cases. Where they are told apart in so many words, each is read by itself. Pure. */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { cuesOf, placesOf, withoutCuesOf } from '../../../knowledge/words/cuesOf.ts';

const announcedIn = cuesOf('words/secondTrouble.yaml');
const beginningsIn = placesOf('words/secondTrouble.yaml');
const withoutCue = withoutCuesOf('words/secondTrouble.yaml');

/** The next machine of a row, and the second of what is counted. */
const NEXT = [
  /(?<=[,;.\n]\s{0,3})(?:and |und )?(?:(?:on|from|in|auf|von|bei) )?(?:the |der |die |das |dem )?(?:vm|server|host|machine|rechner|pc|node|job|account|konto|pod)[ -]?(?:[2-9b-d]\b)/gi,
  /^\s{0,3}(?:2[.)]|(?:[-*•])\s)/gm,
  /(?<=[\s.;,])(?:and |und )?(?:\(?2[.)]\s|secondly\b|(?:the )?second(?: one)?:|(?<=[.;]\s{0,3})the second one is\b|(?:problem|issue|error|trouble|question|case|fehler|frage|thema|問題)\s?(?:#|no\.? ?|nr\.? ?)?2\b)/gi,
];
/** Only told apart where either side has a code of its own. */
const HOST = /^.{0,200}https:\/\/[a-z0-9]{3,24}\.(?:blob|file|dfs|queue|table)\./gm;
const ANY_PART =
  /(?<=[.;!?。]\s*)(?=\S)|(?<=[,、]\s*)(?=(?:and|und|then|while|whereas|während)\s)|(?<=\s)(?=(?:and|und)\s)|(?<=(?:と|で|し|が)、\s?)(?=\S)/gi;
/** "… on web01. On db02 …": who begins a sentence with another machine tells another trouble. */
const PLACE = String.raw`(?:on|from|at|in|for|auf|bei|von|für) (?:the |our |my |der |dem |unser\p{L}* )?(\p{L}[\p{L}_-]{0,20}\d{1,4})\b`;
const ANY_PLACE = new RegExp(String.raw`(?<!\p{L})${PLACE}`, 'giu');
const BEGINS_WITH_PLACE = new RegExp(String.raw`(?<=[.;\n]\s{0,3})(?:and |und )?${PLACE}`, 'giu');

/** Machines are numbered. */
const NUMBERED = /[a-zß-ɏ_-]\d/i;

function otherPlaces(text: string): number[] {
  if (!NUMBERED.test(text)) return [];
  const named = [...text.matchAll(ANY_PLACE)].map(({ 1: name = '', index }) => ({ name: name.toLowerCase(), index }));
  const isNew = (name: string, at: number) => named.some((one) => one.index < at && one.name !== name);
  return [...text.matchAll(BEGINS_WITH_PLACE)]
    .filter(({ 1: name = '', index }) => isNew(name.toLowerCase(), index))
    .map(({ index }) => index);
}

/** Longer texts are logs, which hold many codes of one trouble. */
const LONGEST = 3000;
const SHORTEST_PART = 12;
const MOST_TRIED = 6;

const indicesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index);

/** Words, a number or another machine with which somebody begins anew. */
const toldApart = (text: string) => [
  ...beginningsIn('begins', text).map(({ at }) => at),
  ...NEXT.flatMap((pattern) => indicesOf(text, pattern)),
  ...otherPlaces(text),
  ...(announcedIn('announced', text) ? indicesOf(text, ANY_PART) : []),
];

/** Where the second part may begin. */
function placesIn(text: string): number[] {
  const all = [...toldApart(text), ...indicesOf(text, HOST)];
  const inside = all.filter((at) => at >= SHORTEST_PART && text.length - at >= SHORTEST_PART);
  return [...new Set(inside)].sort((a, b) => a - b).slice(0, MOST_TRIED);
}

const STATUS = /^(?:\d{3}$|exit)/i;
const named = ({ codes }: Diagnosis) => codes.filter((code) => !STATUS.test(code));

const isSure = ({ certainty }: Diagnosis) => isSettledBy(certainty);
const FAINT = 0.1;

/** In fewer words nobody tells a trouble that is not known for sure: "same operation" only leads to what comes behind. */
const LEAST_TOLD = 3;

/** "… on another container" ends the sentence before it. */
const isMoreThanItsBeginning = (text: string) => wordCount(withoutCue('begins', text)) > 0;

function isTrouble(text: string, diagnosis: Diagnosis): boolean {
  const [first] = diagnosis.causes;
  if (first === undefined || first.benign) return false;
  if (isSure(diagnosis) || diagnosis.codes.length > 0) return true;
  return first.confidence >= FAINT && wordCount(text) >= LEAST_TOLD && isMoreThanItsBeginning(text);
}

/** "403 AuthorizationFailure and also 403 on download": the second tells no code of its own. */
const isSaidAgain = (one: Diagnosis, other: Diagnosis) =>
  other.codes.length > 0 && other.codes.every((code) => one.codes.includes(code));

/** Neither of the two may be what the other is about. */
function areTwo([first, second]: readonly [string, string], [one, other]: readonly [Diagnosis, Diagnosis]): boolean {
  if (!isTrouble(first, one) || !isTrouble(second, other)) return false;
  const codes = new Set(named(one));
  if (named(other).some((code) => codes.has(code)) || isSaidAgain(one, other)) return false;
  const told = [one, other].filter((each) => isSure(each) || named(each).length > 0);
  const isIn = (a: Diagnosis, b: Diagnosis) => b.causes.slice(0, 3).some(({ id }) => id === a.causes[0]?.id);
  return told.length > 0 && !isIn(one, other) && !isIn(other, one);
}

/** What begins with a word, a number or another machine is told apart; a host alone needs a code on either side. */
function isToldApart(text: string, at: number, both: [Diagnosis, Diagnosis]): boolean {
  return toldApart(text).includes(at) || both.every((each) => named(each).length > 0);
}

/** What a run of AzCopy prints is one job's trouble, whatever stands in it. */
const A_RUN = /^(?:INFO|WARN|ERR): |^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d |^Final Job Status: /m;

/** The two parts of a message that are about two troubles; undefined where it is about one. */
export function twoTroubles(text: Redacted, diagnose: (text: Redacted) => Diagnosis): [Redacted, Redacted] | undefined {
  if (text.length > LONGEST || A_RUN.test(text)) return undefined;
  for (const at of placesIn(text)) {
    const parts: [Redacted, Redacted] = [text.slice(0, at).trim() as Redacted, text.slice(at).trim() as Redacted];
    const both: [Diagnosis, Diagnosis] = [diagnose(parts[0]), diagnose(parts[1])];
    if (areTwo(parts, both) && isToldApart(text, at, both)) return parts;
  }
  return undefined;
}
