import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { rolesHeld } from '../../../knowledge/recognisers/dataRoles.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

test.each([
  ['yes, they have Storage Blob Data Reader', ['Storage Blob Data Reader']],
  ['the identity has the role Storage Queue Data Message Sender', ['Storage Queue Data Message Sender']],
  ['it was given Storage File Data SMB Share Contributor on the share', ['Storage File Data SMB Share Contributor']],
  ['die Identität hat Storage Blob Data Reader', ['Storage Blob Data Reader']],
  ['do I need Storage Blob Data Contributor?', []],
  ['You may need one of these roles: Storage Blob Data Reader', []],
  ['it has no Storage Blob Data Contributor', []],
  ['Storage Blob Data Owner', []],
])('“%s” tells of the roles %j', (text, roles) => {
  expect(rolesHeld(text.toLowerCase()).map(({ name }) => name)).toEqual(roles);
});

const knowledge = openKnowledge();
const MISMATCH = 'ERROR CODE: AuthorizationPermissionMismatch';

test.each([
  [
    'a reader that uploads',
    `${MISMATCH} on azcopy upload. The identity has Storage Blob Data Reader`,
    'writing takes Storage Blob Data Contributor',
  ],
  [
    'a blob role for a queue',
    `${MISMATCH} https://contoso.queue.core.windows.net/q, the app has Storage Blob Data Contributor`,
    'opens no queue data',
  ],
])('%s lacks the right role, and is told which', (_name, report, said) => {
  const { causes, certainty } = diagnose(knowledge, redact(report));
  expect(causes[0]?.id).toBe('data-role-wrong-service');
  expect(certainty).not.toBe('unsure');
  expect(causes[0]?.because.join()).toContain(said);
});

test('a reader that syncs down reads only', () => {
  const sync = 'azcopy sync "https://contoso.blob.core.windows.net/box" "/data/out"';
  const { causes } = diagnose(knowledge, redact(`${sync}\n${MISMATCH}, it has Storage Blob Data Reader`));
  expect(causes.flatMap(({ because }) => because).join()).not.toContain('can only read');
});

test('a reader of whom nobody says that it writes lacks nothing', () => {
  const report = 'the report is refused since the firewall of the lake went on, its user has Storage Blob Data Reader';
  const { causes } = diagnose(knowledge, redact(report));
  expect(causes.flatMap(({ because }) => because).join()).not.toContain('can only read');
});
