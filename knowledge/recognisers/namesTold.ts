/** Names that people write beside a command or into one: they fill commands, so only what is safe in a shell is taken. */
import { GUID } from '../text/shapes.ts';

/** What names something, and words of which one stands wherever it does: without any of them it is not tried. */
interface Naming {
  words: readonly string[];
  expression: RegExp;
}

export const naming = (expression: RegExp, ...words: string[]): Naming => ({ words, expression });

export function firstNamed(folded: string, { words, expression }: Naming): RegExpExecArray | undefined {
  return words.some((word) => folded.includes(word)) ? (expression.exec(folded) ?? undefined) : undefined;
}

/** A host without https:// in front, as in a mount or a connection test; or wrapped in another link, whose slashes are %2F. */
const HOST = naming(
  /(?<![a-z0-9.-])(?:(?<=%)2f)?([a-z0-9]{3,24})\.(?:z\d{1,2}\.)?(blob|file|dfs|queue|table|web)\.(core\.[a-z.]{2,30}[a-z])(?:[/\\]{1,2}([a-z0-9$][a-z0-9$-]{2,62})(?![\w.]))?/,
  '.core.',
);
/** Hadoop's form has the container in front: abfss://raw@contoso.dfs.core.windows.net/sales. */
const HADOOP = naming(
  /\b(?:abfss?|wasbs?):\/\/([a-z0-9$][a-z0-9$-]{2,62})@([a-z0-9]{3,24})\.(?:z\d\d\.)?(?:blob|dfs)\.core\./,
  'abfs',
  'wasb',
);
const BEHIND = String.raw`[\s=:]{1,3}["'“„「]?`;
/** What "the account name is" may go on with beside a name. */
const NO_NAME =
  '(?!(?:wrong|correct|right|the|not|fine|invalid|missing|unknown|different|spelled|falsch|richtig|nicht|korrekt)\\b)';
/** Names are put together of a company and what is kept: contosodata, proddaten. */
export const LIKE_A_NAME =
  '(?!(?:metadata|fastest|greatest|contest|protest|restore|keystore|datastore)\\b)[a-z]{3,16}(?:data|daten|backups?|storage|store|blobs?|files|archive|archiv|logs|prod|dev|test|media|lake)';
const END = String.raw`(?![\w-]|\.\w)`;
/** What stands behind "account" at the end of a clause without naming one: "account disabled", "on account level". */
const NO_ACCOUNT =
  '(?!(?:[1-5]\\d\\d|limits?|names?|keys?|types?|levels?|kinds?|tokens?|properties|status|scope|rules?|region|access|settings?|firewalls?|networking|overview|insights|blade|host|node|console|config|contributor|owner|reader|operations?|errors?|missing|gone|there|itself|only|twice|lately|with|this|that|here|first|more|nothing|broken|expired|files?|admin|team|migration|[a-z]*(?:able|ible|ing|ed)|fail(?:s|ure)?|works?|refuses|uses?|has|have|needs?|takes?|gets?|wants?|belongs?|lives?|lies|says?|shows?|allows?|accepts?|trusts?|is|was|does|can)\\b)';
/** ", account contosoraw.", "on account contosoraw": the clause says where, and nothing more. */
const NAMED_AT_THE_END = String.raw`(?:(?:^|[,;.(]|(?:^|[\s,;(])(?:on|in|of|from|to|into|and|for|auf|im|und|same|is))\s{0,3})(?:(?:the|our|my|same) )?(?:storage )?(?:account|konto) ${NO_ACCOUNT}([a-z0-9]{3,24})(?=\s*(?:$|[.,;)](?!\w)|\n|\s(?:and )?(?:the )?container ))`;
/** アカウントは contosoraw です */
const NAMED_IN_JAPANESE = String.raw`アカウント(?:名)?(?:は|:|：) ?([a-z0-9]{3,24})(?![\w-])`;
/** In prose a word behind "storage account" is a name only where it is said to be one, or looks like one. */
const NAMED_IN_PROSE = [
  `\\b(?:account|konto) (?:is |ist )?(?:called|named|namens|heißt) ["'“„「]?([a-z0-9]{3,24})${END}`,
  `\\b(?:account|konto) ?name (?:is|ist|lautet) ["'“„「]?${NO_NAME}([a-z0-9]{3,24})${END}`,
  `\\b(?:storage ?account|account|speicherkonto|konto) (${LIKE_A_NAME})${END}`,
];
/** What stands behind "container" without naming one. A word that ends like "running" or "restarts" tells what one of Docker does. */
export const NO_CONTAINER =
  '(?!(?:[1-5]\\d\\d|names?|url|uri|level|sas|apps?|instances?|registry|images?|image|and|or|in|on|of|at|by|but|is|it|itself|only|too|again|there|here|this|that|with|from|to|as|not|now|today|exists?|access|scope|logs?|group|service|side|delete|create|list|client|runtime|itself|gone|public|private|empty|missing|yesterday|already|before|after|first|restarts?|crash(?:es)?|any(?:more|way)|either|though|twice|mode|host|path|root|data ?base|directly|immediately|sizes?|counts?|umbenennen|anlegen|erstellen|leeren|sichern|finden|[a-z]+ieren|suddenly|recently|properly|correctly|successfully|[a-z]*(?:able|ible|ing|ed))(?![\\w-]))';
const LIKE_A_CONTAINER = '[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}';
/** "Account is X, container is Y", "account: X, container: Y": of two that are listed both are names. */
const IS = `(?: name)?(?: is|:|=| ist)? ?["'“„「]?`;
const LISTED_BOTH = (account: string, container: string) =>
  String.raw`\b(?:account|konto)${IS}${NO_ACCOUNT}${account}["'”“」]?[,;]? (?:and |und )?(?:the |der )?(?:blob )?container${IS}${NO_CONTAINER}${container}${END}`;
const LISTED_ACCOUNT = LISTED_BOTH('([a-z0-9]{3,24})', LIKE_A_CONTAINER);
const LISTED_CONTAINER = LISTED_BOTH('[a-z0-9]{3,24}', `(${LIKE_A_CONTAINER})`);
/** "from account contosobackup container yearly", "in container vhds: 412", "target is container migrate in account x". */
const CONTAINER_AT_THE_END = String.raw`(?:^|[,;:.(]\s?|(?:^|\s)(?:in|from|to|into|of|for|and|is|im|in den|the|our|account [a-z0-9]{3,24},?)\s)(?:blob )?(?:container|file ?system|dateisystem) ${NO_CONTAINER}(${LIKE_A_CONTAINER})(?=\s*(?:$|[.,;:)](?!\w)|\n)|\s(?:in|of|on|from|im|auf|with) (?:the |our |my )?(?:storage ?)?(?:account|konto)\b|\s(?:says?|gives?|fails?|returns?|refuses)\b)`;
const ACCOUNT = naming(
  new RegExp(
    [
      `(?:--account-name|(?<!azurestorage)accountname|account_name)${BEHIND}([a-z0-9]{3,24})\\b`,
      ...NAMED_IN_PROSE,
      LISTED_ACCOUNT,
      NAMED_AT_THE_END,
      NAMED_IN_JAPANESE,
      `\\b(?:storage ?account|account|speicherkonto|konto)${BEHIND}(?:named |called |name )?(?:(?<=["'“„「])([a-z0-9]{3,24})(?=["'”“」])|([a-z]{2,}[a-z0-9]*\\d[a-z0-9]*))(?![\\w.-])`,
    ].join('|'),
  ),
  'account',
  'konto',
  'アカウント',
);
/**
 * Accounts are called st… where names follow Microsoft's own abbreviations: "stpay", "stmedia01". Hardly a word begins with st
 * and a consonant; one that goes on with a vowel is a name where a digit stands in it.
 */
export const ACCOUNT_SHAPE =
  '(?!std(?:err|in|out|lib|io)|stmt|stage|step|storage|standard|state|status|stack|store|static|start|stop|stream)st(?:[bcdfgjklmnpqsvwxz][a-z0-9]{2,21}|[a-z]{2,18}\\d[a-z0-9]{0,3})';
const SHAPED = naming(
  new RegExp(
    `(?<![\\w./\\\\@$-]|(?:container|share|queue|table|server|database|cluster|user|blob|ordner|folder) )(${ACCOUNT_SHAPE})(?![\\w@/\\\\-]|\\.\\w)`,
  ),
  'st',
);
/** In what somebody writes by hand; a log is full of short names. */
const WRITTEN_BY_HAND = 600;
const CONTAINER = naming(
  new RegExp(
    [
      `(?:--container-name|--file-system(?:-name)?|(?<!\\w)-container(?:name)?|container_?name)${BEHIND}(?!\\d{3}\\b)([a-z0-9-]{3,63})\\b`,
      LISTED_CONTAINER,
      `\\baz storage (?:blob [^\\n]{0,300}?\\s-c|container [^\\n]{0,300}?\\s-n) ["']?([a-z0-9-]{3,63})(?![\\w-])`,
      `(?:get_?(?:blob_?)?container_?(?:client|reference)|containerclient)\\(["']([a-z0-9-]{3,63})["']`,
      `\\b(?:container|file ?system) (?:named |called |name )?["'“„「]([a-z0-9-]{3,63})["'”“」]`,
      `\\b(?:container|file ?system) (?:is |ist )?(?:named|called|namens|heißt) (${LIKE_A_CONTAINER})${END}`,
      CONTAINER_AT_THE_END,
    ].join('|'),
  ),
  'container',
  'az storage blob ',
  'file-system',
  'filesystem',
  'file system',
);
const SHARE = naming(
  new RegExp(
    [
      `(?:--share-name|-sharename|share_name)${BEHIND}([a-z0-9-]{3,63})\\b`,
      `\\b(?:file )?share (?:named |called )?["'“„「]([a-z0-9-]{3,63})["'”“」]`,
      `\\bshare (?:is |ist )?(?:named|called|namens|heißt) (${LIKE_A_CONTAINER})${END}`,
    ].join('|'),
  ),
  'share',
);
const GROUP = naming(
  new RegExp(
    `--resource-group${BEHIND}([a-z0-9][\\w.-]{1,80})|/resourcegroups/([a-z0-9][\\w.-]{1,80})|\\b(?:resource group|ressourcengruppe|in) ["'“„「]?(rg[-_][\\w.-]{1,60}|[\\w.]{2,40}-rg)\\b`,
  ),
  'resource',
  'ressource',
  'rg-',
  'rg_',
  '-rg',
);
const SUBSCRIPTION = naming(new RegExp(`/subscriptions/(${GUID})`), '/subscriptions/');
const JOB = naming(new RegExp(`\\bjobs?(?: id| resume| show| remove)?[\\s:="']{1,3}(${GUID})\\b`), 'job');
const ADDRESS = naming(
  /\b(?:source ip|(?:my|our|the|meine|unsere) (?:public )?(?:ip|address|adresse)(?: address)?|public ip|client ip|calleripaddress)(?: is| ist)?[\s:="']{1,4}(\d{1,3}(?:\.\d{1,3}){3})\b/,
  'ip',
  'addres',
);
/** The page that a browser did not let through. */
const ORIGIN = naming(
  /\b(?:origin["']?[\s:=]{1,3}|from (?:our |the )?(?:page |site |web ?app |website )?)["'“]?(?!https?:\/\/[\w.-]{1,80}\.core\.)(https?:\/\/[a-z0-9][a-z0-9.-]{0,100}(?::\d{2,5})?)(?![\w/.-])/,
  'origin',
);
const TENANT = naming(
  new RegExp(`\\b(?:--tenant(?:-id)?|tenant(?: id)?|mandant)[\\s:="']{1,3}(${GUID})\\b`),
  'tenant',
  'mandant',
);
/** The local side of a copy: before the first URL, or behind it. */
const FROM_HERE =
  /\b(?:azcopy(?:\.exe)?|job-command) (?:copy|cp|c|sync) (["']?)(?!["'-]|https?:)([^"'\n]{1,120}?)\1 ["']?https?:\/\//i;
const TO_HERE =
  /\b(?:azcopy(?:\.exe)?|job-command) (?:copy|cp|c|sync) ["']?https?:\/\/\S+ (["']?)(?!["'-]|https?:)([\w./\\:~-][^"'\s]{0,118})\1(?=\s|$)/i;
/** "azcopy copy to https://…", "azcopy copy of some files to https://…": words in place of a path. */
const IN_PROSE =
  /^(?:to|from|into|onto|in|on|of|with|via|and|for|the|an?|our|my|some|all|nach|von|vom|zu|zum|auf|mit|der|die|das|then|fails?|job)$|^[^\\/.~*:]* [^\\/]*$/i;
const SAFE_PATH = /^[\w ./\\:~*-]+$/;
/** Of a path that takes no quotes. */
const LOG_FILE = /\blog file is located at:?\s{1,3}([\w./\\:~-]{3,200}\.log)(?=\s|$)/i;

const groups = (folded: string, expression: Naming) =>
  firstNamed(folded, expression)
    ?.slice(1)
    .find((group) => group !== undefined);

function localPath(clean: string): string | undefined {
  const path = FROM_HERE.exec(clean)?.[2] ?? TO_HERE.exec(clean)?.[2];
  if (path !== undefined && IN_PROSE.test(path)) return undefined;
  // Commands are shown with quotes, in which no shell makes a home of ~.
  return path !== undefined && SAFE_PATH.test(path) ? path.replace(/^~(?=\/)/, '$HOME') : undefined;
}

const shapedAccount = (folded: string) => (folded.length <= WRITTEN_BY_HAND ? groups(folded, SHAPED) : undefined);

/** By service: what the first part of the path names. */
const OWNED = new Map([
  ['blob', 'container'],
  ['dfs', 'container'],
  ['file', 'share'],
  ['queue', 'queue'],
  ['table', 'table'],
]);

export function namesTold({ clean, folded }: { clean: string; folded: string }): Record<string, string | undefined> {
  const [, account, service = '', , owned] = firstNamed(folded, HOST) ?? [];
  const kind = OWNED.get(service);
  const [, inHadoop, ofHadoop] = firstNamed(folded, HADOOP) ?? [];
  return {
    container: groups(folded, CONTAINER),
    share: groups(folded, SHARE),
    ...(kind && owned && { [kind]: owned }),
    ...(inHadoop && { container: inHadoop }),
    account: ofHadoop ?? account ?? groups(folded, ACCOUNT) ?? shapedAccount(folded),
    resourceGroup: groups(folded, GROUP),
    subscription: groups(folded, SUBSCRIPTION),
    jobId: groups(folded, JOB),
    logFile: LOG_FILE.exec(clean)?.[1],
    ip: groups(folded, ADDRESS),
    tenant: groups(folded, TENANT),
    origin: groups(folded, ORIGIN),
    path: /azcopy|job-command/.test(folded) ? localPath(clean) : undefined,
  };
}
