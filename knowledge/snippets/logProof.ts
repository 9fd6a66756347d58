/**
 * The proof in the user's own resource logs: one query a kind of trouble, over all four services. A page names the kind with
 * `{kql:refused}`. Columns: learn.microsoft.com/azure/azure-monitor/reference/tables/storagebloblogs (StatusCode is a string).
 */
import { table } from '../table.ts';

export interface LogProof {
  where: string;
  /** What to count by. */
  by: string;
}

const REFUSED = 'StatusText, AuthenticationType, CallerIpAddress, OperationName, RequesterObjectId';
const WHO = 'StatusText, OperationName, CallerIpAddress, UserAgentHeader';
const refused = (credential: string): LogProof => ({
  where: `StatusCode in ("401", "403") and AuthenticationType ${credential}`,
  by: REFUSED,
});

export const LOG_PROOFS = table<LogProof>({
  refused: { where: 'StatusCode in ("401", "403")', by: REFUSED },
  'refused-login': refused('== "OAuth"'),
  'refused-sas': {
    where: 'StatusCode == "403" and AuthenticationType contains "SAS"',
    by: 'StatusText, OperationName, CallerIpAddress, Url=tostring(split(Uri, "?")[0]), SasExpiryStatus',
  },
  'refused-key': refused('== "AccountKey"'),
  anonymous: { where: 'AuthenticationType == "Anonymous" and toint(StatusCode) >= 400', by: WHO },
  'not-found': { where: 'StatusCode == "404"', by: `${WHO}, Url=tostring(split(Uri, "?")[0])` },
  deleted: {
    where: 'OperationName startswith "Delete" and StatusCode startswith "2" and Uri has "{blob}"',
    by: 'OperationName, Uri, CallerIpAddress, UserAgentHeader, RequesterObjectId, AuthenticationType',
  },
  conflict: { where: 'StatusCode in ("409", "412")', by: `${WHO}, Url=tostring(split(Uri, "?")[0])` },
  'bad-request': { where: 'StatusCode in ("400", "405", "411", "413", "416")', by: `${WHO}, OperationVersion` },
  throttled: {
    where: 'StatusCode in ("500", "503")',
    by: 'bin(TimeGenerated, 1m), StatusText, Container=tostring(split(parse_url(Uri).Path, "/")[1])',
  },
  'retried-delete': {
    where: 'OperationName startswith "Delete"',
    by: 'ClientRequestId, Codes=StatusCode, OperationName',
  },
  'expected-errors': {
    where: 'StatusCode in ("304", "404", "409", "412")',
    by: 'StatusText, OperationName, StatusCode',
  },
  'sas-policy': {
    where: 'isnotempty(SasExpiryStatus)',
    by: 'SasExpiryStatus, CallerIpAddress, UserAgentHeader, OperationName',
  },
  'old-tls': { where: 'TlsVersion in ("TLS 1.0", "TLS 1.1")', by: 'TlsVersion, CallerIpAddress, UserAgentHeader' },
  'plain-http': { where: 'Protocol == "HTTP"', by: WHO },
  'key-use': {
    where: 'AuthenticationType == "AccountKey" or AuthenticationType has "SAS"',
    by: 'AuthenticationType, CallerIpAddress, UserAgentHeader, OperationName',
  },
  preflight: {
    where: 'OperationName contains "Preflight"',
    by: 'StatusText, StatusCode, ReferrerHeader, OperationName',
  },
  copies: {
    where: '(OperationName startswith "Copy" or OperationName contains "FromURL") and toint(StatusCode) >= 400',
    by: 'StatusText, OperationName, CallerIpAddress, SourceUri',
  },
  slow: {
    where: 'DurationMs > 1000',
    by: 'OperationName, CallerIpAddress, Server=iff(ServerLatencyMs > DurationMs / 2, "server", "client or network")',
  },
});

const SWITCH_ON =
  'Are the logs on? Portal: the account > Monitoring > Diagnostic settings > the service > StorageRead, StorageWrite, StorageDelete > Send to Log Analytics (by command: `explain resource-logs`). They show what happens from then on.';

/** How each of them begins. */
const PROOF = 'Proof in the resource logs';

/** A look at the account is short; the query over the logs, which stands behind it, is for later. */
export function lookAndProof(confirm: string): { look: string; proof: string } {
  const at = confirm.indexOf(PROOF);
  return at < 0 ? { look: confirm.trim(), proof: '' } : { look: confirm.slice(0, at).trim(), proof: confirm.slice(at) };
}

/** The query as a page shows it. Undefined when there is none of that name. */
export function showProof(name: string): string | undefined {
  const proof = LOG_PROOFS.get(name);
  if (!proof) return undefined;
  return `${PROOF} (portal: the account > Monitoring > Logs):

\`\`\`kusto
union isfuzzy=true StorageBlobLogs, StorageFileLogs, StorageQueueLogs, StorageTableLogs
| where TimeGenerated > ago(1d) and AccountName == "{account}"
| where ${proof.where}
| summarize n=count(), last=max(TimeGenerated) by ${proof.by}
| order by n desc
\`\`\`

${SWITCH_ON}`;
}
