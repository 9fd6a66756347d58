/** A report in another language counts for what it says of the field, in English words. */
import { inEnglish, reportInEnglish } from '../../../knowledge/words/abroad.ts';

test.each([
  ['der zugriff auf die freigabe wird seit gestern verweigert', 'access share since yesterday denied'],
  ['unsere speicherkontoschlüssel sind abgelaufen', 'storage account key expired'],
  ['das laufwerk ist voll, wir können nichts speichern', 'drive full can nothing save'],
  ['jemand hat die schluessel erneuert und ordner geloescht', 'somebody key renewed folder delete'],
  ['取引先に渡した blob のリンクが開けなくなりました', 'customer gave link open cannot'],
  ['container gelöscht', 'delete'],
  ['コピー元のファイアウォールで拒否', 'copy source firewall denied'],
  ['blob 被租约锁定，无法删除', 'lease locked cannot delete'],
  ['wer darf das genehmigen, und wo steht das', 'who may approved where set'],
  ['der wert wurde verwendet, nicht wiederhergestellt', 'value in use not restore'],
  ['das subnetz lässt sich nicht auswählen', 'subnet can not choose'],
  ['プログラムのログはどこで見られますか', 'program log where'],
  ['リリース後にロールのコントロールを外した', 'release after role control removed'],
  ['まだ届いていません、誰が承認しますか', 'still received cannot who approved'],
  ['con el sas puedo leer pero no borrar', 'sas can read delete'],
  ['le conteneur est plein depuis hier', 'container full since yesterday'],
  ['o token expirou e não consigo baixar os arquivos', 'token expired not download file'],
  ['防火墙已关闭，上传文件失败', 'firewall upload file failed'],
])('%s → %s', (text, english) => {
  expect(inEnglish(text)).toBe(english);
});

test.each([
  'az storage blob upload fails with 403 since yesterday',
  'signature mismatch',
  'migration refused',
  'the la office syncs con the share',
  'the key is old, die cut and put back',
  '',
  '403',
])('what is English already gives nothing: %s', (text) => {
  expect(inEnglish(text)).toBe('');
});

test('a word that begins with nothing known is left alone, whatever it holds', () => {
  expect(inEnglish('ich habe den hauptschlüssel und das verkontoschlüssel')).toBe('');
});

test.each([
  ['sas abgelaufen', 'expired'],
  ['freigabe gesperrt', 'share locked'],
  ['signature mismatch', ''],
  ['migration refused', ''],
])('a report of few words is German by what only German has: %s', (text, english) => {
  expect(reportInEnglish(text)).toBe(english);
  expect(inEnglish(text)).toBe('');
});
