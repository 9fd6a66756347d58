/** What people suspect in one word, "the firewall", "a permission thing", "DNS": the causes that they mean by it. Pure. */

const THEORIES: readonly [RegExp, readonly string[]][] = [
  [/\bproxy\b|プロキシ/i, ['proxy-misconfigured']],
  [
    /\bprivate (?:end ?point|link)s?\b|private[nr]? endp|プライベート ?(?:エンドポイント|リンク)/i,
    ['private-endpoint-path', 'private-dns-zone'],
  ],
  [
    /\bdns\b|name resolution|namensauflösung|名前解決/i,
    ['dns-no-such-host', 'private-endpoint-path', 'private-dns-zone'],
  ],
  [/\bperimeters?\b|\bnsp\b|境界/i, ['nsp-denied']],
  [
    /\bfirewalls?\b|network rules?|netzwerkregel|ip[- ](?:rules?|filter)|ファイア ?ウォール/i,
    ['firewall-blocked', 'databricks-network', 'trusted-service-or-resource-rule'],
  ],
  [/\bconditional access\b|\bmfa\b|条件付きアクセス/i, ['login-conditional-access']],
  [
    /\b(?:missing |no )?(?:permissions?|rights|roles?|rbac)\b|berechtigung|\brechte?\b|\brollen?\b|権限|ロール/i,
    [
      'rbac-role-missing',
      'sas-missing-permission',
      'data-role-wrong-service',
      'files-share-role-missing',
      'acl-missing',
      'arm-permission-missing',
      'condition-or-eligibility',
      'sftp-local-user',
    ],
  ],
  [/\bclock\b|time ?sync|\bntp\b|systemzeit|\buhr\b|時計|時刻/i, ['clock-skew']],
  [
    /\bthrottl\w*|rate limit|too many requests|drossel|スロットリング|調整/i,
    ['throttled', 'hot-partition', 'management-throttled'],
  ],
  [/\bleases?\b|リース/i, ['lease-active']],
  [
    /\bpolic(?:y|ies)\b|richtlinie|ポリシー/i,
    ['policy-denied', 'blob-immutable', 'sas-stored-policy', 'lifecycle-not-applied'],
  ],
  [/\block(?:s|ed)?\b|sperre|ロック/i, ['management-lock', 'lease-active', 'backup-lock-on-share', 'files-in-use']],
  [/\bexpir\w*|abgelaufen|期限切れ|有効期限/i, ['sas-expired', 'login-expired', 'login-secret-invalid']],
  [
    /\b(?:wrong|other|another) tenant\b|falsche[rn]? (?:tenant|mandant)|別のテナント|テナント違い/i,
    ['login-wrong-tenant'],
  ],
  [/\bwrong (?:account )?key\b|\bold key\b|falsche[rn]? schlüssel|キー(?:が|の)(?:違|間違|古)/i, ['key-invalid']],
  [/\bquota\b|kontingent|クォータ/i, ['quota-exceeded']],
  [/\bcert(?:ificate)?s?\b|zertifikat|証明書/i, ['tls-untrusted-certificate', 'custom-domain-certificate']],
];

/** The theories' causes, likeliest first; empty where it names none of these. */
export const theoryNamed = (text: string): readonly string[] => THEORIES.find(([words]) => words.test(text))?.[1] ?? [];
