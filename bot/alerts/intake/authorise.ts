/** Who may post alerts: Azure Monitor and Event Grid with a token of Entra ID, or whoever holds one of the shared keys. */
import type { IncomingMessage } from 'node:http';
import type { errors, JWTPayload, JWTVerifyGetKey } from 'jose';
import { cloudOf } from '../../clouds.ts';
import { isForeignPage, isFromHere, isKey } from '../../http/access.ts';
import type { AlertSettings } from '../settings.ts';

export type Entry = { kind: 'let in' } | { kind: 'refused'; why: string } | { kind: 'unavailable'; fault: unknown };

/**
 * Who calls on behalf of Azure: Azure Monitor's action groups and Event Grid.
 * learn.microsoft.com/azure/azure-monitor/alerts/action-groups#configure-authentication-for-secure-webhook
 */
const CALLERS = ['461e8683-5575-4561-ac7f-899cc907d62a', '4962773b-9cdb-44cf-a8bf-237846a00ab7'];
const ROLES = ['ActionGroupsSecureWebhook', 'AzureEventGridSecureWebhookSubscriber'];
const LONGEST_TOKEN = 16_000;
const KEYS_LIMIT = 4000;

type Jose = typeof import('jose');

export interface AuthoriseParts {
  /** Replaces the fetching of Microsoft's published keys. */
  keys?: JWTVerifyGetKey;
  now?(): number;
}

export function authoriser(
  settings: AlertSettings,
  parts: AuthoriseParts = {},
): (request: IncomingMessage) => Promise<Entry> {
  const verify =
    settings.tenantId && (settings.audience ?? settings.appId)
      ? tokenCheck(settings, settings.tenantId, parts)
      : undefined;
  return async (request) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token && verify) return verify(token);
    const key = keyIn(request);
    if (key !== undefined && settings.keys.length > 0)
      return isKey(key, settings.keys) ? { kind: 'let in' } : { kind: 'refused', why: 'key' };
    const isLocal = !settings.appId && isFromHere(request) && !isForeignPage(request);
    return isLocal ? { kind: 'let in' } : { kind: 'refused', why: 'no credential' };
  };
}

/** Azure Monitor cannot set headers, so the key may stand in the URL; access logs must not show the query. */
function keyIn(request: IncomingMessage): string | undefined {
  const header = request.headers['x-storagebot-key'];
  if (typeof header === 'string') return header;
  return new URL(`http://localhost${request.url ?? '/'}`).searchParams.get('key') ?? undefined;
}

function tokenCheck(settings: AlertSettings, tenant: string, { keys, now = Date.now }: AuthoriseParts) {
  const cloud = settings.cloud ?? cloudOf();
  let published = keys;
  const callers = new Set([...CALLERS, ...(settings.callers ?? [])]);
  const audience = settings.audience ?? (settings.appId as string);
  const options = {
    issuer: cloud.issuers(tenant),
    audience: [audience, `api://${audience}`],
    algorithms: ['RS256'],
    clockTolerance: 60,
    requiredClaims: ['exp', 'tid'],
  };
  return async (token: string): Promise<Entry> => {
    if (token.length > LONGEST_TOKEN) return { kind: 'refused', why: 'token too long' };
    // Loaded with the first token, which most bots never see.
    const jose = await import('jose');
    published ??= publishedKeys(cloud.login, tenant, jose);
    try {
      const { payload } = await jose.jwtVerify(token, published, { ...options, currentDate: new Date(now()) });
      return readClaims(payload, tenant, callers);
    } catch (fault) {
      return isRefusal(fault, jose)
        ? { kind: 'refused', why: (fault as errors.JOSEError).code }
        : { kind: 'unavailable', fault };
    }
  };
}

/** The signature proves who issued the token; the role and the calling app prove that it was meant for this. */
function readClaims(payload: JWTPayload, tenant: string, callers: Set<string>): Entry {
  const caller = String(payload.appid ?? payload.azp ?? '').toLowerCase();
  const roles = Array.isArray(payload.roles) ? payload.roles : [];
  if (payload.tid !== tenant) return { kind: 'refused', why: 'tenant' };
  if (!callers.has(caller)) return { kind: 'refused', why: 'calling app' };
  return roles.some((role) => ROLES.includes(role)) ? { kind: 'let in' } : { kind: 'refused', why: 'role' };
}

/** What is wrong with the token, apart from keys that could not be fetched: that is our trouble, not the sender's. */
function isRefusal(fault: unknown, { errors }: Jose): boolean {
  if (!(fault instanceof errors.JOSEError)) return false;
  return (
    !(fault instanceof errors.JWKSTimeout) &&
    !(fault instanceof errors.JWKSInvalid) &&
    fault.code !== 'ERR_JOSE_GENERIC'
  );
}

/** At most one fetch in 30 s, so that tokens with made-up key ids cannot turn the bot against Entra ID. */
function publishedKeys(login: string, tenant: string, { createRemoteJWKSet, customFetch }: Jose): JWTVerifyGetKey {
  const url = new URL(`${login}/${encodeURIComponent(tenant)}/discovery/v2.0/keys`);
  return createRemoteJWKSet(url, {
    timeoutDuration: KEYS_LIMIT,
    cooldownDuration: 30_000,
    [customFetch]: (address: string, init: RequestInit) => fetch(address, { ...init, redirect: 'error' }),
  });
}
