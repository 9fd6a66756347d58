/**
 * Long runs of letters and figures, in which keys stand. They are found without a look at most of the text: a run of n
 * characters covers every n-th place of it.
 */
import type { Mask } from './spellings.ts';

/** A kind of characters, all of them of ASCII: 1 for those that belong to it. */
type Kind = Uint8Array;

export const kindOf = (characters: RegExp): Kind =>
  Uint8Array.from({ length: 128 }, (_, code) => Number(characters.test(String.fromCharCode(code))));

/** Calls back with beginning and end of each whole run of at least so many characters, first to last. */
export function eachRun(text: string, kind: Kind, least: number, take: (from: number, to: number) => void): void {
  const isOfKind = (at: number) => kind[text.charCodeAt(at)] === 1;
  for (let at = least - 1; at < text.length; at += least) {
    if (!isOfKind(at)) continue;
    let [from, to] = [at, at + 1];
    while (from > 0 && isOfKind(from - 1)) from--;
    while (to < text.length && isOfKind(to)) to++;
    if (to - from >= least) take(from, to);
    at = to;
  }
}

/** What keys are made of, in all spellings; their padding may be told in further ones. */
const IN_KEY = kindOf(/[\w+/%\\-]/);
const BESIDE_KEY = kindOf(/[\w+/%\\=&#;-]/);
/** No key is shorter. */
const SHORTEST_KEY = 37;

/** Beginnings and ends in turn of what may hold a key. */
function longRuns(text: string): number[] {
  const runs: number[] = [];
  eachRun(text, IN_KEY, SHORTEST_KEY, (from, to) => {
    if (from < (runs.at(-1) ?? 0)) return;
    let [begin, end] = [from, to];
    while (begin > 0 && BESIDE_KEY[text.charCodeAt(begin - 1)] === 1) begin--;
    while (end < text.length && BESIDE_KEY[text.charCodeAt(end)] === 1) end++;
    runs.push(begin, end);
  });
  return runs;
}

/** Shows a mask only long runs: it must not look beyond the characters that stand in or beside a key. */
export const inLongRuns =
  (mask: Mask): Mask =>
  (text) => {
    const runs = longRuns(text);
    let masked = '';
    let done = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const run = text.slice(runs[at], runs[at + 1]);
      const kept = mask(run);
      if (kept === run) continue;
      masked += text.slice(done, runs[at]) + kept;
      done = runs[at + 1] as number;
    }
    return done === 0 ? text : masked + text.slice(done);
  };
