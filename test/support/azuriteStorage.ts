/** The storage emulator with blobs and queues on free ports, in memory: what many instances share. */
import { EMULATOR_ACCOUNT, EMULATOR_KEY } from './azurite.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { freePort } from './freePort.ts';

export interface AzuriteStorage {
  /** For STORAGEBOT_STORAGE. */
  connectionString: string;
  stop(): Promise<void>;
  /** After a stop: at the same address. What it held is there again where it was given a folder. */
  start(): Promise<void>;
}

/** @param folder keeps everything there; in memory without it */
export async function startAzuriteStorage(folder?: string): Promise<AzuriteStorage> {
  const [blob, queue, table] = await Promise.all([freePort(), freePort(), freePort()]);
  const ports = ['--blobPort', String(blob), '--queuePort', String(queue), '--tablePort', String(table)];
  const options = [...ports, ...(folder ? ['--location', folder] : ['--inMemoryPersistence'])];
  let emulator: Emulator;
  const start = async () => {
    emulator = await startEmulator('all', [blob, queue], options);
  };
  await start();
  const endpoint = (kind: string, port: number) => `${kind}Endpoint=http://127.0.0.1:${port}/${EMULATOR_ACCOUNT}`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${EMULATOR_ACCOUNT};AccountKey=${EMULATOR_KEY};${endpoint('Blob', blob)};${endpoint('Queue', queue)};`,
    start,
    // What it holds comes to the folder at its end.
    stop: () => emulator.stop(folder ? 'SIGTERM' : 'SIGKILL'),
  };
}
