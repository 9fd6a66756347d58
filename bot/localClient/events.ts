import type { Request, Response, Server } from 'restify';
import { sendJson } from '../http/httpErrors.ts';
import type { ChatEvent } from './chats.ts';
import { refuseCall, secure } from './guard.ts';

const MOST_PAGES = 20;
const BEAT_MS = 20_000;

/** Tells all open pages what happens, by server-sent events. */
export function eventStreams() {
  const pages = new Set<Response>();
  const beat = setInterval(() => write(': still here\n\n'), BEAT_MS).unref();

  function write(text: string): void {
    for (const page of pages) page.write(text);
  }

  function listen(request: Request, response: Response): void {
    secure(response);
    const refusal = refuseCall(request);
    if (refusal || pages.size >= MOST_PAGES) {
      sendJson(response, refusal ? 403 : 503, {});
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    // A page that loses us comes back after a second.
    response.write('retry: 1000\n\n');
    pages.add(response);
    response.on('close', () => pages.delete(response));
  }

  return {
    tell: (event: ChatEvent) => write(`data: ${JSON.stringify(event)}\n\n`),
    mount: (server: Server) => {
      server.get('/local/events', async (request: Request, response: Response) => listen(request, response));
    },
    stop: () => {
      clearInterval(beat);
      for (const page of pages) page.end();
    },
  };
}
