/** Things that people want to do in their need, how they say it, and what they should know before: the gravest first. */

interface Plan {
  /** Verb and thing, in either order; German and Japanese put the verb last. */
  wants: RegExp;
  /** Stands in commands and outputs as well: counts only where somebody asks or wishes. */
  asked?: true;
  says: string;
}

/** "Deleting" is meant to be done only behind such a word: "thought about deleting", "would adding … help?" */
const DOING = '(?<=\\b(?:of|about|considering|would|against|to|simply|just) )';
const orDoing = (verbs: string) =>
  verbs
    .split('|')
    .map((verb) =>
      verb.replace(/^[a-z]{3,}(?=$| )/, (first) => `(?:${first}|${DOING}${first.replace(/e$/, '')}\\w?ing)`),
    )
    .join('|');

/** English verb before the thing, German and Japanese thing before the verb. */
function doing(english: string, things: string, german: string, dinge: string, japanese: string, mono: string): RegExp {
  return new RegExp(
    [
      String.raw`(?<![\w-])(?:${orDoing(english)})\b[^,;:(]{0,40}?\b(?:${things})`,
      String.raw`(?:${dinge})[^,;:]{0,50}?(?<![a-zäöüß])(?:${german})(?!t\b)`,
      String.raw`(?<![a-zäöüß])(?:${german})(?!t\b)[^,;:]{0,45}?(?:${dinge})`,
      // "Die Sperre stört, ich lösche sie."
      String.raw`(?:${dinge})[^;:.]{0,60}(?<![a-zäöüß])(?:${german})\w* (?:sie|ihn|es|die|den|das)\b`,
      `(?:${mono})[^。]{0,20}(?:${japanese})`,
    ].join('|'),
    'i',
  );
}

const OFF = 'turn off|switch off|disable|deactivate|stop|kill|get rid of|remove|skip|drop|bypass|ignore|exempt';
const AB = 'abschalt|ausschalt|deaktivier|abstell|umgeh|ausmach|entfern|aufheb';
const MUKOU = '無効に|無効化(?!され)|オフに|切って|切り|止め|外し|外す|解除(?!され)|スキップ|無視';
const WEG = 'lösch|wegwerf|wegschmeiß|entfern|aufheb|loswerd|wegmach|räum';
const SAKUJO = '削除(?!され|でき|中|済|に失敗)|消して|消す|解除(?!され|でき|中)|外して|外す';

/** The same, and what is said of it in no such form. */
const or = (pattern: RegExp, ...others: string[]) => new RegExp([pattern.source, ...others].join('|'), 'i');

/** "turn X off" as well as "turn off X". */
const off = (things: string, dinge: string, mono: string) =>
  new RegExp(
    String.raw`${doing(OFF, things, AB, dinge, MUKOU, mono).source}|\b(?:turn|switch|set)\b[^,;:]{0,30}\b(?:${things})\w*[^,;:]{0,20}\b(?:off|false|disabled)\b|\b(?:schalt|stell|mach)\w*\b[^,;:]{0,20}(?:${dinge})\w*[^,;:]{0,20}\b(?:ab|aus)\b`,
    'i',
  );

export const PLANS = {
  tellsSecret: {
    wants:
      /\b(?:paste|post|send|share|tell|type|give you)\b[^,;:]{0,25}\b(?:my|our|the|you(?: my| our| the)?) (?:password|account key|storage key|key|sas(?: token)?|connection string|client secret|secret)\b(?! (?:is|in|into|to|from)\b)|(?:passwort|schlüssel|kennwort)[^,;:]{0,20}(?:schick|einfüg|poste)|(?:パスワード|キー)を?(?:貼|送)/i,
    says: 'Do not paste a password, key or SAS here: nobody needs it to find the cause. The error, the code and the command without its secret do.',
  },
  lifts: {
    wants: or(
      doing(
        'remove|lift|clear|end|delete|cancel|undo|unlock|shorten|get rid of|drop|throw away|lose',
        'legal holds?|immutab\\w+|retention polic|worm',
        WEG,
        'legal hold|aufbewahrung|unveränderlich',
        SAKUJO,
        '訴訟ホールド|リーガル ?ホールド|不変|保持ポリシー',
      ),
      String.raw`\b(?:delet|remov|dropp?)(?:e|ing)?\b[^,;:]{0,10}\bthe policy on the container\b`,
      String.raw`\b(?:set|change|switch|turn|put)\b[^.;?]{0,20}\b(?:immutab\w+|retention)(?: polic\w+)?\b[^.;?]{0,15}\b(?:unlocked|off|shorter|disabled)\b`,
      String.raw`(?:legal hold|immutab\w+|retention polic\w+)\b[^.;?]{0,60}\b(?:get past|get around|get rid of|remove|lift|clear|throw) (?:it|that|them|this)\b`,
    ),
    says: 'A hold or a retention policy may be required by law: only whoever set it may lift it. To upload, write under another name; a locked policy only runs out.',
  },
  unlocks: {
    wants: or(
      doing(
        'remove|delete|lift|get rid of|unlock|break|drop',
        '(?:delete |resource |management |read-?only |this |the )?locks?\\b(?! and try again)',
        WEG,
        '(?:management|lösch)?sperre|\\block\\b',
        SAKUJO,
        'ロック',
      ),
      String.raw`\btake\b[^,;:]{0,15}\block\b[^,;:]{0,8}\b(?:off|away)\b`,
      String.raw`\block\b[^.;?]{0,30}\b(?:delete|remove|lift) (?:it|that)\b`,
    ),
    says: 'A lock was set so that nobody deletes or changes this. See which one it is and ask whoever set it; lift that one alone, and set it again afterwards.',
  },
  breaksLease: {
    wants:
      /\bbreak\b[^,;:]{0,20}\bleases?\b|\bforce-?unlock\b|\bclose\b[^,;:]{0,20}\bhandles?\b|lease[^,;:]{0,30}(?:brech|aufheb|lös)|(?:リース|ハンドル)[^。]{0,15}(?:解除|切断|閉じ|破棄)/i,
    says: 'Somebody holds it. If that program still runs, its writes are lost or damaged: find the holder and let it finish first.',
  },
  purgesKey: {
    wants:
      /\b(?:purge|delete|remove|destroy|clean up|throw away)\b[^,;:]{0,40}\b(?:(?:cmk|encryption|customer-managed|old|previous|vault) keys?(?: version\w*)?\b(?! vault)|key versions?|keys?\b[^,;:]{0,15}\bkey ?vault)|(?:verschlüsselungsschlüssel|schlüsselversion|\bcmk\b|schlüssel[^,;:]{0,15}key ?vault)[^,;:]{0,30}(?:(?<!ge)lösch|entfern|bereinig)|(?:暗号化キー|キーの(?:古い)?バージョン|cmk)[^。]{0,15}(?:削除(?!され)|消去|消し)/i,
    says: 'Data encrypted with a key that is gone stays unreadable for ever, whatever else is saved, and blobs may still lean on an older version. Keep every key and version, with purge protection on; to be rid of one, first move the account to another key and wait until nothing asks for it.',
  },
  replaces: {
    asked: true,
    wants:
      /\bforces? replacement\b|\bmust be replaced\b|\bwants to (?:replace|destroy|recreate)\b|\bterraform\b[^;]{0,60}\b(?:destroy|replace)|-auto-approve\b|\bterraform\b[^;]{0,60}(?:ersetz|zerstör)|terraform[^。]{0,40}(?:置き換え|再作成|破棄)/i,
    says: 'Replacing a storage account, container or share deletes it with all that is in it and makes an empty one. Read in the plan what “forces replacement”, put that value back or change it in place, and set `prevent_destroy` on whatever holds data; no apply without reading.',
  },
  ruleDeletes: {
    asked: true,
    wants:
      /\blifecycle\b[^.;?]{0,30}\b(?:rules?|polic\w+)\b[^.;?]{0,30}\b(?:delet|remov|purg)\w*[^.;?]{0,40}\b(?:everything|all|whole|entire|every)\b|\blifecycle\b[^;?]{0,80}\b(?:delet|remov)\w*[^;?]{0,60}\b(?:no|without(?: an?| any)?) (?:prefix|filter)|(?:lebenszyklus|lifecycle)[^;?]{0,60}(?:alle[sn]?|ganze\w*)[^;?]{0,40}lösch|ライフサイクル[^。]{0,40}(?:すべて|全部|全て|フィルター?なし)[^。]{0,20}削除|ライフサイクル[^。]{0,20}削除[^。]{0,20}(?:すべて|全部|全て|全体)/i,
    says: 'Such a rule deletes by itself, day after day, in every container that it reaches, backups and logs too; back comes only what soft delete or versions still hold. Name the one container in the prefix, list first what is that old, and turn soft delete on before the rule.',
  },
  deletesSource: {
    wants:
      /\b(?:delete|remove|wipe|clear|drop|decommission|switch off)\b[^,;:]{0,20}\b(?:sources?|originals?|old (?:server|nas|filer|share|account|files|bucket))\b(?! code)|(?:quelle|originale?|alte\w* (?:server|nas|konto|freigabe))[^,;:]{0,30}(?:lösch|abschalt|entfern|wegwerf)|(?:コピー元|移行元|ソース側|元の(?:ファイル|データ|サーバー))[^。]{0,15}(?:削除(?!され)|消し|停止)/i,
    says: 'Not before everything has arrived: “success for most” leaves the rest behind, and skipped files count as no failure. See that `azcopy jobs show` tells 0 failed and 0 skipped, compare number and size on both sides, try a sync with `--dry-run` (it must have nothing to do), and keep the source some weeks.',
  },
  mirrors: {
    asked: true,
    wants:
      /\brobocopy\b[^;]{0,80}\/(?:MIR|PURGE)\b|\/MIR\b|\brsync\b[^;]{0,80}--delete\b|\brclone sync\b|\bsync\b[^;]{0,60}--delete-destination|\bdelete[-_]destination\b[^;]{0,120}\?|\bmirror\b[^,;:]{0,30}\b(?:empty|new|fresh|over|onto|into|folder|directory|container|share)\b/i,
    says: 'Mirroring deletes at the destination all that the source lacks: an empty or wrong source empties it. Try it first with what only lists (robocopy `/L`, else `--dry-run`), and leave the deleting out if you only want to copy.',
  },
  failsOver: {
    wants: or(
      doing(
        'press|start|trigger|initiate|do|run|perform|force|make',
        '(?:[\\w-]+ ){0,4}fail-?over',
        'auslös|start|durchführ|mach',
        'fail-?over',
        '実行|開始|押',
        'フェールオーバー',
      ),
      String.raw`\bfail(?:ing)? over\b(?! (?:to|is|was|has))`,
    ),
    says: 'An unplanned failover cannot be taken back: what was written after the last sync time is lost, and the account is locally redundant afterwards. Look at the last sync time and at Azure status first; most outages end sooner.',
  },
  upgrades: {
    asked: true,
    wants:
      /\b(?:upgrade|convert|migrate|switch|enable)\b[^,;:]{0,30}\b(?:hierarchical namespace|hns|data lake gen ?2)\b|(?:hierarchische\w* namensr|\bhns\b)[^,;:]{0,30}(?:aktivier|umstell|einschalt)|階層型?名前空間[^。]{0,15}(?:有効|アップグレード)/i,
    says: 'An account that was upgraded to a hierarchical namespace stays so: there is no way back. Run the validation alone first; it changes nothing and says what stands in the way.',
  },
  deletesSnapshots: {
    wants: doing(
      'delete|remove|purge|clear|drop',
      '(?:old |all |the |its )*snapshots?',
      WEG,
      'snapshots?|momentaufnahme',
      SAKUJO,
      'スナップショット',
    ),
    says: 'Snapshots may be the only backup: ask whose they are first. Those of a file share do not count towards its quota, so deleting them makes no room.',
  },
  purges: {
    wants:
      /\bpurge\b(?! of)[^,;:]{0,30}\b(?:deleted|blobs?|versions?|data|files|containers?)\b|\b(?:permanently delete|permanently remove|hard[- ]delete)\b|endgültig[^,;:]{0,20}lösch|完全に削除/i,
    says: 'What is purged nobody brings back, Microsoft neither. Soft-deleted data goes by itself when its days are over; see first whose it is.',
  },
  deletesJobFolder: {
    wants:
      /\b(?:delete|remove|clean|empty|wipe|rm -rf?)\b[^,;]{0,30}(?:\.azcopy|plan (?:files?|folder)|azcopy (?:folder|jobs?|plans?))\b|\.azcopy[^,;:]{0,30}(?:lösch|entfern)|\.azcopy[^。]{0,15}削除/i,
    says: 'Not while a job runs, or is to be resumed: its plan stands in that folder, and without it nothing can be resumed. The log beside it tells what failed.',
  },
  cutsNetwork: {
    wants: doing(
      'delete|remove|unlink|detach|drop',
      'private endpoints?|private ?(?:dns|link) ?zone|(?:dns )?zone|vnet link|service endpoints?',
      WEG,
      'private[nr]? endpoint|privaten endpunkt|\\bzone',
      SAKUJO,
      'プライベート ?エンドポイント|ゾーン|リンク',
    ),
    says: 'That cuts off everybody who comes in that way, at once. See first who does; a missing record or link can be added without taking anything away.',
  },
  deletes: {
    wants: or(
      doing(
        '(?<!soft[ -]|with )delete|remove|wipe|empty|erase|clear|clean up|clean out|rm -rf?|format',
        '(?:all|everything|every|entire|whole|failed|queues?|messages|(?:storage )?accounts?(?! ?key)|resource groups?|disks?|destination|target)\\b',
        'lösch|leer|formatier|neu anleg',
        'alle[sn]?\\b|speicherkonto|warteschlange|ziel',
        `${SAKUJO}|空に`,
        '全部|すべて|全て|アカウント|キュー(?!ー)',
      ),
      String.raw`\bazcopy (?:remove|rm)\b[^;]{0,80}--recursive(?![^;]{0,80}--dry)(?=[^;]{0,60}\?)|\b(?:ok|okay|safe|should|can|may)\b[^;]{0,40}\bazcopy (?:remove|rm)\b`,
      String.raw`\bdelete\b[^.;?]{0,40}\b(?:and|then)\b[^.;?]{0,15}\b(?:recreate|create it again|make it (?:again|anew))|\brecreate\b[^.;?]{0,20}\b(?:container|share|account)|(?:container|freigabe|konto)[^.;?]{0,20}löschen[^.;?]{0,20}neu|(?:コンテナー?|共有|アカウント)[^。]{0,15}(?:削除して|作り直)`,
      String.raw`\b(?:wipe|empty|erase|clear out)\b[^,;:]{0,15}\b(?:container|share|folder|directory|bucket)\b`,
    ),
    says: 'What is deleted comes back only from soft delete, a version, a backup or a copy, and what is made anew under the same name bars its restore. List first what it would take. To try a copy again nothing has to be deleted: what is incomplete is written anew.',
  },
  deletesContainer: {
    asked: true,
    wants:
      /\baz storage (?:(?:container|share|share-rm|account|fs|queue|table|fs directory) delete|(?:blob|file) delete-batch)\b|\bRemove-AzStorage(?:Container|Share|Account|Queue|Table)\b/i,
    says: 'It takes all that is in it, at once and without a list, and back comes only what soft delete or a backup holds. The name stays taken for half a minute or longer, so making it anew right away fails. To empty it, list first (`azcopy remove "URL/*" --recursive --dry-run`), then delete what the list shows.',
  },
  writesOver: {
    wants:
      /\b(?:delet|undelet|restor|recover|recreat)\w*[^;?]{0,120}\b(?:upload|write|copy)\b[^.;?]{0,60}\b(?:same|old|original) (?:file ?)?names?\b|unter demselben namen[^.;?]{0,40}(?:hochlad|schreib)|同じ名前で[^。]{0,15}アップロード/i,
    says: 'If something of that name was deleted, bring it back first (`explain restore`): what is written now stands in its way, and soft delete keeps it for days only. Write what is new under another name until then.',
  },
  public: {
    wants: or(
      doing(
        'make|set|put|turn|allow|enable|open|expose|publish',
        '(?:it |them |everything |the |my |our |container |blobs? |account |pictures? )*(?:public(?:ly)?\\b(?! (?:network|ip|endpoint|address))|anonymous)',
        'mach|stell|schalt|freigeb|erlaub',
        'öffentlich|anonym',
        'にし|にする|許可(?!され)|有効に',
        '公開|匿名|パブリック(?! ?(?:ネットワーク|アクセス|エンドポイント))',
      ),
      String.raw`\b(?:let|allow|so that)\b[^,;:]{0,15}\b(?:everybody|everyone|anyone|anybody|the (?:whole )?world)\b[^,;:]{0,15}\b(?:read|see|download|access)\b`,
    ),
    says: 'Public means that everybody on the internet can read all of it, at once, and the owner of the data decides that. A SAS for the one blob, or a CDN in front, serves most purposes.',
  },
  shutsOut: {
    wants: or(
      off(
        'shared[- ]?key(?: access)?|key access|allowsharedkeyaccess|public (?:network )?access|anonymous access|public endpoint',
        'schlüsselzugriff|öffentlichen? zugriff|anonymen zugriff',
        '共有キー|パブリック ?(?:ネットワーク ?)?アクセス|匿名アクセス',
      ),
      String.raw`\b(?:set|raise|enforce|require|switch)\b[^,;:]{0,25}\b(?:min(?:imum)?[- ]?tls|tls)\b[^,;:]{0,20}1[._][23]\b`,
      String.raw`\b(?:turn on|switch on|enable|activate)\b[^,;:]{0,20}\b(?:storage )?firewall\b|\bdefault[- ]action\b[^,;:]{0,10}\bdeny\b`,
    ),
    says: 'That shuts out at once whoever works that way today. See first in the resource logs who does (AuthenticationType, TlsVersion, CallerIpAddress), move them, choose a quiet hour, and note down what was set.',
  },
  guardsOff: {
    wants: or(
      off(
        'anti-?virus|virus scan\\w*|defender|selinux|apparmor|host firewall|windows firewall|ufw',
        'virenscanner|antivirus|defender',
        'ウイルス|アンチウイルス|defender',
      ),
      String.raw`\b(?:turn off|switch off|disable|stop|deactivate)\b[^.;?]{0,20}\bfirewall\b[^.;?]{0,15}\bon (?:the|my|this|that|our) (?:\w+ )?(?:box|machine|server|vm|host|client|laptop|pc|computer|node)`,
    ),
    says: 'Without it the machine is open, and it is seldom what slows a copy. Have the one folder or program excluded by whoever looks after the machine, and measure before and after.',
  },
  opensFirewall: {
    wants: or(
      doing(
        'turn off|switch off|disable|deactivate|get rid of|bypass|open(?:ing)?(?: up)?(?! an? )',
        'firewalls?\\b|network rules?\\b|all networks|every network|0\\.0\\.0\\.0|everywhere|any(?:where| ip)|whole internet|everything\\b',
        `${AB}|öffne|aufmach|freigeb|erlaub`,
        'firewall|netzwerkregel|alle netz',
        `${MUKOU}|開け|開放|許可`,
        'ファイアウォール|ネットワーク規則|すべてのネットワーク',
      ),
      String.raw`\b(?:allow|permit|enable|let in|set)\b[^,;:]{0,30}\b(?:all networks|every network|everywhere|any(?:where| network| ip)|(?:the )?(?:whole )?internet)\b|\b(?:enable|allow|turn on|switch on|open|set)\b[^,;:]{0,15}\bpublic network access\b(?![^.;?]{0,15}\b(?:off|disabled|to disabled|false)\b)`,
      String.raw`\b(?:turn|switch|set)\b[^,;:]{0,30}\bfirewall\b[^,;:]{0,10}\boff\b|\b0\.0\.0\.0(?:/0)?(?![\d.:])|\bdefault-?action(?:=| )?allow\b`,
    ),
    says: 'Opening the whole firewall lets every network try its luck, and helps only where the network is the cause. Allow the one address or subnet that is refused; that is as fast, and takes nothing back later.',
  },
  rotates: {
    wants: or(
      doing(
        'rotate|renew|regenerate|roll|reset|revoke|change',
        '(?:both |the |all |our |my |storage |account |access )*keys?\\b|key ?[12]\\b',
        'erneuer|neu generier|neu erzeug|rotier|zurücksetz',
        'schlüssel',
        '再生成(?!した|され)|ローテ(?!ーション(?:した|しました|され|済))|更新(?!した|しました|され)',
        'キー|鍵',
      ),
      String.raw`\bkey ?[12]\b[^.;?]{0,30}\b(?:rotate|renew|regenerate)\b`,
    ),
    says: 'A renewed key ends at once every program, mount and SAS of that key. Move them to the other key first, then renew the one, never both together. Only a key that is being misused is renewed at once, outage and all.',
  },
  dropsProtection: {
    wants: or(
      off(
        '(?:blob )?versioning|soft[- ]?delete|change feed|(?:azure )?backups?|delete retention|defender|malware scan\\w*',
        'versionierung|vorläufige[sn]? löschen|soft[- ]?delete|papierkorb|backup',
        'バージョン管理|論理的な?削除|ソフト ?デリート|バックアップ',
      ),
      String.raw`\b(?:set|lower|reduce|shorten|cut)\b[^.;?]{0,30}\b(?:soft[- ]?delete|retention)\b[^.;?]{0,30}(?:\b\d+ days?|lower|shorter)|\b(?:lower|reduce|shorten|cut)\b[^.;?]{0,20}\b(?:soft[- ]?delete|delete retention)`,
    ),
    says: 'Off or shorter, less or nothing brings back what is deleted or overwritten from then on, and what is kept already goes on costing. A lifecycle rule that removes old versions saves as much and keeps the protection; the owner of the data decides.',
  },
  opensToEveryone: {
    wants:
      /\bchmod (?:-R )?0?777\b|\beveryone\b[^,;:]{0,20}\b(?:full|write|control|access)\b|\bfull control\b|\bother::rwx\b|\bicacls\b[^;]{0,60}everyone|\b(?:jede[mrn]|alle[mnrs]?)\b[^,;:]{0,20}vollzugriff|(?:全員|everyone)[^。]{0,15}フル ?コントロール/i,
    says: 'Full rights for everybody open the data to all, and mend no missing role or key. Give the one identity the right that it lacks, on the one share or folder.',
  },
  wideRole: {
    wants:
      /\b(?:assign|give|grant|add|make|get|gets|use|easiest|quickest|simplest)\b[^,;:]{0,40}(?:(?<!data[^,;:]{0,30})\b(?:owner|contributor|global admin\w*)\b(?! of the data)(?! role on the container)|\bdata owner\b[^,;:]{0,30}\b(?:subscription|everyone|everybody|resource group))|(?:besitzer|owner|contributor|mitwirkende\w*)[^,;:]{0,30}(?:zuweis|geb|vergeb)|(?:bekomm|krieg|erh[aä]lt|gib|gebe)\w*[^,;:]{0,40}(?:besitzer|owner\b|mitwirkende\w*)|(?:所有者|共同作成者|owner)[^。]{0,20}(?:割り当て|付与)/i,
    says: 'Owner and Contributor hold no right to the data, and open much else. It takes a role with Data in its name, on the container or share alone.',
  },
  strongSas: {
    wants:
      /\bsas\b[^,;:]{0,40}\b(?:all (?:permissions|letters|rights)|everything|full (?:permissions?|access|rights)|never expires?|no expir\w+|forever|unlimited|without (?:an )?expir\w+)\b|\b(?:never[- ]expiring|permanent|unlimited) sas\b|\bsas\b[^,;:]{0,30}\bfor (?:\d+|ten|five|many) years\b|\bsas\b[^.;?]{0,60}\b(?:until|till|valid to|expir\w+ (?:in|on|at)|bis)\b[^.;?]{0,15}\b20[3-9]\d\b|\bsas\b[^,;:]{0,40}\b(?:für )?(?:\d{1,2}|zehn|fünf) jahre|(?:sas[^。]{0,10}\d{1,2} ?年|\d{1,2} ?年[^。]{0,8}sas)|\bsas\b[^,;:]{0,40}(?:nie abläuft|ohne ablauf|unbegrenzt)|(?:無期限|期限なし|全権限)[^。]{0,10}sas|sas[^。]{0,10}(?:無期限|期限なし|全権限)/i,
    says: 'Whoever finds such a SAS can do everything, until the key is renewed. Few letters and a short life do; a stored access policy makes it revocable, and a login needs none.',
  },
  keyInFiles: {
    wants:
      /\b(?:account|storage|access) key\b[^,;:]{0,15}\b(?:in|inside|into)\b[^,;:]{0,15}\b(?:front-?end|javascript|browser|mobile app|client code|html)\b|\b(?:put|add|store|save|hard-?code|commit|embed|write|use|paste)\b[^,;:]{0,25}\b(?:account key|storage key|access key|keys?|sas(?: token)?|connection string|client secret|password)\b[^,;:]{0,20}\b(?:in|into|to|inside)\b[^,;:]{0,20}\b(?:pipeline|ya?ml|code|repo\w*|git|script|image|dockerfile|front-?end|javascript|app|variables?)\b|(?:schlüssel|sas)[^,;:]{0,30}(?:in die pipeline|in den code|ins repo)|(?:キー|sas)[^。]{0,15}(?:コード|パイプライン|リポジトリ|スクリプト|設定ファイル)[^。]{0,6}(?:書|入れ|埋)/i,
    says: 'A key or SAS in files, pipelines or code is read by everybody who sees them, and the key opens the whole account. A managed identity or the pipeline’s own login with a data role needs none; else keep it in Key Vault or a secret variable.',
  },
  handsOutKey: {
    wants:
      /\b(?:hand|give|send|pass|share|e?mail)(?:ing)?\b[^,;:]{0,6}\b(?:them|him|her|it to them|(?:the|our|a) (?:vendor|partner|customer|client|supplier|contractor)s?)\b[^,;:]{0,12}\b(?:key ?[12]|(?:account |storage |access )key)\b|\b(?:hand|give|send|pass|share|mail)\b[^,;:]{0,20}\b(?:the |our |my )?(?:account |storage |access )?key\b[^,;:]{0,20}\b(?:to|with) (?:the |a |our |them)?(?:vendor|partner|customer|client|supplier|contractor|external|third|team|them|users?)|\b(?:schlüssel|key)\b[^,;:]{0,30}(?:partner|kunde|dienstleister|lieferant)[^,;:]{0,20}(?:geben|schick)|キーを?[^。]{0,15}(?:渡|送|共有)/i,
    says: 'The account key opens everything in the account, for ever, and cannot be taken from one person alone. A SAS of few letters and a short life, or a guest with a data role on the one container, gives what is needed.',
  },
  lessRedundant: {
    wants:
      /\b(?:switch|change|convert|move|set|downgrade|reduce)\b[^,;:]{0,40}\b(?:to |into )(?:standard_)?lrs\b|auf lrs|lrs に(?:変更|切り替)/i,
    says: 'With LRS all copies stand in one data centre: what happens there happens to all of them, and the second region is gone at once. The way back costs the transfer of everything. The owner of the data decides.',
  },
  keysOn: {
    wants:
      /\b(?:enable|allow|turn on|switch on|re-?enable|set|put)\b[^,;:]{0,25}\b(?:shared[- ]?key|key access|account key (?:access|auth\w*)|allowsharedkeyaccess|key auth\w*)\b|schlüsselzugriff[^,;:]{0,30}(?:einschalt|aktivier|erlaub)|共有キー[^。]{0,15}(?:有効に|有効化|許可(?!され))/i,
    says: 'Key access was switched off so that nobody works without a name. Ask the owner of the account; signing in with a data role needs no key.',
  },
  skipsHash: {
    asked: true,
    wants: new RegExp(
      String.raw`${off('(?:md5|hash|checksum) ?(?:check\\w*|verif\\w*|validation|errors?)?\\b', 'prüfsumme\\w*|\\bmd5\\w*', 'ハッシュ|チェックサム|md5').source}|--check-md5(?:=| )?NoCheck\b|--check-length(?:=| )?false\b`,
      'i',
    ),
    says: 'Then what arrived damaged passes as whole. Fetch it once more, from another machine or network too; `--check-md5 LogOnly` lets the job end and names in its log every file that differs.',
  },
  skipsCheck: {
    asked: true,
    wants: new RegExp(
      String.raw`${off('(?:certificate|cert|tls|ssl) ?(?:check\\w*|verif\\w*|validation|errors?)?\\b', 'zertifikat\\w*|tls', '証明書|検証').source}|\bcurl -k\b|--insecure\b|--no-check-certificate\b|NODE_TLS_REJECT_UNAUTHORIZED`,
      'i',
    ),
    says: 'With that check off nobody knows who answers, or whether data arrives whole; a token or SAS may go to a stranger. AzCopy has no switch for certificates: put the issuer’s root certificate into the system’s store.',
  },
  plain: {
    wants: or(
      off(
        'secure transfer|https[- ]only|encryption in transit',
        'sichere übertragung|verschlüsselung',
        '安全な転送|転送の暗号化',
      ),
      String.raw`\b(?:lower|reduce)\b[^,;:]{0,25}\bmin(?:imum)?[- ]?tls|\b(?:allow|set|enable)\b[^,;:]{0,35}\btls ?(?:version )?1[._][01]\b|tls ?1\.[01][^。]{0,15}(?:許可(?!され)|有効に)`,
    ),
    says: 'That counts for all clients of the account: their data crosses the network less protected, or in plain. Update the one old client instead; which ones there are the resource logs tell (TlsVersion).',
  },
  noMfa: {
    wants: off(
      'mfa|multi-?factor|second factor|2fa|conditional access',
      'mfa|zweite[nr]? faktor|bedingte[nr]? zugriff',
      'mfa|多要素|条件付きアクセス',
    ),
    says: 'The second factor protects the whole tenant, and only its administrators may exempt anything. `az login` in a browser does it once; what runs unattended takes a managed identity or a service principal.',
  },
  noPolicy: {
    wants: doing(
      'remove|delete|disable|bypass|get rid of|turn off|circumvent|override',
      '(?:azure |that |the |this |a )*polic(?:y|ies)\\b(?! (?:of|on) the container)',
      WEG,
      'richtlinie|\\bpolicy\\b',
      SAKUJO,
      'ポリシー',
    ),
    says: 'A policy is a rule of your organisation and guards more than this account. Ask its owner for an exemption of this one, or work without what it forbids: with keys switched off, sign in with a data role.',
  },
  kills: {
    wants:
      /\bkill -9\b|\bkill\b[^,;:]{0,30}\b(?:job|copy|process\w*|azcopy|everything|all)\b|(?:kopie|job|auftrag|prozess)[^,;:]{0,20}(?:abschieß|killen|abwürg)|(?:ジョブ|プロセス)[^。]{0,10}(?:強制終了|kill)/i,
    says: 'Ctrl+C in its window ends AzCopy in order, and the job can be resumed; what has arrived stays. A killed program that writes to a mount loses what it had not written yet: close it in order, then unmount.',
  },
  overwritesAll: {
    wants:
      /\b(?:overwrite|replace)\b[^,;:]{0,20}\b(?:everything|all|anyway|every|destination|target|existing)\b|\bforce[- ]overwrite\b|--overwrite ?=? ?true\b|alles[^,;:]{0,15}überschreib|(?:全部|すべて|全て)[^。]{0,8}上書き/i,
    says: 'What is overwritten is lost, unless versions or soft delete keep it. `--overwrite=ifSourceNewer` replaces only what is older, and `--dry-run` lists it first.',
  },
  changesTier: {
    wants:
      /\b(?:move|set|change|make|put|rehydrate|archive|tier)\b[^,;:]{0,40}\b(?:everything|all|whole|entire|\d+ ?[tp]i?b)\b[^,;:]{0,30}\b(?:archive|hot|cool|cold)\b|\b(?:switch|change|set|move)\b[^,;:]{0,30}\bdefault (?:access )?tier\b|\b(?:archive|rehydrate)\b[^,;:]{0,20}\b(?:everything|all|whole|complete|entire|\d+ ?[tp]i?b)\b|alles[^,;:]{0,30}(?:archiv|rehydrier)|(?:全部|すべて|全て)[^。]{0,15}アーカイブ/i,
    says: 'Every change of tier costs by the blob: writes into a colder one, reads out of it, and a fee before 30 (cool), 90 (cold) or 180 days (archive). What is archived can be read only hours later, once it is rehydrated. Move only what you need.',
  },
  hidesFault: {
    asked: true,
    wants:
      /\bcontinue-?on-?error\b|\|\| true\b|\bset \+e\b|\b(?:ignore|swallow|suppress|discard)\b[^,;:]{0,25}\b(?:exit codes?|errors?|failures?|failed (?:files|transfers)|return codes?)\b|-ErrorAction SilentlyContinue|\bgreen anyway\b|(?:exit-?code|rückgabewert|fehler)[^,;:]{0,20}ignorier|ignorier\w*[^,;:]{0,20}(?:exit-?code|fehler)|(?:終了コード|エラー|失敗)を?[^。]{0,8}無視/i,
    says: 'Then the job looks well while files are missing at the target. Let it fail, see what is missing (`azcopy jobs show "JOB-ID" --with-status=Failed`), run it again for that (`azcopy jobs resume`), and mend what fails every time.',
  },
  silences: {
    wants: or(
      off(
        '(?:diagnostic )?(?:logging|logs)\\b|diagnostic settings?|alerts?\\b|monitoring|alarms?',
        'protokollierung|diagnoseeinstellung\\w*|alarme?\\b|warnungen|überwachung',
        '診断設定|診断ログ|リソース ?ログ|ログ記録|ログ出力|アラート|監視',
      ),
      String.raw`\b(?:delete|remove)\b[^,;:]{0,20}\b(?:alert rules?|diagnostic settings?)\b`,
    ),
    says: 'Without them nobody sees the next fault, or who was at the data. Find out which calls make the noise (resource logs by CallerIpAddress and StatusText), leave out just those in the alert’s filter, or mute the one alert for some hours.',
  },
  everywhere: {
    asked: true,
    wants:
      /\b(?:scripts?|loop|automate|do (?:it|this|that)|run (?:it|this|that)|apply (?:it|this|that))\b[^.;?]{0,40}\b(?:all|every|each) (?:of )?(?:our |my |the )?(?:storage )?(?:accounts?|containers?|subscriptions?|shares?)\b|skript[^.;?]{0,40}\balle (?:konten|container|freigaben)|(?:すべて|全部|全て)の(?:アカウント|コンテナー?|共有)[^。]{0,20}(?:スクリプト|実行)/i,
    says: 'What suits one account shuts out, opens or costs something in another. Try it on one, list the others first, note what is set in each, and go on when the first one is proven.',
  },
} as const satisfies Record<string, Plan>;

export type PlanName = keyof typeof PLANS;

export const plansInOrder = Object.entries(PLANS) as [PlanName, Plan][];
