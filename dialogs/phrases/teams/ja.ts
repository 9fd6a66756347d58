import type { Translation } from '../say.ts';

export const teamsJa = {
  onlyYouSee: 'これはあなたにだけ見えています。',
  messageDiagnosis: 'このメッセージの診断',
  messageUnreadTitle: 'このメッセージに読み取れる文章がありません',
  messageUnread:
    '画像とファイルはここでは開けません。エラーを下に貼り付けるか、個人チャットで storagebot にファイルを送ってください。',
  messageFiles: '添付ファイルはここでは開けません: {names}。個人チャットで storagebot に送ってください。',
  messageDeleted: 'このメッセージは削除されました。',
  messageSecret: '警告: このメッセージには秘密情報が含まれています。',
  messageSecretDelete: '書いた人に削除を依頼してください。私はその内容を投稿しません。',
  addMore: '付け加えることはありますか',
  addMoreHint: 'エラーの続き、コマンド、または分かっていること',
  pasteHere: 'ここにエラーを貼り付けてください',
  go: '続ける',
  diagnoseIt: '診断する',
  postToThread: 'スレッドに投稿',
  posted: 'スレッドに投稿しました。',
  postedMaybe: 'Teams からの確認がまだありません。もう一度投稿する前にスレッドを確認してください。',
  sharedBy: '上のメッセージの診断 ({name} さんの依頼)。続けるには @storagebot と、分かっていることを書いてください。',
  sharedNote: 'storagebot による診断。続けるには @storagebot と、分かっていることを書いてください。',
  openAnswers: '次のどれか: {answers}',
  searchNothing: '見つかりません。AuthorizationFailure のようなコードや、アーカイブ層のような言葉を試してください。',
  searchSecret: '秘密情報が含まれているため検索しませんでした。「SAS を確認」を使ってください。',
  searchVerdict: '診断: {cause}',
  searchMore: 'ページ全体は storagebot に explain {name} と入力してください。',
  sasChatOnly: 'ダイアログの時間内にサービスが応答しませんでした。チャットで check sas と入力して確認してください。',
} satisfies Translation;
