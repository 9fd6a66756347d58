/** What a probe tries of a SAS, one request a letter. Each service's file says how, and why nothing can change by it. */
import { randomUUID } from 'node:crypto';
import type { IHttpClient } from '@azure/storage-blob';
import type { Sas } from '../../../knowledge/sas/sas.ts';
import type { Target } from './address.ts';
import type { Answer, Question } from './connection.ts';

/** HEAD and GET only, or the requests that cannot come true as well. */
export type Level = 'look' | 'exercise';

interface Named {
  /** Of `sp`. */
  letter: string;
  /** Of the check, such as `list`. */
  name: string;
  level: Level;
}

export interface Try extends Named {
  kind: 'try';
  /** Begins a sentence: `Listing`. */
  what: string;
  /** It asks for what the URL names: a miss is news. Other tries ask for names that nobody has. */
  own?: boolean;
  /** It asks a container that nobody has, and not the URL's. */
  foreign?: boolean;
  /** Another letter that lets the same request pass. */
  alsoBy?: string;
  /** Why this must not be tried after all, once earlier answers are known. */
  unless?(seen: Seen): string | undefined;
  /** Sends one request. What the client makes of the answer does not matter: the connection keeps it. */
  run(): Promise<unknown>;
}

/** What cannot be tried without harm, and why. */
export interface Untried extends Named {
  kind: 'untried';
  says: string;
}

export type Plan = (Try | Untried)[];

/** Earlier answers by letter. */
export type Seen = ReadonlyMap<string, { allowed: boolean; status: number }>;

/** What a plan is made of. */
export interface Ground {
  target: Target;
  sas: Sas;
  /** Scheme, host and, for emulators, account: no slash at the end. */
  origin: string;
  /** The SAS as it was given, without question mark. */
  query: string;
  /** For the clients of the SDK. */
  client: IHttpClient;
  /** For requests that the SDK has no method for. `path` begins below the origin. */
  ask(question: Omit<Question, 'url'> & { path: string; query?: Record<string, string> }): Promise<Answer>;
}

/** A name that no one has: what is asked of it can only fail. */
export const randomName = (): string => `storagebot-probe-${randomUUID()}`;

/** No service ever made this ETag, so no condition on it holds. */
export const IMPOSSIBLE_ETAG = '"0x0000000000000000"';
/** Before there was any storage: no snapshot and no version is that old. */
export const LONG_AGO = '1970-01-01T00:00:00.0000000Z';
/** Of a lease that nobody holds. */
export const noLease = (): string => randomUUID();

/** Does `sp` claim it, or can it not be known because a policy says? What is not claimed needs no excuse for being skipped. */
export const mayHave = ({ sas }: Ground, letter: string): boolean => sas.permissions?.includes(letter) ?? true;

/** A try of the second level, unless `more` says otherwise. */
export function tryOf(letter: string, name: string, what: string, run: Try['run'], more: Partial<Try> = {}): Try {
  return { kind: 'try', level: 'exercise', letter, name, what, run, ...more };
}

export const untried = (letter: string, name: string, level: Level, says: string): Untried => ({
  kind: 'untried',
  letter,
  name,
  level,
  says,
});

export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
