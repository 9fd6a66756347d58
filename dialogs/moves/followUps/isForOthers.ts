/** Whether an answer is for somebody else: it gives a role of another service, or speaks of pods or versions where there are none. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { remembered } from '../../../knowledge/remembered.ts';
import { withoutRoles } from '../message/roleNamed.ts';

const ROLES = /\bStorage (Blob|File|Queue|Table) Data\b/g;
const PODS = /\bkubectl\b|azure\.workload\.identity|\bpods?\b/i;
const ONLY_PODS = /azure\.workload\.identity|service account/i;
const OF_CLUSTERS = /\bpods?\b|\baks\b|kubernetes|\bcluster|\bdocker\b|\bcontainer\b/i;
/** A whole account comes back otherwise than what lies in it. */
const OF_ACCOUNTS = /\baccounts?\b/i;
const OF_WHAT_LIES_IN_IT = /\b(?:containers?|blobs?|shares?|soft[- ]deleted?|undelete\w*)\b/i;
/** The settings of web apps are none of a pod's. */
const OF_WEB_APPS =
  /\bApp Service\b|\bapp settings?\b|\bKey Vault reference|\baz (?:webapp|functionapp)\b|\bthe app > /i;
const NAMES_WEB_APPS = /\bapp ?service|\bweb ?app|\bfunction|key ?vault|\bsetting/i;
const WITHOUT_WEB_APPS = new Set(['mount', 'explorer', 'storage-mover']);
const WITHOUT_PODS = new Set(['function', 'hosted-agent']);
/** What is said of mounts by SMB alone helps no mount by NFS, and the other way round. */
const OF_SMB = /\bSMB\b|\bNTLM|\bcmdkey\b|\b445\b/;
const OF_NFS = /\bNFS\b|\b2049\b/;
/** With a hierarchical namespace there are neither versions nor a restore to a point in time. */
const OF_VERSIONS =
  /\bMake current version\b|\bpoint-in-time restore\b|\bcopy (?:each|the (?:newest|former)) version\b/i;
const OF_FOLDERS = /\bhierarchical\b|\bHNS\b|\bdata lake\b|\bfs undelete-path\b/i;
/** Files in a share have neither versions nor a soft delete of their own. */
const OF_BLOBS =
  /\bShow deleted (?:blobs|containers)\b|\bblob undelete\b|\bMake current version\b|\bsoft delete for blobs\b|\blifecycle (?:rule|management)\b|\bformer versions?\b/i;
const OF_SHARES = /\bshares?\b/i;
/** "No flag: AzCopy reads …" is one sentence. */
const FIRST_SENTENCE = /^[\s\S]{20,200}?[.:](?=\s|$)/;
const OF_AZCOPY = /\bazcopy/i;
const OF_MORE = /\bsdks?\b|\bportal\b|\bstorage explorer\b|\bpowershell\b|\bpython\b|\bprograms?\b|\brclone\b/i;
const WITH_AZCOPY = new Set(['azcopy', 'pipeline', 'other']);
/** Of these one stands in front, and not the others. */
const IN_FRONT: readonly RegExp[] = [/front ?door/i, /cloudflare/i, /akamai/i, /fastly/i];
const inFrontIn = (text: string) => IN_FRONT.filter((product) => product.test(text));

/** What an answer is written for. */
interface WrittenFor {
  protocol: 'smb' | 'nfs' | undefined;
  /** Of accounts without folders. */
  isFlat: boolean;
  isOfBlobs: boolean;
  /** What begins with AzCopy is said to whoever uses that. */
  isOfAzCopy: boolean;
  isOfWebApps: boolean;
  isOfWhatLiesInIt: boolean;
  isOfPods: boolean;
  isOfPodsAlone: boolean;
  /** Whose data roles it names. */
  services: string[];
  inFront: RegExp[];
}

const writtenFor = remembered((says: string): WrittenFor => {
  const [first = ''] = FIRST_SENTENCE.exec(says) ?? [];
  const [isOfSmb, isOfNfs] = [OF_SMB.test(says), OF_NFS.test(says)];
  const isOfPods = PODS.test(says);
  return {
    protocol: isOfSmb === isOfNfs ? undefined : isOfSmb ? 'smb' : 'nfs',
    isFlat: OF_VERSIONS.test(says) && !OF_FOLDERS.test(says),
    isOfBlobs: OF_BLOBS.test(says) && !OF_SHARES.test(says),
    isOfAzCopy: OF_AZCOPY.test(first) && !OF_MORE.test(first),
    isOfWebApps: !isOfPods && OF_WEB_APPS.test(says),
    isOfWhatLiesInIt: OF_WHAT_LIES_IN_IT.test(first) && !OF_ACCOUNTS.test(first),
    isOfPods,
    isOfPodsAlone: ONLY_PODS.test(says),
    services: [...says.matchAll(ROLES)].map(([, of = '']) => of.toLowerCase()),
    inFront: inFrontIn(says),
  };
});

/** Data Lake storage is blob storage with folders. */
const roleServiceOf = ({ service }: Facts) => (service === 'dfs' ? 'blob' : service);

function isOfOtherRoles({ services }: WrittenFor, known: Facts, text: string): boolean {
  const service = roleServiceOf(known);
  if (!service || services.length === 0 || services.includes(service)) return false;
  const plain = withoutRoles(text).toLowerCase();
  return !services.some((one) => plain.includes(one));
}

function isOfOtherProduct({ inFront }: WrittenFor, text: string): boolean {
  if (inFront.length === 0) return false;
  const named = inFrontIn(text);
  return named.length > 0 && !named.some((product) => inFront.includes(product));
}

/** Where nobody spoke of a cluster, what only pods have is said to somebody else. */
const isOfOtherMachines = ({ isOfPods, isOfPodsAlone }: WrittenFor, { location }: Facts, text: string) =>
  isOfPods && (location === undefined ? isOfPodsAlone : WITHOUT_PODS.has(location)) && !OF_CLUSTERS.test(text);

const isWithoutWebApps = ({ location, tool }: Facts) => location === 'kubernetes' || WITHOUT_WEB_APPS.has(tool ?? '');

/** @param text what the person said just now: what it names is meant. */
export function isForOthers(says: string, known: Facts, text: string): boolean {
  const { protocol, service, tool, missing, hierarchicalNamespace } = known;
  const answer = writtenFor(says);
  const isOfOtherProtocol = (protocol === 'nfs' || protocol === 'smb') && answer.protocol !== undefined;
  return (
    (isOfOtherProtocol && answer.protocol !== protocol) ||
    (answer.isFlat && hierarchicalNamespace === 'yes') ||
    (answer.isOfBlobs && service === 'file') ||
    (answer.isOfAzCopy && tool !== undefined && !WITH_AZCOPY.has(tool) && !OF_AZCOPY.test(text)) ||
    isOfOtherProduct(answer, text) ||
    (answer.isOfWebApps && isWithoutWebApps(known) && !NAMES_WEB_APPS.test(text)) ||
    (answer.isOfWhatLiesInIt && missing === 'account' && !OF_WHAT_LIES_IN_IT.test(text)) ||
    isOfOtherRoles(answer, known, text) ||
    isOfOtherMachines(answer, known, text)
  );
}
