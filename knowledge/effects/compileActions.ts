/** Reads actions.yaml and makes a regular expression of each of its lists. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { mustRead, wordList } from '../words/lists.ts';
import { type ActionSources, MEANT } from './actions.ts';
import { KINDS, type KindName } from './kinds.ts';

const isKind = (name: string): name is KindName => Object.hasOwn(KINDS, name);

export const actionsSchema = z.strictObject({
  actions: z.record(
    z.string().refine(isKind, { error: 'there is no such kind in effects/kinds.ts.' }),
    z.strictObject({ named: wordList.optional(), off: wordList.optional(), onPage: wordList.optional() }),
  ),
  switches: wordList,
  off: wordList,
});

export function compileActions(file: string): ActionSources {
  const { actions, switches, off } = mustRead(file, actionsSchema);
  return {
    actions: Object.entries(actions).flatMap(([effect, lists]) =>
      MEANT.flatMap((meant) => {
        const words = lists[meant];
        return words ? [{ effect: effect as KindName, meant, source: sourceOfAll(words) }] : [];
      }),
    ),
    switches: sourceOfAll(switches),
    off: sourceOfAll(off),
  };
}
