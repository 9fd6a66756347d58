import { fittingStep } from '../../../dialogs/case/fitting.ts';
import { ownWords } from '../../../dialogs/case/ownWords.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { stepsOf } from '../../../knowledge/text/markdown.ts';

const TRACE = `${'   at Fabrikam.Import.Copy(String path) in Import.cs:line 12\n'.repeat(6)}`;

test.each([
  ['a short report is all its own', 'net use Z: says System error 86', /System error 86/],
  ['around a paste the person speaks', `${TRACE}we run this on a hosted agent, what now?`, /hosted agent/],
  ['a paste of the provider names Terraform', `${TRACE}with azurerm_storage_container.logs, on main.tf`, /terraform/],
  [
    'auf Deutsch',
    `${TRACE}Das läuft bei uns im Rechenzentrum auf einem Windows-Server, wir nehmen Robocopy.`,
    /Robocopy/,
  ],
])('%s', (_name, text, words) => {
  expect(ownWords(text)).toMatch(words);
});

test.each([
  ['what a tool advises', `${TRACE}Please check that Docker runs and try again.`, /Docker/],
  ['an address', `${TRACE}GET https://contoso.blob.core.windows.net/docker?restype=container`, /docker/],
  ['what works elsewhere', `${TRACE}we see it in AKS only, on my laptop it passes`, /laptop/],
  ['what a tool orders', `${TRACE}Sign out and sign in again with a different user account of docker.`, /docker/],
  ['the frames of a trace', `${TRACE}what is it?`, /Import\.cs/],
])('%s tells nothing of where somebody sits', (_name, text, words) => {
  expect(ownWords(text)).not.toMatch(words);
});

const stepFor = (cause: string, text: string) => {
  const fix = openKnowledge()
    .causes.get(cause)
    ?.sections.find(({ heading }) => heading === 'Fix');
  const steps = stepsOf(fix?.text ?? '');
  return steps[fittingStep(steps, ownWords(text))];
};

test.each([
  [
    'premium-constraint',
    `${TRACE}Block blobs are not supported.\nErrorCode:BlobTypeNotSupported`,
    /^Block blobs, append blobs/,
  ],
  [
    'service-endpoint-region',
    `${TRACE}Validation of network acls failure: SubnetsHaveNoServiceEndpointsConfigured: Subnets app of virtual network v`,
    /^Endpoint missing/,
  ],
  [
    'emulator-setup',
    `${TRACE}a compose file with a worker and the emulator side by side, docker compose on a laptop\nconnect ECONNREFUSED 127.0.0.1:10000`,
    /^Another container/,
  ],
  [
    'data-deleted',
    'half of the folders in the share of the sales team are empty since the weekend, the share itself is there',
    /^Files in a share/,
  ],
  [
    'key-access-disabled',
    `${TRACE}KeyBasedAuthenticationNotPermitted, with azurerm_storage_share.main, on main.tf line 3`,
    /storage_use_azuread/,
  ],
  [
    'firewall-blocked',
    'We deploy our documentation to a storage account with every merge. Since the security team restricted the account to some networks the last job is refused. It runs on GitHub Actions, the machines there are those of GitHub. Credentials did not change at all, and the same service principal had been used for two years without any trouble.',
    /^A hosted agent/,
  ],
  [
    'rbac-role-missing',
    'Our backend was moved from a connection string to sign-in with Entra ID last Thursday. It gets a token, that much I can see in its log, and then each call to the container is refused with AuthorizationPermissionMismatch. The managed identity of the app is Contributor of the resource group, which should be more than enough for some reading and writing.',
    /^An app, a managed identity/,
  ],
])('in a report of %s the step is for whom it tells of', (cause, text, step) => {
  expect(stepFor(cause, text)).toMatch(step);
});
