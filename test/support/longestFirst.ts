/**
 * A file that lets its tests take minutes is begun before one that does not: begun last, it would run alone at the end.
 * A fresh clone has no times of an earlier run to go by.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type sequencer from '@jest/test-sequencer';

/** As Jest takes it; its types tell of this door only. */
const { default: BySize } = createRequire(import.meta.url)('@jest/test-sequencer') as typeof sequencer;

const PATIENCE = /(?:\bsetTimeout\(|\}, )(\d+)_000\b/g;

/** Seconds that the most patient test of a file may take. */
const patienceOf = (text: string) => Math.max(0, ...[...text.matchAll(PATIENCE)].map(([, seconds]) => Number(seconds)));

type Tests = Parameters<sequencer.default['sort']>[0];

export default class LongestFirst extends BySize {
  override async sort(tests: Tests) {
    const patience = new Map(tests.map(({ path }) => [path, patienceOf(readFileSync(path, 'utf8'))]));
    return [...(await super.sort(tests))].sort((a, b) => (patience.get(b.path) ?? 0) - (patience.get(a.path) ?? 0));
  }
}
