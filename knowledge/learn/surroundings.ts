/**
 * Written examples with what people tell beside their trouble (surroundings.yaml), so that a version, a system or
 * whatever stands around it is not taken for a cause because only those who have that cause name one. Which example gets what hangs on its text alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { once } from '../lazily.ts';
import { hashOf } from '../text/hash.ts';
import { wordCount } from '../text/wordCount.ts';
import { type Example, NO_STORAGE } from './examples.ts';

interface Surroundings {
  settings: string[];
  versions: { of: string[]; told: string[] }[];
  further: string[];
}

const surroundings = once(
  () => parse(readFileSync(join(import.meta.dirname, 'surroundings.yaml'), 'utf8')) as Surroundings,
);

/** So many of a hundred tell where it happens, and so many a version. */
const SETTING = 50;
const VERSION = 45;
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
  wordCount(text) >= FEWEST_WORDS &&
  !FOREIGN_LETTERS.test(text);

const pick = (list: readonly string[], hash: number) => list[hash % list.length] as string;

function versionOf(text: string, hash: number): string {
  const { versions, further } = surroundings();
  const lower = text.toLowerCase();
  const { told } = versions.find(({ of }) => of.some((name) => lower.includes(name))) ?? { told: [''] };
  return [pick(told, hash >>> 8), pick(further, hash >>> 16)].filter((part) => part !== '').join('. ');
}

const before = (text: string, beside: string) => `${beside}. ${text}`;
const behind = (text: string, beside: string) => `${text.trimEnd().replace(/\.$/, '')}. ${beside}`;

function withSetting(text: string): string {
  const hash = hashOf(`setting ${text}`);
  if (hash % 100 >= SETTING) return text;
  return ((hash >>> 24) % 2 === 0 ? before : behind)(text, pick(surroundings().settings, hash >>> 8));
}

function withVersion(text: string): string {
  const hash = hashOf(`surroundings ${text}`);
  if (hash % 100 >= VERSION || TELLS_VERSION.test(text)) return text;
  return ((hash >>> 24) % 3 === 0 ? before : behind)(text, versionOf(text, hash));
}

/** The text as it is learned. */
export const withSurroundings = (example: Example): string =>
  isBare(example) ? withVersion(withSetting(example.text)) : example.text;
