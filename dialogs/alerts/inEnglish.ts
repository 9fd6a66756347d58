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
  [/(?<!\p{L})bis (?:zum |nächsten )?(?=(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)/giu, ' until '],
  [/(?<!\p{L})montag\p{L}*|月曜日?/giu, ' monday '],
  [/(?<!\p{L})dienstag\p{L}*|火曜日?/giu, ' tuesday '],
  [/(?<!\p{L})mittwoch\p{L}*|水曜日?/giu, ' wednesday '],
  [/(?<!\p{L})donnerstag\p{L}*|木曜日?/giu, ' thursday '],
  [/(?<!\p{L})freitag\p{L}*|金曜日?/giu, ' friday '],
  [/(?<!\p{L})samstag\p{L}*|土曜日?/giu, ' saturday '],
  [/(?<!\p{L})sonntag\p{L}*|日曜日?/giu, ' sunday '],
  [/(?:明日)まで/gu, ' until tomorrow '],
  [/((?:mon|tues|wednes|thurs|fri|satur|sun)day) +まで/gu, ' until $1 '],
  [
    /(?<!\p{L})(?:übers|über das|am|das|dieses|fürs|für das) wochenende(?!\p{L})|(?:今)?週末(?:の間|まで)?/giu,
    ' over the weekend ',
  ],
  [/(?<!\p{L})(?:heute nacht|über nacht|die nacht über)(?!\p{L})|今夜|夜の間/giu, ' tonight '],
  [/(?<!\p{L})(?:für )?(?:den rest des tages|heute)(?!\p{L})|今日(?:中|いっぱい)?/giu, ' today '],
  [/(?<!\p{L})eine halbe stunde(?!\p{L})|半時間|三十分/giu, ' 30m '],
  [/(?<!\p{L})(?:eine|ne|a|'ne) stunde(?!\p{L})|一時間/giu, ' 1h '],
  [/二時間/gu, ' 2h '],
  [/三時間/gu, ' 3h '],
  [/(?<!\p{L})einen tag(?!\p{L})/giu, ' 1 day '],
  [/(?<!\p{L})eine woche(?!\p{L})/giu, ' 1 week '],
  [/(\d{1,2})\s*tage?(?!\p{L})|(\d{1,2})\s*日間?(?!曜)/giu, ' $1$2 days '],
  [/(\d{1,2})\s*wochen(?!\p{L})|(\d{1,2})\s*週間/giu, ' $1$2 weeks '],
  [/(?<!\p{L})bis morgen (?:früh |um |früh um )?(\d{1,2})[:.](\d\d)(?: ?uhr)?(?!\p{L})/giu, ' until tomorrow $1:$2 '],
  [/(?<!\p{L})bis morgen (?:früh |um |früh um )?(\d{1,2})(?: ?uhr)?(?![\p{L}\d:.])/giu, ' until tomorrow $1:00 '],
  [
    /(?<!\p{L})bis (?:zum |morgen )?(?:früh|morgen)(?!\p{L})|(?<!\p{L})bis (?:zur )?(?:früh|tag)schicht(?!\p{L})|(?<!\p{L})bis (?:zum )?(?:arbeits|dienst)beginn(?!\p{L})|朝まで|明朝まで|日勤まで|始業まで|出社まで/giu,
    ' until morning ',
  ],
  [/(?<!\p{L})bis (?=\d{1,2}(?:[:.]\d\d)?(?: ?uhr)?(?!\p{L}))/giu, ' until '],
  [/(\d{1,2})時まで/gu, ' until $1 '],
  [/(\d{1,3})\s*(?:stunden?|std\.?)(?!\p{L})|(\d{1,3})\s*時間/giu, ' $1$2h '],
  [/(\d{1,4})\s*minuten?(?!\p{L})|(\d{1,4})\s*分間?/giu, ' $1$2m '],
  [/(?<!\p{L})(?:auch|zusätzlich)(?!\p{L})|追加で|も(?=\s|$)/giu, ' also '],
  [
    /(?<!\p{L})(?:alle[sn]?|beide[sn]?|alarme?|warnungen|vorfälle|bitte|für|hier|von|vom|des|der|die|das|den|im|nur|und|mit|den)(?!\p{L})/giu,
    ' ',
  ],
  [/(\S+?)\s*以外(?:の|は|を)?/gu, ' except $1 '],
  [/すべて(?:の)?|両方(?:とも)?|2つとも|全て(?:の)?|全部|アラート|インシデント|だけ|のみ|ください/gu, ' '],
  // Between words of other scripts these are endings.
  [/(?<=\s|[\w*])(?:を|は|の|に|で|と|、|。)(?=\s|[\w*]|$)/gu, ' '],
];

/** The same wish in the words that are read; names of accounts and groups stay as they are. */
export function inEnglish(said: string): string {
  return NAMES.reduce((text, [word, english]) => text.replace(word, english), said);
}
