import { parseAzcopyCommand } from '../../../knowledge/azcopy/azcopyCommand.ts';
import { JOB_NAMES, jobByName, jobOf } from '../../../knowledge/sas/jobs.ts';
import { countNeeds, fewestLetters, missingLetters, neededLetters } from '../../../knowledge/sas/needs.ts';
import type { SasKind } from '../../../knowledge/sas/sas.ts';

const BLOB = 'https://contoso.blob.core.windows.net/box';
const OTHER = 'https://fabrikam.blob.core.windows.net/box';
const SHARE = 'https://contoso.file.core.windows.net/share';
const LAKE = 'https://contoso.dfs.core.windows.net/fs';

function needsOf(line: string, side: 'source' | 'destination', kind: SasKind = 'service') {
  const command = parseAzcopyCommand(line);
  const job = command && jobOf(command, side);
  if (!job) throw new Error(`nothing is asked of a SAS there: ${line}`);
  return countNeeds([job], kind);
}

describe('letters and resource types that a command needs', () => {
  test.each([
    // command, side, letters, fewest, types, useful
    [`azcopy copy ./x "${BLOB}/a.txt"`, 'destination', 'cw', 'w', 'o', 'r'],
    [`azcopy copy ./x "${BLOB}" --recursive`, 'destination', 'cw', 'w', 'o', 'r'],
    [`azcopy copy ./x "${BLOB}" --check-length=false`, 'destination', 'cw', 'w', 'o', ''],
    [`azcopy copy ./x "${BLOB}" --overwrite=false`, 'destination', 'rcw', 'rw', 'o', ''],
    [`azcopy copy ./x "${BLOB}" --overwrite ifSourceNewer`, 'destination', 'rcw', 'rw', 'o', ''],
    [`azcopy copy ./x "${BLOB}" --put-md5`, 'destination', 'cw', 'w', 'o', 'r'],
    [`azcopy copy ./x "${BLOB}" --blob-tags=a=b`, 'destination', 'cwt', 'wt', 'o', 'r'],
    [`azcopy copy ./x "${BLOB}" --blob-type AppendBlob`, 'destination', 'acw', 'w', 'o', 'r'],
    [`azcopy copy ./x "${SHARE}" --recursive`, 'destination', 'cw', 'w', 'o', 'r'],
    [`azcopy copy ./x "${SHARE}" --recursive --preserve-smb-permissions=true`, 'destination', 'cw', 'w', 'oc', 'r'],
    [`azcopy copy "${BLOB}/a.txt" ./x`, 'source', 'r', 'r', 'o', ''],
    [`azcopy copy "${BLOB}" ./x --recursive`, 'source', 'rl', 'rl', 'oc', ''],
    [`azcopy copy "${BLOB}/*" ./x`, 'source', 'rl', 'rl', 'oc', ''],
    [`azcopy copy "${BLOB}" ./x --list-of-files=list.txt`, 'source', 'r', 'r', 'o', ''],
    [`azcopy copy "${BLOB}" "${OTHER}" --recursive`, 'source', 'rl', 'rl', 'oc', ''],
    [`azcopy copy "${BLOB}" "${OTHER}" --recursive`, 'destination', 'rcw', 'rw', 'o', ''],
    [`azcopy copy "${BLOB}" "${OTHER}" --s2s-preserve-access-tier=false`, 'destination', 'cw', 'w', 'o', 'r'],
    [`azcopy copy "${BLOB}" "${OTHER}" --recursive --s2s-preserve-blob-tags`, 'source', 'rlt', 'rlt', 'oc', ''],
    [`azcopy copy "${BLOB}" "${OTHER}" --recursive --s2s-preserve-blob-tags`, 'destination', 'rcwt', 'rwt', 'o', ''],
    [`azcopy copy "${LAKE}" "${LAKE}2" --recursive --preserve-permissions`, 'source', 'rle', 'rle', 'oc', ''],
    [`azcopy copy "${LAKE}" "${LAKE}2" --recursive --preserve-permissions`, 'destination', 'cwop', 'wop', 'o', 'r'],
    [`azcopy sync ./x "${BLOB}"`, 'destination', 'cwl', 'wl', 'oc', 'r'],
    [`azcopy sync ./x "${BLOB}" --delete-destination=true`, 'destination', 'cwdl', 'wdl', 'oc', 'r'],
    [`azcopy sync ./x "${BLOB}" --delete-destination=false`, 'destination', 'cwl', 'wl', 'oc', 'r'],
    [`azcopy sync "${BLOB}" ./x`, 'source', 'rl', 'rl', 'oc', ''],
    [`azcopy sync "${BLOB}" "${OTHER}"`, 'destination', 'rcwl', 'rwl', 'oc', ''],
    [`azcopy list "${BLOB}"`, 'source', 'l', 'l', 'c', ''],
    ['azcopy list "https://contoso.blob.core.windows.net/"', 'source', 'l', 'l', 's', ''],
    [`azcopy remove "${BLOB}/a.txt"`, 'source', 'rd', 'rd', 'o', ''],
    [`azcopy remove "${BLOB}/old" --recursive`, 'source', 'rdl', 'rdl', 'co', ''],
    [`azcopy remove "${BLOB}" --recursive`, 'source', 'dl', 'dl', 'co', ''],
    [`azcopy remove "${BLOB}/a.txt" --list-of-versions=v.txt`, 'source', 'rdx', 'rdx', 'o', ''],
    [`azcopy remove "${BLOB}/a.txt" --permanent-delete=snapshots`, 'source', 'rdy', 'rdy', 'o', ''],
    [`azcopy set-properties "${BLOB}/a.txt" --block-blob-tier=cool`, 'source', 'rw', 'rw', 'o', ''],
    [`azcopy set-properties "${BLOB}/a.txt" --blob-tags=a=b`, 'source', 'rt', 'rt', 'o', ''],
    [`azcopy make "${BLOB}"`, 'destination', 'c', 'c', 'c', ''],
    [`azcopy bench "${BLOB}"`, 'destination', 'rcwdl', 'rwdl', 'oc', ''],
  ] as const)('%s (%s)', (line, side, letters, fewest, types, useful) => {
    const needs = needsOf(line, side);
    expect(neededLetters(needs)).toBe(letters);
    expect(fewestLetters(needs)).toBe(fewest);
    expect([...needs.resourceTypes.map(({ type }) => type)].sort().join('')).toBe([...types].sort().join(''));
    expect(needs.advised.map(({ letter }) => letter).join('')).toBe(useful);
    expect(needs.sources.length).toBeGreaterThan(0);
  });
});

test('an account SAS copies between accounts without r at the destination', () => {
  expect(neededLetters(needsOf(`azcopy copy "${BLOB}" "${OTHER}"`, 'destination', 'account'))).toBe('cw');
});

describe('what no letter can do', () => {
  test.each([
    [`azcopy make "${BLOB}"`, 'destination', 'service', true],
    [`azcopy make "${BLOB}"`, 'destination', 'account', false],
    ['azcopy list "https://contoso.blob.core.windows.net/"', 'source', 'user-delegation', true],
    [`azcopy copy "${LAKE}" "${LAKE}2" --recursive --preserve-permissions`, 'destination', 'account', true],
    [`azcopy copy ./x "${BLOB}"`, 'destination', 'service', false],
  ] as const)('%s (%s) with a SAS of kind %s', (line, side, kind, impossible) => {
    const needs = needsOf(line, side, kind);
    expect(needs.impossible.some(({ kinds }) => kinds.includes(kind))).toBe(impossible);
  });
});

describe('operations by name', () => {
  test.each([
    ['upload', 'cw'],
    ['download', 'rl'],
    ['list', 'l'],
    ['delete', 'rdl'],
    ['sync', 'cwl'],
    ['s2s-source', 'rl'],
    ['s2s-destination', 'rcw'],
  ])('%s', (name, letters) => {
    const job = jobByName(name, 'blob', true);
    expect(job && neededLetters(countNeeds([job], 'service'))).toBe(letters);
  });

  test.each(JOB_NAMES)('%s is counted', (name) => {
    const job = jobByName(name, 'blob', true);
    expect(job && countNeeds([job]).letters.length).toBeGreaterThan(0);
  });

  test('together need what each needs', () => {
    const jobs = ['upload', 'download', 'delete']
      .map((name) => jobByName(name, 'blob', true))
      .filter((job) => job !== undefined);
    expect(neededLetters(countNeeds(jobs, 'service'))).toBe('rcwdl');
  });

  test('of nobody are not known', () => {
    expect(jobByName('frobnicate', 'blob', true)).toBeUndefined();
  });
});

describe('what is missing', () => {
  test.each([
    ['rl', 'cw'],
    ['c', 'w'],
    ['w', ''],
    ['racwdl', ''],
    ['', 'cw'],
  ])('of an upload with sp=%s', (has, missing) => {
    const needs = needsOf(`azcopy copy ./x "${BLOB}"`, 'destination');
    expect(
      missingLetters(needs, has)
        .map(({ letter }) => letter)
        .join(''),
    ).toBe(missing);
  });
});
