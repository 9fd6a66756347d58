/** Steps that many pages on Storage Mover share: start the job again, give the agent its role. */
import { table } from '../table.ts';

const START = `Portal: Storage mover > Project explorer > the job definition > Start job. In copy mode *Mirror* a job deletes at the target what the source lacks, so see that the source is whole. Or, with the names that the first command lists:

\`\`\`bash
az resource list --resource-type Microsoft.StorageMover/storageMovers --query "[].{mover:name, group:resourceGroup}" --output table
az storage-mover job-definition start-job --resource-group "{resourceGroup}" --storage-mover-name "<storage mover>" --project-name "<project>" --job-definition-name "<job>"
\`\`\``;

const AGENT =
  '$(az resource list --resource-type Microsoft.HybridCompute/machines --name "<agent>" --query "[].identity.principalId" --output tsv)';

const ACCOUNT = '$(az storage account show --name "{account}" --query id --output tsv)';
/** An empty scope is the whole subscription: on the account alone nothing is assigned without its id. */
const role = (name: string, below: string) => {
  const assign = `az role assignment create --assignee-object-id "${AGENT}" --assignee-principal-type ServicePrincipal --role "${name}" --scope`;
  const line = below === '' ? `scope="${ACCOUNT}" && ${assign} "$scope"` : `${assign} "${ACCOUNT}${below}"`;
  return `\`\`\`bash\n${line}\n\`\`\``;
};

export const MOVER = table<string>({
  start: START,
  'role-blob': role('Storage Blob Data Contributor', '/blobServices/default/containers/{container}'),
  // On the account: on a share alone the agent cannot read the share's own settings.
  'role-file': role('Storage File Data Privileged Contributor', ''),
});
