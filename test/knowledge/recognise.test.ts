import type { Facts } from '../../knowledge/facts/facts.ts';
import { recognise } from '../../knowledge/recognise.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { aCause, aCode, aKnowledge } from '../support/aKnowledge.ts';

const { knowledge } = aKnowledge(
  aCode(
    'AuthorizationFailure',
    'status: 403\nmessage: This request is not authorized to perform this operation.\ncauses: [firewall]',
  ),
  aCode('ServerBusy', 'status: 503\nmessages: [over the account limit]\ncauses: [throttled]'),
  aCode('Gone', 'causes: [gone]'),
  aCode('403', 'rank: generic\nimplies: { speaksOf: refused }\ncauses: [firewall]'),
  aCode('503', 'rank: generic\ncauses: [throttled]'),
  aCause('firewall'),
  aCause('throttled'),
  aCause('gone'),
  aCause('hint', "signs: [{ says: 'the firewall settings may be blocking access', rank: generic }]"),
  aCause('symptom', 'signs: [firewall settings]'),
);

const read = (text: string, given: Facts = {}) => recognise(knowledge, redact(text), given);

describe('codes', () => {
  test.each([
    ['in a console line', 'ERROR CODE: AuthorizationFailure', ['AuthorizationFailure']],
    ['in a header', 'X-Ms-Error-Code: [ServerBusy]', ['ServerBusy']],
    ['in XML', '<Code>ServerBusy</Code><Message>Egress is over the account limit.</Message>', ['ServerBusy']],
    ['in escaped XML', '&lt;Code&gt;ServerBusy&lt;/Code&gt;', ['ServerBusy']],
    ['in JSON within JSON', '{"error":"{\\"code\\":\\"AuthorizationFailure\\"}"}', ['AuthorizationFailure']],
    ['in JSON with escaped angle brackets', '\\u003cCode\\u003eServerBusy\\u003c/Code\\u003e', ['ServerBusy']],
    ['in any case', 'authorizationfailure', ['AuthorizationFailure']],
    ['by the message alone', 'Operations per second is over the account limit.', ['ServerBusy']],
    ['a code of one word only as it is spelled', 'my files are gone', []],
    ['behind a figure', '403AuthorizationFailure', ['AuthorizationFailure']],
    ['beside words that begin alike', 'Author Gon Gone_2 Gone', ['Gone']],
    ['not within another word', 'MyAuthorizationFailureHandler', []],
  ])('are found %s', (_name, text, codes) => {
    expect(read(text).codes).toEqual(codes);
  });

  test('are named before statuses', () => {
    expect(read('RESPONSE 403: 403 This request is not authorized to perform this operation.').codes).toEqual([
      'AuthorizationFailure',
      '403',
    ]);
  });
});

describe('a number is a status', () => {
  test.each([
    ['in a short question', '403 on azcopy copy', true],
    ['beside the word status', `${'x '.repeat(200)}Status code: 403`, true],
    ['between colons, as AzCopy writes it', `${'x '.repeat(200)}UPLOADFAILED: /a/b.txt : 403 : 403 denied`, true],
    ['before its name', `${'x '.repeat(200)} (403) Forbidden`, true],
    ['not as a part of a path', `${'x '.repeat(200)} /data/403/file and build.403.zip`, false],
    ['not as a number of files', `${'x '.repeat(200)} Number of File Transfers: 403`, false],
    ['not with a unit behind it', 'server latency 403 ms, 403 TB in all', false],
    ['not as so many of what was spoken of', 'can I do 403 of them tonight, 403 at a time?', false],
    ['not as so many in German', 'geht das mit 403 davon, also 403 gleichzeitig?', false],
    ['where something fails at once', 'azcopy copy, 403 at once', true],
    [
      'at the end of a clause in a long story',
      `${'x '.repeat(200)} and from the second one: 403. The first works`,
      true,
    ],
    ['before what else is told', `${'x '.repeat(200)} the scan still ends in 403 and I have the role`, true],
    ['not as a row, where a clause ends', `${'x '.repeat(200)} and it stops at row 403, always that one.`, false],
    ['not among counters', `${'x '.repeat(200)} 311 failed, 320 pending, 403 total, 0 skipped`, false],
    ['not where there is none', `${'x '.repeat(200)} it just hangs, no 403, nothing.`, false],
    ['not where a person denies it', "no 403, it can't resolve the host name", false],
    ['not where it is denied in German', 'kein 403, der Upload läuft in ein Timeout', false],
    ['behind a plain no', 'no, 403 again', true],
    ['not as the end of a large number', 'of 12,403 files and 1,200,403 in all', false],
    ['not as the beginning of a large number', '403,000 files, which are 403 000 or 403.000 elsewhere', false],
    ['before another status', 'it alternates, errors 403,404', true],
    ['not within a time or an address', `${'x '.repeat(200)} 10.0.0.403 12:403`, false],
  ])('%s', (_name, text, expected) => {
    expect(read(text).codes.includes('403')).toBe(expected);
  });
});

test('what a tool prints before every refusal hides no words of its own as symptoms', () => {
  const { observations } = read('The firewall settings may be blocking access.');
  expect(observations.map((one) => one.rank)).toEqual(['generic']);
});

describe('harm', () => {
  const block = '2026/11/20 16:30:10 ==> REQUEST/RESPONSE\n   X-Ms-Error-Code: ServerBusy\n';
  test.each([
    [
      'an error of a job that completed',
      `${block}2026/11/20 16:31:10\nNumber of File Transfers Failed: 0\nFinal Job Status: Completed\n`,
      true,
    ],
    [
      'an error of a job that failed',
      `${block}2026/11/20 16:31:10\nNumber of File Transfers Failed: 3\nFinal Job Status: CompletedWithErrors\n`,
      false,
    ],
    [
      'a look before the job, where the job has trouble of its own',
      `${block}2026/11/20 16:30:11 Job-Command copy a b\n2026/11/20 16:30:12 ERR: UPLOADFAILED: a : 403 : 403 x\n`,
      true,
    ],
    ['a look before the job, where nothing else is wrong', `${block}2026/11/20 16:30:11 Job-Command copy a b\n`, false],
  ])('%s', (_name, log, harmless) => {
    expect(read(log).observations.find((one) => one.code === 'ServerBusy')?.harmless).toBe(harmless);
  });
});

describe('facts', () => {
  test.each([
    ['a status', '403 on azcopy copy', 'refused'],
    ['so much of something', 'we paid 403 euro for this account', undefined],
    ['so many files', '403 files were copied, then it stopped', undefined],
  ])('what the error speaks of is told by a status: %s', (_name, text, expected) => {
    expect(read(text).facts.speaksOf).toBe(expected);
  });

  test.each<[string, string, Facts]>([
    [
      'a SAS and a service',
      'https://contoso.blob.core.windows.net/c?sp=r&sig=REDACTED',
      { auth: 'sas', service: 'blob', cloud: 'global' },
    ],
    ['a login', 'INFO: Authenticating to destination using Azure AD', { auth: 'entra' }],
    [
      'a managed identity',
      'ManagedIdentityCredential authentication failed',
      { auth: 'entra', identity: 'managed-identity' },
    ],
    [
      'an upload',
      'azcopy copy ./reports "https://contoso.blob.core.windows.net/reports" --recursive',
      { tool: 'azcopy', operation: 'upload' },
    ],
    [
      'a download',
      'azcopy cp "https://contoso.file.core.windows.net/share/x" C:\\temp',
      { operation: 'download', service: 'file' },
    ],
    [
      'a copy between accounts',
      'azcopy copy "https://a11.blob.core.windows.net/x" "https://b22.blob.core.windows.net/x"',
      { operation: 's2s' },
    ],
    ['a cloud', 'https://contoso.blob.core.chinacloudapi.cn/x', { cloud: 'china' }],
    ['an emulator', 'http://127.0.0.1:10000/devstoreaccount1/c', { cloud: 'emulator', http: 'yes' }],
    ['an old AzCopy', 'AzCopy /Source:C:\\x /Dest:https://contoso.blob.core.windows.net/x', { azcopyVersion: 'v8' }],
    ['a version', '2026/11/20 16:30:10 AzcopyVersion  10.32.2', { azcopyVersion: 'current' }],
    ['how a job ended', 'Final Job Status: CompletedWithErrors', { outcome: 'partly' }],
    ['what was to be done, in Japanese', 'azcopyで403が出てアップロードできません', { operation: 'upload' }],
    ['what was to be done, in German', 'Die Freigabe lässt sich nicht löschen', { operation: 'remove' }],
    ['a system error without a blank', 'ファイル共有がマウントできない、システムエラー53', { operation: 'mount' }],
    ['keys in German', 'seit wir die Schlüssel getauscht haben geht nichts mehr', { keysRotated: 'yes' }],
    ['a private endpoint in Japanese', 'プライベートエンドポイントを作りました', { privateEndpoint: 'yes' }],
    ['no proxy in Japanese', 'プロキシは使っていません', { proxy: 'no' }],
    ['which conflict', '409, da läuft wohl eine Lease', { conflict: 'lease' }],
  ])('tells %s', (_name, text, facts) => {
    expect(read(text).facts).toMatchObject(facts);
  });

  test.each<[string, string, Facts]>([
    [
      'another system',
      "cannot mount the share in linux, a Redhat VM. From a windows box it's ok, C:\\ is there",
      { os: 'linux' },
    ],
    ['another program', 'our code hangs. With Storage Explorer I can put files there', { tool: undefined }],
    ['what does not work', 'with azcopy it doesnt work', { tool: 'azcopy' }],
    ['what cannot', "in Storage Explorer I can't open it", { tool: 'explorer' }],
    [
      'a work account',
      'logged in with my work account in Storage Explorer',
      { otherClientWorks: undefined, tool: 'explorer' },
    ],
    ['what works in the portal', 'my commands work, and in the portal too', { otherClientWorks: 'yes' }],
    ['a task with a misleading name', 'Azure file copy v4 on a hosted agent', { service: undefined }],
    ['a share', 'our Azure file share', { service: 'file' }],
    ['something that was added', 'then it adds a second stored permission', { networkRuleChanged: undefined }],
    ['an address that was added', 'I just added my IP to the account', { networkRuleChanged: 'yes' }],
  ])('tells %s from what fails', (_name, text, facts) => {
    const told = read(text).facts;
    for (const [fact, value] of Object.entries(facts)) expect([fact, told[fact]]).toEqual([fact, value]);
  });

  test('what the user answered wins over the text', () => {
    expect(read('?sig=REDACTED', { auth: 'entra' }).facts.auth).toBe('entra');
  });

  test('an answer of "I do not know" leaves the text its say', () => {
    expect(read('?sig=REDACTED', { auth: 'unknown' }).facts.auth).toBe('sas');
  });
});

test('names and ids for commands and support cases', () => {
  const { names, requestIds, times } = read(
    'PUT https://contoso.blob.core.usgovcloudapi.net/reports/a.txt\nX-Ms-Request-Id: 204591b0-701e-0058-c710-08ad22000000\nTime:2026-11-20T16:29:53.8620000Z',
  );
  expect(names).toMatchObject({
    account: 'contoso',
    container: 'reports',
    suffix: 'core.usgovcloudapi.net',
    loginHost: 'login.microsoftonline.us',
  });
  expect(requestIds).toEqual(['204591b0-701e-0058-c710-08ad22000000']);
  expect(times).toEqual(['2026-11-20T16:29:53.8620000Z']);
});

test('the help that AzCopy prints after a wrong flag is no evidence', () => {
  const help = `Error: unknown flag: --x\nUsage:\n  azcopy copy [source] [destination] [flags]\n\n${'  --flag  a text about 403 errors and AuthorizationFailure\n'.repeat(30)}\nunknown flag: --x\n`;
  expect(read(help).codes).toEqual([]);
});

describe('what people say', () => {
  const log = '2026/11/20 16:30:10 ==> REQUEST/RESPONSE (Try=1)';
  test.each([
    ['is read where a person speaks', 'We changed the firewall settings.', ['symptom']],
    ['is not read out of a log', `${log}\nfirewall settings`, []],
    ['is not read out of a summary', 'Final Job Status: Failed\nfirewall settings', []],
  ])('%s', (_name, text, ranks) => {
    const { observations } = read(text);
    expect(observations.filter(({ id }) => id.startsWith('symptom!')).map(({ rank }) => rank)).toEqual(ranks);
  });
});
