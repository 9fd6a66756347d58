/**
 * Lets a client that was told to use an HTTP proxy believe that Azurite is `<account>.blob.core.windows.net`, so that AzCopy
 * reads the service from the name. It also does what Azurite cannot: a Put from URL fetches the source as the service would.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';

export interface FrontEnd {
  /** For HTTP_PROXY. */
  proxy: string;
  /** `METHOD path?query` of every request, signatures masked. */
  requests: string[];
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const readAll = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const ask = (port: number, method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> =>
  new Promise((done, failed) => {
    const { host, connection, 'proxy-connection': _proxy, 'transfer-encoding': _chunks, ...rest } = headers;
    const sent = { ...rest, 'content-length': String(body.length), host: `127.0.0.1:${port}` };
    const asked = request({ host: '127.0.0.1', port, method, path, headers: sent }, async (answer) =>
      done({ status: answer.statusCode ?? 500, headers: answer.headers, body: await readAll(answer) }),
    );
    asked.once('error', failed).end(body);
  });

/** `http://contoso.blob.core.windows.net/box` → `/contoso/box`, the way Azurite takes it. */
const pathStyle = (url: URL) => `/${url.hostname.split('.')[0]}${url.pathname}${url.search}`;

const refusal = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-ms-error-code': 'CannotVerifyCopySource' },
  body: Buffer.from(
    `<?xml version="1.0"?><Error><Code>CannotVerifyCopySource</Code><Message>Source said ${status}.</Message></Error>`,
  ),
});

/** Put Blob From URL and Put Block From URL: read the source with its own SAS, then put the bytes. */
async function putFromUrl(port: number, url: URL, headers: IncomingHttpHeaders): Promise<Answer> {
  const source = new URL(String(headers['x-ms-copy-source']));
  const range = headers['x-ms-source-range'];
  const read = await ask(port, 'GET', pathStyle(source), range ? { range: String(range) } : {}, Buffer.alloc(0));
  if (read.status >= 300) return refusal(read.status);
  const kept = Object.entries(headers).filter(([name]) => !/^x-ms-(?:copy-source|source-)/.test(name));
  return ask(port, 'PUT', pathStyle(url), Object.fromEntries(kept), read.body);
}

export async function startFrontEnd(azuritePort: number): Promise<FrontEnd> {
  const requests: string[] = [];
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`);
    requests.push(`${req.method} ${url.pathname}${url.search.replace(/sig=[^&]*/, 'sig=REDACTED')}`);
    const body = await readAll(req);
    const copies = req.method === 'PUT' && req.headers['x-ms-copy-source'] !== undefined;
    const {
      status,
      headers,
      body: said,
    } = copies
      ? await putFromUrl(azuritePort, url, req.headers)
      : await ask(azuritePort, req.method ?? 'GET', pathStyle(url), req.headers, body);
    const { 'transfer-encoding': _chunks, connection: _connection, ...rest } = headers;
    // Not chained: restify replaces writeHead for the whole process by one that returns nothing.
    res.writeHead(status, rest);
    res.end(said);
  };
  const server: Server = createServer((req, res) => void answer(req, res).catch(() => refuse(res)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    proxy: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    requests,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}

function refuse(res: ServerResponse): void {
  res.writeHead(502);
  res.end();
}
