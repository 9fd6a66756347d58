/**
 * Pages show a copy as an upload: "{path}" "{url}?{sas}". The URL of a report may be the one that was read from; pasted as it
 * stands, the line would then write the local folder over the data. So it is turned round, as the reported job went.
 */

export type Direction = 'download' | 's2s';

const REMOTE = String.raw`\{url\}|https:\/\/\{fileHost\}\/\{share\}`;
const UPLOAD = new RegExp(
  String.raw`(azcopy (?:copy|sync|cp) )"(?:(?:\.\/)?\{path\}|\.\/data)(\/\*)?" "(${REMOTE})((?:\/[^"?]*)?)(\?\{sas\})?"([^\n\x60]*)`,
  'g',
);
/** Only an upload takes these, so an upload is what the step means, whatever failed. A copy between accounts takes --blob-type too. */
const MEANS_UPLOAD: Record<Direction, RegExp> = {
  download:
    /--(?:put-md5|blob-type|page-blob-tier|block-blob-tier|content-type|content-encoding|cache-control|metadata|blob-tags|follow-symlinks)\b/,
  s2s: /--(?:put-md5|page-blob-tier|block-blob-tier|content-type|content-encoding|cache-control|metadata|follow-symlinks)\b/,
};
/** What lies on the reader's disk came from there, and is what failed: an upload needs the original. */
const ORIGINAL = '<local original>';

const SIDES: Record<Direction, (remote: string, all: string, sas: string) => string> = {
  download: (remote, all, sas) => `"${remote}${all}${sas}" "{path}"`,
  s2s: (_remote, all, sas) =>
    sas === ''
      ? `"{sourceUrl}${all}" "{destinationUrl}"`
      : `"{sourceUrl}${all}?{sourceSas}" "{destinationUrl}?{destinationSas}"`,
};
const UPLOADED: Record<Direction, (remote: string, sas: string) => string> = {
  download: (remote, sas) => `"${remote}${sas}"`,
  s2s: (_remote, sas) => `"{destinationUrl}${sas === '' ? '' : '?{destinationSas}'}"`,
};
const PAIRS: Record<Direction, string> = { download: 'BlobLocal', s2s: 'BlobBlob' };

/** Another line that writes: what is no copy of the account's own goes to the destination, since {url} is what was read from. */
const WRITES =
  /(azcopy (?:copy|sync|cp) "(?!(?:\.\/)?\{path\}|\.\/data["/]|[^"\n]*\{url\})[^"\n]*" )"(?:\{url\}|https:\/\/\{(?:blob|file)Host\}\/(?:\{\w+\}|<\w+>))([^"\n?]*)(\?[^"\n]*)?"/g;
const toTheDestination = (text: string): string =>
  text.replace(
    WRITES,
    (_line, verb: string, below = '', sas = '') =>
      `${verb}"{destinationUrl}${below}${sas.replace('{sas}', '{destinationSas}')}"`,
  );

/** A job that is taken up again needs the SAS of the side that had one: of a download that is the source. */
const RESUMED =
  /(azcopy jobs resume (?:(?!--source-sas)[^\n`])*?)--destination-sas([= ])"(\{(?:sas|destinationSas)\}|<SAS>)"/g;
const RESUMES: Record<Direction, (is: string, sas: string) => string> = {
  download: (is, sas) => `--source-sas${is}"${sas === '{destinationSas}' ? '{sourceSas}' : sas}"`,
  s2s: (is) => `--source-sas${is}"{sourceSas}" --destination-sas${is}"{destinationSas}"`,
};
const resumed = (text: string, direction: Direction): string =>
  text.replace(RESUMED, (_line, verb: string, is: string, sas: string) => verb + RESUMES[direction](is, sas));

/** A page's commands, the way the reported copy went. */
export const directed = (text: string, direction: Direction): string =>
  resumed(turned(toTheDestination(text), direction), direction);

const turned = (text: string, direction: Direction): string =>
  text.replace(UPLOAD, (_line, verb: string, all = '', remote = '', below = '', sas = '', told = '') => {
    // Hashes are compared whichever way it goes; only an upload stores them.
    const flags = told.includes('--compare-hash') ? told.replace(/ --put-md5\b/, '') : told;
    if (MEANS_UPLOAD[direction].test(flags))
      return `${verb}"${ORIGINAL}" ${UPLOADED[direction](remote + below, sas)}${flags}`;
    const pair = flags.replace(/(--from-to[= ])LocalBlob\b/, `$1${PAIRS[direction]}`);
    return `${verb}${SIDES[direction](remote + below, all, sas)}${pair}`;
  });

/** Another store's address takes no SAS: its key stands in the environment. */
export const withoutForeignSas = (text: string, sourceUrl: string | undefined): string =>
  sourceUrl !== undefined &&
  /\.(?:amazonaws\.com|googleapis\.com)(?:[/:]|$)|\/\/storage\.cloud\.google\.com/.test(sourceUrl)
    ? text.replace(/("\{sourceUrl\}[^"\n]*?)\?\{sourceSas\}"/g, '$1"')
    : text;

/** What is copied again goes to the same folder: a copy's URL is the whole one that was told. */
export const wholly = (text: string): string =>
  text.replace(/(azcopy (?:copy|sync|cp) [^\n`]*?)"\{url\}(\?\{sas\})?"/g, '$1"{copied}$2"');

/** Pages name a pair of blobs; that of a share is called otherwise. */
export const betweenKinds = (text: string, service: string | undefined): string =>
  service === 'file'
    ? text.replace(
        /(--from-to[= ])(LocalBlob|BlobLocal)\b/g,
        (_all, flag: string, pair: string) => `${flag}${pair === 'LocalBlob' ? 'LocalFileSMB' : 'FileSMBLocal'}`,
      )
    : text;

export const isDirection = (value: string | undefined): value is Direction => value === 'download' || value === 's2s';
