/** The few words that people write after `subscribe`, `mute` and their like, from German and Japanese into English. */
const NAMES: [RegExp, string][] = [
  [
    /(?<!\p{L})(?:speicher)?konto(?!\p{L})|(?<!\p{L})(?:speicher)?konten(?!\p{L})|(?:ストレージ ?)?アカウント/giu,
    ' account ',
  ],
  [/(?<!\p{L})ressourcengruppen?(?!\p{L})|リソース ?グループ/giu, ' resource group '],
  [/(?<!\p{L})(?:schweregrad|priorität)(?!\p{L})|重大度/giu, ' sev '],
  [/(?<!\p{L})oder (?:schlimmer|schwerer|höher)(?!\p{L})|以上/giu, ' or worse '],
  [/(?<!\p{L})kritische?n?(?!\p{L})|重大な?/giu, ' critical '],
  [/(?<!\p{L})ruhe(?:zeit(?:en)?|stunden)?(?!\p{L})|静かな時間(?:帯)?|通知停止/giu, ' quiet '],
  [/(?<!\p{L})(?:übergabe|morgenbericht|zusammenfassung)(?!\p{L})|(?:朝の)?まとめ/giu, ' digest '],
  [/(?<!\p{L})zeitzone(?!\p{L})|タイム ?ゾーン/giu, ' zone '],
  [/(?<!\p{L})drossel\p{L}*|スロットリング|帯域制限/giu, ' throttling '],
  [/(?<!\p{L})latenz(?!\p{L})|遅延/giu, ' latency '],
  [/(?<!\p{L})verfügbarkeit(?!\p{L})|可用性/giu, ' availability '],
  [/(?<!\p{L})(?:kapazität|speicherplatz)(?!\p{L})|容量/giu, ' capacity '],
  [/(?<!\p{L})schlüssel(?!\p{L})|(?<!\p{L})キー/giu, ' keys '],
  [/(?<!\p{L})netzwerk(?:regeln?)?(?!\p{L})|ネットワーク/giu, ' network '],
  [/(?<!\p{L})(?:für immer|dauerhaft|endgültig)(?!\p{L})|ずっと|無期限に?/giu, ' for good '],
  [/(?<!\p{L})bis (?:zum |morgen )?(?:früh|morgen)(?!\p{L})|朝まで|明朝まで/giu, ' until morning '],
  [/(?<!\p{L})bis (?=\d{1,2}(?:[:.]\d\d)?(?: ?uhr)?(?!\p{L}))/giu, ' until '],
  [/(\d{1,2})時まで/gu, ' until $1 '],
  [/(\d{1,3})\s*(?:stunden?|std\.?)(?!\p{L})|(\d{1,3})\s*時間/giu, ' $1$2h '],
  [/(\d{1,4})\s*minuten?(?!\p{L})|(\d{1,4})\s*分間?/giu, ' $1$2m '],
  [/(?<!\p{L})(?:auch|zusätzlich)(?!\p{L})|追加で|も(?=\s|$)/giu, ' also '],
  [
    /(?<!\p{L})(?:alle[sn]?|alarme?|warnungen|vorfälle|bitte|für|hier|von|vom|des|der|die|das|den|im|nur|und|mit|den)(?!\p{L})/giu,
    ' ',
  ],
  [/(\S+?)\s*以外(?:の|は|を)?/gu, ' except $1 '],
  [/すべて(?:の)?|全て(?:の)?|全部|アラート|インシデント|だけ|のみ|ください/gu, ' '],
  // Between words of other scripts these are endings.
  [/(?<=\s|[\w*])(?:を|は|の|に|で|と|、|。)(?=\s|[\w*]|$)/gu, ' '],
];

/** The same wish in the words that are read; names of accounts and groups stay as they are. */
export function inEnglish(said: string): string {
  return NAMES.reduce((text, [word, english]) => text.replace(word, english), said);
}
