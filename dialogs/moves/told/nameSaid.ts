/** "It is called Mein_Container": the name that somebody tells, where a name may be the reason. Pure. */
import { nameFaults, nameTold } from '../../../knowledge/service/nameRules.ts';

/** Where a name that breaks the rules is the reason, or one that nothing can have. */
const OF_NAMES = new Set(['name-invalid', 'container-not-found', 'share-not-found']);

const AN_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** The host of a share's path is the account's, and no name of a share. */
const A_HOST = /\.(?:blob|file|dfs|queue|table|web)\.[\w.-]+$/i;
/** What stands in a connection string is no name that somebody chose. */
const CONNECTION_STRING = /\b(?:AccountKey|SharedAccessSignature|EndpointSuffix|BlobEndpoint)=/i;

/** @param cause the one that stands */
export function nameSaid(text: string, cause: string): string | undefined {
  const name = OF_NAMES.has(cause) && !CONNECTION_STRING.test(text) ? nameTold(text) : undefined;
  return name && !AN_ADDRESS.test(name) && !A_HOST.test(name) ? name : undefined;
}

/** It breaks the rules: nobody says such a word for anything else. */
export function isWrongName(text: string, cause: string): boolean {
  const name = nameSaid(text, cause);
  return name !== undefined && nameFaults(name).length > 0;
}
