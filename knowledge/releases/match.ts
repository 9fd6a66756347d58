/** A report → faults of a version that it shows. Pure. */
import { termsOf } from '../answers/terms.ts';
import { once } from '../lazily.ts';
import { getOrMake } from '../recent.ts';
import type { Product, Release } from './load.ts';
import { isWithin } from './versions.ts';

export interface Shown {
  product: Product;
  release: Release;
  /** The version of the report that has it; undefined where the report names none. */
  version?: string;
  /** Whether the tool's own words stand there; else people tell it. */
  printed: boolean;
  at: number;
  length: number;
}

/** Only what people write is compared with examples; a log holds every word somewhere. */
const LONGEST_TOLD = 700;
/** So much of an example must stand in the text: more where no version says that the fault can be there. */
const TOLD = 0.62;
const TOLD_WITHOUT_VERSION = 0.9;

const patterns = new WeakMap<Product, RegExp>();

function patternOf(product: Product): RegExp {
  const known = patterns.get(product) ?? new RegExp(product.version, 'gi');
  patterns.set(product, known);
  return known;
}

interface Named {
  version: string;
  at: number;
  length: number;
}

/** Stands in every version that a page looks for. */
const VERSION = /\d\.\d{1,3}\.\d/;

/** Each version where it is named first. */
export function versionsIn(product: Product, text: string): Named[] {
  const named = new Map<string, Named>();
  for (const match of text.matchAll(patternOf(product))) {
    const version = match.slice(1).find((group) => group !== undefined);
    if (version && !named.has(version)) named.set(version, { version, at: match.index, length: match[0].length });
  }
  return [...named.values()];
}

/** How rare a term is among all examples: "fails" says nothing, "stdin" much. */
function rarityAmong(examples: readonly (readonly string[])[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const terms of examples) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  return new Map([...spread].map(([term, count]) => [term, Math.log(1 + examples.length / count)]));
}

/** All examples, by their places. */
interface Index {
  rarity: ReadonlyMap<string, number>;
  /** By term the examples that have it. */
  examples: ReadonlyMap<string, readonly number[]>;
  releases: readonly Release[];
  /** What all of an example's terms count. */
  all: Float64Array;
  /** What counts of each in the text that is read just now; nothing in between. */
  told: Float64Array;
}

const indexes = new WeakMap<readonly Product[], Index>();

/** Examples stay the same, so they are looked through once. */
function indexOf(products: readonly Product[]): Index {
  const known = indexes.get(products);
  if (known) return known;
  const entries = products.flatMap((product) => product.entries);
  const rarity = rarityAmong(entries.flatMap(({ terms }) => terms));
  const examples = new Map<string, number[]>();
  const releases: Release[] = [];
  const all: number[] = [];
  for (const release of entries)
    for (const terms of release.terms) {
      for (const term of terms) getOrMake(examples, term, () => []).push(all.length);
      releases.push(release);
      all.push(terms.reduce((sum, term) => sum + (rarity.get(term) ?? 1), 0));
    }
  const made = { rarity, examples, releases, all: Float64Array.from(all), told: new Float64Array(all.length) };
  indexes.set(products, made);
  return made;
}

/** Shares that are less speak for nothing. */
const LEAST = Math.min(TOLD, TOLD_WITHOUT_VERSION);

/** By release the largest share of one of its examples that stands in the text, where it says anything. */
function sharesTold(products: readonly Product[], text: string): Map<Release, number> {
  const { rarity, examples, releases, all, told } = indexOf(products);
  for (const term of new Set(termsOf(text))) {
    const counts = rarity.get(term) ?? 1;
    for (const example of examples.get(term) ?? []) told[example] = (told[example] as number) + counts;
  }
  const shares = new Map<Release, number>();
  for (let example = 0; example < told.length; example++) {
    const share = (told[example] as number) / (all[example] as number);
    if (share < LEAST) continue;
    const release = releases[example] as Release;
    shares.set(release, Math.max(shares.get(release) ?? 0, share));
  }
  told.fill(0);
  return shares;
}

const normal = (text: string) => text.toLowerCase().replace(/[\u2018\u2019`]/g, "'");

const signs = new WeakMap<Release, string[]>();

function signsOf(release: Release): string[] {
  const known = signs.get(release) ?? release.signs.map(normal);
  signs.set(release, known);
  return known;
}

/** @param folded the report in lower case */
function printedAt(release: Release, folded: string): { at: number; length: number } | undefined {
  for (const sign of signsOf(release)) {
    const at = folded.indexOf(sign);
    if (at >= 0) return { at, length: sign.length };
  }
  return undefined;
}

export function shownReleases(products: readonly Product[], text: string, tool?: string): Shown[] {
  // Most reports name no product of which it would be needed.
  const folded = once(() => normal(text));
  const shares = once(() => (text.length <= LONGEST_TOLD ? sharesTold(products, text) : undefined));
  const named = VERSION.test(text);
  const shown: Shown[] = [];
  for (const product of products) {
    const versions = named ? versionsIn(product, text) : [];
    if (versions.length === 0 && tool !== product.tool) continue;
    for (const release of product.entries) {
      const affected = named ? versions.find(({ version }) => isWithin(version, release)) : undefined;
      if (versions.length > 0 && !affected) continue;
      const printed = printedAt(release, folded());
      const told = (shares()?.get(release) ?? 0) >= (affected ? TOLD : TOLD_WITHOUT_VERSION);
      if (!printed && !told) continue;
      const { at, length } = printed ?? affected ?? { at: 0, length: Math.min(text.length, 80) };
      const version = affected && { version: affected.version };
      shown.push({ product, release, ...version, printed: printed !== undefined, at, length });
    }
  }
  return shown;
}

/** From which to which version, in words. */
export function spanOf({ from, fixed }: Release): string {
  if (from && fixed) return `from ${from} up to, but not in, ${fixed}`;
  return fixed ? `before ${fixed}` : `from ${from} on`;
}

export function saysOf({ product, release, version }: Shown): string {
  const which = version ? `${product.product} ${version}` : product.product;
  return `${which}: ${release.symptom} (${release.change ? 'a change' : 'a known fault'} ${spanOf(release)})`;
}

/** The step that ends it. */
export function stepOf({ product, release, version }: Shown): string {
  if (release.change) return `This is meant so ${spanOf(release)} (${product.product}): ${release.symptom}.`;
  const look = version ? '' : `See which version you have (\`${product.how}\`). `;
  return `${look}Take ${product.product} ${product.newest}; the fix is in ${release.fixed} and later: ${product.get}`;
}
