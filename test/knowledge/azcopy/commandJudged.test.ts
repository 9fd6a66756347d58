import { judgeCommand } from '../../../knowledge/azcopy/commandJudged.ts';

const BLOB = 'https://contoso.blob.core.windows.net/backup';

test.each<[command: string, faults: string[], anew: string | undefined]>([
  [
    `azcopy copy ./data "${BLOB}?sv=1&sig=REDACTED" --recursive`,
    [],
    `azcopy copy "./data" "${BLOB}?<SAS>" --recursive --from-to LocalBlob`,
  ],
  [
    `azcopy cp /data ${BLOB}?sv=1&sig=REDACTED`,
    ['unquoted'],
    `azcopy copy "/data" "${BLOB}?<SAS>" --from-to LocalBlob`,
  ],
  [`azcopy sync "${BLOB}" ./data --from-to BlobLocal`, [], `azcopy sync "${BLOB}" "./data" --from-to BlobLocal`],
  ['azcopy copy ./data contoso/backup', ['noHttps'], undefined],
  ['azcopy copy ./data contoso.blob.core.windows.net/backup', ['noHttps'], undefined],
  ['azcopy copy ./data "?sv=2024&ss=b&sig=REDACTED"', ['token'], undefined],
  [
    'azcopy copy "https://contoso.privatelink.blob.core.windows.net/backup" ./data',
    ['privateLink'],
    `azcopy copy "${BLOB}" "./data" --from-to BlobLocal`,
  ],
  ['azcopy copy /home/me/data /mnt/share', ['bothLocal'], undefined],
  [`azcopy copy "${BLOB}"`, ['oneSide'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursiv`, ['flag'], undefined],
  [`azcopy copy ./data “${BLOB}?sv=1”`, ['smartQuotes'], `azcopy copy "./data" "${BLOB}?<SAS>" --from-to LocalBlob`],
  [
    `azcopy copy "C:\\my data" "${BLOB}" --include-pattern "*.csv"`,
    [],
    `azcopy copy "C:\\my data" "${BLOB}" --include-pattern "*.csv" --from-to LocalBlob`,
  ],
])('%s', (command, faults, anew) => {
  const judged = judgeCommand(command);
  expect(judged?.faults.map(({ kind }) => kind)).toEqual(faults);
  expect(judged?.anew).toBe(anew);
});

test('an address without https:// is written as it was meant', () => {
  expect(judgeCommand('azcopy copy ./x contoso/backup')?.faults).toEqual([
    { kind: 'noHttps', place: 'contoso/backup', url: 'https://contoso.blob.core.windows.net/backup' },
  ]);
});

test.each([
  'azcopy copy fails with 403',
  'how do I use azcopy copy?',
  'az storage blob list',
  'azcopy login --identity',
])('“%s” is no command to judge', (text) => expect(judgeCommand(text)).toBeUndefined());
