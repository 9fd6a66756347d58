/** Windows, .NET and Linux print their messages in the system's language; behind each stands the same as in English. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  ['net use Z: \\\\contoso.file.core.windows.net\\data\nDer Netzwerkpfad wurde nicht gefunden.', 'System error 53'],
  ['net use Z: \\\\contoso.file.core.windows.net\\data\nネットワーク パスが見つかりません。', 'System error 53'],
  ['Azure-Freigabe verbinden: Das angegebene Netzwerkkennwort ist falsch.', 'System error 86'],
  ['Azure Files のマウント: 指定されたネットワーク パスワードが間違っています。', 'System error 86'],
  ['Azure Files: Der angegebene Netzwerkname ist nicht mehr verfügbar', 'System error 64'],
  ['Azure Files: 指定されたネットワーク名は利用できません。', 'System error 64'],
])('“%s” tells %s', (text, code) => {
  expect(diagnose(knowledge, redact(text)).codes).toContain(code);
});

const causesOf = (text: string) => diagnose(knowledge, redact(text)).causes.map(({ id }) => id);

test.each([
  [
    'Upload nach contoso.blob.core.windows.net: Für den geschützten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden',
    'tls-untrusted-certificate',
  ],
  [
    'contoso.blob.core.windows.net: SSL/TLS のセキュリティで保護されているチャネルに対する信頼関係を確立できませんでした。',
    'tls-untrusted-certificate',
  ],
  [
    'contoso.blob.core.windows.net: Die Anfrage wurde abgebrochen: Es konnte kein geschützter SSL/TLS-Kanal erstellt werden.',
    'tls-version',
  ],
  [
    'contoso.blob.core.windows.net: Die zugrunde liegende Verbindung wurde geschlossen: Unerwarteter Fehler beim Senden.',
    'tls-version',
  ],
  [
    'contoso.blob.core.windows.net: 基になる接続が閉じられました: 送信時に、予期しないエラーが発生しました。',
    'tls-version',
  ],
  ['azcopy copy: リモート名を解決できませんでした: contoso.blob.core.windows.net', 'dns-no-such-host'],
  ['blobfuse2 /mnt/blob: Der Socket ist nicht verbunden', 'blobfuse-unhealthy'],
])('“%s” may be %s', (text, cause) => {
  expect(causesOf(text)).toContain(cause);
});
