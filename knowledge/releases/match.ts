/** A report → faults of a version that it shows. Pure. */
import { termsOf } from '../answers/terms.ts';
import { once } from '../lazily.ts';
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
const rarities = new WeakMap<readonly Product[], Map<string, number>>();

function rarityAmong(products: readonly Product[]): Map<string, number> {
  const known = rarities.get(products);
  if (known) return known;
  const examples = products.flatMap(({ entries }) => entries.flatMap(({ like }) => like));
  const spread = new Map<string, number>();
  for (const example of examples)
    for (const term of new Set(termsOf(example))) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = new Map([...spread].map(([term, count]) => [term, Math.log(1 + examples.length / count)]));
  rarities.set(products, rarity);
  return rarity;
}

/** An example as its terms, each with what it counts. */
interface Cut {
  terms: string[];
  weights: number[];
  all: number;
}

const cut = new WeakMap<readonly Product[], Map<string, Cut>>();

/** Examples stay the same, so each is cut once. */
function cutExample(products: readonly Product[], example: string): Cut {
  const known = cut.get(products) ?? new Map<string, Cut>();
  cut.set(products, known);
  const there = known.get(example);
  if (there) return there;
  const rarity = rarityAmong(products);
  const terms = [...new Set(termsOf(example))];
  const weights = terms.map((term) => rarity.get(term) ?? 1);
  const made = { terms, weights, all: weights.reduce((sum, weight) => sum + weight, 0) };
  known.set(example, made);
  return made;
}

/** The share of an example that stands in the text. */
function shareOf({ terms, weights, all }: Cut, said: ReadonlySet<string>): number {
  let told = 0;
  for (let at = 0; at < terms.length; at++) if (said.has(terms[at] as string)) told += weights[at] as number;
  return told / all;
}

const normal = (text: string) => text.toLowerCase().replace(/[\u2018\u2019`]/g, "'");

/** @param folded the report in lower case */
function printedAt(release: Release, folded: string): { at: number; length: number } | undefined {
  for (const sign of release.signs) {
    const at = folded.indexOf(normal(sign));
    if (at >= 0) return { at, length: sign.length };
  }
  return undefined;
}

export function shownReleases(products: readonly Product[], text: string, tool?: string): Shown[] {
  // Most reports name no product of which it would be needed.
  const folded = once(() => normal(text));
  const said = once(() => (text.length <= LONGEST_TOLD ? new Set(termsOf(text)) : undefined));
  const named = VERSION.test(text);
  return products.flatMap((product) => {
    const versions = named ? versionsIn(product, text) : [];
    if (versions.length === 0 && tool !== product.tool) return [];
    return product.entries.flatMap((release): Shown[] => {
      const affected = versions.find(({ version }) => isWithin(version, release));
      if (versions.length > 0 && !affected) return [];
      const printed = printedAt(release, folded());
      const needed = affected ? TOLD : TOLD_WITHOUT_VERSION;
      const words = said();
      const told = words && release.like.some((example) => shareOf(cutExample(products, example), words) >= needed);
      if (!printed && !told) return [];
      const place = printed ?? affected ?? { at: 0, length: Math.min(text.length, 80) };
      return [
        {
          product,
          release,
          ...(affected ? { version: affected.version } : {}),
          printed: printed !== undefined,
          at: place.at,
          length: place.length,
        },
      ];
    });
  });
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
