import { guestLanguage, guestManners } from '../../../dialogs/turn/guest.ts';

test.each([
  ['Bonjour, azcopy me renvoie une erreur 403 AuthorizationFailure depuis hier', 'fr'],
  ["je n'arrive pas à ouvrir le partage, mount error(13)", 'fr'],
  ['Hola, al copiar me sale CannotVerifyCopySource, el SAS de origen caducó ayer', 'es'],
  ['Não consigo montar o compartilhamento: mount error(115): Operation now in progress', 'pt'],
  ['Salve, non riesco ad accedere al container, errore PublicAccessNotPermitted', 'it'],
  ['Hoi, ik krijg steeds AuthenticationFailed: Signature not valid in the specified time frame', 'nl'],
  ['Cześć, azcopy zwraca błąd 404 ContainerNotFound, ale kontener istnieje', 'pl'],
  ['你好，我用azcopy上传文件时报错 403 AuthorizationFailure', 'zh'],
  ['업로드하면 InvalidAuthenticationInfo 401 오류가 납니다', 'ko'],
  ['при копировании ошибка 403', 'ru'],
  // The three that are spoken here, and what tools print.
  ['azcopy copy fails with 403 AuthorizationFailure, the account is in la-prod', undefined],
  ['Seit heute morgen kommt eine Fehlermeldung beim Hochladen', undefined],
  ['解決済み', undefined],
  ['権限付与済、再起動後も同様', undefined],
  ['コピーが失敗します', undefined],
  ['mount error(13): Permission denied', undefined],
  ['The specified container does not exist. RequestId:1 Time:2026-01-01', undefined],
  ['per se no problem, come on', undefined],
  ['Wie komme ich an das SAS von der Pipeline ran?', undefined],
])('“%s” is in %s', (text, language) => expect(guestLanguage(text)).toBe(language));

test.each([
  ['Merci beaucoup !', 'thank'],
  ['감사합니다', 'thank'],
  ['谢谢！', 'thank'],
  ['¡Hola!', 'greet'],
  ['merci, ça marche', undefined],
])('“%s” is %s', (text, manners) => expect(guestManners(text)).toBe(manners));
