/** A role for blobs opens no queue. */
import { roleElsewhere, withoutRoles } from '../../../../dialogs/moves/message/roleNamed.ts';

test.each<[text: string, service: string | undefined, roleKind: string | undefined]>([
  ['it has Storage Blob Data Contributor', 'queue', 'other-service'],
  ['Blob Data Reader is assigned', 'table', 'other-service'],
  ['it has Storage Queue Data Contributor', 'queue', undefined],
  ['it has Storage Blob Data Contributor and Storage Queue Data Contributor', 'queue', undefined],
  ['it has Storage Blob Data Owner', 'dfs', undefined],
  ['it has Storage Blob Data Owner', undefined, undefined],
  ['it has Contributor', 'queue', undefined],
  ['ich habe Storage-Blobdatenleser', 'queue', 'other-service'],
  ['Mitwirkender an Storage-Blobdaten ist vergeben', 'blob', undefined],
  ['ストレージ BLOB データ閲覧者は割り当て済みです', 'queue', 'other-service'],
  ['ストレージ キュー データ共同作成者は付いています', 'queue', undefined],
  ['die Blobdaten sind da', 'queue', undefined],
])('“%s” where %s is called', (text, service, roleKind) =>
  expect(roleElsewhere(text, service)).toEqual(roleKind ? { roleKind } : {}),
);

test('the name of a role names no service', () =>
  expect(withoutRoles('the queue fails, we have Storage Blob Data Contributor')).not.toMatch(/blob/i));
