import { fittingStep, placeWords } from '../../../dialogs/case/fitting.ts';
import { shownSteps } from '../../../dialogs/case/shownSteps.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { readExamples } from '../../../knowledge/learn/examples.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { stepsOf } from '../../../knowledge/text/markdown.ts';

const FIREWALL = [
  'A machine **outside Azure**: allow its one public address.\n\n```bash\naz storage account network-rule add\n```',
  'A VM **in the same region**: IP rules do not count there; allow its subnet.\n\n```bash\naz network vnet subnet update\n```',
  'A **hosted agent** of a pipeline: use a self-hosted agent.',
];

test.each([
  ['I am on a VM in the same region as the account', 1],
  ['it is a hosted agent in Azure DevOps', 2],
  ['from my machine at home', 0],
  ['it fails since yesterday', 0],
  ['', 0],
])('“%s” is helped by step %i', (told, step) => {
  expect(fittingStep(FIREWALL, told)).toBe(step);
});

test.each([
  ['a step with a command stands alone', ['Do:\n```bash\nx\n```', 'Then y'], 0, [0]],
  ['words alone bring the command behind them', ['Choose the role.', 'Do:\n```bash\nx\n```'], 0, [0, 1]],
  ['a last step without a command stands alone', ['Wait.'], 0, [0]],
  [
    'words alone bring no grave step that nobody asked for',
    ['Close the program.', 'Its client is gone: close the handles.\n```bash\naz storage share close-handle\n```'],
    0,
    [0],
  ],
  [
    'behind one that was chosen, what is for another case stands back',
    ['Do x.', 'Linux: do y.', 'A Mac: do z.'],
    1,
    [1],
  ],
  ['a page without a fix shows none', [], 0, []],
])('%s', (_name, steps, from, shown) => {
  expect(shownSteps(steps, from)).toEqual(shown);
});

/** Pages as they stand, and what people write at the beginning: a step is chosen by what it is for, not by words in common. */
const stepsOn = (cause: string) =>
  stepsOf(
    openKnowledge()
      .causes.get(cause)
      ?.sections.find(({ heading }) => heading === 'Fix')?.text ?? '',
  );

test.each<[string, cause: string, step: RegExp]>([
  ['a script overwrote the file, versioning was never on', 'data-deleted', /^(?!Blobs were deleted or overwritten)/],
  ['somebody ran delete-batch on container invoices, all blobs gone', 'data-deleted', /^(?!The wrong container)/],
  ['the wrong folder was removed on the share, snapshots exist', 'data-deleted', /^(?!Nothing of this)/],
  [
    'sync sends every file again each night though nothing changed; our backup touches them',
    'azcopy-sync-comparison',
    /--compare-hash/,
  ],
  [
    'azcopy sync with --mirror-mode=true --delete-destination=true copies everything each time',
    'azcopy-sync-comparison',
    /leave it out/,
  ],
  ['azcopy sync deletes nothing', 'azcopy-sync-comparison', /--delete-destination true --dry-run/],
  ['the pipeline deletes the container and creates it again with the same name', 'being-deleted', /every 15 seconds/],
  ['StorageAccountAlreadyTaken, the account was deleted two minutes ago', 'being-deleted', /stays taken/],
  ['409 ShareBeingDeleted', 'being-deleted', /share-rm list[\s\S]*share-rm create/],
  ['QueueBeingDeleted', 'being-deleted', /storage queue create/],
  ['TableNotFound', 'resource-not-found', /storage table create/],
  ['ShareHasSnapshots', 'blob-has-snapshots', /share-rm list/],
  ['resume: failed to find job part plan files', 'azcopy-resume', /--overwrite ifSourceNewer/],
  ['a table with a large message column', 'size-limit', /split the entity/],
  ['503 operations per second is over the account limit', 'throttled', /larger blocks/],
  ['NFS, 403 for root', 'nfs-root-squash', /Smallest/],
  ['backup of the share by Azure Backup is throttled', 'throttled', /^Azure Backup/],
  ['the nightly job is stopped by a second factor', 'login-conditional-access', /^Unattended/],
  ['our provider blocks 445', 'network-egress-blocked', /VPN or ExpressRoute/],
  ['the laptop crashed with the file open', 'files-in-use', /close its handles from outside/],
  ['one folder is denied to the group, the share opens', 'files-share-role-missing', /icacls/],
  ['BACKUP TO URL is refused since selected networks were set', 'sql-backup-url', /^The firewall/],
  ['the query fails since the storage firewall', 'synapse-serverless', /^The firewall/],
  ['azcopy finds no login in GitHub Actions', 'login-missing', /SPN/],
  ['az login was done, azcopy says login', 'login-missing', /AUTO_LOGIN_TYPE=AZCLI/],
  [
    'the account moved its key vault to another tenant: KeyVaultVaultNotFound',
    'encryption-key-unavailable',
    /tenant has to/,
  ],
  ['our page loads fonts from blob storage and the browser refuses', 'cors-blocked', /GET HEAD --allowed/],
  ['FSLogix logins hang on Monday', 'files-metadata-slow', /provisioned-iops/],
  ['a logic app is refused since selected networks', 'firewall-blocked', /resource instance rule/],
  ['a log grows while it is fetched', 'changed-during-transfer', /leave the newest out/],
  ['names of an S3 bucket with underscores', 'name-invalid', /^An S3 bucket/],
  ['two hundred threads of our importer write at once, 503', 'throttled', /exponential back-off/],
  ['many customers read the same installer and get 503', 'throttled', /Front Door/],
  ['a directory in the Data Lake was removed, soft delete was on', 'data-deleted', /undelete-path/],
  ['blobs were deleted, soft delete is on, versioning is off', 'data-deleted', /storage blob undelete/],
  ['a colleague removed the whole storage account', 'data-deleted', /Restore deleted account/],
  ['das Speicherkonto wurde gelöscht', 'data-deleted', /Restore deleted account/],
  ['a whole share was deleted by a colleague', 'data-deleted', /share-rm restore/],
  ['BlobImmutableDueToLegalHold, the case is closed', 'blob-immutable', /whoever set it lifts it/],
  ['somebody deleted the drawings in the container “plans”', 'data-deleted', /^(?!The wrong container)/],
  ['jemand hat im Container „bilder“ die Hälfte gelöscht', 'data-deleted', /^(?!The wrong container)/],
  ['コンテナー plans の図面が削除されました', 'data-deleted', /^(?!The wrong container)/],
  ['somebody deleted the container “plans”', 'data-deleted', /container restore/],
  ['somebody deleted the key in our vault', 'encryption-key-unavailable', /keyvault key recover/],
  ['somebody deleted the whole vault', 'encryption-key-unavailable', /keyvault recover/],
  ['all blobs in the account were deleted', 'data-deleted', /^(?!The storage account itself)/],
  ['undelete gives the files back, the directory of our Data Lake not', 'versioning-restore', /undelete-path/],
  ['undelete of a folder with HNS on', 'versioning-restore', /undelete-path/],
  ['the container is gone on purpose, soft delete is off there', 'being-deleted', /^The delete was meant/],
  [
    'it says that change feed and versioning must be enabled',
    'object-replication-failed',
    /^Change feed or versioning/,
  ],
  ['EncryptionScopeNotFound on an account that was made anew', 'encryption-scope', /^`EncryptionScopeNotFound`/],
  ['the app is down since the account was restricted to selected networks', 'functions-host-storage', /^Firewall/],
  ['only DataStore__blobServiceUri is set for the blob trigger', 'functions-host-storage', /queueServiceUri/],
  [placeWords({ tool: 'sdk' }), 'login-missing', /^An SDK/],
  ['robocopy /COPYALL ends with ERROR 1307', 'azcopy-smb-permissions', /COPY:DATSO/],
  ['the partner signs in by SFTP and may not store anything', 'sftp-local-user', /permissions=cwl/],
  ['undelete says that the name is in use', 'already-exists', /its name must be free/],
  ['delete old blobs: azcopy remove says cannot use directory as source', 'azcopy-recursive', /--recursive --dry-run/],
  ['upload of a folder says cannot use directory as source', 'azcopy-recursive', /azcopy copy .*--recursive/],
  ['we get 502 Bad Gateway of nginx', 'proxy-misconfigured', /in front of the account/],
  ['it is a container app', 'firewall-blocked', /allow its subnet/],
  ['after key1 was rotated: how to update the secret in aks', 'key-invalid', /kubectl create secret/],
  ['azcopy jobs clean? my disk is full, 2 jobs are paused', 'azcopy-disk', /--with-status=Completed/],
  ['Power BI is refused', 'firewall-blocked', /resource instance rule/],
  [placeWords({ tool: 'sdk' }), 'already-exists', /catch the error/],
  [placeWords({ location: 'kubernetes' }), 'firewall-blocked', /allow its subnet/],
  [placeWords({ location: 'function' }), 'firewall-blocked', /allow its subnet/],
  [placeWords({ location: 'local' }), 'firewall-blocked', /allow its one public address/],
  ['Login Credentials missing in an AzureCLI task of a pipeline', 'login-missing', /AUTO_LOGIN_TYPE=AZCLI/],
  [
    'keys were switched off a moment ago and half of the apps stand still',
    'key-access-disabled',
    /its owner can allow/,
  ],
  [placeWords({ location: 'local' }), 'managed-identity-unavailable', /no managed identity is there/],
  ['legal hold prevents the deletion, how do I remove the hold', 'blob-immutable', /until whoever set it lifts it/],
  ['handshake failure after the node image was upgraded', 'tls-version', /curl -sv --tlsv1\.2/],
  ['disk export SAS is refused after 2 hours', 'sas-expired', /az disk grant-access/],
  [
    'ManagedIdentityCredential authentication unavailable in Docker on my laptop',
    'managed-identity-unavailable',
    /az login/,
  ],
  ['no managed identity endpoint found in an AKS pod', 'managed-identity-unavailable', /WORKLOAD/],
  ['MSI fails for azcopy on our new VM', 'managed-identity-unavailable', /az vm identity assign/],
  ['the React app loads, but a refresh of /orders/12 gives WebContentNotFound', 'static-website', /404-document index/],
  ['index.html lies in dist, the start page is a 404', 'static-website', /contents/],
  ['our web site is a 404 since yesterday', 'static-website', /web host/],
  ['works on my machine, in GitHub Actions it has no SAS token or OAuth token', 'login-missing', /SPN/],
  [
    'terraform apply fails with AuthorizationPermissionMismatch and passes the second time',
    'rbac-propagation',
    /earlier stage/,
  ],
  ['a batch file with the SAS fails', 'sas-malformed', /%%/],
  ['azcopy says signature wrong in PowerShell', 'sas-malformed', /in quotes/],
  ['pandas with abfss hangs since the private endpoint, blob works', 'private-endpoint-path', /both/],
  ['upload by the Java SDK times out after 60 s', 'network-unstable', /timeout of a try/],
  ['azcopy copy is cut off again and again', 'network-unstable', /AZCOPY_CONCURRENCY_VALUE/],
  ['azcopy sync ran with the wrong source and deleted files that are wanted', 'azcopy-sync-comparison', /data-deleted/],
  [
    'deleted local files remain at the destination after sync',
    'azcopy-sync-comparison',
    /--delete-destination true --dry-run/,
  ],
  ['changed a file on the server, ran sync, nothing got copied', 'azcopy-sync-comparison', /--compare-hash/],
  [
    'azcopy stops: / is full, the OS disk is small, and the data goes to /data with 2 TB free',
    'azcopy-disk',
    /AZCOPY_LOG_LOCATION/,
  ],
  ['mkdir /.azcopy: permission denied in our container', 'azcopy-disk', /AZCOPY_JOB_PLAN_LOCATION/],
  ['the .azcopy folder has grown to 180 GB of old logs', 'azcopy-disk', /jobs clean/],
  ['the download stops, the folder it goes to is full', 'azcopy-disk', /^A download/],
  ['cannot delete old backups, there is a retention of 7 years', 'blob-immutable', /^A delete/],
  ['our lifecycle rule removes nothing in the audit container', 'blob-immutable', /^A delete/],
  ['overwriting the pdf fails since legal froze the container', 'blob-immutable', /^An upload/],
  ['terraform destroy fails on the account with WORM', 'blob-immutable', /^The whole container/],
  ['there is a legal hold on it', 'blob-immutable', /^A legal hold/],
  ['no such host since this morning', 'dns-no-such-host', /primaryEndpoints/],
  ['our account lives in China', 'dns-no-such-host', /chinacloudapi/],
  ['somebody cleaned up the resource group, the name is unknown now', 'dns-no-such-host', /Restore deleted account/],
  ['the pods cannot look it up, the nodes can', 'dns-no-such-host', /nslookup/],
  ['after we disabled RC4 in the domain the share asks for a password', 'adds-account-password', /AES-256/],
  ['setspn finds the SPN twice', 'adds-account-password', /^SPN/],
  ['nobody can mount with the domain user since last week', 'adds-account-password', /Debug-AzStorageAccountAuth/],
  ['resource provider is not registered, the agent will not register', 'agent-registration', /az provider register/],
  ['upload_blob the second time: the specified blob already exists', 'already-exists', /--overwrite false/],
  ['the specified container already exists, at each start', 'already-exists', /CreateIfNotExists/],
  ['StorageAccountAlreadyTaken, but I have no account of that name', 'already-exists', /^The account.s name is taken/],
  ['403 on AzureFileCopy in our release, the service connection has Contributor', 'rbac-role-missing', /^An app/],
  ['rclone copy: 503 ServerBusy, Operations per second is over the account limit', 'throttled', /^rclone/],
  ['rclone: ContainerNotFound azure:pics', 'container-not-found', /^rclone/],
  ['404 after a customer refreshed the page /products/12', 'static-website', /^A reload/],
  ['our blob trigger fires twice', 'event-or-trigger-missing', /^Fires twice/],
  ['lastDeliveryOutcome Unauthorized, dead-lettered', 'event-or-trigger-missing', /^The handler refuses/],
  ['terraform says it must be imported', 'already-exists', /^Terraform: import/],
  [
    'not authorized to perform action Microsoft.Storage/storageAccounts/listKeys/action',
    'arm-permission-missing',
    /--auth-mode login/,
  ],
  [
    'not authorized to perform action Microsoft.Storage/storageAccounts/read',
    'arm-permission-missing',
    /\*Reader\* on the account/,
  ],
  ['rehydration from archive is still pending after 3 hours', 'blob-archived', /^`rehydrate-pending`/],
  ['407 Proxy Authentication Required in azcopy', 'proxy-misconfigured', /^407/],
  ['the certificate of the service principal has expired', 'login-secret-invalid', /has it expired/],
  ['az lock delete is refused', 'arm-permission-missing', /User Access Administrator/],
  ['azcopy login, then a copy from the file share fails', 'auth-type-unsupported', /^A file share/],
  ['user delegation SAS with the account key fails', 'auth-type-unsupported', /--as-user/],
  ['the pipeline has a time limit of 60 minutes', 'azcopy-cancelled', /^A time limit/],
  ['pressed ctrl c by mistake', 'azcopy-cancelled', /jobs resume/],
  ['Access is denied on some folders', 'azcopy-local-path', /--backup/],
  ['as a scheduled task it does not see the mapped drive Z:', 'azcopy-local-path', /UNC/],
  ['azcopy sync of 40 million files eats all memory', 'azcopy-memory', /^Sync/],
  ['copy of twenty files of 50 GB eats all memory', 'azcopy-memory', /^Bound the buffers/],
  [
    'AzCopy /Source:C:\\data /Dest:https://contoso /DestKey:x /S does not work any more',
    'azcopy-old-version',
    /version 8/,
  ],
  ['too many open files, it runs as a systemd service', 'azcopy-open-files', /LimitNOFILE/],
  ['cannot use wildcards in the path of the URL', 'azcopy-recursive', /--include-pattern/],
  [
    'cannot use directory as source without --recursive or a trailing wildcard',
    'azcopy-recursive',
    /azcopy copy .*--recursive/,
  ],
  ['our lifecycle rule archived files that we need now', 'blob-archived', /set-tier/],
  ['it stands at rehydrate-pending since morning', 'blob-archived', /wait until the archive status/],
  ["storage backup says the blob can't go, 409", 'blob-has-snapshots', /^Snapshots may be the only backup/],
  ['the pods lose the mount in AKS', 'blobfuse-unhealthy', /^In Kubernetes/],
  ['it broke after an upgrade of the provider', 'client-bug', /last good one/],
  ['upload dies after 100 seconds, .NET HttpClient', 'client-timeout', /InfiniteTimeSpan/],
  ['net/http: request canceled (Client.Timeout)', 'client-timeout', /^Smaller pieces/],
  ['WSL2 after the laptop slept', 'clock-skew', /hwclock/],
  ['the server is domain-joined and five minutes off', 'clock-skew', /resync/],
  ['denied in the managed resource group', 'condition-or-eligibility', /^Eligible/],
  ['I was put in the group this morning', 'condition-or-eligibility', /^Added to a group/],
  ['pdf link downloads instead of opening', 'content-type-wrong', /^One blob/],
  [
    'reads blobs, but the upload is refused, role Storage Blob Data Reader',
    'data-role-wrong-service',
    /Storage Blob Data Contributor/,
  ],
  ['blob works, the queue says 403', 'data-role-wrong-service', /^Queue/],
  ['azcopy to the file share with the same login says 403', 'data-role-wrong-service', /^A file share/],
  ['serverless fails, a classic cluster in our own network works', 'databricks-network', /^Serverless/],
  ['docker compose with app and azurite, connection refused', 'emulator-setup', /http:\/\/azurite/],
  ['listen EADDRINUSE 127.0.0.1:10000', 'emulator-setup', /--blobPort/],
  ['DefaultAzureCredential against azurite: bearer token not permitted', 'emulator-setup', /--oauth basic/],
  ['the key vault got a firewall yesterday', 'encryption-key-unavailable', /trusted Microsoft services/],
  ['is data lost if we fail over?', 'failover-and-last-sync', /geoReplicationStats/],
  ['the failover button is greyed out', 'failover-and-last-sync', /^The failover is refused/],
  ['Blob Tags API is not yet supported for hierarchical namespace accounts', 'feature-unsupported', /^Blob tags/],
  ['a file is kept open, nobody can delete it', 'files-in-use', /^Close the program/],
  ['our backup of the share skips files', 'files-in-use', /snapshot/],
  ['it is a GitHub Actions workflow', 'firewall-blocked', /^A hosted agent/],
  ['it is a self-hosted agent on a VM', 'firewall-blocked', /allow its subnet/],
  ['the pipeline adds its address and uploads at once', 'firewall-propagation', /poll/],
  ['the app is behind a private endpoint', 'functions-host-storage', /vnetContentShareEnabled/],
  ['many pods read the same blob at start', 'hot-partition', /CDN/],
  ['80 workers append to one append blob', 'hot-partition', /^Append blob/],
  ["I entered 192.168.1.5, my computer's address", 'ip-rule-invalid', /^A private address/],
  ['203.0.113.4/32 is refused', 'ip-rule-invalid', /^One address/],
  ['terraform cannot read the queue properties', 'key-access-disabled', /storage_use_azuread/],
  ['the mapped drive asks for a password since the rotation', 'key-invalid', /cmdkey/],
  ['our own uploader puts the md5 as hex into the header, every upload is refused', 'checksum-mismatch', /Base64/],
  ['mount -t cifs with vers=2.1: permission denied', 'https-required', /vers=3.1.1/],
  ['DefaultAzureCredential against azurite on http', 'https-required', /--oauth basic/],
  ['both accounts have private endpoints only', 'copy-source-unreachable', /into one network/],
  ['the pdf is missing, another job overwrote it at that moment', 'blob-not-found', /404 as an answer/],
  ['azurite: port already in use', 'emulator-setup', /--blobPort/],
  ['the blob trigger does not fire', 'event-or-trigger-missing', /source: EventGrid/],
  ['a nightly overwrite of the same backup, and capacity grows', 'capacity-not-freed', /without versioning/],
  ['Front Door: 403, the network rules of the account changed', 'cdn-origin-403', /Private Link/],
  ["storage task's identity has reader only", 'inventory-or-task-run', /Storage Blob Data Owner/],
  ['0x80c8603e share size limit reached', 'file-sync', /quota/],
  ['files changed directly in the share arrive a day later', 'file-sync', /change detection/],
  ['the recursive acl change failed on some files', 'acl-limit', /continuation/],
  ['our old HDInsight job uses wasbs:// urls', 'hns-mounted-as-block', /abfss:/],
  ["azcopy can't infer the location of the storage.azure.net URL", 'dns-zone-endpoint', /--from-to=LocalBlob/],
  ['the blob module on IoT Edge rejects our uploader', 'api-version', /ask for an older version/],
  ['net use Z: says System error 86', 'key-invalid', /cmdkey/],
  ['each new folder of the Spark job is denied to Data Factory', 'acl-missing', /update-recursive/],
  ['dsregcmd says CloudTgt NO', 'entra-kerberos-setup', /CloudKerberosTicketRetrievalEnabled/],
  ['our old Windows service cannot read its queue', 'key-invalid', /^Put the present key/],
])('“%s” of %s', (told, cause, step) => {
  const steps = stepsOn(cause);
  expect(steps[fittingStep(steps, told, '', {}, cause)]).toMatch(step);
});

test.each<[string, Facts, cause: string, step: RegExp]>([
  ['abfss from a notebook of Databricks', { location: 'azure' }, 'firewall-blocked', /^Databricks/],
  ['refused since the firewall', { location: 'azure' }, 'firewall-blocked', /allow its subnet/],
  ['works on my laptop, not in the VM', { location: 'azure' }, 'firewall-blocked', /allow its subnet/],
  ['AuthorizationPermissionMismatch', { identity: 'managed-identity' }, 'rbac-role-missing', /^An app/],
  ['AuthorizationPermissionMismatch', { location: 'function' }, 'rbac-role-missing', /^An app/],
  ['AuthorizationPermissionMismatch', { identity: 'user' }, 'rbac-role-missing', /^With your own user account/],
  ['tried Storage Blob Data Contributor', { service: 'queue' }, 'data-role-wrong-service', /^Queue/],
  [
    'A Data role of another service (blob, queue, table, file)',
    { service: 'queue' },
    'data-role-wrong-service',
    /^Queue/,
  ],
  ['tried Storage Blob Data Contributor', { service: 'table' }, 'data-role-wrong-service', /^Table/],
  ['503 ServerBusy', { tool: 'azcopy' }, 'throttled', /--cap-mbps/],
  ['503 ServerBusy', {}, 'throttled', /^Lower first/],
  ['503 ServerBusy', { tool: 'sdk' }, 'throttled', /^Own code/],
  ['the share is not mounted', { os: 'macos' }, 'smb-client-setup', /^Mac/],
  ['the share is not mounted', { os: 'linux' }, 'smb-client-setup', /^Linux/],
  ['', { os: 'macos' }, 'azcopy-download-link', /brew/],
  ['no managed identity endpoint', { location: 'function' }, 'managed-identity-unavailable', /^Functions/],
  ['address of a private endpoint that we deleted', { location: 'local' }, 'private-endpoint-path', /^An old private/],
  ['', { protocol: 'nfs' }, 'azsm-1003', /^NFS/],
  ['', {}, 'azsm-1003', /^SMB/],
])('“%s” with %j of %s', (told, facts, cause, step) => {
  const steps = stepsOn(cause);
  expect(steps[fittingStep(steps, told, '', facts, cause)]).toMatch(step);
});

test.each<[string, string, cause: string, step: RegExp]>([
  [
    '403 AuthorizationPermissionMismatch',
    "I'm Owner of the subscription though",
    'rbac-role-missing',
    /az role assignment create/,
  ],
  ['404', "it's a versioned container, the person before me deleted things", 'versioning-restore', /newest/],
  ['404', 'somebody has deleted the container', 'versioning-restore', /az storage container restore/],
  [
    'blobs were deleted with delete-batch. soft delete 7 days is on, versioning on',
    '',
    'data-deleted',
    /copy the former version/,
  ],
  ['blobs were deleted, soft delete is on, versioning is off', '', 'data-deleted', /blob undelete/],
  ['failed to obtain AWS credentials', '', 'login-missing', /AWS_SECRET_ACCESS_KEY/],
  [
    'the app is dead',
    'a queue trigger, dead since the keys were rolled over',
    'functions-host-storage',
    /^Key renewed/,
  ],
  [
    'nobody gets in',
    'we gave the account a private endpoint and shut the rest',
    'private-endpoint-path',
    /^`nslookup`/,
  ],
  // One word of a step that harms is too little, also in what was said last.
  ['404', 'data is missing since the region was changed over', 'failover-and-last-sync', /^See the last sync time/],
  ['refused', 'the mount with vers=2.1 fails and the client cannot do more', 'https-required', /^Write `https/],
  ['sftp says no', 'I made them a new password and now their job is locked out', 'sftp-local-user', /^Name and host/],
  [
    'writes fail',
    'the primary region is down, this cannot be waited for',
    'failover-and-last-sync',
    /--failover-type Unplanned/,
  ],
  ['the bill grows', 'a rule takes away what is older than a month, and it grows still', 'capacity-not-freed', /^Wait/],
])('to “%s”, “%s” is said of %s', (told, newest, cause, step) => {
  const steps = stepsOn(cause);
  const [first = 0, next = first] = shownSteps(steps, fittingStep(steps, told, newest, {}, cause));
  expect([steps[first], steps[next]].join('\n')).toMatch(step);
});

test('words in common never choose a step that harms, in no real report', () => {
  const chosen = readExamples().flatMap(({ source, text, accept: [cause = ''] }) => {
    const steps = source ? stepsOn(cause) : [];
    const step = steps[fittingStep(steps, text)];
    return step && step !== steps[0] && gravestOf(step) ? [`${cause}: ${step.split('\n')[0]}`] : [];
  });
  expect(new Set(chosen)).toEqual(new Set([expect.stringMatching(/^size-limit: .*100,000 blocks/)]));
});
