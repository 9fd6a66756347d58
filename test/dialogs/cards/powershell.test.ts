/** What a page gives for bash, as PowerShell takes it. */
import { inPowerShell } from '../../../dialogs/cards/powershell.ts';

test.each([
  ['azcopy copy "a" "b" --recursive', 'azcopy copy "a" "b" --recursive'],
  [
    'az role assignment create --assignee "$(az ad signed-in-user show --query id --output tsv)" --role "X"',
    'az role assignment create --assignee "$(az ad signed-in-user show --query id --output tsv)" --role "X"',
  ],
  [
    'export AZCOPY_AUTO_LOGIN_TYPE=AZCLI AZCOPY_TENANT_ID="<tenant>"',
    '$env:AZCOPY_AUTO_LOGIN_TYPE = "AZCLI"; $env:AZCOPY_TENANT_ID = "<tenant>"',
  ],
  [
    'who="$(az account show --output tsv)"\naz group show --name "$who"',
    '$who = $(az account show --output tsv)\naz group show --name "$who"',
  ],
  ['az storage blob list \\\n  --account-name a', 'az storage blob list `\n  --account-name a'],
  ['for n in 1 2; do az group list; done', undefined],
  ['az group list | grep x', undefined],
  ['curl -sv https://a.blob.core.windows.net', undefined],
])('%s', (bash, powershell) => {
  expect(inPowerShell(bash)).toBe(powershell);
});
