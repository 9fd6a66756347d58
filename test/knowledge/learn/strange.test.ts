import { belongingOf } from '../../../knowledge/learn/strange.ts';

describe('a text that names nothing of storage', () => {
  test.each([
    ['talk', 'who is on call this weekend', true],
    ['a program that broke', 'java.lang.OutOfMemoryError: Java heap space in our batch', true],
    ['the store of another cloud', 'boto3 upload_file cannot reach the bucket', true],
    ['their store beside ours', 'azcopy from S3 to blob stops half-way', false],
    ['a word of ours', 'the container is gone', false],
    ['a word of ours in Japanese', '共有をマウントできません', false],
    ['a container that runs', "Container 'api' was terminated with exit code '1'", true],
    ['the store of a phone', "my phone's storage is full", true],
    ['a sentence that only storage says', 'server is currently unable to receive requests, since we left S3', false],
    ['a sentence of its signatures', 'String to sign used was rl, since key1 was rolled', false],
    ['a sentence of a SQL pool', "Content of directory on path 'in' cannot be listed", false],
    ['disks without an account of their own', 'our unmanaged disks are retired', false],
    ['a move between stores of others', 'move from S3 to a bucket of GCS: AccessDenied', true],
    ['disks that are called SAS', 'a SAS drive of the server has reallocated sectors', true],
    ['a SAS of ours on a drive', 'SAS expired, the drive shows nothing', false],
    ['a rule that archives', 'the rule put all of it into the archive and payroll needs it', false],
    ['from tier to tier', 'it went from hot to cool by mistake', false],
    ['a contract', 'the lease ended and the landlord keeps the deposit', true],
    ['a mover of the store of another cloud', 'Storage Mover job from S3 fails', false],
    ['the store of a browser', 'localStorage is full in Chrome', true],
    [
      'the same work on two clouds',
      'our exporter writes to GCS happily, with Azure as the target it gets a 400',
      false,
    ],
    ['a line between two clouds', 'the VPN between AWS and Azure drops every hour', true],
    ['pictures that are refused', 'no photo of our shop loads since Friday, all photos give 403', false],
    ['a page that is refused', 'the HR page gives 403 since Friday', true],
    ['a right that is missing elsewhere', "perform action 'Microsoft.Sql/servers/write', blob uploads work", true],
    ['words that only a store has', 'RowKey too long', false],
    ['a policy of tokens', 'the stored access policy was removed', false],
    ['a copy to elsewhere', 'last sync time is hours old', false],
    ['a directory of the lake', 'the default ACL on the folder is not inherited', false],
    ['an identity that signs in', 'der Server bekommt seine verwaltete Identität nicht', false],
    ['services that are trusted, in Japanese', '信頼された Microsoft サービスを許可しても拒否されます', false],
    [
      'an API of ours that a browser is refused',
      'CORS error: fetch at https://api.contoso.com/orders is blocked',
      true,
    ],
    ['an ACL of a switch', 'the ACL on our core switch drops port 22', true],
    ['a right on an account', "perform action 'Microsoft.Storage/storageAccounts/write'", false],
  ])('%s', (_name, text, strange) => {
    expect(belongingOf(text).strange).toBe(strange);
  });
});

describe('a text that names something else', () => {
  test.each([
    ['a database', 'Deadlock found when trying to get lock (MySQL)', true],
    ['a pod that was killed', 'pod web-0 OOMKilled exit code 137', true],
    ['a pod with a mount of Azure Files', 'pod stuck, kubelet says cifs mount error(13)', false],
    ['a key vault beside the account', 'Key Vault refused the key of our storage account', false],
    ['a quota of machines', 'exceeding approved standardNCASv3_T4Family Cores quota', true],
    ['another store that is left', 'ServerBusy during our migration from S3', false],
    ['a plain complaint', 'it is slow today', false],
    ['a host that we do not know', 'Could not resolve host: api.contoso.internal', true],
    ['a quota of machines for a cluster', 'QuotaExceeded: Insufficient vcpu quota for the node pool', true],
    ['a printer in German', 'Der Drucker druckt nur leere Seiten', true],
    [
      'a file server in the office',
      'users cannot open \\\\fs02\\sales, a Windows Server in our rack, network path was not found',
      true,
    ],
    ['a share of an account by UNC', 'net use fails for \\\\contoso.file.core.windows.net\\sales', false],
    ['a disk of the machine', 'mount: /data: wrong fs type, bad superblock on /dev/nvme1n1p1', true],
    ['a Docker container in Japanese', 'DockerコンテナがすぐにExited (137)になります', true],
    ['a tool that many run in Docker', 'docker: SDK calls forbidden after sleep', false],
    ['a host of an account', 'Could not resolve host: contoso.blob.core.windows.net', false],
  ])('%s', (_name, text, elsewhere) => {
    expect(belongingOf(text).elsewhere).toBe(elsewhere);
  });
});
