/**
 * Property tests: the same texts on every run of `npm test`, so that a red one is red for everybody. `npm run fuzz`
 * takes new ones, and many more: STORAGEBOT_FUZZ multiplies the runs.
 */
import fc from 'fast-check';

const SEED = 20_261_126;
const times = Number(process.env.STORAGEBOT_FUZZ ?? 1);

/** How long a property test may take, in milliseconds. */
export const PROPERTY_TIME = 30_000 * times;

export const settings = <Values>(runs: number): fc.Parameters<Values> =>
  times > 1 ? { numRuns: runs * times } : { numRuns: runs, seed: SEED };

/** Words that mean something to an engine rather than to a person. */
export const PROTOTYPE_NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

const LONE_SURROGATES = ['\ud800', '\udfff', '\udc00\ud800'];
const ODD = [
  '',
  '\0',
  '\u200b',
  '\u00a0',
  '\u202e',
  '\ufeff',
  '%',
  '%%',
  '%zz',
  '%ff',
  '%00',
  '&#x0;',
  '\\u',
  '\\ud800',
  '$&',
  '$1',
];
const SIGNS = [
  '=',
  '&',
  '?',
  ':',
  '/',
  '//',
  '\\',
  '"',
  "'",
  '`',
  ' ',
  '\n',
  '\r\n',
  '\t',
  ',',
  ';',
  '-',
  '--',
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
];
const STORAGE =
  `https://contoso.blob.core.windows.net/box https://x.table.core.windows.net/T ?sv=2024-11-04 sr= sp=racwdl
  ss=bfqt srt=sco se=2030-01-01 st= sig= si= sip= spr= tn= srk= epk= sdd= sduoid= skoid= saoid= ses= ske= azcopy copy sync
  remove jobs resume list login --recursive --from-to=BlobLocal --account-key AccountKey= DefaultEndpointsProtocol=https;
  SharedAccessSignature= 403 404 409 503 AuthorizationFailure AuthenticationFailed AZSM1024 AADSTS50005 RESPONSE ERR:
  x-ms-request-id: <Error><Code> "error":{"code": goroutine exit code 2 -----BEGIN eyJ Bearer mount net use password`.split(
    /\s+/,
  );

/** Of all of Unicode, halves left out. A unit of fast-check's own strings of them takes a second to begin with. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

/** Texts as they hurt: names of Object.prototype, half characters, signs, pieces of storage trouble. */
export const anyText = (maxLength = 24): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...STORAGE) },
        { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
        { weight: 2, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
        { weight: 2, arbitrary: fc.constantFrom(...LONE_SURROGATES, ...ODD) },
        { weight: 2, arbitrary: fc.array(anyCharacter, { maxLength: 12 }).map((all) => all.join('')) },
      ),
      { maxLength },
    )
    .map((pieces) => pieces.join(''));

/** `sv=…&sr=constructor&sp=…`: every known parameter with values that nobody would write. */
export const anyToken = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: anyText(2) }),
        fc.oneof(
          fc.constantFrom(...PROTOTYPE_NAMES, ...LONE_SURROGATES, ...ODD),
          anyText(4),
          fc.constantFrom(
            'r',
            'b',
            'c',
            'd',
            's',
            'racwdl',
            'bfqt',
            'sco',
            '2024-11-04',
            '2030-01-01',
            'https',
            '1',
            '-1',
            '1e9',
            '99999999999',
          ),
        ),
      ),
      { maxLength: 12 },
    )
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
