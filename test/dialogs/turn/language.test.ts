import { languageOf, languageSpoken } from '../../../dialogs/turn/language.ts';
import { languageAsked, languageWished } from '../../../dialogs/turn/languageAsked.ts';

test.each([
  ['Meine Kopie hängt beim Scannen', 'de'],
  ['danke, geht jetzt', 'de'],
  ['weiß nicht', 'de'],
  ['wie mache ich das mit PowerShell?', 'de'],
  ['AuthorizationFailure beim Upload, was tun?', 'de'],
  ['わかりません', 'ja'],
  ['コピーが403で失敗します', 'ja'],
  ['AuthorizationPermissionMismatch が出ます', 'ja'],
  ['it still fails', 'en'],
  ['im awake', undefined],
  ['im in the office now', 'en'],
  ['im Portal steht nichts', 'de'],
  ['snooze neckarfiles04 until 8am', 'en'],
  ['um 8 Uhr läuft es', 'de'],
  ['how do I do that in PowerShell?', 'en'],
  ['Terraform apply scheitert an azurerm_storage_account: 409 StorageAccountAlreadyTaken', 'de'],
  ['azcopy copy schlaegt fehl', 'de'],
  ['Kann ihn nicht löschen: There is currently a lease on the container and no lease ID was specified.', 'de'],
  ['zwei jobs schreiben gleichzeitig rein', 'de'],
  ['azcopy hinter proxy: Proxy Authentication Required', 'de'],
  [
    "Azure.RequestFailedException: This request is not authorized to perform this operation. Status: 403. Lokal geht's, im App Service nicht",
    'de',
  ],
  ['ok was stattdessen?', 'de'],
  ['azcopy login bringt AADSTS50076', 'de'],
  ['azcopy sync wirft 403 AuthorizationFailure', 'de'],
  ['it was the firewall', 'en'],
  ['403 AuthorizationFailure', undefined],
  ['AZSM1024', undefined],
  ['', undefined],
  ['azcopy copy ./a "https://contoso.blob.core.windows.net/in?sv=2024-11-04&sig=REDACTED" --recursive', undefined],
])('“%s” is written in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test('a German sentence before an English log is German', () => {
  const log = 'Final Job Status: Failed\nRESPONSE Status: 403 Server failed to authenticate the request\n'.repeat(40);
  expect(languageOf(`Seit gestern geht das nicht mehr, was ist hier falsch und warum?\n${log}`)).toBe('de');
});

test.each([
  [
    'RESPONSE 403: 403 This request is not authorized to perform this operation. ERROR CODE: AuthorizationFailure',
    'de',
    'de',
  ],
  ['AADSTS50076: you must use multi-factor authentication to access', 'ja', 'ja'],
  ['The specified blob already exists', 'de', 'de'],
  ['now it says AuthorizationFailure, what is that', 'de', 'en'],
  ['ok, can we go on in English', 'de', 'en'],
  ['403', 'ja', 'ja'],
  ['AuthorizationFailure is not what I see', undefined, 'en'],
  ['und jetzt?', 'en', 'de'],
  ['unable to copy the folder since no credential is given', 'de', 'de'],
  ['permission denied when the share is opened', 'ja', 'ja'],
  ['cannot find my key anywhere', 'de', 'en'],
] as const)('“%s”, by somebody who wrote %s before, is answered in %s', (text, before, language) => {
  expect(languageSpoken(text, before)).toBe(language);
});

test.each([
  ['und auf Deutsch?', 'de'],
  ['can you say that in German please', 'de'],
  ['日本語でお願いします', 'ja'],
  ['auf Englisch bitte', 'en'],
  ['sorry, can we continue in English?', 'en'],
  ['can you answer in English please?', 'en'],
  ['switch to German please', 'de'],
  ['Deutsch?', 'de'],
  ['können wir bitte auf Deutsch weitermachen', 'de'],
  ['日本語でもいいですか', 'ja'],
  ['英語で答えてください', 'en'],
  ['en español por favor', 'other'],
  ['do you speak French?', 'other'],
  ['フランス語でお願いします', 'other'],
  ['auf Deutsch bitte, was heißt das', undefined],
  ['the German account fails', undefined],
  ['the portal is in German', undefined],
  ['in plain English please', undefined],
  ['die Startzeit steht auf Deutsch im Link', undefined],
])('“%s” asks for %s', (text, language) => {
  expect(languageAsked(text)).toBe(language);
});

test.each([
  ['in English please', 'de', 'en'],
  ['in English please', 'ja', 'en'],
  // Somebody who speaks English already wants plainer words.
  ['in English please', 'en', undefined],
  ['in English please', undefined, undefined],
  ['auf Deutsch bitte', 'en', 'de'],
] as const)('“%s”, where %s is spoken, wishes for %s', (text, before, wished) => {
  expect(languageWished(text, before)).toBe(wished);
});
