/** What is quoted to a person stands in what the person pasted: tried on every example that teaches the ranker. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { readExamples } from '../../knowledge/learn/examples.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';

jest.setTimeout(120_000);

const knowledge = openKnowledge();
/** So many of the examples are tried: all of them take a minute. */
const EACH = 8;
/** As it stands there, but for blanks, signs, what is escaped and what was cut. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/\\[nrt]|&amp;|\\u0026/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const piecesOf = (quote: string) => quote.split('…').map(bare);

test('no word is quoted that the report does not hold', () => {
  const invented = readExamples()
    .filter((_, place) => place % EACH === 0)
    .flatMap(({ text }) => {
      const report = redact(text);
      const { causes, seen } = diagnose(knowledge, report);
      const quotes = causes.flatMap(({ because }) =>
        because.flatMap((reason) => reason.match(/(?<=“)[^”]+(?=”)/g) ?? []),
      );
      const held = bare(report);
      return [...seen, ...quotes].filter((one) => piecesOf(one).some((piece) => !held.includes(piece)));
    });
  expect(invented).toEqual([]);
});

test('of what people tell nothing is quoted twice for one cause', () => {
  const twice = readExamples()
    .filter(({ kind }, place) => kind === 'prose' && place % 20 === 1)
    .flatMap(({ text }) =>
      diagnose(knowledge, redact(text))
        .causes.slice(0, 3)
        .flatMap(({ because }) => {
          // A name within a sentence of ours is no quote.
          const quotes = because.flatMap((reason) => reason.match(/(?<=^“)[^”]+(?=”)/g) ?? []).map(bare);
          return quotes.filter((one, place) => quotes.some((other, at) => at !== place && other.includes(one)));
        }),
    );
  expect(twice).toEqual([]);
});

test.each([
  ['azcopy: x509: certificate signed by unknown authority', []],
  ['ssl.SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED', ['CERTIFICATE_VERIFY_FAILED']],
  ['mount error(13): Permission denied', ['mount error(13)']],
  ['403 AuthorizationFailure', ['AuthorizationFailure', '403']],
])('of “%s” these codes are quoted: %j', (report, seen) => {
  expect(diagnose(knowledge, redact(report)).seen).toEqual(seen);
});

test.each([
  [
    'さっきストレージ BLOB データ共同作成者を付けたばかりですが、まだ権限がないと言われます。',
    'ストレージ BLOB データ共同作成者',
  ],
  [
    'Die Identität hat seit einer Minute Mitwirkender an Storage-Blobdaten und bekommt noch 403.',
    'Mitwirkender an Storage-Blobdaten',
  ],
])('a role is quoted by the name that was written: %s', (text, role) => {
  const reasons = diagnose(knowledge, redact(text)).causes.flatMap(({ because }) => because);
  expect(reasons.filter((reason) => reason.includes(role))).not.toEqual([]);
  expect(reasons.filter((reason) => reason.includes('Storage Blob Data Contributor'))).toEqual([]);
});
