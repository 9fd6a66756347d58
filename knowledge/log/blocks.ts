/** Request blocks of an AzCopy log (10.1x to 10.32): what was asked, what came back. */
import { isGuid } from '../text/shapes.ts';
import { pathKey } from './events.ts';
import type { LogRecord } from './records.ts';

/** An answer that says no, or no answer at all. */
export interface Refusal {
  method?: string;
  /** Of host and path: joins the tries of one file and its `…FAILED` line. */
  key?: number;
  /** The URL without its query. */
  path?: string;
  /** 0 where nothing came back. */
  status: number;
  code?: string;
  message: string;
  /** What follows the message: the time frame of a SAS, the copy source's own error. */
  detail: string;
  requestId?: string;
}

const BLOCK = '==> REQUEST/RESPONSE';
/** URL, request id, a blank line. */
const SHORT_BLOCK = 3;
const ANSWERED = '   RESPONSE Status: ';
const REQUEST = /^ {3}([A-Z]+) (https?:\/\/\S+)/;
const STATUS = /^ {3}RESPONSE Status: (\d{3}) ?(.*)$/;
const HEADER = /^ {3}(x-ms-error-code|x-ms-request-id|x-ms-copy-source-(?:error|status)-code): \[?([^\]]*)\]?$/i;
const DETAILS = 'Response Details: ';
const CODE_IN_BODY = /<Code>(\w{3,80})<\/Code>|"code":"(\w{3,80})"/i;
/** In JSON as the Data Lake endpoint sends it, too. */
const MESSAGE = /<Message>([^<]{1,400})|"message":"([^"\\]{1,400})/i;
const CODE = /^[A-Za-z]\w{2,80}$/;

const hasHead = ({ text }: LogRecord) => text.startsWith(BLOCK);
/** The end of a log that was cut off somewhere: its first block may have lost its head, and the stamp with it. */
const isCut = ({ time, text, more }: LogRecord) =>
  time === undefined && !text.startsWith('{') && [text, ...more].some((line) => line.startsWith(ANSWERED));

export const isBlock = (record: LogRecord) => hasHead(record) || isCut(record);

/** A code as services spell them; anything else in its place may be anything, a secret too. */
export const readCode = (text: string | undefined) => (text !== undefined && CODE.test(text) ? text : undefined);
export const readRequestId = (text: string | undefined) => (text !== undefined && isGuid(text) ? text : undefined);

/** The HTTP status that a code of the service comes with; undefined for one that nobody knows. */
export type StatusOf = (code: string) => number | undefined;

/**
 * The refusal that a block shows; undefined for answers of 1xx to 3xx and for the short shape, which tells no status:
 * "SUCCESSFULLY RECEIVED" stands there for 404, 409, 412 and 416 too.
 * @param statusOf of a block that was written with AZCOPY_DISABLE_SYSLOG: it has the body, and no status
 */
export function readBlock(record: LogRecord, statusOf: StatusOf): Refusal | undefined {
  const { text } = record;
  const more = hasHead(record) ? record.more : [text, ...record.more];
  if (more.length <= SHORT_BLOCK && text.endsWith('RECEIVED')) return undefined;
  if (text.endsWith('REQUEST ERROR')) return readNoAnswer(more);
  const at = more.findIndex((line) => line.startsWith(ANSWERED));
  const isBodyOnly = at < 0 && text.endsWith('STATUS CODE ERROR');
  if (at < 0 && !isBodyOnly) return undefined;
  const headers = readHeaders(more.slice(Math.max(at, 0)));
  const body = more.find((line) => line.startsWith(DETAILS))?.slice(DETAILS.length) ?? '';
  const inBody = CODE_IN_BODY.exec(body);
  const code = readCode(headers.get('x-ms-error-code')) ?? inBody?.[1] ?? inBody?.[2];
  const told = isBodyOnly ? undefined : STATUS.exec(more[at] as string);
  const status = Number(told?.[1] ?? (code && statusOf(code)));
  const reason = told?.[2] ?? messageIn(body);
  if (!(status >= 400)) return undefined;
  const requestId = readRequestId(headers.get('x-ms-request-id'));
  return {
    ...readRequest(more),
    status,
    ...(code ? { code } : {}),
    message: reason,
    detail: [headers.get('x-ms-copy-source-error-code') ?? '', afterMessage(body)].join(' ').trim(),
    ...(requestId ? { requestId } : {}),
  };
}

function readHeaders(lines: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const header = HEADER.exec(line);
    if (header) found.set((header[1] as string).toLowerCase(), header[2] as string);
  }
  return found;
}

function messageIn(body: string): string {
  const [, xml, json] = MESSAGE.exec(body) ?? [];
  return (xml ?? json ?? '').trim();
}

const afterMessage = (body: string) => /<\/Message>(.*)$/s.exec(body)?.[1]?.slice(0, 400) ?? '';

function readRequest(lines: string[]): Pick<Refusal, 'method' | 'key' | 'path'> {
  const request = REQUEST.exec(lines[0] ?? '') ?? REQUEST.exec(lines[1] ?? '');
  return request ? { method: request[1] as string, ...askedFor(request[2] as string) } : {};
}

const askedFor = (url: string) => ({ key: pathKey(url), path: url.replace(/\?.*$/s, '') });

/** `ERROR:` and below it `Get "https://…": dial tcp …: connection refused`. */
function readNoAnswer(lines: string[]): Refusal {
  const at = lines.findIndex((line) => line.startsWith('   ERROR:'));
  const says = at < 0 ? '' : `${(lines[at] as string).slice(9).trim()} ${lines[at + 1] ?? ''}`.trim();
  return { ...readRequest(lines), status: 0, message: says.replace(/^\w+ "[^"]*": /, ''), detail: '' };
}

const ERROR_CODE = /^ERROR CODE: (\w{3,80})/;
const RESPONSE = /^RESPONSE (\d{3}): (?:\d{3} )?(.*)$/;
const ASKED = /\b([A-Z]{3,7}) (https?:\/\/\S+)/;

/** The form in which AzCopy prints an answer in an error of its own, on the console and in the scanning log. */
export function readPrintedAnswer({ text, more }: LogRecord): Refusal | undefined {
  const code = firstMatch(more, ERROR_CODE)?.[1];
  const response = firstMatch(more, RESPONSE);
  if (!code || !response) return undefined;
  const asked = ASKED.exec(text) ?? firstMatch(more, ASKED);
  const requestId = readRequestId(firstMatch(more, /RequestId:([0-9a-f-]{36})/i)?.[1]);
  return {
    ...(asked ? { method: asked[1] as string, ...askedFor(asked[2] as string) } : {}),
    status: Number(response[1]),
    code,
    message: response[2] as string,
    detail: /<AuthenticationErrorDetail>(.*)/.exec(more.join(' '))?.[1]?.slice(0, 400) ?? '',
    ...(requestId ? { requestId } : {}),
  };
}

function firstMatch(lines: string[], regex: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const match = regex.exec(line);
    if (match) return match;
  }
  return undefined;
}
