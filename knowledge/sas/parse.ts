/** Reads a SAS from whatever people paste: a URL, a token, a connection string, masked or damaged on its way. */
import { readSasDate } from './dates.ts';
import { PARAMETERS, type SasKind, TELLING } from './parameters.ts';
import type { Damage, Sas, SasDate, SasFault } from './sas.ts';
import { judgeSignature } from './signature.ts';

export type { Sas, SasFault } from './sas.ts';
export { isSasFault } from './sas.ts';

/** A SAS URL has some hundred characters; this leaves room for what was put around it. */
const LONGEST_SAS = 8_000;

// ---- mending ------------------------------------------------------------------------------------------------------

type Mend = { damage: Damage; seen: RegExp; mend(text: string): string };

const decodeTolerantly = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** Damage that can be undone before reading on, in this order. */
const MENDS: readonly Mend[] = [
  {
    damage: 'hidden-character',
    seen: /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00a0\u00ad]/,
    mend: (text) => text.replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00a0\u00ad]/g, ''),
  },
  { damage: 'quoted', seen: /^["'“”‘’`]|["'“”‘’`]$/, mend: (text) => text.replace(/^["'“”‘’`]+|["'“”‘’`]+$/g, '') },
  {
    damage: 'json-escaped',
    seen: /\\u00(?:26|3d|2b|2f)|\\\//i,
    mend: (text) =>
      text
        .replace(/\\u00([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replaceAll('\\/', '/'),
  },
  {
    damage: 'html-escaped',
    seen: /&(?:amp|#38|#x26);/i,
    mend: (text) => text.replace(/&(?:amp|#38|#x26);/gi, '&').replace(/&(?:#61|#x3d|equals);/gi, '='),
  },
  {
    damage: 'encoded-whole',
    seen: /^(?:https?%3A|[^&=?]*(?:%3F|%26|^)(?:sv|sp|sr|se|st|ss|sig)%3D)/i,
    mend: decodeTolerantly,
  },
  { damage: 'line-break', seen: /\r?\n\s*/, mend: (text) => text.replace(/\r?\n\s*/g, '') },
];

function mendText(text: string): { text: string; damage: Damage[] } {
  const damage: Damage[] = [];
  let mended = text.trim().replace(/^<(.*)>$/s, '$1');
  for (const { damage: kind, seen, mend } of MENDS) {
    if (!seen.test(mended)) continue;
    damage.push(kind);
    mended = mend(mended);
  }
  return { text: mended, damage };
}

// ---- taking apart -------------------------------------------------------------------------------------------------

interface Parts {
  form: Sas['form'];
  url?: URL;
  query: string;
  damage: Damage[];
}

const CONNECTION = /SharedAccessSignature\s*=\s*([^;"'\s]+)/i;

const readUrl = (text: string): URL | undefined => {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};

const firstParameter = /(?:^|[?&/])((?:sv|ss|srt|sr|sp|st|se|spr|sip|si|sig|skoid)=)/i;

/** `https://…/box&sv=…` or `https://…/boxsv=…`: the question mark was forgotten. */
function splitForgottenMark(text: string): Parts | undefined {
  const at = text.search(/(?:[&/]|(?<=[a-z0-9-]))(?:sv|sp|st|se|sr|ss|si)=[^&]*&/i);
  const url = at > 0 ? readUrl(text.slice(0, at)) : undefined;
  return url && { form: 'url', url, query: text.slice(at).replace(/^[&/]/, ''), damage: ['no-question-mark'] };
}

function splitUrl(text: string): Parts | undefined {
  const whole = /^https?:\/\//i.test(text)
    ? text
    : /^[\w.-]+\.[\w.-]+(?::\d+)?\/[^?&=]*\?/.test(text)
      ? `https://${text}`
      : '';
  const mark = whole.indexOf('?');
  if (!whole) return undefined;
  if (mark < 0) return splitForgottenMark(whole);
  const url = readUrl(whole.slice(0, mark));
  return url && { form: 'url', url, query: whole.slice(mark + 1), damage: [] };
}

/** `--source-sas=`, `/DestSAS:`, `SAS_TOKEN=`: what stands before a token that was copied with its name. */
const OPTION = /^[-/\w.]{1,40}[=:]\s*["']?(?=\??(?:sv|ss|srt|sr|sp|st|se|spr|sip|si|sig|skoid)=)/i;

function splitParts(text: string): Parts {
  const connection = CONNECTION.exec(text)?.[1];
  if (connection) {
    const endpoint = /(?:Blob|File|Queue|Table)Endpoint\s*=\s*(https?:[^;\s]+)/i.exec(text)?.[1];
    const url = endpoint ? readUrl(endpoint) : undefined;
    return { form: 'connection-string', ...(url ? { url } : {}), query: connection.replace(/^\?/, ''), damage: [] };
  }
  return splitUrl(text) ?? { form: 'token', query: text.replace(OPTION, '').replace(/^[?&]+/, ''), damage: [] };
}

/** A second `?`, or a whole URL behind the first one, comes from putting a token behind a URL that had one. */
function joinStrayMarks({ query, damage, ...parts }: Parts): Parts {
  const within = /https?:\/\/[^?]*\?/i.exec(query);
  if (within) return { ...parts, query: query.replace(within[0], '&'), damage: [...damage, 'url-within-token'] };
  if (/\?(?=[a-z]{2,5}=)/.test(query))
    return { ...parts, query: query.replace(/\?(?=[a-z]{2,5}=)/g, '&'), damage: [...damage, 'two-question-marks'] };
  return { ...parts, query, damage };
}

interface Pairs {
  decoded: Map<string, string>;
  signature?: string;
  damage: Damage[];
}

const DATES = new Set(['st', 'se', 'skt', 'ske']);

function readPair(name: string, raw: string, pairs: Pairs): void {
  const twice = /%25(?:3A|2C|2F|2B|3D|20)/i.test(raw);
  if (twice) pairs.damage.push('encoded-twice');
  const value = twice ? decodeTolerantly(decodeTolerantly(raw)) : decodeTolerantly(raw);
  // cmd reads %3A as argument 3 and an A: 2026-12-01T00%3A00%3A00Z becomes T00A00A00Z or T003A003A00Z.
  const eaten = DATES.has(name) && /T\d\d(?:3?A)\d\d(?:(?:3?A)\d\d)?Z?$/.test(value);
  if (eaten) pairs.damage.push('percent-eaten');
  if (pairs.decoded.has(name)) pairs.damage.push('parameter-twice');
  else pairs.decoded.set(name, eaten ? value.replace(/(?<=T\d\d)3?A|(?<=A\d\d)3?A/g, ':') : value);
}

const unquote = (raw: string) => raw.replace(/^(?:["']|%2[27])+|(?:["']|%2[27])+$/gi, '');

function readPairs(query: string): Pairs {
  const pairs: Pairs = { decoded: new Map(), damage: [] };
  for (const piece of query.replace(/#.*$/s, '').split('&')) {
    const [, name = '', raw = ''] = /^\s*([\w-]+)\s*=(.*)$/s.exec(piece) ?? [];
    const known = name.toLowerCase();
    if (TELLING.has(known) && /["']|%22/.test(raw)) pairs.damage.push('quote-inside');
    if (known === 'sig') {
      if (pairs.signature !== undefined) pairs.damage.push('parameter-twice');
      pairs.signature ??= unquote(raw);
    } else if (name)
      readPair(PARAMETERS.has(known) ? known : name, TELLING.has(known) ? unquote(raw.trim()) : raw.trim(), pairs);
  }
  return pairs;
}

// ---- putting together ---------------------------------------------------------------------------------------------

function kindOf(parameters: ReadonlyMap<string, string>): SasKind {
  if (parameters.has('skoid') || parameters.has('ske') || parameters.has('skt')) return 'user-delegation';
  return parameters.has('ss') || parameters.has('srt') ? 'account' : 'service';
}

/** Everything after the first & is gone: a shell took it for the end of the command. */
const isCutAtAmpersand = ({ decoded, signature }: Pairs, query: string) =>
  signature === undefined && decoded.size === 1 && !query.includes('&') && TELLING.has([...decoded.keys()][0] ?? '');

const date = (text: string | undefined): SasDate | undefined =>
  text === undefined ? undefined : readSasDate(text.trim());

const NOT_A_SAS: readonly [RegExp, string, string][] = [
  [/AccountKey\s*=/i, 'key-invalid', 'This is a connection string with the account key, not a SAS.'],
  [/^[A-Za-z0-9+/]{86}==$/, 'key-invalid', 'This looks like an account key, not like a SAS.'],
  [/^(?:Bearer\s+)?eyJ/, 'invalid-input', 'This is a token of Microsoft Entra ID, not a SAS.'],
  [/^https?:\/\//i, 'login-missing', 'This URL carries no SAS: nothing stands behind a question mark.'],
  [/^\/?(?:subscriptions)\//i, 'invalid-input', 'This is a resource id, not a SAS.'],
];

function notASas(text: string): SasFault {
  const [, cause, says] = NOT_A_SAS.find(([seen]) => seen.test(text)) ?? [
    undefined,
    'sas-malformed',
    'No SAS can be seen here: it would hold sv=, se=, sp= and sig=.',
  ];
  return { kind: 'not-a-sas', cause, says };
}

/**
 * Reads a SAS URL, token or connection string. Masked signatures are fine. Damage is mended where it can be, and named
 * in `damage`; the signature's value is not kept.
 */
export function parseSas(text: string): Sas | SasFault {
  const mended = mendText(text.slice(0, LONGEST_SAS).toWellFormed());
  const parts = joinStrayMarks(splitParts(mended.text));
  const pairs = readPairs(parts.query);
  const telling = [...pairs.decoded.keys()].filter((name) => TELLING.has(name)).length;
  if (telling + (pairs.signature === undefined ? 0 : 1) < 1 || !firstParameter.test(`?${parts.query}`))
    return notASas(mended.text);
  const { state, damage } = judgeSignature(pairs.signature);
  const cut: Damage[] = isCutAtAmpersand(pairs, parts.query) ? ['cut-at-ampersand'] : [];
  const get = (name: string) => pairs.decoded.get(name);
  const dates = {
    starts: date(get('st')),
    expires: date(get('se')),
    keyStarts: date(get('skt')),
    keyExpires: date(get('ske')),
  };
  return {
    kind: kindOf(pairs.decoded),
    form: parts.form,
    ...(parts.url ? { url: parts.url } : {}),
    parameters: pairs.decoded,
    ...(get('sp') === undefined ? {} : { permissions: get('sp') }),
    ...Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)),
    signature: state,
    damage: [...new Set([...mended.damage, ...parts.damage, ...pairs.damage, ...damage, ...cut])],
  };
}

/** The token again, as it would be written, with `sig=REDACTED` where there was one. */
export function printSas(sas: Sas): string {
  const pairs = [...sas.parameters].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const signature = sas.signature.kind === 'missing' ? [] : ['sig=REDACTED'];
  const token = [...pairs, ...signature].join('&');
  return sas.url ? `${sas.url.href}?${token}` : token;
}

const PARAMETER = /(?:sig|se|sv)(?:=|%(?:25)?3D)/i;

/** Pieces of a longer text that look like a SAS, as they stand there, in order and each once. */
export function findSas(text: string, most = 50): string[] {
  const found = new Set<string>();
  if (!PARAMETER.test(text)) return [];
  for (const [run] of text.matchAll(/[^\s"'<>`|]{8,}/g)) {
    if (run.length > LONGEST_SAS || !PARAMETER.test(run)) continue;
    if (
      !/(?:^|[?&;=]|amp;|u0026|%(?:25)?26|%(?:25)?3F)(?:(?:sig|sv|sp|se)(?:=|%(?:25)?3D)|st(?:=|%(?:25)?3D)\d{4}-)/i.test(
        run,
      )
    )
      continue;
    found.add(run.replace(/^[([{,]+/, '').replace(/[)\]},.;:]+$/, ''));
    if (found.size === most) break;
  }
  return [...found];
}
