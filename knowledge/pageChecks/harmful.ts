/** Lines that lose, open or break more than the step means, with what to write instead. */
import { ALL, BASH, checkFor, type Pattern, PS } from './pattern.ts';

/** Advice that can do harm. What a page may only say in words, with the owner's consent, is no command to paste. */
const HARMFUL: Pattern[] = [
  {
    in: ALL,
    seen: /azcopy (?:remove|rm) (?!.*--dry-run).*--recursive|delete-batch(?!.*--dryrun)|\brm -rf\b/,
    says: 'this deletes a whole tree: show it with --dry-run, and say when to take that off.',
  },
  {
    in: ALL,
    seen: /azcopy set-properties (?!.*--dry-run).*--recursive/,
    says: 'this changes every blob below, and each costs: show it with --dry-run, and say when to take that off.',
  },
  {
    in: ALL,
    seen: /azcopy sync (?!.*--dry-run).*(?:--delete-destination[= ]"?(?:true|prompt)|--mirror-mode[= ]"?true)/,
    says: 'this deletes or overwrites at the destination whatever differs: show it with --dry-run, and say when to take that off.',
  },
  {
    in: ALL,
    seen: /\brobocopy (?!.*\s\/L\b).*(?:\/MIR|\/PURGE|\/SECFIX)\b/i,
    says: 'this deletes, or sets the rights of a whole tree anew: show it with /L, and say when to take that off.',
  },
  {
    in: ALL,
    seen: /\bterraform (?:apply|destroy)\b.*-auto-approve/,
    says: 'nobody reads the plan then, and it may replace what holds data: leave -auto-approve out.',
  },
  {
    in: BASH,
    seen: /\bwhile (?::|true)(?=\s*;)/,
    says: 'may never end: count the tries with for.',
  },
  {
    in: BASH,
    seen: /\bwhile\b[^;]*\bread\b.*\baz [^|;]*(?<!<\/dev\/null) *(?:;|\|)/,
    says: 'az may take the rest of the list as its input, and names are left out: </dev/null behind it.',
  },
  {
    in: ALL,
    seen: /\blist\b[^|]*\|[^|]*\b(?:while|xargs|ForEach(?:-Object)?|%)\b.*\b(?:break|delete|remove|Remove-Az\w+|Stop-Az\w+)\b/i,
    says: 'this does it to whatever the list holds, unseen: write the list to a file, say what to take out of it, and read the file.',
  },
  {
    in: BASH,
    seen: /--service-endpoints (?!\$have\b)/,
    says: 'this replaces the endpoints of the subnet, those for other services too, and all of them when the look-up fails: have="$(az network vnet subnet show … --query "serviceEndpoints[].service" --output tsv)" && az network vnet subnet update … --service-endpoints $have …',
  },
  {
    in: ['bash', 'powershell'],
    seen: /(?:export NO_PROXY=|\$env:NO_PROXY = )(?!"?\*|.*NO_PROXY\b)/,
    says: 'this loses the hosts that stand in NO_PROXY already: begin with the former list, as managed-identity-unavailable does.',
  },
  {
    in: ALL,
    seen: /--delete-retention-days|--allow-cross-tenant-replication[= ]"?true|--allowed-copy-scope\b|--versions "?SMB/,
    says: 'this weakens what protects the account: say in words what its owner decides.',
  },
  {
    in: ALL,
    seen: /\bcors(?:-rule)? clear\b|Remove-AzStorageCORSRule/,
    says: 'this removes all CORS rules, those of others too: set the recorded list again.',
  },
  {
    in: PS,
    seen: /-CorsRules? @\(\s*@?\{|Set-AzStorageCORSRule/,
    says: 'this replaces all CORS rules: hand over the present ones and the new one.',
  },
  { in: BASH, seen: /vm(?:ss)? identity remove(?!.*--identities)/, says: 'name the identity with --identities.' },
  {
    in: PS,
    seen: /Update-AzVM\b.*-IdentityType "?SystemAssigned\b/,
    says: 'this removes user-assigned identities: keep those that are there.',
  },
  {
    in: ALL,
    seen: /kubectl delete (?:secret|pvc?|storageclass|namespace)\b/,
    says: 'pods lose their mount, or data goes: replace with kubectl create --dry-run=client -o yaml | kubectl apply.',
  },
  {
    in: ALL,
    seen: /--default-action[= ]"?Allow|-DefaultAction Allow|--ip-address(?:es)? "?0\.0\.0\.0/,
    says: 'this opens the account to all networks: add one rule.',
  },
  {
    in: ALL,
    seen: /--public-network-access[= ]"?Enabled|-PublicNetworkAccess "?Enabled/,
    says: 'this opens the public endpoint: lead over the private endpoint, or ask the owner in words.',
  },
  { in: ALL, seen: /--bypass[= ]"?None/, says: 'this takes the services away that pass now.' },
  {
    in: ALL,
    seen: /--https-only[= ]"?false|-EnableHttpsTrafficOnly \$false/,
    says: 'this lets blobs go over plain http: use the switch of the protocol.',
  },
  {
    in: ALL,
    seen: /--min-tls-version[= ]"?TLS1_[01]\b|-MinimumTlsVersion "?TLS1_[01]\b/,
    says: 'the service takes no TLS below 1.2.',
  },
  {
    in: ALL,
    seen: /--allow-shared-key-access[= ]"?true|-AllowSharedKeyAccess \$true/,
    says: 'this turns keys on for everybody: show the way without, and ask the owner in words.',
  },
  {
    in: ALL,
    seen: /--enable-(?:delete-retention|container-delete-retention|versioning|change-feed)[= ]"?false/,
    says: 'this switches protection of data off.',
  },
  {
    in: ALL,
    seen: /\block delete\b|immutability-policy delete|legal-hold clear|Remove-AzResourceLock/,
    says: "a lock or hold is its owner's to lift: say whom to ask.",
  },
  {
    in: ALL,
    seen: /\baz storage (?:account|share|share-rm|container|container-rm) delete\b(?!.* --snapshot )|Remove-Az(?:Rm)?Storage(?:Account|Share|Container)\b/,
    says: 'this deletes everything in it: say in words what to delete, if it was just made and is empty.',
  },
  {
    in: ALL,
    seen: /keys renew|New-AzStorageAccountKey\b|revoke-delegation-keys/,
    says: 'this ends the tokens of everybody: say in words when, and who must be moved first.',
    asked: true,
  },
  {
    in: BASH,
    seen: /role assignment (?:create|delete)\b.*--scope "\$\(.*\)"(?:\s|$)/,
    says: 'when the look-up fails the scope is empty, and the role may count for the whole subscription: scope="$(…)" && az role assignment … --scope "$scope".',
  },
  {
    in: ALL,
    seen: /role assignment delete(?!.*--role .*--scope|.*--scope .*--role)/,
    says: 'name role and scope, so that only the one assignment goes.',
  },
  {
    in: BASH,
    seen: /role assignment delete\b.*--assignee[= ]"?\$(?!\{\w+:\?\})/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a shell variable.
    says: 'when the look-up comes out empty the role is taken from everybody who has it there: who="$(…)", then --assignee "${who:?}".',
  },
  {
    in: BASH,
    seen: /\bfs access (?:set|update-recursive|remove-recursive)\b.*\b(?:user|group):\$(?!\{\w+:\?\})/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a shell variable.
    says: 'when the look-up comes out empty this is the entry of the owner: who="$(…)", then user:${who:?}.',
  },
  {
    in: BASH,
    seen: /\$\(az (?!storage account keys )[^$]*\blist\b[^$]*--query "(?:\[0\]|[^"]*\[\?name==[^"]*\| \[0\])/,
    says: 'of several of that name the first is taken, which may be a stranger: leave | [0] out, and two of a name make the command fail.',
  },
  {
    in: ALL,
    seen: /assignment create .*--role "?(?:Owner|Contributor|User Access Administrator|Storage Account Contributor)"?(?: |$)|-RoleDefinitionName "?(?:Owner|Contributor)"?(?: |$)/,
    says: 'far too wide: take the data role of the service, {role}.',
  },
  {
    in: ALL,
    seen: /keyvault set-policy|Set-AzKeyVaultAccessPolicy/,
    says: 'this replaces the permissions of that identity: add one in the portal, or take a role.',
  },
  {
    in: ALL,
    seen: /--account-key\b|-StorageAccountKey\b/,
    says: 'a key on the command line stays in the history: sign in, or let the tool fetch it.',
  },
  {
    in: ALL,
    seen: /\/pass:["<{\w]|\bnet use \S+ \S+ \/user:\S+ (?![*/`])\S/i,
    says: 'a key on the command line stays in the history: /pass, and * of net use, ask for it.',
  },
  {
    in: ALL,
    seen: /keyvault secret set\b.*--value/,
    says: 'a secret on the command line stays in the history: --file.',
  },
  {
    in: BASH,
    seen: /storage account keys list(?!.*--query)/,
    says: 'this prints both keys: look at keyCreationTime, or query what is needed.',
  },
  { in: PS, seen: /Get-AzStorageAccountKey(?!.*\.Value)/, says: 'this prints both keys: look at KeyCreationTime.' },
  {
    in: ALL,
    seen: /\bcurl(?:\.exe)? [^|]*(?:-\w*k\b|--insecure)|CONNECTION_VERIFICATION=1|--no-verify-ssl|ServerCertificateValidationCallback/,
    says: 'this switches off the check of certificates: put the root into the store.',
  },
  {
    in: ALL,
    seen: /chmod (?:-R )?777|icacls .*\/reset|Set-ExecutionPolicy Unrestricted/,
    says: 'this opens or wipes permissions for all: save them first, and give what is needed.',
  },
  {
    in: BASH,
    seen: /\baccess set-recursive\b/,
    says: 'this replaces the ACLs of a whole tree: add one entry with access set, or update-recursive.',
  },
  {
    in: BASH,
    seen: /\baccess update-recursive\b.*--acl "?\$\w/,
    says: 'the whole list of one folder gives every item below its owner, other and mask too: name the one entry.',
  },
  {
    in: ALL,
    seen: /azcopy jobs clean(?!.*--with-status)/,
    says: 'this takes plans and logs of every job away, also of those to be resumed: --with-status=Completed.',
  },
  {
    in: ALL,
    seen: /\bazcopy bench(?:mark)? (?!.*(?:--size-per-file|--mode[= ]"?'?download|--?h(?:elp)?\b))/i,
    says: 'without sizes it uploads 25 GB: write --file-count 20 --size-per-file 8M, and what that costs.',
  },
  {
    in: ALL,
    seen: /\b(?:docker|podman) run\b.* -p (?!127\.0\.0\.1:)\d+(?:-\d+)?:1000[0-2]\b/,
    says: "this opens the emulator, whose key is public, to the whole network, past the machine's firewall: -p 127.0.0.1:10000-10002:10000-10002.",
  },
  {
    in: ALL,
    seen: /--log-level[= ]"?none/i,
    says: 'without a log nobody finds out what failed: --log-level=ERROR is the least.',
  },
  {
    in: ALL,
    seen: /share-rm update .*--(?:quota|provisioned-[\w-]+)[= ]"?\d|Update-AzRmStorageShare .*-(?:QuotaGiB|Provisioned\w+) "?\d/,
    says: 'a fixed number may be lower than what is set, and then it takes away: write a placeholder, and say above what.',
  },
  {
    in: ALL,
    seen: /--delete-snapshots only|--include snapshots/,
    says: 'this deletes snapshots, which may be the only backup: say it in words.',
  },
];

/** Of a fence: what stands in a sentence names the places of its own. */
const WRONG_WAY: Pattern[] = [
  {
    in: ALL,
    seen: /azcopy (?:copy|sync) .*\{source(?:Url|Sas)\}.*"\{url\}\?\{destinationSas\}/,
    says: 'the URL of a report may be that of the source: write {destinationUrl}, or people copy onto it.',
  },
  {
    in: ALL,
    // What stands as pages show it is turned round where the reported copy went the other way: knowledge/text/directed.ts.
    seen: /azcopy (?:copy|sync|cp) "(?!(?:\.\/)?\{path\}(?:\/\*)?"|\.\/data"|\{source)[^"]*" "\{url\}(?:\?\{sas\})?"/,
    says: 'the URL of a report may be that of the source: write "{path}" "{url}?{sas}", which is turned round then, or {destinationUrl}.',
  },
];

export const checkHarm = checkFor([...HARMFUL, ...WRONG_WAY]);

/** What speaks against a command that stands in a sentence, in whatever shell it is meant. */
export const objectionsToHarm = (command: string): string[] =>
  HARMFUL.filter(({ seen, asked }) => !asked && seen.test(command)).map(({ says }) => says);
