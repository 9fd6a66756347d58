import { type AzcopyCommand, findAzcopyCommands, parseAzcopyCommand } from '../../../knowledge/azcopy/azcopyCommand.ts';

const SAS = 'sv=2024-11-04&sr=c&sp=rl&se=2026-12-01T00:00:00Z&sig=REDACTED';
const BOX = `https://contoso.blob.core.windows.net/box?${SAS}`;

function read(line: string): AzcopyCommand {
  const command = parseAzcopyCommand(line);
  if (!command) throw new Error(`no command in: ${line}`);
  return command;
}

describe('what a command does', () => {
  test.each([
    [`azcopy copy ./x '${BOX}' --recursive`, 'copy', 'upload', 'blob'],
    [`azcopy cp "${BOX}" "G:\\path\\to\\folder\\" --overwrite=false`, 'copy', 'download', 'blob'],
    [`.\\azcopy.exe copy "C:\\data\\*" "https://contoso.file.core.windows.net/share?${SAS}"`, 'copy', 'upload', 'file'],
    [`azcopy10 c '${BOX}' 'https://fabrikam.dfs.core.windows.net/fs'`, 'copy', 's2s', 'dfs'],
    [`& "C:\\Program Files\\azcopy\\AzCopy.exe" sync 'C:\\x' '${BOX}'`, 'sync', 'sync', 'blob'],
    [`azcopy rm '${BOX}'`, 'remove', 'remove', 'blob'],
    [`azcopy list '${BOX}' --machine-readable`, 'list', 'list', 'blob'],
    ['azcopy make https://contoso.blob.core.windows.net/new', 'make', 'create', 'blob'],
    [`azcopy set-properties '${BOX}' --block-blob-tier=cool`, 'set-properties', 'set-properties', 'blob'],
    ['azcopy login --identity', 'login', 'login', undefined],
    [
      'azcopy jobs resume c49e740e-ab6e-974c-6a7e-75971d8aa706 --source-sas="?sv=1&sig=x"',
      'jobs resume',
      'resume',
      undefined,
    ],
    ['azcopy copy ./x URL --recursive', 'copy', 'upload', undefined],
    ['azcopy copy URL ./x', 'copy', 'download', undefined],
    ['azcopy copy <source-sas-url> <destination-sas-url>', 'copy', 's2s', undefined],
    ['azcopy copy ./x "$SAS_URL"', 'copy', 'upload', undefined],
    ['copy ./x https://contoso.blob.core.windows.net/box --recursive', 'copy', 'upload', 'blob'],
    ['azcopy copy /x http://127.0.0.1:10000/devstoreaccount1/box --from-to LocalBlob', 'copy', 'upload', 'blob'],
    ['azcopy copy /x https://files.example.com/box --from-to=LocalFileSMB', 'copy', 'upload', 'file'],
    [`azcopy copy '${BOX}' --from-to BlobPipe > out.txt`, 'copy', 'other', 'blob'],
    ['azcopy rm https://files.example.com/box --from-to=BlobTrash', 'remove', 'remove', 'blob'],
    ['azcopy list http://127.0.0.1:10000/devstoreaccount1/box --location Blob', 'list', 'list', 'blob'],
    [`azcopy copy "https://bucket.s3.us-west-2.amazonaws.com/Folder/" "${BOX}"`, 'copy', 's2s', 'blob'],
    [
      `AzCopy /Source:C:\\x /Dest:https://contoso.blob.core.windows.net/box /DestSAS:"?${SAS}" /S`,
      'v8',
      'upload',
      'blob',
    ],
    ['AzCopy /Source:https://contoso.file.core.windows.net/s /Dest:C:\\x /SourceKey:abc /S', 'v8', 'download', 'file'],
    [`2026/11/20 16:30:46 Job-Command copy /srv/x ${BOX} --recursive `, 'copy', 'upload', 'blob'],
  ])('%s', (line, verb, operation, service) => {
    const command = read(line);
    expect([command.verb, command.operation, command.service]).toEqual([verb, operation, service]);
  });
});

describe('the sides', () => {
  test('are read without their quotes, with their token apart', () => {
    const { source, destination } = read(`azcopy copy '/srv/my files' "${BOX}"`);
    expect(source).toMatchObject({ text: '/srv/my files', kind: 'local', credential: 'none' });
    expect(destination).toMatchObject({ kind: 'blob', level: 'container', sas: SAS, credential: 'masked' });
    expect(destination?.url?.host).toBe('contoso.blob.core.windows.net');
  });

  test.each([
    ['a token', 'https://contoso.blob.core.windows.net/box?sp=r&sig=abcd%3D', 'sas'],
    ['a token masked by AzCopy', 'https://contoso.blob.core.windows.net/box?sp=r&sig=-REDACTED-', 'masked'],
    ['[SAS]', 'https://contoso.blob.core.windows.net/box[SAS]', 'placeholder'],
    ['<SAS-token>', 'https://contoso.blob.core.windows.net/box?<SAS-token>', 'placeholder'],
    ['a variable', 'https://contoso.blob.core.windows.net/box$SAS', 'placeholder'],
    ['nothing', 'https://contoso.blob.core.windows.net/box', 'none'],
  ])('carry %s', (_name, url, credential) => {
    expect(read(`azcopy list "${url}"`).source?.credential).toBe(credential);
  });

  test('of a token where a URL belongs are local, as AzCopy takes them', () => {
    expect(read(`azcopy copy "D:\\temp\\*" "${SAS}"`).destination).toMatchObject({
      kind: 'local',
      credential: 'masked',
    });
  });

  test('tell a wildcard', () => {
    expect(read(`azcopy copy "C:\\x\\*" "${BOX}"`).source?.wildcard).toBe(true);
    expect(read(`azcopy copy "C:\\x" "${BOX}"`).source?.wildcard).toBe(false);
  });

  test('of a backslash before the closing quote stay apart', () => {
    const { source, destination } = read(`azcopy copy "${BOX}" "F:\\data sets\\raw\\" --check-md5 FailIfDifferent`);
    expect(source?.kind).toBe('blob');
    expect(destination?.text).toBe('F:\\data sets\\raw\\');
  });
});

describe('flags', () => {
  const flags = Object.fromEntries(
    read(`azcopy copy ./x "${BOX}" --recursive --put-md5=false --overwrite ifSourceNewer --cap-mbps 10 --frobnicate`)
      .flags,
  );
  test('have their values', () => {
    expect(flags).toEqual({
      recursive: 'true',
      'put-md5': 'false',
      overwrite: 'ifSourceNewer',
      'cap-mbps': '10',
      frobnicate: 'true',
    });
  });
  test('that AzCopy does not know are named', () => {
    expect(read(`azcopy copy ./x "${BOX}" --frobnicate`).unknownFlags).toEqual(['frobnicate']);
  });
  test('may stand before the sides', () => {
    expect(read(`azcopy sync --recursive=true --delete-destination=true ./x '${BOX}'`).source?.text).toBe('./x');
  });
});

describe('lines that go on', () => {
  test.each([
    ['POSIX', '\\'],
    ['PowerShell', '`'],
    ['cmd', '^'],
  ])('in %s', (_shell, sign) => {
    const command = read(`azcopy copy ./x ${sign}\n  "${BOX}" ${sign}\n  --recursive`);
    expect(command.destination?.kind).toBe('blob');
    expect(command.flags.get('recursive')).toBe('true');
  });
});

describe('what a shell trips over', () => {
  test.each([
    ['a bare &', `azcopy copy /srv/x ${BOX} --recursive`, ['ampersand-unquoted']],
    ['smart quotes', `azcopy copy ./x “${BOX}” --recursive`, ['smart-quotes']],
    ['a quote that is not closed', `azcopy copy ./x "${BOX}`, ['unclosed-quote']],
    ['HTML', `azcopy list "${BOX.replaceAll('&', '&amp;')}"`, ['html-escaped']],
    ['single quotes', `azcopy list '${BOX}'`, ['single-quoted']],
    ['a percent sign', 'azcopy list "https://contoso.blob.core.windows.net/a%20b"', ['percent']],
    ['nothing', `azcopy list "${BOX}"`, []],
    ['nothing in a log, where the shell has been', `Job-Command list ${BOX} `, []],
  ])('%s', (_name, line, notes) => {
    expect(read(line).notes).toEqual(notes);
  });

  test('an unquoted & does not hide the rest of the URL', () => {
    const { destination, flags } = read(`azcopy copy /srv/x ${BOX} --recursive`);
    expect(destination?.sas).toBe(SAS);
    expect(flags.has('recursive')).toBe(true);
  });
});

describe('sentences about azcopy are no commands', () => {
  test.each([
    'azcopy copy between two accounts with very many files, logged in by device login.',
    'azcopy copy fails with 403',
    'I use azcopy for backups',
    'AzCopy is running on a VM',
    'azcopy list with a SAS URL gives an error',
    'the azcopy sync command',
    'azcopy sync deleted files at the destination because of --delete-destination=true',
    'azcopy copy with --overwrite true went over newer files on our side',
    'azcopy copy to https://contoso.blob.core.windows.net/in fails since monday',
    '',
  ])('%j', (text) => {
    expect(findAzcopyCommands(text)).toEqual([]);
  });
});

test('finds every command of a longer text where it stands', () => {
  const text = `I run\n\n$ azcopy login --tenant-id abc\n$ azcopy copy ./x "${BOX}" && echo ok\nand it fails`;
  const found = findAzcopyCommands(text);
  expect(found.map(({ command }) => command.verb)).toEqual(['login', 'copy']);
  expect(found.map(({ at }) => text.slice(at).trimStart().slice(0, 8))).toEqual(['azcopy l', 'azcopy c']);
});
