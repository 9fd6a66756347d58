/**
 * What a question names beside what a report would: it is a sentence or two, in which a path, a container or "for two hours"
 * can only be the asker's own. They fill the commands of its answer, so only what is safe in a shell is taken.
 */
import { readNames } from '../recognisers/names.ts';
import { ACCOUNT_SHAPE, NO_CONTAINER } from '../recognisers/namesTold.ts';
import type { Gated } from '../text/gated.ts';

const NAME = '[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}';
/** "container backup-2025": no word is written so. */
const LIKE_NO_WORD = '(?=[a-z0-9-]*[0-9-])';
/** Of what containers have, none is called so: "for container metadata". */
const OF_CONTAINERS = `${NO_CONTAINER}(?!(?:permissions?|polic(?:y|ies)|soft|metadata|tiers?|quota|snapshots?|versions?|restore|keys?|deletions?|ist|oder|und|mit|von|für|auf|nach|als|so)(?![\\w-]))`;
const BEFORE = String.raw`\b(?:for|in|from|into|to|of|on|im|aus|von|für|nach|auf|zu[rm]?|de[mnr]) (?:the |our |my |de[mnr] |unsere[nmr]? )?(?:blob |file |datei)?`;
const BEHIND = String.raw`(?=\s*(?:$|[.,;:?)](?!\w))|\s(?:valid|gültig|on|in|of|to|into|from|for|with|account|konto|only|nur|read|auf|im|ist|is|für|von|vom|nach|und|and|is|so|until|bis)\b)`;
const OF_ACCOUNT = `(?= (?:from|in|on|of|to|into|auf|von|in|aus|nach) (?:the |account |storage account |konto |dem konto )?${ACCOUNT_SHAPE})`;
const named = (nouns: string, japanese: string): Gated => ({
  needs: new RegExp(`${nouns}|${japanese}`),
  pattern: new RegExp(
    [
      `${BEFORE}(?:${nouns}) ${OF_CONTAINERS}(${NAME})${BEHIND}`,
      `\\b(?:${nouns}) ${OF_CONTAINERS}(${NAME})${OF_ACCOUNT}`,
      `\\b(?:${nouns}) ["'“„「]?${LIKE_NO_WORD}(${NAME})(?![\\w-]|\\.\\w)`,
      `(?<![\\w-])(?!blob|azure)(${NAME}) ?(?:という|の)?(?:${japanese})`,
      `(?:${japanese})[ 「]?(${NAME})(?![\\w-])`,
    ].join('|'),
  ),
});
const CONTAINER = named('container|file ?system', 'コンテナー?');
const SHARE = named('share|freigabe', '(?:ファイル)?共有');

const firstGroup = ({ needs, pattern }: Gated, text: string) =>
  needs.test(text)
    ? pattern
        .exec(text)
        ?.slice(1)
        .find((group) => group !== undefined)
    : undefined;

/** "from stone to sttwo", "zwischen stone und sttwo": which is read from, and which is written to. */
const BETWEEN = new RegExp(
  String.raw`\b(?:from|von|between|zwischen) (?:\w+ ){0,3}?(${ACCOUNT_SHAPE}) (?:\w+ ){0,4}?(?:to|into|and|nach|in|auf|und) (?:\w+ ){0,3}?(${ACCOUNT_SHAPE})(?![\w-])|(?<![\w-])(${ACCOUNT_SHAPE}) ?(?:から|と) ?(${ACCOUNT_SHAPE})(?![\w-])`,
);

function sidesIn(folded: string): Record<string, string> {
  const [from, to] = BETWEEN.exec(folded)?.slice(1).filter(Boolean) ?? [];
  return from && to ? { account: from, sourceAccount: from, destinationAccount: to } : {};
}

/** "everything under /2024/q3": below the container, and not on the disk. */
const BELOW =
  /(?:\b(?:under|below|unter|beneath)|\b(?:folder|prefix|ordner|verzeichnis)) ["']?\/?([\w.-]+(?:\/[\w.-]+)*)\/?["']?(?=[\s,.?]|$)/i;
const ON_DISK =
  /(?:^|[\s"'])((?:[a-z]:\\|\.{1,2}[\\/]|~\/|\/(?:home|mnt|data|var|opt|srv|tmp|users|export)\/)[\w.\\/-]*[\w])(?=["']?(?:[\s,?]|$))/i;

/** Shown within double quotes, in which no shell makes a home of ~. */
const pathIn = (text: string) => ON_DISK.exec(text)?.[1]?.replace(/^~(?=\/)/, '$HOME');

function belowIn(text: string): string | undefined {
  const below = BELOW.exec(text)?.[1];
  return below !== undefined && /[\d/]/.test(below) ? below : undefined;
}

/** Account, container, job and what else a question names. */
export function namesAsked(text: string): Record<string, string> {
  const folded = text.toLowerCase();
  // What is done with the data is of a report; a question asks how.
  const { does: _, doneTo: __, ...names } = readNames({ clean: text, folded }, {}).names;
  const below = belowIn(text);
  const asked = {
    container: firstGroup(CONTAINER, folded),
    share: firstGroup(SHARE, folded),
    path: pathIn(text),
    ...(below && { copied: `{url}/${below}` }),
  };
  return {
    ...Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => !!entry[1])),
    ...names,
    ...sidesIn(folded),
  };
}

/** Names say nothing of what is asked, and "container archive" would speak of a tier. */
export function withoutNames(text: string): string {
  const { container, share, account, sourceAccount, destinationAccount, path, copied } = namesAsked(text);
  const names = [
    account,
    sourceAccount,
    destinationAccount,
    container,
    share,
    path?.replace('$HOME', '~'),
    copied?.replace('{url}/', ''),
  ];
  return names
    .reduce<string>((rest, name) => (name ? rest.replace(standing(name), ' ').replace(/ {2,}/g, ' ') : rest), text)
    .trim();
}

const standing = (name: string) =>
  new RegExp(`(?<![\\w./:-])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w./-])`, 'gi');
