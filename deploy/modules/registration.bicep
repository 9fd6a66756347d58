// The Azure Bot resource and its Teams channel.
param botName string
param tags object
param host string
param appType string

@description('Only with SingleTenant.')
param appId string

param identityName string

var isManaged = appType == 'UserAssignedMSI'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  tags: tags
  sku: { name: 'F0' }
  kind: 'azurebot'
  properties: {
    displayName: 'storagebot'
    description: 'Names the cause of Azure Storage trouble, says why, and gives the smallest fix.'
    endpoint: 'https://${host}/api/messages'
    msaAppType: appType
    msaAppId: isManaged ? identity.properties.clientId : appId
    msaAppMSIResourceId: isManaged ? identity.id : null
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
