import { fittingStep, placeWords, shownSteps } from '../../../dialogs/case/fitting.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import { readExamples } from '../../../knowledge/learn/examples.ts';
import { stepsOf } from '../../../knowledge/markdown.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const FIREWALL = [
  'A machine **outside Azure**: allow its one public address.\n\n```bash\naz storage account network-rule add\n```',
  'A VM **in the same region**: IP rules do not count there; allow its subnet.\n\n```bash\naz network vnet subnet update\n```',
  'A **hosted agent** of a pipeline: use a self-hosted agent.',
];

test.each([
  ['I am on a VM in the same region as the account', 1],
  ['it is a hosted agent in Azure DevOps', 2],
  ['from my machine at home', 0],
  ['it fails since yesterday', 0],
  ['', 0],
])('“%s” is helped by step %i', (told, step) => {
  expect(fittingStep(FIREWALL, told)).toBe(step);
});

test.each([
  ['a step with a command stands alone', ['Do:\n```bash\nx\n```', 'Then y'], 0, [0]],
  ['words alone bring the command behind them', ['Choose the role.', 'Do:\n```bash\nx\n```'], 0, [0, 1]],
  ['a last step without a command stands alone', ['Wait.'], 0, [0]],
  [
    'words alone bring no grave step that nobody asked for',
    ['Close the program.', 'Its client is gone: close the handles.\n```bash\naz storage share close-handle\n```'],
    0,
    [0],
  ],
  ['a page without a fix shows none', [], 0, []],
])('%s', (_name, steps, from, shown) => {
  expect(shownSteps(steps, from)).toEqual(shown);
});

/** Pages as they stand, and what people write at the beginning: a step is chosen by what it is for, not by words in common. */
const stepsOn = (cause: string) =>
  stepsOf(
    openKnowledge()
      .causes.get(cause)
      ?.sections.find(({ heading }) => heading === 'Fix')?.text ?? '',
  );

test.each<[string, cause: string, step: RegExp]>([
  [
    'sync sends every file again each night though nothing changed; our backup touches them',
    'azcopy-sync-comparison',
    /--compare-hash/,
  ],
  [
    'azcopy sync with --mirror-mode=true --delete-destination=true copies everything each time',
    'azcopy-sync-comparison',
    /leave it out/,
  ],
  ['azcopy sync deletes nothing', 'azcopy-sync-comparison', /--delete-destination true --dry-run/],
  ['the pipeline deletes the container and creates it again with the same name', 'being-deleted', /every 15 seconds/],
  ['StorageAccountAlreadyTaken, the account was deleted two minutes ago', 'being-deleted', /stays taken/],
  ['resume: failed to find job part plan files', 'azcopy-resume', /--overwrite ifSourceNewer/],
  ['a table with a large message column', 'size-limit', /split the entity/],
  ['503 operations per second is over the account limit', 'throttled', /larger blocks/],
  ['NFS, 403 for root', 'nfs-root-squash', /Smallest/],
  ['delete old blobs: azcopy remove says cannot use directory as source', 'azcopy-recursive', /--recursive --dry-run/],
  ['upload of a folder says cannot use directory as source', 'azcopy-recursive', /azcopy copy .*--recursive/],
  ['we get 502 Bad Gateway of nginx', 'proxy-misconfigured', /in front of the account/],
  ['it is a container app', 'firewall-blocked', /allow its subnet/],
  ['Power BI is refused', 'firewall-blocked', /resource instance rule/],
  [placeWords({ location: 'kubernetes' }), 'firewall-blocked', /allow its subnet/],
  [placeWords({ location: 'function' }), 'firewall-blocked', /allow its subnet/],
  [placeWords({ location: 'local' }), 'firewall-blocked', /allow its one public address/],
  ['Login Credentials missing in an AzureCLI task of a pipeline', 'login-missing', /AUTO_LOGIN_TYPE=AZCLI/],
  [
    'keys were switched off a moment ago and half of the apps stand still',
    'key-access-disabled',
    /its owner can allow/,
  ],
  [placeWords({ location: 'local' }), 'managed-identity-unavailable', /no managed identity is there/],
  ['legal hold prevents the deletion, how do I remove the hold', 'blob-immutable', /until whoever set it lifts it/],
  ['handshake failure after the node image was upgraded', 'tls-version', /curl -sv --tlsv1\.2/],
  ['disk export SAS is refused after 2 hours', 'sas-expired', /az disk grant-access/],
  [
    'ManagedIdentityCredential authentication unavailable in Docker on my laptop',
    'managed-identity-unavailable',
    /az login/,
  ],
  ['no managed identity endpoint found in an AKS pod', 'managed-identity-unavailable', /WORKLOAD/],
  ['MSI fails for azcopy on our new VM', 'managed-identity-unavailable', /az vm identity assign/],
  ['the React app loads, but a refresh of /orders/12 gives WebContentNotFound', 'static-website', /404-document index/],
  ['index.html lies in dist, the start page is a 404', 'static-website', /contents/],
  ['our web site is a 404 since yesterday', 'static-website', /web host/],
  ['works on my machine, in GitHub Actions it has no SAS token or OAuth token', 'login-missing', /SPN/],
  [
    'terraform apply fails with AuthorizationPermissionMismatch and passes the second time',
    'rbac-propagation',
    /earlier stage/,
  ],
  ['a batch file with the SAS fails', 'sas-malformed', /%%/],
  ['azcopy says signature wrong in PowerShell', 'sas-malformed', /in quotes/],
  ['pandas with abfss hangs since the private endpoint, blob works', 'private-endpoint-path', /both/],
  ['upload by the Java SDK times out after 60 s', 'network-unstable', /timeout of a try/],
  ['azcopy copy is cut off again and again', 'network-unstable', /AZCOPY_CONCURRENCY_VALUE/],
  ['azcopy sync ran with the wrong source and deleted files that are wanted', 'azcopy-sync-comparison', /data-deleted/],
])('“%s” of %s', (told, cause, step) => {
  const steps = stepsOn(cause);
  expect(steps[fittingStep(steps, told)]).toMatch(step);
});

test('words in common never choose a step that harms, in no real report', () => {
  const chosen = readExamples().flatMap(({ source, text, accept: [cause = ''] }) => {
    const steps = source ? stepsOn(cause) : [];
    const step = steps[fittingStep(steps, text)];
    return step && step !== steps[0] && gravestOf(step) ? [`${cause}: ${step.split('\n')[0]}`] : [];
  });
  expect(new Set(chosen)).toEqual(new Set([expect.stringMatching(/^size-limit: .*100,000 blocks/)]));
});
