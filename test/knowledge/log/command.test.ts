import { parseCommand } from '../../../knowledge/log/command.ts';

const URL = 'https://contoso.blob.core.windows.net/in?sig=REDACTED';

test.each([
  ['as AzCopy logs it', `copy C:\\in put ${URL} --recursive `, 'C:\\in put', URL],
  ['with the quotes of a wrapper', `copy "C:\\in put" "${URL}" --recursive`, 'C:\\in put', URL],
  ['a download', `copy '${URL}' /srv/in`, URL, '/srv/in'],
  ['what is removed', `remove ${URL} --recursive`, URL, undefined],
])('the two sides of a logged command: %s', (_name, command, source, destination) => {
  expect(parseCommand(command)).toMatchObject({ source, ...(destination && { destination }) });
});
