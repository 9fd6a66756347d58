/**
 * What restify leaves open on the socket. Its router builds a URL of the Host header and the target and throws, outside
 * of every handler, where they make none: https://github.com/restify/node-restify/issues/2011
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Logger } from '../log.ts';
import { sentence } from './httpErrors.ts';

/** Longest time for a request to arrive, headers and body, and how often the server looks, in milliseconds. */
const ARRIVAL_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 2_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** @param onRefused hears of each request that never came as far as the routes */
export function harden(server: Server, log: Logger, onRefused: () => void): void {
  // Before it listens; restify passes no options on to createServer.
  Object.assign(server.server, {
    requestTimeout: ARRIVAL_LIMIT_MS,
    headersTimeout: ARRIVAL_LIMIT_MS,
    connectionsCheckingInterval: LOOK_EVERY_MS,
  });
  // restify listens to upgrades and answers none: the connection would stay open for ever. Left alone, they are requests.
  server.server.removeAllListeners('upgrade');
  // It answers "100 continue" by itself, past the guard below. Node does the same, and then hands on a request.
  server.server.removeAllListeners('checkContinue');
  const handle = server.server.listeners('request')[0] as Handler;
  server.server.removeAllListeners('request').on('request', (request, response) => {
    if (!isReadable(request)) return refuse(response, onRefused);
    try {
      handle(request, response);
    } catch (fault) {
      log.error({ err: fault }, 'A request failed before it had a route.');
      refuse(response, onRefused);
    }
  });
}

/** A name, with a port or without; and a target that makes an address with it, as restify puts the two together. */
function isReadable({ headers: { host = '' }, url = '' }: IncomingMessage): boolean {
  return /^[^\s/\\?#@]+$/.test(host) && url.startsWith('/') && URL.canParse(`http://${host}${url}`);
}

function refuse(response: ServerResponse, onRefused: () => void): void {
  onRefused();
  const [code, message] = sentence(400);
  if (response.headersSent) return void response.destroy();
  response.writeHead(400, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ error: { code, message } }));
}
