/** Reads rivals.yaml: by cause, one regular expression of what goes with another cause of the same code. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { mustRead, wordList } from './lists.ts';

export const rivalsSchema = z.array(z.strictObject({ of: z.array(z.string()).min(1), told: wordList }));

export function compileRivals(file: string): Map<string, string> {
  const stories = mustRead(file, rivalsSchema);
  const told = stories.flatMap((story) => story.of.map((cause) => ({ cause, words: story.told })));
  const byCause = Map.groupBy(told, ({ cause }) => cause);
  return new Map([...byCause].map(([cause, all]) => [cause, sourceOfAll(all.flatMap(({ words }) => words))]));
}
