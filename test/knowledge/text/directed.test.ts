/** A card's copy goes the way that the reported one went: pasted, it must not write over what was to be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../../knowledge/diagnose.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { fill, fillings } from '../../../knowledge/text/render.ts';

const BOX = 'https://contoso.blob.core.windows.net/box';
const OTHER = 'https://fabrikam.blob.core.windows.net/other';
const BUSY = 'RESPONSE 503: 503 The server is busy.\nERROR CODE: ServerBusy';

/** The copies that the first cause advises. */
function copiesFor(report: string): string[] {
  const fix = diagnose(openKnowledge(), redact(report)).causes[0]?.fix.join('\n') ?? '';
  return [...fix.matchAll(/^ *azcopy (?:copy|sync) .*$/gm)].map(([line]) => line.trim());
}

test.each([
  ['an upload', `azcopy copy "/data/in" "${BOX}?sig=REDACTED" --recursive`, '"/data/in"', `"${BOX}?<SAS>"`],
  ['a download', `azcopy copy "${BOX}?sig=REDACTED" "/data/out" --recursive`, `"${BOX}?<SAS>"`, '"/data/out"'],
  [
    'a copy between accounts',
    `azcopy copy "${BOX}?sig=REDACTED" "${OTHER}?sig=REDACTED" --recursive`,
    `"${BOX}?<SAS of the source>"`,
    `"${OTHER}?<SAS of the destination>"`,
  ],
])('%s stays one', (_name, command, from, to) => {
  const copies = copiesFor(`${command}\n${BUSY}`);
  expect(copies.length).toBeGreaterThan(0);
  for (const copy of copies) expect(copy).toContain(`azcopy copy ${from} ${to}`);
});

test.each([
  ['to the disk', `"${BOX}?sig=REDACTED" "/data/out"`, `"${BOX}?<SAS>" "/data/out"`],
  ['from the disk', `"/data/in" "${BOX}?sig=REDACTED"`, `"/data/in" "${BOX}?<SAS>"`],
])('a sync %s stays one: a copy would write over what is newer', (_name, sides, shown) => {
  const copies = copiesFor(`azcopy sync ${sides}\n${BUSY}`);
  expect(copies.length).toBeGreaterThan(0);
  for (const copy of copies) expect(copy).toContain(`azcopy sync ${shown} --recursive`);
});

test('what only a copy takes stays one in a sync', () => {
  const line = 'azcopy copy "{path}" "{url}?{sas}" --overwrite true';
  const facts = { operation: 'sync', tool: 'azcopy' } as const;
  expect(fill(line, fillings(names, {}, {}, facts))).toBe(`azcopy copy "<path>" "${BOX}?<SAS>" --overwrite true`);
});

test.each([
  ['comes down', '"{U}" "/data/out"', 'rl', 'Storage Blob Data Reader'],
  ['goes up', '"/data/in" "{U}"', 'wl', 'Storage Blob Data Contributor'],
])('what a sync needs that %s', (_name, sides, letters, role) => {
  const command = `azcopy sync ${sides.replace('{U}', `${BOX}?sig=REDACTED`)} --recursive`;
  const fixOf = (error: string) =>
    diagnose(openKnowledge(), redact(`${command}\n${error}`)).causes.map(({ fix }) => fix.join('\n'));
  expect(fixOf('AuthorizationPermissionMismatch')[0]).toContain(`--permissions ${letters} `);
  const direction: Record<string, string> = letters === 'rl' ? { direction: 'download' } : {};
  expect(fillings({ ...names, ...direction }, {}, {}, { operation: 'sync' }).role).toBe(role);
});

test('a sync that deletes at the destination is given the letter for it', () => {
  const command = `azcopy sync "/data/in" "${BOX}?sp=rwl&sr=c&sig=REDACTED" --delete-destination=true`;
  const { causes } = diagnose(openKnowledge(), redact(`${command}\nAuthorizationPermissionMismatch`));
  expect(causes[0]?.fix.join()).toMatch(/--permissions \w*d\w* /);
});

const DOWNLOAD = { operation: 'download' } as const;
const names = { account: 'contoso', container: 'box' };

test.each([
  [
    'told in words',
    'azcopy copy "{path}" "{url}?{sas}" --recursive',
    `azcopy copy "${BOX}?<SAS>" "<path>" --recursive`,
  ],
  [
    'of what lies in a folder',
    'azcopy copy "{path}/*" "{url}?{sas}" --recursive',
    `azcopy copy "${BOX}/*?<SAS>" "<path>" --recursive`,
  ],
  ['signed in', 'azcopy copy "{path}" "{url}" --recursive', `azcopy copy "${BOX}" "<path>" --recursive`],
  [
    'with its pair',
    'azcopy copy "{path}" "{url}?{sas}" --from-to LocalBlob',
    `azcopy copy "${BOX}?<SAS>" "<path>" --from-to BlobLocal`,
  ],
  [
    'what only an upload takes',
    'azcopy copy "{path}" "{url}?{sas}" --put-md5',
    // The local folder is what came down, so it is not what may replace the blob.
    `azcopy copy "<local original>" "${BOX}?<SAS>" --put-md5`,
  ],
  [
    'by hashes, which only an upload stores',
    'azcopy sync "{path}" "{url}?{sas}" --recursive --compare-hash MD5 --put-md5',
    `azcopy sync "${BOX}?<SAS>" "<path>" --recursive --compare-hash MD5`,
  ],
  [
    'from a share that a page names',
    'azcopy copy "{path}" "https://{fileHost}/{share}?{sas}" --recursive',
    'azcopy copy "https://contoso.file.core.windows.net/<share>?<SAS>" "<path>" --recursive',
  ],
  [
    'taken up again',
    'azcopy jobs resume "{jobId}" --destination-sas "{sas}"',
    'azcopy jobs resume "<job-id>" --source-sas "<SAS>"',
  ],
  [
    'taken up again with both',
    'azcopy jobs resume "{jobId}" --source-sas="{sourceSas}" --destination-sas="{destinationSas}"',
    'azcopy jobs resume "<job-id>" --source-sas="<SAS of the source>" --destination-sas="<SAS of the destination>"',
  ],
])('a download, %s', (_name, line, shown) => {
  expect(fill(line, fillings(names, {}, {}, DOWNLOAD))).toBe(shown);
});

const SIGN_IN = 'azcopy logout; azcopy login --tenant-id "{tenant}"';

test.each([
  [
    'files',
    'azcopy copy "{path}" "{url}?{sas}" --from-to LocalBlob',
    { service: 'file' },
    { share: 'plans' },
    'azcopy copy "<path>" "https://contoso.file.core.windows.net/plans?<SAS>" --from-to LocalFileSMB',
  ],
  [
    'the folder that was told',
    'azcopy copy "{path}" "{url}?{sas}"',
    {},
    { copied: `${BOX}/2026` },
    `azcopy copy "<path>" "${BOX}/2026?<SAS>"`,
  ],
  ['no folder in a listing', 'azcopy list "{url}?{sas}"', {}, { copied: `${BOX}/2026` }, `azcopy list "${BOX}?<SAS>"`],
  [
    'a blob, not what lies on the disk',
    '--name "{blob}" --file "{path}"',
    {},
    { path: '/data/in', blob: 'a/b.txt' },
    '--name "a/b.txt" --file "/data/in"',
  ],
  [
    'two services of which none is told',
    'azcopy copy "{path}" "{url}?{sas}"',
    { operation: 's2s' },
    {},
    'azcopy copy "<source-url>?<SAS of the source>" "<destination-url>?<SAS of the destination>"',
  ],
  [
    'an upload between two services',
    'azcopy copy "{path}" "{url}?{sas}" --put-md5',
    { operation: 's2s' },
    { sourceUrl: BOX, destinationUrl: OTHER },
    `azcopy copy "<local original>" "${OTHER}?<SAS of the destination>" --put-md5`,
  ],
  [
    'another store, which takes no SAS',
    'azcopy copy "{path}" "{url}?{sas}"',
    {},
    { sourceUrl: 'https://s3.amazonaws.com/logs', destinationUrl: OTHER },
    `azcopy copy "https://s3.amazonaws.com/logs" "${OTHER}?<SAS of the destination>"`,
  ],
  [
    'another cloud',
    SIGN_IN,
    { cloud: 'usgov' },
    { loginHost: 'login.microsoftonline.us' },
    'azcopy logout; azcopy login --aad-endpoint "https://login.microsoftonline.us" --tenant-id "<tenant-id>"',
  ],
  ['the global cloud', SIGN_IN, {}, {}, 'azcopy logout; azcopy login --tenant-id "<tenant-id>"'],
  [
    'the CLI of another cloud',
    'az login --tenant "{tenant}"',
    { cloud: 'china' },
    {},
    'az cloud set --name AzureChinaCloud\naz login --tenant "<tenant-id>"',
  ],
  [
    'a managed identity, which asks its own machine',
    'azcopy login --login-type msi',
    { cloud: 'china' },
    {},
    'azcopy login --login-type msi',
  ],
])('own places: %s', (_name, line, facts, told, shown) => {
  expect(fill(line, fillings({ ...names, ...told }, {}, {}, facts))).toBe(shown);
});

test('no command is given a local path for a name in the account, or the host of another service', () => {
  const reports = [
    `azcopy copy "/data/in" "${BOX}" --recursive\n409 BlobImmutableDueToPolicy`,
    `azcopy copy "${BOX}/*" "D:\\restore" --recursive\n409 BlobArchived`,
    'azcopy copy "D:\\plans" "https://contoso.file.core.windows.net/plans/old" --recursive\n503 ServerBusy',
  ];
  for (const report of reports) {
    const cause = diagnose(openKnowledge(), redact(report)).causes[0];
    const shown = [cause?.confirm, ...(cause?.fix ?? [])].join('\n');
    expect(shown).not.toMatch(/(?:--name|--prefix|-Blob|\/) ?"?(?:\/data\/in|D:\\)/);
    if (report.includes('.file.')) expect(shown).not.toMatch(/contoso\.blob\.core.*<container>/);
  }
});

const KNOWLEDGE = join(import.meta.dirname, '../../../knowledge');
/** What people said and what tools printed is no advice. */
const NO_ADVICE = /```(?:sample|said|says)[\s\S]*?```|^---[\s\S]*?\n---\n/gm;
const pages = ['causes', 'answers', 'followUps', 'codes/azcopy', 'codes/storage', 'codes/tools'].flatMap((folder) =>
  readdirSync(join(KNOWLEDGE, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: readFileSync(join(KNOWLEDGE, folder, file), 'utf8').replace(NO_ADVICE, '') })),
);
/** Renames within one account, an account with a host of its own, a page of two clouds; and the original over a damaged blob. */
const WITHIN = /^(?:move-or-rename|dns-zone-endpoint|government-and-commercial)\.md$|"<local original>"/;
const READ_FROM = {
  ...names,
  path: '/data/out',
  copied: `${BOX}/2026`,
  blob: '2026/a.txt',
  sourceUrl: BOX,
  sourceAccount: 'contoso',
};

test.each([
  ['a download', { ...READ_FROM, sourceUrl: '<source-url>', direction: 'download' }, DOWNLOAD],
  ['a copy to another account', { ...READ_FROM, destinationUrl: OTHER }, { operation: 's2s' }],
  ['a copy to an account that nobody told', READ_FROM, { operation: 's2s' }],
])('on no page %s is answered with a copy that writes to what was read from', (_name, told, facts) => {
  const written = pages.flatMap(({ file, text }) => {
    const shown = fill(text, fillings(told, {}, {}, facts));
    const copies = shown.match(/azcopy (?:copy|sync|cp) "[^"\n]*" "https:\/\/contoso\.[^`\n]*/g) ?? [];
    return copies.map((copy) => `${file} ${copy}`).filter((line) => !WITHIN.test(line) && !WITHIN.test(file));
  });
  expect(written).toEqual([]);
});

test('no page shows another cloud the hosts or the login of the global one', () => {
  const told = { ...names, suffix: 'core.usgovcloudapi.net', loginHost: 'login.microsoftonline.us' };
  const shown = pages
    .filter(({ file }) => !WITHIN.test(file))
    .map(({ text }) => fill(text, fillings(told, {}, {}, { cloud: 'usgov' })));
  expect(
    shown.join('\n').match(/contoso\.\w+\.core\.windows\.net|azcopy login --tenant-id (?![^`\n]*--aad)/g),
  ).toBeNull();
});

const shown = (text: string, facts: Facts) => fill(text, fillings({ account: 'contoso' }, {}, {}, facts));

test.each<[string, Facts, string]>([
  [
    'az storage container create --account-name "{account}" --name "{container}" --auth-mode login && break',
    { service: 'queue' },
    'az storage queue create --account-name "contoso" --name "<queue>" --auth-mode login && break',
  ],
  [
    'az storage container create --account-name "{account}" --name "{container}" --auth-mode login',
    { service: 'file' },
    'az storage share-rm create --storage-account "contoso" --name "<share>"',
  ],
  ['New-AzStorageContainer -Name "{container}"', { service: 'table' }, 'New-AzStorageTable -Name "<table>"'],
  ['nslookup "{blobHost}"', { service: 'dfs' }, 'nslookup "contoso.dfs.core.windows.net"'],
  ['zone="privatelink.blob.{suffix}"', { service: 'file' }, 'zone="privatelink.file.core.windows.net"'],
  [
    'az storage container restore --name "{container}"',
    { service: 'file' },
    'az storage container restore --name "<container>"',
  ],
  [
    'az storage container list --account-name "{account}"\nazcopy copy "{path}" "{url}"',
    { service: 'queue' },
    'az storage container list --account-name "contoso"\nazcopy copy "<path>" "https://contoso.blob.core.windows.net/<container>"',
  ],
  ['nslookup "{blobHost}"', { service: 'blob' }, 'nslookup "contoso.blob.core.windows.net"'],
  [
    'who="$(az ad signed-in-user show --query id --output tsv)"; x "{account}"',
    { identity: 'managed-identity' },
    'who="$(az ad sp show --id "<application id>" --query id --output tsv)"; x "contoso"',
  ],
  [
    'who="$(az ad signed-in-user show --query id --output tsv)"; x "{account}"',
    { identity: 'user', location: 'kubernetes' },
    'who="$(az ad signed-in-user show --query id --output tsv)"; x "contoso"',
  ],
])('“%s” for %j', (command, facts, expected) => {
  expect(shown(`\`\`\`bash\n${command}\n\`\`\``, facts)).toBe(`\`\`\`bash\n${expected}\n\`\`\``);
});
