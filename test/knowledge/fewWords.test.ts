/** A few words are a report too: they are answered, with a figure that one can act on, and are not taken for talk. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const LEAST = 0.1;

describe('a few words name their cause', () => {
  test.each([
    ['port 445 blocked', 'network-egress-blocked'],
    ['quota full', 'quota-exceeded'],
    ['the sas token expired', 'sas-expired'],
    ['ten times slower after move to new VM', 'latency-client-or-server'],
    ['AuthenticationFailed after key rotation', 'key-invalid'],
    ['firewall blocks my IP', 'firewall-blocked'],
    ['blob is in archive', 'blob-archived'],
    ['rehydration takes 20 hours already', 'blob-archived'],
    ['Rehydrierung dauert schon 20 Stunden', 'blob-archived'],
    ['no space left for the plan files of azcopy', 'azcopy-disk'],
    ['stuck at scanning since an hour', 'azcopy-slow-scan'],
  ])('%s', (text, cause) => {
    const { causes } = diagnose(knowledge, redact(text));
    const found = causes.slice(0, 3).find(({ id }) => id === cause);
    expect(found?.confidence).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('words beside a bare status say which of its causes it is', () => {
  test.each([
    ['403 since we enabled the storage firewall', 'firewall-blocked'],
    ['403 after we turned on private endpoint', 'private-endpoint-path'],
    ['404 on my static website $web', 'static-website'],
    ['403 right after I rotated key1', 'key-invalid'],
    ['401 since the app secret ran out', 'login-secret-invalid'],
    ['403, role assigned two minutes ago', 'rbac-propagation'],
    ['403 on OPTIONS in the browser', 'cors-blocked'],
    ['412 someone else changed it', 'changed-during-transfer'],
    ['403 from the new branch', 'firewall-blocked'],
    ['sftp login fails', 'sftp-local-user'],
    ['backup to url fails', 'sql-backup-url'],
  ])('%s', (text, cause) => {
    expect(diagnose(knowledge, redact(text)).causes[0]?.id).toBe(cause);
  });
});

describe('a status and a word beside it', () => {
  test.each([
    ['403 vnet', ['private-endpoint-path', 'firewall-blocked']],
    ['403 acl', ['acl-missing']],
    ['409 lease', ['lease-active']],
    ['409 snapshot', ['blob-has-snapshots']],
    ['404 container', ['container-not-found']],
    ['403 clock', ['clock-skew']],
    ['412 etag', ['changed-during-transfer']],
    ['delete container 409', ['blob-immutable', 'being-deleted', 'lease-active']],
    ['net use 53', ['network-egress-blocked', 'private-endpoint-path']],
  ])('%s', (text, accepted) => {
    expect(accepted).toContain(diagnose(knowledge, redact(text)).causes[0]?.id);
  });

  test.each([
    ['azcopy sync 403', ['sas-missing-permission', 'rbac-role-missing', 'firewall-blocked', 'sas-expired']],
    ['azcopy sync 404', ['container-not-found', 'blob-not-found']],
    ['azcopy bench 403', ['sas-missing-permission', 'rbac-role-missing', 'firewall-blocked', 'sas-expired']],
    ['azcopy copy 412', ['changed-during-transfer']],
  ])('%s: a command says nothing of a status that it never comes to by itself', (text, accepted) => {
    expect(accepted).toContain(diagnose(knowledge, redact(text)).causes[0]?.id);
  });
});

describe('what is none of ours gets no cause', () => {
  test.each([
    '403 since I changed my Netflix plan',
    '500 from the payroll system',
    'the printer is out of paper',
    'thanks, see you tomorrow',
    'psql: FATAL: password authentication failed for user "shop"',
    'pod cart-0 OOMKilled exit code 137',
    'aws s3 cp: Unable to locate credentials',
    'AADSTS50105: user is not assigned to a role for the application Salesforce',
  ])('%s', (text) => {
    expect(diagnose(knowledge, redact(text)).causes).toEqual([]);
  });
});

describe('several faults in one report are all named', () => {
  test.each([
    [
      'a SAS that lacks a letter and has expired',
      'azcopy remove "https://contoso.blob.core.windows.net/c/a?sv=2022-11-02&sp=rl&sr=c&se=2026-02-01T00:00:00Z&sig=REDACTED"\n2026/11/20 16:30:02 RESPONSE 403 AuthenticationFailed',
      ['sas-expired', 'sas-missing-permission'],
    ],
    [
      'two hosts with two errors',
      'host1: dial tcp: lookup contosoa.blob.core.windows.net: no such host\nhost2: RESPONSE Status: 412 There is currently a lease on the blob and no lease ID was specified in the request. LeaseIdMissing',
      ['dns-no-such-host', 'lease-active'],
    ],
  ])('%s', (_name, text, causes) => {
    const found = diagnose(knowledge, redact(text)).causes.map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(causes));
  });
});

describe('one word names a field, and no cause is likely by it', () => {
  test.each(['empty', 'null', 'nat', 'identity', 'owner', 'hadoop', 'metrics', 'Verzeichnis', 'directory?'])(
    '%s',
    (text) => {
      expect(['unsure', 'unknown']).toContain(diagnose(knowledge, redact(text)).certainty);
    },
  );

  test.each([
    ['AZSM1024', 'certain'],
    ['ContainerBeingDeleted', 'likely'],
    ['CannotVerifyCopySource', 'unsure'],
    ['sas-expired', 'likely'],
    ['sas expired', 'likely'],
  ])('a code and two words are more: %s', (text, certainty) => {
    expect(diagnose(knowledge, redact(text)).certainty).toBe(certainty);
  });
});
