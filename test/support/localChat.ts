import { request } from 'node:http';
import type { Chat, ChatKey, Message } from '../../bot/localClient/chats.ts';
import { until } from './until.ts';

export interface Heard {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** A bare HTTP request; unlike fetch it may lie about Host and Origin. */
export function ask(url: string, method = 'GET', headers: Record<string, string> = {}, body?: string): Promise<Heard> {
  return new Promise((done, fail) => {
    const call = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    call.on('error', fail);
    call.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** What the page does, without a page. */
export function localChat(address: string, key: ChatKey) {
  const post = async (what: string, form: unknown) => {
    const heard = await ask(`${address}/local/chats/${key}/${what}`, 'POST', JSON_TYPE, JSON.stringify(form));
    return { status: heard.status, body: JSON.parse(heard.body) };
  };
  const read = async (): Promise<Chat> => {
    const { chats } = JSON.parse((await ask(`${address}/local/chats`)).body) as { chats: Chat[] };
    return chats.find((chat) => chat.key === key)!;
  };
  const waitFor = (what: string, wanted: (message: Message) => boolean) =>
    until(what, async () => (await read()).messages.find(wanted));
  return { post, read, waitFor };
}

/** What a bot does, without a bot. */
export async function connector(address: string, method: string, path: string, body?: unknown) {
  const url = `${address}/local/connector/v3/${path}`;
  const heard = await ask(
    url,
    method,
    body === undefined ? {} : JSON_TYPE,
    body === undefined ? undefined : JSON.stringify(body),
  );
  return { status: heard.status, body: JSON.parse(heard.body) };
}
