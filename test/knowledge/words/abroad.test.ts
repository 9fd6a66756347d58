/** A report in another language counts for what it says of the field, in English words. */
import { inEnglish } from '../../../knowledge/words/abroad.ts';

test.each([
  ['der zugriff auf die freigabe wird seit gestern verweigert', 'access share since yesterday denied'],
  ['unsere speicherkontoschlüssel sind abgelaufen', 'storage account key expired'],
  ['das laufwerk ist voll, wir können nichts speichern', 'drive full nothing save'],
  ['jemand hat die schluessel erneuert und ordner geloescht', 'key renewed folder delete'],
  ['取引先に渡した blob のリンクが開けなくなりました', 'customer gave link open cannot'],
  ['sas abgelaufen', 'sas expired'],
  ['container gelöscht', 'container delete'],
  ['コピー元のファイアウォールで拒否', 'copy source firewall denied'],
  ['防火墙已关闭，上传文件失败', 'firewall upload file failed'],
])('%s → %s', (text, english) => {
  expect(inEnglish(text)).toBe(english);
});

test.each([
  'az storage blob upload fails with 403 since yesterday',
  'signature mismatch',
  'migration refused',
  'the key is old, die cut and put back',
  '',
  '403',
])('what is English already gives nothing: %s', (text) => {
  expect(inEnglish(text)).toBe('');
});

test('a word that begins with nothing known is left alone, whatever it holds', () => {
  expect(inEnglish('ich habe den hauptschlüssel und das verkontoschlüssel')).toBe('');
});
