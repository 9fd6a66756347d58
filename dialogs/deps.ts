/** What the conversations need from outside: plain functions, handed in by `bot/app.ts`. */

import type { Diagnosis } from '../knowledge/diagnose.ts';
import type { Explanation } from '../knowledge/explain.ts';
import type { Facts } from '../knowledge/facts/facts.ts';
import type { LogReport } from '../knowledge/log/read.ts';
import type { Redacted } from '../knowledge/redact/redact.ts';
import type { ProbeResult } from '../knowledge/sas/probe.ts';
import type { SasReport } from '../knowledge/sas/report.ts';
import type { Page, Suggestions } from '../knowledge/suggest/suggest.ts';
import type { Suspicion } from '../knowledge/verdict/suspicions.ts';
import type { AlertsPort } from './alerts/alertsPort.ts';
import type { TurnContext } from './turn/channel.ts';

/** What became of an advice. Carries nobody's name, address or conversation. */
export interface OutcomeEntry {
  /** Of the case, not of a person. A second entry of the same id replaces the first: the reason comes a turn later. */
  id: string;
  /** Cause id, or `unknown` where none was named. */
  cause: string;
  outcome: 'yes' | 'partly' | 'no';
  /** In the user's words, masked and cut; absent where none was given. */
  reason?: Redacted;
  /** ISO 8601. */
  when: string;
  questions: number;
}

/** A log to be read: sent as a file, or pasted whole. */
export type LogFile = { kind: 'sent'; name: string; address: string } | { kind: 'pasted'; text: Redacted };

/** Files that failed, as azcopy's --list-of-files takes them, one a line. */
export interface FailedList {
  text: Redacted;
  count: number;
}

export type LogRead =
  | { kind: 'read'; report: LogReport; failedPaths?: FailedList }
  /** Nothing of AzCopy; its beginning may be a report all the same. */
  | { kind: 'foreign'; text: Redacted }
  | { kind: 'tooLarge' }
  | { kind: 'refused' };

export interface Deps {
  /**
   * `tried`: causes whose advice was followed in vain; `suspicions`: what was known before anything was told; `later`: of the
   * report, what was told after the first message; `asked`: how many questions were answered, where other facts were told unasked.
   */
  diagnose(
    report: Redacted,
    given?: Facts,
    tried?: string[],
    suspicions?: Suspicion[],
    later?: string,
    asked?: number,
  ): Diagnosis;
  /**
   * What a sentence is meant to do, such as `still-fails`, and how sure that is, 0..1; undefined for an empty one.
   * `asked` tells that a question is open.
   */
  intentOf?(text: string, asked: boolean): { intent: string; sure: number; second?: string } | undefined;
  explain(word: string): Explanation | undefined;
  redact(text: string): Redacted;
  hasSecret(text: string): boolean;
  /** Reads a SAS without network; `job` is an azcopy command line or words such as `upload,list`. */
  readSas?(text: string, job?: string): SasReport;
  /** Asks the service; `exercise` also tries writes that cannot happen. Takes up to ten seconds, never throws for a refusal. */
  probe?(url: string, wish: { exercise: boolean; who: string }): Promise<ProbeResult>;
  /** Whether the second level of a probe is allowed here. */
  mayExercise?: boolean;
  feedback?: { record(entry: OutcomeEntry): void | Promise<void> };
  /** Sends a text to the address that Teams gave for a file; refuses addresses that are not Teams' own. */
  upload?(url: string, text: string): Promise<'taken' | 'expired'>;
  /** Keeps a text for a day, until somebody says whether they want it as a file. */
  keptFiles?: {
    /** Its id; undefined where it is too much to keep. */
    keep(text: string): Promise<string | undefined>;
    find(id: string): Promise<string | undefined>;
    drop(id: string): Promise<void>;
  };
  /** Reads an AzCopy log of any size; a sent one is taken from Teams' own storage only. */
  readLog?(file: LogFile, onBytes?: (bytes: number) => void): Promise<LogRead>;
  /** What fits words while they are typed. `exact`: they are a name as a whole, and its page stands first. */
  suggest?(words: string, page: Page, language: string): Suggestions & { exact: boolean };
  /** What is asked for most, for those who have not typed yet. */
  mostAsked?(page: Page, language: string): Suggestions;
  /** Counts what was asked for, by the name of its page. */
  noteAsked?(name: string): void;
  alerts?: AlertsPort;
  /**
   * Does a slow piece of work after the turn has been answered, with a context that can still send to the same
   * conversation. Without it the work is done within the turn.
   */
  later?(context: TurnContext, work: (context: TurnContext) => Promise<void>): void;
  now(): Date;
  /** Hears of each answer in a case, so that whoever runs the bot finds the case that somebody quotes. */
  noteAnswer?(caseName: string, diagnosis: Diagnosis): void;
  /** A short name for a case, such as `K7Q2`. */
  newCase(): string;
  /** Of storagebot and its knowledge, for the hand-off bundle. */
  version: string;
}
