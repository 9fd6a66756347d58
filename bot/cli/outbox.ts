/** `storagebot outbox`: alerts that wait or could not be delivered; `replay` and `drop` for the latter. */
import type { Command } from 'commander';
import { redact } from '../../knowledge/redact/redact.ts';
import { realClock } from '../alerts/clock.ts';
import { drop, type OutboxLine, replay, viewOutboxes } from '../alerts/delivery/outboxView.ts';
import { openAlertStore } from '../alerts/store/openStore.ts';
import type { AlertStore } from '../alerts/store/store.ts';
import { configFromEnvironment } from '../config.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson } from './output.ts';

interface Options {
  json?: boolean;
}

export function register(outbox: Command): void {
  outbox
    .option('--json', 'print one JSON object')
    .action((options: Options) => withStore((store) => show(store, options)));
  outbox
    .command('replay')
    .description('try again what could not be delivered')
    .argument('[key...]', 'keys that `outbox` shows, or all', [])
    .action((keys: string[]) =>
      withStore(async (store) => told(await replay(store, realClock, named(keys)), 'put back to be posted')),
    );
  outbox
    .command('drop')
    .description('forget what could not be delivered')
    .argument('<key...>', 'keys that `outbox` shows, or all')
    .action((keys: string[]) =>
      withStore(async (store) => told(await drop(store, realClock, named(keys)), 'forgotten')),
    );
}

const named = (keys: string[]) => (keys.length === 0 || keys.includes('all') ? 'all' : keys);

async function withStore(work: (store: AlertStore) => Promise<void>): Promise<void> {
  const config = configFromEnvironment();
  const store = openAlertStore(
    { dataFolder: config.data, storage: config.storage, managedIdentityClientId: config.identity },
    realClock,
  );
  await store.open();
  await work(store).finally(() => store.close());
}

function told(count: number, what: string): void {
  process.stdout.write(`${count} ${count === 1 ? 'letter' : 'letters'} ${what}.\n`);
  if (count === 0) process.exitCode = EXIT.notRecognised;
}

async function show(store: AlertStore, { json }: Options): Promise<void> {
  const outbox = await viewOutboxes(store);
  if (json) return printJson(outbox);
  const { queued, waiting, dead, parked } = outbox;
  const lines = [
    paint(
      'bold',
      `${queued} alerts to be entered, ${waiting.length} cards to be posted, ${dead.length} not delivered, ${parked.length} conversations parked`,
    ),
    ...section('Waiting', waiting.map(say)),
    ...section('Not delivered (storagebot outbox replay [key])', dead.map(say)),
    ...section(
      'Parked',
      parked.map((one) => `${one.id}  ${one.name}: ${one.why}, since ${new Date(one.since).toISOString()}`),
    ),
  ];
  process.stdout.write(`${redact(lines.join('\n'))}\n`);
}

function section(head: string, rows: string[]): string[] {
  return rows.length === 0 ? [] : ['', paint('bold', head), ...rows.slice(0, 200).map((row) => `  ${row}`)];
}

function say(line: OutboxLine): string {
  const why = line.why ? `, last answer: ${line.why}` : '';
  return `${line.key}  ${line.kind} for ${line.conversation}, since ${new Date(line.since).toISOString()}, ${line.attempts} tries${why}`;
}
