/** The way out: who may be called, for how long, and how often (once). */

import type { Pipeline } from '@azure/core-rest-pipeline';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector';
import { within } from '../../dialogs/turn/within.ts';
import { type Config, isLoopback } from '../config.ts';
import { CertificateSignIn } from './certificateSignIn.ts';
import { mayReplyTo } from './serviceUrl.ts';

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

  constructor(config: Config) {
    super(config.botbuilder, certificateSignIn(config));
    this.#config = config;
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory } = result;
    return { ...result, connectorFactory: connectorFactory && limitFactory(connectorFactory, this.#config) };
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return limitFactory(super.createConnectorFactory(identity), this.#config);
  }
}

/** Undefined: botbuilder signs in by what the settings name. */
function certificateSignIn({ app, certificate, cloud }: Config): CertificateSignIn | undefined {
  if (!app || !certificate) return undefined;
  const tenant = app.tenantId ? { tenantId: app.tenantId } : {};
  return new CertificateSignIn({ appId: app.id, ...tenant, certificate, login: cloud.login });
}

function limitFactory(factory: ConnectorFactory, config: Config): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      if (!mayReplyTo(serviceUrl, config)) throw new ServiceUrlNotAllowed();
      return limitCalls(await factory.create(serviceUrl, audience), serviceUrl);
    },
  };
}

/** No repetition, no redirect to somewhere else, and an end in sight, the time for the bot's own token included. */
function limitCalls(connector: ConnectorClient, serviceUrl: string): ConnectorClient {
  // The SDK keeps its pipeline private and passes no retry option through.
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  // The local client is this very process: HTTP_PROXY of the machine is not for it.
  if (isLoopback(new URL(serviceUrl).hostname)) pipeline.removePolicy({ name: 'proxyPolicy' });
  const first = pipeline.getOrderedPolicies()[0]?.name;
  pipeline.addPolicy(
    {
      name: 'limitedTime',
      sendRequest(request, next) {
        const tooSlow = new AbortController();
        request.abortSignal = tooSlow.signal;
        return within(AbortSignal.timeout(CALL_LIMIT_MS), next(request), () => {
          tooSlow.abort();
          return new ConnectorTooSlow(CALL_LIMIT_MS);
        });
      },
    },
    first ? { beforePolicies: [first] } : {},
  );
  return connector;
}
