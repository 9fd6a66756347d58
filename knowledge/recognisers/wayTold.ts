/**
 * Which way data goes, where nobody pasted a command and the words tell both ends: "azcopy sync from our file server to the
 * lake" writes to the account, "we pull the container down to a NAS" reads from it.
 */

/** Without one of these nothing is moved: "we cannot connect from the VM to the account". */
const MOVES =
  /\b(?:azcopy|robocopy|rclone|rsync|scp|copy|copies|copied|copying|mov(?:e|es|ed|ing)|sync(?:s|ed|ing)?|mirror(?:s|ed|ing)?|migrat(?:e|es|ed|ing|ion)|transfer(?:s|red|ring)?|replicat(?:e|es|ed|ing)|upload(?:s|ed|ing)?|download(?:s|ed|ing)?|back(?:s|ed|ing)?[ -]?up|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|send(?:s|ing)?|ship(?:s|ped|ping)?|bring(?:s|ing)?)\b|(?:kopier|verschieb|überträg|übertrag|spiegel|sicher|synchronisier|migrier|hochlad|herunterlad)|コピー|同期|移行|転送|バックアップ|アップロード|ダウンロード|ミラー/iu;

const HERE_WORDS =
  'on-?prem\\w*|nas|(?:laptop|desktop|pc|server|fileserver|dateiserver|disk|drive|machine|vm|workstation|rechner|festplatte)(?:s|n|en)?|data ?cent(?:er|re)|rechenzentrum|usb\\S*|local|lokal\\w*';
const THERE_WORDS =
  '(?:blob|container|account|file ?share|bucket)(?:s|n)?|(?:data ?)?lake|adls\\w*|(?:\\w+-)?(?:container|storage|speicher)\\w*|azure|cloud|konto|freigabe';
const between = '(?:[^\\s.;:!?]+ ){0,4}?';
const from = (one: string, other: string) =>
  `(?<![\\p{L}\\p{N}-])(?:${one})(?![\\p{L}\\p{N}]) ${between}(?:(?:in|on)?to|nach|ins?|auf|zum?|zur) ${between}(?:${other})(?![\\p{L}\\p{N}])`;

const HERE_IN_JAPANESE = '(?:サーバー?|nas|pc|ローカル|手元|オンプレ[^、。]{0,6})';
const THERE_IN_JAPANESE = '(?:blob|コンテナー?|ストレージ|クラウド|azure|レイク|共有)';
const fromInJapanese = (one: string, other: string) => `${one}から[^、。]{0,20}${other}[^、。]{0,8}(?:へ|に)`;

const way = (one: string, other: string, oneInJapanese: string, otherInJapanese: string) =>
  new RegExp(`${from(one, other)}|${fromInJapanese(oneInJapanese, otherInJapanese)}`, 'iu');
/** Both ends have to be named. */
const ENDS = [
  new RegExp(`(?:${HERE_WORDS}|${HERE_IN_JAPANESE})`, 'i'),
  new RegExp(`(?:${THERE_WORDS}|${THERE_IN_JAPANESE})`, 'i'),
];
const UP = way(HERE_WORDS, THERE_WORDS, HERE_IN_JAPANESE, THERE_IN_JAPANESE);
const DOWN = way(THERE_WORDS, HERE_WORDS, THERE_IN_JAPANESE, HERE_IN_JAPANESE);

/** To the account, or from it; nothing where the words do not tell one of them alone. */
export function wayTold(text: string): 'up' | 'down' | undefined {
  if (!MOVES.test(text) || !ENDS.every((end) => end.test(text))) return undefined;
  const [up, down] = [UP.test(text), DOWN.test(text)];
  if (up === down) return undefined;
  return up ? 'up' : 'down';
}
