/** What an Azure CLI command sets, as Terraform (azurerm 4) and Bicep write it down. Pure. */

export type Template = 'terraform' | 'bicep';

/** Terraform, where nothing is said of Bicep. */
export const templateNamed = (text: string): Template =>
  /\bbicep\b|\barm template/i.test(text) ? 'bicep' : 'terraform';

const ACCOUNT = "resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: '<account>' }";

type Written = Record<Template, string>;
/** The list that a template holds is the whole list. */
type Kept = { whole?: true };

/** A switch of the account, as each of the three names it. */
const SWITCHES: readonly [flag: RegExp, terraform: string, bicep: string, value?: 'text'][] = [
  [/--allow-shared-key-access (true|false)/, 'shared_access_key_enabled', 'allowSharedKeyAccess'],
  [/--allow-blob-public-access (true|false)/, 'allow_nested_items_to_be_public', 'allowBlobPublicAccess'],
  [/--https-only (true|false)/, 'https_traffic_only_enabled', 'supportsHttpsTrafficOnly'],
  [/--min-tls-version (TLS1_\d)/, 'min_tls_version', 'minimumTlsVersion', 'text'],
];

function switched(step: string): Written | undefined {
  const set = SWITCHES.flatMap(([flag, terraform, bicep, kind]) => {
    const value = flag.exec(step)?.[1];
    if (value === undefined) return [];
    const [hcl, own] = kind === 'text' ? [`"${value}"`, `'${value}'`] : [value, value];
    return [{ terraform: `  ${terraform} = ${hcl}`, bicep: `    ${bicep}: ${own}` }];
  });
  if (set.length === 0) return undefined;
  return {
    terraform: `# in the account's own block\nresource "azurerm_storage_account" "this" {\n${set.map((one) => one.terraform).join('\n')}\n}`,
    bicep: `// in the account's own block\nresource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  properties: {\n${set.map((one) => one.bicep).join('\n')}\n  }\n}`,
  };
}

function roleGiven(step: string): Written | undefined {
  if (!/\baz role assignment create/.test(step)) return undefined;
  return roleWritten(/--role "([^"]+)"/.exec(step)?.[1] ?? '<role>');
}

/** Where a data role of each service goes, below the account: the one container, queue, table or share. */
const PLACES: readonly [ofRole: RegExp, service: string, kind: string, name: string][] = [
  [/\bQueue\b/, 'queueServices', 'queues', '<queue>'],
  [/\bTable\b/, 'tableServices', 'tables', '<table>'],
  [/\bFile Data SMB\b/, 'fileServices', 'shares', '<share>'],
  [/\bBlob Data\b/, 'blobServices', 'containers', '<container>'],
];

function roleWritten(role: string): Written {
  const [, service, kind, name] = PLACES.find(([ofRole]) => ofRole.test(role)) ?? [];
  // A role assignment calls a share otherwise than a template does.
  const below = kind ? `/${service}/default/${kind === 'shares' ? 'fileshares' : kind}/${name}` : '';
  const type = `Microsoft.Storage/storageAccounts${kind ? `/${service}/${kind}` : ''}@2023-05-01`;
  const place = `resource place '${type}' existing = { name: '<account>${kind ? `/default/${name}` : ''}' }`;
  return {
    terraform: `resource "azurerm_role_assignment" "data" {
  scope                = "\${azurerm_storage_account.this.id}${below}"
  role_definition_name = "${role}"
  principal_id         = "<object id of the identity>"
}`,
    bicep: `// its id: az role definition list --name "${role}" --query "[0].name" --output tsv
param roleId string
param objectId string
${place}
resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(place.id, objectId, roleId)
  scope: place
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
    principalId: objectId
  }
}`,
  };
}

const RULES: Written = {
  terraform: `resource "azurerm_storage_account_network_rules" "this" {
  storage_account_id         = azurerm_storage_account.this.id
  default_action             = "Deny"
  bypass                     = ["AzureServices"]
  ip_rules                   = ["<public-ip>"]            # from outside Azure
  virtual_network_subnet_ids = ["<id of the subnet>"]     # its service_endpoints = ["Microsoft.Storage"]
}`,
  bicep: `// in the account's properties
networkAcls: {
  defaultAction: 'Deny'
  bypass: 'AzureServices'
  ipRules: [ { value: '<public-ip>', action: 'Allow' } ]
  virtualNetworkRules: [ { id: '<id of the subnet>', action: 'Allow' } ]
}`,
};

const CORS: Written = {
  terraform: `# in azurerm_storage_account
blob_properties {
  cors_rule {
    allowed_origins    = ["https://www.contoso.com"]
    allowed_methods    = ["GET", "HEAD", "PUT", "OPTIONS"]
    allowed_headers    = ["x-ms-*", "content-type"]
    exposed_headers    = ["x-ms-*", "etag"]
    max_age_in_seconds = 3600
  }
}`,
  bicep: `${ACCOUNT}
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    cors: { corsRules: [ {
      allowedOrigins: [ 'https://www.contoso.com' ]
      allowedMethods: [ 'GET', 'HEAD', 'PUT', 'OPTIONS' ]
      allowedHeaders: [ 'x-ms-*', 'content-type' ]
      exposedHeaders: [ 'x-ms-*', 'etag' ]
      maxAgeInSeconds: 3600
    } ] }
  }
}`,
};

const LOCAL_USER: Written = {
  terraform: `# partners = { partner1 = "<public key>", partner2 = "<public key>" }
resource "azurerm_storage_account_local_user" "partner" {
  for_each           = var.partners
  name               = each.key
  storage_account_id = azurerm_storage_account.this.id
  home_directory     = "<container>"
  ssh_key_enabled    = true
  ssh_authorized_key {
    key = each.value
  }
  permission_scope {
    service       = "blob"
    resource_name = "<container>"
    permissions {
      read = true
      list = true
    }
  }
}`,
  bicep: `param partners array // [ { name: 'partner1', key: 'ssh-rsa …' } ]
${ACCOUNT}
resource users 'Microsoft.Storage/storageAccounts/localUsers@2023-05-01' = [for one in partners: {
  parent: account
  name: one.name
  properties: {
    hasSshKey: true
    sshAuthorizedKeys: [ { key: one.key } ]
    homeDirectory: '<container>'
    permissionScopes: [ { service: 'blob', resourceName: '<container>', permissions: 'rl' } ]
  }
}]`,
};

const CONTAINER: Written = {
  terraform: `resource "azurerm_storage_container" "this" {
  name               = "<container>"
  storage_account_id = azurerm_storage_account.this.id
}`,
  bicep: `resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  name: '<account>/default/<container>'
}`,
};

const PROTECTION: Written = {
  terraform: `# in azurerm_storage_account; versioning not with a hierarchical namespace; no fewer days than it keeps today
blob_properties {
  versioning_enabled = true
  delete_retention_policy {
    days = 14
  }
  container_delete_retention_policy {
    days = 14
  }
}`,
  bicep: `${ACCOUNT}
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true // not with a hierarchical namespace; no fewer days than it keeps today
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}`,
};

const DNS: Written = {
  terraform: `resource "azurerm_private_dns_zone_virtual_network_link" "this" {
  name                  = "<link>"
  resource_group_name   = "<group of the zone>"
  private_dns_zone_name = "privatelink.blob.core.windows.net"
  virtual_network_id    = "<id of the network>"
}
# in azurerm_private_endpoint, so that the record is made and follows
private_dns_zone_group {
  name                 = "default"
  private_dns_zone_ids = ["<id of the zone>"]
}`,
  bicep: `resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' existing = { name: 'privatelink.blob.\${environment().suffixes.storage}' }
resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: '<link>'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: '<id of the network>' } }
}
resource endpoint 'Microsoft.Network/privateEndpoints@2023-11-01' existing = { name: '<endpoint>' }
resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-11-01' = {
  parent: endpoint
  name: 'default'
  properties: { privateDnsZoneConfigs: [ { name: 'blob', properties: { privateDnsZoneId: zone.id } } ] }
}`,
};

const LIFECYCLE: Written = {
  terraform: `resource "azurerm_storage_management_policy" "this" {
  storage_account_id = azurerm_storage_account.this.id
  rule {
    name    = "cool-after-30-days"
    enabled = true
    filters {
      blob_types   = ["blockBlob"]
      prefix_match = ["<container>/<prefix>"]
    }
    actions {
      base_blob {
        tier_to_cool_after_days_since_modification_greater_than = 30
      }
    }
  }
}`,
  bicep: `${ACCOUNT}
resource policy 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: { policy: { rules: [ {
    name: 'cool-after-30-days'
    enabled: true
    type: 'Lifecycle'
    definition: {
      filters: { blobTypes: [ 'blockBlob' ], prefixMatch: [ '<container>/<prefix>' ] }
      actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 30 } } }
    }
  } ] } }
}`,
};

const SHARE: Written = {
  terraform: `resource "azurerm_storage_share" "this" {
  name               = "<share>"
  storage_account_id = azurerm_storage_account.this.id
  quota              = <GiB> # no less than it has today
}`,
  bicep: `resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  name: '<account>/default/<share>'
  properties: { shareQuota: <GiB> } // no less than it has today
}`,
};

const WRITTEN: readonly [RegExp, Written, Kept?][] = [
  [/cors-rule add|\baz storage cors add/, CORS, { whole: true }],
  [/\baz storage account network-rule add/, RULES, { whole: true }],
  [/\baz storage account local-user (?:create|update)/, LOCAL_USER],
  [/\baz storage account management-policy\b/, LIFECYCLE, { whole: true }],
  [/blob-service-properties update .*--enable-(?:delete-retention|versioning|container)/s, PROTECTION],
  [/\baz network private-(?:dns|endpoint)/, DNS],
  [/\baz storage container(?:-rm)? create/, CONTAINER],
  [/\baz storage share-rm (?:create|update)/, SHARE],
];

export interface InTemplate extends Kept {
  snippet: string;
}

/** What a template sets in place of the step's command; undefined where a template has nothing for it, as with data. */
export function templateOf(step: string, language: Template): InTemplate | undefined {
  const own = switched(step) ?? roleGiven(step);
  if (own) return { snippet: own[language] };
  const [, written, kept] = WRITTEN.find(([command]) => command.test(step)) ?? [];
  return written && { snippet: written[language], ...kept };
}

/** A SAS that a template makes stands in its state and outputs. */
export const roleInPlaceOfSas = (language: Template): string => roleWritten('Storage Blob Data Contributor')[language];
