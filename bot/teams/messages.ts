/** POST /api/messages: from bytes to a turn. Every way out is an HTTP status that Teams understands. */
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { Config } from '../config.ts';
import { isForeignPage } from '../http/access.ts';
import { refuse, sendJson } from '../http/httpErrors.ts';
import { readJson } from '../http/readBody.ts';
import type { Logger } from '../log.ts';
import { kindLabel, type Metrics } from '../metrics.ts';
import { NO_SPANS, type Spans } from '../telemetry/spans.ts';
import { readActivity } from './activity.ts';
import type { Entry, StoragebotAdapter } from './adapter.ts';
import { beginningAnew } from './anew.ts';
import { mayReplyTo } from './serviceUrl.ts';
import type { Turn, Turns } from './turns.ts';

export interface MessageParts {
  config: Config;
  adapter: StoragebotAdapter;
  turns: Turns;
  metrics: Metrics;
  log: Logger;
  spans?: Spans;
  logic(context: TurnContext): Promise<void>;
}

type LetIn = Extract<Entry, { kind: 'let in' }>['result'];

export function receiveActivities(parts: MessageParts) {
  const { config, adapter, log } = parts;
  return async (request: Request, response: Response, toBegin: () => Promise<void>): Promise<void> => {
    const authorization = request.headers.authorization ?? '';
    if (config.app && !authorization) return refuse(response, 401);
    if (!config.app && isForeignPage(request)) return refuse(response, 403);
    const body = await readJson(request);
    if (body.kind === 'refused') return refuse(response, body.status, body.why);
    const read = readActivity(body.value);
    if (read.kind === 'wrong') return refuse(response, 400, read.why);
    const entry = await adapter.checkEntry(read.activity, authorization);
    if (entry.kind === 'refused') return refuse(response, 401);
    if (entry.kind === 'unavailable') {
      log.error({ err: entry.fault }, 'The token of a request could not be checked.');
      return refuse(response, 503);
    }
    if (!mayReplyTo(read.activity.serviceUrl, config))
      return refuse(response, 403, 'Replies may not go to that serviceUrl.');
    await toBegin();
    await runTurn(parts, entry.result, read.activity, response);
  };
}

async function runTurn(parts: MessageParts, entry: LetIn, activity: Activity, response: Response): Promise<void> {
  const { adapter, turns, metrics, spans = NO_SPANS } = parts;
  const kind = kindLabel(activity.type);
  const work = async () => {
    const stop = metrics.turnSeconds.startTimer({ kind });
    const facts = () => ({ kind, channel: channelLabel(activity.channelId) });
    const run = () => beginningAnew((begin) => adapter.runTurn(entry, { ...activity }, inTurn(begin, parts.logic)));
    return spans.run('turn', run, facts).finally(stop);
  };
  const turn: Turn<InvokeResponse | undefined> = isStateless(activity)
    ? { kind: 'done', value: await work() }
    : await turns.run(conversationKey(activity), work);
  metrics.turns.inc({ kind, result: turn.kind });
  if (turn.kind === 'tooBusy') return refuse(response, 429);
  answer(response, turn.value?.status ?? 200, turn.value?.body);
}

type Logic = MessageParts['logic'];

const inTurn =
  (begin: (context: TurnContext) => void, logic: Logic): Logic =>
  (context) => {
    begin(context);
    return logic(context);
  };

/** What others call themselves is not ours to pass on. */
const channelLabel = (channel: string) => (channel === 'msteams' ? channel : 'other');

/** Search and message actions have no state: who types need not wait for what others do in the conversation. */
const isStateless = ({ type, name }: Activity) => type === 'invoke' && Boolean(name?.startsWith('composeExtension/'));

/** As botbuilder keys its conversation state, so that what shares state also shares the queue. */
export function conversationKey({
  channelId,
  conversation,
}: {
  channelId: string;
  conversation: { id: string };
}): string {
  return `${channelId}/conversations/${conversation.id}`;
}

function answer(response: Response, status: number, body: unknown): void {
  if (body !== undefined && body !== null) sendJson(response, status, body);
  else response.sendRaw(status, '');
}
