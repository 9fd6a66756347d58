import { findAzcopyCommands } from '../../../knowledge/azcopy/azcopyCommand.ts';
import { readCommandFaults } from '../../../knowledge/recognisers/commandFaults.ts';

const URL = 'https://contoso.blob.core.windows.net/c?sv=2024-11-04&sp=rwl&se=2030-01-01&sig=REDACTED';
const causes = (text: string, facts = {}) =>
  readCommandFaults(findAzcopyCommands(text), facts).map((fault) => fault.causes[0]?.cause);

test.each([
  ['single quotes in cmd', `azcopy copy 'C:\\x' '${URL}'`, { shell: 'cmd' }, ['azcopy-shell-quoting']],
  ['single quotes in a POSIX shell', `azcopy copy './x' '${URL}'`, { shell: 'posix' }, []],
  ['no quotes at all', `azcopy copy ./x ${URL}`, {}, ['azcopy-shell-quoting']],
  ['a command of a log, whose quotes the shell has taken', `2026/11/20 16:30:10 Job-Command copy ./x ${URL}`, {}, []],
  [
    'only a token where the URL belongs',
    'azcopy copy "./x" "sv=2024-11-04&sr=c&sp=rw&se=2030-01-01&sig=REDACTED"',
    {},
    ['azcopy-from-to'],
  ],
  ['a flag that does not exist', `azcopy copy "./x" "${URL}" --rekursive`, {}, ['azcopy-unknown-flag']],
  [
    'from the government cloud to the public one',
    'azcopy copy "https://a11.blob.core.usgovcloudapi.net/x" "https://b22.blob.core.windows.net/x" --recursive',
    {},
    ['azcopy-gov-to-commercial'],
  ],
  [
    'and the other way round',
    'azcopy copy "https://b22.blob.core.windows.net/x" "https://a11.blob.core.usgovcloudapi.net/x" --recursive',
    {},
    [],
  ],
  [
    'a root without a container',
    'azcopy copy "./x.csv" "https://contoso.blob.core.windows.net/"',
    {},
    ['azcopy-recursive'],
  ],
  [
    'a value that a flag does not take',
    `azcopy copy "./x.csv" "${URL}" --overwrite maybe`,
    {},
    ['azcopy-unknown-flag'],
  ],
  ['what a log shows was taken', 'Job-Command copy "https://contoso.blob.core.windows.net/c" "/x"', {}, []],
  ['a command with nothing amiss', `azcopy copy "./x" "${URL}" --recursive`, {}, []],
])('%s', (_name, text, facts, expected) => {
  expect(causes(text, facts)).toEqual(expected);
});
