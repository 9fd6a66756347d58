/**
 * What a step may do to somebody's data, account or machine: one table for all who speak of it. A page may show such a
 * step only beside words that say the risk (`warns`, checked by pageChecks/warned.ts); a card puts the sentence of a grave
 * one below the step, and a talk says it when somebody asks whether it is safe (the phrases `safe…`, in each language).
 * What may not be shown at all stands in pageChecks/patterns.ts.
 */

export interface Kind {
  /** Commands that do it. */
  does: RegExp;
  /** How a page tells somebody to do it in words alone. */
  told?: RegExp;
  /** Whoever does it should have read what it does. */
  grave?: true;
  /** Words of the step that say the risk. */
  warns?: RegExp;
  /** What a page is told that lacks them. */
  says?: string;
}

/** Between the verb and what it is done to: "switch the account's soft delete off". */
const WHOSE = "(?:[\\w'’]+ ){0,3}";
const off = (what: string) =>
  `\\b(?:(?:switch|turn|set) ${WHOSE}(?:${what})\\b[^.;]{0,25}\\b(?:off|false|disabled)\\b|(?:(?:switch|turn) off|disable|deactivate) ${WHOSE}(?:${what})\\b)`;
const on = (what: string) =>
  `\\b(?:(?:switch|turn|set) ${WHOSE}(?:${what})\\b[^.;]{0,25}\\b(?:on|true|enabled)\\b|(?:(?:switch|turn) on|allow|enable|activate) ${WHOSE}(?:${what})\\b)`;
const any = (...patterns: string[]) => new RegExp(patterns.join('|'), 'i');

const LOSS =
  /\b(lost|loses?|gone|only (?:backup|copy)|cannot be undone|not be undone|comes? back|brings? .{0,40}back|for good|soft delete|versions?|whose|whatIf|dry-?run|just made|made anew|you made|the probe|by mistake|nothing else|is empty|unsaved|corrupt\w*)\b/i;

/** The gravest first: a step that does several things is judged by the first of them. */
export const KINDS = {
  final: {
    does: /--upgrade-to-storagev2|-UpgradeToStorageV2|\baccount failover\b|Invoke-AzStorageAccountFailover|hns-migration start (?!.*validation)|Invoke-AzStorageAccountHierarchicalNamespaceUpgrade (?!.*Validation)|--enable-large-file-share|-EnableLargeFileShare|\baccount migration start\b|immutability-policy lock/i,
    told: /\bupgrade (?:the |this |a )?(?:flat )?account\b|\b(?:start|begin|make|do) (?:the |an )?unplanned failover\b|^the unplanned failover\b|\block the (?:retention )?policy\b|\bstart the upgrade\b/i,
    grave: true,
    warns: /cannot be|not be undone|no way back|for good|never|one way|stays? (?:so|that way)|lost|not back/i,
    says: 'nobody can take this back: say so beside it.',
  },
  rollsBack: {
    does: /\bblob restore\b.*--time-to-restore|\bRestore-AzStorageBlobRange\b/i,
    grave: true,
    warns: /written (?:there |in (?:it|that range) )?since|since is|set back|sets? .{0,40}\bback\b|later changes/i,
    says: 'this takes back what was written in that range since, by whomever: say so, and name the smallest range.',
  },
  deletes: {
    does: /\bfind .* -delete\b|\bazcopy (?:remove|rm) |\baz storage (?:blob|file|fs|directory|fs file|fs directory|container|container-rm|share|share-rm|queue|table|entity|message|account) (?:delete|clear)|\bRemove-AzStorage(?:Blob|File|Directory|Container|Share|Queue|Table|Account)\b|\bRemove-AzDataLakeGen2Item\b|--delete-destination[= ]"?true|\/MIR\b|\brclone (?:sync|purge|delete)|\brsync .*--delete|\brm -r|\bdelete-batch|\bkubectl delete (?!pod)|\bterraform (?:destroy|apply -replace)/i,
    told: /(?:^|[:;|(] ?|, |\bthen |\band )(?:delete|remove|wipe|purge|clean|drop) (?:(?:the|that|this|its|a|all|old|any|every|each|unfinished|present|wrongly nested|local)\s+){0,3}(?:blobs?|files?|folders?|director(?:y|ies)|contents?|containers?|shares?|queues?|tables?|accounts?|versions?|data|messages?|target|source)\b/i,
    grave: true,
    warns: LOSS,
    says: 'this deletes: say what is lost and what brings it back, or show it with --dry-run first.',
  },
  deletesSnapshots: {
    does: /--delete-snapshots[= ]"?(?:include|only)|\bIncludeSnapshots\b|--include snapshots/i,
    told: /\b(?:delete|remove) (?:(?:the|all|old|its)\s+){0,2}snapshots?\b/i,
    grave: true,
    warns: /backup|whose/i,
    says: 'snapshots may be the only backup: say so.',
  },
  ruleDeletes: {
    does: /\bmanagement-policy create\b.*\bdelete\b/i,
    told: /\b(?:let|add|give|set|make|use|write|by|with|check that)\b[^.;:]{0,40}\b(?:lifecycle )?rules?\b[^.;]{0,60}?\b(?:deletes?|removes?|clears?)\b|(?:^\W*|: )a lifecycle rule (?:that )?(?:deletes|removes|clears)\b/i,
    grave: true,
    warns:
      /soft delete|back\b|for good|how far|(?:as many|fewer) days|whole prefix|narrow|owner|whose|reads? its actions|only the test|still need|the only/i,
    says: 'a rule deletes whatever matches, at each run, and asks nobody: say what brings it back, and to begin narrow.',
  },
  opensToAll: {
    does: /allow-?blob-?public-?access[= ]"?\$?true|--public-access "?(?:blob|container)|-PublicAccess "?(?:Blob|Container)|--static-website true|Enable-AzStorageStaticWebsite/i,
    told: any(
      on('anonymous (?:access|read\\w*)|static website'),
      String.raw`\bmake ${WHOSE}(?:containers?|blobs?|account) public`,
    ),
    grave: true,
    warns: /everybody|anybody|the internet|owner/i,
    says: 'this shows data to everybody: say so, and whose decision it is.',
  },
  reopens: {
    does: /allow-?blob-?public-?access[= ]"?\$?true/i,
    grave: true,
    warns: /other containers?\b|every container|own level/i,
    says: 'containers whose own level was left open can be read by everybody again as well: say so, and list them first.',
  },
  opensWide: {
    does: /default-?action[= ]"?Allow|public-?network-?access[= ]"?Enabled/i,
    told: any(
      on('public network access|public endpoint|access from all networks'),
      off('firewall|network rules'),
      String.raw`\b(?:open|allow)\b[^.;]{0,50}\b(?:all networks|every network|the internet)\b`,
      String.raw`\bdefault action\b[^.;]{0,20}\bAllow\b`,
    ),
    grave: true,
    warns: /everybody|anybody|all networks|every network|the internet|owner/i,
    says: 'this opens the account to every network: say so, and whose decision it is.',
  },
  goesPlain: {
    does: /encryption-in-transit "?\$?false|https-?(?:traffic-?)?only[= ]"?\$?false|-o [^|]*\bsec=none|\bnoencrypt\b/i,
    told: any(off('secure transfer(?: required)?|encryption in transit')),
    grave: true,
    warns: /in plain|private network/i,
    says: 'the data then crosses the network in plain: say so, and where that is bearable.',
  },
  weakens: {
    does: /allow-?shared-?key-?access[= ]"?\$?true|--allow-cross-tenant-replication[= ]"?true|--allowed-copy-scope\b|--enable-(?:container-)?delete-retention[= ]"?false|--enable-versioning[= ]"?false/i,
    told: any(
      off('soft delete|versioning|change feed|second factor|MFA|protection|malware scanning|Defender'),
      on(
        'shared key(?: access)?|key access|account keys?|cross-tenant replication|RC4|NTLM|SMB ?1|TLS 1\\.[01]|public client flows',
      ),
      String.raw`\ballow azure services\b`,
      String.raw`\b(?:exempt|exclude)\b[^.;]{0,50}\b(?:polic(?:y|ies)|users?|applications?)\b`,
    ),
    grave: true,
    warns: /owner|decides?|administrator|protect|exemption|security team|rather than|that one|only/i,
    says: 'this takes a protection away: say whose decision it is.',
  },
  skipsCheck: {
    does: /--check-md5[= ]"?(?:NoCheck|LogOnly)|--check-length[= ]"?false|NODE_TLS_REJECT_UNAUTHORIZED|verify=False|sslVerify|--insecure\b|\bcurl [^|]*-k\b|setenforce 0|ufw disable|advfirewall .*off|DisableRealtimeMonitoring|min-?(?:imum-?)?tls-?version "?TLS1_[01]|no-?verify|skip-?certificate/i,
    told: any(off('verification|certificate checks?|virus scanner|antivirus|host firewall')),
    grave: true,
    warns:
      /only (?:for|to|until|while)|back|once|undo|afterwards|unseen|damaged|not helped|does not|instead of|otherwise/i,
    says: 'this switches a check off: say what goes unseen, and how to switch it on again.',
  },
  shutsOut: {
    // A new account shuts nobody out.
    does: /^(?!.*(?:account create|New-AzStorageAccount )).*(?:--allow-blob-public-access[= ]"?false|-AllowBlobPublicAccess \$false|-action[= ]"?Deny|public-?network-?access[= ]"?(?:Disabled|SecuredByPerimeter)|allow-?shared-?key-?access[= ]"?\$?false|--https-only[= ]"?true|--min-tls-version[= ]"?TLS1_[23]|-MinimumTlsVersion|--bypass[= ]"?None|default-share-permission[= ]"?None|--static-website false|--public-access off)/i,
    told: any(
      off('(?:shared )?key access|anonymous access|public (?:network )?access|static website'),
      String.raw`\blimit the network\b`,
      String.raw`\bassociate (?:it|the (?:account|resource)) with the (?:same )?perimeter\b`,
    ),
    grave: true,
    warns:
      /\bshuts? out|shuts\b|\bwhom\b|who (?:still )?(?:uses|reads)|nobody uses|nothing uses|readers?|what confirm showed|was (?:off|private)|logs show/i,
    says: 'this shuts out whoever works that way today: say how to see first who that is.',
  },
  breaksLock: {
    does: /\block delete\b|\bRemove-AzResourceLock\b/i,
    // "A delete lock on the vault" is one that is set.
    told: /(?<!\b(?:an?|the|its) )\b(?:delete|remove|lift) (?:the |this (?:one )?|that |its )?(?:management |delete )?lock\b/i,
    grave: true,
    warns: /owner|whoever|decides|ask/i,
    says: "a lock is its owner's to lift: say whom to ask.",
  },
  endsHold: {
    does: /legal-hold clear|Remove-AzRmStorageContainer(?:LegalHold|ImmutabilityPolicy)|immutability-policy delete|protection disable/i,
    told: /\b(?:lift|clear|remove|delete|shorten|stop) (?:the |a |this )?(?:legal hold|retention policy|immutability policy|backup|protection)\b/i,
    grave: true,
    warns: /owner|whoever|decides|ask/i,
    says: "a hold or protection is its owner's to end: say whom to ask.",
  },
  breaksLease: {
    does: /\blease break\b|\bStop-AzStorageBlobLease\b|\bclose-handle\b|\bClose-AzStorageFileHandle\b|\bforce-unlock\b/i,
    told: /\b(?<!holders? )(?:break|end) (?:the |its |that )?lease\b|\bclose (?:the |its |all |and close )?handles?\b/i,
    grave: true,
    warns: /corrupt|unsaved|loses?\b|lost|gone|not saved/i,
    says: 'its holder may still write: say what breaks under it.',
  },
  rotates: {
    does: /\bkeys? renew\b|\bNew-AzStorageAccountKey\b|regenerate-password|revoke-delegation-keys|Revoke-AzStorageAccountUserDelegationKeys|RotateToKerbKey|\bpolicy delete\b/i,
    told: /\b(?:regenerate|rotate|renew|revoke) (?:(?:the|that|this|an?|both|account|delegation|user|access|first|old)\s+){0,3}(?:keys?|key1|key2|passwords?|secrets?)\b|\b(?:change or )?delete the policy\b/i,
    grave: true,
    warns:
      /\b(every|all|everybody|old (?:one|password|secret)s?|stays?|ends?|stops?|second key|other key|until|nothing uses)\b/i,
    says: 'this ends what others sign in with: say who, and what has to be moved first.',
  },
  revives: {
    does: /\b(?:container|share|queue|table) policy create\b|\bNew-AzStorage\w+StoredAccessPolicy\b/i,
    grave: true,
    warns: /come alive|live again|brings? .{0,30}back/i,
    says: 'a policy under a name that was deleted brings all tokens back that name it, those that were meant to end too: say so.',
  },
  replacesSecrets: {
    does: /\b(?:app|sp) credential reset\b(?!.*--append)|ad sp create-for-rbac/i,
    grave: true,
    warns: /all (?:other|old|former)|replaces/i,
    says: 'without --append all other secrets go: add it, or say so.',
  },
  hostRights: {
    does: /--privileged\b|\bSYS_ADMIN\b/,
    grave: true,
    warns: /\bhost\b/i,
    says: 'whoever gets into the container then has nearly the host: say so, and show the way without.',
  },
  wholeNetwork: {
    does: /private-dns link vnet create|New-AzPrivateDnsVirtualNetworkLink/i,
    told: /\blink the (?:private )?zone\b/i,
    grave: true,
    warns: /\bevery(?:\*\*|\*)? account|other accounts|others stop|NXDOMAIN/i,
    says: 'the zone answers for all accounts of that network from then on: say what happens to the others.',
  },
  reroutes: {
    does: /dns-zone-group create|New-AzPrivateDnsZoneGroup/i,
    warns: /every network/i,
    says: 'networks that are linked to the zone go by the endpoint from then on: say so.',
  },
  restarts: {
    does: /\bRestart-\w+|(?<!\blast\b.*)\breboot\b|appsettings set\b|wsl --shutdown|\brollout restart\b|\bkubectl (?:delete pod|drain)|\baz (?:vm|vmss|webapp|functionapp) (?:restart|deallocate|convert|stop)\b|\bStop-Service\b|\bsystemctl (?:stop|restart)\b|service-endpoints\b/i,
    told: /\b(?:restart|reboot|shut down) (?:(?:the|this|that|your|all|agent)\s+){0,2}(?:service|server|machine|VM|agent|pods?|nodes?|app|gateway|cluster|computer)\b/i,
    warns:
      /\b(?:when no|when the|one after|one by one|broken off|breaks?|for a moment|quiet|window|app restarts|stops?|ends?|makes again|no job)\b/i,
    says: 'this restarts or ends what others use: say what breaks off, and when to do it.',
  },
  comesPrivate: {
    does: /--service-endpoints\b|-ServiceEndpoint\b/,
    grave: true,
    warns: /\bpublic address\b/i,
    says: 'the subnet comes to every account with its private address from then on: say that IP rules for its public address count no more.',
  },
  replaces: {
    does: /--overwrite[= ]"?true|\b(?:blob|file) upload(?:-batch)? .*--overwrite|Set-AzStorageBlobContent .*-Force|\bcopy start .*--destination-blob "?\{path\}|\bcopy start .*\b(?:versionid|snapshot)=|\boverwrite=True\b|--mirror-mode[= ]"?true|\bazcopy sync\b(?!.*--dry-run).*--compare-hash\b/i,
    told: /\b(?:let it|asks? for) overwrit\w+|\boverwrite ?[:=] ?true\b/i,
    warns:
      /\b(lost|loses|versions?|soft delete|may be replaced|replaces (?:a|the|what)|nobody changed|good copy|comes? back|set back)\b/i,
    says: 'this overwrites what is there: say that its content is lost unless versions or soft delete keep it.',
  },
  replacesList: {
    does: /\bmanagement-policy create\b|\blocal-user update .*--permission-scope\b|\bSet-AzStorageAccountManagementPolicy\b|--bypass[= ]"?(?!None)\w|-Bypass "?(?!None)\w|\bor-policy update\b|\bdns-zone-group create .*--name|\baccess set\b(?!-)(?!.*(?:\$acl|--owner))|\bblob tag set\b|\bmetadata update\b|\bevent-subscription update\b.*--(?:included-event-types|advanced-filter)/i,
    grave: true,
    warns:
      /as a whole|whole (?:list|policy|entry)|replaces the|replaced|sets the whole list|give the old ones too|stays? as|other entries|what (?:is|stands) there/i,
    says: 'the former rules or entries that are not named in it go: say so, and show them first.',
  },
  unregisters: {
    does: /\b(?:storage-mover agent|storagesync (?:registered-server|sync-group server-endpoint|sync-group cloud-endpoint|sync-group)) (?:delete|unregister)\b|\bUnregister-AzStorage(?:SyncServer|MoverAgent)\b|\bRemove-AzStorageSync(?:Server|ServerEndpoint|CloudEndpoint|Group)\b|\bReset-StorageSyncServer\b/i,
    told: /\b(?<!not )unregister (?:it|them|and\b|(?:the|this|that|an?|its) (?:agent|server))|\b(?:delete|remove) (?:the |its |this |that )?(?:server|cloud) endpoint\b/i,
    grave: true,
    warns: /\broles?\b|identity|tiered|each job|anew to/i,
    says: 'what is registered anew is another one: say that identity, roles and jobs go with it, and of File Sync that tiered files must be recalled first.',
  },
  locksTarget: {
    does: /\bor-policy create\b|\bSet-AzStorageObjectReplicationPolicy\b/i,
    grave: true,
    warns: /read-only|takes no (?:other )?writes?|refuses (?:all )?(?:other )?writes?/i,
    says: 'nobody can write into the destination container while the policy stands: say so.',
  },
  changesTree: {
    does: /\baccess (?:update|set|remove)-recursive\b|DataLakeGen2AclRecursive\b|\bicacls (?!.*\/save).*\/T\b|(?:\/|-)SECFIX\b/i,
    warns: /tree|below|every|all (?:files|items)|whole|replaced/i,
    says: 'this touches every item below: say so, and how to see it first.',
  },
  opensEmulator: {
    does: /--(?:blob|queue|table)Host 0\.0\.0\.0|\b(?:docker|podman) run .*-p (?!127\.)\d+(?:-\d+)?:1000[0-2]\b/,
    warns:
      /key is (?:public|known)|127\.0\.0\.1 only|inside (?:its|the|a) (?:container|cluster|network)|closed|private network/i,
    says: "the emulator's key is public: say that whoever reaches the port may read and change everything there.",
  },
  wideRole: {
    told: /\b(?:give|gives|assign|grant|add|needs?)\b[^.;:]{0,60}?\b(?:Storage Account Contributor|Storage Account Key Operator(?: Service Role)?|Reader and Data Access|Storage Blob Data Owner)\b/i,
    does: /(?:assignment create .*--role|RoleAssignment .*-RoleDefinitionName) "?(?:Storage \w+ Data (?:Privileged )?(?:Owner|SMB Share Elevated)|Storage Account Key Operator|User Access Administrator|Reader and Data Access)/i,
    warns:
      /\bowner(?! \()|ACL|permissions|everything|keys?\b|only where|really needed|ask (?:whoever|them|somebody)|whoever has|custom role|role of your own|or (?:a|an) SAS|letter `t`|assign roles|also (?:lists|reads)/i,
    says: 'a smaller role may do: say why this one.',
  },
  givesToYou: {
    does: /role assignment create .*signed-in-user|New-AzRoleAssignment .*-SignedIn/i,
    warns: /\b(you|yourself|apps?|application|service principal|managed identity)\b/i,
    says: 'an app or a machine needs it, and the administrator who runs the line gets it: say for whom it is, and how to find the id of another.',
  },
  usesKey: {
    does: /--auth-mode "?key\b|\baccount keys list (?!.*--query "?\[\]\.\{name)|Get-AzStorageAccountKey\b.*Value/i,
    warns:
      /\bkeys? (?:is|are) allowed|opens everything|everything|no login|whole account|without a login|full (?:right|access)|key's|owner|where keys|only keys?|takes? (?:the|a) key|the key itself/i,
    says: 'the account key opens everything: say why no login will do, and where keys are allowed.',
  },
  keepsSecret: {
    does: /\b(?:export|set) \w*(?:SECRET|PASSWORD|ACCOUNT_KEY|STORAGE_KEY)\w*=(?!"?\$)\S|\$env:\w*(?:SECRET|PASSWORD)\w* ?= ?"[<{]|--(?:client-secret|password|account-key|application-secret)[= ]"?[<{]|\/pass:\S|\bstoragebot (?:sas|probe) ["'<]/i,
    warns: /history/i,
    says: 'the shell keeps it: read it with read -rs or Read-Host -AsSecureString.',
  },
  printsSecret: {
    does: /credential reset\b|create-for-rbac|New-AzADAppCredential|regenerate-password|keyvault secret show|show-connection-string|get-access-token(?!.*\| ?cut)|keys list .*\[0\]\.value(?!.*>)/i,
    told: /\b(?:show|print|echo) (?:the |both )?(?:account )?(?:keys?|SAS|connection string|token)\b/i,
    warns: /\b(?:printed|prints|shown once|log|reads along|history|ticket)\b/i,
    says: 'this prints a secret: say so, and that no log may keep it.',
  },
  costs: {
    does: /--rehydrate-priority|-RehydratePriority|\bset-tier\b|\bazcopy .*--(?:block|page)-blob-tier|Set-AzStorageBlobTier|--access-tier "?(?:Cool|Cold)|\bbench(?:mark)? |--provisioned-(?:iops|bandwidth)|share-rm (?:update|create) .*--quota "?\{quota|diagnostic-settings create|--enable-versioning true/i,
    told: /\b(?:rehydrate (?:it|them|the)|raise (?:the |them|its )?(?:quota|provisioned)|turn geo-redundancy on|convert the account|take premium|premium block blob account or|(?:take|choose) an? (?:SSD|premium)|copy over: everything)\b/i,
    warns: /costs?\b|charge|price|billed|paid|fee\b|fees\b|early deletion|dearer|cheaper|budget/i,
    says: 'this costs (reads, rehydration, early deletion, transactions, size): say so.',
  },
  sendsToken: {
    does: /--trusted-microsoft-suffixes/i,
    warns: /token|yours|trust/i,
    says: 'AzCopy sends its token to such hosts: say that only names of your own belong there.',
  },
  forgetsJob: {
    does: /\bazcopy jobs (?:remove|clean)\b/i,
    told: /\bclean the (?:plan )?folder\b/i,
    warns: /resum|give up/i,
    says: 'what is removed cannot be resumed: say so.',
  },
  wholeMachine: {
    does: /\/etc\/hosts\b|HKLM\b|setx .*\/M\b|SetEnvironmentVariable\(.*Machine|update-ca-certificates|update-ca-trust|Import-Certificate .*LocalMachine/i,
    warns: /\b(all|every|whole machine|one machine|everybody|undo|take|remove|administrator|machine)\b/i,
    says: 'this counts for the whole machine: say so, and how to take it back.',
  },
  addsSecret: { does: /\bcredential reset\b.*--append|New-AzADAppCredential/i },
  gives: {
    does: /\brole assignment create\b|\bNew-AzRoleAssignment\b|\bfs access (set|update)|\bUpdate-AzDataLakeGen2Item/i,
  },
  opens: { does: /network-rule add|Add-AzStorageAccountNetworkRule|access-rule create|nsg rule create/i },
  unmounts: {
    does: /\bblobfuse2 unmount\b|\bfusermount3? -u|\bumount \S|\bnet use \S+ \/delete\b/i,
  },
  resumes: { does: /\bazcopy jobs resume\b/i },
  bringsBack: {
    does: /\bblob undelete\b|\bfs undelete-path\b|\b(?:container|share-rm) restore\b|\bkeyvault (?:key )?recover\b|Undo-AzKeyVaultKeyRemoval/i,
  },
  linksDisk: { does: /\bdisk grant-access\b|Grant-AzDiskAccess/i },
  makesSas: { does: /generate-sas|SASToken\b/i },
  takesAway: {
    does: /\bnetwork-rule remove\b|Remove-AzStorageAccountNetworkRule|\brole assignment delete\b|Remove-AzRoleAssignment|\baccess-rule delete\b|\bnsg rule delete\b|\bidentity remove\b|\bdisk revoke-access\b|Revoke-AzDiskAccess|\bcredential delete\b/i,
  },
  changes: {
    does: /\baz storage account (\S+ )?update\b|\bSet-AzStorageAccount\b|-properties update|(share|container)-rm update|\bUpdate-Az(?!Data)\w+|\bSet-Az(?!Context|StorageBlobContent|Data)\w+|subnet update|dns-zone-group|private-dns/i,
  },
  overwrites: { does: /\bazcopy (?:copy|cp)\b(?!.*--overwrite)/i },
  updates: { does: /--overwrite[= ]"?ifSourceNewer/i },
  // Knows no --overwrite; what it deletes stands above.
  syncs: { does: /\bazcopy sync\b/i },
  adds: { does: /\bazcopy (?:copy|cp)\b.*--overwrite[= ]"?false/i },
  creates: {
    does: /\bazcopy make\b|\baz storage (\S+ ){1,2}create\b|\bNew-AzStorage(Container|Share|Directory|Queue)|\bblob upload\b(?!.*--overwrite)|Set-AzStorageBlobContent(?!.*-Force)/i,
  },
  machine: {
    does: /\bsudo\b|\bapt-get\b|\bSet-Item Env|\bexport \w+=|^\s*set "?\w+=|\$env:\w+ ?=|\bmodprobe\b|\bUpdate-Module\b|\baz upgrade\b|\bpip install\b|\bnpm install\b/i,
  },
  signsIn: { does: /\b(az|azcopy) log(in|out)\b|Connect-AzAccount|az account set|Set-AzContext/i },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export const kindsInOrder = Object.entries(KINDS) as [KindName, Kind][];

export const kindNames = Object.keys(KINDS) as [KindName, ...KindName[]];
