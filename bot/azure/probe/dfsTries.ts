/**
 * Data Lake, through its own endpoint: names and private endpoints of blob and dfs differ. No client of ours speaks it,
 * so requests are written out. What writes goes to a path that nobody has and is of a kind that needs one: no request
 * here creates a path. Permissions: learn.microsoft.com/rest/api/storageservices/data-lake-storage-gen2.
 */
import {
  encodePath,
  type Ground,
  IMPOSSIBLE_ETAG,
  noLease,
  type Plan,
  randomName,
  type Try,
  untried,
} from './tries.ts';

const IF_MATCH = { 'if-match': IMPOSSIBLE_ETAG };

type Row = [letter: string, name: string, what: string, method: string, query: Record<string, string>, alsoBy?: string];

const LOOKS: readonly Row[] = [
  ['r', 'read', 'Reading', 'GET', {}],
  ['e', 'execute', 'Reading system properties', 'HEAD', { action: 'getStatus' }, 'r'],
];

/** With the headers of each; a lease that does not exist cannot be released. */
const EXERCISES: readonly [...Row, () => Record<string, string>][] = [
  [
    'w',
    'write',
    'Writing',
    'POST',
    {},
    undefined,
    () => ({ 'x-ms-lease-action': 'release', 'x-ms-lease-id': noLease() }),
  ],
  [
    'a',
    'append',
    'Appending',
    'PATCH',
    { action: 'append', position: String(2 ** 40) },
    'w',
    () => ({ 'x-ms-lease-id': noLease() }),
  ],
  ['d', 'delete', 'Deleting', 'DELETE', { recursive: 'false' }, undefined, () => IF_MATCH],
  [
    'o',
    'ownership',
    'Setting the owner',
    'PATCH',
    { action: 'setAccessControl' },
    undefined,
    () => ({ ...IF_MATCH, 'x-ms-owner': '$superuser' }),
  ],
  [
    'p',
    'permissions',
    'Setting permissions',
    'PATCH',
    { action: 'setAccessControl' },
    undefined,
    () => ({ ...IF_MATCH, 'x-ms-permissions': '0640' }),
  ],
];

function folderOf({ sas, target }: Ground): string {
  if (sas.parameters.get('sr') !== 'd') return '';
  const depth = Number(sas.parameters.get('sdd') ?? Number.NaN);
  const parts = target.place.path?.split('/') ?? [];
  return `${parts.slice(0, Number.isNaN(depth) ? undefined : depth).join('/')}/`;
}

export function dfsTries(ground: Ground): Plan {
  const { ask, sas, target } = ground;
  const filesystem = target.place.container ?? randomName();
  const isSingle = sas.parameters.get('sr') === 'b';
  const folder = folderOf(ground);
  const root = `/${encodeURIComponent(filesystem)}`;
  const own = target.place.path;
  const nobodys = `${root}/${encodePath(folder + randomName())}`;
  const readable = own ? `${root}/${encodePath(own)}` : nobodys;

  const list: Try = {
    kind: 'try',
    level: 'look',
    letter: 'l',
    name: 'list',
    what: 'Listing',
    run: () =>
      ask({
        method: 'GET',
        path: root,
        query: {
          resource: 'filesystem',
          recursive: 'false',
          maxResults: '1',
          ...(folder ? { directory: folder.replace(/\/$/, '') } : {}),
        },
      }),
  };
  const looks: Try[] = LOOKS.map(([letter, name, what, method, query, alsoBy]) => ({
    kind: 'try',
    level: 'look',
    letter,
    name,
    what,
    own: readable !== nobodys,
    ...(alsoBy ? { alsoBy } : {}),
    run: () => ask({ method, path: readable, query, headers: method === 'GET' ? { range: 'bytes=0-0' } : {} }),
  }));
  if (isSingle) {
    const says = 'Not tried: this SAS is for one path, and the deed could be real there. Ask with the blob URL.';
    return [...looks, ...EXERCISES.map(([letter, name]) => untried(letter, name, 'exercise', says))];
  }
  const exercises: Try[] = EXERCISES.map(([letter, name, what, method, query, alsoBy, headers]) => ({
    kind: 'try',
    level: 'exercise',
    letter,
    name,
    what,
    ...(alsoBy ? { alsoBy } : {}),
    run: () => ask({ method, path: nobodys, query, headers: headers() }),
  }));
  return [list, ...looks, ...exercises, rename(ground, root, nobodys), cannotCreate];
}

const cannotCreate = untried(
  'c',
  'create',
  'exercise',
  'Not tried: every create of this endpoint could leave a path behind. The blob URL of the same place tells it.',
);

/** What does not exist cannot be moved. Deleting and writing together open the same door. */
const rename = ({ ask, query }: Ground, root: string, nobodys: string): Try => ({
  kind: 'try',
  level: 'exercise',
  letter: 'm',
  name: 'move',
  what: 'Moving',
  alsoBy: 'd',
  run: () =>
    ask({
      method: 'PUT',
      path: nobodys,
      headers: { ...IF_MATCH, 'x-ms-rename-source': `${root}/${randomName()}?${query}` },
    }),
});
