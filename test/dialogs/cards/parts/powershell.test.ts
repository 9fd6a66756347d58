/** What a page gives for bash, as PowerShell takes it. */
import { inPowerShell } from '../../../../dialogs/cards/parts/powershell.ts';

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
  [
    'who="$(az ad signed-in-user show --query id --output tsv)"\naz storage fs access set --path "a" --acl "$acl,user:$who:r-x"',
    `$who = $(az ad signed-in-user show --query id --output tsv)\naz storage fs access set --path "a" --acl "$acl,user:$\{who}:r-x"`,
  ],
  ['export A="$(az account show --query "id")"', '$env:A = $(az account show --query "id")'],
  ['export A="x y" B=1 ', '$env:A = "x y"; $env:B = "1"'],
  // Settings that may be taken apart in a million ways: the line is read in one.
  [`export ${'A=a'.repeat(40)} and more`, undefined],
  ['az group list\n  who="$(az account show)"', 'az group list\n  $who = $(az account show)'],
  ['who="user:$id:r"', `$who = "user:$\{id}:r"`],
  ['AZCOPY_BUFFER_GB=1 azcopy jobs resume x', undefined],
  ['name="test-$(date +%s)-$RANDOM"', undefined],
  [`az storage table list --query "[?starts_with(name,'\\$Metrics')].name"`, undefined],
  ['az rest --method get --url "https://a.blob.core.windows.net/c/b?comp=blocklist&blocklisttype=all"', undefined],
  [
    'azcopy copy "a" "https://a.blob.core.windows.net/c?sv=1&sig=REDACTED"',
    'azcopy copy "a" "https://a.blob.core.windows.net/c?sv=1&sig=REDACTED"',
  ],
  ['az vm list --query "[?x] | [0].id"', 'az vm list --query "[?x] | [0].id"'],
  ['az vm list --query "[?x]|[0].id"', undefined],
  ['az vm list --query "[?on==`true`].id"', undefined],
  ['for n in 1 2; do az group list; done', undefined],
  ['az group list | grep x', undefined],
  ['curl -sv https://a.blob.core.windows.net', undefined],
])('%s', (bash, powershell) => {
  expect(inPowerShell(bash)).toBe(powershell);
});
