/** The SDK's adapter, entered through one door that tells who comes apart from what goes wrong inside. */
import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { within } from '../../dialogs/turn/within.ts';
import { backoff, type Delivery, readFault, type Sender } from '../alerts/delivery/sender.ts';
import type { Config } from '../config.ts';
import { LimitedAuthentication } from './connector.ts';
import { FROM_OUTBOX, teamsSender } from './sender.ts';
import { splitActivity } from './split.ts';
import { isTargeted, toTheOne } from './targeted.ts';

export type Entry =
  | { kind: 'let in'; result: AuthenticateRequestResult }
  | { kind: 'refused' }
  | { kind: 'unavailable'; fault: Error };

/** Fetching Microsoft's signing keys has no time limit of its own. */
const KEYS_LIMIT_MS = 4000;

/** Keeps a reply for later; false when it cannot. `wait`: milliseconds before which nobody should try. */
export type KeepReply = (turn: Partial<Activity>, reply: Partial<Activity>, wait: number) => Promise<boolean>;

/** Replies of this turn are kept: what follows must not overtake them. */
const KEPT = Symbol('replies are kept');

type Update = Parameters<CloudAdapter['updateActivity']>;

export class StoragebotAdapter extends CloudAdapter {
  readonly #config: Config;
  /** Set by the wiring: what the connector refuses for the moment goes there and is not lost. */
  keepReply: KeepReply | undefined;

  constructor(config: Config) {
    super(new LimitedAuthentication(config));
    this.#config = config;
  }

  /** Checks the token of a request and the tenant it speaks for. */
  async checkEntry(activity: Activity, authorization: string): Promise<Entry> {
    try {
      const fault = () => new Error(`Fetching the signing keys of the channel: no answer within ${KEYS_LIMIT_MS} ms.`);
      const checked = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      const result = await within(KEYS_LIMIT_MS, checked, fault);
      return isTenantAllowed(activity, this.#config.tenants) ? { kind: 'let in', result } : { kind: 'refused' };
    } catch (fault) {
      return isRefusal(fault) ? { kind: 'refused' } : { kind: 'unavailable', fault: fault as Error };
    }
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      let sent: ResourceResponse[] = [];
      for (const part of splitActivity(activity)) sent = await this.#sendOrKeep(context, part);
      // The SDK counts on one answer for each; the last part is the one that cards stand in.
      responses.push(...sent);
    }
    return responses;
  }

  /** A card for all cannot become one for somebody alone: the answer is posted anew then. */
  override async updateActivity(...[context, activity]: Update): ReturnType<CloudAdapter['updateActivity']> {
    if (isTargeted(context.activity)) throw new Error('Updating a card in a turn that one person sees.');
    return super.updateActivity(context, activity);
  }

  async #sendOrKeep(context: TurnContext, answer: Partial<Activity>): Promise<ResourceResponse[]> {
    const forOne = isTargeted(context.activity);
    const activity = forOne ? toTheOne(context.activity, answer) : answer;
    // The outbox posts for all.
    const keep = forOne || context.turnState.get(FROM_OUTBOX) ? undefined : this.keepReply;
    const isMessage = activity.type === 'message';
    if (isMessage && context.turnState.get(KEPT) && (await keep?.(context.activity, activity, 0))) return [{ id: '' }];
    try {
      return await super.sendActivities(context, [activity]);
    } catch (fault) {
      const delivery = readFault(fault, { reference: {}, activity });
      if (!keep || !isPassing(fault, delivery)) throw fault;
      // That somebody is typing is not worth a second try.
      if (!isMessage) return [{ id: '' }];
      const wait = Math.max(delivery.after ?? 0, backoff(1));
      if (!(await keep(context.activity, activity, wait).catch(() => false))) throw fault;
      context.turnState.set(KEPT, true);
      return [{ id: '' }];
    }
  }

  /**
   * No middleware is in use. What the SDK does for it, a proxy around the context that every look at a turn goes through,
   * and a dozen promises, would be for nobody.
   */
  override async runMiddleware(context: TurnContext, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    try {
      await logic(context);
    } catch (fault) {
      if (!this.onTurnError) throw fault;
      await this.onTurnError(context, fault as Error);
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

/** Speaks without being asked. @param appId undefined in local mode */
export function senderThrough(adapter: StoragebotAdapter, appId: string | undefined): Sender {
  return teamsSender((reference, send) =>
    adapter.continueConversationAsync(appId ?? '', reference as Partial<ConversationReference>, send),
  );
}

/** Refused for now, and surely not delivered. After a time-out nobody knows: a second try might say it twice. */
function isPassing(fault: unknown, delivery: Delivery): delivery is Extract<Delivery, { kind: 'tryAgain' }> {
  const { statusCode, code } = fault as { statusCode?: number; code?: string };
  if (delivery.kind !== 'tryAgain' || statusCode === 401) return false;
  return statusCode !== undefined || ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '');
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
