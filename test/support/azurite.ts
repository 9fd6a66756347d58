/** The storage emulator's blob service on a free port, in memory, for tests that want a real service. */
import { StorageSharedKeyCredential } from '@azure/storage-blob';
import { startEmulator } from './emulator.ts';
import { freePort } from './freePort.ts';

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

/** Starts Azurite; further arguments go to it as they are, such as `--cert`, `--key`, `--oauth`. */
export async function startAzurite(...more: string[]): Promise<Azurite> {
  const port = await freePort();
  const options = ['--blobHost', '127.0.0.1', '--blobPort', String(port), '--inMemoryPersistence', ...more];
  const { stop } = await startEmulator('blob', [port], options, ACCOUNTS);
  return {
    url: `${more.includes('--cert') ? 'https' : 'http'}://127.0.0.1:${port}/${EMULATOR_ACCOUNT}`,
    port,
    account: EMULATOR_ACCOUNT,
    key: EMULATOR_KEY,
    credential: new StorageSharedKeyCredential(EMULATOR_ACCOUNT, EMULATOR_KEY),
    stop: () => stop(),
  };
}
