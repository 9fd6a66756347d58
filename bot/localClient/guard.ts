import type { Request, Response } from 'restify';
import { isLoopback } from '../config.ts';
import { securePage } from '../http/pageHeaders.ts';

/** Is this `Host` header a name of the local machine? Another name means DNS rebinding; any port may be a forwarded one. */
export function isLoopbackHost(host: string | undefined): boolean {
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}

/** Why this request may not see the page, or undefined. */
export function refusePage(request: Request): string | undefined {
  return isLoopbackHost(request.headers.host) ? undefined : 'The local client answers to localhost only.';
}

/** Why this request may not use the page's routes, or undefined: a page of another site could make the browser call them. */
export function refuseCall(request: Request): string | undefined {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin && origin !== `http://${host}`) return 'Another origin may not use the local client.';
  if (site && site !== 'same-origin' && site !== 'none') return 'Another site may not use the local client.';
  return refusePage(request);
}

/** Why this request may not act as the bot, or undefined. Bots are no browsers: they send no Origin. */
export function refuseConnector(request: Request): string | undefined {
  if (request.headers.origin || request.headers['sec-fetch-site']) return 'The connector is for the bot only.';
  return refuseCall(request);
}

/** A card from outside can neither run code nor call home; it may carry its picture with it. */
export function secure(response: Response): void {
  securePage(response, { images: 'data:', forms: "'none'", referrer: 'no-referrer' });
  response.setHeader('Cache-Control', 'no-store');
}
