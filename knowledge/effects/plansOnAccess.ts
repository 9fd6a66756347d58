/** What people want to open, shut or give away, the gravest first. */
import { AB, doing, MUKOU, off, or, type Plan } from './planForms.ts';

export const ON_ACCESS = {
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
} as const satisfies Record<string, Plan>;
