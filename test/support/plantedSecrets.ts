/**
 * Secrets of every kind, made up anew for each encoding, as they stand in what people paste; and the search for what is
 * left of them. The same seed makes the same ones.
 */
export interface Planted {
  /** What it is and how it is spelled, for the test's message. */
  name: string;
  kind: string;
  encoding: string;
  /** What must never come back. */
  secrets: string[];
  /** What is pasted. */
  text: string;
}

type Random = () => number;

/** Mulberry32: small, fast, and the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const bytes = (random: Random, length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
const base64 = (random: Random, length: number) => bytes(random, length).toString('base64');
const base64url = (random: Random, length: number) => bytes(random, length).toString('base64url');
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const word = (random: Random, length: number, letters = WORD) =>
  Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');

const encode = encodeURIComponent;
const HOST = 'https://contosodata01.blob.core.windows.net';

function sasUrl(random: Random): { signature: string; url: string; token: string } {
  const signature = base64(random, 32);
  const ends = random() < 0.5 ? '2020-01-01T00%3A00%3A00Z' : '2099-01-01T00%3A00%3A00Z';
  const shapes = [
    `sv=2024-11-04&sr=c&sp=rl&se=${ends}&spr=https&sig=${encode(signature)}`,
    `sv=2022-11-02&ss=b&srt=sco&sp=rwdlac&se=${ends}&sig=${encode(signature)}`,
    `sp=r&st=2026-01-01T00:00:00Z&se=${ends}&skoid=11111111-2222-3333-4444-555555555555&sktid=11111111-2222-3333-4444-555555555555&skt=2026-01-01T00:00:00Z&ske=2026-01-05T00:00:00Z&sks=b&skv=2024-11-04&sv=2024-11-04&sr=b&sig=${encode(signature)}`,
    `sig=${encode(signature)}&si=policy-1&sr=c&sv=2024-11-04`,
  ];
  const token = shapes[Math.floor(random() * shapes.length)] as string;
  return { signature, token, url: `${HOST}/in/report%20one.csv?${token}` };
}

const jwt = (random: Random) =>
  `${Buffer.from(`{"alg":"RS256","kid":"${word(random, 20)}"}`).toString('base64url')}.${Buffer.from(`{"oid":"${word(random, 30)}"}`).toString('base64url')}.${base64url(random, 96)}`;

/** kind → a piece of a paste that carries it. */
const KINDS: Record<string, (random: Random) => { secrets: string[]; text: string }> = {
  'SAS URL': (random) => {
    const { signature, url } = sasUrl(random);
    return { secrets: [signature], text: url };
  },
  'SAS token alone': (random) => {
    const { signature, token } = sasUrl(random);
    return { secrets: [signature], text: `?${token}` };
  },
  'account key': (random) => {
    const key = base64(random, 64);
    return { secrets: [key], text: key };
  },
  'key of a command': (random) => {
    const key = base64(random, 64);
    return { secrets: [key], text: `az storage blob list --account-name contosodata01 --account-key ${key} -c in` };
  },
  'connection string': (random) => {
    const key = base64(random, 64);
    return {
      secrets: [key],
      text: `DefaultEndpointsProtocol=https;AccountName=contosodata01;AccountKey=${key};EndpointSuffix=core.windows.net`,
    };
  },
  'connection string with a SAS': (random) => {
    const { signature, token } = sasUrl(random);
    return { secrets: [signature], text: `BlobEndpoint=${HOST}/;SharedAccessSignature=${token}` };
  },
  'bearer token': (random) => {
    const token = jwt(random);
    return { secrets: [token], text: `Authorization: Bearer ${token}` };
  },
  'bare token': (random) => {
    const token = jwt(random);
    return { secrets: [token], text: token };
  },
  'client secret': (random) => {
    const secret = `${word(random, 3)}8Q~${word(random, 34, `${WORD}_~.-`)}`;
    return { secrets: [secret], text: `AZCOPY_SPA_CLIENT_SECRET=${secret}` };
  },
  'client secret of a form': (random) => {
    const secret = word(random, 32);
    return { secrets: [secret], text: `grant_type=client_credentials&client_secret=${secret}&scope=x` };
  },
  'customer-provided key': (random) => {
    const key = base64(random, 32);
    return { secrets: [key], text: `x-ms-encryption-key: ${key}` };
  },
  'proxy password': (random) => {
    const password = word(random, 18);
    return { secrets: [password], text: `HTTPS_PROXY=http://ada:${password}@proxy.contoso.com:8080` };
  },
  'copy source': (random) => {
    const { signature, url } = sasUrl(random);
    return { secrets: [signature], text: `x-ms-copy-source: ${url}` };
  },
  'Shared Key': (random) => {
    const signature = base64(random, 32);
    return { secrets: [signature], text: `Authorization: SharedKey contosodata01:${signature}` };
  },
  'refresh token': (random) => {
    const token = `0.AX${base64url(random, 60)}`;
    return { secrets: [token], text: `{"token_type":"Bearer","refresh_token":"${token}","expires_in":3599}` };
  },
  'key of an alert address': (random) => {
    const key = word(random, 40);
    return { secrets: [key], text: `https://contoso-bot.azurewebsites.net/api/alerts?key=${key}` };
  },
};

const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('=', '&#61;');
const json = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('&', '\\u0026').replaceAll('=', '\\u003d');

/** How a paste arrives. Each keeps the secret readable for people who want to misuse it. */
export const ENCODINGS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  '%-encoded': encode,
  '%-encoded twice': (text) => encode(encode(text)),
  'HTML-escaped': html,
  'JSON-escaped': json,
  'JSON within JSON': (text) => JSON.stringify(JSON.stringify({ error: { detail: text } })),
  'in XML': (text) =>
    `<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Detail>${html(text)}</Detail></Error>`,
  'in curly quotes': (text) => `azcopy copy ./x “${text}” --recursive`,
  'wrapped by a mail program': (text) => text.replace(/\S{68}/g, '$&\n'),
  'broken at &': (text) => text.replaceAll('&', '&\n'),
  'with names in capitals': (text) =>
    text.replace(/\b(sig|sv|se|sp|AccountKey|client_secret|refresh_token|key)(?==|":)/g, (name) => name.toUpperCase()),
  'in a Markdown link': (text) => `see [the file](${text}) for **403**`,
  'in an AzCopy log line': (text) =>
    `2026/11/21 10:00:00 ERR: [P#0-T#0] UPLOADFAILED: ${text} : 403 : 403 This request is not authorized. When Staging block`,
  'in a header dump': (text) =>
    `> PUT /in/a.txt HTTP/1.1\r\n> Host: contosodata01.blob.core.windows.net\r\n> ${text}\r\n> x-ms-version: 2024-11-04\r\n< HTTP/1.1 403 This request is not authorized to perform this operation using this permission.`,
  'in Base64': (text) => Buffer.from(text).toString('base64'),
};

/** One secret for each kind in each encoding. */
export function plantSecrets(seed: number): Planted[] {
  const random = randomFrom(seed);
  return Object.entries(ENCODINGS).flatMap(([encoding, wear]) =>
    Object.entries(KINDS).map(([kind, make]) => {
      const { secrets, text } = make(random);
      return { name: `${kind}, ${encoding}`, kind, encoding, secrets, text: wear(text) };
    }),
  );
}

// ---- the search -----------------------------------------------------------------------------------------------------

/** So many characters in a row are no accident. */
const PIECE = 12;

function formsOf(secret: string): string[] {
  const once = encode(secret);
  const raw = Buffer.from(secret, 'base64');
  return [
    secret,
    once,
    encode(once),
    html(secret),
    json(secret),
    Buffer.from(secret).toString('base64'),
    raw.toString('hex'),
    raw.toString('base64url'),
  ];
}

/** What stands in a stored text, also once its own escapes, line breaks and Base64 are read. */
function readings(text: string): string[] {
  const unescaped = text
    .replace(/\\{1,8}u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#61;/g, '=')
    .replace(/&#43;/g, '+')
    .replace(/&amp;/g, '&')
    .replace(/\\+/g, '');
  const percents = (once: string) =>
    once.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('latin1'));
  const plain = percents(percents(unescaped));
  const decoded = (text.match(/[\w+/-]{16,}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString('latin1'));
  return [text, plain.replace(/\s+|\\[nrt]/g, ''), decoded.join('\n')];
}

export type Search = (place: string, content: string | Buffer) => string[];

/** A cheap number of each piece of a text, as it slides along: most pieces need no closer look. */
const BASE = 31;
// A global of the test's own world takes long to find; this stands in the file.
const { imul } = Math;
const TOP = Array.from({ length: PIECE }).reduce<number>((power) => imul(power, BASE), 1);
const BITS = 24;
const place = (sum: number) => imul(sum, 2654435761) >>> (32 - BITS);

function slide(text: string, see: (start: number, sum: number) => void): void {
  let sum = 0;
  for (let end = 0; end < text.length; end += 1) {
    sum = imul(sum, BASE) + text.charCodeAt(end);
    if (end >= PIECE) sum -= imul(TOP, text.charCodeAt(end - PIECE));
    sum |= 0;
    if (end >= PIECE - 1) see(end - PIECE + 1, sum);
  }
}

/** Knows every piece of twelve characters of all secrets, in every form. Letters count as the same in both cases. */
export function searchFor(planted: Planted[]): Search {
  const pieces = new Map<string, string>();
  const maybe = new Uint8Array(2 ** BITS);
  for (const { name, secrets } of planted)
    for (const form of secrets.flatMap(formsOf).map((one) => one.toLowerCase()))
      slide(form, (start, sum) => {
        pieces.set(form.slice(start, start + PIECE), name);
        maybe[place(sum)] = 1;
      });
  return (where, content) => {
    const text = typeof content === 'string' ? content : content.toString('latin1');
    const found = new Map<string, string>();
    for (const reading of readings(text).map((one) => one.toLowerCase()))
      slide(reading, (start, sum) => {
        const name = maybe[place(sum)] === 1 ? pieces.get(reading.slice(start, start + PIECE)) : undefined;
        if (name && !found.has(name)) found.set(name, reading.slice(Math.max(0, start - 60), start + 30));
      });
    return [...found].map(([name, near]) => `${where}: ${name}: …${near}…`);
  };
}
