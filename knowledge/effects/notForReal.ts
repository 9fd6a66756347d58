/** What sounds like a plan of harm, and is none: somebody refuses to do it, or does it where nothing can be lost. Pure. */
import { table } from '../table.ts';

/** Who refuses to keep, pay for or check something means to be rid of it. */
const HARMS =
  '(?:open|disable|turn|switch|delete|remove|regenerate|rotate|renew|give|grant|assign|share|send|mail|email|hand|break|lift|make|set|put|lock|fail|purge|wipe|overwrite|kill|stop|drop|expose|allow|publish|paste|mirror|take|do)';
const IN_ENGLISH = String.raw`\b(?:(?:i|we|you|they|he|she|it|nobody|no one|security|management|boss)(?: (?:really|certainly|definitely|surely|just))? (?:wo(?:n['’]?t|uld(?:n['’]?t| never| rather not))|['’]d (?:never|rather not)|will (?:not|never)|do(?:es)?(?:n['’]?t| not) (?:want|wish|plan|intend|dare|mean) to|(?:am|are|is|['’]?m|['’]?re|['’]s) not (?:going|about|allowed|willing) to|refuses? to|must not|may not)|(?:nobody|no one|none of us) (?:may|can|must|shall|should|is allowed to))(?: (?:ever|just|simply))?(?: (?:let|allow)(?: (?:us|me|you|anyone|anybody))?(?: to)?)? ${HARMS}\b(?:(?!\b(?:so|and|but|then|instead|unless|until)\b)[^,;:.])*`;
const IN_GERMAN =
  /[^,;:.]*\b(?:wollen?|will|möchten?|werden?|würden?|dürfen|darf|gibt|geben?)\b[^,;:.]*(?<!\p{L})(?:nicht (?!nur\b|mehr\b|einfach\b|doch\b|mal\b|auch\b|kurz\b|länger\b|warten\b)|niemals|niemandem?|nie )(?![^,;:.]*\b(?:und|sondern|also|dann)\b)[^,;:.?]*(?<![?])/iu;
const IN_JAPANESE =
  /[^。、]*(?:公開|開放|削除|再生成|無効|付与|付ける|付けるの|渡す|渡し|共有|送る|送り|止め)[^。、]{0,8}(?:たくありません|たくない|避けたい|つもりはありません|わけにはいきません|しません)[^。、]*/u;
const ASKS_WHETHER =
  /^\s*(?:und |aber )?(?:kann|können|darf|dürfen|soll|sollen|will|wollen|möchtest) (?:ich|wir|man|du|sie)\b/iu;
const ENGLISH = new RegExp(IN_ENGLISH, 'giu');

/** "The lock stays on", "lassen wir drauf", "haben wir nicht vor", "そのままにします": it is left as it is. */
const LEFT_AS_IT_IS =
  /\b(?:we|i|they|it|that|locks?|holds?|polic(?:y|ies)|firewall|keys?|rules?|delete|versioning|check|verification)(?:['’]ll| will| shall)? (?:stays?|remains?) (?:on|as it is|as is|in place|put|where|closed|off|locked|there)\b|\b(?:we|i|they)(?:['’]ll| will| shall)? (?:leave|keep) (?:it|that|them|the [\w -]{1,30}?|our [\w -]{1,30}?) (?:on|as it is|as is|in place|there|where it is|closed|off|locked|alone)\b|\b(?:not an option|out of the question|off the table|no plans? to|nobody (?:plans|wants|intends) to)\b|(?<!\p{L})(?:lassen|lasse|lässt) (?:wir|ich|man) (?:\S+ )?(?:drauf|dran|an|stehen|drin|zu|so|wie (?:sie|er|es) (?:ist|sind)|in ruhe)(?!\p{L})|(?<!\p{L})(?:bleib(?:t|en) (?:\S+ )?(?:drauf|dran|an|drin|zu|so|bestehen|gesperrt)|nicht vor(?!\p{L})|(?:lassen|erlauben|öffnen|löschen|geben|machen|schalten) wir (?:\S+ ){0,2}nie(?:mals)?|wir (?:lassen|erlauben|öffnen|löschen|geben|machen|schalten) (?:\S+ ){0,2}nie(?:mals)?|nicht geplant|kommt (?:für uns |bei uns )?nicht (?:in ?frage|infrage)|ist keine option)(?!\p{L})|そのまま(?:に|で|残)|(?:無効|有効|オフ|オン|閉じた|非公開)のまま(?:に|で|が)|残しておき|予定(?:は|も)(?:ありません|ない)|つもりはな/iu;
/** "Leave it as it is, or delete it?", "it stays on until I delete it": the other half is meant. */
const OTHERWISE_THEN = /\b(?:or|otherwise|until|but|oder|sonst|bis|aber)\b|[?？]|それとも|が、|けど/iu;
const isLeftAsItIs = (sentence: string): boolean => LEFT_AS_IT_IS.test(sentence) && !OTHERWISE_THEN.test(sentence);

/** "I won't open the firewall, what else?": a sentence without what is refused in it. */
export function withoutRefused(sentence: string): string {
  const rest = sentence.replaceAll(ENGLISH, ' ').replace(IN_JAPANESE, ' ');
  return ASKS_WHETHER.test(rest) ? rest : rest.replace(IN_GERMAN, ' ');
}

/** "I take the line break out of the key", "I black out the signature in the log": letters of a text, and nothing that lies in an account. */
const OF_LETTERS =
  /\b(?:remove|delete|strip|trim|take|cut|drop|erase|get rid of)\b[^,;.]{0,40}\b(?:line ?breaks?|newlines?|spaces|(?:an?|one|this|that|the trailing|the leading|the extra) space|blanks?|whitespaces?|quotes?|quotation marks?|typos?|commas?|question mark|trailing slash|extra slash)\b|\b(?:strip|mask|redact|blank out|black out|obscure|cut)\b[^,;.]{0,30}\b(?:sig|signature|key|secret|token|password|names?)\b[^,;.]{0,40}\b(?:logs?|screenshot|output|text|message|paste|before (?:posting|i post|sharing|sending))|(?:leerzeichen|zeilenumbr\w+|umbruch|anführungszeichen|tippfehler)[^,;.]{0,30}(?:lösch|entfern|weg|raus|nehm)|(?:lösch|entfern|nehm)\w*[^,;.]{0,30}(?:leerzeichen|zeilenumbr\w+|umbruch|anführungszeichen|tippfehler)|schwärz\w*|(?:空白|スペース|改行|引用符)[^。]{0,10}(?:削除|消|取)|(?:署名|キー|トークン)を?(?:伏せ|マスク)/iu;

/** "A rule removes old ones after 30 days, fine with us", "the drill was last year", "I open the firewall's page": how it is, was, or is looked at. */
const AS_IT_IS =
  /\b(?:after|since) (?:the|our|that) (?:\w+ ){0,2}(?:switch|change|move|upgrade|migration|rotation|renewal|failover)\b[^,.;?]{0,40}\b(?:last (?:year|month|week|night)|yesterday|ago|in (?:spring|summer|autumn|winter))\b|\b(?:was|were) (?:last (?:year|month|week|night)|yesterday|(?:\w+ ){0,2}ago)\b|\bopen\b[^,;.]{0,30}\b(?:page|blade|tab|settings|portal|screen|ticket)\b|\bpasst (?:so|uns|schon)\b|\bso gewollt\b|\bthat['’]?s (?:what we want|how we want it|intended)\b|\bfine with us\b|\bas (?:intended|wanted)\b|意図どおり|それで問題ありません/iu;

/** "I'll have a look at the key's date", and nothing behind it that changes anything. */
const LOOKS =
  /^(?:(?:ok|okay|then|so|now|first)[\s,]+){0,2}(?:i['’]?ll|i will|let me|i|we|we['’]?ll) (?:just |first )?(?:have a look|take a look|look|check|read|see)\b(?!.*\b(?:and|then)\b)|^(?:ich|wir) (?:schaue?n?|sehen?|prüfen?)\b(?!.*\b(?:und|dann)\b)|を(?:確認|見て)(?:し|み)?ます[。\s]*$/iu;

/** Without any of these a sentence means something else than the plan that its other words are like. */
const MUST_NAME = table<RegExp>({
  // "The policy is locked" tells how it is.
  locksForever:
    /^(?!.*(?:\b(?:is|are|was|were|been) (?:\w+ )?locked\b|(?<!\p{L})(?:ist|sind|wurde) (?:\S+ ){0,3}(?:gesperrt|festgeschrieben)|ロックされてい))/iu,
  // "A fresh SAS with the new key" renews no key, nor does a right to read one, nor who manages those that encrypt.
  rotates:
    /^(?!.*(?:(?:microsoft|customer|platform)[- ]managed|von (?:microsoft|uns|kunden) verwaltet|(?:microsoft|カスタマー|マイクロソフト) ?(?:マネージド|管理)))(?!.*\b(?:make|create|generate|issue|sign|new|fresh|another)\b[^,;.]{0,20}\bsas\b)(?!.*\b(?:rights?|permissions?|role)\b[^,;.]{0,30}\b(?:get|read|list|unwrap)\b)|rotat|renew|regenerat|\broll/iu,
  purgesKey:
    /delet|purg|remov|destroy|wip|throw|clean|drop|disabl|revok|old|away|gone|lösch|entfern|weg|bereinig|räum|raus|wegwerf|削除|消|無効|破棄|古い/iu,
  strongSas:
    /never|forever|ever\b|year|20[3-9]\d|long|all\b|every|full|racw|account|unlimited|permanent|max|wiki|ewig|unbegrenzt|jahr|alle|voll|konto|無期限|永久|年|全|すべて|アカウント/iu,
  // "The provider blocks it, does it work over 443?" opens nothing.
  opensFirewall:
    /\ball\b|\balle|any|every|whole|entire|firewall|network|netz|regel|rule|restrict|einschränk|open|offen|öffn|allow|permit|whitelist|range|bereich|0\.0|\/\d|public|öffentl|aufmach|freigeb|freischalt|erlaub|zulass|überall|\bips?\b|許可|制限|開|通|公開|どこ|すべて|ネット|ファイア|\bIP/iu,
  // "But I am its owner" gives nobody a role.
  wideRole:
    /^(?!(?:but |and |aber |und )?(?:i am|i['’]m|we are|we['’]re|ich bin|bin|wir sind)(?: \p{L}+){0,3} (?:owner|contributor|besitzer|eigentümer|mitwirkende)\p{L}*(?: (?:of|on|at|vom|von|der|des|auf|im|am) [^,;.?]{1,40})?[.!]?$)/iu,
  tellsSecret:
    /past|post|send|sent|shar|tell|typ|giv|put|writ|mail|copy|attach|enter|screenshot|here|look|read|schick|einfüg|einfug|geb|schreib|zeig|hier|貼|送|書|教え|共有|見/iu,
  // To bar a link ("sperren") lifts no lock.
  unlocks:
    /^(?!(?=.*\bsperren\b)(?!.*(?:aufheb|entsperr|entfern|lösch|lös|weg|raus|runter|nehm|abschalt|deaktiv))).*?(?:lock|sperr|cannotdelete|read-?only|scope|schloss|ロック)/iu,
});
/** "What's the quickest way to see all policies?", and nothing that is done to them. */
const TO_SEE =
  /\b(?:way to|how (?:do|can|could) (?:i|we)|where (?:do|can|could) (?:i|we)|want to) (?:see|list|show|view|find out|look up|check)\b(?!.*\b(?:and|then|before|delet\w*|remov\w*|disabl\w*|chang\w*|turn\w*|switch\w*|open\w*|get rid)\b)|\b(?:wo|wie) (?:sehe?|finde?|prüfe?) (?:ich|wir)(?!.*\b(?:und|dann|lösch\w*|entfern\w*|abschalt\w*|änder\w*)\b)/iu;

/** "What exactly should they open?" plans nothing: it asks for the one thing. */
const ASKS_FOR_WHAT =
  /\b(?:what|which(?: \w+){1,2})(?: exactly)? (?:(?:should|must|do|shall) (?:they|he|she|i|we)|(?:they|he|she|i|we) (?:should|must|have to|need to|has to|needs to))(?: to)? (?:open|allow|permit|change|set)\b|\bwas (?:genau )?(?:soll|muss|müssen|sollen) (?:ich|wir|sie|die|er)(?: \p{L}+){0,2} (?:öffnen|freigeben|freischalten|ändern)(?!\p{L})/iu;
/** "Which hosts must be allowed?" */
const ASKS_WHICH_ADDRESSES =
  /\b(?:which|what|welche[rsnm]?|was für)(?: \w+){0,2} (?:host|address|adresse|url|port|endpoint|endpunkt|ip|domain|name)\p{L}*(?!\p{L})|(?:どの|どんな)(?:ホスト|アドレス|URL|ポート|エンドポイント|IP)/iu;
/** "Must the server be restarted for it?" asks whether it is needed. */
const ASKS_IF_NEEDED =
  /^(?:(?:and|so|ok|und|also)[\s,]+)?(?:do|does|must|is|will|would|has|have|muss|müssen|braucht|brauchen|ist)(?!\p{L})[^.;]{0,60}(?:re-?boot|re-?start|neu ?(?:ge)?start)\p{L}*[^.;]{0,30}\?\s*$|再起動(?:は|が)(?:必要|要)/iu;
const OF_ALL = /\b(?:all|everything|every|anywhere|any|alles?|überall)\b/i;
const asksForWhat = (sentence: string) =>
  (ASKS_FOR_WHAT.test(sentence) || ASKS_WHICH_ADDRESSES.test(sentence)) && !OF_ALL.test(sentence);

export const isOtherwise = (plan: string, sentence: string): boolean =>
  OF_LETTERS.test(sentence) ||
  AS_IT_IS.test(sentence) ||
  LOOKS.test(sentence) ||
  asksForWhat(sentence) ||
  ASKS_IF_NEEDED.test(sentence) ||
  TO_SEE.test(sentence) ||
  MUST_NAME.get(plan)?.test(sentence) === false;

/** "It was empty anyway", „absichtlich gelöscht“: nothing is missed. */
const NOT_MISSED =
  /\bdelet(?:es?|ed) nothing\b|\b(?:did|does|do|will|wo)(?:n['’]t| not) delete\b|\b(?:were|was|are|is)(?:n['’]t| not) deleted\b|\blöscht(?:e)? (?:\p{L}+ ){0,3}nichts?\b|\bnichts? gelöscht\b|削除(?:され|し)(?:ない|ません|ていません)|(?<!\b(?:not|nicht|never) )\b(?:(?:was|were|is) (?:already |all )?empty anyway|nothing (?:was |is )?(?:in (?:it|there|them)|inside) anyway|(?:on purpose|deliberately|intentionally|as (?:planned|agreed|intended|requested|it should(?: be)?)|by agreement|(?:it )?(?:was|is) (?:only |just )?a test(?! (?:account|environment))|no harm done)|war(?:en)? (?:eh|ohnehin|sowieso|ja|eh schon) leer|absichtlich|planmäßig|wie (?:geplant|vereinbart|abgesprochen|gewünscht))\b|(?:元々|もともと|初めから)(?:空|何も)|\b(?:ran|went|worked|finished) (?:fine|well|ok|okay|as usual|as always|normally)\b|\bnot related\b|\blief(?:en)? (?:gut|sauber|normal|wie immer)\b|正常に(?:終|完了)|(?:意図的に|予定どおり|予定通り|計画どおり|合意のうえ|わざと)[^。]{0,8}削除/iu;
/** "The cleanup can't delete old files": what is refused is still there. */
const NOT_DELETED =
  /\b(?:can(?:not|['’]?t| not)|could(?:n['’]?t| not)|unable to|not able to|not allowed to|fail(?:s|ed)? to|refuses? to|won['’]?t let (?:me|us))(?: \p{L}+){0,2} (?:delete|remove|purge|wipe|drop|erase|clean up)\b|(?<!\p{L})(?:kann|können|konnten?|lässt|lassen)(?!\p{L})[^,.;]{0,60} nicht (?:mehr )?(?:löschen|entfernen|aufräumen)|(?:削除|消去)(?:が|も|を)?(?:でき(?:ない|ません|なかった)|に失敗|されません|拒否)/iu;
const IS_GONE_BY_NOW =
  /\b(?:gone|lost|vanished|disappeared|missing|deleted|removed|wiped)\b|(?<!\p{L})(?:weg|verschwunden|verloren|gelöscht|leer)(?!\p{L})|消え|なくな|失/iu;
const wasRefused = (sentence: string) => NOT_DELETED.test(sentence) && !IS_GONE_BY_NOW.test(sentence);

/** "They closed the network and nobody gets in": what cannot be reached is not gone. */
const LOCKED_OUT =
  /\b(?:nobody|no one|none of us|we cannot|we can['’]?t|i can['’]?t) (?:gets?|comes?|get|come|reach\w*|log\w*) (?:in|into|on|it|through|there)\b|\blocked out\b|\bno (?:more )?access\b|\bkommt (?:keiner|niemand)\b|\bkein(?:en)? zugriff\b|入れ(?:ない|ません|なく)|アクセスでき(?:ない|ません|なく)/iu;
const IS_GONE =
  /delet|remov|lost|gone|empt|overwr|wip|miss|vanish|disappear|purg|destroy|clear|encrypt|lösch|weg|leer|verschwund|fehl|überschrieb|verschlüssel|削除|消|空|上書|なくな|失/iu;
/** "The site still shows the old page": what is new has arrived, and something between remembers what was before. */
const STALE =
  /\bstill (?:\w+ ){0,2}(?:shows?|see|sees|seeing|gets?|getting|serv\w+|deliver\w*|display\w*|returns?)\b(?: \w+){0,3} (?:old|previous|former|stale)\b|\b(?:zeigt|zeigen|sehe|sehen|liefert|bekomme|bekommen|kommt)(?: \p{L}+){0,2} (?:noch|weiterhin)(?: immer)? (?:die|den|das|der|eine?n?) (?:alte|vorige|vorherige)\p{L}*|(?:古い|以前の|前の)[^。、]{1,12}(?:が|の?まま)[^。、]{0,6}(?:表示|出|返|見え)/iu;
/** "Messages of last week are gone from the queue": they live for days only, and nothing brings them back. */
const OF_A_QUEUE =
  /\b(?:messages?|nachricht(?:en)?|meldung(?:en)?)\b.*\b(?:queues?|warteschlangen?)\b|\b(?:queues?|warteschlangen?)\b.*\b(?:messages?|nachricht(?:en)?|meldung(?:en)?)\b|キュー.*メッセージ|メッセージ.*キュー/iu;
const IS_TAKEN =
  /\b(?:delet\w*|clear\w*|purg\w*|wip\w*|remov\w*|drop\w*|gelöscht|geleert|entfernt)\b|削除|消して|クリア/iu;
const ranOut = (sentence: string) => OF_A_QUEUE.test(sentence) && !IS_TAKEN.test(sentence);

/** "The rule has moved nothing yet", „noch nichts verschoben“: what did not happen took nothing away. */
const NOT_YET =
  /\bnothing (?:has |have |was |is )?(?:yet |been )?(?:moved|happen\w*|changed|done|run|tiered)\b|\b(?:has|have|had|did|does|do)(?:n['’]t| not) (?:yet )?(?:move|happen|change|run|touch|tier)\w*\b|\b(?:moved|changed|touched|done) nothing\b|(?<!\p{L})(?:noch (?:gar )?|bisher |bis jetzt )nichts(?!\p{L})|まだ[^。]*(?:いません|いない|されない|されません)/iu;

/** "The roles are gone since the move", „das Zertifikat wurde getauscht“: no data is, so nothing has to be brought back at once. */
const SETTING_GONE =
  /\b(?:metrics?|roles?|assignments?|certificates?|permissions?|rights|acls?|buttons?|menu|dashboards?|charts?|alerts?|time ?stamps?|drive letters?|drive|endpoints?|icons?)\b[^,.;]{0,60}\b(?:gone|vanish\w*|disappear\w*|missing|lost|replaced|swapped|exchanged|overwritten)\b|(?<!\p{L})(?:metriken|rollen?|zuweisung(?:en)?|zertifikate?|rechte|berechtigung(?:en)?|schaltfläche|laufwerk|endpunkt)(?!\p{L})[^,.;]{0,60}(?<!\p{L})(?:weg|fort|verschwunden|fehl(?:t|en)|getauscht|ersetzt)(?!\p{L})|(?<!\p{L})fehl(?:t|en)[^,.;]{0,25}(?:rollen?|rechte|berechtigung(?:en)?|schaltfläche|metriken)(?!\p{L})|(?:メトリック|ロール|割り当て|証明書|アクセス権|権限|ボタン|ドライブ)[^。、]{0,15}(?:消え|なくな|ない|置き換)/iu;
const OF_DATA =
  /\b(?:files?|blobs?|containers?|folders?|director(?:y|ies)|data|backups?|documents?|versions?|shares?|snapshots?|logs?|accounts?|pictures?|everything)\b|(?:datei|ordner|verzeichnis|daten|freigabe|sicherung|konto|bild|alles)|ファイル|BLOB|データ|コンテナ|フォルダ|共有|バックアップ|アカウント/iu;
const isOfASetting = (sentence: string) => SETTING_GONE.test(sentence) && !OF_DATA.test(sentence);

/** "Since anonymous access was turned off": what is closed stands open to nobody, unless it is told that it was. */
const CLOSED =
  /\b(?:anonymous|public|blob public|anonymen?|öffentlichen?)\b[^,.;]{0,40}\b(?:off|disabled|closed|blocked|forbidden|abgeschaltet|ausgeschaltet|deaktiviert|gesperrt|verboten)\b|(?:匿名|パブリック)[^。]{0,15}(?:無効|オフ|禁止)/iu;
const STOOD_OPEN =
  /\b(?:was|were|stood|been|had been) (?:\w+ )?(?:public|open|readable|anonymous|listable|visible)\b|\b(?:until|for (?:an?|two|three|some|several|\d+) (?:hours?|days?|weeks?|months?))\b|\b(?:stand|war|lag)(?:en)? (?:\S+ ){0,3}(?:offen|öffentlich)|まで|間/iu;
const isClosed = (sentence: string) => CLOSED.test(sentence) && !STOOD_OPEN.test(sentence);

/** "The link cannot be opened any more": what a link lacks is its right, and nothing says that its file is gone. */
const LINK_IS_DEAD =
  /\b(?:links?|urls?)\b[^,.;]{0,40}\b(?:(?:can ?not|can['’]t|could not) be opened|no longer (?:opens?|works?)|stopped working|do(?:es)?(?:n['’]t| not) (?:open|work))|\blinks?\b[^,.;]{0,40}(?<!\p{L})(?:nicht (?:mehr )?öffnen|geht nicht mehr|funktioniert nicht)|(?:リンク|URL)[^。]{0,12}(?:開け|使え)(?:ない|なく|ません)/iu;
const IS_TOLD_GONE = /delet|remov|gone|lost|vanish|lösch|verschwund|(?<!\p{L})weg(?!\p{L})|削除|消し|消え|紛失/iu;
const isADeadLink = (sentence: string) => LINK_IS_DEAD.test(sentence) && !IS_TOLD_GONE.test(sentence);

export const isNotMissed = (sentence: string): boolean =>
  wasRefused(sentence) ||
  NOT_MISSED.test(sentence) ||
  ranOut(sentence) ||
  isOfASetting(sentence) ||
  isClosed(sentence) ||
  isADeadLink(sentence) ||
  ((LOCKED_OUT.test(sentence) || STALE.test(sentence) || NOT_YET.test(sentence)) && !IS_GONE.test(sentence));

/** Where nothing is lost, by the words that people call such a place. */
const PLAYGROUND =
  /\b(?:in|on|with|against|into|of) (?:an?|my|our|the|some) (?:\w+ )?(?:throw-?away|sandbox|scratch|dummy|toy|lab|playground)\b|\b(?:in|on|with|against) (?:an?|my|our|the) (?:\w+ )?test (?:account|storage account|subscription|tenant|environment|share|container|server|folder)\b|(?<!\p{L})(?:in|auf|mit|an) (?:eine[mr]|meine[mr]|unsere[mr]|der|dem) (?:\p{L}+ )?(?:sandbox|spielwiese|wegwerf|test-?(?:konto|speicherkonto|umgebung|abo|abonnement|subscription|tenant))|(?:テスト|検証|使い捨て)(?:用)?の?(?:ストレージ ?)?(?:アカウント|環境|サブスクリプション)で/iu;
/** "I try it in a sandbox first": that is how it should be done. Who means the real one as well says so. */
const FOR_REAL =
  /\b(?:prod|production|produktion|produktiv\w*|live|everywhere|afterwards|customer\w*|kunden\w*|backups?)\b|本番/iu;

/** "With --dry-run first", "is there a dry run for it?": it only lists. */
const DRY =
  /\bdry[- ]?run\b|(?<![\w-])--?what-?if\b|\bwhat-if\b|(?<!\S)\/L(?!\w)|\bonly lists?\b|\b(?:probelauf|trockenlauf|testlauf)\b|ドライ ?ラン|予行/iu;
const NOT_DRY =
  /\b(?:no|not|without|skip\w*|instead|after|was|were|went|looked|showed|said|fine|real|really|ohne|kein\w*|nicht|statt|nach|war|sah|echt)\b|n['’]t\b|なし|せずに|後|問題な|本番/iu;

/** "What would the sync delete?", "without deleting anything": only the list is wanted. */
const WHAT_IT_WOULD =
  /\b(?:what|which|whether|how much|how many)\b[^.;]{0,70}\bwould\b[^.;]{0,70}\b(?:delet|remov|tak|purg|los|overwrit|replac)\w*(?!.*\bif (?:i|we)\b)|\bwould (?:it|the \w+|that) (?:delete|remove|take|overwrite)[^.;]{0,40}\bwithout\b|\bwithout (?:really |actually )?(?:deleting|removing|changing|touching|overwriting)(?: anything)?[\s?.!]*$|(?<!\p{L})(?:was|welche) [^.;]{0,60}(?:löschen|entfernen|überschreiben) würde|何が(?:削除|上書き)され(?:る|ます)か[^。]{0,15}(?:確認|調べ|知り)/iu;

/** A lock on a retention policy stays for years in a sandbox too, and so does what it costs. */
const FOR_GOOD =
  /\block(?:ing|ed)?\b.*\b(?:immutab\w*|retention|worm)|\b(?:immutab\w*|retention|worm)\b.*\block|(?:unveränder|aufbewahr)\p{L}*.*(?:sperr|festschreib)|(?:不変|保持).*ロック/iu;

export const isNotForReal = (sentence: string): boolean =>
  isLeftAsItIs(sentence) ||
  (PLAYGROUND.test(sentence) && !FOR_REAL.test(sentence) && !FOR_GOOD.test(sentence)) ||
  WHAT_IT_WOULD.test(sentence) ||
  (DRY.test(sentence) && !NOT_DRY.test(sentence));
