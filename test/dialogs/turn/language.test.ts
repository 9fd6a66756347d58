import { languageOf } from '../../../dialogs/turn/language.ts';

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
  ['how do I do that in PowerShell?', 'en'],
  ['Terraform apply scheitert an azurerm_storage_account: 409 StorageAccountAlreadyTaken', 'de'],
  ['azcopy copy schlaegt fehl', 'de'],
  ['Kann ihn nicht löschen: There is currently a lease on the container and no lease ID was specified.', 'de'],
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
