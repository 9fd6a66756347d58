/**
 * Written examples with what people tell beside their trouble (surroundings.yaml), so that a version or a system is not
 * taken for a cause because only those who have that cause name one. Which example gets what hangs on its text alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { once } from '../lazily.ts';
import { type Example, NO_STORAGE } from './examples.ts';
import { hashOf } from './hash.ts';

interface Surroundings {
  versions: { of: string[]; told: string[] }[];
  further: string[];
}

const surroundings = once(
  () => parse(readFileSync(join(import.meta.dirname, 'surroundings.yaml'), 'utf8')) as Surroundings,
);

/** So many of a hundred get some. */
const SHARE = 45;
/** A few words stay a few words, and a paste is long enough. */
const FEWEST_WORDS = 9;
const LONGEST = 1500;
const TELLS_VERSION = /\d\.\d/;
/** The surroundings are told in English; a language of other letters is left alone. */
const FOREIGN_LETTERS = /[\u0250-\u1fff\u2101-\uffff]/;

const isBare = ({ accept, source, text }: Example) =>
  !source &&
  accept[0] !== NO_STORAGE &&
  text.length <= LONGEST &&
  text.trim().split(/\s+/).length >= FEWEST_WORDS &&
  !TELLS_VERSION.test(text) &&
  !FOREIGN_LETTERS.test(text);

const pick = (list: readonly string[], hash: number) => list[hash % list.length] as string;

function surroundingsOf(text: string, hash: number): string {
  const { versions, further } = surroundings();
  const lower = text.toLowerCase();
  const { told } = versions.find(({ of }) => of.some((name) => lower.includes(name))) ?? { told: [''] };
  return [pick(told, hash >>> 8), pick(further, hash >>> 16)].filter((part) => part !== '').join('. ');
}

/** The text as it is learned. */
export function withSurroundings(example: Example): string {
  const { text } = example;
  const hash = hashOf(`surroundings ${text}`);
  if (hash % 100 >= SHARE || !isBare(example)) return text;
  const beside = surroundingsOf(text, hash);
  return (hash >>> 24) % 3 === 0 ? `${beside}. ${text}` : `${text.trimEnd().replace(/\.$/, '')}. ${beside}`;
}
