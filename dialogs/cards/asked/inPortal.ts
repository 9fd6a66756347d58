/** Where the portal does what a command does. The portal's own words, as the English one shows them. Pure. */

const PLACES: readonly [RegExp, string][] = [
  [/\baz storage cors|cors-rule/, 'the account > Settings > Resource sharing (CORS).'],
  [
    /\baz storage container generate-sas|\bcontainer generate-sas/,
    'the account > Containers > the container > Shared access tokens: choose the letters under Permissions, the end, then Generate SAS token and URL.',
  ],
  [
    /\baz storage blob generate-sas/,
    'the account > Containers > the container > the blob > Generate SAS: choose the letters under Permissions, the end, then Generate SAS token and URL.',
  ],
  [
    /\baz storage (?:share|account) generate-sas/,
    'the account > Security + networking > Shared access signature: choose services, resource types, letters and the end, then Generate SAS.',
  ],
  [
    /\baz role assignment create/,
    'the container or account > Access control (IAM) > Add > Add role assignment: the role, then the user, group or identity.',
  ],
  [/\baz role assignment (?:list|delete)/, 'the container or account > Access control (IAM) > Role assignments.'],
  [
    /\baz storage account network-rule add .*--subnet/s,
    'the account > Security + networking > Networking > Virtual networks > Add existing virtual network.',
  ],
  [
    /\baz storage account network-rule/,
    'the account > Security + networking > Networking > Firewall: add the address, then Save.',
  ],
  [/\baz network private-endpoint/, 'the account > Security + networking > Networking > Private endpoint connections.'],
  [
    /\baz lock (?:list|delete|create)/,
    'the account > Settings > Locks; of the group and the subscription there as well.',
  ],
  [/\baz storage blob set-tier/, 'the account > Containers > the container > the blob > Change tier.'],
  [/\baz storage account keys/, 'the account > Security + networking > Access keys.'],
  [
    /\baz storage blob undelete|\bcontainer restore/,
    'the account > Containers: switch on Show deleted (blobs or containers), choose it, then Undelete.',
  ],
  [
    /\baz storage blob copy start .*versionid/s,
    'the account > Containers > the container > the blob > Versions: choose the version, then Make current version.',
  ],
  [/\baz keyvault key recover/, 'the key vault > Keys > Manage deleted keys: choose it, then Recover.'],
  [/\baz keyvault key/, 'the key vault > Keys > the key > its version.'],
  [/\bimmutability-policy|\blegal-hold/, 'the account > Containers > the container > Access policy.'],
  [/\baz storage account management-policy/, 'the account > Data management > Lifecycle management.'],
  [/\bblob-service-properties/, 'the account > Data management > Data protection.'],
  [/\baz storage share-rm update|\bshare update/, 'the account > File shares > the share > Size and performance.'],
  [/\bfunctionapp config appsettings|\bwebapp config appsettings/, 'the app > Settings > Environment variables.'],
  [/\baz storage account update/, 'the account > Settings > Configuration.'],
  [
    /\baz storage container create/,
    'the account > Data storage > Containers > Add container (the plus sign): a name, then Create.',
  ],
  [/\baz storage queue create/, 'the account > Data storage > Queues > Add queue.'],
  [
    /\baz storage (?:share|share-rm) create/,
    'the account > Data storage > File shares > New file share (the plus sign).',
  ],
  [/--upgrade-to-storagev2/, 'the account > Settings > Configuration > Upgrade.'],
  [/\baz storage-mover/, 'Storage mover > Project explorer > the job definition.'],
];

/** Where the portal has what a question names, whatever it is asked of. */
const THINGS: readonly [RegExp, string][] = [
  [/\bactivity log|aktivitätsprotokoll|アクティビティ ログ/i, 'the account > Activity log; 90 days are kept.'],
  [/\bmetrics?\b|\bmetrik|メトリック/i, 'the account > Monitoring > Metrics.'],
  [
    /\bdiagnostic settings?|diagnoseeinstellung|診断設定/i,
    'the account > Monitoring > Diagnostic settings > the service.',
  ],
  [/\bresource logs?\b|ressourcenprotokoll|リソース ログ/i, 'the account > Monitoring > Logs.'],
  [
    /\bprivate (?:endpoint|link)|privater? endpunkt|プライベート エンドポイント/i,
    'the account > Security + networking > Networking > Private endpoint connections.',
  ],
  [
    /\blocks?\b|\bsperren?\b|(?<!ブ)ロック/i,
    'the account > Settings > Locks; of the group and the subscription there as well.',
  ],
  [
    /\bleases?\b|リース/i,
    'the account > Containers > the container > the blob: its properties show the lease, and Break lease ends it.',
  ],
  [/\bendpoints?\b|\bendpunkte?\b|エンドポイント/i, 'the account > Settings > Endpoints.'],
  [/\bredundancy|redundanz|冗長/i, 'the account > Data management > Redundancy.'],
  [
    /\broles?\b|\brollen?\b|ロール/i,
    'the container or account > Access control (IAM) > Add > Add role assignment: the role, then the user, group or identity.',
  ],
  [
    /\bsas\b|shared access/i,
    'the account > Containers > the container (or the blob) > Shared access tokens or Generate SAS; for the whole account Security + networking > Shared access signature.',
  ],
  [/\bcors\b/i, 'the account > Settings > Resource sharing (CORS).'],
  [
    /\b(?:firewall|ip address|ip|network rules?|address|adresse)\b|ファイアウォール|IP ?アドレス/i,
    'the account > Security + networking > Networking.',
  ],
  [/\bkeys?\b|\bschlüssel\b|キー/i, 'the account > Security + networking > Access keys.'],
  [/\blifecycle\b|ライフサイクル/i, 'the account > Data management > Lifecycle management.'],
  [/\bsoft delete|\bversion(?:ing|s)\b|論理的な削除/i, 'the account > Data management > Data protection.'],
  [/\bcontainers?\b|コンテナ/i, 'the account > Data storage > Containers; the plus sign adds one.'],
  [/\b(?:share|freigabe)s?\b|ファイル共有/i, 'the account > Data storage > File shares; the plus sign adds one.'],
];

export const placeNamed = (text: string): string | undefined => THINGS.find(([thing]) => thing.test(text))?.[1];

/** Undefined where the portal cannot do it, or the step has no command. */
export const portalFor = (step: string): string | undefined => PLACES.find(([command]) => command.test(step))?.[1];
