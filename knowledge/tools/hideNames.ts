/** Hides what tells whose report it was: accounts, ids, addresses, users. The same name becomes the same stand-in. */

import { isAccountName } from '../service/endpoints.ts';
import { GUID } from '../text/shapes.ts';

export interface Hidden {
  text: string;
  /** Kinds and how many different ones were hidden. */
  counts: Record<string, number>;
}

const STAND_INS = ['contoso', 'fabrikam'];

/** Examples of documentation, and the emulator's account, point to nobody. */
const NOBODYS =
  /^(contos\w*|fabrikam\w*|adventureworks\w*|devstoreaccount1|my(storage)?account\d*|your(storage)?account|storageaccount|accountname)$/;

/** Account names that are words as well: hidden where they name an account, and left alone elsewhere. */
const WORDS = new Set(
  'account azcopy azure backup backups blob blobs container copy data files file logs log prod production share storage test upload download archive public private target source error errors table queue'.split(
    ' ',
  ),
);

/** `contoso.blob.core.windows.net`, of every cloud, with `-secondary`, `privatelink` and DNS zones; also behind a %2F. */
const HOST =
  /(?<=^|[^\w.%-]|%[0-9a-f]{2})([a-z0-9]{3,24})(?=(?:-secondary)?\.(?:privatelink\.|z\d+\.)?(?:blob|dfs|file|queue|table|web)\.(?:core|storage)\.[a-z])/gi;

/** Where an account is named without its host. */
const NAMED =
  /((?:AccountName=|--account-name[= ]+|-(?:Storage)?AccountName[ :]+|storageAccounts\/|account[_ ]?name["']?\s*[:=]\s*|storage account (?=["']|[a-z]*\d))["']?)([a-z0-9]{3,24})(?![\w.-])/gi;

const ID = new RegExp(`(?<![0-9a-f-])${GUID}(?![0-9a-f-])`, 'gi');
const TENANT = /(?<![\w.-])([\w-]+)(?=\.onmicrosoft\.)/gi;
/** Not `abfss://container@account.dfs.core.windows.net`. */
const MAIL = /[\w.+-]+@(?=[\w-]+\.)(?![\w.-]+\.(?:core|storage)\.)[\w.-]*\w/g;
const GROUP = /(\/resourceGroups\/)([^/\s"'&?]+)/gi;
const HOME = /((?:[a-z]:\\{1,2}Users\\{1,2}|\/home\/|\/Users\/))([^\\/\s"']+)/gi;
const ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;

/** Addresses that tell something by themselves: private ranges, loopback, Azure's own 168.63.129.16, documentation. */
const TELLING =
  /^(10|127|0|255)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^168\.63\.129\.16$|^(192\.0\.2|198\.51\.100|203\.0\.113)\./;

/** Names in the order of their first appearance, each with its stand-in. */
function standIns(names: string[], standIn: (place: number) => string): Map<string, string> {
  return new Map([...new Set(names.map((name) => name.toLowerCase()))].map((name, place) => [name, standIn(place)]));
}

/** contoso, fabrikam, contoso3, …: those that the text does not use already. */
function freeNames(text: string, count: number): string[] {
  const taken = text.toLowerCase();
  const all = [...STAND_INS, ...Array.from({ length: count + 50 }, (_, n) => `contoso${n + 3}`)];
  return all.filter((name) => !new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`).test(taken));
}

function hideAccounts(text: string): Hidden {
  const found = [...text.matchAll(HOST)].map((match) => match[1] as string);
  const named = [...text.matchAll(NAMED)].map((match) => match[2] as string);
  const mine = [...found, ...named].filter((name) => isAccountName(name.toLowerCase()) && !isNobodys(name));
  const free = freeNames(text, mine.length);
  const names = standIns(mine, (place) => free[place] as string);
  const of = (name: string) => names.get(name.toLowerCase()) ?? name;
  let hidden = text.replace(HOST, of).replace(NAMED, (_all, before: string, name: string) => before + of(name));
  for (const [name, standIn] of names)
    if (!WORDS.has(name)) hidden = hidden.replace(new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`, 'gi'), standIn);
  return { text: hidden, counts: { accounts: names.size } };
}

const isNobodys = (name: string) => NOBODYS.test(name.toLowerCase());

/** Ids stay different from each other, and what is zero already stays. */
function hideGuids(text: string): Hidden {
  const guids = [...text.matchAll(ID)].map(([guid]) => guid).filter((guid) => !/^0{8}-/.test(guid));
  const names = standIns(guids, (place) => `00000000-0000-0000-0000-${String(place + 1).padStart(12, '0')}`);
  return {
    text: text.replace(ID, (guid) => names.get(guid.toLowerCase()) ?? guid),
    counts: { ids: names.size },
  };
}

function hideAddresses(text: string): Hidden {
  const open = [...text.matchAll(ADDRESS)].map(([address]) => address).filter((address) => !TELLING.test(address));
  const names = standIns(open, (place) => `203.0.113.${(place % 254) + 1}`);
  return { text: text.replace(ADDRESS, (address) => names.get(address) ?? address), counts: { addresses: names.size } };
}

/** One stand-in for all: who it was, and how many, tells nothing of the trouble. */
function hideWith(kind: string, pattern: RegExp, put: (...parts: string[]) => string) {
  return (text: string): Hidden => {
    const found = new Set<string>();
    const hidden = text.replace(pattern, (...parts) => {
      const stand = put(...(parts as string[]));
      if (stand !== parts[0]) found.add(parts[0] as string);
      return stand;
    });
    return { text: hidden, counts: { [kind]: found.size } };
  };
}

const HIDERS = [
  hideAccounts,
  hideGuids,
  hideAddresses,
  hideWith('mail addresses', MAIL, () => 'someone@contoso.com'),
  hideWith('tenants', TENANT, () => 'contoso'),
  hideWith('resource groups', GROUP, (_all, before = '') => `${before}rg`),
  hideWith('user folders', HOME, (_all, before = '') => `${before}someone`),
];

/** A second pass changes nothing. */
export function hideNames(text: string): Hidden {
  return HIDERS.reduce<Hidden>(
    (so, hide) => {
      const { text: hidden, counts } = hide(so.text);
      return { text: hidden, counts: { ...so.counts, ...counts } };
    },
    { text, counts: {} },
  );
}
