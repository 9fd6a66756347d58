/**
 * What each side of an azcopy job needs of a SAS: the table. A rule adds letters and resource types where it applies.
 *
 * Sources: learn.microsoft.com/azure/storage/common/storage-use-azcopy-v10 (authorize), the operation tables of
 * learn.microsoft.com/rest/api/storageservices/create-account-sas and …/create-service-sas, the AzCopy 10.32 source, and
 * runs of AzCopy 10.32.2 against Azurite with each letter left out (test/knowledge/sas/needs.azcopy.test.ts).
 */
import type { Job, JobKind } from './jobs.ts';
import type { SasKind } from './parameters.ts';

export interface NeedRule {
  jobs: readonly JobKind[];
  side?: Job['side'];
  services?: readonly Job['service'][];
  when?: (job: Job) => boolean;
  letters?: string;
  /** Letters that do as well as those of the rule. */
  or?: string;
  /** The job passes without; what then is missed. */
  advised?: boolean;
  types?: string;
  why: string;
  /** Kinds of SAS that can never do it. */
  impossibleFor?: readonly SasKind[];
  /** Kinds of SAS to which the rule applies; all when absent. */
  kinds?: readonly SasKind[];
  /** What a test sees instead of a refusal where the letter is left out, and why. */
  exception?: string;
  source: string;
}

const AZCOPY = 'https://learn.microsoft.com/azure/storage/common/storage-use-azcopy-v10';
const ACCOUNT_SAS = 'https://learn.microsoft.com/rest/api/storageservices/create-account-sas';
const SERVICE_SAS = 'https://learn.microsoft.com/rest/api/storageservices/create-service-sas';
const TAGS = 'https://learn.microsoft.com/azure/storage/blobs/storage-manage-find-blobs';
const ACLS = 'https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-access-control';

const WRITING: readonly JobKind[] = ['upload', 's2s', 'sync', 'bench'];
const flag = (name: string) => (job: Job) => job.flags.has(name) && job.flags.get(name) !== 'false';
const overwriteIs = (job: Job) => (job.flags.get('overwrite') ?? 'true').toLowerCase();
/** `--overwrite` other than true: AzCopy looks at each destination first. */
const looksFirst = (job: Job) => job.kind !== 'sync' && overwriteIs(job) !== 'true';
const deletesExtra = (job: Job) =>
  job.kind === 'sync' && /^(?:true|prompt)$/i.test(job.flags.get('delete-destination') ?? '');
const checksLength = (job: Job) =>
  (job.kind === 'upload' || job.kind === 's2s') && job.flags.get('check-length') !== 'false';
const keepsAcls = (job: Job) => flag('preserve-permissions')(job) || flag('preserve-smb-permissions')(job);
const onlyTags = (job: Job) =>
  job.flags.has('blob-tags') && !['metadata', 'block-blob-tier', 'page-blob-tier'].some((name) => job.flags.has(name));
const keepsTier = (job: Job) => job.s2s && job.flags.get('s2s-preserve-access-tier') !== 'false';

export const NEED_RULES: readonly NeedRule[] = [
  // ---- reading
  {
    jobs: ['download', 's2s', 'sync'],
    side: 'source',
    letters: 'r',
    types: 'o',
    why: 'to read the content',
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['download', 's2s', 'sync', 'remove', 'set-properties'],
    side: 'source',
    when: (job) => job.many && job.level !== 'account',
    letters: 'l',
    types: 'c',
    why: 'to list what is there',
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['list'],
    when: (job) => job.level !== 'account',
    letters: 'l',
    types: 'c',
    why: 'to list what is there',
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['download', 's2s', 'set-properties'],
    side: 'source',
    when: (job) => job.level === 'account',
    letters: 'l',
    types: 'sc',
    why: 'to list the containers or shares of the account, and what is in them',
    impossibleFor: ['service', 'user-delegation'],
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['list'],
    when: (job) => job.level === 'account',
    letters: 'l',
    types: 's',
    why: 'to list the containers or shares of the account',
    impossibleFor: ['service', 'user-delegation'],
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['s2s'],
    when: flag('s2s-preserve-blob-tags'),
    services: ['blob'],
    letters: 't',
    why: 'for the index tags (--s2s-preserve-blob-tags)',
    exception: 'The emulator lets tags pass at the destination without t.',
    source: TAGS,
  },
  // ---- writing
  {
    jobs: WRITING,
    side: 'destination',
    letters: 'c',
    or: 'w',
    types: 'o',
    why: 'to create new objects',
    source: SERVICE_SAS,
  },
  {
    jobs: WRITING,
    side: 'destination',
    letters: 'w',
    // c alone suffices for new small blobs that go in one request; larger and existing ones fail.
    why: 'to replace existing objects and to write in blocks or ranges',
    source: ACCOUNT_SAS,
  },
  {
    jobs: WRITING,
    side: 'destination',
    when: (job) => /append/i.test(job.flags.get('blob-type') ?? ''),
    letters: 'a',
    or: 'w',
    why: 'to append blocks',
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['upload', 's2s'],
    side: 'destination',
    when: looksFirst,
    letters: 'r',
    why: 'to look at the destination first (--overwrite other than true)',
    source: AZCOPY,
  },
  {
    jobs: ['upload', 's2s'],
    side: 'destination',
    when: (job) => checksLength(job) && !looksFirst(job),
    letters: 'r',
    advised: true,
    why: 'to compare the length afterwards; without it AzCopy only says that it could not (or use --check-length=false)',
    source: AZCOPY,
  },
  {
    jobs: ['s2s'],
    side: 'destination',
    when: (job) => job.level !== 'account',
    types: 'c',
    advised: true,
    why: 'to create the container or share if it is missing; with an existing one the refusal is harmless',
    source: AZCOPY,
  },
  {
    jobs: ['s2s', 'sync'],
    side: 'destination',
    services: ['blob'],
    when: keepsTier,
    kinds: ['service', 'user-delegation'],
    letters: 'r',
    why: 'to ask which access tiers the account has (or use --s2s-preserve-access-tier=false)',
    source: AZCOPY,
  },
  {
    jobs: ['upload', 's2s'],
    side: 'destination',
    when: (job) => job.level === 'account',
    letters: 'c',
    or: 'w',
    types: 'c',
    why: 'to create the containers or shares',
    impossibleFor: ['service', 'user-delegation'],
    source: ACCOUNT_SAS,
  },
  {
    jobs: ['upload'],
    side: 'destination',
    when: flag('blob-tags'),
    services: ['blob', 'dfs'],
    letters: 't',
    why: 'to set index tags (--blob-tags)',
    exception: 'The emulator lets tags pass without t.',
    source: TAGS,
  },
  {
    jobs: ['s2s', 'sync'],
    side: 'source',
    when: keepsAcls,
    services: ['dfs'],
    letters: 'e',
    why: 'to read the ACLs (--preserve-permissions)',
    source: ACLS,
  },
  {
    jobs: WRITING,
    side: 'destination',
    when: keepsAcls,
    services: ['dfs'],
    letters: 'op',
    why: 'to set owner and ACLs (--preserve-permissions)',
    impossibleFor: ['account'],
    source: ACLS,
  },
  {
    jobs: WRITING,
    side: 'destination',
    when: keepsAcls,
    services: ['file'],
    types: 'c',
    why: 'to store permissions at the share (--preserve-permissions)',
    source: ACCOUNT_SAS,
  },
  // ---- sync compares, then writes
  {
    jobs: ['sync'],
    side: 'destination',
    letters: 'l',
    types: 'c',
    why: 'to compare what is there',
    source: AZCOPY,
  },
  {
    jobs: ['sync'],
    side: 'destination',
    when: (job) => job.level === 'object' || job.service === 'file',
    letters: 'r',
    why: 'to look at the one object, or at each file, that is compared',
    source: AZCOPY,
  },
  {
    jobs: ['sync'],
    side: 'destination',
    when: (job) => job.level !== 'object' && job.service !== 'file',
    letters: 'r',
    advised: true,
    why: 'to look at single objects while comparing; a folder or container is compared by its listing',
    source: AZCOPY,
  },
  {
    jobs: ['sync'],
    side: 'destination',
    when: deletesExtra,
    letters: 'd',
    types: 'o',
    // AzCopy ends well without it: only its log tells that nothing was deleted.
    why: 'to delete what the source lacks (--delete-destination)',
    source: AZCOPY,
  },
  // ---- changing and deleting
  { jobs: ['remove'], letters: 'd', types: 'o', why: 'to delete', source: ACCOUNT_SAS },
  {
    jobs: ['remove'],
    // Given a whole container, AzCopy deletes by the listing; the container itself stays.
    when: (job) => job.level !== 'container',
    letters: 'r',
    why: 'to look at the item first',
    source: AZCOPY,
  },
  { jobs: ['remove'], when: flag('list-of-versions'), letters: 'x', why: 'to delete versions', source: ACCOUNT_SAS },
  {
    jobs: ['remove'],
    when: (job) => flag('permanent-delete')(job) && job.flags.get('permanent-delete') !== 'none',
    letters: 'y',
    why: 'to delete for good (--permanent-delete)',
    source: ACCOUNT_SAS,
  },
  { jobs: ['set-properties'], letters: 'r', types: 'o', why: 'to look at the item first', source: AZCOPY },
  {
    jobs: ['set-properties'],
    when: (job) => !onlyTags(job),
    letters: 'w',
    why: 'to set tier or metadata',
    source: ACCOUNT_SAS,
  },
  { jobs: ['set-properties'], when: flag('blob-tags'), letters: 't', why: 'to set index tags', source: TAGS },
  {
    jobs: ['make'],
    letters: 'c',
    or: 'w',
    types: 'c',
    why: 'to create the container or share',
    impossibleFor: ['service', 'user-delegation'],
    source: ACCOUNT_SAS,
  },
  { jobs: ['bench'], letters: 'rld', types: 'co', why: 'to clean up its test data', source: AZCOPY },
];
