import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { rolesInEnglish } from '../../../knowledge/words/roleNames.ts';

test.each([
  ['wir haben Mitwirkender an Storage-Blobdaten', 'wir haben Storage Blob Data Contributor'],
  ['der Benutzer hat Speicher-Blobdatenleser', 'der Benutzer hat Storage Blob Data Reader'],
  ['Besitzer von Speicherblobdaten reicht nicht', 'Storage Blob Data Owner reicht nicht'],
  ['nur Storage-Warteschlangendatenleser', 'nur Storage Queue Data Reader'],
  ['「ストレージ BLOB データ閲覧者」があります', '「Storage Blob Data Reader」があります'],
  ['ストレージ キュー データ共同作成者', 'Storage Queue Data Contributor'],
  ['die Blobdaten sind weg, der Besitzer auch', 'die Blobdaten sind weg, der Besitzer auch'],
  ['データの所有者は誰ですか', 'データの所有者は誰ですか'],
])('%s', (said, english) => {
  expect(rolesInEnglish(redact(said))).toBe(english);
});

test.each([
  'AuthorizationPermissionMismatch beim Upload mit azcopy. Die Identität hat nur Storage-Blobdatenleser',
  'azcopy でアップロードすると AuthorizationPermissionMismatch。ロールは ストレージ BLOB データ閲覧者 だけです',
])('a reader that writes is recognised in other languages: %s', (report) => {
  expect(diagnose(openKnowledge(), redact(report)).causes[0]?.id).toBe('data-role-wrong-service');
});
