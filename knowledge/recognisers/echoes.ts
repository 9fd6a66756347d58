/**
 * Requests that were sent twice, where the second one meets what the first had done: a log shows a write whose answer got
 * lost, or a success, and the same write again with 404, 409 or 412. The code is an echo then, and nobody else's doing.
 * https://learn.microsoft.com/azure/storage/blobs/storage-retry-policy
 */
import type { Observation } from '../evidence/evidence.ts';
import { GUID } from '../text/shapes.ts';
import type { ReportText } from '../text/text.ts';
import type { Recogniser } from './recogniser.ts';

/** How the service says that it was done before. */
const MADE =
  '(?:blob|container|entity|table|queue|share|path|filesystem|resource)alreadyexists|leasealreadypresent|(?:append|max|target|source)?\\w{0,12}conditionnotmet';
const GONE =
  '(?:blob|container|entity|table|queue|share|path|filesystem|resource|message|file)notfound|specified (?:blob|container|path|resource|message) does not exist';
const STATUS = '(?<![\\d.:/-])(?:404|409|412)(?![\\d:/-]|\\.\\d)';
const IS_MADE = new RegExp(MADE);
const IS_GONE = new RegExp(`${GONE}|(?<![\\d.:/-])404(?![\\d:/-]|\\.\\d)`);
const IS_ECHO = new RegExp(`${MADE}|${GONE}|${STATUS}`);

const LOST =
  /time[ds]? ?-?out|timeout|reset|abort|disconnected|broken pipe|cancell?ed|no response|\(none\)|connection (?:was |is )?(?:lost|closed|dropped|broken)|incompleteread|unexpected eof|did not observe|deadline exceeded|serverbusy|zeitüberschreitung|タイムアウト|-> none/;
const DENIED = /\b(?:no|without|never|kein\w*|ohne)\b[^\n]{0,20}(?:retr|time-?out|reset)/;
const DONE = /(?<![\d.:,/-])20[0-4](?![\d:,/-]|\.\d)/;
const TRIES =
  /(?<![a-z])(?:re-?tr(?:y|ies|ied)|retrying|attempts?|try|tries|versuch)(?![a-z]{2})|retry(?:count|policy)|tr(?:y|ies)number|request #\d/;
const DELETES = /delet|\bremov|\bpurg|\blösch|\bunlink/;
const RENAMES = /\brenam/;
/** A look finds what is there, and repeats nothing. */
const LOOKS = /(?<![\w-])(?:get|head)(?= (?:https?:|\/|[a-z0-9]+\/)|\s*["'])|getblob|getproperties/;

const NAMED_ID = `(?:client-?request-?id|\\bcrid|operation-?id)["'\\]]?[\\s:=]{1,3}["']?([\\w-]{2,40})`;
const ID = new RegExp(`${GUID}|${NAMED_ID}`, 'g');
/** A column of a table of log rows: an id in hexadecimal figures. */
const COLUMN = /(?<=[\s,;|[])(?=[a-f-]*\d)[\da-f]{2,12}-[\da-f]{1,12}(?=[\s,;|\]]|$)/g;
const DATE = /^\d{2,4}-\d\d?$/;

function idsOf(line: string): string[] {
  const named = [...line.matchAll(ID)].map(([all, own]) => own ?? all);
  const columns = [...line.matchAll(COLUMN)].map(([id]) => id).filter((id) => !DATE.test(id));
  return [...named, ...columns];
}

export interface Echo {
  cause: 'delete-retry-404' | 'retry-after-success';
  at: number;
  length: number;
}

interface Line {
  at: number;
  text: string;
}

/** So many lines lie between a request and its echo at most. */
const NEAR = 4;
const MOST_LINES = 400;
const LONGEST = 600;

function linesOf({ folded }: Pick<ReportText, 'folded'>): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < folded.length && lines.length < MOST_LINES; ) {
    const end = folded.indexOf('\n', at);
    const to = end < 0 ? folded.length : end;
    if (to > at) lines.push({ at, text: folded.slice(at, Math.min(to, at + LONGEST)) });
    at = to + 1;
  }
  return lines;
}

const isLost = ({ text }: Line) => LOST.test(text) && !DENIED.test(text);
const SAID = /same (?:x-ms-)?client[- ]request[- ]id|client-request-id (?:is |the )?same/;

/** Of the line, or of the request above it whose answer it is. */
const idsAt = (lines: Line[], index: number) => {
  const own = idsOf(lines[index]?.text ?? '');
  return own.length > 0 ? own : idsOf(lines[index - 1]?.text ?? '');
};

/** Two rows of one client request id: the first was done or lost, the second meets it. */
function sharesId(lines: Line[], from: number, to: number): boolean {
  const first = lines[from] as Line;
  if (!DONE.test(first.text) && !isLost(first)) return false;
  const ids = idsAt(lines, from);
  if (from === to) return new Set(ids).size < ids.length;
  return idsAt(lines, to).some((id) => ids.includes(id)) || SAID.test((lines[to] as Line).text);
}

/** A try whose answer got lost. */
const isLostTry = (lines: Line[], index: number) => {
  return (
    isLost(lines[index] as Line) && [index - 1, index, index + 1].some((near) => TRIES.test(lines[near]?.text ?? ''))
  );
};

function causeOf(told: string): Echo['cause'] | undefined {
  const deletes = DELETES.test(told);
  if (deletes && IS_GONE.test(told)) return 'delete-retry-404';
  if (IS_MADE.test(told) || (IS_GONE.test(told) && RENAMES.test(told))) return 'retry-after-success';
  return undefined;
}

function echoOf(lines: Line[], index: number): Echo | undefined {
  const second = lines[index] as Line;
  if (!IS_ECHO.test(second.text) || LOOKS.test(second.text)) return undefined;
  const [from, to] = [Math.max(0, index - NEAR), Math.min(lines.length - 1, index + NEAR)];
  for (let near = from; near <= to; near++) {
    const first = lines[near] as Line;
    if (!isLostTry(lines, near) && !(near <= index && sharesId(lines, near, index))) continue;
    const told = lines.slice(from, to + 1).map(({ text }) => text);
    const cause = causeOf(told.join('\n'));
    if (!cause) continue;
    const at = Math.min(first.at, second.at);
    return { cause, at, length: Math.max(first.at + first.text.length, second.at + second.text.length) - at };
  }
  return undefined;
}

/** The first request of the report whose answer is the echo of its own earlier try. */
export function findEcho(text: Pick<ReportText, 'folded'>): Echo | undefined {
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index++) {
    const echo = echoOf(lines, index);
    if (echo) return echo;
  }
  return undefined;
}

/** What the codes of an echo name by themselves. */
const BY_CODE = [
  'already-exists',
  'blob-not-found',
  'changed-during-transfer',
  'container-not-found',
  'lease-active',
  'parent-not-found',
  'resource-not-found',
  'share-not-found',
];

const isEcho = ({ code, harmless }: Observation) => !harmless && code !== undefined && IS_ECHO.test(code.toLowerCase());

export const echoes: Recogniser = {
  name: 'echoes of an earlier try',
  recognise({ reading, observations }) {
    const echo = observations.some(isEcho) ? findEcho(reading.plain) : undefined;
    if (!echo) return { sightings: [] };
    const { cause, at, length } = echo;
    const sighting = { id: 'echo', rank: 'detail' as const, causes: [{ cause }], over: BY_CODE };
    return { sightings: [{ ...sighting, places: [{ at, length }] }], implied: { retried: 'yes' } };
  },
};
