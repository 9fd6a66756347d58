/**
 * Commands that do harm where they are run without a thought: a page may show them only with the risk said in the same
 * step. What may not be shown at all stands in patterns.ts.
 */
import type { Objection, PageCheck, PageView } from './view.ts';

interface Danger {
  kind: string;
  seen: RegExp;
  /** Words of the step that say the risk. */
  warns: RegExp;
  says: string;
}

const LOSS =
  /\b(lost|loses?|gone|only (?:backup|copy)|cannot be undone|not be undone|comes? back|brings? .{0,40}back|for good|soft delete|versions?|whose|whatIf|dry-?run|just made|made anew|you made|the probe|by mistake|nothing else|is empty|unsaved|corrupt\w*)\b/i;

export const DANGERS: readonly Danger[] = [
  {
    kind: 'deletes data',
    seen: /\bazcopy (?:remove|rm) |\baz storage (?:blob|file|fs|directory|fs file|fs directory|container|container-rm|share|share-rm|queue|table|entity|message) (?:delete|clear)|\bRemove-AzStorage(?:Blob|File|Directory|Container|Share|Queue|Table)\b|\bRemove-AzDataLakeGen2Item\b|--delete-destination[= ]"?true|\bmirror=true|\/MIR\b|\brclone (?:sync|purge|delete)|\brsync .*--delete|\brm -r|\bdelete-batch|\bkubectl delete\b|\bterraform (?:destroy|apply -replace)/i,
    warns: LOSS,
    says: 'this deletes: say what is lost and what brings it back, or show it with --dry-run first.',
  },
  {
    kind: 'deletes snapshots',
    seen: /--delete-snapshots[= ]"?(?:include|only)|\bIncludeSnapshots\b/i,
    warns: /backup|whose/i,
    says: 'snapshots may be the only backup: say so.',
  },
  {
    kind: 'overwrites data',
    seen: /--overwrite[= ]"?true|\bblob upload(?:-batch)? .*--overwrite|Set-AzStorageBlobContent .*-Force|\bcopy start .*--destination-blob "?\{path\}/i,
    warns: /\b(lost|versions?|soft delete|may be replaced|nobody changed|good copy|comes? back)\b/i,
    says: 'this overwrites what is there: say that its content is lost unless versions or soft delete keep it.',
  },
  {
    kind: 'opens to everybody',
    seen: /allow-?blob-?public-?access "?\$?true|--public-access "?(?:blob|container)|-PublicAccess "?(?:Blob|Container)|default-?action[= ]"?Allow|public-?network-?access[= ]"?Enabled/i,
    warns: /everybody|anybody|all networks|the internet|owner/i,
    says: 'this opens data to everybody: say so, and whose decision it is.',
  },
  {
    kind: 'uses the account key',
    seen: /--auth-mode "?key\b|\baccount keys list (?!.*--query "?\[\]\.\{name)|Get-AzStorageAccountKey\b.*Value|--allow-shared-key-access[= ]"?true/i,
    warns:
      /\bkeys? (?:is|are) allowed|opens everything|everything|no login|whole account|without a login|full (?:right|access)|key's|owner|where keys|only keys?|takes? (?:the|a) key|the key itself/i,
    says: 'the account key opens everything: say why no login will do, and where keys are allowed.',
  },
  {
    kind: 'ends what others use',
    seen: /\bkeys renew\b|New-AzStorageAccountKey\b|revoke-delegation-keys|Revoke-AzStorageAccountUserDelegationKeys|regenerate-password|RotateToKerbKey|\bpolicy delete\b/i,
    warns:
      /\b(every|all|everybody|old (?:one|password|secret)s?|stays?|ends?|stops?|second key|other key|until|nothing uses)\b/i,
    says: 'this ends what others sign in with: say who, and what has to be moved first.',
  },
  {
    kind: 'lifts a lock or hold',
    seen: /\block delete\b|Remove-AzResourceLock|legal-hold clear|immutability-policy delete|protection disable|Remove-AzRmStorageContainer(?:LegalHold|ImmutabilityPolicy)/i,
    warns: /owner|whoever|vault|decides|ask/i,
    says: "a lock or hold is its owner's to lift: say whom to ask.",
  },
  {
    kind: 'breaks a lease or handle',
    seen: /\blease break\b|Stop-AzStorageBlobLease|\bclose-handle\b|Close-AzStorageFileHandle|\bforce-unlock\b/i,
    warns: /corrupt|unsaved|loses?|lost|gone/i,
    says: 'its holder may still write: say what breaks under it.',
  },
  {
    kind: 'cannot be taken back',
    seen: /--upgrade-to-storagev2|-UpgradeToStorageV2|\baccount failover\b|Invoke-AzStorageAccountFailover|hns-migration start (?!.*validation)|Invoke-AzStorageAccountHierarchicalNamespaceUpgrade|--enable-large-file-share|-EnableLargeFileShare|\baccount migration start\b|--unlocked? false|immutability-policy lock/i,
    warns: /cannot be|not be undone|no way back|for good|never|stays? (?:so|that way)|lost|not back/i,
    says: 'nobody can take this back: say so beside the command.',
  },
  {
    kind: 'costs',
    seen: /--rehydrate-priority|-RehydratePriority|\bset-tier\b|\bazcopy .*--block-blob-tier|Set-AzStorageBlobTier|\bhns-migration start (?!.*validation)|--access-tier "?(?:Cool|Cold)|\bbench(?:mark)? /i,
    warns: /cost|charge|price|billed|paid|fee|early deletion|writes? .{0,20}per|dearer|cheaper/i,
    says: 'this costs (reads, rehydration, early deletion, transactions): say so.',
  },
  {
    kind: 'sends the token elsewhere',
    seen: /--trusted-microsoft-suffixes/i,
    warns: /token|yours|trust/i,
    says: 'AzCopy sends its token to such hosts: say that only names of your own belong there.',
  },
  {
    kind: 'changes the ACLs of a tree',
    seen: /\baccess (?:update|set|remove)-recursive\b|DataLakeGen2AclRecursive\b/i,
    warns: /tree|below|every|all (?:files|items)|whole/i,
    says: 'this touches every item below: say so, and how to see it first.',
  },
  {
    kind: 'a role wider than needed',
    seen: /(?:assignment create .*--role|RoleAssignment .*-RoleDefinitionName) "?(?:Storage \w+ Data (?:Privileged )?(?:Owner|SMB Share Elevated)|Storage Account Key Operator|User Access Administrator|Reader and Data Access)/i,
    warns: /owner|ACL|permissions|everything|keys|only where|really needed/i,
    says: 'a smaller role may do: say why this one.',
  },
  {
    kind: 'gives a role to whoever runs it',
    seen: /role assignment create .*signed-in-user|New-AzRoleAssignment .*-SignedIn/i,
    warns: /\b(you|yourself|apps?|application|service principal|managed identity)\b/i,
    says: 'an app or a machine needs it, and the administrator who runs the line gets it: say for whom it is, and how to find the id of another.',
  },
  {
    kind: 'goes in plain',
    seen: /encryption-in-transit "?\$?false|https-?(?:traffic-?)?only "?\$?false|-o [^|]*\bsec=none|\bnoencrypt\b/i,
    warns: /in plain|private network/i,
    says: 'the data then crosses the network in plain: say so, and where that is bearable.',
  },
  {
    kind: 'leaves a secret in the history',
    seen: /\b(?:export|set) \w*(?:SECRET|PASSWORD|ACCOUNT_KEY|STORAGE_KEY)\w*=(?!"?\$)\S|\$env:\w*(?:SECRET|PASSWORD)\w* ?= ?"[<{]|--(?:client-secret|password|account-key|application-secret)[= ]"?[<{]/i,
    warns: /history/i,
    says: 'the shell keeps it: read it with read -rs or Read-Host -AsSecureString.',
  },
  {
    kind: 'switches a check off',
    seen: /--check-md5[= ]"?(?:NoCheck|LogOnly)|NODE_TLS_REJECT_UNAUTHORIZED|verify=False|sslVerify|--insecure\b|\bcurl [^|]*-k\b|setenforce 0|ufw disable|advfirewall .*off|DisableRealtimeMonitoring|min-?tls-?version "?TLS1_[01]|TLS1_0/i,
    warns: /only (?:for|to|until|while)|back|once|undo|afterwards|unseen|damaged|not helped|does not|instead of/i,
    says: 'this switches a check off: say what goes unseen, and how to switch it on again.',
  },
  {
    kind: 'forgets a job',
    seen: /\bazcopy jobs (?:remove|clean)\b/i,
    warns: /resum|give up|plan/i,
    says: 'what is removed cannot be resumed: say so.',
  },
  {
    kind: 'replaces all secrets',
    seen: /\bapp credential reset\b(?!.*--append)|\bsp credential reset\b(?!.*--append)|ad sp create-for-rbac/i,
    warns: /all (?:other|old|former)|replaces/i,
    says: 'without --append all other secrets go: add it, or say so.',
  },
  {
    kind: 'writes for the whole machine',
    seen: /\/etc\/hosts\b|HKLM:|setx .*\/M\b|SetEnvironmentVariable\(.*Machine|update-ca-certificates|update-ca-trust|Import-Certificate .*LocalMachine/i,
    warns: /\b(all|every|whole machine|everybody|undo|take|remove|administrator|machine)\b/i,
    says: 'this counts for the whole machine: say so, and how to take it back.',
  },
];

/** Where commands are to be run; what only tells of them is no advice. */
const ADVICE = /^(?!Why|Confirm|What does not help|See that|What it means|Samples|title)/;
const ONLY_SHOWS = /--dry-run\b|-WhatIf\b/;
const STEP = /^ *(?:\d+\.|-) /;

interface Step {
  /** The commands of its fences and between backticks, with their lines. */
  commands: { text: string; line: number }[];
  words: string;
}

const withoutCommands = (text: string) =>
  text.replaceAll(/`([^`]*)`/g, (span, inner: string) => (inner.includes(' ') ? '' : span));

/** A step with all below it. What stands above the first step of a section is said for all of them. */
function stepsOf({ prose, fences }: PageView): Step[] {
  const sections = [...new Set([...prose, ...fences].map(({ section }) => section))].filter((name) =>
    ADVICE.test(name),
  );
  return sections.flatMap((name) => {
    const rows = [
      ...prose.filter(({ section }) => section === name).map((one) => ({ ...one, isProse: true })),
      ...fences
        .filter(({ section }) => section === name)
        .map((one) => ({ text: one.code, line: one.line, isProse: false })),
    ].sort((a, b) => a.line - b.line);
    const steps: Step[] = [{ commands: [], words: '' }];
    for (const { text, line, isProse } of rows) {
      if (isProse && STEP.test(text)) steps.push({ commands: [], words: '' });
      const step = steps.at(-1) as Step;
      // A command is no warning of itself; a flag such as --dry-run may be one.
      if (isProse) step.words += `${withoutCommands(text)}\n`;
      const commands = isProse ? [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] as string) : text.split('\n');
      for (const [index, command] of commands.entries())
        step.commands.push({ text: command, line: isProse ? line : line + index });
    }
    const [above, ...rest] = steps as [Step, ...Step[]];
    return [above, ...rest.map((step) => ({ ...step, words: above.words + step.words }))];
  });
}

/** Each danger of a step whose words do not say it. */
export const checkWarned: PageCheck = (page) =>
  stepsOf(page).flatMap(({ commands, words }) =>
    commands.flatMap(({ text, line }): Objection[] =>
      DANGERS.filter(({ seen, warns }) => seen.test(text) && !ONLY_SHOWS.test(text) && !warns.test(words)).map(
        ({ kind, says }) => ({
          line,
          says: `${kind}: ${says}\n    ${text.slice(0, 140)}`,
        }),
      ),
    ),
  );
