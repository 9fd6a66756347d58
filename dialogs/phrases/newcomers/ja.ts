import type { Translation } from '../say.ts';

export const newcomersJa: Translation = {
  programMissing:
    '「{name}」はこのマシンにないか、そのフォルダーを探していないプログラムです。Linux ではパッケージで入ります (nslookup と dig: dnsutils または bind-utils、nc: netcat-openbsd、secret-tool: libsecret-tools、mount.cifs: cifs-utils。sudo が必要)。または、そのプログラムのある場所で実行します: 同じネットワークの別のマシン、ネットワークが関係なければポータルの Cloud Shell (`>_`)。',
  lineItself: '入力する行:',
  nothingTypedYet: 'まだ何も入力する必要はありません。先に、複数の候補のどれかをはっきりさせます。',
  backToStep: '確認できたら、手順に戻ってください: {step}',
  portalTells: 'ポータル (https://portal.azure.com) で次を見ると、どれかが分かります (見るだけで何も変わりません):',
  oneThingOnly: '知りたいのは一つだけです: {question}',
  notKnowingIsFine: '「わかりません」でも大丈夫です。分かっていることから続けます。',
  likeliestSoFar: '今のところ一番可能性が高いのは: {title}。',
  askSomebody: '依頼するのに権限は要りません。このまま送ってください:',
  askForStep:
    '「Azure Storage で次のエラーが出て使えません: {error}。原因は次のようです: {title}。下の手順をお願いできますか。または、できる方を教えてください。」',
  askToLook:
    '「Azure Storage で困っています: {error}。次のどれかのようです: {titles}。どれに当たるか見ていただけますか。または、できる方を教えてください。」',
  askWithoutCause:
    '「Azure Storage で困っています。行った操作: … エラーの正確な文: … 日時 (タイム ゾーン付き): … アカウントとコンテナー: … 何が拒否しているか見ていただけますか。または、アカウントの担当者を教えてください。」',
  whoShown:
    '依頼先が分からない場合は、ポータルで所有者が分かります: ストレージ アカウント > Access control (IAM) > Role assignments。',
  adminOfComputer:
    'パソコンの管理者権限は必要ありません。ポータルの Cloud Shell (上部の `>_`) なら、インストールせずに `az` と AzCopy を使えます。AzCopy は 1 つのファイルだけでも動きます。',
  whatErrorIs:
    'エラーの文は、失敗した場所にあります: ポータルの赤い枠、画面の最後の行、ジョブのメールなど。スクリプトや定期ジョブなら、ログ ファイルを見ます (AzCopy: 実行ユーザーのホーム フォルダーの `.azcopy`、Windows のタスク: タスク スケジューラ > そのタスク > 履歴)。「403」や「AuthorizationFailure」のような 1 行で十分です。',
};
