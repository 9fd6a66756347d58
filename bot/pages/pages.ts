/** The web pages of the bot: paste → verdict → questions, search, and every page of the knowledge at its own address. */
import type { Request, Response, Server } from 'restify';
import { slowGuesses } from '../http/guesses.ts';
import { secureForms } from '../http/pageHeaders.ts';
import { FAMILIES } from './families.ts';
import type { PagesParts } from './parts.ts';

/** Only the routes stand here; what draws pages is loaded when somebody opens the first one. */
export function mountPages(server: Server, parts: PagesParts): void {
  const guesses = slowGuesses();
  const answering = async () => (await import('./answer.ts')).answerWith(parts, guesses);
  let made: ReturnType<typeof answering> | undefined;
  const on =
    (
      handle: (
        answer: Awaited<ReturnType<typeof answering>>,
        request: Request,
        response: Response,
      ) => void | Promise<void>,
    ) =>
    async (request: Request, response: Response): Promise<void> => {
      secureForms(response);
      made ??= answering();
      const answer = await made;
      try {
        await handle(answer, request, response);
      } catch (fault) {
        parts.log.error({ err: fault, route: request.getRoute()?.path }, 'A page could not be shown.');
        answer.failed(request, response);
      }
    };
  const get = (path: string, handle: Parameters<typeof on>[0]) => {
    server.get(path, on(handle));
    server.head(path, on(handle));
  };

  for (const path of parts.chat ? ['/ask'] : ['/', '/ask']) get(path, (answer, ...call) => answer.home(...call));
  server.post(
    '/ask',
    on((answer, ...call) => answer.verdict(...call)),
  );
  get('/search', (answer, ...call) => answer.search(...call));
  server.post(
    '/search',
    on((answer, ...call) => answer.search(...call)),
  );
  get('/pages/:file', (answer, ...call) => answer.file(...call));
  for (const family of FAMILIES) {
    get(`/${family}`, (answer, ...call) => answer.shelf(family, ...call));
    get(`/${family}/:name`, (answer, ...call) => answer.page(family, ...call));
  }
}
