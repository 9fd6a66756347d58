/**
 * Whose error a text is, as far as names of machines tell it: the resource that the manager names, the host that was not
 * reached, the server that was mounted. Such a name decides more than any code: codes of networks are everybody's.
 * Sources: learn.microsoft.com/azure/azure-resource-manager/management/azure-services-resource-providers, and
 * learn.microsoft.com/azure/private-link/private-endpoint-dns for the hosts of each service.
 */

/** `somebodys`: of a host that we do not know; it may be the domain of an account. */
export type Whose = 'ours' | 'others' | 'somebodys' | undefined;

/** A resource provider as it stands in paths, types and actions: `Microsoft.Web/sites`. */
const PROVIDER = String.raw`microsoft\.(?!com\b)[a-z]+\/[\w/.*-]+`;
const PATH = String.raw`\/subscriptions\/[^\s'"]{0,200}?\/providers\/`;

/** Where the manager says what it refused: there the name counts before all others. */
const REFUSED = [
  new RegExp(String.raw`\bactions?(?:\(s\))?['":\s]{1,4}(${PROVIDER})`, 'gi'),
  new RegExp(String.raw`\bscopes?(?:\(s\))?['":\s]{1,4}(?:${PATH})(${PROVIDER})`, 'gi'),
  new RegExp(String.raw`\bresource(?: id| type)?['":\s]{1,4}(?:${PATH})?(${PROVIDER})`, 'gi'),
  /\bto use namespace ['"](microsoft\.[a-z]+)/gi,
];
const MENTIONED = new RegExp(String.raw`(?<![\w.])(${PROVIDER})`, 'gi');

const OUR_PROVIDER = /^microsoft\.(?:storage\w*|classicstorage|fileshares|azurestack\w*)(?:\/|$)/i;
/** What is done there is done for an account as well: a subnet joined, a role given, a key read, a share backed up. */
const SERVES_US =
  /^microsoft\.(?:authorization|resources|managedidentity|insights|recoveryservices|dataprotection|keyvault|hybridcompute|cdn|databricks|synapse|datafactory|features|portal|network\/(?:virtualnetworks\/(?:subnets|join)|private|networksecurityperimeters|locations))/i;

/** The end of a host's name, by whom it belongs to. */
const OUR_HOST =
  /\b(?:core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net|cloudapi\.de)|storage\.azure\.net|dfs\.fabric\.microsoft\.com)\b/i;
const OTHER_HOST = new RegExp(
  String.raw`(?:^|\.)(?:${[
    'vault(?:core)?\\.azure\\.net|database\\.windows\\.net|(?:postgres|mysql|mariadb)\\.database\\.azure\\.com|documents\\.azure\\.com',
    'cosmos\\.azure\\.com|azurewebsites\\.net|azurecr\\.io|azmk8s\\.io|servicebus\\.windows\\.net|redis(?:\\.cache)?\\.(?:windows|azure)\\.net',
    'search\\.windows\\.net|openai\\.azure\\.com|cognitiveservices\\.azure\\.com|azure-api\\.net|azurecontainerapps\\.io|service\\.signalr\\.net',
    'azure-devices\\.net|azconfig\\.io|dev\\.azure\\.com|visualstudio\\.com|graph\\.microsoft\\.com|dynamics\\.com|sharepoint\\.com|office365?\\.com',
    'amazonaws\\.com|googleapis\\.com|github\\.com|gitlab\\.com|docker\\.(?:io|com)|quay\\.io|ghcr\\.io|npmjs\\.(?:org|com)|pypi\\.org',
    'nuget\\.org|chocolatey\\.org|maven\\.org|terraform\\.io|hashicorp\\.com|stripe\\.com|salesforce\\.com|slack\\.com|r2\\.cloudflarestorage\\.com',
  ].join('|')})$`,
  'i',
);
/** Everybody comes by there, or reads there. */
const NOBODYS_HOST =
  /(?:^|\.)(?:microsoftonline\.(?:com|us|de)|login\.\w+\.\w+|management\.[\w.]+|windows\.net|microsoft\.com|microsoft|azure\.com|azureedge\.net|azurefd\.net|trafficmanager\.net|aka\.ms|w3\.org|xmlsoap\.org|example\.(?:com|org|net))$/i;

const HOST = String.raw`(?:[a-z\d][a-z\d_-]*\.)+(?:com|net|org|io|ms|dev|app|cloud|de|at|ch|eu|uk|fr|it|es|nl|jp|cn|local|lan|intern(?:al)?|corp|home|example|test)`;
const NAMED = String.raw`['"(]{0,2}(?:https?:\/\/)?(${HOST})(?![\w-]|\.\w)`;
/** What could not be reached, found or trusted. */
const BLAMED_HOST = new RegExp(
  [
    String.raw`\b(?:lookup|resolved?(?: host)?|ENOTFOUND|EAI_AGAIN|[Cc]onnect(?:ion|ing)? to|host=|host is known\.|[Aa]ccess(?: to \w+ at)?|Get|Head|Post|calling|call|curl|for)[:\s]{0,3}${NAMED}`,
    String.raw`(?<![\w.@/-])(${HOST}):\d{2,5}\b`,
    String.raw`\b(?:sftp|scp|ssh|ldaps?)(?:\s|:\/\/)(?:to |from |-\S{1,20} |\d{2,5} ){0,3}(?:[\w.-]{1,60}@)?(${HOST})(?![\w-]|\.\w)`,
  ].join('|'),
  'g',
);
/** What is called or named anywhere; a page that is read is none. */
const ANY_HOST = new RegExp(
  String.raw`(?<![\w.@["-])(${HOST})(?![\w-]|\.\w)(?!\/\S{0,200}(?:#|\bissues\b|\bwiki\b|\bblob\b|\.md\b))`,
  'g',
);
/** A proxy stands in everybody's way. */
const PROXY = /proxyconnect|https?_proxy|\bproxy[\w-]*\.\w/i;

/** A server whose folder is mounted: `//nas.lan/media`, `\\fs02\sales`, `10.0.0.5:/volume1`; or a disk of the machine itself. */
const MOUNTED =
  /(?:^|[\s'"(])(?:[/\\]{2}([\w-]+(?:\.[\w-]+)+)[/\\]|\\{2}([a-z][\w-]+)(?=[\s\\])|((?:[\w-]+\.)+[\w-]+|[a-z][\w-]+):\/(?!\/)[\w-]|(\/dev\/(?:sd[a-z]|nvme|xvd|vd[a-z]|mapper|md)\w*))/gim;
/** A private endpoint is mounted by its address: `10.0.0.5:/contoso/data`, account and share, where a file server has a volume or an export first. */
const PRIVATE_ACCOUNT =
  /\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]{3,11}:\/(?!(?:vol|volume|exports?|nfs|mnt|srv|home|media|shares?|pool|tank)\d{0,3}\/)[a-z\d]{3,24}\/[\w-]/i;
const MOUNTS =
  /\bmount|\bcifs\b|\bsmb|\bnfs\b|\bnet use\b|network path|(?:windows|file) ?server|netzlaufwerk|netzwerkpfad|\bdrive [a-z]:|ファイルサーバ|共有フォルダ/i;
/** Names what is ours in words; a private endpoint has any address. */
const NAMES_US =
  /azure|azcopy|\bblob|\bstorage\b|private endpoint|encryption in transit|aznfs|privatelink|\bpvc?\b|kubelet/i;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).find((part) => part !== undefined) ?? '');

/** Of an account, a vault, a database alike: the subnet of a rule, an event of it. */
const OF_ANY = /\/joinviaserviceendpoint\b|^microsoft\.eventgrid\b/i;

function ofProviders(named: string[], namesUs: boolean): Whose {
  const providers = named.filter((name) => !OF_ANY.test(name));
  if (providers.length === 0) return undefined;
  if (providers.some((name) => OUR_PROVIDER.test(name))) return 'ours';
  return namesUs && providers.some((name) => SERVES_US.test(name)) ? undefined : 'others';
}

function ofHosts(text: string, namesUs: boolean): Whose {
  if (namesUs || OUR_HOST.test(text)) return undefined;
  if (all(text, ANY_HOST).some((host) => OTHER_HOST.test(host))) return 'others';
  if (PROXY.test(text)) return undefined;
  return all(text, BLAMED_HOST).some((host) => !NOBODYS_HOST.test(host)) ? 'somebodys' : undefined;
}

function ofMounts(text: string): Whose {
  if (!MOUNTS.test(text) || NAMES_US.test(text) || OUR_HOST.test(text) || PRIVATE_ACCOUNT.test(text)) return undefined;
  return all(text, MOUNTED).length > 0 ? 'others' : undefined;
}

/** Of the resource that the manager refused, else of those that stand anywhere. */
function ofResources(text: string, namesUs: boolean): Whose {
  if (!/microsoft\./i.test(text)) return undefined;
  const refused = REFUSED.flatMap((pattern) => all(text, pattern));
  const whose = ofProviders(refused, namesUs);
  if (whose || namesUs) return whose;
  return ofProviders(all(text, MENTIONED), namesUs) === 'others' ? 'others' : undefined;
}

/** @param namesUs the text names what only storage has */
export const whoseIs = (text: string, namesUs: boolean): Whose =>
  ofResources(text, namesUs) ?? ofMounts(text) ?? ofHosts(text, namesUs);
