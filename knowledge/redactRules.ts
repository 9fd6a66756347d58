/**
 * What a secret looks like in a paste. Each mask takes a text and returns it with one kind of secret replaced.
 *
 * A paste may have been URL-encoded once or more, HTML- or JSON-escaped, wrapped by a mail program or encoded as a
 * whole; the pieces below match a character in all those spellings. No pattern may look at a character more than a
 * fixed number of times: a quantifier is bounded, or starts only where the one before cannot have stopped.
 */
import { table } from './table.ts';

export type Mask = (text: string) => string;

export const REDACTED = 'REDACTED';

/** As people see it: without what has no width, and with one kind of blank. */
export const withoutInvisible: Mask = (text) =>
  text
    .replace(
      /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g,
      '',
    )
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');

const QUOTE = String.raw`(?:\\{0,4}["']|&(?:quot|apos|#34|#39|#x22|#x27);|%(?:25)*2[27]|\\{1,4}u002[27])`;
const EQUALS = String.raw`(?:=>?|:=?|%(?:25)*3[ad]|&(?:#61|#x3d|equals);|\\{1,4}(?:u00|x)3d)`;
/** `+`, `/`, `=` in the spellings that a signature or key may wear. */
const ENCODED = String.raw`(?:%(?:25)*(?:2[bf]|3d)|\\{1,4}(?:\/|(?:u00|x)(?:2[bf]|3d))|&(?:#(?:43|47|61|x2[bf]|x3d)|plus|sol|equals);)`;
const BASE64 = String.raw`(?:[a-z0-9+/]|%(?:25)*2[bf]|\\{1,4}(?:\/|(?:u00|x)2[bf]))`;
const PADDING = String.raw`(?:=|%(?:25)*3d|\\{1,4}(?:u00|x)3d|&(?:#61|#x3d|equals);)`;
/** Start of a Base64 run: after another character, or after an escape whose last letter looks like one. */
const runStarts = (others: string) =>
  String.raw`(?:(?<![a-z0-9+%\\${others}])|(?<=%[0-9a-f]{2}|\\[nrt]|\\u00[0-9a-f]{2}|%25[0-9a-f]{2}))`;

/** A secret that somebody masked already, or that was never there: `-REDACTED-`, `$SAS`, `$env:KEY`, `***`. */
function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^(?:=|%(?:25)*3D)+/i, '');
  return (
    /^-?REDACTED-?(?:%(?:25)*3D|=)*$/i.test(bare) ||
    /^\$(?:env:\w{1,60}|[A-Z_][A-Z0-9_]{0,60})?$/.test(bare) ||
    /^[^\p{L}\p{N}]*$/u.test(bare)
  );
}

// ---- signatures -----------------------------------------------------------------------------------------------

/** A letter as itself, %-encoded or escaped. */
const letter = (char: string) => {
  const [upper, lower] = [char.toUpperCase(), char.toLowerCase()].map((c) => c.charCodeAt(0));
  const hex = `${upper?.toString(16)}|${lower?.toString(16)}`;
  return String.raw`(?:${char}|%(?:25)*(?:${hex})|\\{1,4}u00(?:${hex})|&#(?:${upper}|${lower}|x${hex});)`;
};
/** `SharedAccessSignature=sv=…` is a whole token, whose own `sig` is found inside it. */
const SIGNATURE_NAME = `${letter('s')}${letter('i')}${letter('g')}(?:(?<!Access.{3})nature)?`;
/** Ends at what ends a query value, plain or encoded; a sig that was damaged may hold anything else. */
const SIGNATURE_VALUE = String.raw`(?:${ENCODED}|[^\s"'<>\x60\u201c\u201d\u2018\u2019\u201e…&;,%\\(){}[\]|]|%(?!(?:25)*(?:2[0267c]|3[b-f]|0[9ad]|5c|7c|23)))+`;
const SIGNATURE = new RegExp(
  `(?<name>${SIGNATURE_NAME}${QUOTE}?\\s{0,3}(?<sign>${EQUALS}|>)\\s{0,3}${QUOTE}?)(?<value>${SIGNATURE_VALUE})`,
  'gi',
);
/** What a line break, a blank that was a `+`, or a mail program puts inside a signature. */
const GAP = String.raw`(?:\s{1,4}(?:>\s{0,2})?|%(?:25)*(?:20|0d%(?:25)*0a|0a)|<w?br\s?\/?>|\\{1,4}[rn]){1,2}`;
const PIECE = new RegExp(`(${GAP})(${BASE64}{1,44}${PADDING}{0,2})`, 'iy');
const SIGNATURE_LENGTH = 44;

const decodedLength = (value: string) =>
  value.replace(new RegExp(ENCODED, 'gi'), '+').replace(/&#?\w{1,6};/g, '+').length;
const looksRandom = (value: string) => /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9=+/%]/.test(value);

/** Where a signature that begins at `start` really ends: a `+` that became a blank, or a wrapped line, splits it. */
function endOfSignature(text: string, start: number, end: number): number {
  let certain = end;
  let length = decodedLength(text.slice(start, end));
  let reached = end;
  for (let pieces = 0; pieces < 8 && length < SIGNATURE_LENGTH; pieces += 1) {
    PIECE.lastIndex = reached;
    const piece = PIECE.exec(text);
    if (!piece?.[2]) break;
    length += 1 + decodedLength(piece[2]);
    reached += piece[0].length;
    const complete = length === SIGNATURE_LENGTH || length === SIGNATURE_LENGTH + 1;
    if (complete || (length < SIGNATURE_LENGTH && looksRandom(piece[2]))) certain = reached;
  }
  return certain;
}

/** The `%253D` of a signature that was encoded twice is no secret, and it is the fault. */
const doubleEncodedEnd = (sign: string, value: string) => (sign === '=' ? (/%(?:25)+3D$/i.exec(value)?.[0] ?? '') : '');

/** "the sig: it is wrong", "carries sig= or a token": a word follows, not a signature. */
const isProse = (sign: string, name: string, value: string) =>
  value.length < 16 && (/\s$/.test(name) || ((sign === ':' || sign === '>') && !/["'\\]/.test(name)));

/** `sig=` (and `Signature=`) in every spelling; AzCopy's own `sig=-REDACTED-` stays as it is. */
function maskSignatures(text: string): string {
  let masked = '';
  let done = 0;
  SIGNATURE.lastIndex = 0;
  for (let found = SIGNATURE.exec(text); found; found = SIGNATURE.exec(text)) {
    const { name = '', sign = '', value = '' } = found.groups ?? {};
    const start = found.index + name.length;
    if (isPlaceholder(value) || isProse(sign, name, value)) {
      SIGNATURE.lastIndex = start;
      continue;
    }
    masked += text.slice(done, start) + REDACTED + doubleEncodedEnd(sign, value);
    done = endOfSignature(text, start, start + value.length);
    SIGNATURE.lastIndex = done;
  }
  return masked + text.slice(done);
}

// ---- secrets that stand behind their name -----------------------------------------------------------------------

const SECRET_NAMES = [
  '(?:account|storage|access|source|dest|destination|primary|secondary|shared|private|api|subscription|functions|storagebot|encryption)[_-]?key',
  'secret(?:[_-]?(?:access[_-]?key|key|value|text))?',
  '(?:password|passwd|passphrase|pwd)',
  '(?:refresh|access|id|session|security|auth)[_-]?token',
  'client[_-]?assertion',
  'secureString',
].join('|');
/** Options such as `--account-key VALUE`, `-StorageAccountKey VALUE`, `/DestKey:VALUE`, `-p VALUE`. */
const OPTION = String.raw`(?:(?:(?<![\w-])|(?<=u00[0-9a-f]{2}|%[0-9a-f]{2}|\\[nrt]))(?:--?|\/)[\w-]{0,40}?(?:${SECRET_NAMES}|pass)(?:\s{1,3}|${EQUALS}))`;
const FIELD = String.raw`(?:(?:${SECRET_NAMES})${QUOTE}?\s{0,3}(?:${EQUALS}|>)\s{0,3})`;
const NAMED = new RegExp(
  String.raw`(?<name>${OPTION}|${FIELD})(?:(?<quote>${QUOTE})(?<quoted>(?:(?!\k<quote>)[^\r\n]){1,8000})|` +
    String.raw`(?<plain>(?:${ENCODED}|[^\s"'<>\x60&;,%\\]|,(?!\s|\w{1,20}=)|%(?!(?:25)*(?:2[267]|3b|0[ad]))|\\(?![nrtu"']))+))`,
  'gi',
);
const isTemplate = (value: string) =>
  /^(?:<[^>]*>?|\[[^\]]*\]|\{\{?[^}]*\}?\}?|%[A-Z_]+%|\$[({][\w.: ]*[)}]?|@?Microsoft\.KeyVault\(.*)$/.test(value);

const maskNamedSecrets: Mask = (text) =>
  text.replace(NAMED, (whole: string, ...rest: unknown[]) => {
    const { name = '', quote = '', quoted, plain } = rest.at(-1) as Record<string, string | undefined>;
    const value = quoted ?? plain ?? '';
    const nextOption = plain?.startsWith('--') && /\s$/.test(name);
    return nextOption || isPlaceholder(value) || isTemplate(value) ? whole : name + quote + REDACTED;
  });

/** Keys in a query: a function's `?code=`, our own `?key=`, and tokens. */
const QUERY_KEY = new RegExp(String.raw`([?&;](?:key|code|token|auth)${EQUALS})([^\s"'<>&;]{8,})`, 'gi');
const maskQueryKeys: Mask = (text) => text.replace(QUERY_KEY, keepName);

// ---- headers and tokens -------------------------------------------------------------------------------------------

const SHARED_KEY = new RegExp(
  String.raw`(SharedKey(?:Lite)?(?:\s|%20){1,3}[\w.-]{1,80}(?::|%3A))((?:${ENCODED}|[^\s"'<>,;\]}\\&])+)`,
  'gi',
);

/** `Authorization: SharedKey account:signature` keeps the scheme and the account: they diagnose. */
const maskAuthorization: Mask = (text) =>
  text
    .replace(SHARED_KEY, keepName)
    .replace(
      /(authorization["']?\s{0,2}[:=]\s{0,3}\[?["']?(?:Bearer|Basic|Digest|Negotiate|NTLM)\s{1,3})([^\s"'<>\],\\]+)/gi,
      keepName,
    )
    // "Www-Authenticate: Bearer authorization_uri=…" names the tenant and is no token.
    .replace(/\b(Bearer(?:\s|%20){1,3}["']?)([\w.~+/-]{20,}=*)(?![\w=])/gi, keepName)
    .replace(/^((?:[^\n]{0,80}\b)?(?:set-)?cookie["']?\s{0,2}[:=]\s{0,3})([^\r\n]{4,})/gim, keepName);

function keepName(whole: string, name: string, value: string): string {
  if (/^(?:token|header|auth\w*|credentials?)["',.;]*$/i.test(value)) return whole; // a sentence about tokens
  return isPlaceholder(value.replace(/["'\]]+$/, '')) ? whole : name + REDACTED;
}

/** Runs with dots that hold a JSON Web Token; scanned as a whole, so that `eyJeyJ…` costs nothing. */
const maskJwts: Mask = (text) =>
  text.replace(/(?<![\w-])[\w-]+(?:\.[\w-]+)+/g, (run) => {
    const start = run.indexOf('eyJ');
    if (start < 0) return run;
    const token = run.slice(start);
    return token.length >= 20 && token.includes('.') ? run.slice(0, start) + REDACTED : run;
  });

// ---- secrets known by their shape ----------------------------------------------------------------------------------

const ACCOUNT_KEY = new RegExp(`${runStarts('/')}${BASE64}{86}(?:${PADDING}{1,2}|(?![a-z0-9+/%\\\\]))`, 'gi');
const BARE_SIGNATURE = new RegExp(`${runStarts('')}${BASE64}{43}${PADDING}(?![a-z0-9+/=])`, 'gi');

const maskKeys: Mask = (text) => text.replace(ACCOUNT_KEY, (run) => (looksRandom(run) ? REDACTED : run));
const maskBareSignatures: Mask = (text) => text.replace(BARE_SIGNATURE, (run) => (looksRandom(run) ? REDACTED : run));

/** Secrets that Entra gives to an application: three characters, a digit, `Q~`. */
const maskEntraSecrets: Mask = (text) => text.replace(/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}/g, REDACTED);

const maskPrivateKeys: Mask = (text) =>
  text.replace(/(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]*/g, (_whole, begin: string) => begin + REDACTED);

/** `az login -u app -p secret`: the one short option that carries a secret. */
const maskLoginPassword: Mask = (text) =>
  text.replace(/((?<![a-z])(?:az|azcopy|docker)\s+login\b[^\n]{0,400}?\s-p(?:\s{1,3}|=)["']?)([^\s"']+)/gi, keepName);

/** `http://user:password@proxy:8080`; a password may hold an unescaped `@` itself. */
const maskUserInfo: Mask = (text) =>
  text.replace(
    /(:\\{0,4}\/\\{0,4}\/[^\s:/?#"'<>@\\]{0,128}:)([^\s/?#"'<>@]{1,256}(?:@[^\s/?#"'<>@]{1,256}(?=@))?)(?=@)/g,
    keepName,
  );

// ---- texts that were encoded as a whole -----------------------------------------------------------------------------

const readPercents = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());

const NAMED_ENTITIES = table<string>({
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  equals: '=',
  plus: '+',
  sol: '/',
});

/** HTML entities and the escapes of JSON. */
const readEscapes = (text: string) =>
  text
    .replace(/&#(x?)([0-9a-f]{1,4});/gi, (_whole, hex: string, code: string) =>
      String.fromCharCode(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => NAMED_ENTITIES.get(name.toLowerCase()) ?? whole)
    .replace(/\\{1,4}u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\{1,4}\//g, '/');

/** Read plainly, masked, and encoded again; a blank of a form is a +. */
function maskPercents(run: string): string {
  let decoded = run;
  let times = 0;
  while (times < 3 && /%[0-9a-f]{2}/i.test(decoded)) {
    decoded = readPercents(decoded);
    times += 1;
  }
  for (const plain of [decoded, decoded.replaceAll('+', ' ')]) {
    const masked = maskPlain(plain);
    if (masked !== plain)
      return Array.from({ length: times }).reduce<string>((again) => encodeURIComponent(again), masked);
  }
  return run;
}

/** A run without blanks that was encoded as a whole; what no other mask could see shows when it is decoded. */
const maskEncodedRuns: Mask = (text) =>
  text.replace(/\S+/g, (run) => {
    if (/%[0-9a-f]{2}/i.test(run)) return maskPercents(run);
    if (!/&#|\\u|\\\//i.test(run)) return run;
    const decoded = readEscapes(run);
    const masked = maskPlain(decoded);
    return masked === decoded ? run : masked;
  });

/** A whole text in Base64, such as a Kubernetes secret or PowerShell's -EncodedCommand. */
const maskEncodedTexts: Mask = (text) =>
  text.replace(/(?<![\w+/-])[\w+/-]{40,}={0,2}/g, (run) => {
    const decoded = Buffer.from(run, 'base64').toString('latin1').replaceAll('\0', '');
    const isText = !/[\x01-\x08\x0e-\x1f\x7f]/.test(decoded.slice(0, 64));
    return isText && maskPlain(decoded) !== decoded ? REDACTED : run;
  });

/** A key or signature that a mail program broke into two lines. */
const maskWrapped: Mask = (text) =>
  text.replace(/(?<![\w+/])[\w+/]{8,87}\r?\n[>\s]{0,4}[\w+/]{1,80}={1,2}(?![\w+/=])/g, (run) => {
    const { length } = run.replace(/[\s>]/g, '');
    return (length === 88 || length === 44) && looksRandom(run) ? REDACTED : run;
  });

/** A terminal or mail program wraps a token; its first line was masked, so what goes on below is the rest of it. */
const LINE_END = String.raw`(?:\r?\n|(?:\\{1,4}r)?\\{1,4}n)[>\t ]{0,4}`;
const NEXT_LINE = new RegExp(String.raw`${LINE_END}([\w.~+/-]{2,}={0,2})(?![\w.~+/=:\\-])`, 'iy');
const SHORTEST_LINE = 10;
const CHANGES = /[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|\d(?=[a-zA-Z])/g;

/** Small letters, capitals and figures in turn, as no name has them. */
const isNoise = (run: string) =>
  /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run) && (run.match(CHANGES)?.length ?? 0) >= run.length * 0.35;

const maskNextLines: Mask = (text) => {
  let masked = '';
  let done = 0;
  for (let at = text.indexOf(REDACTED); at >= 0; at = text.indexOf(REDACTED, done)) {
    const start = at + REDACTED.length;
    masked += text.slice(done, start);
    done = endOfToken(text, start);
  }
  return masked + text.slice(done);
};

/** The last line of a token may be short. */
function endOfToken(text: string, start: number): number {
  let end = start;
  for (;;) {
    NEXT_LINE.lastIndex = end;
    const [line = '', rest = ''] = NEXT_LINE.exec(text) ?? [];
    if (!isNoise(rest) || (end === start && rest.length < SHORTEST_LINE)) return end;
    end += line.length;
  }
}

const PLAIN_MASKS: Mask[] = [
  maskWrapped,
  maskSignatures,
  maskNamedSecrets,
  maskQueryKeys,
  maskLoginPassword,
  maskAuthorization,
  maskJwts,
  maskKeys,
  maskBareSignatures,
  maskEntraSecrets,
  maskPrivateKeys,
  maskUserInfo,
  maskNextLines,
];

const maskPlain: Mask = (text) => PLAIN_MASKS.reduce((masked, mask) => mask(masked), text);

/** In this order: what stands behind a name first, because shapes may reach across it. */
export const MASKS: Mask[] = [...PLAIN_MASKS, maskEncodedRuns, maskEncodedTexts];
