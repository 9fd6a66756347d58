/** Whether a text is about something else than trouble with storage, as far as its names and its form tell. */
import { asksSomething, isShort, mayAsk, tellsTrouble } from '../answers/asks.ts';
import { whoseIs } from '../whose.ts';

const OF_STORAGE = new RegExp(
  [
    'blob|storage|azcopy|az copy|\\bsas\\b|\\bshares?\\b|file ?share|file ?sync|explorer|\\bcontainers?\\b|tfstate|mount',
    'adls|abfs|wasb|data ?lake|\\b(?:the|our) lake\\b|\\bdfs\\b|azurite|blobfuse|azure ?(?:files?|table)|\\bqueue|\\blease|\\bsmb\\b|azsm|\\bhns\\b',
    'core\\.(?:windows|chinacloud|usgov|local)|x-ms-|\\bsv(?:=|%3d)|emulator|:1000[012]\\b|failed to perform|\\$web|authenticationfailed|authenticationerrordetail',
    'velero|rclone|cloud ?shell|azurewebjobs|upload|download|share_?name|\\bport 445|archive tier|\\bgpv[12]\\b|firewall|network rule|private endpoint|used capacity',
    'ストレージ|コンテナー?|キュー|共有|ボリューム|スナップショット|マウント|コピー|ファイル|アップロード|ダウンロード|アーカイブ|ライフサイクル|プライベート ?(?:エンドポイント|リンク)|静的|存储|储存|容器|上传|下载|文件',
    'speicher|freigabe|kopie|hochl[äa]d|hochgeladen|herunterl[äa]d|archivebene|lebenszyklus|netzlaufwerk|statische|almacenamiento|armazenamento|stockage|archiviazione|opslag',
  ].join('|'),
  'i',
);

/** What only a report on storage in Azure names, and what is mounted, shared or copied with its tools. */
const SURELY_OF_STORAGE = new RegExp(
  [
    'blob|azcopy|az storage|storage[ _-]?(?:account|explorer|key|mover|container|browser|firewall|sync)|azurestorage',
    'azure ?(?:storage|files?|tables?|queues?|share)|azure-storage|file ?share|file ?sync|\\bsas\\b|adls|abfs|wasb|data ?lake|onelake|\\bdfs\\b',
    'azurite|core\\.(?:windows|chinacloud|usgov|local)|x-ms-|\\$web|azurewebjobs|\\bcifs\\b|\\bsmb|\\b445\\b|azsm|tfstate',
    'backup to url|openrowset|lifecycle|soft.?delete|immutab|snapshot|storageaccounts|devstoreaccount|webjobs',
    'ストレージ|ファイル共有|コンテナー|存储|容器|speicherkonto|almacenamiento|stockage|armazenamento|archiviazione',
  ].join('|'),
  'i',
);

/** Words of storage that mean something else there: a container that runs, the store of a browser, a contract of lease. */
const HOMONYMS = new RegExp(
  [
    "\\bcontainer ?apps?\\b|\\b(?:docker|init|sidecar) containers?\\b|\\bcontainer '[^']{1,60}' (?:was|is|has)\\b",
    '\\bcontainers? (?:images?|registr(?:y|ies)|instances?|runtime|exited|terminated|(?:was|is|keeps) (?:terminated|restarting|killed))\\b',
    '\\b(?:local|session) ?storage\\b|\\bnew blob\\(|createobjecturl|\\bblobs? (?:columns?|fields?)\\b|\\b(?:text|clob) or blob\\b',
    '\\b(?:cosmos ?db|sql(?: server)?|key ?vault|app service|registry)(?: account)? firewall\\b',
    '\\bstorage (?:auto-?grow|engine|class(?:es)?)\\b|\\b(?:service ?bus|print(?:er)?|mail) queues?\\b|\\blease (?:contract|agreement)s?\\b',
  ].join('|'),
  'gi',
);

/** Stores of others. */
const STORES =
  /\b(?:s3|aws|boto3?|botocore|ec2|gcs|gcloud|gsutil|googleapis?|google (?:cloud|drive)|minio|wasabi|backblaze|b2|dropbox|icloud|onedrive|sharepoint|hetzner|digitalocean|oci|oracle cloud|cloudflare|ceph|supabase|firebase|synology|qnap|netapp|truenas|fritz!?box|samba|sshfs|zfs|raid|iscsi|vsphere|esxi|vmware)\b/i;
const OURS = /azure|azcopy|blob|microsoft|storage account/i;

/** Other services and programs, and what happens at every desk. */
const ELSEWHERE = new RegExp(
  `\\b(?:${[
    'postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|cassandra|elasticsearch|opensearch|kafka|rabbitmq|cosmos(?: ?db|exception)?',
    '(?:ms|azure )?sql(?: server| database| instance|exception)?|dedicated pool|oracle|sqlcmd|deadlock|event ?hubs?|service ?bus',
    'signalr|api management|app(?:lication)? gateway|load balancer|waf|expressroute|vpn|vnet peering|bastion|rdp|ssh|avd|intune',
    'outlook|exchange online|smtp|imap|mailbox|dmarc|excel|powerpoint|zoom|printer|laptop ssd|keyboard|bitlocker',
    'openai|chatgpt|gpt|cognitive|speech service|power (?:apps?|automate)|logic app|app service plan|application insights',
    'log analytics|sentinel|defender for endpoint|key ?vault|virtual machine|vm size|node ?pool|kubelet|kubectl|helm|ingress (?:controller|class|rule)s?|istio',
    'imagepull\\w*|azurecr|docker (?:hub|pull|daemon)|crashloop\\w*|oomkilled|liveness|readiness|nginx|apache|iis|tomcat|jetty',
    'cert-manager|let.?s encrypt|prometheus|jenkins|jira|confluence|salesforce|sap|slack|payroll|crm|erp|hr portal|payment',
    'npm|yarn|pip|maven|gradle|nuget|gcc|cmake|xcode|unity|react|angular|django|spring|hibernate|nullpointer\\w*',
    'nullreference\\w*|typeerror|syntaxerror|segmentation fault|heap space|merge conflict|git push|pull request|unit tests?',
    'app services?|proxmox|azurewebsites|websocket|kyverno|eslint|graph (?:api|scopes?)|microsoft graph|fabric capacity',
    'github (?:api|copilot)|copilot|dynamics|jdbc|lob locator|protobuf|grpc|az (?:vm|aks|webapp|cosmosdb|sql|acr|keyvault|postgres|redis)',
    '\\(java\\)|harbor|dockerfile|vs ?code|windows hello|azurerm_(?!storage)\\w+|pg_\\w+',
    'psql|cores quota|insufficient\\w*quota|kex_exchange\\w*|reply urls?|redirect uris?|mail (?:relay|server)|celery|/var/lib/docker',
    'lunch|coffee|weather|holiday|meeting|poem|joke|movie|football|birthday|invoice|vacation',
  ].join('|')})\\b`,
  'i',
);

const isOfOtherStores = (text: string) => !OURS.test(text) && STORES.test(text);

export interface Belonging {
  /** Nothing of storage is named at all: no service, no tool, no thing of it, in any of the languages that come. */
  strange: boolean;
  /** Something else is named, and nothing that only storage has. */
  elsewhere: boolean;
}

/** Whether a text names what is ours, and what is not; whose the resource, host or server in it is decides first. */
export function belongingOf(text: string): Belonging {
  const plain = text.replace(HOMONYMS, ' ');
  const namesUs = SURELY_OF_STORAGE.test(plain);
  const owner = whoseIs(text, namesUs);
  if (owner === 'ours') return { strange: false, elsewhere: false };
  if (owner === 'others') return { strange: true, elsewhere: true };
  const ofOtherStores = isOfOtherStores(text);
  return {
    strange: ofOtherStores || !OF_STORAGE.test(plain),
    elsewhere: ofOtherStores || owner === 'somebodys' || (!namesUs && ELSEWHERE.test(text)),
  };
}

/** How something is done or is, in the languages that the answers do not speak. */
const HOW =
  /^[¿¡ ]*(?:cómo|como (?:posso|faço|se|criar)|cuál|cuánto|dónde|qué (?:es|diferencia)|qual (?:é|a|o)|quanto|onde|comment (?!.{0,60}échou)|quel(?:le)?s? (?:est|sont|rôle)|où |combien|come (?:si|faccio|posso|creo)|quale?|dove|hoe |welke |waar |was kostet|怎么|怎样|如何|什么是|哪些)|(?:有什么区别|是什么|怎么做|多少钱)[?？。]*$/i;

/** A wish in a few words, that asks without asking. */
const WISH =
  /^(?:(?:hi|hello|hey|please|pls)[ ,!]*)*(?:pricing|prices?|costs? of|roadmap|recommend\w*|best (?:ways?|practices?|tool)|sample code|examples? (?:of|for|how)|compar(?:e|ison)|docs? (?:for|on|about)|links? to|tutorial|translate|explain|prepare|write|release notes)\b/i;
/** Somebody says that nothing is wrong. */
const CALM =
  /\bno (?:incident|rush|action (?:is )?(?:required|needed))\b|\bnothing(?: is|'s) (?:broken|wrong|urgent)|\b(?:ticket|case|issue|thread|problem)\b[^.!?]{0,60}\b(?:is|was) (?:solved|closed|resolved)|\byou can close\b|\bclosing th(?:is|e) (?:thread|ticket|case)|\bmakes sense now\b|\baccording to plan\b|\bthanks for the explanation|\bonly learning\b|\bpreparing for\b|\bplanning the\b|\bhave ?n[o']t started\b|^reminder\b/i;

const mayWish = (text: string) => mayAsk(text) && !tellsTrouble(text);

/** The text only asks how something is or is done, or tells that all is well. */
export const asksHow = (text: string): boolean =>
  isShort(text) &&
  (asksSomething(text) || CALM.test(text) || ((HOW.test(text.trim()) || WISH.test(text.trim())) && mayWish(text)));
