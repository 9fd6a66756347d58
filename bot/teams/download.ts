/** Files that people send in a personal chat: from the address that Teams gives, in pieces, within limits. */
import { isUploadAddress } from './upload.ts';

/** A log of two gigabytes takes a minute; packed with gzip it is a tenth of that. */
export const MOST_BYTES = 2 * 1024 ** 3;
const LIMIT_MS = 5 * 60_000;

export type Download = { kind: 'open'; bytes: AsyncIterable<Uint8Array> } | { kind: 'tooLarge' } | { kind: 'refused' };

/** The address comes with an activity, so nothing but OneDrive and SharePoint is asked, and no redirect is followed. */
export async function openDownload(address: string): Promise<Download> {
  if (!isUploadAddress(address)) return { kind: 'refused' };
  const asked = fetch(address, { redirect: 'error', signal: AbortSignal.timeout(LIMIT_MS) });
  const response = await asked.catch(() => undefined);
  if (!response?.ok || !response.body) {
    await response?.body?.cancel();
    return { kind: 'refused' };
  }
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body.cancel();
    return { kind: 'tooLarge' };
  }
  return { kind: 'open', bytes: response.body };
}
