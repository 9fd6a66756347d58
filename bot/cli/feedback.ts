/** `storagebot feedback`: what people said about the answers, counted per cause. */
import { type Command, InvalidArgumentError } from 'commander';
import { DateTime } from 'luxon';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';
import { table } from '../../knowledge/table.ts';
import { configFromEnvironment } from '../config.ts';
import { readOutcomes } from '../store/openOutcomes.ts';
import { paint, printJson } from './output.ts';

export interface Reason {
  when: string;
  outcome: OutcomeEntry['outcome'];
  says: Redacted;
}

export interface Tally {
  cause: string;
  yes: number;
  partly: number;
  no: number;
  /** Newest first. */
  reasons: Reason[];
}

interface Options {
  json?: boolean;
  since?: string;
}

const MOST_REASONS = 5;

export function register(command: Command): void {
  command
    .option('--json', 'print one JSON object')
    .option('--since <ISO>', 'leave out what was said before, such as 2026-11-01 or 2026-11-01T08:00Z', readTime)
    .action(tell);
}

/** A time without a zone is taken as UTC, as the answer shows it. */
const DAYS_AGO = table<number>({ today: 0, yesterday: 1, 'last week': 7, 'last month': 30 });

function readTime(given: string): string {
  const ago = DAYS_AGO.get(given.toLowerCase()) ?? /^(\d{1,3})d$/i.exec(given)?.[1];
  if (ago !== undefined)
    return DateTime.utc()
      .startOf('day')
      .minus({ days: Number(ago) })
      .toJSDate()
      .toISOString();
  const time = DateTime.fromISO(given, { zone: 'utc' });
  if (!time.isValid)
    throw new InvalidArgumentError('Write a date or a time as 2026-11-01 or 2026-11-01T08:00Z, or yesterday, or 7d.');
  return time.toJSDate().toISOString();
}

async function tell({ json, since }: Options): Promise<void> {
  const tallies = tally(await readOutcomes(configFromEnvironment(), since));
  if (json) printJson({ ...(since && { since }), said: countOf(tallies), causes: tallies });
  else process.stdout.write(show(tallies, since));
}

/** Where the advice helped least stands first: there is the most to mend. */
export function tally(entries: OutcomeEntry[]): Tally[] {
  const byCause = new Map<string, Tally>();
  for (const { cause, outcome, reason, when } of entries) {
    const one = byCause.get(cause) ?? { cause, yes: 0, partly: 0, no: 0, reasons: [] };
    one[outcome] += 1;
    if (reason && one.reasons.length < MOST_REASONS) one.reasons.push({ when, outcome, says: redact(reason) });
    byCause.set(cause, one);
  }
  return [...byCause.values()].sort((a, b) => b.no - a.no || b.partly - a.partly || a.cause.localeCompare(b.cause));
}

const countOf = (tallies: Tally[]) => tallies.reduce((sum, { yes, partly, no }) => sum + yes + partly + no, 0);

function show(tallies: Tally[], since?: string): string {
  const time = since ? ` since ${since}` : '';
  if (tallies.length === 0) return `Nobody has said anything about an answer${since ? time : ' yet'}.\n`;
  const lead = `${countOf(tallies)} said${time} whether the answer helped:\n\n`;
  const head = paint('dim', `${'cause'.padEnd(34)}helped  partly     not\n`);
  return lead + head + tallies.map(showOne).join('');
}

function showOne({ cause, yes, partly, no, reasons }: Tally): string {
  const counts = [yes, partly, no].map((count) => String(count).padStart(6)).join('  ');
  return `${cause.padEnd(34)}${counts}\n${reasons.map(showReason).join('')}`;
}

function showReason({ when, outcome, says }: Reason): string {
  return `    ${when.slice(0, 10)} ${outcome}: “${says.replace(/\s+/g, ' ')}”\n`;
}
