/**
 * The permission letters: what each allows, since when, on what, and in which order they are signed.
 * Source: the permission tables of learn.microsoft.com/rest/api/storageservices/create-service-sas,
 * …/create-account-sas and …/create-user-delegation-sas.
 */
import { table } from '../table.ts';

export interface LetterInfo {
  name: string;
  allows: string;
  since?: string;
}

export const LETTERS = table<LetterInfo>({
  r: { name: 'Read', allows: 'read content, properties and metadata; be the source of a copy' },
  a: { name: 'Add', allows: 'append blocks; add messages or entities' },
  c: { name: 'Create', allows: 'write something new, but not replace what exists' },
  w: { name: 'Write', allows: 'create or replace content, properties and metadata' },
  d: { name: 'Delete', allows: 'delete' },
  x: { name: 'Delete version', allows: 'delete one version of a blob', since: '2019-10-10' },
  y: { name: 'Permanent delete', allows: 'delete a soft-deleted snapshot or version for good', since: '2019-10-10' },
  l: { name: 'List', allows: 'list what is in a container, share or directory' },
  t: { name: 'Tags', allows: 'read and write index tags', since: '2019-12-12' },
  f: { name: 'Filter', allows: 'find blobs by tags', since: '2019-12-12' },
  m: { name: 'Move', allows: 'move files and directories', since: '2020-02-10' },
  e: { name: 'Execute', allows: 'read system properties and, with a namespace, the ACL', since: '2020-02-10' },
  o: { name: 'Ownership', allows: 'set owner and group', since: '2020-02-10' },
  p: { name: 'Permissions or Process', allows: 'set ACLs (Data Lake); take messages (queue)' },
  i: { name: 'Immutability', allows: 'set or delete an immutability policy or legal hold', since: '2020-08-04' },
  u: { name: 'Update', allows: 'update messages or entities' },
});

/** What a service or user delegation SAS is for, by its `sr` (or `tn`). */
export interface ResourceInfo {
  name: string;
  /** Its letters in the orders in which they may be signed: the documentation's first, then what SDKs write. */
  orders: readonly string[];
  services: readonly string[];
  since?: string;
}

/** Documentation and .NET, then the JavaScript SDK: the service takes both. */
const BLOB_ORDERS = ['racwdxyltfmeopi', 'racwdxltmeopiyf'];

export const RESOURCES = table<ResourceInfo>({
  b: { name: 'blob', orders: BLOB_ORDERS, services: ['blob', 'dfs'] },
  bv: { name: 'blob version', orders: BLOB_ORDERS, services: ['blob', 'dfs'], since: '2019-10-10' },
  bs: { name: 'blob snapshot', orders: BLOB_ORDERS, services: ['blob', 'dfs'], since: '2018-11-09' },
  c: { name: 'container', orders: BLOB_ORDERS, services: ['blob', 'dfs'] },
  d: { name: 'directory', orders: BLOB_ORDERS, services: ['blob', 'dfs'], since: '2020-02-10' },
  f: { name: 'file', orders: ['rcwdl'], services: ['file'] },
  s: { name: 'share', orders: ['rcwdl'], services: ['file'] },
  q: { name: 'queue', orders: ['raup'], services: ['queue'] },
  t: { name: 'table', orders: ['raud'], services: ['table'] },
});

/** For an account SAS the order does not matter, but a letter may stand only once. */
export const ACCOUNT_LETTERS = 'rwdxylacuptfi';

/** Letters that do nothing on one object: listing and finding need the container. */
export const ONLY_ON_CONTAINERS = 'lf';

/** Puts letters into the order in which a SAS names them. */
export function inOrder(letters: Iterable<string>, order = 'racwdxyltfmeopiu'): string {
  return [...new Set(letters)].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('');
}
