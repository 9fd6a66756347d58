/** Which client it is: the query of an alert's page, counted by who calls. Pure. */

const LOGS = /^Storage(?:Blob|File|Queue|Table)Logs$/;
const COUNTS = /^\| *(?:summarize|project|order|top|extend|take)\b/;
/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/storagebloblogs */
const BY_CALLER = [
  '| extend Address = tostring(split(CallerIpAddress, ":")[0])',
  '| summarize Requests = count(), First = min(TimeGenerated), Last = max(TimeGenerated), take_any(Uri) by Address, UserAgentHeader, AuthenticationType, RequesterObjectId',
  '| order by Requests desc',
];

/** Undefined where the page asks no log of a storage service. */
export function callersQuery(query: string | undefined): string | undefined {
  const rows = query?.split('\n') ?? [];
  if (!LOGS.test(rows[0] ?? '')) return undefined;
  const counts = rows.findIndex((row) => COUNTS.test(row));
  return [...(counts < 0 ? rows : rows.slice(0, counts)), ...BY_CALLER].join('\n');
}
