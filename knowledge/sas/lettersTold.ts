/**
 * The letters of a SAS that somebody tells: "sp=rl", "the sas has rcwl", "read and list are ticked", "nur Lesen". Pure.
 * What lacks or is wanted ("without w", "do I need d?") is none that it has.
 */
import { table } from '../table.ts';
import { asksIn } from '../words/asking.ts';

export interface LettersTold {
  letters: string;
  /** Where they stand in the text. */
  at: number;
  length: number;
}

/** What the names of permissions are said of. */
const OF_SAS =
  /\b(?:sas|sp|tokens?|letters?|permissions?|rights?|ticked|checked|granted|berechtigung(?:en)?|rechte|buchstaben?|angehakt|haken)\b|トークン|権限|許可/i;

const NAMES = table<string>({
  read: 'r',
  reading: 'r',
  lesen: 'r',
  lese: 'r',
  読み取り: 'r',
  読取: 'r',
  write: 'w',
  writing: 'w',
  schreiben: 'w',
  schreib: 'w',
  書き込み: 'w',
  list: 'l',
  listing: 'l',
  auflisten: 'l',
  liste: 'l',
  listen: 'l',
  リスト: 'l',
  一覧: 'l',
  create: 'c',
  creating: 'c',
  erstellen: 'c',
  anlegen: 'c',
  作成: 'c',
  delete: 'd',
  deleting: 'd',
  löschen: 'd',
  loeschen: 'd',
  削除: 'd',
  add: 'a',
  append: 'a',
  hinzufügen: 'a',
  追加: 'a',
  tags: 't',
});
const NAME = [...NAMES.keys()].sort((a, b) => b.length - a.length).join('|');
const A_NAME = `(?<![a-zäöüß])(?:${NAME})(?![a-zäöüß])`;
const AND = '(?:\\s*(?:[,;/+&、・]|\\b(?:and|und|plus)\\b|と)\\s*){1,2}';

const ONLY = '(?:only|just|nur|bloß)';
/** Consonants, or in the order in which they are signed: such a row is no word. */
const A_ROW = '[rcwdlxyt]{2,8}|ra(?:cw?d?l?|wdl?|wl|dl)';
const VERB = '(?:are|is|has|have|had|with|says|shows|hat|haben|habe|sind|ist|mit|steht|zeigt|=|:|には|は|が)';

const READ_OUT = new RegExp(
  `\\b(?:sp|letters?|permissions?|sas|tokens?|buchstaben?|rechte|it|es|sie|er)\\b["'”]?\\s*(?:(?:${VERB}|${ONLY}|the|die|letters?|permissions?|buchstaben|rechte)\\s*){1,4}["'“\`]?(${A_ROW})["'”\`]?(?![a-zäöüß\\d=])`,
  'giu',
);
const SP = /(?<![\w])sp\s?=\s?["'“`]?([a-z]{1,15})(?![\w%])/gi;
/** "r and l", "r, c, w": two or more letters by themselves. */
const APART = new RegExp(`(?<![\\p{L}\\p{N}.=])[rcwdlat](?:${AND}[rcwdlat])+(?![\\p{L}\\p{N}=.])`, 'giu');
const ONE_ALONE = new RegExp(`\\b${ONLY}\\s+["'“\`]?([rcwdl])["'”\`]?(?![\\p{L}\\p{N}=])`, 'giu');
const NAMED = new RegExp(`${A_NAME}(?:${AND}${A_NAME})+`, 'giu');
const NAMED_ALONE = new RegExp(
  `\\b${ONLY}\\s+(?:the\\s+|für\\s+|zum\\s+)?(${A_NAME})|(?<![\\p{L}])(read|lese|読み取り)[ -]?(?:only|専用|のみ|だけ)`,
  'giu',
);
const IN_NAMED = new RegExp(A_NAME, 'giu');

/** What is said to be missing just before. */
const LACKS = /\b(?:no|not|without|lacks?|missing|needs?|kein\w*|ohne|fehlt|fehlen|nicht|braucht)\s+(?:\w+\s+)?$/i;
/** Or right behind. */
const LACKED =
  /^["'”`]?\s*(?:(?:is|are|ist|sind)\s+)?(?:missing|not there|lacking|fehlt|fehlen)\b|^["'”`]?\s*(?:が|は)?(?:ない|ありません|不足)/i;

const lettersOf = (names: string) =>
  [...names.matchAll(IN_NAMED)].map(([name]) => NAMES.get(name.toLowerCase()) ?? '').join('');

const lettersApart = (all: string) => all.replace(/und|and|plus|[^a-z]/gi, '').toLowerCase();

type Way = [RegExp, (match: RegExpExecArray) => string];

/** By letters; what of the match they are. */
const AS_LETTERS: Way[] = [
  [SP, ([, letters = '']) => letters],
  [APART, ([all]) => lettersApart(all)],
  [READ_OUT, ([, letters = '']) => letters],
  [ONE_ALONE, ([, letter = '']) => letter],
];
/** By their names, which people also use of what they do. */
const BY_NAME: Way[] = [
  [NAMED, ([all]) => lettersOf(all)],
  [NAMED_ALONE, ([, name, only]) => lettersOf(name ?? '') || NAMES.get(only?.toLowerCase() ?? '') || ''],
];

/** Longer lines are pastes, and what they hold stands in a URL. */
const LONGEST = 300;

const AROUND =
  "i|we|it|it['’]?s|sp|the|sas|token|letters?|permissions?|has|have|is|are|gave|says?|shows?|made|with|contains?|there|es|sie|er|ich|wir|hat|haben?|ist|sind|steht|stehen|da|die|der|das|buchstaben?|rechte";
/** "rl", "I gave it w", "r und l": letters and nothing else, to who was asked for them. */
const READ_OUT_ALONE = new RegExp(
  `^\\s*(?:(?:${AROUND})[\\s:=]+)*["'“\`]?((?:${A_ROW}|[rcwdl])(?:${AND}[rcwdlat])*)["'”\`]?(?:です|だけ)?[.!。]?\\s*$`,
  'iu',
);

/** The letters, where an answer is nothing else. */
export function lettersReadOut(text: string): string | undefined {
  const [, letters] = READ_OUT_ALONE.exec(text) ?? [];
  return letters === undefined ? undefined : lettersApart(letters);
}

function toldIn(line: string): LettersTold | undefined {
  if (asksIn(line)) return undefined;
  for (const [way, read] of OF_SAS.test(line) ? [...AS_LETTERS, ...BY_NAME] : AS_LETTERS)
    for (const match of line.matchAll(way)) {
      const letters = [...new Set(read(match as RegExpExecArray).toLowerCase())].join('');
      const [before, after] = [line.slice(0, match.index), line.slice(match.index + match[0].length)];
      if (letters !== '' && !LACKS.test(before) && !LACKED.test(after))
        return { letters, at: match.index, length: match[0].length };
    }
  return undefined;
}

/**
 * The letters that were told last: who says them anew has looked once more.
 * @param text of somebody who uses a SAS
 */
export function lettersTold(text: string): LettersTold | undefined {
  let [from, last]: [number, LettersTold | undefined] = [0, undefined];
  for (const line of text.split('\n')) {
    const told = line.length <= LONGEST ? toldIn(line) : undefined;
    if (told) last = { ...told, at: from + told.at };
    from += line.length + 1;
  }
  return last;
}
