/** Every setting: its name in the environment, its shape, purpose, example and default. `.env.example` says the same to people. */
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { CLOUD_NAMES, isCloud } from './clouds.ts';

const list = (each: z.ZodType<string, string> = z.string()) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(each));

const PORT_FAULT = 'write a port number from 0 to 65535 (0 takes any free one)';
const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT_FAULT)
  .transform(Number)
  .refine((value) => value <= 65_535, PORT_FAULT);

const hostPort = z
  .string()
  .regex(
    /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i,
    'write host or host:port, without https:// and without a path',
  );
const hostOrRange = z
  .string()
  .refine(
    (text) => hostPort.safeParse(text).success || ipaddr.isValidCIDR(text),
    'write host, host:port or a network such as 10.1.0.0/24',
  );

/** A connection string, or the address of the blob service that the bot's own identity may use. */
function isStorage(text: string): boolean {
  if (/^UseDevelopmentStorage=true/i.test(text)) return true;
  if (/(^|;)\s*(AccountName|BlobEndpoint)=/i.test(text)) return true;
  return /^https?:\/\/[^/?#\s]+(\/[a-z0-9]*)?\/?$/i.test(text);
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** A GUID as a rule; emulators and tests use other names. */
const id = z.string().regex(/^[\w.:-]+$/, 'write the id, a GUID without braces');

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;
/** botbuilder takes any case; Microsoft's own pages write both MSI and Msi. */
const appType = z
  .string()
  .transform((text) => APP_TYPES.find((type) => type.toLowerCase() === text.toLowerCase()))
  .refine((type) => type !== undefined, `write ${APP_TYPES.join(', ')}`);

const DAYS_FAULT = 'write a number of days from 1 to 3650';
const days = z
  .string()
  .regex(/^\d{1,4}$/, DAYS_FAULT)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 3650, DAYS_FAULT);

/** A day, or a moment; a day counts to its beginning, so that the warning is never late. */
const day = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)), 'write a day such as 2027-05-31')
  .transform((text) => new Date(text));

/** What may be set, by the name of the environment variable. */
export const SETTINGS = z.object({
  PORT: port.default(3978).meta({ description: 'Port to listen on; 0 takes any free one.', example: '3978' }),
  HOST: z.string().default('127.0.0.1').meta({
    description: 'Address to listen on. Without MicrosoftAppId only loopback is allowed.',
    example: '127.0.0.1',
  }),
  STORAGEBOT_DATA: z.string().default('.storagebot').meta({
    description: 'Folder of the embedded store: conversations, subscriptions, alerts that wait.',
    example: '.storagebot',
  }),
  STORAGEBOT_STORAGE: z
    .string()
    .refine(isStorage, 'write a connection string, or an address such as https://account.blob.core.windows.net')
    .optional()
    .meta({
      description:
        "Storage account that replaces the embedded store and queue: a connection string, or the blob endpoint (the bot's managed identity signs in).",
      example: 'https://mybotstate.blob.core.windows.net',
    }),
  STORAGEBOT_PROBE: z.enum(['off', 'look', 'exercise'], 'write off, look or exercise').default('exercise').meta({
    description: 'What a probe may do: nothing (off), HEAD and GET (look), or conditional requests too (exercise).',
    example: 'exercise',
  }),
  STORAGEBOT_PROBE_HOSTS: list(hostOrRange).default([]).meta({
    description:
      'Further hosts that a probe may reach, separated by commas: host[:port], or the network of a private endpoint.',
    example: '127.0.0.1:10000,10.1.0.0/24',
  }),
  STORAGEBOT_ALERT_KEYS: list(
    z.string().min(16, 'write keys of 16 characters or more, such as openssl rand -hex 24 makes'),
  )
    .refine((keys) => keys.length <= 2, 'write one key, or two while you replace one by the other')
    .default([])
    .meta({
      description:
        'One or two shared keys, separated by a comma, for /api/alerts and /api/diagnose (header x-storagebot-key or ?key=).',
      example: 'a-long-random-word-of-32-letters',
    }),
  STORAGEBOT_ALERT_CHANNELS: list(z.string()).default([]).meta({
    description:
      'Channels and group chats that may have alerts: their ids, or the names that `status` shows there. Empty: every team channel may, group chats may not.',
    example: '19:abc@thread.tacv2,k7f3xxxxxx',
  }),
  STORAGEBOT_ALERT_OWNERS: list(z.string()).default([]).meta({
    description:
      'Object ids of people who may subscribe any conversation of theirs to alerts, their personal chat too. With this list and without channels only they may.',
    example: '44444444-5555-6666-7777-888888888888',
  }),
  STORAGEBOT_ALERT_AUDIENCE: z.string().optional().meta({
    description:
      "Audience of the Entra token of Azure Monitor's secure webhook: the application id URI. Other tokens are refused.",
    example: 'api://11111111-2222-3333-4444-555555555555',
  }),
  STORAGEBOT_ALERT_CALLERS: list(id).default([]).meta({
    description:
      'Further application ids that may present such a token, for clouds in which Azure Monitor or Event Grid has another one.',
    example: '55555555-6666-7777-8888-999999999999',
  }),
  STORAGEBOT_OPERATORS: z.string().optional().meta({
    description:
      "Conversation that hears of the bot's own trouble, such as a secret that ends soon: its id, or the name that `status` shows there.",
    example: 'k7f3xxxxxx',
  }),
  STORAGEBOT_KEEP_DAYS: days.default(90).meta({
    description: 'Days after which conversations, outcomes and closed incidents that nobody touched are removed.',
    example: '90',
  }),
  STORAGEBOT_IDENTITY: id.optional().meta({
    description: 'Client id of the managed identity that opens STORAGEBOT_STORAGE; without it the system-assigned one.',
    example: '33333333-4444-5555-6666-777777777777',
  }),
  STORAGEBOT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'write an IANA name such as Europe/Berlin')
    .default('UTC')
    .meta({ description: 'Time zone of quiet hours and of "until morning".', example: 'Europe/Berlin' }),
  STORAGEBOT_SERVICE_HOSTS: list(hostPort).default([]).meta({
    description: 'Further connector hosts, host:port, that replies may go to. For tests and private clouds.',
    example: '127.0.0.1:9000',
  }),
  STORAGEBOT_TENANTS: list(id).default([]).meta({
    description:
      'Further tenants whose people may talk to the bot. With MicrosoftAppType=SingleTenant the own tenant is always allowed; MultiTenant does not start without this list.',
    example: '22222222-3333-4444-5555-666666666666',
  }),
  STORAGEBOT_METRICS: z
    .union([z.enum(['open', 'off']), port], 'write open, off, or the number of a port of its own')
    .default('open')
    .meta({
      description:
        'Where GET /metrics is answered: beside the other addresses (open), nowhere (off), or on a port of its own.',
      example: '9464',
    }),
  STORAGEBOT_PAGES: z.enum(['off', 'read', 'key', 'open'], 'write off, read, key or open').optional().meta({
    description:
      'Web pages at /: none (off), pages and search for everybody who reaches the bot (read), pasting too for who knows one of STORAGEBOT_ALERT_KEYS (key), or for everybody (open; put a sign-in or a network in front). Without it: open beside the local client, else off.',
    example: 'read',
  }),
  STORAGEBOT_LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], 'write silent, fatal, error, warn, info or debug')
    .default('info')
    .meta({ description: 'Least severity that is logged.', example: 'info' }),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/InstrumentationKey=/i, 'write the connection string of Application Insights, InstrumentationKey=…')
    .optional()
    .meta({
      description: 'Application Insights that gets traces and metrics.',
      example: 'InstrumentationKey=66666666-7777-8888-9999-000000000000',
    }),
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: z
    .string()
    .regex(/Authorization=AAD/i, 'write Authorization=AAD, or Authorization=AAD;ClientId=…')
    .optional()
    .meta({
      description: 'Signs in to Application Insights with the managed identity, where local sign-in is off.',
      example: 'Authorization=AAD;ClientId=33333333-4444-5555-6666-777777777777',
    }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url('write an address such as http://127.0.0.1:4318').optional().meta({
    description: 'Any other place for traces and metrics that speaks OTLP (HTTP, protobuf), such as a collector.',
    example: 'http://127.0.0.1:4318',
  }),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional().meta({
    description: 'Headers for it, name=value separated by commas.',
    example: 'api-key=from-your-key-vault',
  }),
  CI: z
    .string()
    .transform((value) => !/^(false|0|no)$/i.test(value))
    .default(false)
    .meta({ description: 'Set by build machines; `serve` then leaves the local client out.', example: 'true' }),
  MicrosoftAppId: id.optional().meta({
    description: "App id of the bot's registration. Without it the bot is local: loopback only, requests unsigned.",
    example: '11111111-2222-3333-4444-555555555555',
  }),
  MicrosoftAppType: appType.optional().meta({ description: 'Kind of the registration.', example: 'UserAssignedMSI' }),
  MicrosoftAppTenantId: id.optional().meta({
    description: 'Tenant of the registration; needed for SingleTenant and UserAssignedMSI.',
    example: '22222222-3333-4444-5555-666666666666',
  }),
  MicrosoftAppPassword: z.string().optional().meta({
    description: 'Client secret of the registration; not with UserAssignedMSI.',
    example: 'from-your-key-vault',
  }),
  STORAGEBOT_SECRET_ENDS: day.optional().meta({
    description: 'Day on which that secret ends: the bot warns 30, 7 and 1 days before.',
    example: '2027-05-31',
  }),
  CertificateThumbprint: z.string().optional().meta({
    description:
      'Thumbprint of the certificate that replaces the client secret; needed where the certificate does not stand beside its key.',
    example: '0123456789ABCDEF0123456789ABCDEF01234567',
  }),
  CertificatePrivateKey: z.string().optional().meta({
    description:
      'Private key of that certificate, PEM. With the certificate beside it, as Key Vault hands it out, the bot reads its end.',
    example: 'from-your-key-vault',
  }),
  ChannelService: z
    .string()
    .refine(isCloud, `write one of ${CLOUD_NAMES.join(', ')}`)
    .optional()
    .meta({
      description:
        'Cloud of the registration: leave empty for the public one; ….azure.us is US Government, ….azure.cn China.',
      example: 'https://botframework.azure.us',
    }),
  OAuthUrl: z.url().optional().meta({
    description: 'Address of the token service; only for a private cloud.',
    example: 'https://token.botframework.com',
  }),
  ToChannelFromBotLoginUrl: z.url().optional().meta({
    description: 'Where the bot signs in; only for a private cloud.',
    example: 'https://login.microsoftonline.com/botframework.com',
  }),
  ToChannelFromBotOAuthScope: z.string().optional().meta({
    description: 'Scope that the bot signs in for; only for a private cloud.',
    example: 'https://api.botframework.com',
  }),
  ToBotFromChannelTokenIssuer: z.string().optional().meta({
    description: 'Issuer of the tokens that come in; only for a private cloud.',
    example: 'https://api.botframework.com',
  }),
  ToBotFromChannelOpenIdMetadataUrl: z.url().optional().meta({
    description: 'Where the keys of incoming tokens are published; only for a private cloud.',
    example: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  }),
  ToBotFromEmulatorOpenIdMetadataUrl: z.url().optional().meta({
    description: 'The same for the emulator; only for a private cloud.',
    example: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  }),
});

export type Settings = z.infer<typeof SETTINGS>;
