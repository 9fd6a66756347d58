/** What really revokes each kind of SAS; nothing else does before its end. */
import { printSasDate } from './dates.ts';
import type { Sas } from './sas.ts';

const SOURCE = 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview';

/** Plain words for the owner of the account. */
export function howToRevoke(sas: Sas, now: Date): string {
  if (sas.expires?.at && sas.expires.at <= now) return 'Nothing to revoke: it has ended.';
  const end = sas.expires?.at ? ` (${printSasDate(sas.expires.at)})` : '';
  const policy = sas.parameters.get('si');
  if (sas.kind === 'user-delegation')
    return (
      `Revoke the delegation keys of the account (az storage account revoke-delegation-keys), or take the data role from the signer (skoid ${sas.parameters.get('skoid') ?? 'unknown'}). ` +
      `Both may take some minutes. Rotating an account key does nothing. Otherwise it ends by itself${end}. ${SOURCE}`
    );
  if (policy)
    return `Change or delete the stored access policy ${policy} on its container, share, queue or table; that takes up to 30 seconds. Regenerating the account key that signed it works too. ${SOURCE}`;
  return `Regenerate the account key that signed it (az storage account keys renew): this ends every SAS made with that key. Nothing else ends it before its time${end}. ${SOURCE}`;
}
