import { programNamed, programsIn } from '../../../knowledge/words/whereRun.ts';

test.each<[text: string, programs: string[]]>([
  ['```bash\naz storage blob list --account-name x\n```', ['az']],
  ['```bash\naz login\nazcopy copy a b\n```', ['az', 'azcopy']],
  ['```kusto\nStorageBlobLogs | take 5\n```', ['query']],
  ['```powershell\nGet-AzStorageAccount\n```', ['azModule']],
  ['Run `nslookup x` there.', ['ownMachine']],
  ['```bash\nsudo mount -t cifs //x/y /mnt\n```', ['linux']],
  ['Look at Access control (IAM).', []],
])('%j is typed where %j is', (text, programs) => {
  expect(programsIn(text).map(({ name }) => name)).toEqual(programs);
});

test.each<[text: string, program: string | undefined]>([
  ["'az' is not recognized", 'az'],
  ['how do I install the azure cli', 'az'],
  ['azcopy: command not found', 'azcopy'],
  ['where do I type nslookup', 'ownMachine'],
  ['where do I type it', undefined],
  ['we blazed through it', undefined],
])('“%s” names %s', (text, program) => {
  expect(programNamed(text)?.name).toBe(program);
});
