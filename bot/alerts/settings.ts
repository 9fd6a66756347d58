/** What an operator can set about alerts; `bot/config.ts` reads it from the environment. */
import type { About } from '../../dialogs/cards/alerts/statusCard.ts';
import type { Cloud } from '../clouds.ts';
import type { Credential } from '../credential.ts';

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
  /** STORAGEBOT_ALERT_CALLERS: further application ids that may call with such a token. */
  callers?: string[];
  /** Where Entra ID publishes its keys, and how it signs; default is the public cloud. */
  cloud?: Pick<Cloud, 'login' | 'issuers'>;
  /** Client id of the managed identity that reads the storage account; default is the system-assigned one. */
  managedIdentityClientId?: string;
  /** STORAGEBOT_KEEP_DAYS. */
  keepDays?: number;
  /** STORAGEBOT_OPERATORS: id or key of the conversation that hears of the bot's own trouble. */
  operators?: string;
  /** What the bot signs in with. */
  credential?: Credential;
  /** Of storagebot and its knowledge, for `status`. */
  about?(): About;
  /** IANA zone for "until morning" and quiet hours where a subscription names none; default UTC. */
  timeZone?: string;
}
