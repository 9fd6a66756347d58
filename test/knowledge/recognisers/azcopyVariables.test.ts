import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const unknownIn = (report: string) =>
  recognise(knowledge, redact(report)).observations.filter(({ id }) => id.startsWith('variable '));

test.each([
  ['export AZCOPY_CONCURRENCY=16 changes nothing', 1],
  ['AZCOPY_AUTO_LOGIN is set to MSI', 1],
  ['curl https://github.com/x/releases/download/v10.99.0/azcopy_linux_amd64_10.99.0.tar.gz gives 404', 0],
  ['File "/opt/airflow/plugins/azcopy_operator.py", line 63', 0],
  ['AZCOPY_AUTO_LOGIN_TYPE=MSI', 0],
])('%s: %i variables that AzCopy does not know', (report, many) => {
  expect(unknownIn(report)).toHaveLength(many);
});

test('a misspelt variable of the login explains that none is found', () => {
  const report = redact(
    'AZCOPY_LOGIN_TYPE=AZCLI in the profile\nno SAS token or OAuth token is present and the resource is not public',
  );
  expect(diagnose(knowledge, report).causes[0]?.id).toBe('azcopy-env-variable');
});
