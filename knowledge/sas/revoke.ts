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
      `Take the data role from the signer (skoid ${sas.parameters.get('skoid') ?? 'unknown'}), which ends what that identity signed and does itself; ` +
      'or revoke the delegation keys (az storage account revoke-delegation-keys), which ends every user delegation SAS of the account, those of others too. ' +
      `Both may take some minutes. Rotating an account key does nothing. Otherwise it ends by itself${end}. ${SOURCE}`
    );
  if (policy)
    return `Change or delete the stored access policy ${policy} on its container, share, queue or table; that takes up to 30 seconds, and ends every SAS that names this policy. (Regenerating the account key that signed it works too, but ends everything that uses the key.) ${SOURCE}`;
  return `Regenerate the account key that signed it (az storage account keys renew): this ends at once every SAS, mount and program of that key, so move those to the other key first. Nothing else ends it before its time${end}. ${SOURCE}`;
}
