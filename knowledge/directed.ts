/**
 * Pages show a copy as an upload: "{path}" "{url}?{sas}". The URL of a report may be the one that was read from; pasted as it
 * stands, the line would then write the local folder over the data. So it is turned round, as the reported job went.
 */

export type Direction = 'download' | 's2s';

const UPLOAD = /(azcopy (?:copy|sync|cp) )"(?:(?:\.\/)?\{path\}|\.\/data)(\/\*)?" "\{url\}(\?\{sas\})?"([^\n]*)/g;
/** Only an upload takes these, so an upload is what the step means, whatever failed. */
const MEANS_UPLOAD =
  /--(?:put-md5|blob-type|page-blob-tier|block-blob-tier|content-type|content-encoding|cache-control|metadata|blob-tags|follow-symlinks)\b/;

const SIDES: Record<Direction, (all: string, sas: string) => string> = {
  download: (all, sas) => `"{url}${all}${sas}" "{path}"`,
  s2s: (all, sas) =>
    sas === ''
      ? `"{sourceUrl}${all}" "{destinationUrl}"`
      : `"{sourceUrl}${all}?{sourceSas}" "{destinationUrl}?{destinationSas}"`,
};
const PAIRS: Record<Direction, string> = { download: 'BlobLocal', s2s: 'BlobBlob' };

/** A page's commands, the way the reported copy went. */
export const directed = (text: string, direction: Direction): string =>
  text.replace(UPLOAD, (line, verb: string, all = '', sas = '', flags = '') =>
    MEANS_UPLOAD.test(flags)
      ? line
      : `${verb}${SIDES[direction](all, sas)}${flags.replace(/(--from-to[= ])LocalBlob\b/, `$1${PAIRS[direction]}`)}`,
  );

export const isDirection = (value: string | undefined): value is Direction => value === 'download' || value === 's2s';
