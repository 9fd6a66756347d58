import type { Translation } from '../say.ts';

export const talkJa: Translation = {
  ifItIs: 'これが原因の場合: {title}',
  asSaid: '先ほどのとおり:',
  whatIGoBy: '根拠:',

  safeReads: 'コマンドは確認するだけで、何も変更しません。',
  safeWords: 'この手順にコマンドはなく、手作業です。',
  safeThen: 'その次の手順は違います。',
  safeSoFar: 'これまでにお願いしたことは確認だけで、何も変更しません。',

  whoYou: 'ご自身でできます。',
  whoNobody: '何もする必要はありません。',
  whoOwner: '担当: {owner}',
  whoAdministrator: 'そのマシンの管理者 (root または管理者シェル)。',
  whoGives:
    'ロールを割り当てられるのは、アカウントまたはその上位の Owner、User Access Administrator、Role Based Access Control Administrator です。Contributor ではできません。',
  whoSettings: 'アカウントの設定は Contributor か Storage Account Contributor が変更します。全体管理者は不要です。',
  whoRotates: 'キーの更新は Contributor、Storage Account Contributor、Storage Account Key Operator ができます。',
  whoLocks: 'ロックの設定と削除は Owner か User Access Administrator ができます。',
  whoSas: 'SAS はアカウント キーを持つ人が作れます。サインインで署名するならキーは不要で、データのロールが必要です。',
  whoData:
    'コマンド自体に必要なのはデータへの権限 (必要な文字を持つ SAS、またはデータのロール) で、管理者権限ではありません。',
  roleMay: 'アカウントまたはその上位の {role} であれば、ご自身で実行できます。ロールがあるだけでは何も変わりません。',
  roleNoMatter: 'ここでは Azure のロールは関係ありません。対処するのはマシン、プログラム、またはそのネットワークです。',
  askFor: '次のことを、このまま依頼してください:',
  askWhich: 'まだ確定していません。次のどれに当たるか確認を依頼してください:',
  whoHandOn: '担当者に渡すには「hand off」と入力してください。すべて書き出します。',

  nextStep: '次の手順:',
  thenTryAgain: 'では、もう一度試してください。',
  ifItStillFails: 'それでも失敗する場合:',
  nextWorked: 'うまくいったことの確認:',
  wayAlso: 'ページには次の方法もあります:',
  wayOfOthers: 'このケースについては、ページに他の方法はありません。別のケースには次の方法があります:',
  wayNone: 'この原因について、ページに他の方法はありません。',

  guessFits: 'ありえます。その場合は次のようになります:',
  guessElse: 'これまでの情報からはそうは考えにくいです。その場合は次のようになるはずです:',
  guessUnknown: 'これまでの情報からはどちらとも言えません。根拠は次のとおりです:',
  guessIsIt: 'はい、私もそう考えています。',

  askedSince: '答えによって次が決まるので伺っています:',
  askedPlain: 'これがわからないと推測になるので伺っています。',
  askedThen: '{answer} なら: {titles}',
  commandRead: 'コマンドをこう読みました:',
  commandPlaces: '`{source}` ({sourceKind}) から `{destination}` ({destinationKind}) へ。',
  commandOneSide: '場所が一つしかありません。先にデータのある場所、次にコピー先を書きます。',
  commandUnquoted: 'URL が引用符で囲まれていません。シェルは & でコマンドを終えます。引用符で囲んでください。',
  commandSmartQuotes: '丸い引用符 “ ” はシェルでは引用符になりません。" を入力し直してください。',
  commandUnclosed: '引用符が閉じられていません。',
  commandNoHttps:
    '`{place}` はローカル フォルダーと見なされます。URL は https:// とアカウントのホストで始まります (例: {url})。',
  commandPrivateLink:
    '`{place}` はプライベート リンクの名前そのもので、証明書がなく、AzCopy がストレージと認識しないことがあります。{url} と書いてください。DNS がプライベート アドレスに導きます。',
  commandToken: 'URL の場所にトークンがあります。先に URL、次に ? とトークンです。',
  commandFlag: '--{flag} は AzCopy 10 のフラグではありません。',
  commandNoContainer:
    '`{place}` にはコンテナーも共有もありません。AzCopy はアカウントの直下には何も置きません。ホストの後に名前を付けてください。',
  commandRecursiveMissing: '`{place}` はフォルダーまたはコンテナー全体です。--recursive がないと AzCopy は拒否します。',
  commandPerhapsAFolder: '`{place}` がフォルダーなら、--recursive が足りません。',
  commandWildcardInside:
    '`{place}` の * はワイルドカードになりません。URL では末尾の /* だけです。--include-pattern を使ってください。',
  commandBlankInPath: '`{place}` には空白があり、引用符がないと二つの場所になります。引用符で囲んでください。',
  commandUnsupportedPair:
    '`{place}` とのこの向きのコピーは AzCopy では対応していません。キューとテーブルは不可、S3 と Google Cloud からは BLOB へのみで、逆向きはできません。',
  commandNoStorage:
    'ホスト `{host}` からは AzCopy がサービスを判別できません。ポータルのアドレスはストレージではありません。別名のアカウントなら --from-to (例: LocalBlob) を付けてください。',
  commandLocalPlace: '`{place}` はローカルです。azcopy {verb} はストレージだけを対象にします。',
  commandNotTopLevel:
    '`{place}` はコンテナーの下です。AzCopy が作るのはコンテナーと共有で、フォルダーはコピーと一緒にできます。',
  commandFromTo: '--from-to {pair} は AzCopy が知る組み合わせではないか、二つの場所と合いません。',
  commandValue: '--{flag} に {value} は指定できません。指定できる値: {allowed}。',
  commandStrayValue:
    '--{flag} の後に空白を置いて値を書くと、場所が一つ増えたと見なされます。--{flag} だけ、または --{flag}=false と書いてください。',
  commandValueMissing: '--{flag} には値が必要です。',
  commandReplacedFlag: '--{flag} は置き換えられました。名前は --{flag}-pattern、フォルダーは --{flag}-path です。',
  commandFlagNotHere:
    '--{flag} はこの二つの場所には合いません。階層と種類は書き込む BLOB 用、アクセス許可は両側が持つ場合だけです。',
  commandFlagOfOther: '--{flag} は azcopy {verb} だけのフラグです。',
  commandBothLocal: '両方ともローカルです。AzCopy はストレージとの間でのみコピーします。',
  commandClear: '誤りは見当たりません。',
  commandAnew: '引用符を付け、両方の場所の種類を書くとこうなります:',
  kindLocal: 'ローカル',
  kindRemote: 'ホスト名からサービスがわからない URL',

  anotherAfter: 'よかったです。{before} は終了し、お名前なしで記録しました。次はこちらです。',
  whatToSend:
    'ここに貼り付けてください。エラーの最初の行、ログの最後の 80 行、またはファイルそのものを、画像ではなくテキストでお願いします。キーと署名は保存前に隠しますが、できれば除いてください。コマンドも役立ちます。',
  cannotDoIt:
    '私は対処方法をお伝えするだけです。アカウントやマシンにはアクセスできず、何も変更しません。「hand off」と書くと、作業する人のためにすべてまとめます。',
  reasonLine: '({line} 行目)',
  reasonLines: '({line} 行目、{count} 回)',
  inPlainWords: '大丈夫です。これはどういう問題かというと:',
  firstTheAnswer:
    'まだ何も変更しないでください。まず下の質問の答えを調べます。確認だけで、原因の候補を見分けられます。',
  firstLookAt: 'まだ何も変更しないでください。まず確認だけ行います。結果で候補を見分けられます。',
  firstSee: 'まずこれが原因か確認します (何も変更しません):',
  firstSeeIf: 'まずこれが原因か確認します (確認のみ): {title}',
  firstThen: 'そうであれば、最初に行うのはこれです:',
  firstDo: '最初に行うのはこれです:',
  beginWith: 'まずこれだけ行い、結果を教えてください:',
  orSomebodyElse:
    'わからない言葉は「…とは？」と聞いてください。担当が別の人なら「引き継ぎ」と言えば、その人向けにまとめます。',
  tooEarly: 'まだ反映されていないだけかもしれません。',
  triedBeside: 'わかりました、それでは直らなかったのですね。先ほどの手順がまだなら、まずそれを行ってください。',
  doYouMean: '次のどれかでしょうか? 押すか、別の言葉で教えてください。',
  tellsNothing: '承知しました。それだけでは判断は変わりません。',
  mostTelling: '次のように見えるかどうかが一番の手がかりです: {tell}',
  nextStays: '次にすることは変わりません: {step}',
  wouldTell: '判断は変わりません: {title}。次のように見えるかどうかが一番の手がかりです: {tell}',
  takeYourTime: 'ゆっくりどうぞ。見せるものや質問ができたら書いてください。',
  letItBe: 'わかりました、ここまでにします。いつでも再開できますし、別のことを送っても構いません。',
  listening: '今の状況や試したことを書くか、質問してください。',
  onAzure: 'Azure 側 (アカウント、ネットワーク、テナント) で行うこと:',
  nothingOnAzure: 'この件で Azure 側に設定することは、私のページにはありません。クライアント側で行います。',
  onClient: 'クライアント側で行うこと:',
  nothingOnClient: 'この件でクライアント側に行うことは、私のページにはありません。Azure 側で設定します。',
  listeningOn: '一緒に進めましょう。次にすることは変わりません: {step} 結果を教えてください。質問もどうぞ。',
  explorerCopies:
    'Storage Explorer も内部では AzCopy でコピーします。AzCopy にできないこと、サービスが拒否することは、そこでも同じです。入力は不要になりますが、直すべき点は変わりません。',
  botMidway: 'Azure Storage の障害の原因を見つけるプログラムで、覚えているのはこのケースだけです。今の判断: {title}。',
  compareBoth: 'それなら、二つの違いが原因です。両方で同じことを確認し、結果を並べて比べてください:',
  compareAll:
    'それなら、二つの違いが原因です。アドレス、ID、ネットワーク、プログラムのバージョンを比べ、違う点を教えてください。',
  heardFacts: '伺った内容: {facts}。',
  heardFor: 'これは次を示唆します: {titles}。',
  heardAgainst: 'これにより次の可能性は下がります: {titles}。',
  askThem: '確認できる方にお尋ねください: 「{question}」 {howTo}',
  elseItMayBe: 'ほかに考えられる原因',
  sureProven: '示していただいた内容がそれを証明しています。',
  sureNotProven: '示していただいた内容はそれを示唆しますが、証明ではありません。',
  sureOpen: 'まだ確かではありません。今わかっている範囲では:',
  doubtTell: '合わない場合は、どこが違うか、そこで何が見えるかを教えるか、エラー全体を貼り付けてください。',
  inProgram: 'プログラムでは次のとおりです (Entra ID でサインイン):',
  inTemplate: 'テンプレートでは、すでにあるものに加えて次のように書きます:',
  templateWhole:
    '注意: テンプレートは一覧全体を持ちます。手作業で設定し、テンプレートに書かれていないものは、次の apply やデプロイで消えます。先に現在の内容を確認してください。',
  templateSas:
    'テンプレートで作った SAS は state や出力に残って他の人に読まれ、期限も切れます。代わりにプログラムの ID にロールを付与します (読み取りだけなら Reader):',
  sameInPowerShell: 'Azure CLI と AzCopy は PowerShell でも同じです。次のように入力します:',
  nameUpper: '大文字は使えません。小文字にしてください。',
  nameSign: '使えるのは英小文字、数字、ハイフンだけです。アンダースコア、ピリオド、空白は使えません。',
  nameHyphen: '先頭と末尾のハイフン、連続するハイフンは使えません。',
  nameLength: '3 ～ 63 文字にしてください。',
  pageSays: 'ページの記載:',
  saysOtherwise:
    'エラーの内容と食い違います。要求が見ている場所と違うところ (別のアカウント、別の綴り、別の ID) へ向かっていれば、どちらも正しいことになります。比べてください:',
  saysOtherwiseNext: 'アカウント名を含めて一文字ずつ比べます。同じなら、要求またはコマンド全体を貼り付けてください。',
  faultYours: 'お客様側です。サービスは指示どおりに動いており、Microsoft 側で直すものではありません。',
  faultTheirs: 'お客様側ではありません。プログラム自体を作成元が直す必要があります。',
  faultOpen: 'まだ言えません。どの原因かによります。403、404、409 は正常に動いているサービスからの応答です。',
  faultBetween: 'Microsoft 側で直すものではありません。両者のうち、次の担当者の側です。見分け方は下のとおりです。',
  faultLook:
    'Microsoft 側の障害はポータルで確認できます: ストレージ アカウント > ヘルプ > Resource Health と、リージョンの Service Health。その場合は同じリージョンの他のアカウントも失敗します。',
  whoDidSettings:
    '設定、キー、ロール、ロック、アカウント自体: アクティビティ ログに、誰が変更したかが 90 日間残ります (ポータル: アカウント > アクティビティ ログ)。',
  whoDidData:
    'ファイルや BLOB: その時点でリソース ログが有効だった場合だけわかります (ポータル: アカウント > 監視 > ログ):',
  restartToken:
    'マシンの再起動は不要です。ロールは最大 10 分で有効になり、実行中のプログラムはその間古いトークンを使います。サインインし直すか、そのプログラムを再起動してください。',
  redoTransfers:
    'いいえ。届いたものはそのまま残ります。AzCopy のジョブを再開すると足りない分だけを送ります (SAS をもう一度渡します)。ほかのプログラムなら、上書きせずにもう一度コピーするか (`--overwrite false`)、sync を使います。',
  redoNone: 'いいえ。失敗したものだけをもう一度実行してください。成功したものはそのまま残ります。',
  nothingLost:
    'これでデータが消えたり変わったりすることはありません。失敗した要求はアカウントの内容を変えず、コピーされなかったものはコピー元に残っています。',
  stays: 'それは今の判断と合います。変わりません:',
  lessSure: '確度は下がりますが、まだ最有力です:',
};
