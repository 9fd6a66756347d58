/** Puts a text where Teams wants a file: OneDrive of the person who accepted it. */

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-a-file-to-onedrive-after-receiving-acceptance */
const HOSTS = /\.sharepoint(-mil)?\.(com|us|cn)$/i;
const LIMIT_MS = 30_000;

/** Is this an address of OneDrive or SharePoint? The address comes with an activity, so it is looked at once more. */
export function isUploadAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  return protocol === 'https:' && !port && HOSTS.test(hostname);
}

/**
 * `expired`: the address is no more; it is good for a quarter of an hour or so.
 * @param isAllowed in local mode another place than OneDrive
 * @throws when the address is none of Teams' own, or the file was not taken.
 */
export async function uploadText(
  address: string,
  text: string,
  isAllowed = isUploadAddress,
): Promise<'taken' | 'expired'> {
  if (!isAllowed(address)) throw new Error('Uploading a file: the address is not in OneDrive or SharePoint.');
  const bytes = new TextEncoder().encode(text);
  const response = await fetch(address, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if ([401, 403, 404, 410].includes(response.status)) return 'expired';
  if (!response.ok) throw new Error(`Uploading a file: OneDrive answered ${response.status}.`);
  return 'taken';
}
