/** What people want to do to data and what guards it, the gravest first. */
import { doing, or, type Plan, SAKUJO, WEG } from './planForms.ts';

export const ON_DATA = {
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
} as const satisfies Record<string, Plan>;
