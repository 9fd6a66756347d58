/** Whether a text is about something else than trouble with storage, as far as its names and its form tell. */
import { asksSomething, isShort, mayAsk, tellsTrouble } from '../answers/asks.ts';

const OF_STORAGE = new RegExp(
  [
    'blob|storage|azcopy|az copy|\\bsas\\b|\\bshares?\\b|file ?share|file ?sync|explorer|\\bcontainers?\\b|tfstate|mount',
    'adls|abfs|wasb|data ?lake|\\bdfs\\b|azurite|blobfuse|azure ?(?:files?|table)|\\bqueue|\\blease|\\bsmb\\b|azsm|\\bhns\\b',
    'core\\.(?:windows|chinacloud|usgov|local)|x-ms-|\\bsv=|\\$web|authenticationfailed|authenticationerrordetail',
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

/** Stores of others. */
const STORES =
  /\b(?:s3|aws|boto3?|botocore|ec2|gcs|gcloud|gsutil|googleapis?|google (?:cloud|drive)|minio|wasabi|backblaze|b2|dropbox|icloud|onedrive|sharepoint|hetzner|digitalocean|oci|oracle cloud|cloudflare|ceph|synology|qnap|netapp|truenas|zfs|raid|iscsi|vsphere|esxi|vmware)\b/i;
const OURS = /azure|azcopy|blob|microsoft|storage account/i;

/** Other services and programs, and what happens at every desk. */
const ELSEWHERE = new RegExp(
  `\\b(?:${[
    'postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|cassandra|elasticsearch|opensearch|kafka|rabbitmq|cosmos(?: ?db|exception)?',
    '(?:ms|azure )?sql(?: server| database| instance|exception)?|dedicated pool|oracle|sqlcmd|deadlock|event ?hubs?|service ?bus',
    'signalr|api management|app(?:lication)? gateway|load balancer|waf|expressroute|vpn|vnet peering|bastion|rdp|ssh|avd|intune',
    'outlook|exchange online|smtp|imap|mailbox|dmarc|excel|powerpoint|zoom|printer|laptop ssd|keyboard|bitlocker',
    'openai|chatgpt|gpt|cognitive|speech service|power (?:apps?|automate)|logic app|app service plan|application insights',
    'log analytics|sentinel|defender for endpoint|key ?vault|virtual machine|vm size|node ?pool|kubelet|kubectl|helm|ingress|istio',
    'imagepull\\w*|azurecr|docker (?:hub|pull|daemon)|crashloop\\w*|oomkilled|liveness|readiness|nginx|apache|iis|tomcat|jetty',
    'cert-manager|let.?s encrypt|prometheus|jenkins|jira|confluence|salesforce|sap|slack|payroll|crm|erp|hr portal|payment',
    'npm|yarn|pip|maven|gradle|nuget|gcc|cmake|xcode|unity|react|angular|django|spring|hibernate|nullpointer\\w*',
    'nullreference\\w*|typeerror|syntaxerror|segmentation fault|heap space|merge conflict|git push|pull request|unit tests?',
    'lunch|coffee|weather|holiday|meeting|poem|joke|movie|football|birthday|invoice|vacation',
  ].join('|')})\\b`,
  'i',
);

const isOfOtherStores = (text: string) => !OURS.test(text) && STORES.test(text);

/** Nothing of storage is named at all: no service, no tool, no thing of it, in any of the languages that come. */
export const isStrange = (text: string): boolean => !OF_STORAGE.test(text) || isOfOtherStores(text);

/** Something else is named, and nothing that only storage has. */
export const isElsewhere = (text: string): boolean =>
  isOfOtherStores(text) || (!SURELY_OF_STORAGE.test(text) && ELSEWHERE.test(text));

/** How something is done or is, in the languages that the answers do not speak. */
const HOW =
  /^[¿¡ ]*(?:cómo|como (?:posso|faço|se|criar)|cuál|cuánto|dónde|qué es|qual (?:é|a|o)|quanto|onde|comment (?!.{0,60}échou)|quel(?:le)?s? (?:est|sont|rôle)|où |combien|come (?:si|faccio|posso|creo)|quale?|dove|hoe |welke |waar |was kostet|怎么|怎样|如何|什么是|哪些)|(?:有什么区别|是什么|怎么做|多少钱)[?？。]*$/i;

/** The text only asks how something is or is done. */
export const asksHow = (text: string): boolean =>
  isShort(text) && (asksSomething(text) || (HOW.test(text.trim()) && mayAsk(text) && !tellsTrouble(text)));
