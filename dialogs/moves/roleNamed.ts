/** "It has Storage Blob Data Contributor": the service is that of the role, and the trouble may be with another one. Pure. */
import { type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { table } from '../../knowledge/table.ts';

const ROLE =
  /\b(?:storage )?(blob|file|queue|table) data (?:smb share |privileged |message |elevated )*\w+|(?:ストレージ |記憶域)?(blob|ファイル|キュー|テーブル) ?データの?[^。、\n]{0,12}?(?:閲覧者|共同作成者|所有者)|\b(?:mitwirkender|besitzer|leser) (?:an|von|für) (?:storage-?)?(blob|datei|warteschlangen|tabellen)-?daten|\b(?:storage-?)?(blob|datei|warteschlangen|tabellen)-?daten(?:leser|mitwirkender|besitzer)/giu;

/** What the services are called in the names of roles. */
const SERVICES = table<string>({
  ファイル: 'file',
  キュー: 'queue',
  テーブル: 'table',
  datei: 'file',
  warteschlangen: 'queue',
  tabellen: 'table',
});

/** The text without the names of roles. */
export const withoutRoles = (text: string): string => text.replace(ROLE, ' ');

const servicesIn = (text: string) =>
  [...text.matchAll(ROLE)].map((match) => {
    const service = (match.slice(1).find(Boolean) ?? '').toLowerCase();
    return SERVICES.get(service) ?? service;
  });

/** A role for blobs opens no queue, no table and no share. */
export function roleElsewhere(text: string, service: string | undefined): Facts {
  const named = servicesIn(text);
  const isKnown = service !== undefined && service !== UNKNOWN && service !== 'other';
  // Data Lake storage is blob storage with folders.
  const fits = named.includes(service === 'dfs' ? 'blob' : (service ?? ''));
  return named.length > 0 && isKnown && !fits ? { roleKind: 'other-service' } : {};
}
