/**
 * What the house asks of an SDK that speaks with Teams, and botbuilder's answer to it. Another SDK is another `OpenEdge`;
 * nothing outside this folder knows which one is behind it.
 */
import type { Conversations } from '../../dialogs/conversations.ts';
import type { Extension } from '../../dialogs/extension/extension.ts';
import type { Activity, ThreadState, TurnContext } from '../../dialogs/turn/channel.ts';
import type { Sender } from '../alerts/delivery/sender.ts';
import type { Config } from '../config.ts';
import type { Doors } from '../http/server.ts';
import type { Logger } from '../log.ts';
import { kindLabel, type Metrics } from '../metrics.ts';
import type { Storage } from '../store/storage.ts';
import type { Spans } from '../telemetry/spans.ts';
import { StoragebotAdapter, senderThrough } from './adapter.ts';
import { doLater } from './later.ts';
import { receiveActivities } from './messages.ts';
import { StorageBot } from './storageBot.ts';
import type { Audience, Reaction } from './teamsEvents.ts';
import { threadState } from './threadState.ts';
import { catchTurnErrors } from './turnErrors.ts';
import type { Turns } from './turns.ts';

export interface EdgeParts {
  config: Config;
  /** Where the state of conversations is kept. */
  storage: Storage;
  /** One turn at a time for each conversation. */
  turns: Turns;
  metrics: Metrics;
  log: Logger;
  spans: Spans;
}

/** Who hears what people say and do. */
export interface House {
  talks: Conversations;
  extension: Extension;
  audience: Audience;
  onReaction(reaction: Reaction): void | Promise<void>;
  /** Keeps a reply that the connector did not take now; false: it cannot be kept. `wait`: ms before the next try. */
  keepReply(turn: Partial<Activity>, reply: Partial<Activity>, wait: number): Promise<boolean>;
}

export interface Edge {
  state: ThreadState;
  /** Speaks without being asked. */
  sender: Sender;
  /** Does slow work after the turn was answered, in the same conversation. */
  later(context: TurnContext, work: (context: TurnContext) => Promise<void>): void;
  /** Returns the door of POST /api/messages: from now on the house hears. */
  open(house: House): Doors['onActivity'];
}

export type OpenEdge = (parts: EdgeParts) => Edge;

export const botbuilderEdge: OpenEdge = ({ config, storage, turns, metrics, log, spans }) => {
  const state = threadState(storage);
  const adapter = new StoragebotAdapter(config);
  adapter.onTurnError = catchTurnErrors(log, state, (kind) => metrics.faults.inc({ kind: kindLabel(kind) }));
  return {
    state,
    sender: senderThrough(adapter, config.app?.id),
    later: doLater(adapter, turns, state, log),
    open({ keepReply, ...house }) {
      adapter.keepReply = keepReply;
      const bot = new StorageBot({ ...house, state });
      return receiveActivities({ config, adapter, turns, metrics, log, spans, logic: (context) => bot.run(context) });
    },
  };
};
