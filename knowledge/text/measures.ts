/** Sizes, rates and numbers of cores that somebody tells: "900 GB", "200 Mbit/s", "8 cores"; spans of time are read by spans.ts. Pure. */

const NUMBER = String.raw`(\d{1,9}(?:[.,]\d{1,3})?)`;
const BEFORE = String.raw`(?<![\w.,])`;

const DECIMAL = 1000;
const BINARY = 1024;
const POWER = ['b', 'k', 'm', 'g', 't', 'p'];

const numberOf = (text: string) => Number(text.replace(',', '.'));

const SIZE = new RegExp(
  String.raw`${BEFORE}${NUMBER} ?-?(kilo|mega|giga|tera|peta|[kmgtp])(i)?(?:b(?:ytes?)?|bytes?)?(?![\w/]|ps|it)(?! ?(?:per|pro|/) ?s)`,
  'gi',
);
const JAPANESE_SIZE = new RegExp(`${NUMBER} ?(ギガ|テラ|メガ)(?:バイト)?`, 'g');
const IN_JAPANESE = new Map([
  ['メガ', 'm'],
  ['ギガ', 'g'],
  ['テラ', 't'],
]);

const bytesOf = (number: string, unit: string, isBinary: boolean) =>
  numberOf(number) *
  (isBinary ? BINARY : DECIMAL) ** POWER.indexOf((IN_JAPANESE.get(unit) ?? unit[0] ?? 'b').toLowerCase());

export interface Size {
  bytes: number;
  /** As it was written. */
  said: string;
}

/** "20 m" may be metres or minutes: megabytes and less are written out. */
const isSize = (said: string, unit: string) =>
  /b|byte/i.test(said.slice(said.search(/[a-z]/i))) || /^[gtp]$/i.test(unit) || unit.length > 1;

export const sizesIn = (text: string): Size[] => [
  ...[...text.matchAll(SIZE)].flatMap(([said, number = '', unit = '', i]) =>
    isSize(said, unit) ? [{ bytes: bytesOf(number, unit, i !== undefined), said }] : [],
  ),
  ...[...text.matchAll(JAPANESE_SIZE)].map(([said, number = '', unit = '']) => ({
    bytes: bytesOf(number, unit, false),
    said,
  })),
];

export interface Rate {
  /** Bits a second. */
  bits: number;
  said: string;
}

/** "200 Mbps", "1 Gbit/s", "1 Gbit line"; bytes where it is said with a large B. */
const BITS = new RegExp(String.raw`${BEFORE}${NUMBER} ?([kmg])(?:bps|bits?(?:/s(?:ec)?|ps)?|b/s)(?!\w)`, 'gi');
const BYTES = new RegExp(
  String.raw`${BEFORE}${NUMBER} ?([kmgKMG])i?(?:B/s|B/sec|Bps|B per second|bytes?/s|bytes? per second)(?!\w)`,
  'g',
);

export const ratesIn = (text: string): Rate[] => [
  ...[...text.matchAll(BYTES)].map(([said, number = '', unit = '']) => ({
    bits: 8 * bytesOf(number, unit, false),
    said,
  })),
  ...[...text.replace(BYTES, ' ').matchAll(BITS)].map(([said, number = '', unit = '']) => ({
    bits: bytesOf(number, unit, false),
    said,
  })),
];

const CORES = /(?<![\w.])(\d{1,3}) ?-?(?:v?cores?|v?cpus?|kerne?n?|コア|vcpu)(?![A-Za-z])/i;

export const coresIn = (text: string): number | undefined => {
  const [, many] = CORES.exec(text) ?? [];
  return many ? Number(many) : undefined;
};

/** A size, a rate or a number of cores. */
export const tellsAMeasure = (text: string): boolean =>
  sizesIn(text).length > 0 || ratesIn(text).length > 0 || coresIn(text) !== undefined;
