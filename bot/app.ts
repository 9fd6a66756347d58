/** All wiring on one screen. Tests call createApp too, with parts of their own and without a fixed port. */
import type { Storage } from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Config } from './config.ts';

/** A part with routes and a life of its own, such as the alerts and the local client. */
export interface Mounted {
  mount(server: Server): void;
  start?(): Promise<void>;
  stop?(): Promise<void>;
}

/** What tests may replace. */
export interface Parts {
  log: Logger;
  storage: Storage;
  dialog: Dialog;
  alerts: Mounted;
  localClient: Mounted;
}

export interface App {
  server: Server;
  /** Opens the port. Returns the address, such as http://127.0.0.1:3978. */
  start(): Promise<string>;
  /** Takes no more requests, lets running turns end, closes the store. */
  stop(): Promise<void>;
}

export function createApp(_config: Config, _parts: Partial<Parts> = {}): App {
  throw new Error('The wiring is not here yet.');
}
