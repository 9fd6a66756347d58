import { causesDenied } from '../../../../dialogs/moves/corrected/denied.ts';
import type { DiagnosedCause } from '../../../../knowledge/diagnose.ts';
import { deniedWords } from '../../../../knowledge/words/denials.ts';

const CAUSES = [
  { id: 'sas-missing-permission', takes: { auth: 'sas' } },
  { id: 'rbac-role-missing', takes: { auth: 'entra', dataRole: 'no' } },
  { id: 'key-invalid', takes: { auth: 'key' } },
  { id: 'azcopy-sync-comparison', takes: {} },
] as unknown as DiagnosedCause[];

test.each([
  ['we use no SAS', ['SAS']],
  ["it's copy, not sync", ['sync']],
  ['wir haben gar keine SAS', ['SAS']],
  ['SASではなくマネージド ID です', ['SAS']],
  ['キーは使っていません', ['キー']],
  ['I said key, it is a SAS', ['key']],
  ['キーと書きましたが SAS です', ['キー']],
  ['I said it works', []],
  ['the SAS is fine', []],
])('“%s” denies %j', (said, things) => {
  expect(deniedWords(said)).toEqual(things);
});

test.each([
  ['we use no SAS', false, ['sas-missing-permission']],
  ['SASではなくマネージド ID でした', true, ['sas-missing-permission']],
  ['キーは使っていません', false, ['key-invalid']],
  ['copy, not sync', true, ['azcopy-sync-comparison']],
  // What is missing is no denial of the cause that says so.
  ['there is no role', false, []],
  ['the sync is not the newest', false, []],
])('“%s” (corrects: %s) leaves out %j', (said, corrects, causes) => {
  expect(causesDenied(CAUSES, said, corrects)).toEqual(causes);
});
