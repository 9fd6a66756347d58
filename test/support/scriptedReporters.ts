/**
 * People with a known cause, from its definition: how they begin, and what they say, in words of their own, when they are
 * asked for something that they can know. Whatever else they are asked they do not know.
 */
export interface Reporter {
  begins: string;
  /** By fact: what they answer. */
  knows: Record<string, string>;
  /** Any of these is the end. */
  cause: string | string[];
}

export const REPORTERS: Reporter[] = [
  {
    begins: '403 when azcopy copies to our blob container',
    knows: {
      errorWord: 'it is AuthorizationPermissionMismatch',
      auth: 'we log in with our company login, azcopy login',
      dataRole: 'no, I am just Owner of the subscription',
      roleKind: 'I am owner, nothing else',
      identityShown: 'it is my own user',
    },
    cause: 'rbac-role-missing',
  },
  {
    begins: 'AuthorizationPermissionMismatch when uploading with azcopy',
    knows: {
      auth: 'there is a sig= at the end of the url, a colleague sent it',
      sasLetters: 'only r and l are there',
      sasKind: 'it has an sr=c inside',
      sasScope: 'yes the very same container',
    },
    cause: 'sas-missing-permission',
  },
  {
    begins: 'AuthenticationFailed on every file',
    knows: {
      auth: 'a link with sig= that our supplier made',
      sasEnds: 'no, se= says last Friday',
      sasMaker: 'someone gave it to me',
      whatChanged: 'it worked last week and nobody touched it',
    },
    cause: 'sas-expired',
  },
  {
    begins: 'AuthenticationFailed, Server failed to authenticate the request',
    knows: {
      auth: 'connection string with the account key',
      keysRotated: 'yes, the security team rotated them on Monday',
      whatChanged: 'keys were rotated',
      clockRight: 'yes the time is fine',
      keyEncoding: 'yes, copied from the portal',
    },
    cause: 'key-invalid',
  },
  {
    begins: 'AuthenticationFailed, but only on one server; the others are fine with the same account key',
    knows: {
      clockRight: 'no, it runs eleven minutes behind',
      keysRotated: 'no',
      keyEncoding: 'yes it is the same',
      auth: 'account key',
    },
    cause: 'clock-skew',
  },
  {
    begins: 'AuthorizationFailure from my laptop since this morning',
    knows: {
      networkRules: 'yes, somebody set it to selected networks',
      ruleForm: 'nothing for my address',
      networkSetting: 'selected networks',
      caller: 'my laptop at home',
      sameRegion: 'I am not in Azure',
      networkRuleChanged: 'not in the last minutes, it was yesterday',
      repeats: 'each and every time',
      whatChanged: 'the firewall was switched on',
    },
    cause: 'firewall-blocked',
  },
  {
    begins:
      'AuthorizationFailure in our pipeline right after the step that adds the agent address to the storage firewall',
    knows: {
      networkRules: 'yes',
      networkRuleChanged: 'yes, the step before adds the address',
      repeats: 'mostly the first request, a rerun is fine',
      ruleForm: 'its public address',
    },
    cause: ['firewall-propagation', 'firewall-blocked'],
  },
  {
    begins: 'AuthorizationFailure although our ip is on the list, access is secured by perimeter they say',
    knows: {
      networkSetting: 'it says secured by perimeter',
      networkRules: 'yes',
      ruleForm: 'the public address',
      repeats: 'always',
    },
    cause: 'nsp-denied',
  },
  {
    begins: 'AuthorizationFailure from Databricks when reading abfss',
    knows: {
      networkRules: 'yes selected networks',
      caller: 'a databricks cluster',
      ruleForm: 'nothing I think',
      sameRegion: 'same region',
    },
    cause: ['databricks-network', 'firewall-blocked'],
  },
  {
    begins: 'cannot mount our azure files share on ubuntu, mount error(115) operation now in progress',
    knows: {
      port445: 'no, nc just hangs until it gives up',
      connectsTo: 'it times out',
      mountWith: 'storage key',
      resolvesTo: 'some 20.x public address',
      otherNetworkWorks: 'from a VM in Azure it works',
      faultFollows: 'on a VM in Azure it is fine',
      mountKind: 'cifs',
      privateEndpoint: 'no',
    },
    cause: 'network-egress-blocked',
  },
  {
    begins: 'mount error(13): Permission denied in our AKS pod, the key comes from a kubernetes secret',
    knows: {
      keyEncoding: 'xxd shows a newline after the ==',
      networkRules: 'no, all networks',
      mountWith: 'the storage key from the secret',
      keysRotated: 'no',
      port445: 'yes it connects',
      identityShown: 'there is no identity, only the key',
    },
    cause: 'key-invalid',
  },
  {
    begins: 'System error 5 when mapping the share with our domain users',
    knows: {
      mountWith: 'a normal domain user of our on-prem AD',
      roleKind: 'none, nobody gave us any role there',
      dataRole: 'no',
      port445: 'yes, it is open',
      networkRules: 'no',
      keyEncoding: 'we do not use the key',
    },
    cause: ['files-share-role-missing', 'adds-account-password'],
  },
  {
    begins: 'mount fails',
    knows: {
      mountError: 'it says bad option; you might need a helper program',
      mountHelper: 'mount.cifs is not installed',
      mountKind: 'a file share with cifs',
      mountWhen: 'right when I mount it',
    },
    cause: 'mount-client-missing',
  },
  {
    begins: 'our blobfuse mount worked for days and now says transport endpoint is not connected',
    knows: { mountWhen: 'it worked for days', mountKind: 'blobfuse2', machineState: 'plenty of everything' },
    cause: 'blobfuse-unhealthy',
  },
  {
    begins: 'azcopy is stuck at scanning',
    knows: {
      numberGrows: 'yes, it keeps counting, 12 million by now',
      fileCount: 'more than twenty million',
      lastLine: 'scanning',
      otherNetworkWorks: 'no, the same there',
      proxy: 'no',
    },
    cause: 'azcopy-slow-scan',
  },
  {
    begins: 'azcopy hangs and shows 0 % forever',
    knows: {
      numberGrows: 'it is always 0',
      connectsTo: 'curl times out',
      otherNetworkWorks: 'yes, over my phone it runs',
      faultFollows: 'a colleague at home has no trouble',
      proxy: 'no',
      fileCount: 'ten files',
      lastLine: 'a percentage, 0.0 %',
      slowAnswers: 'timeouts only',
      networkWord: 'only i/o timeouts',
      whatChanged: 'we moved to the new office, so another place',
    },
    cause: ['network-egress-blocked', 'proxy-misconfigured'],
  },
  {
    begins: 'our uploads became slow with many 503 answers',
    knows: {
      slowAnswers: 'lots of ServerBusy',
      slowShape: 'everything, from any machine',
      whereLatency: 'the server one too',
      faultFollows: 'nowhere, all are slow',
    },
    cause: ['throttled', 'hot-partition'],
  },
  {
    begins: 'dial tcp: lookup contosodata.blob.core.windows.net: no such host',
    knows: {
      resolvesTo: 'nothing, NXDOMAIN',
      accountState: 'I cannot find that account any more',
      privateEndpoint: 'no',
      otherNetworkWorks: 'no, nowhere',
    },
    cause: 'dns-no-such-host',
  },
  {
    begins: 'no such host for our storage account since the network team made a private endpoint',
    knows: {
      resolvesTo: 'there is a privatelink name and then no address',
      privateEndpoint: 'yes',
      accountState: 'active',
      otherNetworkWorks: 'yes, from home',
    },
    cause: ['private-dns-zone', 'private-endpoint-path'],
  },
  {
    begins: 'x509: certificate signed by unknown authority when azcopy starts',
    knows: { certificateIssuer: 'our corporate Zscaler CA', proxy: 'yes' },
    cause: 'tls-untrusted-certificate',
  },
  {
    begins: '404 on download',
    knows: {
      missing: 'a single blob',
      nameExact: 'yes but in the portal it starts with a capital letter, different case',
      retried: 'no',
      tool: 'azcopy',
    },
    cause: 'blob-not-found',
  },
  {
    begins: 'ContainerNotFound',
    knows: {
      nameExact: 'no, somebody removed it, it does not exist',
      recentlyCreated: 'no',
      recentlyDeleted: 'months ago',
      manyWriters: 'no',
    },
    cause: 'container-not-found',
  },
  {
    begins: '409 when I create the container again',
    knows: { conflict: 'it says it is being deleted', recentlyDeleted: 'yes a minute ago' },
    cause: ['being-deleted', 'recreate-conflict'],
  },
  {
    begins: '409',
    knows: {
      conflict: 'something about a lease',
      speaksOf: 'a conflict',
      manyWriters: 'yes',
      operation: 'deleting a blob',
    },
    cause: 'lease-active',
  },
  {
    begins: 'I cannot delete the storage account, error ScopeLocked',
    knows: { refusesDelete: 'ScopeLocked', plane: 'the account itself' },
    cause: 'management-lock',
  },
  {
    begins: 'terraform fails to create the storage account with RequestDisallowedByPolicy',
    knows: { plane: 'terraform' },
    cause: 'policy-denied',
  },
  {
    begins:
      'AuthorizationFailed: the client does not have authorization to perform action Microsoft.Storage/storageAccounts/listKeys/action',
    knows: { plane: 'listing the keys', roleKind: 'storage blob data contributor' },
    cause: 'arm-permission-missing',
  },
  {
    begins: 'azcopy login fails with AADSTS50020',
    knows: { aadsts: '50020', signIn: 'an AADSTS number' },
    cause: 'login-wrong-tenant',
  },
  {
    begins: 'azcopy login fails',
    knows: {
      signIn: 'a page comes up about our device policy',
      aadsts: '53003',
      identity: 'me, a person',
      whatChanged: 'I do not know',
    },
    cause: 'login-conditional-access',
  },
  {
    begins: 'our service principal cannot log in to azcopy any more, invalid client secret',
    knows: {
      aadsts: '7000222',
      signIn: 'AADSTS7000222',
      whatChanged: 'the secret ran out',
      identity: 'an app registration',
    },
    cause: 'login-secret-invalid',
  },
  {
    begins: 'azcopy on our VM: failed to get token from managed identity, 400 Identity not found',
    knows: { metadataEndpoint: 'Identity not found', identityShown: 'there is no identity on that VM' },
    cause: 'managed-identity-unavailable',
  },
  {
    begins:
      'Our code fails with AuthorizationPermissionMismatch on the VM, DefaultAzureCredential, while az from the same VM is fine; it has two user assigned identities and one of them has the role',
    knows: {
      identityShown: 'the token shows a different identity than the one we gave the role',
      dataRole: 'yes, one has it',
      metadataEndpoint: 'a token, access_token comes back',
      roleKind: 'data contributor',
    },
    cause: ['wrong-identity-chosen', 'rbac-role-missing'],
  },
  {
    begins: 'we gave the role two minutes ago and azcopy still says AuthorizationPermissionMismatch with azcopy login',
    knows: {
      roleChanged: 'yes just now',
      dataRole: 'yes',
      roleKind: 'Storage Blob Data Contributor',
      identityShown: 'it is the same one',
    },
    cause: 'rbac-propagation',
  },
  {
    begins: 'AuthorizationPermissionMismatch on one folder of our data lake, other folders work, azcopy login',
    knows: {
      folderElsewhere: 'yes, only this folder',
      dataRole: 'no',
      hostKind: 'the dfs one',
      hierarchicalNamespace: 'yes',
      roleKind: 'none',
    },
    cause: 'acl-missing',
  },
  {
    begins: 'the browser refuses our uploads',
    knows: {
      consoleSays: 'blocked by CORS policy, no Access-Control-Allow-Origin',
      otherClientWorks: 'yes with curl it works',
      tool: 'a web page',
      speaksOf: 'blocked, refused',
    },
    cause: 'cors-blocked',
  },
  {
    begins: 'our web page still shows the old picture although the blob was replaced',
    knows: {
      directWorks: 'yes, from the storage address it is the new one',
      consoleSays: 'no error, the old one',
      hostKind: 'our Front Door domain',
    },
    cause: 'cdn-cache-stale',
  },
  {
    begins: 'PublicAccessNotPermitted when opening the link in the browser',
    knows: { auth: 'nothing, it is just a link' },
    cause: 'public-access-off',
  },
  {
    begins: 'uploaded blobs have 0 bytes, no error anywhere, our C# code reads the stream first to hash it',
    knows: { codeTrouble: 'they are empty, zero bytes', howLarge: 'a few mb' },
    cause: 'stream-already-consumed',
  },
  {
    begins: 'our upload always stops after exactly 100 seconds with TaskCanceledException',
    knows: {
      breaksAfter: 'always after 100 seconds',
      codeTrouble: 'it gives up, TaskCanceled',
      howLarge: 'about 30 gigabytes',
    },
    cause: 'client-timeout',
  },
  {
    begins: 'azcopy copy said unknown flag',
    knows: { commandTrouble: 'it does not know the flag', azcopyVersion: '10.30' },
    cause: ['azcopy-unknown-flag', 'azcopy-old-version'],
  },
  {
    begins: "azcopy from cmd: 'sp' is not recognized as an internal or external command",
    knows: { commandTrouble: 'the url is cut at the ampersand' },
    cause: 'azcopy-shell-quoting',
  },
  {
    begins: 'azcopy job ended with 0 transfers but the folder has files in it',
    knows: {
      summaryShows: 'total 0',
      commandTrouble: 'it picked up 0 files',
      sasReach: 'srt=sco',
      auth: 'sas',
      sasKind: 'it has an sr=c inside',
      lastLine: 'no idea',
    },
    cause: ['azcopy-recursive', 'sas-missing-resource-type'],
  },
  {
    begins: 'azcopy was OOMKilled in the pod with exit code 137',
    knows: { machineState: 'memory was at the limit' },
    cause: ['azcopy-memory', 'azcopy-exit-other'],
  },
  {
    begins: 'This operation is not permitted on an archived blob',
    knows: { tierShown: 'archive' },
    cause: 'blob-archived',
  },
  {
    begins: 'our lifecycle rule does not delete old blobs, set up two days ago',
    knows: { tierTrouble: 'nothing is deleted', tierShown: 'hot' },
    cause: 'lifecycle-not-applied',
  },
  {
    begins: 'we deleted most data but the used capacity of the account did not shrink',
    knows: { tierTrouble: 'the space is still taken', metricType: 'used capacity' },
    cause: 'capacity-not-freed',
  },
  {
    begins: 'Der Storage-Mover-Agent ist im Portal offline',
    knows: { agentShown: 'er ist offline', connectsTo: 'Zeitüberschreitung' },
    cause: 'agent-network',
  },
  {
    begins: '403 beim Hochladen mit azcopy',
    knows: {
      errorWord: 'AuthorizationPermissionMismatch steht da',
      auth: 'mit SAS, sig= steht in der URL',
      sasLetters: 'Nein, er fehlt',
      sasKind: 'sr=c',
      sasScope: 'ja, derselbe',
    },
    cause: 'sas-missing-permission',
  },
];
