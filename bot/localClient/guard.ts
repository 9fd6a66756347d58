import { BlockList, isIP } from 'node:net';
import type { Request, Response } from 'restify';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** No inline script or style, and no address but our own: a card from outside can neither run code nor call home. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Is this `Host` header a name of the local machine? Another name means DNS rebinding; any port may be a forwarded one. */
export function isLoopbackHost(host: string | undefined): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  if (name === 'localhost') return true;
  const family = isIP(name);
  return family !== 0 && LOOPBACK.check(name, family === 6 ? 'ipv6' : 'ipv4');
}

/** Why this request may not see the page, or undefined. */
export function refusePage(request: Request): string | undefined {
  return isLoopbackHost(request.headers.host) ? undefined : 'The local client answers to localhost only.';
}

/** Why this request may not use the page's routes, or undefined: a page of another site could make the browser call them. */
export function refuseCall(request: Request): string | undefined {
  const { host, origin, 'content-type': type } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin && origin !== `http://${host}`) return 'Another origin may not use the local client.';
  if (site && site !== 'same-origin' && site !== 'none') return 'Another site may not use the local client.';
  const sends = request.method === 'POST' || request.method === 'PUT';
  if (sends && !/^application\/json\b/i.test(type ?? '')) return 'Send JSON.';
  return refusePage(request);
}

/** Why this request may not act as the bot, or undefined. Bots are no browsers: they send no Origin. */
export function refuseConnector(request: Request): string | undefined {
  if (request.headers.origin || request.headers['sec-fetch-site']) return 'The connector is for the bot only.';
  return refuseCall(request);
}

export function secure(response: Response): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}
