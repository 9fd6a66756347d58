/** `storagebot feedback`: what people said about the answers, counted per cause. */
import type { Command } from 'commander';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import { configFromEnvironment } from '../config.ts';
import { openOutcomes } from '../store/outcomes.ts';
import { paint, printJson } from './output.ts';

export interface Tally {
  cause: string;
  yes: number;
  partly: number;
  no: number;
  reasons: string[];
}

export function registerFeedback(program: Command): void {
  program
    .command('feedback')
    .description('what people said about the answers, per cause')
    .option('--json', 'print one JSON object')
    .action(({ json }: { json?: boolean }) => {
      const outcomes = openOutcomes(configFromEnvironment().data);
      const tallies = tally(outcomes.list());
      outcomes.close();
      if (json) printJson({ causes: tallies });
      else process.stdout.write(show(tallies));
    });
}

/** Where the advice helped least stands first: there is the most to mend. */
export function tally(entries: OutcomeEntry[]): Tally[] {
  const byCause = new Map<string, Tally>();
  for (const { cause, outcome, reason } of entries) {
    const one = byCause.get(cause) ?? { cause, yes: 0, partly: 0, no: 0, reasons: [] };
    one[outcome] += 1;
    if (reason) one.reasons.push(reason);
    byCause.set(cause, one);
  }
  return [...byCause.values()].sort((a, b) => b.no - a.no || b.partly - a.partly || a.cause.localeCompare(b.cause));
}

function show(tallies: Tally[]): string {
  if (tallies.length === 0) return 'Nobody has said anything about an answer yet.\n';
  const head = paint('dim', `${'cause'.padEnd(34)}helped  partly  did not\n`);
  return head + tallies.map(showOne).join('');
}

function showOne({ cause, yes, partly, no, reasons }: Tally): string {
  const counts = [yes, partly, no].map((count) => String(count).padStart(6)).join('  ');
  return `${cause.padEnd(34)}${counts}\n${reasons.map((reason) => `    “${reason}”\n`).join('')}`;
}
