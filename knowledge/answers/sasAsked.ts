/** What a SAS shall be for, on what, for how long and signed with what, as a question tells it. Pure. */
import { table } from '../table.ts';
import { spanTold } from '../text/spanTold.ts';
import { givesAway } from '../words/cues.ts';

/** What a SAS is for, as jobs that its letters are counted for. */
const JOBS = [
  ['reads', 'download'],
  ['writes', 'upload'],
  ['lists', 'list'],
  ['deletes', 'remove'],
] as const;

/** Of a queue these take a message out, of a table they read or put in; nobody says so of blobs. */
const OF_ENTRIES: readonly [job: string, words: RegExp][] = [
  ['download', /\bpeek|\bquer(?:y|ies|ying)\b|abfrag|クエリ|照会/i],
  [
    'upload',
    /\b(?:add|adds|adding|insert\w*|send|sends|sending|enqueue\w*|post|posts|posting)\b|einf(?:ü|ue)g|hinzuf|einstell|送信|追加|挿入/i,
  ],
  ['set-properties', /\bupdat\w*|\bmerg\w*|\bupsert\w*|(?<!\p{L})änder|aktualisier|更新/iu],
  [
    'remove',
    /\b(?:process\w*|consum\w*|receiv\w*|dequeue\w*|take|takes|taking|work off)\b|abhol|verarbeit|entnehm|受信|処理/i,
  ],
];

/** "Share a file": a deed, and no share. */
const A_SHARE = String.raw`(?<!\b(?:to|can|could|i|we|and) )\bshares?\b(?! (?:an?|one|two|the|this|that|these|those|my|our|it|some|single|access|blobs?|containers?|folders?|files?)\b)`;
const SERVICES = table<RegExp>({
  file: new RegExp(String.raw`\bfile ?shares?\b|\bazure files\b|${A_SHARE}|freigabe|ファイル共有`, 'i'),
  queue: /\bqueues?\b|warteschlange|キュー/i,
  table: /\btables?\b|tabelle|テーブル/i,
});
const BLOBS = /\b(?:blobs?|containers?|data ?lake|adls)\b|コンテナ|ブロブ/i;
const LETTERS = table<string>({ blob: 'b', file: 'f', queue: 'q', table: 't' });

const OF_ACCOUNT =
  /\baccount[- ]?(?:level |wide )?sas\b|\b(?:whole|entire|complete|all of the) (?:storage )?account\b|\bkonto-?sas\b|\b(?:ganze[snm]?|gesamte[snm]?) (?:speicher)?konto|アカウント ?SAS/i;

/** One thing, and no container or folder of them. */
const ONE =
  /\b(?:one|an?|single|this|that|the) (?:(?:single|certain|specific) )?(?:\w+[- ])?(?:blob|file|object|pdf|zip|image)\b(?! ?(?:storage|shares?|service))|\b(?:eine[nrm]?|einzelne[nrs]?|diese[nrs]?) (?:einzelne[nrs]? )?(?:blob|datei)\b|(?:1 ?つ|一つ|ひとつ|単一|特定)の ?(?:ファイル|BLOB)(?!共有)/i;
const SEVERAL = /\b(?:containers?|folders?|director(?:y|ies)|ordner|verzeichnis)\b|コンテナ|フォルダ/i;

const WITHOUT = String.raw`(?<!\b(?:without|no|not|instead of|ohne|kein\w*|statt) (?:\w+ ){0,3})`;
const BY_KEY = new RegExp(
  String.raw`${WITHOUT}\b(?:(?:account|storage|access|konto)[- ]?(?:key|schlüssel)|signed (?:by|with) (?:the |a |an |its )?key)|\bservice[- ]sas\b|アカウント ?キー`,
  'i',
);

/** What the token is wanted for, said of the token: who tells of trouble says what fails, or what it did. */
const A_SAS = '(?:sas|shared access signature)(?:[- ](?:token|url|uri|link))?';
const KIND =
  '(?: ?\\b(?:an?|new|account|service|user|delegation|container|blob|queue|table|file|share|storage|azure|short|temporary|read|write|only|readonly|read-only|write-only))*';
const WISHES = new RegExp(
  [
    `^(?:please |pls )?(?:(?:i|we) (?:need|want|would like|'d like)|need|want|give me|create|make|generate|can (?:you|i) (?:make|create|have|get))?${KIND} ?\\b${A_SAS} (?:to|that|for|so that|with|signed) `,
    `^(?:ich (?:brauche|möchte|will)|wir brauchen|brauche|bitte)(?: [\\wäöüß-]+){0,3} ${A_SAS}\\b|^${A_SAS} (?:für|zum|um|damit) `,
  ].join('|'),
  'i',
);
/** One wish and nothing behind it. */
const GOES_ON = /[.?!;:]\s+\S|,.*,.*,/;
const TROUBLE =
  /\b(?:expired?|invalid|ended|ran out|[45]\d\d|stopped|missing|wrong|leaked|lost|too|mismatch|malformed|broke|rejects?|not)\b|n't\b|abgelaufen|ungültig|geht nicht|falsch/i;

/** "Queue SAS that lets a consumer take messages": one is wanted, and nothing is told to fail. */
export const wishesSas = (text: string): boolean =>
  WISHES.test(text.trim()) && !GOES_ON.test(text) && !TROUBLE.test(text) && !givesAway('fails', text);

function jobsIn(text: string, service: string | undefined): string {
  const entries = service === 'queue' || service === 'table';
  const own = entries ? OF_ENTRIES.flatMap(([job, words]) => (words.test(text) ? [job] : [])) : [];
  const said = JOBS.flatMap(([cue, job]) => (givesAway(cue, text) ? [job] : []));
  return [...new Set(own.length > 0 ? own : said)].join('+');
}

/** Containers, shares, queues and tables are listed above them, which takes an account SAS of the service itself. */
const LISTS_THEM = /\b(?:list|lists|listing) (?:all |the |our |my )*(?:containers|shares|queues|tables)\b/i;

/** As `s` of `ss=`, where it is an account SAS that is wanted: nothing smaller opens two services. */
function servicesOf(text: string, named: readonly string[]): string | undefined {
  if (named.length < 2 && !OF_ACCOUNT.test(text) && !LISTS_THEM.test(text)) return undefined;
  return (named.length > 0 ? named : ['blob']).map((name) => LETTERS.get(name)).join('');
}

/** "Create a SAS": what is done with the token, and not with what it opens. */
const MADE =
  /\b(?:creat\w*|write|put|push|drop) (?=(?:(?:an?|the|my|some|new|account|service|container|user|delegation|table|queue|file|share|blob)\s+){0,5}(?:sas|token|link|url)\b)/gi;

export function sasAsked(asked: string): Record<string, string> {
  const text = asked.replace(MADE, '');
  const others = [...SERVICES].filter(([, words]) => words.test(text)).map(([name]) => name);
  const named = BLOBS.test(text) ? ['blob', ...others] : others;
  const services = servicesOf(text, named);
  const service = others[0];
  const minutes = spanTold(text);
  const jobs = jobsIn(text, service);
  const one = !services && ONE.test(text) && !SEVERAL.test(text) && (service ?? 'file') === 'file';
  return {
    ...(jobs && { sasJob: jobs }),
    ...(service && !(services && named.includes('blob')) && { service }),
    ...(services && { sasServices: services }),
    ...(services && LISTS_THEM.test(text) && { sasTypes: 's' }),
    ...(one && { sasOne: 'yes' }),
    ...(BY_KEY.test(text) && { sasSigned: 'key' }),
    ...(minutes && { sasMinutes: String(minutes) }),
  };
}
