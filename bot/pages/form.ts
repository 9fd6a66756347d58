/** What a form sends, with a limit. */
import type { IncomingMessage } from 'node:http';
import { readBytes } from '../http/readBody.ts';

/** Blanks and signs of a text become three letters each. */
const LARGEST_FORM = 1 << 20;

export type Form = { kind: 'read'; fields: URLSearchParams } | { kind: 'refused'; status: 413 | 415 };

export async function readForm(request: IncomingMessage): Promise<Form> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { kind: 'refused', status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FORM) return { kind: 'refused', status: 413 };
  const bytes = await readBytes(request, LARGEST_FORM);
  if (!bytes) return { kind: 'refused', status: 413 };
  return { kind: 'read', fields: new URLSearchParams(bytes.toString('utf8').toWellFormed()) };
}
