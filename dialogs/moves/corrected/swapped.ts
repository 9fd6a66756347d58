/** "No wait, the other way round": what was told of source and destination, of sending and fetching, is turned round. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { table } from '../../../knowledge/table.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { isShort, type Said, type Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';

/** Each stands for the other. */
const PAIRS = [
  ['upload', 'download'],
  ['uploads', 'downloads'],
  ['uploading', 'downloading'],
  ['uploaded', 'downloaded'],
  ['source', 'destination'],
  ['hochladen', 'herunterladen'],
  ['quelle', 'ziel'],
  ['アップロード', 'ダウンロード'],
  ['コピー元', 'コピー先'],
  ['送信元', '宛先'],
] as const;
const OTHER = table(
  Object.fromEntries(PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])),
);
const NAMED = new RegExp(
  [...OTHER.keys()].map((word) => (/^[a-z]/.test(word) ? `(?<![\\p{L}-])${word}(?![\\p{L}-])` : word)).join('|'),
  'giu',
);

/** "from here to there" becomes "to here from there": how far either reaches need not be known. */
const WAYS = [
  /\b(?<a>from|to)(?<between> [^.,;:!?\n]{1,80}? )(?<b>from|to)\b/iu,
  /\b(?<a>von|aus|nach)(?<between> [^.,;:!?\n]{1,80}? )(?<b>von|aus|nach)\b/iu,
  /(?<a>から|へ)(?<between>[^。、\n]{1,40}?)(?<b>から|へ)/u,
];

function waysTurned(text: string): string {
  return WAYS.reduce(
    (left, way) =>
      left.replace(way, (...match) => {
        const { a, b, between } = match.at(-1) as Record<'a' | 'b' | 'between', string>;
        return `${b}${between}${a}`;
      }),
    text,
  );
}

export const turnedRound = (text: string): string =>
  waysTurned(text).replace(NAMED, (word) => OTHER.get(word.toLowerCase()) ?? word);

const TURNS = table<string>({ upload: 'download', download: 'upload' });

/** More words tell how it is instead, and are read for that. */
const MOST_WORDS = 9;

/** The facts of the other way round; undefined where the words do not say so, or nothing told has a direction. */
export function swappedBy(triage: Triage, { text, asks }: Alone): Facts | undefined {
  if (asks || wordCount(text) > MOST_WORDS || !givesAway('swapped', text)) return undefined;
  const operation = TURNS.get(triage.facts?.operation ?? '');
  const isTurned = triage.said.some((said) => isShort(said) && turnedRound(said.text) !== said.text);
  return operation ? { operation } : isTurned ? {} : undefined;
}

/** What a person told, turned round; what was pasted stays. */
export const turningRound = (triage: Triage): Triage => ({
  ...triage,
  said: triage.said.map((said): Said => (isShort(said) ? { ...said, text: turnedRound(said.text) as Redacted } : said)),
});
