import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
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

const LARGEST_BODY = 1024 * 1024;

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
    response.send(status, body ?? {});
  });
}

async function answer(request: Request, refuse: (request: Request) => string | undefined, handle: Handler) {
  const refusal = refuse(request);
  if (refusal) return fault(403, 'Forbidden', refusal);
  try {
    return await handle({ params: request.params, body: await readJson(request) });
  } catch (error) {
    if (error instanceof SyntaxError) return fault(400, 'BadSyntax', 'The body is no JSON.');
    if (error instanceof RangeError) return fault(413, 'MessageSizeTooBig', error.message);
    return fault(500, 'ServiceError', 'The local client failed.');
  }
}

/** An error in the shape of the connector's. */
export function fault(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

/** The server's own body parser may or may not have been here before. */
async function readJson(request: Request & IncomingMessage): Promise<unknown> {
  if (request.body !== undefined) return typeof request.body === 'string' ? JSON.parse(request.body) : request.body;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) throw new RangeError('More than 1 MB.');
    chunks.push(chunk as Buffer);
  }
  return size === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
