/** What callers hear when something is wrong: a short sentence of ours, never the inside of the bot. */
import type { Request, Response, Server } from 'restify';
import type { Logger } from '../log.ts';

const SENTENCES: Record<number, [code: string, message: string]> = {
  400: ['BadRequest', 'The request is not what this address takes.'],
  401: ['Unauthorized', 'Say who you are: the token or key is missing or not valid.'],
  403: ['Forbidden', 'This is not allowed from here.'],
  404: ['NotFound', 'There is nothing at this address.'],
  405: ['MethodNotAllowed', 'This address does not take that method.'],
  406: ['NotAcceptable', 'Only JSON is answered here.'],
  408: ['RequestTimeout', 'The request took too long to arrive.'],
  413: ['ContentTooLarge', 'The body is too large; 256 KB are taken.'],
  415: ['UnsupportedMediaType', 'Send JSON (content-type: application/json), not compressed.'],
  429: ['TooManyRequests', 'Too much at once. Try again in a moment.'],
  500: ['InternalError', 'Something failed on our side. It has been written to the log.'],
  503: ['Unavailable', 'Not possible right now. Try again in a moment.'],
};

/** Writes JSON as it is: left to itself, restify chooses a format by the Accept header and answers 406 to a browser. */
export function sendJson(response: Response, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body), 'application/json; charset=utf-8');
}

export function sendText(response: Response, status: number, text: string, type: string): void {
  if (response.headersSent) return void response.end();
  response.sendRaw(status, text, { 'Content-Type': type, 'Cache-Control': 'no-store' });
}

/** Answers with a sentence of ours; `detail` says what exactly is wrong with the request, in our own words too. */
export function refuse(response: Response, status: number, detail?: string): void {
  const [code, message] = sentence(status);
  sendJson(response, status, { error: { code, message: detail ?? message } });
}

export const sentence = (status: number) => SENTENCES[status] ?? SENTENCES[status < 500 ? 400 : 500]!;

/** restify's own errors (no route, wrong method) and faults that nobody caught carry inner messages: replaced here. */
export function answerErrorsPlainly(server: Server, log: Logger): void {
  server.on('restifyError', (request: Request, response: Response, fault: RestifyFault, done: () => void) => {
    const status = fault.statusCode ?? 500;
    if (status >= 500) log.error({ err: fault, route: request.getRoute()?.path }, 'A request failed.');
    refuse(response, status);
    done();
  });
}

interface RestifyFault extends Error {
  statusCode?: number;
}
