/** The storage emulator with blobs and queues on free ports, in memory: what many instances share. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { EMULATOR_ACCOUNT, EMULATOR_KEY, freePort } from './azurite.ts';

export interface AzuriteStorage {
  /** For STORAGEBOT_STORAGE. */
  connectionString: string;
  stop(): Promise<void>;
  /** After a stop: at the same address. What it held is there again where it was given a folder. */
  start(): Promise<void>;
}

const MAIN = resolve('node_modules/azurite/dist/src/azurite.js');
export const hasAzuriteStorage = (): boolean => existsSync(MAIN);

/** @param folder keeps everything there; in memory without it */
export async function startAzuriteStorage(folder?: string): Promise<AzuriteStorage> {
  const [blob, queue, table] = await Promise.all([freePort(), freePort(), freePort()]);
  const ports = ['--blobPort', String(blob), '--queuePort', String(queue), '--tablePort', String(table)];
  const place = folder ? ['--location', folder] : ['--inMemoryPersistence'];
  const options = [...place, '--silent', '--skipApiVersionCheck', '--disableTelemetry'];
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, [MAIN, ...ports, ...options], {
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    });
    await Promise.all([untilOpen(blob, child), untilOpen(queue, child)]);
  };
  await start();
  const endpoint = (kind: string, port: number) => `${kind}Endpoint=http://127.0.0.1:${port}/${EMULATOR_ACCOUNT}`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${EMULATOR_ACCOUNT};AccountKey=${EMULATOR_KEY};${endpoint('Blob', blob)};${endpoint('Queue', queue)};`,
    start,
    stop: () =>
      new Promise((stopped) => {
        if (child.exitCode !== null) return stopped();
        child.once('exit', () => stopped());
        // What it holds comes to the folder at its end.
        child.kill(folder ? 'SIGTERM' : 'SIGKILL');
      }),
  };
}

async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null) throw new Error(`Azurite ended with ${child.exitCode} before it listened.`);
    if (await isOpen(port)) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`Azurite does not listen on port ${port} after 20 s.`);
}

const isOpen = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => done(true)));
    socket.once('error', () => done(false));
  });
