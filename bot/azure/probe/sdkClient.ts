/** Lets the clients of the Azure SDK speak through the checked connection, and only through it. */

import { Readable } from 'node:stream';
import type { HttpHeaders, HttpOperationResponse, IHttpClient, WebResource } from '@azure/storage-blob';
import type { Answer, Question } from './connection.ts';

/** Retries would hide the first answer, and many refusals in a row can lock somebody out. */
export const ONCE = { maxTries: 1 } as const;

/** The SDK reads response headers by `toJson` only. */
const asHeaders = (headers: Record<string, string>): HttpHeaders =>
  ({
    toJson: () => headers,
    rawHeaders: () => headers,
    get: (name: string) => new Map(Object.entries(headers)).get(name.toLowerCase()),
    contains: (name: string) => Object.hasOwn(headers, name.toLowerCase()),
  }) as unknown as HttpHeaders;

function bodyOf({ body }: WebResource): string | undefined {
  const given: unknown = typeof body === 'function' ? body() : body;
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string') return given;
  throw new Error('The probe sends short texts only.');
}

/** @param ask sends; it may change headers, and keeps the answer. */
export function sdkClient(ask: (question: Question) => Promise<Answer>): IHttpClient {
  return {
    async sendRequest(request: WebResource): Promise<HttpOperationResponse> {
      const body = bodyOf(request);
      const headers = Object.fromEntries(Object.entries(request.headers.toJson() as Record<string, string>));
      const answer = await ask({
        method: request.method,
        url: request.url,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      return {
        request,
        status: answer.status,
        headers: asHeaders(answer.headers),
        bodyAsText: answer.body,
        readableStreamBody: Readable.from([answer.body]),
      };
    },
  };
}
