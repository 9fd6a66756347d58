/** "It has Storage Blob Data Contributor": the service is that of the role, and the trouble may be with another one. Pure. */
import { type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { rolesInEnglish } from '../../knowledge/words/roleNames.ts';

const ROLE = /\b(?:storage )?(blob|file|queue|table) data (?:smb share |privileged |message |elevated )*\w+/giu;

/** The text without the names of roles. */
export const withoutRoles = (text: string): string => rolesInEnglish(text).replace(ROLE, ' ');

const servicesIn = (text: string) =>
  [...rolesInEnglish(text).matchAll(ROLE)].map(([, service = '']) => service.toLowerCase());

/** A role for blobs opens no queue, no table and no share. */
export function roleElsewhere(text: string, service: string | undefined): Facts {
  const named = servicesIn(text);
  const isKnown = service !== undefined && service !== UNKNOWN && service !== 'other';
  // Data Lake storage is blob storage with folders.
  const fits = named.includes(service === 'dfs' ? 'blob' : (service ?? ''));
  return named.length > 0 && isKnown && !fits ? { roleKind: 'other-service' } : {};
}
