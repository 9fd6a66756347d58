/** Credentials in headers, and JSON Web Tokens wherever they stand. */
import { ENCODED, keepName, type Mask, REDACTED } from './spellings.ts';

const SHARED_KEY = new RegExp(
  String.raw`(SharedKey(?:Lite)?(?:\s|%20){1,3}[\w.-]{1,80}(?::|%3A))((?:${ENCODED}|[^\s"'<>,;\]}\\&])+)`,
  'gi',
);

/** `Authorization: SharedKey account:signature` keeps the scheme and the account: they diagnose. */
export const maskAuthorization: Mask = (text) =>
  /sharedkey|authorization|bearer|cookie|identity[_-]header/i.test(text) ? maskHeaders(text) : text;

const maskHeaders: Mask = (text) =>
  text
    .replace(SHARED_KEY, keepName)
    .replace(
      /(authorization["']?\s{0,2}[:=]\s{0,3}\[?["']?(?:Bearer|Basic|Digest|Negotiate|NTLM)\s{1,3})([^\s"'<>\],\\]+)/gi,
      keepName,
    )
    // "Www-Authenticate: Bearer authorization_uri=…" names the tenant and is no token.
    .replace(/\b(Bearer(?:\s|%20){1,3}["']?)([\w.~+/-]{20,}=*)(?![\w=])/gi, keepName)
    // What an app on App Service or Functions shows to get a token of its managed identity.
    .replace(/(identity[_-]header["']?\s{0,2}[:=]\s{0,3}["']?)([\w-]{16,})/gi, keepName)
    .replace(/^((?:[^\n]{0,80}\b)?(?:set-)?cookie["']?\s{0,2}[:=]\s{0,3})([^\r\n]{4,})/gim, keepName);

/** Runs with dots that hold a JSON Web Token; scanned as a whole, so that `eyJeyJ…` costs nothing. */
export const maskJwts: Mask = (text) => (text.includes('eyJ') ? maskRunsWithJwts(text) : text);

const maskRunsWithJwts: Mask = (text) =>
  text.replace(/(?<![\w-])[\w-]+(?:\.[\w-]+)+/g, (run) => {
    const start = run.indexOf('eyJ');
    if (start < 0) return run;
    const token = run.slice(start);
    return token.length >= 20 && token.includes('.') ? run.slice(0, start) + REDACTED : run;
  });

/** Its first line alone, where it was wrapped before its first dot. */
export const maskJwtBeginnings: Mask = (text) =>
  text.replace(/(?<![\w-])eyJ[\w-]{16,}(?=[\\^\x60]?\r?\n|(?:\\{1,4}r)?\\{1,4}n| [\w-]{8,}\.)/g, REDACTED);

/** Wrapped at its dots: each of the three parts in a line of its own. */
export const maskJwtParts: Mask = (text) =>
  text.includes('eyJ')
    ? text.replace(
        /(?<![\w-])eyJ[\w-]{10,2000}\.?(?:\s|\\{1,4}[rn]){1,8}\.?(?:eyJ|ew0K|ewog)[\w-]{4,8000}(?:\.?(?:\s|\\{1,4}[rn]){1,8}\.?[\w-]{20,1000})?/g,
        REDACTED,
      )
    : text;

/** What Event Grid takes; its token is a row of fields in which the signature is called `s`. */
const EVENT_GRID = /((?<![\w-])aeg-sas-token["']?\s{0,2}[:=]\s{0,3}["']?)([^\s"'<>]{8,})/gi;
export const maskEventGrid: Mask = (text) => text.replace(EVENT_GRID, keepName);
