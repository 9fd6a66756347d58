/** A collector for OpenTelemetry: what was sent, as far as tests ask. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface SentSpan {
  name: string;
  trace: string;
  id: string;
  parent: string;
}

export interface Collector {
  url: string;
  /** All bodies of a path, as one text; what is text in protobuf stays readable. */
  text(path: RegExp): string;
  spans(): SentSpan[];
  close(): Promise<void>;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

export async function startCollector(): Promise<Collector> {
  const got: { path: string; body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    got.push({ path: request.url ?? '', body: await bytesOf(request) });
    response.setHeader('content-type', 'application/x-protobuf');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: (path) =>
      got
        .filter((one) => path.test(one.path))
        .map(({ body }) => body.toString('utf8'))
        .join('\n'),
    spans: () => got.filter(({ path }) => path === '/v1/traces').flatMap(({ body }) => spansIn(body)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Fields of a protobuf message that have a length: [number, bytes]. https://protobuf.dev/programming-guides/encoding */
function* fields(bytes: Buffer): Generator<[number, Buffer]> {
  let at = 0;
  const varint = () => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      factor *= 128;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const kind = tag & 7;
    if (kind === 0) varint();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else {
      const length = varint();
      yield [tag >> 3, bytes.subarray(at, at + length)];
      at += length;
    }
  }
}

const all = (bytes: Buffer, number: number) =>
  [...fields(bytes)].filter(([n]) => n === number).map(([, inner]) => inner);
const one = (bytes: Buffer, number: number) => all(bytes, number)[0] ?? Buffer.alloc(0);

/** https://github.com/open-telemetry/opentelemetry-proto: resource_spans 1, scope_spans 2, spans 2; a span's ids and name. */
function spansIn(body: Buffer): SentSpan[] {
  return all(body, 1)
    .flatMap((resource) => all(resource, 2))
    .flatMap((scope) => all(scope, 2))
    .map((span) => ({
      name: one(span, 5).toString(),
      trace: one(span, 1).toString('hex'),
      id: one(span, 2).toString('hex'),
      parent: one(span, 4).toString('hex'),
    }));
}
