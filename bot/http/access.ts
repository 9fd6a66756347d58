/** Who may use the bot's own addresses (/api/diagnose, and the alerts that share the rule). */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Config, isLoopback } from '../config.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares in constant time; the digests make the lengths equal. */
export function isKey(given: string, keys: string[]): boolean {
  const wanted = digest(given);
  return keys.map((key) => timingSafeEqual(wanted, digest(key))).includes(true);
}

/**
 * With a key: it must be one of ours. Without: only from this machine, and only as long as no app id is configured.
 * A request that a proxy or tunnel passed on comes from loopback too, so its traces count as "not from here".
 */
export function mayUse(request: IncomingMessage, config: Pick<Config, 'app' | 'alertKeys'>): boolean {
  const given = keyIn(request);
  if (given !== undefined && config.alertKeys.length > 0) return isKey(given, config.alertKeys);
  return !config.app && isFromHere(request) && !isForeignPage(request);
}

function keyIn(request: IncomingMessage): string | undefined {
  const header = request.headers['x-storagebot-key'];
  if (typeof header === 'string') return header;
  return new URL(`http://localhost${request.url ?? '/'}`).searchParams.get('key') ?? undefined;
}

export function isFromHere(request: IncomingMessage): boolean {
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  return !forwarded && !forwardedFor && isLoopback(request.socket.remoteAddress ?? '');
}

/**
 * Is a web page behind this request, which a browser on this machine opened? A foreign site could make the browser
 * call loopback (Origin), or rebind its own name to 127.0.0.1 (Host).
 */
export function isForeignPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin && origin !== `http://${host}`) return true;
  const url = host ? URL.parse(`http://${host}`) : null;
  return !url || !isLoopback(url.hostname);
}
