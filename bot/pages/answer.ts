/** What each address answers. Nothing that was pasted is kept, logged, or put into an address. */

import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import type { Request, Response } from 'restify';
import { inLanguage } from '../../dialogs/case/inLanguage.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import { didYouMean } from '../../knowledge/pages/names.ts';
import { hasSecret, redact } from '../../knowledge/redact/redact.ts';
import type { Guesses } from '../http/guesses.ts';
import { readGivenFacts } from '../shapes/givenFacts.ts';
import { type MayPaste, mayPaste, mayRead } from './access.ts';
import { addressesOf } from './addresses.ts';
import { findPages } from './cards.ts';
import type { Family } from './families.ts';
import { pageFiles } from './files.ts';
import { readForm } from './form.ts';
import { type Framed, framed } from './frame.ts';
import { chooseLanguage } from './language.ts';
import type { PagesParts } from './parts.ts';
import { HOME, linkTo, nameOfFamily, type Room } from './room.ts';
import { homeView } from './views/homeView.ts';
import { missingView, sayingView, searchView } from './views/missingView.ts';
import { pageView } from './views/pageView.ts';
import { shelfView } from './views/shelfView.ts';
import { verdictView } from './views/verdictView.ts';

/** Verdicts and searches that one address may ask for in a minute. */
const A_MINUTE = 120;
const MOST_NEAR = 8;

export function answerWith(parts: PagesParts, guesses: Guesses) {
  const { knowledge, mode } = parts;
  const config = { ...parts.config, pages: mode };
  const addresses = addressesOf(knowledge);
  const files = pageFiles(knowledge);
  const pace = new RateLimiterMemory({ points: A_MINUTE, duration: 60 });

  function roomFor(request: Request, response: Response, path: string): Room {
    const say = phrasesFor(chooseLanguage(request, response));
    const may = mayPaste(request, config);
    const paste = may.kind === 'yes' ? 'open' : may.kind === 'askForKey' ? 'key' : 'no';
    return { say, knowledge, addresses, path, ending: '', paste, chat: parts.chat };
  }

  function show(response: Response, room: Room, page: Framed, status = 200): void {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Language', room.say.lang);
    response.setHeader('Vary', 'Accept-Language, Cookie');
    // A verdict is for one pair of eyes; and what a page says may change with the next start.
    response.setHeader('Cache-Control', page.searched === undefined && status === 200 ? 'no-cache' : 'no-store');
    response.writeHead(status);
    response.end(framed(room, page));
  }

  const say = (response: Response, room: Room, status: number, says: string) =>
    show(response, room, { title: 'storagebot', content: sayingView(says) }, status);

  /** True where the request was answered by a refusal. */
  function isRefused(request: Request, response: Response, room: Room): boolean {
    if (mayRead(request, config)) return false;
    say(response, room, 403, room.say('pageRefused'));
    return true;
  }

  async function isTooMuch(request: Request, response: Response, room: Room): Promise<boolean> {
    // A person at their own machine waits for nobody.
    if (!config.app) return false;
    const isFree = await pace.consume(request.socket.remoteAddress ?? 'gone').then(
      () => true,
      () => false,
    );
    if (!isFree) say(response, room, 429, room.say('pageWait'));
    return !isFree;
  }

  function missing(request: Request, response: Response, path: string, name: string): void {
    const room = roomFor(request, response, path);
    const word = didYouMean(knowledge, name);
    const meant = word === undefined ? undefined : addresses.byWord(word);
    const near = meant ? [] : findPages(knowledge, name, MOST_NEAR);
    const content = missingView(room, redact(name), meant, near);
    show(response, room, { title: room.say('pageMissing'), content }, 404);
  }

  return {
    home(request: Request, response: Response): void {
      const room = roomFor(request, response, HOME.served);
      if (isRefused(request, response, room)) return;
      const about = room.say('pageLead');
      show(response, room, { title: 'storagebot', about, content: homeView(room) });
    },

    async verdict(request: Request, response: Response): Promise<void> {
      const room = roomFor(request, response, HOME.served);
      if (isRefused(request, response, room) || (await isTooMuch(request, response, room))) return;
      const form = await readForm(request);
      if (form.kind === 'refused') return say(response, room, form.status, room.say('pageTooLarge'));
      const text = form.fields.get('example') ?? form.fields.get('text')?.trim() ?? '';
      const may = mayPaste(request, config, form.fields.get('key') ?? undefined);
      if (may.kind !== 'yes') return refusePaste(request, response, room, may, text);
      if (may.cookie) response.setHeader('Set-Cookie', may.cookie);
      const open: Room = { ...room, paste: 'open' };
      if (text === '') return show(response, open, { title: 'storagebot', content: homeView(open) });
      const given = factsIn(form.fields);
      const report = redact(text);
      const diagnosis = inLanguage(parts.diagnose(report, given), room.say);
      const content = verdictView(open, { report, given, hadSecret: hasSecret(text), diagnosis });
      show(response, open, { title: room.say('pageVerdict'), content, searched: '' });
    },

    async search(request: Request, response: Response): Promise<void> {
      const room = roomFor(request, response, 'search');
      if (isRefused(request, response, room) || (await isTooMuch(request, response, room))) return;
      const form = request.method === 'POST' ? await readForm(request) : undefined;
      if (form?.kind === 'refused') return say(response, room, form.status, room.say('pageTooLarge'));
      const words = redact(form?.fields.get('words')?.trim().slice(0, 300) ?? '');
      const hits = words === '' ? [] : findPages(knowledge, words, 40);
      const content = searchView(room, words, hits);
      show(response, room, { title: room.say('pageSearchTitle'), searched: words, content });
    },

    shelf(family: Family, request: Request, response: Response): void {
      const room = roomFor(request, response, family);
      if (isRefused(request, response, room)) return;
      show(response, room, { title: nameOfFamily(room, family), content: shelfView(room, family) });
    },

    page(family: Family, request: Request, response: Response): void {
      const name = String(request.params.name);
      const address = addresses.at(family, name);
      const path = address?.path ?? `${family}/${name}`;
      const room = roomFor(request, response, path);
      if (isRefused(request, response, room)) return;
      if (!address) return void missing(request, response, `${family}/none`, name);
      // One address a page; another spelling of it leads there.
      if (path !== `${family}/${name}`) return void moved(response, linkTo(room, path));
      const title = family === 'codes' ? `${address.name}: ${address.title}` : address.title;
      show(response, room, { title, about: address.title, content: pageView(room, address) });
    },

    file(request: Request, response: Response): void {
      const file = files.get(String(request.params.file));
      if (!mayRead(request, config) || !file) return void missing(request, response, 'pages/none', 'pages');
      response.setHeader('Content-Type', file.type);
      response.setHeader('Cache-Control', 'max-age=300');
      response.writeHead(200);
      response.end(file.text());
    },

    failed(request: Request, response: Response): void {
      if (response.headersSent) return void response.end();
      const room = roomFor(request, response, HOME.served);
      say(response, room, 500, room.say('pageFailed'));
    },
  };

  async function refusePaste(request: Request, response: Response, room: Room, may: MayPaste, text: string) {
    if (may.kind === 'no') return say(response, room, 403, room.say('pageRefused'));
    const status = may.kind === 'wrongKey' ? await guesses(request) : 401;
    const fault =
      status === 429 ? room.say('pageWait') : may.kind === 'wrongKey' ? room.say('pageKeyWrong') : undefined;
    const content = homeView(room, { text: redact(text), ...(fault && { fault }) });
    show(response, room, { title: 'storagebot', content }, status);
  }
}

function moved(response: Response, to: string): void {
  response.setHeader('Location', to);
  response.writeHead(301);
  response.end();
}

/** `fact.auth=sas`; what is no fact of ours is left out. */
function factsIn(fields: URLSearchParams): Record<string, string> {
  const read = [...fields].flatMap(([name, value]) => {
    if (!name.startsWith('fact.')) return [];
    const facts = readGivenFacts({ [name.slice('fact.'.length)]: value });
    return typeof facts === 'object' ? Object.entries(facts) : [];
  });
  return Object.fromEntries(read.map(([name, value]) => [name, value ?? '']));
}
