/** Pages give a role to whoever runs the line; where an app or a managed identity calls, it is that one which needs it. */

const SIGNED_IN = /az ad signed-in-user show --query id\b/g;
const SIGNED_IN_POWERSHELL = /\(Get-AzADUser -SignedIn\)\.Id/g;
const TO_YOU = /The lines? gives? it to \*you\*; (?:for )?an app(?:`[^`]*`|\([^)]*\)|[^:.`(])*(?=[:.])/g;
const TO_THE_APP =
  'It goes to the app or managed identity that calls; its application (client) id stands in its overview';

export const forApp = (text: string): string =>
  text
    .replace(TO_YOU, TO_THE_APP)
    .replace(SIGNED_IN, 'az ad sp show --id "<application id>" --query id')
    .replace(SIGNED_IN_POWERSHELL, '(Get-AzADServicePrincipal -ApplicationId "<application id>").Id');

const APPS = new Set(['managed-identity', 'service-principal']);
/** Where no person sits, no person signs in. */
const UNATTENDED = new Set(['function', 'kubernetes', 'hosted-agent']);

/** Who calls, as far as it is told: a person or an app. */
export function callerOf({
  identity,
  location = '',
}: Readonly<Record<string, string | undefined>>): 'person' | 'app' | undefined {
  if (identity === 'user') return 'person';
  return APPS.has(identity ?? '') || (identity === undefined && UNATTENDED.has(location)) ? 'app' : undefined;
}
