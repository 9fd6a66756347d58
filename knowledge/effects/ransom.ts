/** Somebody holds the data to ransom: told by words that mean nothing else, so nothing has to be learned of them. Pure. */

const NOTE =
  /\bransom\w*|\blösegeld\w*|\berpress(?:t|ung|er|ungs\w*)\b|\berpresserschreiben\b|ランサム|身代金|脅迫文|\b(?:readme|how[_ -]?to|instructions?|restore|recover|unlock)[_ -]?(?:to[_ -]?)?(?:decrypt\w*|restore[_ -]?files?|recover[_ -]?(?:your[_ -]?)?files?|unlock[_ -]?files?)|\bdecrypt[_ -](?:instructions?|readme|note|your[_ -]files?)\b|\b(?:pay|paid|zahl\w*|überweis\w*)\b[^.!?\n]{0,40}\b(?:bitcoins?|btc|monero|crypto)\b|\b(?:bitcoins?|btc|monero)\b[^.!?\n]{0,40}\b(?:pay|back|zurück|decrypt\w*|entschlüssel\w*)\b/iu;
/** Many names, one strange ending: "all blobs suddenly end in .locked". */
const ENDING =
  /\b(?:all|every|thousands|hundreds|suddenly|everything|alle|jede|plötzlich)\b[^.!?\n]{0,80}(?<![\w*])\.(?:locked|lockbit|encrypted|crypt(?:ed|o)?|enc|wcry|akira|conti|ryuk)\b|(?:すべて|全部|全て|突然)[^。\n]{0,40}\.(?:locked|lockbit|encrypted|crypt(?:ed|o)?|enc)(?![a-z])/iu;
/** "All files on the share are encrypted, and not by us". */
const BY_STRANGERS =
  /\b(?:files?|blobs?|data|share|everything)\b[^.!?\n]{0,60}\bencrypted\b[^.!?\n]{0,50}\b(?:by (?:an? )?(?:attackers?|hackers?|malware|virus|strangers?|someone|somebody)|not by us|nobody here|wasn['’]?t us|a note)\b|\b(?:attackers?|hackers?|malware|virus|trojan\w*)\b[^.!?\n]{0,60}\bencrypt(?:ed|s|ing)\b|\b(?:angreifer|hacker|schadsoftware|virus|trojaner)\b[^.!?\n]{0,60}\bverschlüssel\w*|(?:攻撃者|ウイルス|マルウェア)[^。\n]{0,40}暗号化/iu;
/** How to be safe from it is asked while nothing has happened. */
const AGAINST =
  /\b(?:against|protect\w*|prevent\w*|resilien\w*|in case of|safe from|defen[cs]e|drill|exercise|tabletop|simulat\w*|what if|would|could|insurance|policy|audit\w*|gegen|schutz|schütz\w*|vorbeug\w*|vor (?:ransomware|erpress\w*)|falls|übung)\b|対策|防[ぎぐ止御]|備え|守[るりれ]|訓練|場合/iu;

/** "Versioning was switched on because of ransomware": what was made ready for it names it too. */
const MADE_READY =
  /\b(?:enabled?|activated?|(?:turn|switch)ed on|set up|configured|introduced|added|have|use[ds]?|aktiviert|ein(?:geschaltet|gerichtet|geführt)|haben|nutzen)\b|有効|設定|導入/iu;
const A_PROTECTION =
  /\b(?:immutab\w*|unveränder\w*|worm|legal hold|retention|soft[- ]?delet\w*|versioning|versionierung|snapshots?|time-based|locks?)\b|不変|保持|論理的な削除|バージョン管理|スナップショット/iu;
const IS_HIT = /\b(?:encrypted|hit|attacked|note|pay|verschlüsselt|befallen|angegriffen)\b|暗号化され|感染|攻撃され/iu;
const isMadeReady = (part: string) => MADE_READY.test(part) && A_PROTECTION.test(part) && !IS_HIT.test(part);

export const isHeldToRansom = (text: string): boolean =>
  text
    .split(/(?<=[.!?。])\s+|\n/)
    .filter((part) => !AGAINST.test(part) && !isMadeReady(part))
    .some((part) => NOTE.test(part) || ENDING.test(part) || BY_STRANGERS.test(part));
