/** The verbs and flags of AzCopy 10.32, from its own help, with the names of older releases that scripts still use. */
import { table } from '../table.ts';

export type AzcopyVerb =
  | 'copy'
  | 'sync'
  | 'remove'
  | 'list'
  | 'make'
  | 'set-properties'
  | 'bench'
  | 'login'
  | 'login status'
  | 'logout'
  | 'jobs'
  | 'jobs resume'
  | 'jobs list'
  | 'jobs show'
  | 'jobs clean'
  | 'jobs remove'
  | 'env'
  | 'doc'
  | 'load clfs'
  | 'v8';

const ALIASES = table<AzcopyVerb>({
  copy: 'copy',
  cp: 'copy',
  c: 'copy',
  sync: 'sync',
  sc: 'sync',
  s: 'sync',
  remove: 'remove',
  rm: 'remove',
  r: 'remove',
  list: 'list',
  ls: 'list',
  l: 'list',
  make: 'make',
  mk: 'make',
  m: 'make',
  'set-properties': 'set-properties',
  'set-props': 'set-properties',
  sp: 'set-properties',
  setprops: 'set-properties',
  bench: 'bench',
  benchmark: 'bench',
  login: 'login',
  logout: 'logout',
  jobs: 'jobs',
  job: 'jobs',
  j: 'jobs',
  env: 'env',
  doc: 'doc',
});
const JOBS = table<AzcopyVerb>({
  resume: 'jobs resume',
  res: 'jobs resume',
  r: 'jobs resume',
  list: 'jobs list',
  show: 'jobs show',
  sh: 'jobs show',
  clean: 'jobs clean',
  remove: 'jobs remove',
  rm: 'jobs remove',
});

/** The verb at the head of the words, and how many words it takes; undefined when there is none. */
export function readVerb(words: readonly string[]): { verb: AzcopyVerb; taken: number } | undefined {
  const [first = '', second = ''] = words.slice(0, 2).map((word) => word.toLowerCase());
  if (/^\/(?:source|dest|sourcekey|destkey|sourcesas|destsas|pattern|s|y|v|z|xo|mov|\?)\b/.test(first))
    return { verb: 'v8', taken: 0 };
  const verb = ALIASES.get(first);
  if (!verb) return undefined;
  if (verb === 'login' && second === 'status') return { verb: 'login status', taken: 2 };
  const job = verb === 'jobs' ? JOBS.get(second) : undefined;
  return job ? { verb: job, taken: 2 } : { verb, taken: 1 };
}

const words = (text: string) => new Set(text.split(/\s+/));

/** These take no word after them; `--flag=false` is the only way to give them a value. */
export const BOOLEAN_FLAGS = words(`
  as-subdir backup check-length cpk-by-value decompress disable-auto-decoding dry-run follow-symlinks force-if-read-only
  include-directory-stub include-root no-guess-mime-type preserve-info preserve-last-modified-time preserve-owner
  preserve-permissions preserve-posix-properties preserve-smb-info preserve-smb-permissions preserve-symlinks put-md5 recursive
  s2s-detect-source-changed s2s-preserve-access-tier s2s-preserve-blob-tags s2s-preserve-properties check-version mirror-mode
  machine-readable mega-units running-tally delete-test-data help version identity service-principal show-sensitive
  background-op skip-version-check s2s-get-properties-in-backend azure-cli certificate
`);

export const VALUE_FLAGS = words(`
  blob-tags blob-type block-blob-tier block-size-mb cache-control check-md5 content-disposition content-encoding content-language
  content-type cpk-by-name exclude-attributes exclude-blob-type exclude-container exclude-path exclude-pattern exclude-regex
  from-to hardlinks include-after include-attributes include-before include-path include-pattern include-regex list-of-files
  list-of-versions metadata overwrite page-blob-tier posix-properties-style put-blob-size-mb s2s-handle-invalid-metadata
  trailing-dot await-continue await-open cap-mbps debug-skip-files log-level output-level output-type trusted-microsoft-suffixes
  compare-hash delete-destination hash-meta-dir local-hash-storage-mode delete-snapshots permanent-delete location properties
  quota-gb rehydrate-priority mode file-count number-of-folders size-per-file source-sas destination-sas include exclude
  aad-endpoint application-id certificate-path identity-client-id identity-object-id identity-resource-id login-type tenant-id
  with-status output retry-status-codes block-size
`);

/** `copy` and `sync` share most flags, and refuse the others' own. */
export const ONLY_OF_COPY = words(`
  as-subdir backup blob-tags blob-type block-blob-tier cache-control check-length content-disposition content-encoding
  content-language content-type decompress disable-auto-decoding exclude-blob-type exclude-container include-after include-before
  include-path list-of-versions metadata no-guess-mime-type overwrite page-blob-tier preserve-last-modified-time preserve-owner
  s2s-detect-source-changed s2s-handle-invalid-metadata s2s-preserve-properties
`);
export const ONLY_OF_SYNC = words(
  'compare-hash delete-destination hash-meta-dir include-root local-hash-storage-mode mirror-mode',
);

/** Of flags that take one of a few words. */
export const ALLOWED_VALUES = table<string>({
  overwrite: 'true, false, prompt, ifSourceNewer',
  'blob-type': 'Detect, BlockBlob, PageBlob, AppendBlob',
  'block-blob-tier': 'None, Hot, Cool, Cold, Archive',
  'check-md5': 'NoCheck, LogOnly, FailIfDifferent, FailIfDifferentOrMissing',
  'delete-destination': 'true, false, prompt',
  'log-level': 'DEBUG, INFO, WARNING, ERROR, NONE',
  'output-type': 'text, json',
  'output-level': 'default, essential, quiet',
  's2s-handle-invalid-metadata': 'ExcludeIfInvalid, FailIfInvalid, RenameIfInvalid',
  'trailing-dot': 'Enable, Disable, AllowToUnsafeDestination',
  'rehydrate-priority': 'Standard, High',
});

export const SHORT_FLAGS = table<string>({ h: 'help', v: 'version', r: 'recursive' });
