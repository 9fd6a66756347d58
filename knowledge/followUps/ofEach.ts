/** What is read of each thing that is said in a row: the pages stay, so each row is read once, when it first comes near. Pure. */
import { getOrMake } from '../recent.ts';

/**
 * @param read pure; what it gives must not be changed
 * @returns what it makes of each sentence, in their order. The array is told by what it is, so it must not be changed either.
 */
export function ofEach<Told>(read: (sentence: string) => Told): (said: readonly string[]) => readonly Told[] {
  const known = new WeakMap<readonly string[], readonly Told[]>();
  return (said) => getOrMake(known, said, () => said.map((sentence) => read(sentence)));
}

/** @returns how many of its sentences are so, 0..1. */
export function shareOfEach(isSo: (sentence: string) => boolean): (said: readonly string[]) => number {
  const known = new WeakMap<readonly string[], number>();
  return (said) => getOrMake(known, said, () => said.filter((sentence) => isSo(sentence)).length / said.length);
}
