import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { findEcho } from '../../../knowledge/recognisers/echoes.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const echoIn = (text: string) => findEcho({ folded: text.toLowerCase() })?.cause;

test.each([
  [
    'a write that timed out, and its retry with 412',
    'attempt 1: PUT /state.json: The operation was canceled after 30 s\nattempt 2: Status: 412 ErrorCode: ConditionNotMet',
    'retry-after-success',
  ],
  [
    'a lease whose answer got lost',
    'AcquireLease -> context deadline exceeded\nAcquireLease try=2 -> RESPONSE 409 LeaseAlreadyPresent',
    'retry-after-success',
  ],
  [
    'two rows of one client request id',
    '02:10:07 PutBlob 201 x-ms-client-request-id: 9ab0-77\n02:10:38 PutBlob 409 BlobAlreadyExists x-ms-client-request-id: 9ab0-77',
    'retry-after-success',
  ],
  [
    'the same id in columns of a table',
    '2026-11-19T02:10:07Z  DeleteBlob  202  9ab0-77\n2026-11-19T02:10:38Z  DeleteBlob  404  9ab0-77  BlobNotFound',
    'delete-retry-404',
  ],
  [
    'the retry told behind the error',
    'RestError: ResourceNotFound, statusCode: 404, request: { method: DELETE }\n[retry] attempt 1 ECONNRESET, attempt 2 404',
    'delete-retry-404',
  ],
  [
    'an answer below its request',
    '--> PUT /a.json x-ms-client-request-id: 4f1c-a\n<-- SocketTimeoutException: Read timed out\n--> PUT /a.json x-ms-client-request-id: 4f1c-a\n<-- 412 ConditionNotMet',
    'retry-after-success',
  ],
  [
    'a rename that had worked',
    'Rename attempt 1 of /tmp/a timed out, retrying\nThe source path for a rename operation does not exist., 404, SourcePathNotFound',
    'retry-after-success',
  ],
])('%s is an echo', (_name, text, cause) => {
  expect(echoIn(text)).toBe(cause);
});

test.each([
  ['a blob that is simply there', '409 The specified blob already exists. ErrorCode: BlobAlreadyExists'],
  [
    'a read that finds nothing after a time-out',
    'try 1: GET https://contoso.blob.core.windows.net/a/b timed out, retrying\ntry 2: GET https://contoso.blob.core.windows.net/a/b 404 BlobNotFound',
  ],
  ['a report that denies it', '412 ConditionNotMet while another service writes. No retries or timeouts in our trace.'],
  [
    'two requests with ids of their own',
    'PutBlob 201 x-ms-client-request-id: aa11-22\nPutBlob 409 BlobAlreadyExists x-ms-client-request-id: bb33-44',
  ],
])('%s is none', (_name, text) => {
  expect(echoIn(text)).toBeUndefined();
});

test('the code that is only an echo does not lead', () => {
  const report =
    '14:02:11 --> PUT /orders/17.json If-Match: "0x8D"\n14:02:41 <-- SocketTimeoutException: Read timed out\n14:02:42 retrying PUT /orders/17.json\n14:02:42 <-- 412 ConditionNotMet';
  expect(diagnose(openKnowledge(), redact(report)).causes[0]?.id).toBe('retry-after-success');
});
