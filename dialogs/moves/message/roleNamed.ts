/** "It has Storage Blob Data Contributor": the service is that of the role, and the trouble may be with another one. Pure. */
import { type Facts, UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { rolesInEnglish } from '../../../knowledge/words/roleNames.ts';
import { isRefused, type Triage } from '../../case/triage.ts';

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

/** A role of the account by its name, and no more. */
const ROLE_ALONE =
  /^\W*(?:(?:only|just|the|an?|as|nur|als)\s+)*(owner|contributor|reader|besitzer|eigentümer|mitwirkender|leser)(?:\s+(?:role|rolle|rights?|access|only|nur))?\W*$|^(所有者|共同作成者|閲覧者)(?:のみ|だけ)?です?。?$/iu;

/** "Reader", whatever was asked: where something is refused, that is what somebody may do there. */
export function roleAlone(text: string, triage: Pick<Triage, 'codes' | 'facts'>): string | undefined {
  if (!isRefused(triage)) return undefined;
  const [, role, inJapanese] = ROLE_ALONE.exec(text) ?? [];
  return role
    ? `the identity only has ${role} on the account, no data role`
    : inJapanese && `${inJapanese}のロールだけです`;
}
