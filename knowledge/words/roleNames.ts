/**
 * Names of data roles as the German and the Japanese portal show them, in the English that errors, pages and commands have.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
 */
import { table } from '../table.ts';

const SERVICES = table<string>({
  blob: 'Blob',
  warteschlangen: 'Queue',
  queue: 'Queue',
  tabellen: 'Table',
  table: 'Table',
  datei: 'File',
  file: 'File',
  キュー: 'Queue',
  テーブル: 'Table',
  ファイル: 'File',
});

const LEVELS = table<string>({
  leser: 'Reader',
  mitwirkender: 'Contributor',
  mitwirkende: 'Contributor',
  mitwirkenden: 'Contributor',
  besitzer: 'Owner',
  閲覧者: 'Reader',
  共同作成者: 'Contributor',
  所有者: 'Owner',
});

const GERMAN = '(blob|warteschlangen|queue|tabellen|table|datei|file)';
const STORE = '(?:(?:azure )?(?:storage|speicher)[- ]?)?';
const NAMES: RegExp[] = [
  // Mitwirkender an Storage-Blobdaten, Besitzer von Speicherblobdaten
  new RegExp(
    `(?<!\\p{L})(?<level>mitwirkende[rn]?|besitzer|leser) (?:an|von|der|für) ${STORE}(?<service>${GERMAN})-?daten(?!\\p{L})`,
    'giu',
  ),
  // Storage-Blobdatenleser, Storage-Blobdaten-Mitwirkender
  new RegExp(
    `(?<!\\p{L})${STORE}(?<service>${GERMAN})-?daten-?(?<level>leser|mitwirkende[rn]?|besitzer)(?!\\p{L})`,
    'giu',
  ),
  // ストレージ BLOB データ閲覧者, 記憶域ファイル データの SMB 共有の共同作成者
  /(?:(?:ストレージ|記憶域) ?)?(?<service>blob|キュー|テーブル|ファイル) ?データ ?の? ?(?<share>SMB ?共有の)?(?<level>閲覧者|共同作成者|所有者)/giu,
];
/** Stands in every one of them. */
const MAY_NAME = /daten|データ/i;

/** The English name of a role that stands in a text, by how it stands there. */
function rolesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!MAY_NAME.test(text)) return found;
  for (const { 0: whole, groups } of NAMES.flatMap((name) => [...text.matchAll(name)])) {
    const of = SERVICES.get(groups?.service?.toLowerCase() ?? '');
    const may = LEVELS.get(groups?.level?.toLowerCase() ?? '');
    const share = groups?.share ? 'SMB Share ' : '';
    if (of && may) found.set(whole, `Storage ${of} Data ${share}${may}`);
  }
  // "Storage-Blobdatenleser" before the "Blobdatenleser" in it.
  return new Map([...found].sort(([one], [other]) => other.length - one.length));
}

/** The same text, such roles by their English names. */
export function rolesInEnglish<Text extends string>(text: Text): Text {
  return [...rolesIn(text)].reduce<string>((said, [own, english]) => said.replaceAll(own, english), text) as Text;
}

/** Turns what is quoted of such a text into the words that the person wrote. */
export function rolesAsTold(text: string): (quote: string) => string {
  const roles = [...rolesIn(text)];
  return (quote) => roles.reduce((said, [own, english]) => said.replaceAll(english, own), quote);
}
