/** Where the portal does what a command does: the more special command comes first. */
import { portalFor } from '../../../../dialogs/cards/asked/inPortal.ts';

test.each([
  ['az storage container generate-sas --name x --permissions rl', 'Shared access tokens'],
  ['az storage account blob-service-properties cors-rule add --allowed-origins x', 'Resource sharing (CORS)'],
  ['az storage account blob-service-properties show --account-name x', 'Data protection'],
  ['az storage account network-rule add --account-name x --subnet "$subnet"', 'Virtual networks'],
  ['az storage account network-rule add --account-name x --ip-address 1.2.3.4', 'Firewall'],
  ['az role assignment create --role "Storage Blob Data Reader"', 'Add role assignment'],
  ['az lock list --resource-group x', 'Locks'],
  ['azcopy copy a b', undefined],
])('%s', (command, place) => {
  const shown = portalFor(command);
  if (place === undefined) expect(shown).toBeUndefined();
  else expect(shown).toContain(place);
});
