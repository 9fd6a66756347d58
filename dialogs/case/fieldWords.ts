/** Pages are English and name things in one way: what people call them, in German, Japanese and everyday English. Pure. */

const WORDS: readonly [RegExp, string][] = [
  [
    /\b(pipelines?|github actions?|devops|cron\w*|scheduled?|automat\w*|unbeaufsichtigt|geplant)\b|自動|パイプライン|定期/i,
    'unattended jobs pipeline',
  ],
  [/\bazurerm/i, 'terraform'],
  [/\bquell\w*|コピー元|ソース/i, 'source'],
  [/\bziel\w*|コピー先|宛先/i, 'destination'],
  [/\bfirewall|netzwerkregel\w*|ファイアウォール|ネットワーク規則/i, 'firewall network rule'],
  [/\bprivate\w* endpunkt\w*|プライベート ?エンドポイント/i, 'private endpoint'],
  [/\bschlüssel\w*|キー/i, 'key'],
  [/\w*freigabe\w*|共有/i, 'share'],
  [/\bdatei\w*|ファイル(?!アウォール)/i, 'file'],
  [/\bordner\w*|verzeichnis\w*|フォルダ/i, 'folder'],
  [/\b(lösch\w*|gelöscht\w*|delet\w*|extra files)\b|削除|消え/i, 'delete deleted'],
  [/\b(überschreib\w*|überschrieben)|上書き/i, 'overwrite'],
  [/groß-? ?(und|oder|\/) ?kleinschreib\w*|groß oder klein|大文字.{0,4}小文字/i, 'case-sensitive'],
  [/\b(unterstrich\w*|großbuchstab\w*)|アンダースコア|大文字/i, 'underscore lowercase'],
  [
    /\b(heute|gestern|stunden?|this morning|today|yesterday|hours? ago|minutes? ago)\b|今朝|今日|昨日|時間前|分前/i,
    'hours day days',
  ],
  [/\b(schneller|faster|quicker|sooner|speed up)\b|早く|速く/i, 'faster priority'],
  [/übersprung\w*|ausgelassen|スキップ/i, 'skipped'],
  [/\b(netz|subnetz\w*)\b|サブネット/i, 'network subnet'],
  [/\b(gesperrt|blockiert|blocked|blocks)\b|ブロック|止められ/i, 'blocked blocks'],
  [/\b(zscaler|netskope|palo alto|inspect\w*|ssl bump)\b/i, 'proxy inspects root certificate uninspected'],
  [/\b(abonnement|abo|abos)\b|サブスクリプション/i, 'subscription'],
  [/\b(mandant\w*)\b|テナント/i, 'tenant'],
  [/\b(besitzer\w*|eigentümer\w*)\b|所有者/i, 'owner'],
  [/\b(sperre\w*)\b|ロック/i, 'lock'],
  [/\b(isp|provider|anbieter)\b|プロバイダ/i, 'provider'],
  [/\b(user|benutzer)[- ]?(assigned|zugewiesen\w*)/i, 'user-assigned several identities'],
  [
    /\b\d+ ?(gb|gib|tb|tib)\b(?! ?-?(?:of |)(?:ram|memory|machine|vm|server|rechner|maschine|speicher|arbeitsspeicher|メモリ))/i,
    'large blocks size',
  ],
];

/** What was said, and behind it what pages call that. */
export function inFieldWords(said: string): string {
  const words = WORDS.flatMap(([spoken, written]) => (spoken.test(said) ? [written] : []));
  return [said, ...words].join(' ');
}
