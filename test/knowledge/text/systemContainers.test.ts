/** `$web` in commands: a shell that takes it for a variable makes it empty. */
import { fill, fillings } from '../../../knowledge/text/render.ts';

const filled = (shell: string, command: string, container = '$web') =>
  fill(`\`\`\`${shell}\n${command}\n\`\`\``, fillings({ account: 'contososite', container })).split('\n')[1];

test.each([
  ['bash', 'az storage blob list --container-name "{container}"', 'az storage blob list --container-name "\\$web"'],
  ['powershell', 'Get-AzStorageBlob -Container "{container}"', 'Get-AzStorageBlob -Container "`$web"'],
  ['bash', 'azcopy list "{url}?<SAS>"', 'azcopy list "https://contososite.blob.core.windows.net/\\$web?<SAS>"'],
  ['bash', "az storage blob list --container-name '{container}'", "az storage blob list --container-name '$web'"],
  ['cmd', 'azcopy list "{url}"', 'azcopy list "https://contososite.blob.core.windows.net/$web"'],
])('in %s: %s', (shell, command, expected) => {
  expect(filled(shell, command)).toBe(expected);
});

test('variables of a page’s own stay where the container has an ordinary name', () => {
  expect(filled('bash', 'web=x; echo "$web" "{container}"', 'backup')).toBe('web=x; echo "$web" "backup"');
});
