import { otherRoles, roleFromFacts } from '../../../knowledge/sas/dataRole.ts';

describe('the role is that of the service, the protocol and the work', () => {
  test.each([
    [{}, 'Storage Blob Data Reader', 'containers'],
    [{ operation: 'upload' }, 'Storage Blob Data Contributor', 'containers'],
    [{ operation: 's2s', side: 'source' }, 'Storage Blob Data Reader', 'containers'],
    [{ service: 'dfs', operation: 'download' }, 'Storage Blob Data Reader', 'containers'],
    [{ service: 'queue', operation: 'list' }, 'Storage Queue Data Reader', 'queues'],
    [{ service: 'queue', operation: 'upload' }, 'Storage Queue Data Message Sender', 'queues'],
    [{ service: 'queue', operation: 'download' }, 'Storage Queue Data Message Processor', 'queues'],
    [{ service: 'queue', operation: 'create' }, 'Storage Queue Data Contributor', 'queues'],
    [{ service: 'table', operation: 'upload' }, 'Storage Table Data Contributor', 'tables'],
    [{ service: 'file', operation: 'upload' }, 'Storage File Data Privileged Contributor', 'fileshares'],
    [{ service: 'file', operation: 'mount', protocol: 'smb' }, 'Storage File Data SMB Share Reader', 'fileshares'],
    [{ operation: 'mount', protocol: 'smb' }, 'Storage File Data SMB Share Reader', 'fileshares'],
    [{ operation: 'mount', tool: 'mount', mountKind: 'blobfuse' }, 'Storage Blob Data Reader', 'containers'],
    [{ tool: 'mount', service: 'blob' }, 'Storage Blob Data Reader', 'containers'],
  ])('%j: %s', (facts, name, kind) => {
    const role = roleFromFacts(facts);
    expect(role.name).toBe(name);
    expect(role.below).toContain(`/default/${kind}/{`);
  });
});

test.each([
  [{ does: 'writes' }, {}, 'Storage Blob Data Contributor', ''],
  [{ does: 'reads' }, {}, 'Storage Blob Data Reader', ''],
  [{ does: 'reads+deletes' }, {}, 'Storage Blob Data Contributor', ''],
  [{ does: 'puts', doneTo: 'queue' }, {}, 'Storage Queue Data Message Sender', ''],
  [{ does: 'puts+takes' }, { service: 'queue' }, 'Storage Queue Data Contributor', ''],
  [{ does: 'writes' }, { operation: 'download' }, 'Storage Blob Data Reader', ''],
  [{ does: 'writes' }, { operation: 'login' }, 'Storage Blob Data Contributor', ''],
  [{}, {}, 'Storage Blob Data Reader', 'Storage Blob Data Contributor* to write'],
  [{}, { service: 'queue' }, 'Storage Queue Data Reader', 'Message Sender* puts'],
  [{}, { operation: 'mount' }, 'Storage File Data SMB Share Reader', 'SMB Share Contributor* to write'],
])('%j beside %j takes %s, and names others where nobody said what is done', (deeds, facts, name, others) => {
  const role = roleFromFacts(facts, deeds).name;
  expect(role).toBe(name);
  expect(otherRoles(role, facts, deeds)).toMatch(others === '' ? /^$/ : new RegExp(others.replaceAll('*', '\\*')));
});
