/** Queries over the resource logs: columns that are there, compared as what they are. */
import { linesOf, type Objection, type PageCheck } from './view.ts';

/** Of StorageBlobLogs and its three sisters: learn.microsoft.com/azure/azure-monitor/reference/tables/storagebloblogs. */
const COLUMNS = new Set(
  `TimeGenerated AccountName AuthenticationHash AuthenticationType AuthorizationDetails CallerIpAddress Category ClientRequestId
  ConditionsUsed ContentLengthHeader CorrelationId DestinationUri DurationMs Etag LastModifiedTime Location MetricResponseType ObjectKey
  OperationCount OperationName OperationVersion Protocol ReferrerHeader RequestBodySize RequestHeaderSize RequestMd5 RequesterAppId
  RequesterAudience RequesterObjectId RequesterTenantId RequesterTokenIssuer RequesterUpn ResponseBodySize ResponseHeaderSize
  ResponseMd5 SasExpiryStatus ServerLatencyMs ServiceType SourceAccessTier SourceUri StatusCode StatusText TenantId TlsVersion Type
  Uri UserAgentHeader _ResourceId SmbTreeConnectID SmbPersistentHandleID SmbVolatileHandleID SmbMessageID SmbCreditsConsumed
  SmbCommandDetail SmbFileId SmbSessionID SmbCommandMajor SmbCommandMinor SmbStatusCode`.split(/\s+/),
);

const STORAGE_LOGS = /Storage(?:Blob|File|Queue|Table)Logs|\{table\}/;
const withoutTexts = (code: string) =>
  code.replace(/"[^"]*"|'[^']*'|\/\/[^\n]*/g, '""').replace(/\{\w+(?:\|[^}]*)?\}/g, '""');
/** Names that the query itself gives: `n=count()`, `Requests = count()`. */
const given = (code: string) =>
  new Set([...code.matchAll(/\b([A-Za-z_]\w*)\s*=(?![=~])/g)].map((match) => match[1] as string));
const named = (text: string) =>
  [...text.matchAll(/(?<![.\w])([A-Z][a-zA-Z]+)\b(?!\s*\()/g)].map((match) => match[1] as string);

function objectionsTo(text: string, own: Set<string>): string[] {
  const bare = withoutTexts(text);
  const unknown = named(bare).filter((name) => !COLUMNS.has(name) && !own.has(name) && !/^Storage\w+Logs$/.test(name));
  const asNumber = /\bStatusCode\s*(?:[=!]=|[<>]=?|in\s*\()\s*\d/.test(bare);
  const asOrder = /\b(?:OperationVersion|TlsVersion|StatusText)\s*[<>]=?\s*""/.test(bare);
  const strict = /\bunion\s+(?!isfuzzy)/.test(bare);
  return [
    ...unknown.map((name) => `the storage logs have no column ${name}.`),
    ...(asNumber ? ['StatusCode is text: write "403", or toint(StatusCode).'] : []),
    ...(asOrder ? ['texts have no < and >: write strcmp(OperationVersion, "…") < 0.'] : []),
    ...(strict ? ['union isfuzzy=true: a table without any row yet would fail the query.'] : []),
  ];
}

/** A query that stands within a sentence, in one line. */
export function objectionsToQuery(span: string): string[] {
  if (!STORAGE_LOGS.test(span) || !span.includes('|')) return [];
  return objectionsTo(span, given(withoutTexts(span)));
}

export const checkKusto: PageCheck = ({ fences }) =>
  fences
    .filter(({ language, code }) => language === 'kusto' && STORAGE_LOGS.test(code))
    .flatMap((fence) => {
      const own = given(withoutTexts(fence.code));
      return linesOf(fence).flatMap(({ text, line }) =>
        objectionsTo(text, own).map((says): Objection => ({ line, says })),
      );
    });
