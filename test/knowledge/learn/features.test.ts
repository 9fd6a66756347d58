/** What is counted letter by letter is what a plain reading finds in words and pieces. */

import { readExamples } from '../../../knowledge/learn/examples.ts';
import { normalise, vectorOf } from '../../../knowledge/learn/features.ts';
import { Tally } from '../../../knowledge/learn/tally.ts';
import { plainLetters } from '../../../knowledge/text/letters.ts';
import { inEnglish } from '../../../knowledge/words/abroad.ts';

const step = (hash: number, code: number) => Math.imul(hash ^ code, 16777619);
function hashOf(kind: number, text: string): number {
  const hash = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).reduce(step, step(2166136261, kind));
  const mixed = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const wordsIn = (normal: string): string[] => normal.match(/[\p{L}\p{N}_$]+/gu) ?? [];

/** Kana and ideographs: two of them are a piece as well, three of them about a word, and a sentence has no blanks. */
const UNSPACED = /[\u3040-\u9fff]/g;
const isTwoOf = (piece: string) => piece.match(UNSPACED)?.length === 2;
const unspacedIn = (word: string) => word.match(UNSPACED)?.length ?? 0;

function piecesIn(normal: string): string[] {
  const words = normal.split(/\s+/).filter((word) => word !== '');
  const padded = words.map((word) => ` ${word.slice(0, unspacedIn(word) > 0 ? 300 : 40)} `);
  return padded.flatMap((word) =>
    Array.from({ length: word.length - 2 }, (_, from) =>
      [2, 3, 4, 5]
        .map((length) => word.slice(from, from + length))
        .filter((piece, at) => piece.length === 2 + at && (at > 0 || isTwoOf(piece))),
    ).flat(),
  );
}

function plainly(text: string): number[] {
  const normal = normalise(text);
  const parts = [plainLetters(normal), inEnglish(normal)];
  const inWords = parts
    .map(wordsIn)
    .flatMap((words) =>
      words.flatMap((word, at) => [hashOf(1, word), ...(at > 0 ? [hashOf(2, `${words[at - 1]} ${word}`)] : [])]),
    );
  return [...new Set(inWords), ...new Set(parts.flatMap(piecesIn).map((piece) => hashOf(3, piece)))];
}

describe('the features of a text are those of a plain reading', () => {
  const examples = readExamples().filter((_, index) => index % 40 === 0);
  test.each<[string, string]>([
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0'],
    ['one letter', 'a'],
    ['several languages', 'Fehler beim Kopieren: ストレージ にアクセスできません, größe 5, naïve cafe\u0301'],
    ['a sentence without blanks', 'コンテナーの有効期限が切れているようですabc再発行'],
    ['a character of two halves', '𠀀𠀁 x𠀀'],
    ['halves of characters', 'a\ud800b \udc00𠀀z'],
    ['a long word', `${'x'.repeat(30)}${'yz'.repeat(30)}`],
    ...examples.map(({ file, line, text }) => [`${file}:${line}`, text] as [string, string]),
  ])('%s', (_name, text) => {
    const { hashes, words } = vectorOf(text);
    expect([...hashes]).toEqual(plainly(text));
    const spoken = wordsIn(normalise(text)).map((word) => Math.max(1, Math.round(unspacedIn(word) / 3)));
    expect(words).toBe(spoken.reduce((sum, one) => sum + one, 0));
  });
});

test('thousands of hashes are counted in their order, and forgotten for the next text', () => {
  const tally = new Tally();
  const hashes = Array.from({ length: 9000 }, (_, at) => Math.imul(at, 2654435761) >>> 0);
  for (const hash of [...hashes, ...hashes.slice(100, 200)]) tally.add(hash);
  expect(Array.from({ length: tally.size }, (_, place) => tally.hashAt(place))).toEqual(hashes);
  expect([99, 100, 199, 200].map((place) => tally.countAt(place))).toEqual([1, 2, 2, 1]);
  tally.clear();
  tally.add(7);
  expect([tally.size, tally.hashAt(0), tally.countAt(0)]).toEqual([1, 7, 1]);
});
