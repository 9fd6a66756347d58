/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */

export const plansJa = {
  beforeYouDo: 'その前に: {caution}',
  beforeAgain: 'このコマンドをもう一度実行する前に: {caution}',
  mendsItStill: '問題を解決するのは引き続き次の手順です:',
  firstIfExposed:
    'まず閉じてください。コンテナー: 匿名アクセスをオフ。SAS: ポリシー、署名者、キーから (`explain revoke-sas`)。キー: 第三者がすでに使っているなら停止を承知で今すぐ再生成、そうでなければ大事なものを先にもう一方へ移す (`explain rotate-keys`)。メッセージやコミットを消しても取り消せません。その後、リソース ログで誰がアクセスしたか確認してください。',
  firstIfLost:
    'まず、そこで削除や書き込みをしているものを止め、同じ名前で作り直さないでください。復元の妨げになります。論理的な削除、バージョン、スナップショット、バックアップで戻せますが、数日だけのものもあります。手順は `explain data-deleted` にあります。',
  firstIfRansom:
    'まず、進行中の攻撃として扱い、まだ何も削除、上書き、復元しないでください。書き込んでいるものを切り離します: マシンをネットワークから外す、SAS を失効させる (`explain revoke-sas`)、使われたキーを停止を承知で再生成する、またはアカウントのネットワークを閉じる。今すぐセキュリティ担当に連絡してください。スナップショット、バージョン、論理的に削除されたデータ、ログは復旧手段であり証拠です。保持期間も含めて残し、侵入口を閉じてから復元してください (`explain data-deleted`)。',
};
