import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { sendJson } from '../http/httpErrors.ts';
import { refusePage, secure } from './guard.ts';

const here = new URL('page/', import.meta.url);
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** Only these are served; a name in a request never becomes a path. */
const FILES = [
  'main.js',
  'server.js',
  'chatPane.js',
  'composer.js',
  'attachments.js',
  'words.js',
  'message.js',
  'card.js',
  'cardActions.js',
  'cardLook.js',
  'codeBlock.js',
  'heroCard.js',
  'taskDialog.js',
  'menu.js',
  'messageMenu.js',
  'search.js',
  'fileCards.js',
  'markdown.js',
  'elements.js',
  'language.js',
  'examples.js',
  'style.css',
  'chat.css',
  'cards.css',
  'code.css',
  'overlays.css',
  'apps.css',
  'storagebot.svg',
];

/** Serves the page at `/`, its files, and the two libraries that it needs out of their packages. */
export function mountPageFiles(server: Server): void {
  const { resolve } = createRequire(import.meta.url);
  const renderer = resolve('adaptivecards/dist/adaptivecards.min.js');
  const parser = join(dirname(resolve('marked')), 'marked.esm.js');
  serve('/', new URL('index.html', here), TYPES.html);
  serve('/local/page/adaptivecards.js', renderer, TYPES.js);
  serve('/local/page/marked.js', parser, TYPES.js);
  for (const file of FILES) {
    const ending = file.split('.').at(-1) as keyof typeof TYPES;
    serve(`/local/page/${file}`, new URL(file, here), TYPES[ending]);
  }

  function serve(route: string, file: string | URL, type: string): void {
    server.get(route, async (request: Request, response: Response) => {
      secure(response);
      const refusal = refusePage(request);
      if (refusal) return sendJson(response, 403, { error: { code: 'Forbidden', message: refusal } });
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
      response.end(await readFile(file));
    });
  }
}
