// What alert rules point to. Azure Monitor signs in as itself; no key stands anywhere.
param name string
param tags object
param alertsUrl string
param alertAudience string
param alertAppObjectId string

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'Global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    webhookReceivers: [
      {
        name: 'storagebot'
        serviceUri: alertsUrl
        useCommonAlertSchema: true
        useAadAuth: true
        objectId: alertAppObjectId
        identifierUri: alertAudience
        tenantId: tenant().tenantId
      }
    ]
  }
}

output id string = group.id
