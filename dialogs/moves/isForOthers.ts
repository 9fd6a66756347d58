/** Whether an answer is for somebody else: it gives a role of another service, or speaks of pods or versions where there are none. Pure. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import { withoutRoles } from './roleNamed.ts';

const ROLES = /\bStorage (Blob|File|Queue|Table) Data\b/g;
const PODS = /\bkubectl\b|azure\.workload\.identity|\bpods?\b/i;
const ONLY_PODS = /azure\.workload\.identity|service account/i;
const OF_CLUSTERS = /\bpods?\b|\baks\b|kubernetes|\bcluster|\bdocker\b|\bcontainer\b/i;
/** A whole account comes back otherwise than what lies in it. */
const OF_ACCOUNTS = /\baccounts?\b/i;
const OF_WHAT_LIES_IN_IT = /\b(?:containers?|blobs?|shares?|soft[- ]deleted?|undelete\w*)\b/i;
function isOfWhatLiesInIt(says: string, { missing }: Facts, text: string): boolean {
  const [first = ''] = FIRST_SENTENCE.exec(says) ?? [];
  return (
    missing === 'account' &&
    OF_WHAT_LIES_IN_IT.test(first) &&
    !OF_ACCOUNTS.test(first) &&
    !OF_WHAT_LIES_IN_IT.test(text)
  );
}

/** The settings of web apps are none of a pod's. */
const OF_WEB_APPS =
  /\bApp Service\b|\bapp settings?\b|\bKey Vault reference|\baz (?:webapp|functionapp)\b|\bthe app > /i;
const NAMES_WEB_APPS = /\bapp ?service|\bweb ?app|\bfunction|key ?vault|\bsetting/i;
const WITHOUT_WEB_APPS = new Set(['mount', 'explorer', 'storage-mover']);
const isOfWebApps = (says: string, { location, tool }: Facts, text: string) =>
  (location === 'kubernetes' || WITHOUT_WEB_APPS.has(tool ?? '')) &&
  OF_WEB_APPS.test(says) &&
  !PODS.test(says) &&
  !NAMES_WEB_APPS.test(text);
const WITHOUT_PODS = new Set(['function', 'hosted-agent']);
const OF_SMB = /\bSMB\b|\bNTLM|\bcmdkey\b|\b445\b/;
const OF_NFS = /\bNFS\b|\b2049\b/;
/** What is said of mounts by SMB alone helps no mount by NFS, and the other way round. */
const isOfOtherProtocol = (says: string, { protocol }: Facts) =>
  (protocol === 'nfs' && OF_SMB.test(says) && !OF_NFS.test(says)) ||
  (protocol === 'smb' && OF_NFS.test(says) && !OF_SMB.test(says));
/** With a hierarchical namespace there are neither versions nor a restore to a point in time. */
const OF_VERSIONS =
  /\bMake current version\b|\bpoint-in-time restore\b|\bcopy (?:each|the (?:newest|former)) version\b/i;
const OF_FOLDERS = /\bhierarchical\b|\bHNS\b|\bdata lake\b|\bfs undelete-path\b/i;
const isOfFlatAccounts = (says: string, { hierarchicalNamespace }: Facts) =>
  hierarchicalNamespace === 'yes' && OF_VERSIONS.test(says) && !OF_FOLDERS.test(says);
/** Files in a share have neither versions nor a soft delete of their own. */
const OF_BLOBS =
  /\bShow deleted (?:blobs|containers)\b|\bblob undelete\b|\bMake current version\b|\bsoft delete for blobs\b/i;
const OF_SHARES = /\bshares?\b/i;
const isOfBlobs = (says: string, { service }: Facts) =>
  service === 'file' && OF_BLOBS.test(says) && !OF_SHARES.test(says);
/** "No flag: AzCopy reads …" is one sentence. */
const FIRST_SENTENCE = /^[\s\S]{20,200}?[.:](?=\s|$)/;
const OF_AZCOPY = /\bazcopy/i;
const OF_MORE = /\bsdks?\b|\bportal\b|\bstorage explorer\b|\bpowershell\b|\bpython\b|\bprograms?\b|\brclone\b/i;
const WITH_AZCOPY = new Set(['azcopy', 'pipeline', 'other']);
/** What begins with AzCopy is said to whoever uses that. */
function isOfAzCopy(says: string, { tool }: Facts, text: string): boolean {
  const [first = ''] = FIRST_SENTENCE.exec(says) ?? [];
  const isOfAnother = tool !== undefined && !WITH_AZCOPY.has(tool);
  return isOfAnother && OF_AZCOPY.test(first) && !OF_MORE.test(first) && !OF_AZCOPY.test(text);
}

/** Of these one stands in front, and not the others. */
const IN_FRONT: readonly RegExp[] = [/front ?door/i, /cloudflare/i, /akamai/i, /fastly/i];
function isOfOtherProduct(says: string, text: string): boolean {
  const named = IN_FRONT.filter((product) => product.test(text));
  return named.length > 0 && !named.some((product) => product.test(says)) && IN_FRONT.some((one) => one.test(says));
}

/** Data Lake storage is blob storage with folders. */
const roleServiceOf = ({ service }: Facts) => (service === 'dfs' ? 'blob' : service);

/** @param text what the person said just now: what it names is meant. */
export function isForOthers(says: string, known: Facts, text: string): boolean {
  if (isOfOtherProtocol(says, known) || isOfFlatAccounts(says, known) || isOfBlobs(says, known)) return true;
  if (isOfAzCopy(says, known, text) || isOfOtherProduct(says, text)) return true;
  if (isOfWebApps(says, known, text) || isOfWhatLiesInIt(says, known, text)) return true;
  const service = roleServiceOf(known);
  const services = [...says.matchAll(ROLES)].map(([, of = '']) => of.toLowerCase());
  const plain = withoutRoles(text).toLowerCase();
  if (service && services.length > 0 && !services.includes(service) && !services.some((one) => plain.includes(one)))
    return true;
  // Where nobody spoke of a cluster, what only pods have is said to somebody else.
  const isWithoutPods =
    WITHOUT_PODS.has(known.location ?? '') || (known.location === undefined && ONLY_PODS.test(says));
  return isWithoutPods && PODS.test(says) && !OF_CLUSTERS.test(text);
}
