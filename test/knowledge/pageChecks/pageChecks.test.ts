/** Each kind of trouble that the page check refuses, and the form that it asks for instead. */
import { objections } from '../../../knowledge/pageChecks/checkPages.ts';
import { viewPage } from '../../../knowledge/pageChecks/view.ts';

const view = (text: string, heading = 'Fix') => viewPage('causes/x.md', 'cause', [{ heading, text, line: 10 }]);
const says = (text: string, heading?: string) => objections(view(text, heading)).map((objection) => objection.says);
const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

const SCOPE = '"$(az storage account show --name "{account}" --query id --output tsv){below}"';
const ME = '"$(az ad signed-in-user show --query id --output tsv)"';

describe('refused, with what to write instead', () => {
  test.each([
    [
      'a variable that no line made',
      'powershell',
      'Get-AzStorageBlob -Container "{container}" -Context $ctx',
      'no line of this fence makes ctx',
    ],
    ['a bash variable from another fence', 'bash', 'echo "$scope"', 'no line of this fence makes scope'],
    ['a cmd variable', 'cmd', 'echo %KEY%', 'no line of this fence makes key'],
    [
      'a secret that the next line is taken for',
      'bash',
      'read -rs AZCOPY_SPA_CLIENT_SECRET && export AZCOPY_SPA_CLIENT_SECRET\nazcopy list "{url}"',
      'taken for the secret',
    ],
    [
      'the same in PowerShell',
      'powershell',
      '$secret = Read-Host "Secret" -AsSecureString\nazcopy list "{url}"',
      'taken for the secret',
    ],
    ['GNU date', 'bash', `echo "$(date -u -d '+1 day' +%Y)"`, 'GNU date only'],
    ['a dollar that only bash reads', 'bash', 'azcopy list "https://{blobHost}/\\$web?{sas}"', 'single quotes'],
    [
      'a role that everybody loses when nobody is found',
      'bash',
      `az role assignment delete --assignee ${ME} --role "{role}" --scope ${SCOPE}`,
      'from everybody who has it there',
    ],
    [
      'the same by a variable',
      'bash',
      `who=${ME}\naz role assignment delete --assignee "$who" --role "{role}" --scope ${SCOPE}`,
      'from everybody who has it there',
    ],
    [
      'the entry of the owner when nobody is found',
      'bash',
      `who=${ME}\naz storage fs access update-recursive --account-name "{account}" --file-system "{container}" --path "{blob}" --acl "user:$who:r-x" --auth-mode login`,
      'the entry of the owner',
    ],
    [
      'the first of several subnets of a name',
      'bash',
      `subnet="$(az network vnet list --query "[].subnets[] | [?name=='{subnet}'].id | [0]" --output tsv)"\naz storage account network-rule add --account-name "{account}" --subnet "$subnet"`,
      'may be a stranger',
    ],
    ['all jobs forgotten', 'bash', 'azcopy jobs clean', 'also of those to be resumed'],
    ['a benchmark without sizes', 'bash', 'azcopy bench "{url}?{sas}"', 'it uploads 25 GB'],
    [
      'the emulator on every address',
      'bash',
      'docker run --rm -p 10000:10000 mcr.microsoft.com/azure-storage/azurite',
      'to the whole network',
    ],
    ['no log', 'bash', 'azcopy copy "{path}" "{url}?{sas}" --log-level=NONE', 'without a log'],
    [
      'a copy onto its own source',
      'bash',
      'azcopy copy "{sourceUrl}?{sourceSas}" "{url}?{destinationSas}" --recursive',
      'the URL of a report may be that of the source',
    ],
    ['grep -P', 'bash', "grep -oP 'x' file", 'grep -P is GNU only'],
    ['-MaskInput', 'powershell', 'Read-Host -MaskInput', 'PowerShell 7 only'],
    ['-SkipHttpErrorCheck', 'powershell', 'Invoke-WebRequest -SkipHttpErrorCheck "{url}"', 'PowerShell 7 only'],
    ['&&', 'powershell', 'azcopy login && azcopy list "{url}"', 'PowerShell 7 only'],
    ['?.', 'powershell', '$a = 1; $a?.Length', 'PowerShell 7 only'],
    [
      'a look and the harm in one paste',
      'bash',
      'az storage blob show --name "{path}" --account-name "{account}" --container-name c\naz storage blob lease break --blob-name "{path}" --account-name "{account}" --container-name c',
      'people paste a fence whole',
    ],
    ['two tokens under one name', 'bash', 'azcopy copy "{sourceUrl}?{sas}" "{url}?{sas}"', 'two different tokens'],
    [
      'a scope typed by hand',
      'bash',
      `az role assignment create --assignee ${ME} --role "{role}" --scope "/subscriptions/{subscription}/x"`,
      'nobody can type a scope',
    ],
    [
      'an object id that nobody knows',
      'bash',
      `az role assignment create --assignee "{principal}" --role "{role}" --scope ${SCOPE}`,
      'nobody knows an object id',
    ],
    [
      'a missing required flag',
      'bash',
      'az storage account blob-service-properties update --default-service-version 2021-12-02',
      'needs --account-name',
    ],
    [
      'a flag that the CLI has not',
      'bash',
      'az storage account show --name "{account}" --colour red',
      'knows no --colour',
    ],
    [
      'a command that the CLI has not',
      'bash',
      'az storage moon show --name "{account}"',
      'no command "az storage moon show"',
    ],
    [
      'a wrong flag within $(…)',
      'bash',
      'az resource show --ids "$(az storage account show --nam "{account}")"',
      'knows no --nam',
    ],
    ['a parameter that the cmdlet has not', 'powershell', 'Get-AzStorageAccount -Colour red', 'knows no -colour'],
    [
      'parameters of two sets',
      'powershell',
      'Get-AzRoleAssignment -ObjectId "x" -Scope "y" -ExpandPrincipalGroups',
      'no parameter set',
    ],
    [
      'a mandatory parameter left out',
      'powershell',
      'New-AzRoleAssignment -Scope "y" -RoleDefinitionName "{role}"',
      'needs -',
    ],
    ['until', 'bash', 'until az storage container exists --name x; do sleep 1; done', 'endless'],
    ['while true', 'bash', 'while true; do sleep 1; done', 'may never end'],
    ['while in PowerShell', 'powershell', 'while ($true) { Start-Sleep 1 }', 'may never end'],
    ['single quotes in cmd', 'cmd', "azcopy list '{url}'", 'single quotes'],
    [
      'all CORS rules cleared',
      'bash',
      'az storage cors clear --account-name "{account}" --services b',
      'removes all CORS rules',
    ],
    [
      'CORS rules replaced',
      'powershell',
      'Set-AzStorageCORSRule -ServiceType Blob -CorsRules @(@{})',
      'replaces all CORS rules',
    ],
    ['a Kubernetes secret deleted', 'bash', 'kubectl delete secret "x"', 'pods lose their mount'],
    [
      'identities replaced',
      'powershell',
      'Update-AzVM -ResourceGroupName "g" -VM "v" -IdentityType SystemAssigned',
      'user-assigned',
    ],
    [
      'open to all networks',
      'bash',
      'az storage account update --name "{account}" --default-action Allow',
      'all networks',
    ],
    [
      'public endpoint opened',
      'bash',
      'az storage account update --name "{account}" --public-network-access Enabled',
      'public endpoint',
    ],
    ['plain http allowed', 'bash', 'az storage account update --name "{account}" --https-only false', 'plain http'],
    [
      'keys turned on',
      'bash',
      'az storage account update --name "{account}" --allow-shared-key-access true',
      'turns keys on',
    ],
    [
      'Owner given',
      'bash',
      `az role assignment create --assignee ${ME} --role "Owner" --scope ${SCOPE}`,
      'far too wide',
    ],
    [
      'an assignment deleted without scope',
      'bash',
      `az role assignment delete --assignee ${ME} --role "{role}"`,
      'name role and scope',
    ],
    [
      'a role on a scope that may turn out empty',
      'bash',
      `az role assignment create --assignee ${ME} --role "{role}" --scope "$(az storage account show --name "{account}" --query id --output tsv)"`,
      'the whole subscription',
    ],
    ['keys printed', 'bash', 'az storage account keys list --account-name "{account}"', 'prints both keys'],
    [
      'the endpoints of a subnet replaced',
      'bash',
      'az network vnet subnet update --ids "x" --service-endpoints Microsoft.Storage',
      'replaces the endpoints',
    ],
    [
      'the endpoints of a subnet by a look-up that may fail',
      'bash',
      'az network vnet subnet update --ids "x" --service-endpoints $(az network vnet subnet show --ids "x" --query "serviceEndpoints[].service" --output tsv) Microsoft.Storage',
      'when the look-up fails',
    ],
    [
      'a share that a fixed number may make smaller',
      'bash',
      'az storage share-rm update --storage-account "{account}" --name "{share}" --quota 5120',
      'may be lower than what is set',
    ],
    [
      'a shorter retention',
      'bash',
      'az storage account blob-service-properties update --account-name "{account}" --delete-retention-days 1',
      'weakens',
    ],
    [
      'a tree moved to another tier at once',
      'bash',
      'azcopy set-properties "{url}?{sas}" --block-blob-tier Cool --recursive',
      'changes every blob below',
    ],
    [
      'a mirror at once',
      'bash',
      'azcopy sync "{path}" "{url}?{sas}" --recursive --delete-destination=true',
      'deletes or overwrites at the destination',
    ],
    [
      'what a list holds, unseen',
      'bash',
      'az storage blob list --account-name "{account}" --container-name "{container}" --query "[].name" --output tsv | while read -r b; do az storage blob delete --name "$b"; done',
      'whatever the list holds',
    ],
    ['a tree deleted at once', 'bash', 'azcopy remove "{url}?{sas}" --recursive', 'deletes a whole tree'],
    [
      'a column that no log has',
      'kusto',
      'StorageBlobLogs | summarize count() by ServiceVersion',
      'no column ServiceVersion',
    ],
    ['a status as a number', 'kusto', 'StorageBlobLogs | where StatusCode == 403', 'StatusCode is text'],
    ['a union that a missing table fails', 'kusto', 'union StorageBlobLogs, StorageFileLogs | count', 'isfuzzy'],
    [
      'soft delete off',
      'bash',
      'az storage account blob-service-properties update --account-name "{account}" --enable-delete-retention false',
      'switches protection',
    ],
    ['the certificate not checked', 'bash', 'curl -sk "{url}"', 'certificates'],
    [
      'ACLs of a tree replaced',
      'bash',
      'az storage fs access set-recursive --acl "x" --file-system "{container}" --path "{path}"',
      'replaces the ACLs',
    ],
    [
      'SAS letters by hand',
      'bash',
      'az storage container generate-sas --name "{container}" --permissions racwl --expiry "{sasEnd}"',
      'letters made by hand',
    ],
    [
      'a SAS end by hand',
      'powershell',
      'New-AzStorageContainerSASToken -Name "{container}" -Permission {letters} -ExpiryTime (Get-Date).AddDays(1)',
      'an end made by hand',
    ],
    ['Unix tools alone', 'bash', 'grep -c FAILED x.log', 'PowerShell equivalent'],
  ])('%s', (_name, language, code, expected) => {
    expect(says(fence(language, code)).join('\n')).toContain(expected);
  });

  test.each([
    [
      'a change under Confirm',
      fence('bash', 'az storage container create --name "{container}" --account-name "{account}"'),
      'Confirm',
      'Confirm only reads',
    ],
    ['a copy under Confirm', fence('bash', 'azcopy copy "{path}" "{url}?{sas}"'), 'Confirm', 'Confirm only reads'],
    [
      'a cmdlet that changes under Confirm',
      fence('powershell', 'Update-AzStorageBlobServiceProperty -StorageAccount "x"'),
      'Confirm',
      'Confirm only reads',
    ],
    [
      'three values before the first command',
      fence('bash', 'az vm show --resource-group "{resourceGroup}" --name "{machine}" --query "<part>"'),
      'Confirm',
      'asks for 3 values',
    ],
    [
      'a look by command only',
      fence('bash', 'az storage account show --name "{account}"'),
      'Confirm',
      'where the portal shows it',
    ],
    ['words of no field', 'Write it in small letters, without forbidden signs.', 'Fix', 'lowercase'],
    ['a sentence without end', Array(50).fill('word').join(' '), 'Why', 'a sentence of 50 words'],
    ['a page of three screens', Array(120).fill('Do this now.').join('\n\n'), 'Fix', 'Nobody reads more'],
    ['a directive of no meaning', '{sas:nothing}', 'Fix', 'means nothing'],
    [
      'harm as the first step',
      '1. Regenerate the key. Every SAS of it ends.\n2. Look.',
      'Fix',
      'first step is harmless',
    ],
  ])('%s', (_name, text, heading, expected) => {
    expect(says(text, heading).join('\n')).toContain(expected);
  });
});

describe('taken as it is', () => {
  test.each([
    ['a secret that stands last', 'bash', 'sudo true\nread -rs SECRET && export SECRET'],
    ['a secret within a block', 'bash', 'sudo true\n{\nread -rs -p "Key: " NEW\nprintf %s "$NEW" > ./key\n}'],
    [
      'a variable that its fence makes',
      'powershell',
      '$ctx = New-AzStorageContext -StorageAccountName "{account}" -UseConnectedAccount\nGet-AzStorageBlob -Container "{container}" -Context $ctx',
    ],
    ['a name that is read', 'bash', 'sudo true\nread -rs -p "Key: " STORAGE && echo "$STORAGE"'],
    [
      'a loop that is counted',
      'bash',
      'sudo true\nfor try in $(seq 1 20); do azcopy list "{url}" && break; sleep 30; done',
    ],
    ['a file that is read to its end', 'bash', 'sudo true\nwhile IFS= read -r row; do echo "$row"; done <file'],
    [
      'a scope that was looked up before',
      'bash',
      `who="x"\nscope="$(az storage account show --name "{account}" --query id --output tsv)" &&\n  az role assignment create --assignee "$who" --role "{role}" --scope "$scope"`,
    ],
    [
      'one assignment taken back',
      'bash',
      `who=${ME}\naz role assignment delete --assignee "\${who:?}" --role "{role}" --scope ${SCOPE}`,
    ],
    [
      'an emulator for this machine',
      'bash',
      'docker run --rm -p 127.0.0.1:10000-10002:10000-10002 mcr.microsoft.com/azure-storage/azurite',
    ],
    ['two tokens with two names', 'bash', 'azcopy copy "{url}?{sourceSas}" "{destinationUrl}?{destinationSas}"'],
    [
      'a query with names of its own',
      'kusto',
      'union isfuzzy=true StorageBlobLogs, StorageFileLogs\n| where StatusCode == "403"\n| summarize Requests=count() by StatusText\n| order by Requests desc',
    ],
    ['one token within one container', 'bash', 'azcopy copy "{url}/a?{sas}" "{url}/b?{sas}"'],
    ['a tree shown before it goes', 'bash', 'azcopy remove "{url}?{sas}" --recursive --dry-run'],
    [
      'an alias of a parameter',
      'powershell',
      'New-AzStorageShareSASToken -Name "{share}" -Permission {letters} -ExpiryTime "{sasEnd}"',
    ],
    [
      'an account by pipe',
      'powershell',
      'Get-AzStorageAccount | Where-Object StorageAccountName -eq "{account}" | Add-AzStorageAccountNetworkRule -IPAddressOrRange (Invoke-RestMethod https://api.ipify.org)',
    ],
    [
      'brackets within a call',
      'powershell',
      'Get-AzRmStorageShare -StorageAccount (Get-AzStorageAccount | Where-Object StorageAccountName -eq "{account}") -Name "{share}"',
    ],
    ['a dollar within single quotes', 'bash', "azcopy list 'https://contoso.blob.core.windows.net/$web'"],
  ])('%s', (_name, language, code) => {
    expect(says(fence(language, code))).toEqual([]);
  });

  test('a benchmark that says its size, and what it costs', () => {
    const command = fence('bash', 'azcopy bench "{url}?{sas}" --file-count 20 --size-per-file 8M');
    expect(says(`1. Measure it; 160 MB are billed:\n\n${command}`)).toEqual([]);
  });

  test('a role where the data is, with a word of whose it is', () => {
    const give = fence('bash', `az role assignment create --assignee ${ME} --role "{role}" --scope ${SCOPE}`);
    expect(says(`It gives the role to you.\n\n${give}`)).toEqual([]);
  });

  test('a JMESPath, an index and a filter are no flags', () => {
    expect(says(fence('bash', `az vm list --query "[?name=='{machine}'].id | [0]" --output tsv`))).toEqual([]);
  });
});

test('an objection names the line in the file', () => {
  const text = `Look:\n\n${fence('bash', 'azcopy list "{url}"\nazcopy copy "{sourceUrl}?{sas}" "{url}?{sas}"')}`;
  expect(objections(view(text)).map(({ line }) => line)).toEqual([16]);
});
