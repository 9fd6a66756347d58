/**
 * What a report is like, when none of its words is a known sign: the causes whose pages speak most of the same things
 * (Okapi BM25 over titles, signs, reasons and samples). A hint, never more: it is used only where nothing surer stands.
 */
import type { CausePage, Knowledge } from '../assemble.ts';
import type { RankedCause, SignMatter } from '../schema.ts';
import type { ReportText } from '../text.ts';
import type { Recogniser, Sight } from './recogniser.ts';

export interface Likeness {
  causes: RankedCause[];
  /** The words that they share, most telling first. */
  words: string[];
}

interface Index {
  /** By word stem: how often it stands on the page of each cause. */
  counts: Map<string, Map<string, number>>;
  lengths: Map<string, number>;
  mean: number;
}

const K1 = 1.2;
const B = 0.6;
/** Shorter than a paragraph, people describe; longer, they paste, and a paste shares words with everything. */
const LONGEST = 700;
const LEAST_WORDS = 2;
const LEAST_SCORE = 9;
const MOST_CAUSES = 4;
/** Of the best score: what lies further below is no candidate. */
const NEAR = 0.62;

const STOP = new Set(
  'a an and are as at azure be but by can cannot do does for from get gets got has have how i if in into is it its me my no not of on one or our so some storage than that the their then there they this to too up us use using want was we what when where which while why will with you your error fail fails failed failing problem issue help please try tried trying work works working time account contoso fabrikam redacted http https windows net core blob start again out over'.split(
    ' ',
  ),
);

/** A light stemmer: endings of plural and verb forms go, so that "uploads", "uploading" and "uploaded" are one word. */
export function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ations?|ating|ated|ates)$/, 'ate')
    .replace(/(?:ings?|edly|ed|es|s|ly)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');
}

/** Addresses are full of words that every page holds. */
const ADDRESS = /https?:\/\/\S+|\b[\w.-]+\.(?:windows\.net|com|net|org|cn|io)\b/g;

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(ADDRESS, ' ')
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  )
    .filter((word) => !STOP.has(word) && !/^\d+$/.test(word))
    .map(stem);
}

const phrases = (sign: SignMatter) =>
  [sign.says, sign.like, sign.all]
    .flat()
    .filter((phrase) => phrase !== undefined)
    .join(' ');

/** What a page says of its cause, the telling parts more than once. */
function textOf({ matter, sections, samples }: CausePage): string {
  const own = samples
    .filter((sample) => sample.settings.expect === undefined && sample.text.length < LONGEST)
    .map((sample) => sample.text);
  const why = sections.find((section) => section.heading === 'Why')?.text ?? '';
  const signs = ((matter.signs ?? []) as SignMatter[]).map(phrases);
  return [matter.title, matter.title, matter.cause.replaceAll('-', ' '), matter.tell, ...signs, why, ...own].join(' ');
}

function build(knowledge: Knowledge): Index {
  const counts: Index['counts'] = new Map();
  const lengths = new Map<string, number>();
  for (const [cause, page] of knowledge.causes) {
    // That nothing is wrong is never guessed from words that are alike, nor a code that does not stand there.
    if (page.matter.ending || page.matter.benign || page.ofCode) continue;
    const words = wordsOf(textOf(page));
    lengths.set(cause, words.length);
    for (const word of words) {
      const byCause = counts.get(word) ?? new Map<string, number>();
      byCause.set(cause, (byCause.get(cause) ?? 0) + 1);
      counts.set(word, byCause);
    }
  }
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  return { counts, lengths, mean };
}

const indexes = new WeakMap<Knowledge, Index>();

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge) ?? build(knowledge);
  indexes.set(knowledge, known);
  return known;
}

/** Scores every cause; a word that stands on many pages tells little. */
function scoreAll(
  { counts, lengths, mean }: Index,
  words: Set<string>,
): Map<string, { score: number; words: [string, number][] }> {
  const scores = new Map<string, { score: number; words: [string, number][] }>();
  for (const word of words) {
    const byCause = counts.get(word);
    if (!byCause) continue;
    const rarity = Math.log(1 + (lengths.size - byCause.size + 0.5) / (byCause.size + 0.5));
    for (const [cause, count] of byCause) {
      const gain = (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths.get(cause) ?? mean)) / mean));
      const known = scores.get(cause) ?? { score: 0, words: [] };
      known.score += gain;
      known.words.push([word, gain]);
      scores.set(cause, known);
    }
  }
  return scores;
}

/** What a short description is like; undefined where it shares too little with any page to say so. */
export function likenessOf(knowledge: Knowledge, text: Pick<ReportText, 'clean'>): Likeness | undefined {
  if (text.clean.length > LONGEST) return undefined;
  const ranked = [...scoreAll(indexOf(knowledge), new Set(wordsOf(text.clean)))]
    .map(([cause, found]) => ({ cause, ...found }))
    .sort((a, b) => b.score - a.score || a.cause.localeCompare(b.cause));
  const best = ranked[0];
  if (!best || best.words.length < LEAST_WORDS || best.score < LEAST_SCORE) return undefined;
  return {
    causes: ranked
      .filter((one) => one.score >= best.score * NEAR)
      .slice(0, MOST_CAUSES)
      .map(({ cause }) => ({ cause })),
    words: best.words.sort((a, b) => b[1] - a[1]).map(([word]) => word),
  };
}

/** An exit code is no description, and what a sign says is already the most that can be said. */
function isSurer({ knowledge, observations }: Sight): boolean {
  const isEnding = (cause = '') => knowledge.causes.get(cause)?.matter.ending === true;
  return observations.some(
    ({ rank, harmless, causes }) => (rank !== 'generic' && !harmless) || isEnding(causes[0]?.cause),
  );
}

/** A hint of the weakest kind: the words that the report shares with a page, quoted by its first line. */
export const likeness: Recogniser = {
  name: 'likeness',
  recognise(sight) {
    const alike = isSurer(sight) ? undefined : likenessOf(sight.knowledge, sight.reading.plain);
    if (!alike) return { sightings: [] };
    const says = `the report is like others of this cause: ${alike.words.slice(0, 5).join(', ')}`;
    return {
      sightings: [
        { id: 'likeness', rank: 'generic', causes: alike.causes, says, places: [{ at: 0, length: 1 }], ofAll: true },
      ],
    };
  },
};
