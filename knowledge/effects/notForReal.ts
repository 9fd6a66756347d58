/** What sounds like a plan of harm, and is none: somebody refuses to do it, or does it where nothing can be lost. Pure. */

/** Who refuses to keep, pay for or check something means to be rid of it. */
const HARMS =
  '(?:open|disable|turn|switch|delete|remove|regenerate|rotate|renew|give|grant|assign|share|send|mail|email|hand|break|lift|make|set|put|lock|fail|purge|wipe|overwrite|kill|stop|drop|expose|allow|publish|paste|mirror|take|do)';
const IN_ENGLISH = String.raw`\b(?:(?:i|we|you|they|he|she|it|nobody|no one|security|management|boss)(?: (?:really|certainly|definitely|surely|just))? (?:wo(?:n['’]?t|uld(?:n['’]?t| never| rather not))|['’]d (?:never|rather not)|will (?:not|never)|do(?:es)?(?:n['’]?t| not) (?:want|wish|plan|intend|dare|mean) to|(?:am|are|is|['’]?m|['’]?re|['’]s) not (?:going|about|allowed|willing) to|refuses? to|must not|may not))(?: (?:ever|just|simply))? ${HARMS}\b(?:(?!\b(?:so|and|but|then|instead|unless|until)\b)[^,;:.])*`;
const IN_GERMAN =
  /[^,;:.]*\b(?:wollen?|will|möchten?|werden?|würden?|dürfen|darf|gibt|geben?)\b[^,;:.]*(?<!\p{L})(?:nicht (?!nur\b|mehr\b|einfach\b|doch\b|mal\b|auch\b|kurz\b|länger\b|warten\b)|niemals|niemandem?|nie )(?![^,;:.]*\b(?:und|sondern|also|dann)\b)[^,;:.?]*(?<![?])/iu;
const IN_JAPANESE =
  /[^。、]*(?:公開|開放|削除|再生成|無効|付与|付ける|付けるの|渡す|渡し|共有|送る|送り|止め)[^。、]{0,8}(?:たくありません|たくない|避けたい|つもりはありません|わけにはいきません|しません)[^。、]*/u;
const ASKS_WHETHER =
  /^\s*(?:und |aber )?(?:kann|können|darf|dürfen|soll|sollen|will|wollen|möchtest) (?:ich|wir|man|du|sie)\b/iu;
const ENGLISH = new RegExp(IN_ENGLISH, 'giu');

/** "I won't open the firewall, what else?": a sentence without what is refused in it. */
export function withoutRefused(sentence: string): string {
  const rest = sentence.replaceAll(ENGLISH, ' ').replace(IN_JAPANESE, ' ');
  return ASKS_WHETHER.test(rest) ? rest : rest.replace(IN_GERMAN, ' ');
}

/** Where nothing is lost, by the words that people call such a place. */
const PLAYGROUND =
  /\b(?:in|on|with|against|into|of) (?:an?|my|our|the|some) (?:\w+ )?(?:throw-?away|sandbox|scratch|dummy|toy|lab|playground)\b|\b(?:in|on|with|against) (?:an?|my|our|the) (?:\w+ )?test (?:account|storage account|subscription|tenant|environment)\b|(?<!\p{L})(?:in|auf|mit|an) (?:eine[mr]|meine[mr]|unsere[mr]|der|dem) (?:\p{L}+ )?(?:sandbox|spielwiese|wegwerf|test-?(?:konto|speicherkonto|umgebung|abo|abonnement|subscription|tenant))|(?:テスト|検証|使い捨て)(?:用)?の?(?:ストレージ ?)?(?:アカウント|環境|サブスクリプション)で/iu;
/** "I try it in a sandbox first": that is how it should be done. Who means the real one as well says so. */
const FOR_REAL =
  /\b(?:prod|production|produktion|produktiv\w*|live|everywhere|afterwards|customer\w*|kunden\w*|backups?)\b|本番/iu;

export const isPlay = (sentence: string): boolean => PLAYGROUND.test(sentence) && !FOR_REAL.test(sentence);
