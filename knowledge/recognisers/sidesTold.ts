/**
 * Which account is read from and which is written to, where a copy between two is told in words: "from share cad of account
 * one into container archive of account two". A side that is not told stays open: nobody shall copy onto the source.
 */
import { firstNamed, LIKE_A_NAME, naming } from './namesTold.ts';

interface Side {
  url?: string;
  account?: string;
}

/** Where the words of a side end. */
const END = String.raw`(?=[.;!?\n。](?!\w)|, | (?:with|using|via|by|but|because|and (?:it|get|then|all)|mit|per|über|aber|und (?:es|dann|alle))\b|$)`;
const ONE_SIDE = String.raw`(?:[^\n.;]|\.(?=\w)){3,160}?`;
const COPIES =
  '(?:cop(?:y|ies|ied|ying)|mov(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)|transfer(?:s|red|ring)?|sync(?:s|ed|ing)?|replicat(?:e|es|ed|ing))';
const ENGLISH = naming(
  new RegExp(String.raw`\b(?:from|${COPIES}) (?:from )?(${ONE_SIDE}) (?:in)?to ([^\n;]{3,160}?)${END}`),
  ' to ',
  ' into ',
);
const GERMAN = naming(
  new RegExp(
    String.raw`\b(?:vo[nm]|aus|kopier\w*|verschieb\w*|überträg\w*) (?:vo[nm] |aus )?(${ONE_SIDE}) (?:nach|ins?|auf|zum?|zur) ([^\n;]{3,160}?)${END}`,
  ),
  ' nach ',
  ' in ',
  ' ins ',
  ' auf ',
  ' zum ',
  ' zur ',
  ' zu ',
);
const JAPANESE = naming(/([^\n。、]{3,120}?)から([^\n。]{3,120}?)(?:へ|に)/, 'から');

const NO_NAME =
  '(?!(?:of|in|on|at|the|our|my|an?|and|or|with|is|to|from|for|named|called|another|other|same|second|first|new|old|storage|blobs?|files?|accounts?|containers?|shares?|source|destination|target|which|that|there|this|sas|names?|keys?|azure|im|ins?|des|der|dem|den|das|vo[nm]|aus|mit|und|auf|nach|andere[nsrm]?|neue[nsrm]?|zweite[nsrm]?)(?![\\w-]))';
const CALLED = String.raw`(?:名|は| (?:named|called|namens))?[\s:]{0,2}["'“„「]?`;
/** "account contosoraw"; before the noun only what looks like a name, since "one account" names none. */
const named = (nouns: string, name: string) => [
  new RegExp(`(?:${nouns})${CALLED}${NO_NAME}(${name})(?![\\w-])`),
  new RegExp(
    String.raw`(?<![\w-])(?:["“„「](${name})["”“」]|${NO_NAME}(${LIKE_A_NAME}|[a-z]{2,}[a-z0-9-]*\d[a-z0-9]*))(?:'s)? (?:storage |blob |file )?(?:${nouns})`,
  ),
];
const ACCOUNT = named('(?:storage ?)?account|(?:speicher)?konto|アカウント', '[a-z0-9]{3,24}');
const CONTAINER = named('container|file ?system|コンテナー?', '[a-z0-9][a-z0-9-]{2,62}');
const SHARE = named('(?:file ?)?share|(?:datei)?freigabe|(?:ファイル)?共有', '[a-z0-9][a-z0-9-]{2,62}');
const ADDRESS =
  /(?:https:\/\/)?([a-z0-9]{3,24})\.(?:z\d{1,2}\.)?(?:blob|file|dfs)\.core\.[a-z.]{2,30}[a-z](?:\/[\w$.%~/-]{0,200})?/;

const first = (text: string, expressions: RegExp[]) =>
  expressions.flatMap((expression) => expression.exec(text)?.slice(1) ?? []).find(Boolean);

function sideIn(words: string, suffix: string): Side {
  const address = ADDRESS.exec(words);
  if (address)
    return { account: address[1], url: `https://${address[0].replace(/^https:\/\//, '').replace(/[/.]$/, '')}` };
  const account = first(words, ACCOUNT);
  if (!account) return {};
  const share = first(words, SHARE);
  const container = share ? undefined : first(words, CONTAINER);
  const inShare = share !== undefined || /\bshare\b|freigabe|共有/.test(words);
  const below = share ?? container ?? (inShare ? '<share>' : '<container>');
  return { account, url: `https://${account}.${inShare ? 'file' : 'blob'}.${suffix}/${below}` };
}

/** "source: account one, container raw; destination: …", "コピー元は …". */
const labelled = (label: string) =>
  naming(
    new RegExp(
      String.raw`(?<![\w-])(?:${label})(?: is| ist|は|が|[:=])\s{0,2}(${ONE_SIDE})(?=[;\n。、]|,? (?:and|und|the (?:destination|target)|destination|target|das ziel|ziel)\b|[.,: ]{0,2}(?:\s\d{3}\b|$))`,
    ),
    ...label.split('|').map((word) => word.slice(-4)),
  );
const SOURCE = labelled('source|quelle|コピー元|転送元');
const DESTINATION = labelled('destination|target|ziel|コピー先|転送先');

const LABELLED = [SOURCE, DESTINATION] as const;

/** Both sides by each way of telling them; the first way that names an account is the one. */
function sidesIn(folded: string, suffix: string): [Side, Side] {
  const phrases = [
    ...[ENGLISH, GERMAN, JAPANESE].map((way) => firstNamed(folded, way)?.slice(1) ?? []),
    LABELLED.map((way) => firstNamed(folded, way)?.[1]),
  ];
  for (const [from, to] of phrases) {
    const source = from ? sideIn(from, suffix) : {};
    const destination = to ? sideIn(to, suffix) : {};
    if (source.account || destination.account) return [source, destination];
  }
  return [{}, {}];
}

/** Names of both sides, as far as they are told; nothing where no side is. */
export function sidesTold(folded: string, suffix: string): Record<string, string> {
  const [source, destination] = sidesIn(folded, suffix);
  const names = {
    sourceUrl: source.url,
    sourceAccount: source.account,
    destinationUrl: destination.url,
    destinationAccount: destination.account,
  };
  return Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
