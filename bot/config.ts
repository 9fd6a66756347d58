/** The only reader of the environment. Checks all settings together and says all their faults at once. */
import { existsSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import type { z } from 'zod';
import { redact } from '../knowledge/redact/redact.ts';
import { remembered } from '../knowledge/remembered.ts';
import { type Cloud, cloudOf } from './clouds.ts';
import {
  type Credential,
  credentialOf,
  hasCertificate,
  readCertificate,
  type SignInCertificate,
} from './credential.ts';
import { WrongUsage } from './exit.ts';
import { SETTINGS, type Settings } from './settings.ts';

export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded store. */
  data: string;
  /** Connection string or blob endpoint; undefined means the embedded store. */
  storage?: string;
  probe: Settings['STORAGEBOT_PROBE'];
  probeHosts: string[];
  alertKeys: string[];
  /** Conversations and people that may have alerts; see dialogs/alerts/policy.ts. */
  alertChannels: string[];
  alertOwners: string[];
  /** Where /metrics is answered: beside the other addresses, nowhere, or on a port of its own. */
  metrics: 'open' | 'off' | number;
  alertAudience?: string;
  /** Application ids that may call with such a token, beside those that Azure has in every cloud. */
  alertCallers: string[];
  /** Conversation that hears of the bot's own trouble: its id or key. */
  operators?: string;
  keepDays: number;
  cloud: Cloud;
  /** What the bot signs in with; undefined in local mode, and where it can sign in nowhere. */
  credential?: Credential;
  certificate?: SignInCertificate;
  /** Where traces and metrics go; undefined: nowhere, and nothing of it is loaded. */
  telemetry?: TelemetryPlace;
  /** Client id of the managed identity that opens the storage account. */
  identity?: string;
  /** IANA zone of quiet hours. */
  timeZone: string;
  serviceHosts: string[];
  /** Web pages; undefined means: as the local client. */
  pages?: Settings['STORAGEBOT_PAGES'];
  logLevel: Settings['STORAGEBOT_LOG_LEVEL'];
  /** A build machine: no person is there to open a page. */
  unattended: boolean;
  /** The bot's registration; undefined means local mode: loopback only, requests unsigned. */
  app?: { id: string; tenantId?: string };
  /** Tenants whose people may talk to the bot; undefined in local mode, where there are none. */
  tenants?: string[];
  /** The registration's settings under botbuilder's own names. */
  botbuilder: Record<string, string>;
}

export interface TelemetryPlace {
  /** Connection string of Application Insights. */
  insights?: string;
  /** Sign in to it; with this client id, or as the system-assigned identity. */
  signIn?: { clientId?: string };
  /** Is there an OTLP endpoint? Its address and headers are read by the SDK, from the environment. */
  otlp: boolean;
}

/** Thrown when the settings cannot work; names every fault, so that one round of mending is enough. */
export class ConfigFault extends WrongUsage {
  override name = 'ConfigFault';
  faults: string[];
  constructor(faults: string[]) {
    // A value in the wrong variable may be a connection string.
    const masked = faults.map((fault) => redact(fault));
    super(`The bot cannot start with these settings:\n${masked.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = masked;
  }
}

/** Asked twice for every request, mostly of the same few hosts. */
const FEW_HOSTS = 50;
const kindOfHost = remembered((host): 'loopback' | 'other' => {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost') return 'loopback';
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback' ? 'loopback' : 'other';
}, FEW_HOSTS);

export const isLoopback = (host: string): boolean => kindOfHost(host) === 'loopback';

/** An address is repeated; anything else may have been meant for another variable. */
const shownHost = (host: string) => (ipaddr.isValid(host) ? `HOST=${host}` : 'HOST');

/** What no single setting can tell: settings that need or exclude each other. */
function faultsAmong(settings: Settings): string[] {
  const own = settings.MicrosoftAppId
    ? [...registrationFaults(settings), ...credentialFaults(settings), ...alertFaults(settings)]
    : localFaults(settings);
  return [...own, ...pagesFaults(settings)];
}

function pagesFaults({ STORAGEBOT_PAGES: pages, STORAGEBOT_ALERT_KEYS: keys }: Settings): string[] {
  if (pages !== 'key' || keys.length > 0) return [];
  return ['STORAGEBOT_PAGES=key needs STORAGEBOT_ALERT_KEYS: without one nobody could paste.'];
}

function localFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (!isLoopback(settings.HOST))
    faults.push(
      `${shownHost(settings.HOST)}: without MicrosoftAppId anybody who reaches the bot could talk to it, so it listens on loopback only. Set MicrosoftAppId, or HOST=127.0.0.1.`,
    );
  if (settings.MicrosoftAppType || settings.MicrosoftAppPassword || hasCertificate(settings))
    faults.push('MicrosoftAppId is missing, but other settings of a registration are there.');
  return faults;
}

function registrationFaults(settings: Settings): string[] {
  const { MicrosoftAppType: type, MicrosoftAppTenantId: tenant } = settings;
  const faults: string[] = [];
  if (type && type !== 'MultiTenant' && !tenant) faults.push(`MicrosoftAppType=${type} needs MicrosoftAppTenantId.`);
  if (type === 'MultiTenant' && settings.STORAGEBOT_TENANTS.length === 0)
    faults.push(
      'MicrosoftAppType=MultiTenant needs STORAGEBOT_TENANTS: without it people of every tenant in the world could read your alerts and quieten them.',
    );
  return faults;
}

function credentialFaults(settings: Settings): string[] {
  const { MicrosoftAppType: type, MicrosoftAppPassword: password } = settings;
  if (type === 'UserAssignedMSI') {
    if (!password && !hasCertificate(settings)) return [];
    const what = password ? 'MicrosoftAppPassword' : 'the certificate';
    return [`MicrosoftAppType=UserAssignedMSI signs in without a secret: remove ${what}.`];
  }
  if (password && hasCertificate(settings))
    return ['MicrosoftAppPassword and a certificate are both there: leave one of them, best the certificate.'];
  const certificateFault = faultOf(() => readCertificate(settings));
  if (certificateFault) return [certificateFault];
  // On loopback it is a trial: it says at start that it can answer nobody.
  if (password || hasCertificate(settings) || (!type && isLoopback(settings.HOST))) return [];
  return [
    `MicrosoftAppType=${type ?? 'MultiTenant'} has nothing to sign in with: set MicrosoftAppPassword, or CertificatePrivateKey, or let a managed identity do it (MicrosoftAppType=UserAssignedMSI).`,
  ];
}

function faultOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (fault) {
    return (fault as Error).message;
  }
}

function alertFaults(settings: Settings): string[] {
  if (!settings.STORAGEBOT_ALERT_AUDIENCE || settings.MicrosoftAppTenantId) return [];
  return [
    'STORAGEBOT_ALERT_AUDIENCE needs MicrosoftAppTenantId: it says whose tokens are meant, and without it no alert would be let in.',
  ];
}

/** botbuilder wants all of these or none; who sets one gets the public cloud's value for the rest. */
const OWN_CLOUD = {
  OAuthUrl: 'https://token.botframework.com',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
} as const;

function botbuilderSettings(settings: Settings): Record<string, string> {
  const cloudNames = Object.keys(OWN_CLOUD) as (keyof typeof OWN_CLOUD)[];
  const { ChannelService: service, MicrosoftAppTenantId: tenant, ...given } = dropUnset(settings);
  const isOwn = cloudNames.some((name) => settings[name]);
  const all = {
    ...(isOwn ? OWN_CLOUD : cloudOf(service).botbuilder(tenant)),
    ...given,
    ...(tenant && { MicrosoftAppTenantId: tenant }),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !OWN_SETTINGS.test(name))) as Record<string, string>;
}

/** Certificates go another way: see teams/certificateSignIn.ts. */
const OWN_SETTINGS = /^(STORAGEBOT_|APPLICATIONINSIGHTS_|OTEL_|Certificate|(PORT|HOST|CI)$)/;

function dropUnset<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The identity that the bot is registered with may also open its store. */
function managedIdentityOf(settings: Settings): string | undefined {
  return settings.MicrosoftAppType === 'UserAssignedMSI' ? settings.MicrosoftAppId : undefined;
}

function allowedTenants(settings: Settings): string[] {
  const own = settings.MicrosoftAppType === 'MultiTenant' ? undefined : settings.MicrosoftAppTenantId;
  const tenants = [own, ...settings.STORAGEBOT_TENANTS].filter((tenant) => tenant !== undefined);
  // None named means none: botbuilder takes a registration without a type for one of many tenants.
  return tenants.map((tenant) => tenant.toLowerCase());
}

function telemetryPlace(settings: Settings): TelemetryPlace | undefined {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: insights, APPLICATIONINSIGHTS_AUTHENTICATION_STRING: signIn } =
    settings;
  const otlp = Boolean(settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  if (!insights && !otlp) return undefined;
  const clientId = /ClientId=([\w-]+)/i.exec(signIn ?? '')?.[1];
  return { otlp, ...(insights && { insights }), ...(signIn && { signIn: clientId ? { clientId } : {} }) };
}

function toConfig(settings: Settings): Config {
  const certificate = settings.MicrosoftAppId ? readCertificate(settings) : undefined;
  return {
    port: settings.PORT,
    host: settings.HOST,
    data: settings.STORAGEBOT_DATA,
    storage: settings.STORAGEBOT_STORAGE,
    probe: settings.STORAGEBOT_PROBE,
    probeHosts: settings.STORAGEBOT_PROBE_HOSTS,
    alertKeys: settings.STORAGEBOT_ALERT_KEYS,
    alertChannels: settings.STORAGEBOT_ALERT_CHANNELS,
    alertOwners: settings.STORAGEBOT_ALERT_OWNERS.map((one) => one.toLowerCase()),
    metrics: settings.STORAGEBOT_METRICS,
    alertAudience: settings.STORAGEBOT_ALERT_AUDIENCE,
    alertCallers: settings.STORAGEBOT_ALERT_CALLERS.map((one) => one.toLowerCase()),
    operators: settings.STORAGEBOT_OPERATORS,
    keepDays: settings.STORAGEBOT_KEEP_DAYS,
    cloud: cloudOf(settings.ChannelService),
    credential: credentialOf(settings, certificate),
    certificate,
    telemetry: telemetryPlace(settings),
    identity: settings.STORAGEBOT_IDENTITY ?? managedIdentityOf(settings),
    timeZone: settings.STORAGEBOT_TIME_ZONE,
    serviceHosts: settings.STORAGEBOT_SERVICE_HOSTS,
    pages: settings.STORAGEBOT_PAGES,
    logLevel: settings.STORAGEBOT_LOG_LEVEL,
    unattended: settings.CI,
    app: settings.MicrosoftAppId ? { id: settings.MicrosoftAppId, tenantId: settings.MicrosoftAppTenantId } : undefined,
    tenants: settings.MicrosoftAppId ? allowedTenants(settings) : undefined,
    botbuilder: botbuilderSettings(settings),
  };
}

/** An empty variable means the default, as in a copied .env.example. */
function withoutEmpty(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
}

/** Values may be secrets, so a fault names the setting and what to write, never what stood there. */
function showIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.').replace(/\.\d+$/, '')}: ${issue.message}.`;
}

/** Reads and checks all settings. @throws ConfigFault with every fault. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = withoutEmpty(env);
  const read = SETTINGS.safeParse(given);
  // What can be read is checked on, so that a wrong PORT does not hide a wrong HOST.
  const faulty = new Set(read.error?.issues.map((issue) => issue.path[0]));
  const settings = SETTINGS.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !faulty.has(name))));
  const faults = [...(read.error?.issues ?? []).map(showIssue), ...faultsAmong(settings)];
  if (faults.length > 0) throw new ConfigFault(faults);
  return toConfig(settings);
}

/** The settings of this process: the environment, then `.env` in the working folder for what the environment leaves open. */
export function configFromEnvironment(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  // The Azure SDK looks here for the cloud in which a managed identity signs in.
  process.env.AZURE_AUTHORITY_HOST ??= config.cloud.login;
  return config;
}
