/** A code, or a word of everybody's, hides none of the rarer causes that its report tells. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  [
    'a sign-in that Windows calls restricted, from a machine of Entra ID',
    'net use S: fails with System error 1327 since we use Entra Kerberos, "Account restrictions are preventing this user from signing in. For example: blank passwords"',
    'entra-kerberos-setup',
  ],
  [
    'the refusal ends without a full stop',
    'dbutils.fs.ls on a serverless notebook: StatusCode=403, "This request is not authorized to perform this operation", the job cluster in our own VNet reads it',
    'databricks-network',
  ],
  [
    'what is wanted is not there yet',
    'I want the hierarchical namespace on an existing account, its validation lists page blobs and soft delete as incompatible',
    'hns-upgrade-blocked',
  ],
  [
    'a restore that runs keeps blobs from being deleted',
    'Nobody can delete blobs since noon, a point in time restore of the container was begun then and is still in progress',
    'point-in-time-restore',
  ],
  [
    'a key in a vault beside an account',
    'Seit gestern 403 auf alles. Das Konto ist mit eigenem Schlüssel verschlüsselt, der im Key Vault wurde deaktiviert',
    'encryption-key-unavailable',
  ],
  [
    'a sentence of the service alone',
    'Signature did not match. String to sign used was r 2026-11-01. Since key2 was rolled',
    'sas-signature-invalid',
  ],
  [
    'a sentence of a serverless pool alone',
    "Content of directory on path 'landing/2026' cannot be listed. For the other half of the team",
    'synapse-serverless',
  ],
  [
    'a backup whose sentence a broken disk has as well',
    'BACKUP DATABASE erp TO URL: Write on "https://contosobak.blob.core.windows.net/sql/erp.bak" failed: 1117(The request could not be performed because of an I/O device error.)',
    'sql-backup-url',
  ],
  [
    'PowerShell names two reasons, and a name is written otherwise',
    "Get-AzStorageBlobContent : Can not find blob 'Export/NOV.csv' in container 'out', or the blob type is unsupported. It is listed as export/nov.csv",
    'blob-not-found',
  ],
])('%s', (_what, report, cause) => {
  const { causes, certainty } = diagnose(knowledge, redact(report));
  expect({ first: causes[0]?.id, isNamed: certainty !== 'unknown' }).toEqual({ first: cause, isNamed: true });
});

test('the file server of the own house is none of ours, in Japanese as well', () => {
  expect(diagnose(knowledge, redact('社内ファイルサーバーの共有フォルダにアクセスできません')).certainty).toBe(
    'unknown',
  );
});

test.each([
  ['a refusal with the words of a tier', 'write into cold archive container denied'],
  ['a limit with a word of what is read-only', 'snapshot limit reached'],
])('a few words name no cause for likely: %s', (_what, report) => {
  expect(diagnose(knowledge, redact(report)).certainty).not.toMatch(/likely|certain/);
});
