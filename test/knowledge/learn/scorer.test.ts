/** The compiled loop must say what the file says: each text is scored both ways. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Vector, vectorOf } from '../../../knowledge/learn/features.ts';
import { INTENTS_FILE } from '../../../knowledge/learn/intents.ts';
import { layOut } from '../../../knowledge/learn/laidOut.ts';
import { type Model, unpack } from '../../../knowledge/learn/model.ts';
import { RANKER_FILE } from '../../../knowledge/learn/ranker.ts';
import { scorerOf, WASM_FILE } from '../../../knowledge/learn/scorer.ts';
import { readReports } from '../../support/score.ts';

/** By looking each feature up in the tables of the file. */
function plainly({ labels, hashes, starts, owners, weights, scale }: Model): (vector: Vector) => number[] {
  const places = new Map(Array.from(hashes, (hash, place) => [hash, place]));
  return (vector) => {
    const sums = labels.map(() => 0);
    vector.hashes.forEach((hash, feature) => {
      const place = places.get(hash);
      if (place === undefined) return;
      for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) {
        const owner = owners[at] as number;
        sums[owner] =
          (sums[owner] as number) +
          (weights[at] as number) * (scale[owner] as number) * (vector.values[feature] as number);
      }
    });
    return sums;
  };
}

const ENOUGH_ALIKE = 1e-4;
const texts = ['', 'AZSM1024', '403 をアップロードで', ...readReports().map(({ text }) => text)];

test.each([
  ['causes', RANKER_FILE],
  ['intents', INTENTS_FILE],
])('the ranker of %s adds up what its file says', (_name, file) => {
  const model = unpack(readFileSync(file));
  const [scorer, plain] = [scorerOf(layOut(model)), plainly(model)];
  for (const text of texts) {
    const vector = vectorOf(text, [{ name: '403', much: 0.4 }]);
    const expected = plain(vector);
    const scores = scorer.score(vector);
    const wrong = model.labels.filter((label, place) => {
      const added = expected[place] as number;
      const differs = (one: number, other: number) => !(Math.abs(one - other) < ENOUGH_ALIKE);
      return (
        differs(scorer.added(vector, label), added) ||
        differs(scores.get(label) as number, added + (model.bias[place] as number))
      );
    });
    expect([text, wrong]).toEqual([text, []]);
  }
});

test('scores are read as a map is', () => {
  const model = unpack(readFileSync(INTENTS_FILE));
  const scores = scorerOf(layOut(model)).score(vectorOf('thanks, it works'));
  const map = new Map(scores);
  expect([...map.keys()]).toEqual(model.labels);
  expect([scores.size, [...scores.keys()], [...scores.values()]]).toEqual([
    map.size,
    [...map.keys()],
    [...map.values()],
  ]);
  expect([scores.has('thanks'), scores.has('no such'), scores.get('no such')]).toEqual([
    map.has('thanks'),
    false,
    undefined,
  ]);
  const seen: [string, number][] = [];
  scores.forEach((score, label) => void seen.push([label, score]));
  expect(seen).toEqual([...map]);
});

test('the loop is compiled from its sources; after a change: npm run wasm', () => {
  const folder = dirname(WASM_FILE);
  const files = readdirSync(folder).filter((name) => name.endsWith('.as.ts'));
  const sources = files.sort().map((file) => readFileSync(join(folder, file)));
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(WASM_FILE)), 'source');
  expect(Buffer.from(section as ArrayBuffer)).toEqual(createHash('sha256').update(Buffer.concat(sources)).digest());
});
