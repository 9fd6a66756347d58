/** English words of the field → how they are written in Japanese and, for the commonest, in Chinese. */
export const JAPANESE = `
storage: ストレージ 存储 储存
account: アカウント 账户 帐户
key: キー 密钥
shared key: 共有キー
connection string: 接続文字列
file share: ファイル共有
share: 共有
file: ファイル 文件
folder: フォルダー フォルダ ディレクトリ 文件夹
drive: ドライブ
container: コンテナー コンテナ 容器
upload: アップロード 上传
download: ダウンロード 下载 落とせ
copy: コピー 複製 复制
copy source: コピー元
copy destination: コピー先
expiry: 期限 有効期限
expired: 期限切れ 失効 过期
permission: 権限 权限
role: ロール
owner: 所有者
contributor: 共同作成者
reader: 閲覧者
read: 読み取り 読み込み 読め
write: 書き込み 書け
delete: 削除 消し 消せ 消え 删除
soft delete: 論理的な削除 論理削除
list: 一覧 列表
access: アクセス 访问
public: パブリック 公開
private: プライベート
endpoint: エンドポイント
anonymous: 匿名
sign in: サインイン ログイン
password: パスワード
denied: 拒否
allowed: 許可
disabled: 無効
enabled: 有効
changed: 変更
renewed: 更新
regenerated: 再生成 ローテーション
moved: 移行 移した 移動
recreated: 作り直 再作成
create: 作成 作っ 作る
network: ネットワーク
firewall: ファイアウォール 防火墙
address: アドレス
office: 会社 社内 職場
home: 自宅 在宅
outside: 社外 外部
customer: 取引先 顧客 お客様
colleague: 同僚
user: ユーザー 利用者
yesterday: 昨日
today: 今日 本日
last week: 先週
last month: 先月
before: 以前 これまで 今まで
month: か月 ヶ月
week: 週間
year: 年前
every night: 毎晩 夜間
every time: 毎回
minutes: 分後 分前 数分
hours: 時間
error: エラー 错误
failed: 失敗 失败
breaks off: 途中 中断 切断
message: メッセージ
works: 動き 動く 動いて 成功 大丈夫 問題な
can: できます できる できた
cannot: できません できない できなく ません られない れない
not shown: 表示されない 表示されません 表示されず
shown: 表示 显示
see: 見え 看到
only: だけ のみ しか
directly: 直接
always: 常に 必ず
sometimes: ときどき 時々 たまに
suddenly: 急に 突然
right after: 直後 すぐ
old: 古い 古く 昔
new: 新しい 新しく 新規
same: 同じ
already: 既に すでに もう
exists: 存在
not found: 見つかりません 見つからない
overwrite: 上書き
empty: 空の 空に 空です 空で
invalid: 不正
wrong: 間違
correct: 正しい 合って
clock: 時計
time: 時刻
behind: 遅れ ずれ
machine: 端末 マシン
virtual machine: 仮想マシン
server: サーバー サーバ
browser: ブラウザー ブラウザ
website: サイト
page: ページ
picture: 画像 写真
link: リンク
archive: アーカイブ
backup: バックアップ
tier: アクセス層 クール層 ホット層
locked: ロック
lease: リース
in use: 使用中
edited by another user: 編集中
full: いっぱい 満杯 枯渇
capacity: 容量 使用量
limit: 上限 制限
quota: クォータ
disk: ディスク
space: 空き
slow: 遅い 遅く 重い
restore: 復元 戻し 戻せ
subscription: サブスクリプション
tenant: テナント
guest: ゲスト
device: デバイス
certificate: 証明書
encryption: 暗号化
version: バージョン
installed: インストール
mount: マウント
connect: 接続 つながり つなが 连接
timeout: タイムアウト
resolves: 名前解決 解決
managed identity: マネージド
system assigned: システム割り当て
user assigned: ユーザー割り当て
assigned: 割り当て 付与
service principal: サービスプリンシパル プリンシパル
secret: シークレット
policy: ポリシー
security: セキュリティ
template: テンプレート
save: 保存
open: 開け 開き 開く 開い 開か
bill: 料金 請求 課金
rule: 規則 ルール
lifecycle: ライフサイクル
queue: キュー
table: テーブル
script: スクリプト
batch job: バッチ
pipeline: パイプライン
large: 大きい 大きな 大容量
small: 小さい 小さな
upper case: 大文字
japanese name: 日本語
special characters: 記号 特殊文字
path: パス
long: 長い 長く
recursive: 再帰
all: 全部 すべて 全て 全員
some: 一部
replaced: 差し替え 置き換え
custom domain: 独自ドメイン カスタムドメイン
domain joined: ドメイン参加
reauthenticate: 再認証
conditional access: 条件付き
mfa: 多要素
proxy: プロキシ
signature: 署名
token: トークン
ticked: チェック
gave: 渡し
restart: 再起動
snapshot: スナップショット
emulator: エミュレーター
trigger: トリガー
throttled busy: 混雑 ビジー
retry: 再試行 リトライ
name: 名前
event: イベント
static website: 静的
region: リージョン
replication: レプリケーション
cannot: なくなり なくなった
set: 設定
portal: ポータル
authentication: 認証
app: アプリ
app registration: アプリ登録
log: ログ
problem: 問題
local: ローカル
via: 経由
myself: 自分
line: 回線
added: 追加
start: 起動
production: 本番
selected: 選択
data: データ
option: オプション
transfer: 転送
resume: 再開
scan: スキャン
sync: 同期
cause: 原因
function: 関数
service: サービス
hierarchical namespace: 階層型
unstable: 不安定
lacks: 不足 欠け
mail: メール
parallel: 並列
paid: 支払
skip: スキップ
plan: プラン
memory: メモリ
job: ジョブ
command: コマンド
build: ビルド
date: 日付
match: 一致
exception: 例外
credential: 資格情報
object: オブジェクト
early: 早期
handle: ハンドル
process: プロセス
throttling: スロットリング
invited: 招待
redundancy: 冗長性
pc: パソコン
both: 両方
argument quotes: 引用符
resource: リソース
legal hold: 訴訟ホールド
immutable: 不変 保持
lower case: 小文字
host name: ホスト名
warning: 警告
left the company: 退職
prefix: プレフィックス
metadata: メタデータ
header: ヘッダー
cancel: キャンセル
cache: キャッシュ
this morning: 今朝
simultaneous: 同時
guest tenant: 招待先
quarantine: 隔離
group: グループ
speed: 速度
failover: フェールオーバー セカンダリ
environment variable: 環境変数 変数
`;
