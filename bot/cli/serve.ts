/** `storagebot serve`: starts the bot and stops it in good order. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { configFromEnvironment } from '../config.ts';
import { warningsOf } from '../credential.ts';
import { EXIT } from '../exit.ts';
import { fitHeapToWork, thatIsRoomEnough } from '../heapRoom.ts';
import { loadLate } from '../lateModules.ts';
import { openLog } from '../log.ts';
import { runAsyncNatively } from '../nativeAsync.ts';
import { prepareBeside } from '../prepareBeside.ts';

/** After this many milliseconds running turns are given up. */
const DRAIN_LIMIT_MS = 20_000;

export function register(command: Command): void {
  command
    .option('--no-client', 'leave out the local client at /')
    .action(({ client }: { client: boolean }) => serve(client));
}

async function serve(client: boolean): Promise<void> {
  thatIsRoomEnough();
  const config = configFromEnvironment();
  const log = openLog(config.logLevel);
  for (const warning of warningsOf(config)) log.warn(warning);
  const withClient = client && !config.unattended && !config.app;
  const prepared = prepareBeside();
  loadLate();
  runAsyncNatively();
  const { createApp } = await import('../app.ts');
  await prepared;
  const app = createApp(config, { log, withClient });
  const address = await app.start().catch((fault: unknown) => {
    // What was opened by then would keep the process alive; the fault itself is told by the command line, first.
    setImmediate(() => process.exit());
    throw fault;
  });
  process.stdout.write(greeting(address, Boolean(config.app), withClient));
  fitHeapToWork();
  stopInGoodOrder(app);
  // After a fault that nobody caught the inside cannot be trusted: whoever supervises the process starts it anew.
  process.on('uncaughtException', (fault) => {
    log.fatal({ err: fault }, 'A fault that nobody caught; the bot ends.');
    process.exit(EXIT.failed);
  });
  process.on('unhandledRejection', (fault) => log.error({ err: fault }, 'A promise was rejected and nobody listened.'));
}

function greeting(address: string, isSigned: boolean, withClient: boolean): string {
  const mode = isSigned ? 'takes signed requests only' : 'local: loopback only, requests unsigned (no MicrosoftAppId)';
  const page = withClient ? `Try it in a browser: ${address}/\n` : '';
  return `storagebot listens on ${address} (${mode}).\n${page}Ctrl+C stops it.\n`;
}

/** The first signal lets running turns end; the second one does not wait. */
function stopInGoodOrder(app: App): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(EXIT.failed);
    stopping = true;
    const giveUp = setTimeout(() => process.exit(EXIT.failed), DRAIN_LIMIT_MS);
    await app.stop();
    clearTimeout(giveUp);
    process.exit(EXIT.answered);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  stopWithNpm(stop);
}

const LOOKS_MS = 500;

/** npm passes a signal to its shell and no further: with the shell gone, nobody would be left to stop the bot. */
function stopWithNpm(stop: () => Promise<void>): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    void stop();
  }, LOOKS_MS).unref();
}
