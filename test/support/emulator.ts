/** A process of the storage emulator, ready to be asked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';

const FOLDER = resolve('node_modules/azurite/dist/src');
export const hasAzurite = (): boolean => existsSync(FOLDER);

export interface Emulator {
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const isOpen = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => done(true)));
    socket.once('error', () => done(false));
  });

async function untilItListens(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Azurite ended with ${child.exitCode} before it listened.`);
    if (await isOpen(port)) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`Azurite does not listen on port ${port} after 20 s.`);
}

/**
 * @param services all of them, or one alone, which starts sooner.
 * @param ports those that are waited for.
 * @param accounts `name:key;name:key`, beside which the well-known one is gone.
 */
export async function startEmulator(
  services: 'all' | 'blob' | 'queue',
  ports: readonly number[],
  options: readonly string[],
  accounts?: string,
): Promise<Emulator> {
  const main = resolve(FOLDER, services === 'all' ? 'azurite.js' : `${services}/main.js`);
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [main, '--silent', '--skipApiVersionCheck', '--disableTelemetry', ...options], {
    stdio: 'ignore',
    env: { PATH, HOME, ...(accounts ? { AZURITE_ACCOUNTS: accounts } : {}) },
  });
  await Promise.all(ports.map((port) => untilItListens(port, child)));
  return {
    stop: (signal = 'SIGKILL') =>
      new Promise((stopped) => {
        if (child.exitCode !== null) return stopped();
        child.once('exit', () => stopped());
        child.kill(signal);
      }),
  };
}
