// Copy it, fill it in, keep it in your own repository: it holds no secret.
using 'main.bicep'

param image = 'contoso.azurecr.io/storagebot:0.1.0'
param registryName = 'contoso'
param registryResourceGroup = 'shared'

// Secure webhook of Azure Monitor (deploy/README.md, step 4). Without it set alertKeysSecretName.
param alertAudience = ''
param alertAppObjectId = ''

// Who hears of the bot's own trouble: say `@storagebot status` there to learn the name.
param operatorsChannel = ''

param keepDays = 90
param minReplicas = 1
param maxReplicas = 3
param privateEndpoints = false
