/** SAS for tests: real ones, signed by the SDK with a key that opens nothing, and variations by parameter. */
import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  BlobSASPermissions,
  ContainerSASPermissions,
  generateAccountSASQueryParameters,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { inOrder } from '../../knowledge/sas/letters.ts';
import { parseSas, type Sas } from '../../knowledge/sas/parse.ts';
import { EMULATOR_KEY } from './azurite.ts';

export const at = (iso: string): Date => new Date(iso);

/** The account of most tests; Azurite serves it under this name too. */
export const credential = new StorageSharedKeyCredential('contoso', EMULATOR_KEY);
/** A signature as the service would make one: 32 bytes in Base64, with + and / in it. */
export const SIGNATURE = 'aB3+dE/fG1hIjKlMnOpQrStUvWxYz0123456789abcd=';

/** The order in which the JavaScript SDK parses nothing but its own letters. */
const JS_ORDER = 'racwdxltmeiyf';

/** A container's SAS as the SDK makes it. */
export const containerToken = (container: string, letters: string, ends: Date, starts?: Date): string =>
  generateBlobSASQueryParameters(
    {
      containerName: container,
      permissions: ContainerSASPermissions.parse(inOrder(letters, JS_ORDER)),
      expiresOn: ends,
      ...(starts ? { startsOn: starts } : {}),
    },
    credential,
  ).toString();

/** A blob's SAS as the SDK makes it. */
export const blobToken = (container: string, blob: string, letters: string, ends: Date): string =>
  generateBlobSASQueryParameters(
    {
      containerName: container,
      blobName: blob,
      permissions: BlobSASPermissions.parse(inOrder(letters, JS_ORDER)),
      expiresOn: ends,
      protocol: SASProtocol.Https,
    },
    credential,
  ).toString();

/** An account's SAS as the SDK makes it. */
export const accountToken = (types: string, letters: string, ends: Date, services = 'b'): string =>
  generateAccountSASQueryParameters(
    {
      services: AccountSASServices.parse(services).toString(),
      resourceTypes: AccountSASResourceTypes.parse(types).toString(),
      permissions: AccountSASPermissions.parse(letters),
      expiresOn: ends,
    },
    credential,
  ).toString();

type Parameters = Record<string, string | undefined>;

const CONTAINER: Parameters = {
  sv: '2024-11-04',
  sr: 'c',
  sp: 'rl',
  se: '2026-12-01T00:00:00Z',
  spr: 'https',
  sig: SIGNATURE,
};
const KEY = '11111111-2222-3333-4444-555555555555';
const KINDS: Readonly<Record<Sas['kind'], Parameters>> = {
  service: CONTAINER,
  account: { ...CONTAINER, sr: undefined, ss: 'b', srt: 'sco' },
  'user-delegation': {
    ...CONTAINER,
    skoid: KEY,
    sktid: KEY,
    skt: '2026-11-27T00:00:00Z',
    ske: '2026-12-02T00:00:00Z',
    sks: 'b',
    skv: '2024-11-04',
  },
};

/** A token that is right on 2026-11-30, with parameters changed, added, or (undefined) left out. */
export function aToken(changes: Parameters = {}, kind: Sas['kind'] = 'service'): string {
  return Object.entries({ ...KINDS[kind], ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&');
}

/** The same, read; on a URL when one is given. */
export function aSas(changes: Parameters = {}, kind: Sas['kind'] = 'service', url = ''): Sas {
  const read = parseSas(url ? `${url}?${aToken(changes, kind)}` : aToken(changes, kind));
  if (read.kind === 'not-a-sas') throw new Error(read.says);
  return read;
}
