/**
 * "What flag then?", "which port exactly?": a question that names the kind of thing it wants the name of, and where one of
 * that kind stands in an answer. What people call the kinds is in words/things.yaml. Pure.
 */
import { CUE_LISTS, type CueOf, NO_KINDS } from '../words/cueLists.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('words/things.yaml');
export type Thing = Exclude<CueOf<'words/things.yaml'>, (typeof NO_KINDS)[number]>;

const isKind = (one: CueOf<'words/things.yaml'>): one is Thing => !NO_KINDS.some((other) => other === one);
const KINDS = CUE_LISTS['words/things.yaml'].filter(isKind);
const MOST_ASKED = 120;

/** The kinds that are asked for; "which port and which address" asks for two. */
export function thingsAsked(text: string): Thing[] {
  if (text.length > MOST_ASKED || says('notItsName', text)) return [];
  return KINDS.filter((kind) => says(kind, text));
}

/** What one looks like where it stands in a page. */
const LOOKS: Record<Thing, RegExp> = {
  port: /(?<![\d.,:#/-])(?:22|53|80|88|111|123|389|443|445|636|1194|2048|2049|3389|5985|8080|10000|10001|10002)(?![\d%]|[.,]\d|\s?(?:GB|MB|[KMGT]iB|seconds?|minutes?|hours?|days?))/g,
  version:
    /\b20\d\d-\d\d-\d\d\b|\b(?:TLS ?|SMB |NFS ?v?|AzCopy |rclone |PowerShell |Az\.\w+ |\.NET (?:Framework )?|OpenSSL |Java |kernel |Windows (?:Server )?|version )v?\d+(?:[._]\d+)*\b(?!-\d)|\bv?\d+\.\d+(?:\.\d+)+\b/g,
  flag: /(?<![\w-])--[a-z][\w-]{2,}(?:[= ](?:true|false|[a-z]*\d+|<[^>\n]{1,30}>|[A-Z]\w+))?|(?<=[\s`(])\/[A-Z]{1,10}(?::[\w\d]+)?(?=[\s`,.;:)])|(?<=`)-[A-Z][A-Za-z]{3,}|\bAZCOPY_[A-Z_]+[A-Z](?:=[\w.]+)?/g,
  variable: /\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b(?:=[\w.<>/-]+)?/g,
  zone: /\bprivatelink\.[a-z]+(?:\.[\w]+)+/g,
  host: /(?:https?:\/\/)?(?:[\w*-]+|<[a-z-]+>)(?:\.[a-z][\w-]*){2,}(?![\w(])/g,
  header:
    /\b[xX]-[mM][sS]-[\w*-]+|\b(?:Content-(?:Type|Length|MD5|Encoding|Range)|If-(?:None-)?Match|If-(?:Unm|M)odified-Since|Access-Control-[\w-]+\w|Cache-Control|X-Cache|Retry-After|Location|Authorization|ETag|Origin|Range|Date)\b/gi,
  role: /\bStorage (?:Blob|File|Queue|Table|Account)[A-Za-z ]{0,40}?(?:Contributor|Reader|Owner|Delegator|Sender|Processor|Role)\b|\b(?:User Access Administrator|Role Based Access Control Administrator|Network Contributor|(?<!Data )(?:Owner|Contributor|Reader)(?= (?:of|on|at|or|role|is|does)))\b/g,
  package:
    /\bAzure\.(?:Storage|Identity|Data|Messaging)[\w.]*\w|\bazure-[a-z-]+[a-z]|@azure\/[\w-]+|\bcom\.azure[:.][\w:.-]+|\b(?:azidentity|azblob|azfile|cifs-utils|nfs-common|nfs-utils|keyutils|gnome-keyring|libsecret[\w-]*|blobfuse2|ca-certificates|fuse3|linux-modules-extra[\w-]*|aznfs)\b|\bAz\.[A-Z]\w+/g,
  letter: /`(?:sp=)?[racwdxyltfmeopi]{1,10}`|--permissions [a-z]+/g,
  file: /(?<![\w:/.])(?:~|\/(?:etc|var|usr|home|opt|proc|mnt))\/[\w./*-]+|%\w+%\\[\w.\\-]*|\bHK(?:LM|CU)[:\\][^\s`,;]+|\b[A-Z]:\\[\w\\. -]+\w|\$env:\w+\\[\w.\\]+|\bcacerts\b|(?<![\w/.])[\w-]+\.(?:conf|ya?ml|json|xml|ini|cfg|config|toml|plist|service)\b/g,
  command:
    /(?:^|(?<=`)|(?<=\n))(?:sudo |az |azcopy |[A-Z][a-z]+-[A-Z]\w+|nslookup|curl |mount |umount |net |w32tm|kubectl |docker |dsreg|klist|chronyc|timedatectl|date |cmdkey|robocopy |systemctl |ping |nc |dig |openssl |icacls|ufw |netsh |ulimit|wsl|terraform )[^`\n]*/g,
  span: /\b(?:\d+(?:[–-]\d+)?|an?|one|two|three|four|five|six|seven|ten|twelve|thirty|ninety)[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|for ever|no end/gi,
  event:
    /\b(?:event )?\d{4}\b(?=[^.\n]{0,40}\b(?:event|HRESULT))|\bevents? \d{3,5}\b|\b(?:Storage(?:Blob|File|Queue|Table)Logs|Availability|Transactions|Ingress|Egress|UsedCapacity|BlobCount|Success(?:E2E|Server)Latency|[A-Z][a-z]+[A-Z]\w+)\b/g,
  property:
    /(?<=`)[a-z]+(?:[A-Z][a-z]+)+(?:[:=][^`]*)?(?=`)|\b(?:[a-z]+(?:[A-Z][a-z]+)+)\b|(?<=\*)[A-Z][^*\n]{3,60}(?=\*)|(?<=`)[A-Z][a-z]+[A-Z]\w+(?=`)|(?<=> )[A-Z][\w ]{3,40}|\bAZ[A-Z]*(?:_[A-Z0-9]+)+\b/g,
};

/** Flags that nearly every command has: nobody asks for these. */
const OF_ANY_COMMAND =
  /^--(?:recursive|output|query|name|resource-group|account-name|container-name|auth-mode|scope|ids|subscription|storage-account|share-name|file|yes|help)\b/;
const isMeant = (kind: Thing, name: string, text: string) =>
  kind !== 'flag' || !OF_ANY_COMMAND.test(name) || (name === '--recursive' && !/\b(?:azcopy|az) /.test(text));

/** The things of that kind in an answer, each once. */
export const thingsIn = (kind: Thing, text: string): string[] => [
  ...new Set([...text.matchAll(LOOKS[kind])].map(([name]) => name.trim()).filter((name) => isMeant(kind, name, text))),
];

export const holdsOneOf = (kinds: readonly Thing[], text: string): boolean =>
  kinds.every((kind) => thingsIn(kind, text).length > 0);
