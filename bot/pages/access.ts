/** Who may read the pages, and who may paste. */
import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import { isForeignPage, isFromHere, isKey } from '../http/access.ts';

const COOKIE = 'storagebot-key';
const HOURS = 8;

/** What a browser shows instead of the key: nobody can make the key of it, and it ends with the key. */
const proofOf = (key: string) => createHmac('sha256', key).update('the pages of storagebot').digest('base64url');

function cookieOf({ headers: { cookie = '' } }: IncomingMessage): string {
  const found = cookie.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1) ?? '';
}

const isProof = (given: string, keys: string[]): boolean => isKey(given, keys.map(proofOf));

type Settings = Pick<Config, 'app' | 'alertKeys' | 'pages'>;

/** Without an app id the bot is local: its pages are for people on this machine, whatever page sent them. */
export function mayRead(request: IncomingMessage, config: Settings): boolean {
  return Boolean(config.app) || (isFromHere(request) && !isForeignPage(request));
}

export type MayPaste = { kind: 'yes'; cookie?: string } | { kind: 'askForKey' } | { kind: 'wrongKey' } | { kind: 'no' };

/** @param key as it was typed into the form. */
export function mayPaste(request: IncomingMessage, config: Settings, key?: string): MayPaste {
  if (!mayRead(request, config) || config.pages === 'read') return { kind: 'no' };
  if (isFromAnotherSite(request)) return { kind: 'no' };
  if (config.pages === 'open') return { kind: 'yes' };
  if (isProof(cookieOf(request), config.alertKeys)) return { kind: 'yes' };
  if (key === undefined || key === '') return { kind: 'askForKey' };
  return isKey(key, config.alertKeys) ? { kind: 'yes', cookie: cookieFor(request, key) } : { kind: 'wrongKey' };
}

/** Browsers say so; whoever is none has no cookie that another site could use. */
const isFromAnotherSite = ({ headers }: IncomingMessage) =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'] ?? ''));

function cookieFor(request: IncomingMessage, key: string): string {
  // The one who ends TLS in front of us says so.
  const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
  return `${COOKIE}=${proofOf(key)}; Path=/; Max-Age=${HOURS * 3600}; HttpOnly; SameSite=Strict${secure}`;
}
