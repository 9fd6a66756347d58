/** Commands of the Azure CLI as programs. */
import { languageNamed, programFor } from '../../../knowledge/snippets/programs.ts';

const TIER =
  '```bash\naz storage blob set-tier --account-name "stcold" --container-name "hist" --name "2019/q1.csv" --tier Hot --auth-mode login\n```';

test.each([
  [
    'python',
    /BlobClient\("https:\/\/stcold\.blob\.core\.windows\.net", "hist", "2019\/q1\.csv"[\s\S]*set_standard_blob_tier\("Hot", rehydrate_priority="Standard"\)/,
  ],
  ['csharp', /stcold\.blob\.core\.windows\.net\/hist\/2019\/q1\.csv[\s\S]*new AccessTier\("Hot"\)/],
  ['javascript', /setAccessTier\("Hot"/],
  ['java', /blobName\("2019\/q1\.csv"\)[\s\S]*AccessTier\.fromString\("Hot"\)/],
  ['go', /hist\/2019\/q1\.csv", cred[\s\S]*blob\.AccessTier\("Hot"\)/],
] as const)('%s', (language, program) => expect(programFor(TIER, language)).toMatch(program));

test('what nobody told stays a gap', () => {
  const step =
    '```bash\naz storage blob lease break --account-name "<account>" --container-name "<container>" --blob-name "<path>"\n```';
  expect(programFor(step, 'python')).toMatch(/<account>[\s\S]*BlobLeaseClient\(blob\)\.break_lease\(\)/);
});

test.each(['az network vnet list', 'az storage blob show --name "$name"', 'Write `--recursive`.'])(
  'no program: %s',
  (step) => expect(programFor(step, 'python')).toBeUndefined(),
);

test.each([
  ['and in c#?', 'csharp'],
  ['how in .NET', 'csharp'],
  ['node please', 'javascript'],
  ['in Python bitte', 'python'],
  ['in java', 'java'],
  ['wie sieht das in Java aus', 'java'],
  ['and in Go?', 'go'],
  ['in one go', undefined],
  ['in powershell', undefined],
])('%s → %s', (text, language) => expect(languageNamed(text)).toBe(language));
