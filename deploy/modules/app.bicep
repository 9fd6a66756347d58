// The bot itself: one container on Azure Container Apps. Alerts that wait and requests that run bring more instances.
param name string
param location string
param tags object
param image string
param registryServer string
param identityName string
param workspaceName string
param insightsConnection string
param storageName string
param blobEndpoint string
param vaultUri string
param appType string
param appId string
param clientSecretName string
param clientSecretEnds string
param certificateName string
param alertKeysSecretName string
param alertAudience string
param alertChannels string
param alertOwners string
param operatorsChannel string
param probe string
param pages string
param keepDays int
param minReplicas int
param maxReplicas int
param subnetId string

var port = 3978

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

// environment variable → secret of the vault; what is not named is left out.
var secretEnv = filter(
  [
    { env: 'MicrosoftAppPassword', secret: clientSecretName }
    { env: 'CertificatePrivateKey', secret: certificateName }
    { env: 'STORAGEBOT_ALERT_KEYS', secret: alertKeysSecretName }
  ],
  one => !empty(one.secret)
)

var plainEnv = [
  { name: 'HOST', value: '0.0.0.0' }
  { name: 'PORT', value: string(port) }
  { name: 'MicrosoftAppType', value: appType }
  { name: 'MicrosoftAppId', value: appType == 'UserAssignedMSI' ? identity.properties.clientId : appId }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'ChannelService', value: environment().name == 'AzureUSGovernment' ? 'https://botframework.azure.us' : environment().name == 'AzureChinaCloud' ? 'https://botframework.azure.cn' : '' }
  { name: 'STORAGEBOT_SECRET_ENDS', value: clientSecretEnds }
  { name: 'STORAGEBOT_STORAGE', value: blobEndpoint }
  { name: 'STORAGEBOT_IDENTITY', value: identity.properties.clientId }
  { name: 'STORAGEBOT_PROBE', value: probe }
  { name: 'STORAGEBOT_PAGES', value: pages }
  { name: 'STORAGEBOT_ALERT_AUDIENCE', value: alertAudience }
  { name: 'STORAGEBOT_ALERT_CHANNELS', value: alertChannels }
  { name: 'STORAGEBOT_ALERT_OWNERS', value: alertOwners }
  { name: 'STORAGEBOT_OPERATORS', value: operatorsChannel }
  { name: 'STORAGEBOT_KEEP_DAYS', value: string(keepDays) }
  // The app is reached from the internet, so its metrics have a port of their own, which is not published.
  { name: 'STORAGEBOT_METRICS', value: '9464' }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
  { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'Authorization=AAD;ClientId=${identity.properties.clientId}' }
]

resource environmentOfApps 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-apps'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      // By a diagnostic setting, below, which needs no key of the workspace.
      destination: 'azure-monitor'
    }
    vnetConfiguration: empty(subnetId) ? null : { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environmentOfApps
  properties: {
    workspaceId: workspace.id
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environmentOfApps.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identity.id }]
      secrets: [
        for one in secretEnv: {
          name: toLower(one.env)
          keyVaultUrl: '${vaultUri}secrets/${one.secret}'
          identity: identity.id
        }
      ]
    }
    template: {
      // Running turns and deliveries are let end.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'storagebot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(plainEnv, map(secretEnv, one => { name: one.env, secretRef: toLower(one.env) }))
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: port }, periodSeconds: 2, failureThreshold: 30 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: port }, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: port }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          { name: 'requests', http: { metadata: { concurrentRequests: '50' } } }
          {
            name: 'alerts'
            azureQueue: { accountName: storageName, queueName: 'storagebot-alerts', queueLength: 100, identity: identity.id }
          }
        ]
      }
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
