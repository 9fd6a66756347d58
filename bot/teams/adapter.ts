/** The SDK's adapter, entered through one door that tells who comes apart from what goes wrong inside. */

import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { within } from '../../dialogs/turn/within.ts';
import type { Config } from '../config.ts';
import { LimitedAuthentication } from './connector.ts';

export type Entry =
  | { kind: 'let in'; result: AuthenticateRequestResult }
  | { kind: 'refused' }
  | { kind: 'unavailable'; fault: Error };

/** Fetching Microsoft's signing keys has no time limit of its own. */
const KEYS_LIMIT_MS = 4000;

export class StoragebotAdapter extends CloudAdapter {
  readonly #config: Config;

  constructor(config: Config) {
    super(new LimitedAuthentication(config));
    this.#config = config;
  }

  /** Checks the token of a request and the tenant it speaks for. */
  async checkEntry(activity: Activity, authorization: string): Promise<Entry> {
    try {
      const fault = () => new Error(`Fetching the signing keys of the channel: no answer within ${KEYS_LIMIT_MS} ms.`);
      const checked = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      const result = await within(AbortSignal.timeout(KEYS_LIMIT_MS), checked, fault);
      return isTenantAllowed(activity, this.#config.tenants) ? { kind: 'let in', result } : { kind: 'refused' };
    } catch (fault) {
      return isRefusal(fault) ? { kind: 'refused' } : { kind: 'unavailable', fault: fault as Error };
    }
  }

  /** Runs a turn for a request that was let in. Answers what an invoke wants to hear back. */
  runTurn(
    entry: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(entry, activity, logic);
  }
}

/** jsonwebtoken's own errors (bad signature, `alg: none`) are refusals too; the SDK takes them for faults of the server. */
function isRefusal(fault: unknown): boolean {
  const { name = '', statusCode = 0 } = (fault ?? {}) as { name?: string; statusCode?: number };
  return (statusCode >= 400 && statusCode < 500) || /^(JsonWebTokenError|TokenExpiredError|NotBeforeError)$/.test(name);
}

/**
 * The SDK proves that the channel speaks, not for whom: the tenant is ours to check. Teams always tells it; other
 * channels, such as the portal's test chat, have none.
 */
export function isTenantAllowed(activity: Activity, tenants: string[] | undefined): boolean {
  if (!tenants) return true;
  const told = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
  if (told.length === 0) return activity.channelId !== 'msteams';
  return told.every((id) => tenants.includes(String(id).toLowerCase()));
}
