/** What the commands of a step do, so that it can be said before somebody runs them. Pure. */
import { blocksOf } from './markdown.ts';

/** The gravest first: a step that does several things is judged by the first of them. */
const EFFECTS = [
  // Never undone
  ['final', /\baccount failover\b|\bhns-migration start\b|\baccount migration start\b/i],
  [
    'deletes',
    /\bazcopy (remove|rm)\b|\baz storage (\S+ ){1,3}delete(-batch)?\b|\bRemove-AzStorage(Blob|Container|Share|File|Directory|Queue|Table)\b|--delete-destination[= ]"?true|\/MIR\b|\brm -r/i,
  ],
  [
    'opensWide',
    /default-?action "?Allow|public-?network-?access "?Enabled|allow-?blob-?public-?access "?\$?true|--public-access "?(blob|container)/i,
  ],
  [
    'weakens',
    /https-?(traffic-?)?only "?\$?false|min-?(imum-?)?tls-?version "?TLS1_[01]|allow-?shared-?key-?access "?\$?true|--check-md5[= ]"?NoCheck|--insecure\b|no-?verify|skip-?certificate/i,
  ],
  ['breaksLock', /\block delete\b|\bRemove-AzResourceLock\b/i],
  ['breaksLease', /\blease break\b|\bStop-AzStorageBlobLease\b|\bclose-handle\b|\bforce-unlock\b/i],
  [
    'endsHold',
    /legal-hold clear|Remove-AzRmStorageContainer(LegalHold|ImmutabilityPolicy)|immutability-policy delete|protection disable/i,
  ],
  [
    'rotates',
    /\bkeys? renew\b|\bNew-AzStorageAccountKey\b|regenerate-password|revoke-delegation-keys|Revoke-AzStorageAccountUserDelegationKeys|RotateToKerbKey/i,
  ],
  ['renewsSecret', /\bcredential reset\b|New-AzADAppCredential/i],
  ['gives', /\brole assignment create\b|\bNew-AzRoleAssignment\b|\bfs access (set|update)|\bSet-AzDataLakeGen2Item/i],
  ['opens', /network-rule add|Add-AzStorageAccountNetworkRule|access-rule create|nsg rule create/i],
  ['makesSas', /generate-sas|SASToken\b/i],
  [
    'changes',
    /\baz storage account (\S+ )?(update|create)\b|\bSet-AzStorageAccount\b|-properties update|(share|container)-rm update|\bUpdate-Az\w+|\bSet-Az(?!Context|StorageBlobContent)\w+|subnet update|dns-zone-group|private-dns/i,
  ],
  [
    'overwrites',
    /\bazcopy (copy|cp)\b(?!.*--(overwrite[= ]"?false|dry-run))|\bblob upload\b|Set-AzStorageBlobContent/i,
  ],
  // Knows no --overwrite; what it deletes stands above.
  ['syncs', /\bazcopy sync\b(?!.*--dry-run)/i],
  ['adds', /\bazcopy (copy|cp)\b.*--overwrite[= ]"?(false|ifSourceNewer)/i],
  ['creates', /\bazcopy make\b|\baz storage (\S+ ){1,2}create\b|\bNew-AzStorage(Container|Share|Directory|Queue)/i],
  [
    'machine',
    /\bsudo\b|Import-Certificate|\bapt-get\b|\bSet-Item Env|\bexport \w+=|^\s*set \w+=|\bmodprobe\b|\bUpdate-Module\b|\baz upgrade\b/im,
  ],
  ['signsIn', /\b(az|azcopy) log(in|out)\b|Connect-AzAccount|az account set|Set-AzContext/i],
] as const satisfies readonly (readonly [string, RegExp])[];

/** `other`: something that we have no sentence of its own for. */
export type Effect = (typeof EFFECTS)[number][0] | 'other';

/** Whoever does it should have read what it does. */
const GRAVE = new Set<Effect>([
  'final',
  'deletes',
  'opensWide',
  'weakens',
  'breaksLock',
  'breaksLease',
  'endsHold',
  'rotates',
]);

const commandsOf = (step: string) =>
  blocksOf(step)
    .flatMap((block) => (block.kind === 'code' ? [block.snippet] : []))
    .join('\n');

export const hasCommands = (step: string): boolean => commandsOf(step) !== '';

/** Commands that only look. */
const LOOKS =
  /\b(show|list|exists|query|nslookup|dig|curl|date|openssl|tail|head|grep|cat|ls|ping|nc|whoami|metrics|--dry-run|--version|-h|--help)\b|\b(Get|Test|Resolve|Select|Where|Invoke-RestMethod|Measure|ConvertFrom)-|^\s*[$#]|^\s*[|}]|^\w+=/i;

const onlyLooks = (commands: string) =>
  commands.split(/\n|;(?=\s)/).every((line) => line.trim() === '' || LOOKS.test(line));

/** Everything that the step's commands do, the gravest first; nothing where they only look. */
export function effectsOf(step: string): Effect[] {
  const commands = commandsOf(step);
  const known = EFFECTS.flatMap(([effect, does]) => (does.test(commands) ? [effect] : []));
  return known.length > 0 || onlyLooks(commands) ? known : ['other'];
}

export function gravestOf(step: string): Effect | undefined {
  return effectsOf(step).find((effect) => GRAVE.has(effect));
}

/** Installing, and what counts for all users of a machine, is its administrator's. */
export const takesAdministrator = (step: string): boolean =>
  /\bsudo\b|LocalMachine|\bapt-get\b|as administrator|elevated/i.test(commandsOf(step));
