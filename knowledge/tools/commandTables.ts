/**
 * Makes the tables of commands anew, from the newest reference pages of Microsoft. A page that uses a command of another
 * group adds the group below, and runs this.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { BOOLEAN_FLAGS, VALUE_FLAGS } from '../azcopy/azcopyFlags.ts';
import { script } from './script.ts';

const AZ_GROUPS = `
  storage|role|ad sp|ad app|ad user|ad group|ad signed-in-user|account show|account list|account set|account get-access-token|network vnet|
  network nsg|network nic show|network nic list-effective-nsg|network nic show-effective-route-table|network private-endpoint|network private-endpoint-connection|network private-dns|network private-link-resource|
  network perimeter|network route-table|network service-endpoint|network public-ip|network nat|keyvault show|keyvault list|keyvault key|
  keyvault secret|keyvault network-rule|keyvault set-policy|keyvault recover|keyvault list-deleted|vm show|vm list|vm identity|vm run-command invoke|vm convert|vmss identity|
  monitor metrics|monitor activity-log|monitor diagnostic-settings|monitor log-analytics query|monitor log-analytics workspace show|
  monitor log-analytics workspace list|monitor log-analytics workspace create|resource|provider|lock|policy state|policy assignment|
  policy exemption|policy definition show|cloud|login|logout|rest|version|upgrade|storage-mover|storagesync|connectedmachine list|
  connectedmachine show|aks show|aks list|aks update|functionapp config|functionapp show|functionapp identity|functionapp restart|functionapp function|functionapp keys|
  functionapp vnet-integration|functionapp list|functionapp update|webapp config|webapp show|webapp list|webapp identity|
  backup protection|backup item|backup container|backup vault|eventgrid event-subscription|eventgrid system-topic|fileshare|identity|
  databricks|group|feature|disk show|disk list|disk grant-access|disk revoke-access|disk create|graph query|config|extension|support|quota|
  synapse workspace show|datafactory show|sql server show|sql server audit-policy|security pricing|afd origin|afd endpoint|
  cdn endpoint|consumption usage|advisor|containerapp env storage|containerapp show|containerapp identity|sftp|acr show|ml workspace show|
  dataprotection backup-instance|snapshot show|snapshot list`
  .split('|')
  .map((name) => name.trim());

const MODULES = [
  'Az.Storage',
  'Az.StorageMover',
  'Az.StorageSync',
  'Az.Accounts',
  'Az.Resources',
  'Az.Compute',
  'Az.Network',
  'Az.KeyVault',
  'Az.Monitor',
  'Az.PrivateDns',
  'Az.OperationalInsights',
  'Az.PolicyInsights',
  'Az.Cdn',
  'Az.EventGrid',
  'Az.RecoveryServices',
  'Az.Websites',
  'Az.Functions',
  'Az.ConnectedMachine',
  'Az.FileShare',
];
/** Of the large modules only what has to do with these. */
const CMDLETS =
  /-Az(?:Account|Context|Subscription|Tenant|AccessToken|Environment|RestMethod|RoleAssignment|RoleDefinition|AD(?:User|ServicePrincipal|Application|AppCredential|Group|GroupMember)|Resource|ResourceGroup|ResourceLock|DenyAssignment|FrontDoorCdnEndpointContent|EventGrid\w*Subscription|RecoveryServices(?:Vault|BackupItem|BackupContainer)|WebApp|FunctionApp|FunctionAppSetting|ConnectedMachine|FileShare\w*|Policy\w+|ResourceProvider|VM|Disk|VirtualNetwork|VirtualNetworkSubnetConfig|PrivateEndpoint\w*|NetworkSecurityGroup|NetworkSecurityPerimeter\w*|KeyVault|KeyVaultKey|KeyVaultKeyRemoval|KeyVaultSecret|Metric|MetricDefinition|DiagnosticSetting|ActivityLog|PrivateDns\w+|OperationalInsights(?:Query|Workspace)|(?:Rm|DataLakeGen2)?Storage\w*|DataLake\w+)$/;

interface Parameter {
  name: string;
  acceptedValues?: unknown;
}
interface Reference {
  directCommands?: {
    name: string;
    sourceType?: string;
    requiredParameters?: Parameter[];
    optionalParameters?: Parameter[];
  }[];
}

/** Said of every command, or of nothing that a page needs. */
const DROPPED = new Set(['--acquire-policy-token', '--change-reference', '--max-items', '--next-token']);
/** More of them are regions or sizes, which nobody reads here. */
const MOST_VALUES = 40;
const valuesOf = ({ acceptedValues }: Parameter) => {
  const values = String(acceptedValues ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => /^[\w.-]+$/.test(value));
  return values.length > 0 && values.length <= MOST_VALUES ? `=${values.join(',')}` : '';
};
const inGroups = (name: string) => AZ_GROUPS.some((group) => name === group || name.startsWith(`${group} `));

function azRows(root: string): string[] {
  const folder = join(root, 'docs-ref-autogen/Latest-version/latest');
  const rows = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yml'),
  )) {
    const { directCommands = [] } = (parse(readFileSync(join(folder, file), 'utf8')) ?? {}) as Reference;
    for (const command of directCommands) {
      const name = command.name.replace(/^az /, '');
      // An extension repeats commands of the core with other flags: the core is what everybody has.
      if (!inGroups(name) || (rows.has(name) && command.sourceType !== 'Core')) continue;
      const names = (list: Parameter[] = []) =>
        list
          .map((one) => ({ one, all: one.name.split(/\s+/) }))
          .filter(({ all: [first] }) => !DROPPED.has(first ?? ''))
          .map(({ one, all }) => `${all.join('/')}${valuesOf(one)}`)
          .join(' ');
      rows.set(name, [name, names(command.requiredParameters), names(command.optionalParameters)].join('\t'));
    }
  }
  return [...rows.values()].sort();
}

const COMMON = new Set([
  'DefaultProfile',
  'WhatIf',
  'Confirm',
  'ServerTimeoutPerRequest',
  'ClientTimeoutPerRequest',
  'ConcurrentTaskCount',
]);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string);

/** `-Name <String>` is mandatory, `[-Name] <String>` too but by its place, `[-Name <String>]` is optional. */
function parameterSet(code: string): string {
  const flat = code.replace(/\s+/g, ' ');
  const mandatory = [...all(flat, /(?:^|\s)-(\w+) </g), ...all(flat, /(?:^|\s)-(\w+)(?=\s(?:\[|-|$))/g)];
  const byPlace = all(flat, /(?:^|\s)\[-(\w+)\] </g);
  const optional = all(flat, /\[\[?-(\w+)\]?/g).filter((name) => !byPlace.includes(name) && !COMMON.has(name));
  return [mandatory, byPlace, optional].map((names) => [...new Set(names)].join(',')).join(';');
}

function cmdletRow(file: string): string {
  const text = readFileSync(file, 'utf8');
  const syntax = text.slice(text.indexOf('## SYNTAX'), text.indexOf('## DESCRIPTION'));
  const sets = all(syntax, /```[^\n]*\n([\s\S]*?)```/g).map(parameterSet);
  const aliases = text
    .split(/^### -/m)
    .slice(1)
    .flatMap((part) => {
      const others = /^Aliases: *(\w[^\r\n]*)/m.exec(part)?.[1];
      return others
        ? [
            `${/^\w+/.exec(part)?.[0]}=${others
              .trim()
              .split(/[,\s]+/)
              .join('/')}`,
          ]
        : [];
    });
  return [basename(file, '.md'), aliases.join(' '), ...sets].join('\t');
}

function cmdletRows(root: string): string[] {
  const newest = readdirSync(root)
    .filter((name) => /^azps-\d/.test(name))
    .sort((a, b) => Number.parseFloat(a.slice(5)) - Number.parseFloat(b.slice(5)))
    .at(-1);
  return MODULES.flatMap((module) =>
    readdirSync(join(root, newest ?? '', module))
      .filter((name) => name.endsWith('.md') && CMDLETS.test(name.replace('.md', '')))
      .map((name) => cmdletRow(join(root, newest ?? '', module, name))),
  ).sort();
}

const AZCOPY_VERBS =
  'copy|sync|remove|list|make|set-properties|bench|login|login status|logout|env|jobs list|jobs show|jobs resume|jobs remove|jobs clean'.split(
    '|',
  );

/** `azcopy VERB --help` shows what is meant to be seen; older flags are hidden and still taken, so each is tried. */
function azcopyRow(azcopy: string, verb: string): string {
  const run = (...words: string[]) =>
    spawnSync(azcopy, [...verb.split(' '), ...words, '--help'], {
      encoding: 'utf8',
      env: { ...process.env, AZCOPY_DISABLE_SYSLOG: 'true' },
    });
  const shown = all(run().stdout, /^ +(?:-\w, )?--([\w-]+)/gm);
  const takes = (flag: string) => run(VALUE_FLAGS.has(flag) ? `--${flag}=1` : `--${flag}`).status === 0;
  const hidden = [...BOOLEAN_FLAGS, ...VALUE_FLAGS].filter((flag) => flag && !shown.includes(flag) && takes(flag));
  return [verb, [...new Set([...shown, ...hidden])].sort().join(' ')].join('\t');
}

const [cli = '', powershell, azcopy] = script(
  'node knowledge/tools/commandTables.ts',
  'Makes the tables of commands anew from the reference pages of Microsoft.',
)
  .argument('<cli>', 'a working copy of github.com/MicrosoftDocs/azure-docs-cli')
  .argument('[powershell]', 'a working copy of github.com/MicrosoftDocs/azure-docs-powershell')
  .argument('[azcopy]', 'the program itself')
  .parse().args;
const TABLES = join(import.meta.dirname, '../pageChecks');
const write = (name: string, head: string, rows: string[]) => {
  writeFileSync(join(TABLES, name), `# ${head}\n# Made by knowledge/tools/commandTables.ts.\n${rows.join('\n')}\n`);
  process.stdout.write(`${rows.length} commands in ${name}\n`);
};
write(
  'az.tsv',
  'The Azure CLI, from github.com/MicrosoftDocs/azure-docs-cli: command, required parameters, optional ones; a slash joins the names of one, its values stand behind =.',
  azRows(cli),
);
if (powershell)
  write(
    'cmdlets.tsv',
    'Cmdlets, from github.com/MicrosoftDocs/azure-docs-powershell: name, aliases, then a column for each parameter set (mandatory; mandatory by place; optional).',
    cmdletRows(powershell),
  );
if (azcopy)
  write(
    'azcopy.tsv',
    'AzCopy 10.32, from the program itself: command, flags.',
    AZCOPY_VERBS.map((verb) => azcopyRow(azcopy, verb)),
  );
