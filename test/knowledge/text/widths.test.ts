import { inUsualWidth } from '../../../knowledge/text/widths.ts';

test.each([
  ['エラーは４０３です', 'エラーは403です'],
  ['ＡｕｔｈｏｒｉｚａｔｉｏｎＦａｉｌｕｒｅ って出ます', 'AuthorizationFailure って出ます'],
  ['ａｚｃｏｐｙ　ｃｏｐｙ　－－ｒｅｃｕｒｓｉｖｅ', 'azcopy　copy　--recursive'],
  ['ｓｔ．ｂｌｏｂ．ｃｏｒｅ．ｗｉｎｄｏｗｓ．ｎｅｔ／ｉｎ？ｓｉｇ＝ａｂ', 'st.blob.core.windows.net/in?sig=ab'],
  ['ﾌｧｲｱｳｫｰﾙは設定済み、ｱｯﾌﾟﾛｰﾄﾞ不可', 'ファイアウォールは設定済み、アップロード不可'],
  // Japanese punctuation stays what it is.
  ['接続できますか？（社内から）', '接続できますか？（社内から）'],
  ['no wide letters', 'no wide letters'],
])('“%s” is read as “%s”', (text, usual) => expect(inUsualWidth(text)).toBe(usual));
