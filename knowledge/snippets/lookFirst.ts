/** One read-only command that shows all settings of an account that refuse somebody. Pages print it with `{look:account}`. */

/** What it shows, by the name that pages use for it, and where `az` and PowerShell keep it. */
const SETTINGS: readonly [name: string, az: string, powershell: string][] = [
  ['kind', 'kind', 'Kind'],
  ['sku', 'sku.name', 'Sku'],
  ['hns', 'isHnsEnabled', 'EnableHierarchicalNamespace'],
  ['public', 'publicNetworkAccess', 'PublicNetworkAccess'],
  ['default', 'networkRuleSet.defaultAction', 'NetworkRuleSet'],
  ['bypass', 'networkRuleSet.bypass', ''],
  ['ips', 'networkRuleSet.ipRules[].ipAddressOrRange', ''],
  ['subnets', 'networkRuleSet.virtualNetworkRules[].virtualNetworkResourceId', ''],
  ['instances', 'networkRuleSet.resourceAccessRules[].resourceId', ''],
  ['privateEndpoints', 'privateEndpointConnections[].privateLinkServiceConnectionState.status', ''],
  ['keyAccess', 'allowSharedKeyAccess', 'AllowSharedKeyAccess'],
  ['keysMade', 'keyCreationTime', 'KeyCreationTime'],
  ['anonymous', 'allowBlobPublicAccess', 'AllowBlobPublicAccess'],
  ['https', 'enableHttpsTrafficOnly', 'EnableHttpsTrafficOnly'],
  ['tls', 'minimumTlsVersion', 'MinimumTlsVersion'],
  ['copyScope', 'allowedCopyScope', 'AllowedCopyScope'],
  ['sasPolicy', 'sasPolicy', 'SasPolicy'],
  ['encryption', 'encryption.keySource', 'Encryption'],
  ['status', 'statusOfPrimary', 'StatusOfPrimary'],
  ['endpoints', 'primaryEndpoints', 'PrimaryEndpoints'],
];

const query = SETTINGS.map(([name, az]) => `${name}:${az}`).join(', ');
const properties = SETTINGS.map(([, , powershell]) => powershell)
  .filter((name) => name !== '')
  .join(', ');

export const LOOK_FIRST = `All settings of the account at once; this changes nothing:

\`\`\`bash
az storage account show --name "{account}" --query "{${query}}"
\`\`\`

\`\`\`powershell
Get-AzStorageAccount | Where-Object StorageAccountName -eq "{account}" | Select-Object ${properties} | ConvertTo-Json -Depth 4
\`\`\`

Portal: the account > Overview > JSON View.`;
