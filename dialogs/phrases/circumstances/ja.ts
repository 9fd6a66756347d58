import type { Translation } from '../say.ts';

export const circumstancesJa: Translation = {
  othersAccount:
    'アカウントの設定は二人に同じように効きます。つまり相手は別の経路です: 別のアカウントや別のサービス、別のサインイン方法 (ポータルや一部のツールは気付かないうちにアカウント キーを使います)、対応しているプログラム、またはキャッシュのコピーです。',
  othersService:
    'サービスの設定は二人に同じように効きます。つまり相手は別のサービスやホスト、別のサインイン方法を使っているか、キャッシュのコピーを見ているだけです。',
  othersContainer:
    '原因はこの一つのコンテナーか共有にあります。相手は別のものを使っているか、影響を受けない操作 (こちらは書き込み、相手は読み取り) をしています。',
  othersItem:
    '原因は個々のファイルにあります。相手は別のファイルを使っているか、まだ許される操作 (こちらは書き込み、相手は読み取り) をしています。',
  othersIdentity:
    '相手は別の ID でサインインしているからです。ここで足りない権限を自分かグループ経由で持っているか、ツールが気付かないうちにアカウント キーを使っています。二つの ID とそのロールを並べて比べてください。',
  othersToken:
    '相手は別の SAS、キー、シークレットを使っているか、それらを使わずサインインしているからです。秘密を見せずに比べてください: SAS なら `se`、`sp`、`si` とパス、キーやシークレットなら ID か日付です。',
  othersSignin:
    '規則は、誰が、どのアプリで、どのデバイスと場所からサインインするかを見ており、そのどれかが違うからです。Entra ID > Sign-in logs で二人を並べて確認できます。',
  othersManagement:
    '相手は、ここで足りないロールをアカウント、グループ、サブスクリプションのどれかで持っているか、データのロールで同じことをしていて、この呼び出しが要らないからです。',
  othersNetwork:
    '相手は別の経路で来ているからです: 別のアドレス、VPN、プロキシ、DNS。両方のマシンで `curl -s https://api.ipify.org` とホストの `nslookup` を比べてください。',
  othersMachine:
    'そのマシンでは何かが違うからです: OS とバージョン、インストール済みのもの、証明書、時計、空き容量、プロキシ。両方で同じ確認をしてください。',
  othersProgram:
    '相手は別のプログラム、別のバージョン、または別の設定を使っているからです。まずそれを比べてください (`--version`、構成)。',
  othersCommand: '相手のコマンドが違うからです。引用符、パス、フラグ、大文字小文字まで一文字ずつ比べてください。',

  oftenExpires:
    '期限のたびに、その前に行います。自然に切れるものなので、次の期限を予定表に入れるか、ジョブで更新してください。',
  oftenChanged: '一度だけです。誰かがまた変えるまで、そのまま続きます。',
  oftenGrows: '今は一度で済みますが、増え続けるものはいずれまた上限に達します。',
  oftenFirst: 'この種のジョブについて一度だけです。設定は残り、スクリプトに書けば毎回正しくなります。',
  oftenUpdate: 'マシンやプログラムごとに一度だけで、次はバージョンのサポートが終わるときです。',
  oftenPassing: 'また現れたときだけです。多くは自然に収まります。',
  oftenOthers: '他のジョブや人と重なるたびです。誰がいつ書くかを決めれば済みます。',
  oftenNetwork: '一度だけです。次はネットワークが変わったときです。',

  logResource:
    'アカウントのリソース ログにあります (ポータル: アカウント > Monitoring > Logs、テーブルは StorageBlobLogs、StorageFileLogs、StorageQueueLogs、StorageTableLogs)。診断設定を作った後の分だけが、数分遅れて入ります。',
  logActivity:
    'アカウント、グループ、サブスクリプションのアクティビティ ログにあります (ポータル: Activity log)。90 日間保存されます。',
  logSignin:
    'Entra ID のサインイン ログにあります (ポータル: Microsoft Entra ID > Sign-in logs。マネージド ID とアプリは別のタブ)。エラーの Correlation id で探してください。',
  logNetwork:
    'サービスに届かなかったものは Azure Storage のどのログにもありません。途中のファイアウォールかプロキシのログを見てください。アカウントが拒否したものはリソース ログにあります (ポータル: アカウント > Monitoring > Logs)。',
  logMachine:
    'そのマシンにあります: Linux は `journalctl -k` か `dmesg`、`journalctl -u <service>`。Windows はイベント ビューアー (SMB: アプリケーションとサービス ログ > Microsoft > Windows > SMBClient)。',
  logProgram:
    'プログラム自身のログか出力にあります。詳しく出すには: Azure CLI は `--debug`、PowerShell は `-Debug`、SDK はロガー (JavaScript は `AZURE_LOG_LEVEL=verbose`、Python はロガー `azure`)。サービスに届いたものはアカウントのリソース ログにもあります。',
  logExplorer:
    'Storage Explorer 自身のログにあります: Help > Open Logs Directory。詳しくするには Settings > Application > Log level。サービスに届いたものはアカウントのリソース ログにもあります。',
  logFileSync:
    'サーバーのイベント ビューアー > アプリケーションとサービス ログ > Microsoft > FileSync > Agent > Telemetry にあります。各セッションの終わりのイベント 9102 にコードがあります。個々のファイルは `C:\\Program Files\\Azure\\StorageSyncAgent` の `FileSyncErrorsReport.ps1` で分かります。',
  logBlobfuse:
    '構成で変えていなければシステム ログにあります: `sudo journalctl --since "1 hour ago" | grep blobfuse` (rsyslog があれば `/var/log/blobfuse2.log` も)。詳しくするには構成の `logging:` を `level: log_debug` にして、マウントし直します。',
  logKubernetes:
    'まず Pod のイベント: `kubectl describe pod <pod>`。次にそのノードのドライバー: `kubectl get pods -n kube-system -o wide -l app=csi-azurefile-node` (BLOB は `csi-blob-node`)、そして `kubectl logs -n kube-system <driver-pod> -c azurefile` (`-c blob`)。',
  logMover:
    'Storage Mover に Log Analytics への診断設定があれば、実行のログにあります: テーブル StorageMoverJobRunLogs と StorageMoverCopyLogsFailed。エージェント自身のログはサポート バンドル (メニュー `6) Collect support bundle`) に入ります。',
  logFactory:
    'Data Factory: Monitor > Pipeline runs > その実行 > アクティビティ。状態の横の印でエラー全文、眼鏡の印で詳細が見られます。サービスに届いたものはアカウントのリソース ログにもあります。',
  logFunctions:
    'アプリの Monitoring > Log stream (実行中)、過去の分は Application Insights > Failures (または Logs のテーブル traces と exceptions) にあります。サービスに届いたものはアカウントのリソース ログにもあります。',
  logPipeline:
    '失敗したステップのログにあります。詳しくするには Azure DevOps では変数 `system.debug` を true、GitHub ではシークレットか変数 `ACTIONS_STEP_DEBUG` を true にします。シークレットは伏せられますが、普通の変数の SAS は伏せられません。',
  logRclone:
    '`-vv --log-file=rclone.log` を付けた rclone の出力にあります。サービスに届いたものはアカウントのリソース ログにもあります。',
  logRobocopy:
    '`/UNILOG:robocopy.log /TEE` を付けた Robocopy のログにあります。ERROR を探してください。共有については、イベント ビューアー > アプリケーションとサービス ログ > Microsoft > Windows > SMBClient。',
  logBrowser:
    'ブラウザーの F12 > Network の赤い行とその応答、F12 > Console にあります。サービスに届いたものはアカウントのリソース ログにもあります。',
  logAzCopy:
    'AzCopy のログにあります: `~/.azcopy/<job-id>.log` (Windows は `%USERPROFILE%\\.azcopy`)、または AZCOPY_LOG_LOCATION の場所。ID は `azcopy jobs list`、失敗したものは `azcopy jobs show <job-id> --with-status=Failed` で分かります。',

  sameOnMac: 'macOS のターミナルでも同じです (`brew install azure-cli`、`brew install azcopy`):',
  sameAnywhere: 'どのシステムでも同じです:',
  notOnMac: 'このページに macOS のコマンドはありません。これは Linux 用で、同じことが macOS でも必要です:',
};
