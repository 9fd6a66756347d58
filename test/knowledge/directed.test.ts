/** A card's copy goes the way that the reported one went: pasted, it must not write over what was to be read. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact.ts';
import { fill, fillings } from '../../knowledge/render.ts';

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
  ['a sync to the disk', `azcopy sync "${BOX}?sig=REDACTED" "/data/out"`, `"${BOX}?<SAS>"`, '"/data/out"'],
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
    `azcopy copy "<path>" "${BOX}?<SAS>" --put-md5`,
  ],
])('a download, %s', (_name, line, shown) => {
  expect(fill(line, fillings(names, {}, {}, DOWNLOAD))).toBe(shown);
});
