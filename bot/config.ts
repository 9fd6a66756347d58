/** The only reader of the environment. Checks all settings together and says all their faults at once. */
import { existsSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import type { z } from 'zod';
import { redact } from '../knowledge/redact.ts';
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
  /** Conversations and people that may have alerts; see bot/alerts/policy.ts. */
  alertChannels: string[];
  alertOwners: string[];
  /** Where /metrics is answered: beside the other addresses, nowhere, or on a port of its own. */
  metrics: 'open' | 'off' | number;
  alertAudience?: string;
  /** Client id of the managed identity that opens the storage account. */
  identity?: string;
  /** IANA zone of quiet hours. */
  timeZone: string;
  serviceHosts: string[];
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

export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost') return true;
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback';
}

/** An address is repeated; anything else may have been meant for another variable. */
const shownHost = (host: string) => (ipaddr.isValid(host) ? `HOST=${host}` : 'HOST');

/** What no single setting can tell: settings that need or exclude each other. */
function faultsAmong(settings: Settings): string[] {
  const { MicrosoftAppId: id, MicrosoftAppType: type } = settings;
  const secret = settings.MicrosoftAppPassword ?? settings.CertificateThumbprint;
  const faults: string[] = [];
  if (!id && !isLoopback(settings.HOST))
    faults.push(
      `${shownHost(settings.HOST)}: without MicrosoftAppId anybody who reaches the bot could talk to it, so it listens on loopback only. Set MicrosoftAppId, or HOST=127.0.0.1.`,
    );
  if (!id && (type || secret))
    faults.push('MicrosoftAppId is missing, but other settings of a registration are there.');
  if (id && type === 'UserAssignedMSI' && secret)
    faults.push('MicrosoftAppType=UserAssignedMSI signs in without a secret: remove MicrosoftAppPassword.');
  if (id && type && type !== 'MultiTenant' && !settings.MicrosoftAppTenantId)
    faults.push(`MicrosoftAppType=${type} needs MicrosoftAppTenantId.`);
  if (id && type === 'MultiTenant' && settings.STORAGEBOT_TENANTS.length === 0)
    faults.push(
      'MicrosoftAppType=MultiTenant needs STORAGEBOT_TENANTS: without it people of every tenant in the world could read your alerts and quieten them.',
    );
  if (Boolean(settings.CertificateThumbprint) !== Boolean(settings.CertificatePrivateKey))
    faults.push('CertificateThumbprint and CertificatePrivateKey are needed together.');
  return faults;
}

/** botbuilder wants all of these or none; who sets one gets the global cloud's value for the rest. */
const CLOUD = {
  OAuthUrl: 'https://token.botframework.com',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
} as const;

function botbuilderSettings(settings: Settings): Record<string, string> {
  const cloudNames = Object.keys(CLOUD) as (keyof typeof CLOUD)[];
  const ownCloud = cloudNames.some((name) => settings[name]);
  const all = { ...(ownCloud ? CLOUD : {}), ...dropUnset(settings) };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !/^(STORAGEBOT_|PORT$|HOST$|CI$)/.test(name)),
  ) as Record<string, string>;
}

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

function toConfig(settings: Settings): Config {
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
    identity: settings.STORAGEBOT_IDENTITY ?? managedIdentityOf(settings),
    timeZone: settings.STORAGEBOT_TIME_ZONE,
    serviceHosts: settings.STORAGEBOT_SERVICE_HOSTS,
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
  return readConfig(process.env);
}
