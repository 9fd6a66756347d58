import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const KEY = '&skoid=REDACTED&sktid=REDACTED&skt=2026-11-25T00:00:00Z&ske=2026-12-01T00:00:00Z&sks=b&skv=2024-11-04';
const url = (letters: string, key = KEY) =>
  `https://contoso.blob.core.windows.net/drop?sv=2024-11-04&sr=c&sp=${letters}&se=2026-12-01T00:00:00Z${key}&sig=REDACTED`;
const MISMATCH = '2026/11/27 01:00:00 RESPONSE 403 AuthorizationPermissionMismatch';
const first = (report: string) => diagnose(knowledge, redact(report)).causes[0]?.id;

test.each([
  ['all letters, signed by a login', `${MISMATCH}\n${url('racwdl')}`, 'sas-delegation-key'],
  [
    'the letters of the job, signed by a login',
    `azcopy copy ./x "${url('rcwl')}" --recursive\n${MISMATCH}`,
    'sas-delegation-key',
  ],
  [
    'a letter is missing, signed by a login',
    `azcopy copy ./x "${url('rl')}" --recursive\n${MISMATCH}`,
    'sas-missing-permission',
  ],
  [
    'a letter is missing, signed by the key',
    `azcopy copy ./x "${url('rl', '')}"\n${MISMATCH}`,
    'sas-missing-permission',
  ],
])('%s', (_name, report, cause) => {
  expect(first(report)).toBe(cause);
});

test('without the refusal the letters tell nothing of the signer', () => {
  const { observations } = recognise(knowledge, redact(`${url('racwdl')}\nRESPONSE 404 BlobNotFound`));
  expect(observations.map(({ id }) => id)).not.toContain('sas: its signer');
});
