/** Codes by name, and HTTP statuses by number where the text means a status. */
import type { Entry, Knowledge } from '../pages/assemble.ts';
import type { Match } from '../phrases/lexicon.ts';
import type { ReportText } from '../text/text.ts';
import { codesTakenBack, isSaid } from './codesTakenBack.ts';
import { firstOf, type Recogniser, type Seen } from './recogniser.ts';
import { named } from './sighting.ts';

interface Found {
  entry: Entry;
  found: Match[];
}

/** One place where a code stands. */
interface Standing {
  entry: Entry;
  match: Match;
}

const SHORTEST = 4;
const HUMPS = /[a-z0-9][A-Z]|[A-Z]{2,}\d/;
/** `0x80c8305f`, and the same as `-2134364065`. */
const A_RESULT = /^(?:0x|-)\w{8,10}$/i;
const MOST = 1000;

/** A code of one plain word counts only as it is spelled; AuthenticationFailed counts in any case. */
function isMeant(written: string, code: string): boolean {
  return written === code || HUMPS.test(code) || A_RESULT.test(code);
}

function group(matches: Iterable<Standing>): Found[] {
  const byEntry = new Map<Entry, Match[]>();
  for (const { entry, match } of matches) {
    const found = byEntry.get(entry);
    if (!found) byEntry.set(entry, [match]);
    else if (found.length < MOST) found.push(match);
  }
  return [...byEntry].map(([entry, found]) => ({ entry, found }));
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isOfName = (code: number) => isLetter(code) || (code >= 48 && code <= 57) || code === 95;

/** Its first three characters, whatever their case: most words of a text begin like no code. */
const beginningOf = (text: string, at: number) =>
  ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);

const beginnings = new WeakMap<Knowledge, Uint8Array>();

function beginningsOf(knowledge: Knowledge): Uint8Array {
  const known = beginnings.get(knowledge);
  if (known) return known;
  const begins = new Uint8Array(1 << 15);
  for (const code of knowledge.byCode.keys()) begins[beginningOf(code, 0)] = 1;
  beginnings.set(knowledge, begins);
  return begins;
}

const isFigure = (code: number) => code >= 48 && code <= 57;

/** Windows counts its results so: `0x…`, or less than nothing. */
const startsNumber = (text: string, at: number) =>
  text[at] === '0'
    ? (text.charCodeAt(at + 1) | 32) === 120 && !isOfName(text.charCodeAt(at - 1))
    : text[at] === '-' && isFigure(text.charCodeAt(at + 1)) && !isOfName(text.charCodeAt(at - 1));

/** Words that may be a code: a letter, then letters, figures and underscores; or such a number. */
function* likeCodes(knowledge: Knowledge, clean: string): Generator<Match> {
  const begins = beginningsOf(knowledge);
  for (let at = 0; at < clean.length; at++) {
    if (!isLetter(clean.charCodeAt(at)) && !startsNumber(clean, at)) continue;
    const from = at++;
    while (isOfName(clean.charCodeAt(at))) at++;
    if (at - from >= SHORTEST && begins[beginningOf(clean, from)] === 1) yield { at: from, length: at - from };
  }
}

// Generators stand on their own here: one that is made within a function takes all around it along until the heap is tidied.

function* codesIn(knowledge: Knowledge, text: ReportText): Generator<Standing> {
  for (const match of likeCodes(knowledge, text.clean)) {
    if (text.folded[match.at] === ' ') continue;
    const written = text.clean.slice(match.at, match.at + match.length);
    const lower = written.toLowerCase();
    const entry = knowledge.byCode.get(lower);
    const spelled = entry && [entry.code, ...entry.aliases].find((code) => code?.toLowerCase() === lower);
    if (entry && spelled && isMeant(written, spelled)) yield { entry, match };
  }
}

/** "We get 403s" too; "500s" is a time, and the end of "10,000" or "1'200'403" is no number by itself. */
const NUMBER =
  /(?<![\w.:/-])(?<!(?<!\d)\d{1,2}[,'’]|\d[,'’](?=000)|[,'’]\d{3}[,'’])(000|[1-5]\d\d)(?![\w%/行個件台人本枚名](?<!(?:40[1349]|41[236]|429|503)s(?!\w))|[.:-]\d|[,'’](?![45]\d\d(?!\d))\d{3}(?!\d)| 000(?!\d)| ?(?:ms|sec(?:onds?)?|minutes?|[kmgtp]i?b(?:it|ps)?|mbps|iops)(?![a-z]))/g;
const NEAR_BEFORE =
  /(?:http(?:s?|\/\d(?:\.\d)?)|status(?: ?code)?|response|error(?: ?code)?|errorcode|statuscode|code|returned|returns|returning|got|get|gets|getting|received|gives|with(?: an?)?|an?|many|of)[\s:=("'#-]{0,6}$/;
const NEAR_AFTER =
  /^[\s:,)"'.-]{0,4}(?:forbidden|unauthori|bad request|not found|conflict|precondition|server busy|service unavail|too many|internal|gateway|timeout|timed|errors?\b|on\b|when\b|from\b|in\b|while\b|after\b|this request|the |status|cors|server failed|proxy|operation)/;
/** "400 workers", "200 VMs", "500 GB", "400 Zeilen", "500 of them", "400 at a time": so many of something. What a status is said of stands behind it as well. */
const COUNTS =
  /^ (?!(?:errors?|codes?|status(?:es)?|responses?|answers?|forbidden|fails?|times|s?as|always|keeps?|comes|happens|occurs|appears|means|says|is|was|on|in|files? not|azcopy|copies)\b)(?:[km]b\b|[gt]i?b\b|[gm]bps\b|mbit\w*|gbit\w*|ms\b|%|(?:small|large|big|parallel|concurrent|million|different|new|old) \w+s\b|of (?:them|these|those|such)\b|davon\b|(?:all at once|at a time|in one go|in parallel)\b|(?:auf einmal|gleichzeitig|parallel)\b|(?:zeilen|dateien|ordner|rechner|server|knoten|nutzer|benutzer|leute|personen|zeichen|mal|tage|stunden|minuten|sekunden|euro)\b|[a-z]{2,}(?:[^siu]s)\b)/;
const SHORT = 160;
/** Nobody has so many of anything, as a rule: the number itself tells that a status is meant. */
const ODD = /^(?:40[1349]|41[236]|429|503)$/;
/** And nothing is counted by it: "from the second one: 403.", "still 403, and in the log". */
const ENDS_CLAUSE =
  /^(?:[.,;:!?)\]"']+(?:\s|$)(?! ?(?:total|failed|skipped|pending|done|completed)\b)|\s*$|\s*\n|\s(?:and|but|again|since|if|as|for|until|so|because|or|whichever|und|aber|sobald|wenn|seit|bei|beim)\b)/;
/** "311 failed, 320 pending, 403 total", "stops at row 412", "there is no 403". */
const OTHERWISE =
  /(?:\d ?(?:total|failed|skipped|pending|done|completed)\b[^.\n]{0,20}|\b(?:rows?|lines?|files?|transfers|items?|blobs?|builds?|transfers(?: completed| failed| skipped)?|no|not|isn't|without|never|kein\w{0,2}|nicht|instead of|statt)(?: an?| eine?[nms]?)?[ :]{1,2})$/;

/** "No 403, it can't resolve the name", „kein 403, ein Timeout“. */
const DENIED_BEFORE = /(?:^|[^\p{L}])(?:no|not an?|isn't an?|kein|keine[nr]?) (?:http )?$/u;

/** "On each PC? We have 400", "raised it to 500". */
const COUNTED_BEFORE =
  /\b(?:rais\w+|increas\w+|lower\w+|reduc\w+|set|chang\w+|gr[eo]w\w*|erhöht\w*|gesetzt|angehoben|vergrößert)\b[^\n.,;]{0,30}\b(?:to|auf)\s$|\b(?:each|every|all|jede[mnrs]?|alle[nr]?|sämtliche[nr]?)\b[^\n]{0,60}\b(?:have|got|manage|are|run|haben|sind|betreiben)\s$/;

const isOddAtTheEnd = (number: string, before: string, after: string) =>
  ODD.test(number) && ENDS_CLAUSE.test(after) && !OTHERWISE.test(before);

function* statusesIn(knowledge: Knowledge, text: ReportText): Generator<Standing> {
  const short = text.folded.length <= SHORT;
  for (const match of text.folded.matchAll(NUMBER)) {
    const entry = knowledge.byCode.get(match[1] as string);
    if (!entry) continue;
    const before = text.folded.slice(Math.max(0, match.index - 24), match.index);
    if (DENIED_BEFORE.test(before)) continue;
    if (COUNTED_BEFORE.test(text.folded.slice(Math.max(0, match.index - 90), match.index))) continue;
    const after = text.folded.slice(match.index + 3, match.index + 27);
    const meant =
      (short && !COUNTS.test(after)) ||
      NEAR_BEFORE.test(before) ||
      NEAR_AFTER.test(after) ||
      isOddAtTheEnd(match[1] as string, before, after) ||
      (/(?:: |^|\n)$/.test(before) && /^ :/.test(after)) ||
      /\($/.test(before);
    if (meant) yield { entry, match: { at: match.index, length: 3 } };
  }
}

interface Standings {
  codes: Iterable<Standing>;
  statuses: Iterable<Standing>;
}

/** Both recognisers read the same text: what a person says is looked through once. */
const said = new WeakMap<ReportText, Standings>();

/**
 * Every code of the pages that stands in the text, in headers, XML, JSON or plain words alike, and the numbers that are meant
 * as an HTTP status: beside such a word, between colons as AzCopy writes them, or in a short question. Of what a person says
 * none that is taken back in the same breath.
 */
function standingIn(knowledge: Knowledge, text: ReportText): Standings {
  if (!isSaid(text.clean)) return { codes: codesIn(knowledge, text), statuses: statusesIn(knowledge, text) };
  const known = said.get(text);
  if (known) return known;
  const [codes, statuses] = [[...codesIn(knowledge, text)], [...statusesIn(knowledge, text)]];
  const places = [...codes, ...statuses].map(({ match }) => match);
  const takenBack = codesTakenBack(text.clean, places);
  const isMeant = ({ match }: Standing) => !takenBack.has(match.at);
  const standing = { codes: codes.filter(isMeant), statuses: statuses.filter(isMeant) };
  said.set(text, standing);
  return standing;
}

const seenIn = (read: readonly Found[]): Seen => ({
  sightings: read.map(({ entry, found }) => ({ ...named(entry), places: found })),
  implied: firstOf(read.map(({ entry }) => entry.implies)),
});

export const codes: Recogniser = {
  name: 'codes',
  recognise: ({ knowledge, reading }) => seenIn(group(standingIn(knowledge, reading.text).codes)),
};

export const statuses: Recogniser = {
  name: 'statuses',
  recognise: ({ knowledge, reading }) => seenIn(group(standingIn(knowledge, reading.text).statuses)),
};
