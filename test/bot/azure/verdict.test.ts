import type { Answer } from '../../../bot/azure/probe/connection.ts';
import { codeOf, isBesideTheLetter, isShut, isStorage, judge, wantsRest } from '../../../bot/azure/probe/verdict.ts';

const anAnswer = (status: number, code = '', body = ''): Answer => ({
  status,
  headers: code ? { 'x-ms-error-code': code } : {},
  body,
  requestId: 'id',
  sent: 0,
  received: 0,
});

test.each([
  [200, '', 'allowed'],
  [206, '', 'allowed'],
  [304, '', 'allowed'],
  [404, 'BlobNotFound', 'allowed'],
  [404, 'ContainerNotFound', 'allowed'],
  [412, 'ConditionNotMet', 'allowed'],
  [416, 'InvalidRange', 'allowed'],
  [409, 'LeaseIdMismatchWithLeaseOperation', 'allowed'],
  [409, 'BlobArchived', 'allowed'],
  [409, 'FeatureNotYetSupportedForHierarchicalNamespaceAccounts', 'untold'],
  [409, 'BlobTagsNotSupportedForAccountType', 'untold'],
  [409, 'PublicAccessNotPermitted', 'refused'],
  [401, 'NoAuthenticationInformation', 'refused'],
  [403, 'AuthorizationPermissionMismatch', 'refused'],
  [403, '', 'refused'],
  [307, '', 'untold'],
  [400, 'InvalidHeaderValue', 'untold'],
  [405, 'UnsupportedHttpVerb', 'untold'],
  [500, 'InternalError', 'untold'],
  [503, 'ServerBusy', 'untold'],
])('%i %s is %s', (status, code, kind) => {
  expect(judge(anAnswer(status, code))).toEqual({ kind });
});

test('for a SAS of an old version a miss may be a refusal', () => {
  expect(judge(anAnswer(404, 'ResourceNotFound'), '2014-02-14')).toEqual({ kind: 'untold' });
  expect(judge(anAnswer(404, 'ResourceNotFound'), '2015-04-05')).toEqual({ kind: 'allowed' });
});

test.each([
  ['the header', anAnswer(403, 'AuthenticationFailed'), 'AuthenticationFailed'],
  ['XML', anAnswer(403, '', '<Error><Code>AuthenticationFailed</Code></Error>'), 'AuthenticationFailed'],
  ['XML of tables', anAnswer(403, '', '<error><m:code xmlns:m="x">ignored</m:code></error>'), undefined],
  ['JSON', anAnswer(404, '', '{"error":{"code":"PathNotFound","message":"…"}}'), 'PathNotFound'],
  ['nowhere', anAnswer(403, '', '<html>Sign in</html>'), undefined],
])('the code is read from %s', (_where, answer, code) => {
  expect(codeOf(answer)).toBe(code);
});

test.each([
  [403, 'AuthenticationFailed', true, true],
  [403, 'AuthorizationFailure', true, true],
  [403, 'AuthorizationSourceIPMismatch', true, true],
  [403, 'AuthorizationPermissionMismatch', false, false],
  [403, 'AuthorizationResourceTypeMismatch', false, false],
  [403, '', true, false],
  [401, '', true, false],
  [404, 'BlobNotFound', false, false],
])('%i %s: shut %p, beside the letter %p', (status, code, shut, beside) => {
  expect([isShut(anAnswer(status, code)), isBesideTheLetter(anAnswer(status, code))]).toEqual([shut, beside]);
});

test('only a service that is busy asks for a rest', () => {
  const statuses = [200, 403, 404, 429, 500, 501, 503];
  expect(statuses.filter((status) => wantsRest(anAnswer(status)))).toEqual([429, 503]);
  expect(wantsRest(anAnswer(500, 'OperationTimedOut'))).toBe(true);
});

test('a storage service is known by its request id', () => {
  expect(isStorage({ ...anAnswer(200), headers: { 'x-ms-request-id': 'r' } })).toBe(true);
  expect(isStorage({ ...anAnswer(200), headers: { server: 'squid' } })).toBe(false);
});
