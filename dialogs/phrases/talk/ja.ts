import type { Translation } from '../say.ts';

export const talkJa: Translation = {
  ifItIs: 'これが原因の場合: {title}',
  whatIGoBy: '根拠:',

  safeReads: 'コマンドは確認するだけで、何も変更しません。',
  safeWords: 'この手順にコマンドはなく、手作業です。',
  safeSoFar: 'これまでにお願いしたことは確認だけで、何も変更しません。',
  safeFinal: 'これは取り消せません。',
  safeDeletes:
    '削除します。戻せるのは論理的な削除、バージョン、スナップショット、コピーがある場合だけです。先に同じ条件で一覧を確認してください。',
  safeOpensWide: 'アカウントをすべてのネットワークに開きます。一つのアドレスかサブネットだけにし、後で閉じてください。',
  safeWeakens: 'アカウントを使う全員の保護が弱くなります。クライアントを直すほうが安全です。',
  safeBreaksLock: 'ロックは削除や変更を防ぐために設定されています。設定した人に確認し、後で戻してください。',
  safeBreaksLease:
    '誰かが保持しています。そのプログラムがまだ動いていると、書き込み中のデータが壊れることがあります。先に終了を確認してください。',
  safeEndsHold: '法令やバックアップで必要な保護を終わらせることがあります。設定した人に確認してください。',
  safeRotates:
    '古いシークレットはすぐに無効になり、それを使うプログラム、マウント、SAS はすべて失敗します。先に別のキーへ切り替えてください。',
  safeRenewsSecret: '--append を付ければ古いシークレットは期限まで有効です。付けないとすぐに無効になります。',
  safeGives:
    '権限を与えるだけで、奪いません。受け取った ID はロールのすべてができるので、サブスクリプションではなくコンテナーに割り当ててください。',
  safeOpens: '指定したものだけを通し、それ以外は通しません。',
  safeMakesSas: 'SAS を持つ人は期限まで使えます。文字は少なく、期間は短くしてください。',
  safeChanges: 'アカウントを使う全員に効く設定を変えます。元の値を控えてください。',
  safeOverwrites: 'AzCopy は宛先の同名ファイルを上書きします。避けるには `--overwrite=false` を付けます。',
  safeSyncs:
    'sync は宛先の古いファイルを置き換えます。`--delete-destination` がなければ何も削除しません。`--dry-run` を付けると、実行前に内容を確認できます。',
  safeAdds: 'ないものだけをコピーします。同名のファイルはそのまま残ります。',
  safeCreates: '新しく作るだけで、既にあるものは変わりません。',
  safeMachine: 'このマシンだけを変え、アカウントは変えません。',
  safeOther: '指定したものだけを変え、他は変えません。',
  safeSignsIn: 'ここでサインインまたはサインアウトするだけで、アカウントは変えません。',

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
    'コマンド自体に必要なのはデータへの権限 (文字のある SAS、またはデータのロール) で、管理者権限ではありません。',
  whoHandOn: '担当者に渡すには「hand off」と入力してください。すべて書き出します。',

  nextStep: '次の手順:',
  nextWorked: 'うまくいったことの確認:',
  wayAlso: 'ページには次の方法もあります:',
  wayNone: 'この原因について、ページに他の方法はありません。',

  guessFits: 'ありえます。その場合は次が見えます:',
  guessElse: 'これまでの情報からはそうは見えません。その場合は次が見えるはずです:',
  guessUnknown: 'これまでの情報からはどちらとも言えません。根拠は次のとおりです:',
  guessIsIt: 'はい、私もそう考えています。',

  pageSays: 'ページの記載:',
  saysOtherwise:
    'エラーの内容と食い違います。要求が見ている場所と違うところ (別のアカウント、別の綴り、別の ID) へ向かっていれば、どちらも正しいことになります。比べてください:',
  saysOtherwiseNext: 'アカウント名を含めて一文字ずつ比べます。同じなら、要求またはコマンド全体を貼り付けてください。',
  stays: '合っています。判断は変わりません:',
  lessSure: '確かさは下がりますが、まだ一番目です:',
};
