/** The storage emulator's blob service on a free port, in memory, for tests that want a real service. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { resolve } from 'node:path';
import { StorageSharedKeyCredential } from '@azure/storage-blob';

export interface Azurite {
  /** Such as `http://127.0.0.1:41234/devstoreaccount1`. */
  url: string;
  port: number;
  account: string;
  key: string;
  credential: StorageSharedKeyCredential;
  stop(): Promise<void>;
}

export const EMULATOR_ACCOUNT = 'devstoreaccount1';
/** Published in the emulator's documentation. */
export const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The well-known account, and one with an ordinary name that host names can carry. */
const ACCOUNTS = `${EMULATOR_ACCOUNT}:${EMULATOR_KEY};contoso:${EMULATOR_KEY}`;

const MAIN = resolve('node_modules/azurite/dist/src/blob/main.js');
export const hasAzurite = (): boolean => existsSync(MAIN);

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => done(true)));
    socket.once('error', () => done(false));
  });

async function untilItListens(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Azurite ended with ${child.exitCode} before it listened.`);
    if (await answers(port)) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`Azurite does not listen on port ${port} after 10 s.`);
}

/** Starts Azurite; further arguments go to it as they are, such as `--cert`, `--key`, `--oauth`. */
export async function startAzurite(...more: string[]): Promise<Azurite> {
  const port = await freePort();
  const options = ['--blobHost', '127.0.0.1', '--blobPort', String(port), '--inMemoryPersistence', '--silent'];
  const child = spawn(process.execPath, [MAIN, ...options, '--skipApiVersionCheck', '--disableTelemetry', ...more], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, AZURITE_ACCOUNTS: ACCOUNTS },
  });
  await untilItListens(port, child);
  return {
    url: `${more.includes('--cert') ? 'https' : 'http'}://127.0.0.1:${port}/${EMULATOR_ACCOUNT}`,
    port,
    account: EMULATOR_ACCOUNT,
    key: EMULATOR_KEY,
    credential: new StorageSharedKeyCredential(EMULATOR_ACCOUNT, EMULATOR_KEY),
    stop: () =>
      new Promise((stopped) => {
        if (child.exitCode !== null) return stopped();
        child.once('exit', () => stopped());
        child.kill('SIGKILL');
      }),
  };
}
