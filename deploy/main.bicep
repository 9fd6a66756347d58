// storagebot in one resource group: identity, bot registration, web app, and the storage account that holds its state.
// az deployment group create -g <resource-group> -f deploy/main.bicep -p image=<registry>/storagebot:<tag>

@description('Short name that the resources share: lower-case letters and digits.')
@minLength(3)
@maxLength(16)
param name string = 'storagebot'

@description('Container image of the bot, such as contoso.azurecr.io/storagebot:0.1.0.')
param image string

param location string = resourceGroup().location

@description('Size of the App Service plan. The bot needs about 250 MB of memory.')
param planSku string = 'B1'

@description('Application id that Azure Monitor uses for secure webhooks; empty where alerts come with a shared key.')
param alertAudience string = ''

@secure()
@description('One or two shared keys for /api/alerts, separated by a comma; empty where secure webhooks are used.')
param alertKeys string = ''

@description('Channels and group chats that may have alerts, separated by commas: ids, or the names that status shows. Empty: every team channel.')
param alertChannels string = ''

@description('Object ids of people who may subscribe anything of theirs to alerts, separated by commas.')
param alertOwners string = ''

@description('open, off, or a port of its own for /metrics. The web app is reached from the internet, so off is the default here.')
param metrics string = 'off'

@description('off, look or exercise: how far a probe of a storage URL may go.')
@allowed(['off', 'look', 'exercise'])
param probe string = 'exercise'

var suffix = uniqueString(resourceGroup().id, name)
var webName = '${name}-${suffix}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(toLower('${name}${suffix}'), 24)
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// Data roles, not Contributor: the bot itself would otherwise meet AuthorizationPermissionMismatch.
var dataRoles = [
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
]

resource roles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in dataRoles: {
    name: guid(storage.id, identity.id, role)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  sku: { name: planSku }
  kind: 'linux'
  properties: { reserved: true }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: webName
  location: location
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/healthz'
      acrUseManagedIdentityCreds: true
      acrUserManagedIdentityID: identity.properties.clientId
      appSettings: [
        { name: 'WEBSITES_PORT', value: '3978' }
        { name: 'HOST', value: '0.0.0.0' }
        { name: 'PORT', value: '3978' }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppId', value: identity.properties.clientId }
        { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
        { name: 'STORAGEBOT_STORAGE', value: storage.properties.primaryEndpoints.blob }
        { name: 'STORAGEBOT_PROBE', value: probe }
        { name: 'STORAGEBOT_ALERT_KEYS', value: alertKeys }
        { name: 'STORAGEBOT_ALERT_AUDIENCE', value: alertAudience }
        { name: 'STORAGEBOT_ALERT_CHANNELS', value: alertChannels }
        { name: 'STORAGEBOT_ALERT_OWNERS', value: alertOwners }
        { name: 'STORAGEBOT_METRICS', value: metrics }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: webName
  location: 'global'
  sku: { name: 'F0' }
  kind: 'azurebot'
  properties: {
    displayName: 'storagebot'
    description: 'Names the cause of Azure Storage trouble, says why, and gives the smallest fix.'
    endpoint: 'https://${web.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

output appId string = identity.properties.clientId
output host string = web.properties.defaultHostName
output alertsUrl string = 'https://${web.properties.defaultHostName}/api/alerts'
