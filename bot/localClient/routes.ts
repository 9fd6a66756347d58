import type { Request, Response, Server } from 'restify';
import { sendJson } from '../http/httpErrors.ts';
import { readJson } from '../http/readBody.ts';
import { secure } from './guard.ts';

export interface Call {
  params: Record<string, string>;
  body: unknown;
}
export interface Reply {
  status: number;
  body?: unknown;
}
export type Handler = (call: Call) => Reply | Promise<Reply>;
type Method = 'get' | 'post' | 'put' | 'del';

/** Puts a plain function behind a route: guard first, JSON in, JSON out, and no inner message to the outside. */
export function addRoute(
  server: Server,
  refuse: (request: Request) => string | undefined,
  method: Method,
  path: string,
  handle: Handler,
): void {
  server[method](path, async (request: Request, response: Response) => {
    secure(response);
    const { status, body } = await answer(request, refuse, handle);
    sendJson(response, status, body ?? {});
  });
}

async function answer(request: Request, refuse: (request: Request) => string | undefined, handle: Handler) {
  const refusal = refuse(request);
  if (refusal) return fault(403, 'Forbidden', refusal);
  const carries = request.method === 'POST' || request.method === 'PUT';
  const body = carries ? await readJson(request) : undefined;
  if (body?.kind === 'refused')
    return fault(body.status, REFUSALS[body.status], body.why ?? 'Send JSON of 256 KB at most.');
  try {
    return await handle({ params: request.params, body: body?.value });
  } catch {
    return fault(500, 'ServiceError', 'The local client failed.');
  }
}

const REFUSALS = { 400: 'BadSyntax', 413: 'MessageSizeTooBig', 415: 'BadArgument' };

/** An error in the shape of the connector's. */
export function fault(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}
