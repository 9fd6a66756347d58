/** Whether somebody tells that a job of AzCopy ended well, and what is then made of an error beside it. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { isToldAsCompleted } from '../../../knowledge/recognisers/completedTold.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

test.each([
  ['azcopy job completed, failed 0, and a 403 for each HEAD', true],
  ['the azcopy copy succeeds every night, the log has a 404 at the start', true],
  ['azcopy sync läuft durch, 0 fehlgeschlagen, trotzdem 404 im Protokoll', true],
  ['azcopy のコピーは成功していますが、ログに 403 が出ます', true],
  ['azcopy completes with 0 files transferred, the log has a 403', false],
  ['azcopy copy fails, the log has a 403', false],
  ['the copy succeeds, the log has a 403', false],
  ['azcopy copy works from my laptop', false],
])('“%s”: %s', (text, told) => {
  expect(isToldAsCompleted(text)).toBe(told);
});

test('a 403 of a job that ended well does no harm', () => {
  const text =
    'azcopy upload with a SAS of cw: Completed, failed 0, yet the log has AuthorizationPermissionMismatch for each HEAD';
  expect(diagnose(openKnowledge(), redact(text)).causes[0]?.id).toBe('azcopy-benign-403');
});
