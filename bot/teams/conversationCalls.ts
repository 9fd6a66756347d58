/**
 * What is posted, changed and taken back in conversations, straight over HTTP. The SDK's client checks every field of a
 * card against a description of it and passes a call through twenty layers, which takes longer than the diagnosis.
 */
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import type { Activity, Attachment, ResourceResponse } from 'botbuilder';
import { printOfCard } from '../../dialogs/cards/parts/reply.ts';
import { isObject } from '../../knowledge/text/shapes.ts';
import { http } from '../http/nodeHttp.ts';
import { agentFor, neverArrived } from './keptSockets.ts';
import { forOneOnly } from './targeted.ts';

/** The SDK's credentials: they sign what has headers. */
export interface Credentials {
  signRequest(request: { headers: { set(name: string, value: string): unknown } }): Promise<unknown>;
}

/** As the SDK's client has them. */
export interface ConversationCalls {
  sendToConversation(conversation: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  replyToActivity(conversation: string, id: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  updateActivity(conversation: string, id: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  deleteActivity(conversation: string, id: string): Promise<void>;
}

/** The connector said no. Shaped as the SDK's own fault is. */
class ConnectorRefused extends Error {
  override name = 'RestError';
  statusCode: number;
  code: string | undefined;
  response: { headers: { get(name: string): string | undefined } };

  constructor(statusCode: number, headers: IncomingMessage['headers'], body: unknown) {
    const { code, message } = (body as { error?: { code?: string; message?: string } } | undefined)?.error ?? {};
    super(`Calling the connector: ${[statusCode, code, message].filter(Boolean).join(' ')}`);
    this.statusCode = statusCode;
    this.code = code;
    this.response = { headers: { get: (name) => headers[name]?.toString() } };
  }
}

function parsed(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    // A gateway answers in HTML.
    return undefined;
  }
}

interface Call {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Read once for all calls. */
  host: ReturnType<typeof urlToHttpOptions>;
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
  signal: AbortSignal;
}

/** @param afresh on a connection of its own */
function send(call: Call, afresh = false): Promise<IncomingMessage> {
  const { host, path, body, method, headers, signal } = call;
  const isSafe = host.protocol === 'https:';
  const agent = afresh ? false : agentFor(isSafe ? 'https:' : 'http:');
  return new Promise((done, failed) => {
    const sent = (isSafe ? requestHttps : http.request)({ ...host, path, method, headers, agent }, done);
    // Node's own `signal` watches a request with a dozen listeners.
    signal.addEventListener('abort', () => sent.destroy(), { once: true });
    const isUnheard = neverArrived(sent);
    sent.on('error', (fault) => {
      if (!afresh && !signal.aborted && isUnheard(fault)) send(call, true).then(done, failed);
      else failed(fault);
    });
    sent.end(body);
  });
}

function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(Buffer.concat(parts).toString())).on('error', failed);
  });
}

/** A connection that breaks is the connector's fault too. */
function broken(fault: NodeJS.ErrnoException): never {
  throw Object.assign(new Error(fault.message, { cause: fault }), { name: 'RestError', code: fault.code });
}

async function answerTo(call: Call): Promise<unknown> {
  const response = await send(call).catch(broken);
  const body = parsed(await textOf(response).catch(broken));
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) throw new ConnectorRefused(status, response.headers, body);
  return body;
}

/** `{"a":1}` and a further member, whose value is JSON already. */
const withMember = (object: object, name: string, json: string) =>
  `${JSON.stringify(object).replace(/}$/, '')},"${name}":${json}}`;

/** The card, the most of it by far, is JSON already. */
function printAttachment(attachment: Attachment): string {
  const { content, ...rest } = attachment;
  const print = isObject(content) ? printOfCard(content) : undefined;
  return print ? withMember(rest, 'content', print) : JSON.stringify(attachment);
}

function toJson({ attachments, ...activity }: Partial<Activity>): string {
  if (!attachments) return JSON.stringify(activity);
  return withMember(activity, 'attachments', `[${attachments.map(printAttachment)}]`);
}

const HEADERS: [string, string][] = [
  ['accept', '*/*'],
  ['user-agent', 'Microsoft-BotFramework/3.1 storagebot'],
];

/** @param limited makes an end of a call that takes too long, the time for the bot's own token included */
export function conversationCalls(
  serviceUrl: string,
  credentials: Credentials,
  limited: <T>(call: (signal: AbortSignal) => Promise<T>) => Promise<T>,
): ConversationCalls {
  const url = new URL(serviceUrl);
  const host = urlToHttpOptions(url);
  const base = `${url.pathname.replace(/\/+$/, '')}/v3/conversations`;
  const at = (conversation: string, ...activity: string[]) =>
    [base, encodeURIComponent(conversation), 'activities', ...activity.map(encodeURIComponent)].join('/');

  const call = <T>(method: Call['method'], path: string, activity?: Partial<Activity>): Promise<T> =>
    limited(async (signal) => {
      // Bytes, so that the length of a card is not counted once more by each who passes it on.
      const body = activity && Buffer.from(toJson(activity));
      const headers = new Map(HEADERS);
      await credentials.signRequest({ headers });
      if (body) headers.set('content-type', 'application/json; charset=utf-8');
      if (body) headers.set('content-length', String(body.length));
      const forOne = activity && forOneOnly(activity) ? '?isTargetedActivity=true' : '';
      const asked = { method, host, path: path + forOne, headers: Object.fromEntries(headers), body, signal };
      return (await answerTo(asked)) as T;
    });

  return {
    sendToConversation: (conversation, activity) => call('POST', at(conversation), activity),
    replyToActivity: (conversation, id, activity) => call('POST', at(conversation, id), activity),
    updateActivity: (conversation, id, activity) => call('PUT', at(conversation, id), activity),
    deleteActivity: (conversation, id) => call('DELETE', at(conversation, id)),
  };
}
