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
    ['perhapsAFolder', 'unquoted'],
    `azcopy copy "/data" "${BLOB}?<SAS>" --from-to LocalBlob`,
  ],
  [`azcopy sync "${BLOB}" ./data --from-to BlobLocal`, [], `azcopy sync "${BLOB}" "./data" --from-to BlobLocal`],
  ['azcopy copy ./data contoso/backup', ['noHttps'], undefined],
  ['azcopy copy ./data contoso.blob.core.windows.net/backup', ['noHttps'], undefined],
  ['azcopy copy ./data "?sv=2024&ss=b&sig=REDACTED"', ['token'], undefined],
  [
    'azcopy copy "https://contoso.privatelink.blob.core.windows.net/backup" ./data --recursive',
    ['privateLink'],
    `azcopy copy "${BLOB}" "./data" --recursive --from-to BlobLocal`,
  ],
  ['azcopy copy /home/me/data /mnt/share', ['bothLocal'], undefined],
  [`azcopy copy "${BLOB}"`, ['oneSide'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursiv`, ['flag'], undefined],
  [
    `azcopy copy ./data.csv “${BLOB}?sv=1”`,
    ['smartQuotes'],
    `azcopy copy "./data.csv" "${BLOB}?<SAS>" --from-to LocalBlob`,
  ],
  [
    `azcopy copy "C:\\my data" "${BLOB}" --recursive --include-pattern "*.csv"`,
    [],
    `azcopy copy "C:\\my data" "${BLOB}" --recursive --include-pattern "*.csv" --from-to LocalBlob`,
  ],
  // What AzCopy 10.32 refuses before it asks a service, and what it takes.
  [
    'azcopy copy "C:\\data" "https://contoso.blob.core.windows.net?sv=1&sig=REDACTED" --recursive',
    ['noContainer'],
    undefined,
  ],
  ['azcopy sync ./data "https://contoso.file.core.windows.net/"', ['noContainer'], undefined],
  [
    'azcopy copy "https://a.blob.core.windows.net/c" "https://b.blob.core.windows.net/" --recursive',
    [],
    'azcopy copy "https://a.blob.core.windows.net/c" "https://b.blob.core.windows.net/" --recursive --from-to BlobBlob',
  ],
  [`azcopy copy "${BLOB}" ./data`, ['recursiveMissing'], undefined],
  [`azcopy copy "${BLOB}/*" ./data`, [], `azcopy copy "${BLOB}/*" "./data" --from-to BlobLocal`],
  [`azcopy copy "${BLOB}/2026-*.gz" ./data`, ['wildcardInside'], undefined],
  [`azcopy copy C:\\my data "${BLOB}" --recursive`, ['blankInPath'], undefined],
  ['azcopy copy "https://contoso.queue.core.windows.net/q" ./data', ['unsupportedPair'], undefined],
  [`azcopy copy "${BLOB}" "https://s3.amazonaws.com/bucket" --recursive`, ['unsupportedPair'], undefined],
  [`azcopy copy "https://portal.azure.com/#view/x" "${BLOB}" --recursive`, ['noStorage'], undefined],
  [
    `azcopy copy "http://127.0.0.1:10000/devstoreaccount1/c/x" "${BLOB}" --from-to BlobBlob`,
    [],
    `azcopy copy "http://127.0.0.1:10000/devstoreaccount1/c/x" "${BLOB}" --from-to BlobBlob`,
  ],
  [`azcopy copy ./data "${BLOB}" --recursive true`, ['strayValue'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursive=yes`, ['value'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursive --overwrite`, ['valueMissing'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursive --block-blob-tier Cooler`, ['value'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursive --from-to BlobLocal`, ['fromTo'], undefined],
  [`azcopy sync ./data "${BLOB}" --overwrite=false`, ['flagOfOther'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursive --include "*.txt"`, ['replacedFlag'], undefined],
  [`azcopy copy ./data "${BLOB}" --recursive --preserve-smb-permissions`, ['flagNotHere'], undefined],
  ['azcopy remove /mnt/data --recursive', ['localPlace'], undefined],
  [`azcopy make "${BLOB}/folder"`, ['notTopLevel'], undefined],
  // People's own stand-ins hide what stands there, and words behind a command are no values of it.
  [
    'azcopy copy ./x.csv "https://<account>.blob.core.windows.net/<container>"',
    [],
    'azcopy copy "./x.csv" "https://<account>.blob.core.windows.net/<container>" --from-to LocalBlob',
  ],
  [
    `azcopy copy ./x.csv "${BLOB}" --log-level is ignored here`,
    [],
    `azcopy copy "./x.csv" "${BLOB}" --log-level is --from-to LocalBlob`,
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
  'rm -rf /root/.azcopy/*',
])('“%s” is no command to judge', (text) => expect(judgeCommand(text)).toBeUndefined());
