/** "The key is right, I checked": which of the causes that come into question a person rules out, by the words that name it. Pure. */
import { TRANSLATED, translationOf } from '../../../knowledge/translations/translations.ts';

export interface Named {
  id: string;
  title: string;
}

const WORD = /[\p{L}\p{N}]{3,}/gu;
const UNSPACED = /[\u30a0-\u30ff]{2,}|[\u4e00-\u9fff]{2,}/g;
/** Words of every title and every sentence. */
const COMMON = new Set(
  (
    'the this that not has have does for from with and here its only was are azure storage account blob file request service client is right fine good checked already same problem cannot ' +
    'there which quick test check think reason cause case fit fits apply applies else something our out ' +
    'liegt daran passt trifft nein kann sein etwas anderes glaube ursache grund uns 原因 関係 該当 別の ' +
    'der die das ist nicht und hier konto speicher anfrage dienst eine einen den dem hat sich schon richtig stimmt geprüft アカウント 要求 サービス 正しい 確認'
  ).split(' '),
);

const wordsOf = (text: string) => {
  const folded = text.toLowerCase();
  const all = [...(folded.match(WORD) ?? []), ...(folded.match(UNSPACED) ?? [])];
  return new Set(all.map((word) => word.replace(/(?<=\w{3})s$/, '')).filter((word) => !COMMON.has(word)));
};

/** The words of the id name the thing itself; a title also says what is the matter with it. */
const OF_THE_ID = 2;

function namesOf({ id, title }: Named): Map<string, number> {
  const titles = [title, ...TRANSLATED.map((language) => translationOf(language, id)?.title ?? '')];
  const names = new Map([...wordsOf(titles.join(' '))].map((word) => [word, 1]));
  for (const word of wordsOf(id.replaceAll('-', ' '))) names.set(word, OF_THE_ID);
  return names;
}

/** German puts words together: "Schlüssel" is heard in "Kontoschlüssel". */
const WITHIN = 5;

/** "Throttling" is heard in "throttled". */
const STEM = 7;
const isOfOneStem = (one: string, other: string) => one.length >= STEM && one.slice(0, STEM) === other.slice(0, STEM);

function weightOf(names: ReadonlyMap<string, number>, word: string): number {
  const own = names.get(word);
  if (own !== undefined || word.length < WITHIN) return own ?? 0;
  const near = [...names].filter(([name]) => name.includes(word) || isOfOneStem(name, word));
  return Math.max(0, ...near.map(([, weight]) => weight));
}

/** The cause whose name holds most of what was said, of two alike the likelier; undefined where none does. */
export function ruledOut(causes: readonly Named[], said: string): string | undefined {
  const heard = [...wordsOf(said)];
  const scores = causes.map(namesOf).map((names) => heard.reduce((sum, word) => sum + weightOf(names, word), 0));
  const most = Math.max(0, ...scores);
  return most > 0 ? causes[scores.indexOf(most)]?.id : undefined;
}

const CLAUSE_END = /[,;.!?。、！？]\s*/;

/**
 * "The rule's prefix is right" names a part of what the page tells to look at, and not the cause itself; what stands behind
 * "the key is right" tells why.
 */
export function namesAPart(cause: Named, page: string, said: string): boolean {
  const names = namesOf(cause);
  const onPage = wordsOf(page);
  const isNamed = (word: string) => weightOf(names, word) > 0;
  const clauses = said.split(CLAUSE_END).map((clause) => [...wordsOf(clause)]);
  return clauses.some((words) => words.some(isNamed) && words.some((word) => !isNamed(word) && onPage.has(word)));
}
