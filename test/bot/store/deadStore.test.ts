import { runStoragebot } from '../../support/botProcess.ts';

/** A connection string of the emulator's kind whose ports nobody listens on; the key is made up. */
const NOBODY = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${Buffer.alloc(64, 7).toString('base64')};BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;QueueEndpoint=http://127.0.0.1:1/devstoreaccount1;`;

test.each(['outbox', 'feedback'])(
  '%s says which store it cannot open and what to check',
  async (command) => {
    const { code, stderr } = await runStoragebot([command], { env: { STORAGEBOT_STORAGE: NOBODY, PORT: '0' } });
    expect(code).toBe(3);
    expect(stderr).toContain('Opening the store of STORAGEBOT_STORAGE');
    expect(stderr).toContain('Storage Blob Data Contributor');
    expect(stderr).not.toContain(Buffer.alloc(64, 7).toString('base64').slice(0, 12));
  },
  60_000,
);
