/** What an operator can set about alerts; `bot/config.ts` reads it from the environment. */
export interface AlertSettings {
  /** STORAGEBOT_DATA: folder of the embedded store. */
  dataFolder: string;
  /** STORAGEBOT_STORAGE: connection string or blob endpoint; with it, queues and blobs replace the embedded store. */
  storage?: string;
  /** STORAGEBOT_ALERT_KEYS: one or two shared keys. */
  keys: string[];
  /** STORAGEBOT_ALERT_CHANNELS and STORAGEBOT_ALERT_OWNERS: see dialogs/alerts/policy.ts. */
  channels?: string[];
  owners?: string[];
  /** MicrosoftAppId: without one, loopback may post alerts without a key. */
  appId?: string;
  /** MicrosoftAppTenantId: the tenant whose tokens Azure Monitor's secure webhook presents. */
  tenantId?: string;
  /** Audience of the secure webhook's token; default is the app id (and api://<app id>). */
  audience?: string;
  /** Client id of the managed identity that reads the storage account; default is the system-assigned one. */
  managedIdentityClientId?: string;
  /** IANA zone for "until morning" and quiet hours where a subscription names none; default UTC. */
  timeZone?: string;
}
