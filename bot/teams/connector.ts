/** The way out: who may be called, for how long, and how often (once). */

import type { Pipeline } from '@azure/core-rest-pipeline';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { within } from '../../dialogs/turn/within.ts';
import { type Config, isLoopback } from '../config.ts';
import { CertificateSignIn } from './certificateSignIn.ts';
import { type Credentials, conversationCalls } from './conversationCalls.ts';
import './entities.ts';
import { lateClient } from './lateClient.ts';
import { mayReplyTo } from './serviceUrl.ts';
import { targetedCalls } from './targeted.ts';

/** Teams gives a turn 15 s; two calls in a row still fit. */
export const CALL_LIMIT_MS = 8000;

/** The reply may not go to that address. */
export class ServiceUrlNotAllowed extends Error {
  override name = 'ServiceUrlNotAllowed';
  constructor() {
    super(
      'Posting to the serviceUrl of the conversation: its host is no connector that we know. List it in STORAGEBOT_SERVICE_HOSTS if it is yours.',
    );
  }
}

/** The connector took too long. Whether it delivered is unknown, so nothing is repeated here. */
export class ConnectorTooSlow extends Error {
  override name = 'ConnectorTooSlow';
  constructor(limitMs: number) {
    super(`Calling the connector: no answer within ${limitMs} ms.`);
  }
}

/**
 * botbuilder's own authentication, with limits on what it hands out. Its connector client waits without end and
 * repeats 5xx answers inside the turn: a message whose acknowledgement was lost would appear twice.
 */
export class LimitedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #config: Config;
  readonly #clients: Clients;

  constructor(config: Config) {
    super(config.botbuilder, certificateSignIn(config));
    this.#config = config;
    this.#clients = { connectors: new LRUCache({ max: MOST_CLIENTS }), tokens: new LRUCache({ max: MOST_CLIENTS }) };
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory, claimsIdentity } = result;
    return { ...result, connectorFactory: connectorFactory && this.#limited(connectorFactory, claimsIdentity) };
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#limited(super.createConnectorFactory(identity), identity);
  }

  /** The SDK makes one for each turn; nobody here signs people in. */
  override async createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return lateClient(() =>
      remembered(this.#clients.tokens, appsOf(identity), () => super.createUserTokenClient(identity)),
    );
  }

  /** A client has no state of a turn, and making one costs more than a call. */
  #limited(factory: ConnectorFactory, identity: ClaimsIdentity): ConnectorFactory {
    const make = async (serviceUrl: string, audience?: string) => {
      if (!mayReplyTo(serviceUrl, this.#config)) throw new ServiceUrlNotAllowed();
      const { hostname } = new URL(serviceUrl);
      const whole = async () => limitPipeline(await factory.create(serviceUrl, audience), hostname);
      return goesStraight(hostname) ? straightTo(serviceUrl, whole, this.#config) : whole();
    };
    return {
      create: async (serviceUrl, audience) => {
        const key = JSON.stringify([serviceUrl, audience, appsOf(identity)]);
        return remembered(this.#clients.connectors, key, () => make(serviceUrl, audience));
      },
    };
  }
}

/** Undefined: botbuilder signs in by what the settings name. */
function certificateSignIn({ app, certificate, cloud }: Config): CertificateSignIn | undefined {
  if (!app || !certificate) return undefined;
  const tenant = app.tenantId ? { tenantId: app.tenantId } : {};
  return new CertificateSignIn({ appId: app.id, ...tenant, certificate, login: cloud.login });
}

/** Kept from turn to turn, one for each address and app. */
interface Clients {
  connectors: LRUCache<string, Promise<ConnectorClient>>;
  tokens: LRUCache<string, Promise<UserTokenClient>>;
}

const MOST_CLIENTS = 200;

/** The apps that a token speaks of: those that a client signs in as. */
const appsOf = ({ claims }: ClaimsIdentity): string =>
  JSON.stringify(claims.filter(({ type }) => ['aud', 'appid', 'azp', 'ver'].includes(type)).map(({ value }) => value));

/** What cannot be made is tried anew at the next turn. */
function remembered<Client extends object>(
  known: LRUCache<string, Promise<Client>>,
  key: string,
  make: () => Promise<Client>,
): Promise<Client> {
  const there = known.get(key);
  if (there) return there;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

const hasProxy = (environment: NodeJS.ProcessEnv) =>
  Object.keys(environment).some((name) => /^(?:https?|all)_proxy$/i.test(name) && environment[name] !== '');

/** The SDK knows the way through a proxy. */
const goesStraight = (hostname: string) => isLoopback(hostname) || !hasProxy(process.env);

/** Only who has an app id signs. */
const UNSIGNED: Credentials = { signRequest: async (request) => request };

/** What a turn calls goes straight over HTTP, and the SDK's client is made for all else. */
function straightTo(serviceUrl: string, whole: () => Promise<ConnectorClient>, { app }: Config): ConnectorClient {
  const credentials = lateClient(async () => (await whole()).credentials);
  const conversations = lateClient(async () => (await whole()).conversations);
  const calls = conversationCalls(serviceUrl, app ? credentials : UNSIGNED, limited);
  return { credentials, conversations: Object.assign(conversations, calls) } as unknown as ConnectorClient;
}

/** No repetition, no redirect to somewhere else, and an end in sight, the time for the bot's own token included. */
function limitPipeline(connector: ConnectorClient, hostname: string): ConnectorClient {
  // The SDK keeps its pipeline private and passes no retry option through.
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  // The local client is this very process: HTTP_PROXY of the machine is not for it.
  if (isLoopback(hostname)) pipeline.removePolicy({ name: 'proxyPolicy' });
  pipeline.addPolicy(targetedCalls, { afterPhase: 'Serialize' });
  const first = pipeline.getOrderedPolicies()[0]?.name;
  pipeline.addPolicy(
    {
      name: 'limitedTime',
      sendRequest: (request, next) =>
        limited((signal) => {
          request.abortSignal = signal;
          return next(request);
        }),
    },
    first ? { beforePolicies: [first] } : {},
  );
  return connector;
}

function limited<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const tooSlow = new AbortController();
  return within(CALL_LIMIT_MS, call(tooSlow.signal), () => {
    tooSlow.abort();
    return new ConnectorTooSlow(CALL_LIMIT_MS);
  });
}
