// storagebot in one resource group, with least rights and without a secret where none is needed.
// az deployment group what-if -g <resource-group> -f deploy/main.bicep -p deploy/main.bicepparam
// Every name follows from the resource group and `name`, so a second run changes nothing.
targetScope = 'resourceGroup'

@description('Short name that the resources share: lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'storagebot'

@description('Container image of the bot, such as contoso.azurecr.io/storagebot:0.1.0.')
param image string

@description('Azure Container Registry that holds the image, in this subscription; empty where the image is public.')
param registryName string = ''

@description('Resource group of the registry.')
param registryResourceGroup string = resourceGroup().name

param location string = resourceGroup().location

@description('Kind of the bot registration. UserAssignedMSI needs no secret; SingleTenant takes an app registration of yours.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string = 'UserAssignedMSI'

@description('Application id of your app registration; only with SingleTenant.')
param appId string = ''

@description('Name of the secret in the key vault that holds the client secret; only with SingleTenant.')
param clientSecretName string = ''

@description('Day on which the client secret ends, such as 2027-05-31: the bot warns 30, 7 and 1 days before.')
param clientSecretEnds string = ''

@description('Name of the certificate in the key vault (content type PEM) that replaces the client secret.')
param certificateName string = ''

@description('Name of the secret in the key vault with one or two shared keys for /api/alerts; empty with secure webhooks.')
param alertKeysSecretName string = ''

@description('Application id URI of the Entra application that guards /api/alerts (secure webhook); empty without.')
param alertAudience string = ''

@description('Object id of that application, which the action group asks for besides.')
param alertAppObjectId string = ''

@description('Channels and group chats that may have alerts, separated by commas: ids, or the names that status shows. Empty: every team channel.')
param alertChannels string = ''

@description('Object ids of people who may subscribe anything of theirs to alerts, separated by commas.')
param alertOwners string = ''

@description('Channel or chat that hears of the bot\'s own trouble, such as a secret that ends: its id, or the name that status shows.')
param operatorsChannel string = ''

@description('off, look or exercise: how far a probe of a storage URL may go.')
@allowed(['off', 'look', 'exercise'])
param probe string = 'exercise'

@description('Web pages at /: off, read (pages and search), key (pasting too, with an alert key) or open.')
@allowed(['off', 'read', 'key', 'open'])
param pages string = 'off'

@description('Days that conversations, outcomes and closed incidents are kept.')
@minValue(1)
@maxValue(3650)
param keepDays int = 90

@description('Days that logs are kept in Log Analytics.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Most gigabytes of logs a day; the bot writes about 0.05.')
param logCapGb int = 1

@description('Instances at rest. One is always needed: reminders and escalations come from it.')
@minValue(1)
param minReplicas int = 1

@minValue(1)
@maxValue(30)
param maxReplicas int = 3

@description('Storage and key vault are reached through private endpoints only, in a network of their own.')
param privateEndpoints bool = false

@description('Address space of that network: a /22 or larger.')
param addressSpace string = '10.90.0.0/22'

@description('Redundancy of the bot\'s own storage account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

param tags object = { app: 'storagebot' }

var suffix = uniqueString(resourceGroup().id, name)
var identityName = '${name}-identity'
var storageName = take('${name}${suffix}', 24)
var vaultName = take('${name}-${suffix}', 24)
var secretNames = filter([clientSecretName, certificateName, alertKeysSecretName], one => !empty(one))

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: identityName
  location: location
  tags: tags
}

module network 'modules/network.bicep' = if (privateEndpoints) {
  name: '${name}-network'
  params: {
    name: name
    location: location
    tags: tags
    addressSpace: addressSpace
    storageName: storageName
    vaultName: vaultName
  }
  dependsOn: [storage, vault]
}

module storage 'modules/storage.bicep' = {
  name: '${name}-storage'
  params: {
    storageName: storageName
    location: location
    tags: tags
    sku: storageSku
    identityName: identityName
    isPrivate: privateEndpoints
  }
  dependsOn: [identity]
}

module vault 'modules/vault.bicep' = {
  name: '${name}-vault'
  params: {
    vaultName: vaultName
    location: location
    tags: tags
    identityName: identityName
    secretNames: secretNames
    isPrivate: privateEndpoints
  }
  dependsOn: [identity]
}

module monitoring 'modules/monitoring.bicep' = {
  name: '${name}-monitoring'
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
    logCapGb: logCapGb
    identityName: identityName
  }
  dependsOn: [identity]
}

module pull 'modules/pull.bicep' = if (!empty(registryName)) {
  name: '${name}-pull'
  scope: resourceGroup(registryResourceGroup)
  params: {
    registryName: registryName
    identityId: identity.id
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: '${name}-app'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    registryServer: empty(registryName) ? '' : '${registryName}${environment().suffixes.acrLoginServer}'
    identityName: identityName
    workspaceName: monitoring.outputs.workspaceName
    insightsConnection: monitoring.outputs.insightsConnection
    storageName: storageName
    blobEndpoint: storage.outputs.blobEndpoint
    vaultUri: vault.outputs.vaultUri
    appType: appType
    appId: appId
    clientSecretName: clientSecretName
    clientSecretEnds: clientSecretEnds
    certificateName: certificateName
    alertKeysSecretName: alertKeysSecretName
    alertAudience: alertAudience
    alertChannels: alertChannels
    alertOwners: alertOwners
    operatorsChannel: operatorsChannel
    probe: probe
    pages: pages
    keepDays: keepDays
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    subnetId: privateEndpoints ? network!.outputs.appSubnetId : ''
  }
  dependsOn: [pull]
}

module registration 'modules/registration.bicep' = {
  name: '${name}-registration'
  params: {
    botName: '${name}-${suffix}'
    tags: tags
    host: app.outputs.host
    appType: appType
    appId: appId
    identityName: identityName
  }
}

module actionGroup 'modules/actionGroup.bicep' = if (!empty(alertAudience)) {
  name: '${name}-action-group'
  params: {
    name: name
    tags: tags
    alertsUrl: 'https://${app.outputs.host}/api/alerts'
    alertAudience: alertAudience
    alertAppObjectId: alertAppObjectId
  }
}

output appId string = appType == 'UserAssignedMSI' ? identity.properties.clientId : appId
output host string = app.outputs.host
output alertsUrl string = 'https://${app.outputs.host}/api/alerts'
output vaultName string = vaultName
output actionGroupId string = empty(alertAudience) ? '' : actionGroup!.outputs.id
