/** Checks, rules and signals that people want out of their way, and what they want to do to all at once. */
import { doing, off, or, type Plan, SAKUJO, WEG } from './planForms.ts';

export const ON_WORK = {
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
