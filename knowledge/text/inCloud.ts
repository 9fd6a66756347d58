/**
 * Pages sign in to the global cloud. Another one has a directory of its own, and a login that does not name it ends in the
 * wrong place: AADSTS900439, AADSTS90072, or a token that the account refuses.
 */
import { table } from '../table.ts';

/** As the Azure CLI and Azure PowerShell call them. */
const CLOUDS = table<string>({ china: 'AzureChinaCloud', usgov: 'AzureUSGovernment' });

/** A managed identity asks its own machine, whatever the cloud. */
const AZCOPY_LOGIN =
  /\bazcopy login(?= --(?:tenant-id|application-id|service-principal|login-type spn)\b)(?![^\n`]*--aad-endpoint)/g;
const AZ_LOGIN = /^( *)(?=az login\b)/gm;
const CONNECT = /\bConnect-AzAccount\b(?![^\n]* -Environment)/g;

/** A page's commands for somebody whose account lies in another cloud. */
export function inCloud(text: string, cloud: string | undefined): string {
  const name = CLOUDS.get(cloud ?? '');
  if (!name) return text;
  return text
    .replace(AZCOPY_LOGIN, 'azcopy login --aad-endpoint "https://{loginHost}"')
    .replace(AZ_LOGIN, `$1az cloud set --name ${name}\n$1`)
    .replace(CONNECT, `Connect-AzAccount -Environment ${name}`);
}
