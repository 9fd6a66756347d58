/**
 * Azure Files. What writes goes below a directory that nobody has: the service makes no parents, so nothing can come
 * into being. A SAS for one file leaves no other name to ask for; there only a lease that does not exist is released.
 * Permissions: learn.microsoft.com/rest/api/storageservices/create-service-sas (files), …/create-account-sas.
 */
import { AnonymousCredential, newPipeline, ShareServiceClient } from '@azure/storage-file-share';
import { ONCE } from './sdkClient.ts';
import { type Ground, noLease, type Plan, randomName, tryOf, untried } from './tries.ts';

const SINGLE =
  'Not tried: this SAS is for one file, and Azure Files knows no conditions that would keep the deed from happening.';

export function fileTries({ origin, query, client, sas, target }: Ground): Plan {
  const service = new ShareServiceClient(
    `${origin}/?${query}`,
    newPipeline(new AnonymousCredential(), { httpClient: client as never, retryOptions: ONCE }),
  );
  const { container = randomName(), path, level } = target.place;
  const share = service.getShareClient(container);
  const root = share.rootDirectoryClient;
  const nobodys = share.getDirectoryClient(randomName()).getFileClient(randomName());
  const isSingle = sas.parameters.get('sr') === 'f';
  const own = path ? root.getFileClient(path) : nobodys;
  const shares = level === 'account' && (sas.parameters.get('srt')?.includes('s') ?? false);

  const one = { maxPageSize: 1 };
  const list = tryOf(
    'l',
    'list',
    shares ? 'Listing shares' : 'Listing',
    () => (shares ? service.listShares() : root.listFilesAndDirectories()).byPage(one).next(),
    { level: 'look' },
  );
  const read = tryOf('r', 'read', 'Reading', () => own.download(0, 1, { maxRetryRequests: 0 }), {
    level: 'look',
    own: own !== nobodys,
  });
  const write = tryOf('w', 'write', 'Writing', () =>
    (isSingle ? own : nobodys).getShareLeaseClient(noLease()).releaseLease(),
  );
  if (isSingle)
    return [read, write, untried('c', 'create', 'exercise', SINGLE), untried('d', 'delete', 'exercise', SINGLE)];
  const create = tryOf('c', 'create', 'Creating', () => nobodys.create(1), { alsoBy: 'w' });
  const remove = tryOf('d', 'delete', 'Deleting', () => nobodys.delete());
  return [list, read, write, create, remove];
}
