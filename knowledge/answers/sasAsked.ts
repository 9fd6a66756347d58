/** What a SAS shall be for, on what, for how long and signed with what, as a question tells it in the words of sasAsked.yaml. Pure. */
import { table } from '../table.ts';
import { spansIn } from '../text/spans.ts';
import { givesAway } from '../words/cues.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('answers/sasAsked.yaml');

/** What a SAS is for, as jobs that its letters are counted for. */
const JOBS = [
  ['reads', 'download'],
  ['writes', 'upload'],
  ['lists', 'list'],
  ['deletes', 'remove'],
] as const;

/** Of a queue these take a message out, of a table they read or put in. */
const OF_ENTRIES = ['download', 'upload', 'set-properties', 'remove'] as const;
/** Beside blobs. */
const SERVICES = ['file', 'queue', 'table'] as const;
const LETTERS = table<string>({ blob: 'b', file: 'f', queue: 'q', table: 't' });

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

/** "Queue SAS that lets a consumer take messages": one is wanted, and nothing is told to fail. */
export const wishesSas = (text: string): boolean =>
  WISHES.test(text.trim()) && !GOES_ON.test(text) && !says('trouble', text) && !givesAway('fails', text);

function jobsIn(text: string, service: string | undefined): string {
  const entries = service === 'queue' || service === 'table';
  const own = entries ? OF_ENTRIES.filter((job) => says(job, text)) : [];
  const said = JOBS.flatMap(([cue, job]) => (givesAway(cue, text) ? [job] : []));
  return [...new Set(own.length > 0 ? own : said)].join('+');
}

/** Containers, shares, queues and tables are listed above them, which takes an account SAS of the service itself. */
const LISTS_THEM = /\b(?:list|lists|listing) (?:all |the |our |my )*(?:containers|shares|queues|tables)\b/i;

/** As `s` of `ss=`, where it is an account SAS that is wanted: nothing smaller opens two services. */
function servicesOf(text: string, named: readonly string[]): string | undefined {
  if (named.length < 2 && !says('ofAccount', text) && !LISTS_THEM.test(text)) return undefined;
  return (named.length > 0 ? named : ['blob']).map((name) => LETTERS.get(name)).join('');
}

/** "Create a SAS": what is done with the token, and not with what it opens. */
const MADE =
  /\b(?:creat\w*|write|put|push|drop) (?=(?:(?:an?|the|my|some|new|account|service|container|user|delegation|table|queue|file|share|blob)\s+){0,5}(?:sas|token|link|url)\b)/gi;

/** Minutes of a hundred years: a longer one has no date that could be written. */
const LONGEST = 100 * 365 * 24 * 60;
const withinReason = (minutes: number) => Math.min(LONGEST, Math.max(1, Math.round(minutes)));

export function sasAsked(asked: string): Record<string, string> {
  const text = asked.replace(MADE, '');
  const others = SERVICES.filter((service) => says(service, text));
  const named = says('blob', text) ? ['blob', ...others] : others;
  const services = servicesOf(text, named);
  const service = others[0];
  const [span] = spansIn(text);
  const jobs = jobsIn(text, service);
  const one = !services && says('isOne', text) && (service ?? 'file') === 'file';
  return {
    ...(jobs && { sasJob: jobs }),
    ...(service && !(services && named.includes('blob')) && { service }),
    ...(services && { sasServices: services }),
    ...(services && LISTS_THEM.test(text) && { sasTypes: 's' }),
    ...(one && { sasOne: 'yes' }),
    ...(says('byKey', text) && { sasSigned: 'key' }),
    ...(span && { sasMinutes: String(withinReason(span.minutes)) }),
  };
}
