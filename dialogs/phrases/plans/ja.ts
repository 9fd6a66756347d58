/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */

export const plansJa = {
  beforeYouDo: 'その前に: {caution}',
  beforeAgain: 'このコマンドをもう一度実行する前に: {caution}',
  firstIfExposed:
    'まず閉じてください。コンテナー: 匿名アクセスをオフ。SAS: ポリシー、署名者、キーから (`explain revoke-sas`)。キー: 大事なものをもう一方へ移し、それから再生成 (`explain rotate-keys`)。メッセージやコミットを消しても取り消せません。その後、リソース ログで誰がアクセスしたか確認してください。',
  firstIfLost:
    'まず、そこで削除や書き込みをしているものを止め、同じ名前で作り直さないでください。復元の妨げになります。論理的な削除、バージョン、スナップショット、バックアップで戻せますが、数日だけのものもあります。手順は `explain data-deleted` にあります。',
};
