import type { Questions } from './questions.ts';

/** knowledge/facts.ts の質問です。ないものは英語で尋ねます。 */
export const questionsJa: Questions = {
  tool: {
    text: 'どのプログラムがエラーを表示しますか?',
    howTo: 'エラーを出力するコマンドまたはウィンドウの名前です。',
    labels: {
      cli: 'Azure CLI または PowerShell',
      sdk: '自作のコード (SDK または REST)',
      mount: 'マウントした共有 (SMB、NFS、blobfuse)',
      browser: 'ブラウザーの Web ページ',
      pipeline: 'パイプラインのタスク',
      other: 'その他',
    },
  },
  operation: {
    text: 'コマンドは何をするものでしたか?',
    howTo: 'azcopy の後の動詞と、どちら側がクラウドかを見てください。',
    labels: {
      upload: 'Azure へのアップロード',
      download: 'Azure からのダウンロード',
      s2s: '二つのアカウントまたはサービス間のコピー',
      sync: '同期 (sync)',
      list: '一覧',
      remove: '削除',
      create: 'コンテナー、共有、アカウントの作成',
      login: 'サインイン',
      resume: 'ジョブの再開',
      'set-properties': '層、メタデータ、タグの変更',
      mount: '共有のマウント',
      'generate-sas': 'SAS の作成',
      other: 'その他',
    },
  },
  auth: {
    text: 'クライアントはどの方法で認証しますか?',
    howTo: 'URL に sig= があれば SAS です。azcopy login、az login、マネージド ID は Microsoft Entra ID です。',
    labels: { sas: 'SAS (URL に sig=)', key: 'アカウント キー', anonymous: 'なし: パブリック アクセス' },
  },
  identity: {
    text: '誰がサインインしますか?',
    howTo: 'フラグなしの azcopy login はユーザーです。それ以外は AZCOPY_AUTO_LOGIN_TYPE を見てください。',
    labels: {
      user: 'ユーザー',
      'service-principal': 'サービス プリンシパル',
      'managed-identity': 'マネージド ID',
      'az-cli': 'Azure CLI または PowerShell のログイン',
    },
  },
  service: {
    text: 'どのストレージ サービスですか?',
    howTo: 'ホスト名のアカウント名の次の語です: blob、file、queue、table、dfs。',
    labels: { queue: 'キュー (Queues)', table: 'テーブル (Tables)' },
  },
  cloud: {
    text: 'アカウントはどのクラウドにありますか?',
    howTo: 'core.windows.net など、ホスト名の末尾を見てください。',
    labels: {
      global: 'グローバル Azure',
      china: '中国',
      usgov: '米国政府',
      germany: 'ドイツ (終了)',
      emulator: 'エミュレーター (Azurite)',
    },
  },
  outcome: {
    text: '最後はどうなりましたか?',
    howTo: '「Final Job Status」の行、または終了コードです。',
    labels: {
      completed: '最終的には成功した',
      partly: '一部のファイルが失敗した',
      failed: '失敗した',
      hangs: '終わらない',
      cancelled: '中断された',
    },
  },
  networkRules: {
    text: 'ストレージ アカウントはアクセスできるネットワークを制限していますか?',
    howTo: 'ポータル: ストレージ アカウント > ネットワーク。「選択したネットワーク」または「無効」なら、はい。',
    labels: { yes: 'はい、選択したネットワークまたは無効', no: 'いいえ、すべてのネットワーク' },
  },
  networkRuleChanged: {
    text: 'この数分以内にアカウントのネットワーク規則が変更されましたか?',
    howTo: '失敗したステップの直前のパイプライン ステップによる変更も含みます。',
  },
  otherNetworkWorks: {
    text: '別のネットワークからは同じコマンドが動きますか?',
    howTo: 'Azure Cloud Shell やスマートフォンのテザリングで試してください。',
  },
  privateEndpoint: {
    text: 'アカウントにプライベート エンドポイントはありますか?',
    howTo:
      'ポータル: ストレージ アカウント > ネットワーク > プライベート エンドポイント接続。nslookup に privatelink が出る場合もあります。',
  },
  proxy: {
    text: 'このマシンと Azure の間にプロキシはありますか?',
    howTo: 'HTTPS_PROXY を見るか、ネットワーク担当に聞いてください。多くの社内ネットワークにはあります。',
  },
  location: {
    text: 'コマンドはどこで実行されますか?',
    howTo: 'データの場所ではなく、実行するマシンです。',
    labels: {
      local: 'Azure の外のコンピューター',
      azure: 'Azure 内のマシン',
      'hosted-agent': 'ホストされたビルド エージェント',
      kubernetes: 'コンテナーまたは Kubernetes',
      function: 'Functions または App Service',
    },
  },
  dataRole: {
    text: 'その ID はアカウントまたはコンテナーに、名前に "Data" を含むロールを持っていますか?',
    howTo: 'ポータル: ストレージ アカウント > アクセス制御 (IAM) > アクセスの確認。Owner と Contributor は数えません。',
  },
  roleChanged: {
    text: 'ロールはこの十分以内に割り当てられましたか?',
    howTo: 'ポータル: アクセス制御 (IAM)、または割り当てるパイプライン ステップを見てください。',
  },
  hierarchicalNamespace: {
    text: 'アカウントは階層型名前空間 (Data Lake Gen2) ですか?',
    howTo: 'ポータル: ストレージ アカウント > 概要 > 階層型名前空間。',
  },
  otherClientWorks: {
    text: '同じマシンの別のプログラムは同じデータにアクセスできますか?',
    howTo: 'ポータルか Storage Explorer で試してください。どちらも暗黙にアカウント キーを使うことがあります。',
  },
  keysRotated: {
    text: 'SAS や接続文字列を作った後に、アカウント キーが再生成されましたか?',
    howTo: 'ポータル: ストレージ アカウント > アクセス キーに最後の日付があります。',
  },
  sasMaker: {
    text: 'SAS はどのように作られましたか?',
    howTo: 'ポータル、Storage Explorer、SDK は正しく作ります。自作スクリプトはそうでないことがあります。',
    labels: {
      tool: 'ポータル、Storage Explorer、CLI、SDK',
      hand: '自作のスクリプト',
      policy: '保存されているアクセス ポリシー (si=)',
      given: '人から受け取った',
    },
  },
  sasEnds: {
    text: 'SAS の期限は未来ですか?',
    howTo: 'URL の se= の日付は UTC です。',
    labels: { yes: 'はい、今より後', no: 'いいえ、過ぎている' },
  },
  clockRight: {
    text: 'このマシンの時計は合っていますか?',
    howTo: 'time.is と比べるか、次を実行: curl -sI https://www.microsoft.com | grep -i ^date',
  },
  failing: {
    text: '転送はすべて失敗しますか、それとも一部ですか?',
    howTo: '最後の要約に件数があります。',
    labels: { all: 'すべて', some: '一部だけ', none: '失敗はなく警告だけ' },
  },
  repeats: {
    text: '毎回失敗しますか?',
    howTo: '同じコマンドをもう一度実行してください。',
    labels: { always: '毎回', sometimes: '時々' },
  },
  fileCount: {
    text: 'ジョブのファイル数はどのくらいですか?',
    howTo: 'おおよその数で十分です。',
    labels: { few: '10 万未満', many: '10 万から 1000 万', huge: '1000 万より多い' },
  },
  lastLine: {
    text: '最後に何が表示されますか?',
    howTo: '画面またはログの最後の行です。',
    labels: {
      percent: '進まないパーセント表示',
      login: 'サインインのメッセージ',
      error: 'エラー',
      nothing: '何も出ない',
    },
  },
  azcopyVersion: {
    text: 'AzCopy のバージョンは何ですか?',
    howTo: '次を実行: azcopy --version',
    labels: { current: '10.2x 以降', old: '10.0 から 10.19', v8: '8 以前 (スラッシュのオプション)' },
  },
  shell: {
    text: 'どのシェルでコマンドを実行しますか?',
    howTo: '入力するウィンドウ、またはスクリプトの種類です。',
    labels: { posix: 'bash、zsh、sh', cmd: 'cmd または .bat ファイル' },
  },
  protocol: {
    text: 'ソースまたはマウントは SMB ですか、NFS ですか?',
    howTo: 'エンドポイントまたは mount コマンドでわかります。',
  },
  side: {
    text: '拒否しているのはソース側ですか、宛先側ですか?',
    howTo: '失敗した要求のホスト、またはエラー中の "copy source" を見てください。',
    labels: { source: 'ソース', destination: '宛先' },
  },
  sourceChanges: {
    text: 'ジョブの実行中にソースへの書き込みがありますか?',
    howTo: 'ログ、データベース、頻繁に使うフォルダーでは起こります。',
  },
  recentlyDeleted: {
    text: '直前に同じ名前のものが削除されましたか?',
    howTo: '別のプロセス、スクリプト、または前のステップによる削除です。',
  },
  recentlyCreated: {
    text: 'コンテナー、共有、SAS は直前に作られましたか?',
    howTo: '同じプログラムで数秒以内の場合です。',
  },
  exists: {
    text: 'リソースはその綴りのとおりに存在しますか?',
    howTo: 'BLOB 名は大文字と小文字を区別します。ポータルで確認してください。',
  },
  retried: {
    text: 'クライアントは自動的に要求を再試行しましたか?',
    howTo: '同じクライアント要求 ID のログが二つあります。',
  },
  port445: {
    text: 'このマシンからアカウントのポート 445 に接続できますか?',
    howTo: '次を実行: nc -zv <account>.file.core.windows.net 445 (PowerShell: Test-NetConnection -Port 445)。',
    labels: { yes: 'はい、接続できる', no: 'いいえ、タイムアウトする' },
  },
  speaksOf: {
    text: 'エラー メッセージは何について述べていますか?',
    howTo: '画面またはログの最後の数行です。貼り付けてもかまいません。',
    labels: {
      refused: '拒否: 403、権限、承認',
      network: 'ネットワーク: タイムアウト、ホスト、接続、証明書',
      missing: '何かが見つからない',
      file: 'ローカルのファイル、フォルダー、ディスク',
      command: 'フラグ、引数、URL',
    },
  },
  signIn: {
    text: 'サインインするとどうなりますか?',
    howTo: '画面またはブラウザーのページの最後の数行です。',
    labels: {
      refused: 'AADSTS の番号、または拒否',
      policy: 'ポリシー、デバイス、MFA のページ',
      stored: '成功した後に "no token" または keyring',
      network: 'タイムアウト、証明書、プロキシ',
      nothing: '何も聞かれない',
    },
  },
  networkWord: {
    text: 'ネットワーク エラーは次のどれですか?',
    howTo: '"dial tcp" の後、またはログの最後の行です。',
    labels: {
      'no-host': 'ホストがない、名前が不明',
      timeout: 'タイムアウト、またはすぐに拒否',
      broken: '途中で Reset、EOF、deadline exceeded',
      certificate: '証明書、x509、TLS',
      proxy: 'プロキシ、407',
    },
  },
  mountError: {
    text: 'マウントが示す番号はどれですか?',
    howTo: 'Linux では mount error(13)、Windows では System error 53 など。',
    labels: {
      'no-path': '115、53、67、またはタイムアウト',
      denied: '13、5、86、1326: 拒否',
      'not-found': '2: ファイルがない',
      dialect: '95 または 112: 非対応、ホスト停止',
    },
  },
  errorWord: {
    text: 'エラーに含まれる語はどれですか?',
    howTo: 'AzCopy では ERROR CODE の後、他では ErrorCode や x-ms-error-code です。エラーを貼り付けてもかまいません。',
    labels: { other: '別の語、またはなし' },
  },
  missing: {
    text: '見つからないものは何ですか?',
    howTo: 'エラーに名前があります。またはポータルでパスのどの部分がないか確認してください。',
    labels: {
      blob: 'BLOB またはファイル',
      container: 'コンテナー',
      share: 'ファイル共有',
      directory: '途中のフォルダー',
      other: 'キュー、テーブル、その他',
    },
  },
  conflict: {
    text: '競合のメッセージは何について述べていますか?',
    howTo: '409 の横の文です。貼り付けてもかまいません。',
    labels: {
      exists: 'すでに存在する',
      lease: 'リース',
      deleting: '削除中',
      immutable: '不変ストレージまたは訴訟ホールド',
      source: 'コピー元',
    },
  },
};
