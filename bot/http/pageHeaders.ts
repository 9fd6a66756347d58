/** What our pages tell the browser: nothing but our own files runs, and no other page frames us. */
import type { Response } from 'restify';

export interface PageNeeds {
  /** Where pictures may come from beside our own address. */
  images?: string;
  /** Where forms may go. */
  forms: "'self'" | "'none'";
  referrer: 'same-origin' | 'no-referrer';
}

export function securePage(response: Response, { images = '', forms, referrer }: PageNeeds): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${images}`.trim(),
    "connect-src 'self'",
    `form-action ${forms}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', referrer);
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

/** A page with forms to ourselves. Not `no-referrer`: a form's own Origin would be `null` then, as from a foreign page. */
export const secureForms = (response: Response): void =>
  securePage(response, { forms: "'self'", referrer: 'same-origin' });
