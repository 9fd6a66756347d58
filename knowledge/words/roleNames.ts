/**
 * Names of data roles as the German and the Japanese portal show them, in the English that errors, pages and commands have.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
 */
import type { Redacted } from '../redact/redact.ts';
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
  // ストレージ BLOB データ閲覧者
  /(?:ストレージ ?)?(?<service>blob|キュー|テーブル|ファイル) ?データ ?の?(?<level>閲覧者|共同作成者|所有者)/giu,
];
/** Stands in every one of them. */
const MAY_NAME = /daten|データ/i;

/** The same text, such roles by their English names. */
export function rolesInEnglish(text: Redacted): Redacted {
  if (!MAY_NAME.test(text)) return text;
  return NAMES.reduce<string>(
    (said, name) =>
      said.replace(name, (whole: string, ...rest: unknown[]) => {
        const { service = '', level = '' } = rest.at(-1) as Record<string, string>;
        const [of, may] = [SERVICES.get(service.toLowerCase()), LEVELS.get(level.toLowerCase())];
        return of && may ? `Storage ${of} Data ${may}` : whole;
      }),
    text,
  ) as Redacted;
}
