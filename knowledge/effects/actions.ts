/** Which of the things that can be done a question names, from actions.yaml. Pure. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import type { Effect } from './effectsOf.ts';

/** Meant wherever it is named, only where something is turned off as well, or only where the page does it. */
export const MEANT = ['named', 'off', 'onPage'] as const;
export type Meant = (typeof MEANT)[number];

/** The sources of regular expressions. */
export interface ActionSources {
  actions: { effect: Effect; meant: Meant; source: string }[];
  switches: string;
  off: string;
}

export const ACTIONS_FILE = 'effects/actions.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compileActions.ts') as { compileActions(file: string): ActionSources }).compileActions(ACTIONS_FILE);

const known = once(() => {
  const { actions, switches, off } = preparedOfLists('actions', compile);
  return {
    actions: actions.map(({ source, ...action }) => ({ ...action, names: new RegExp(source, 'iu') })),
    switches: new RegExp(switches, 'iu'),
    off: new RegExp(off, 'iu'),
  };
});

/** For an installation that nobody may write to later. */
export const prepareActions = (): void => void known();

/** What keeps data has "delete" in its name. */
const SOFT_DELETE = /\bsoft[ -]?delet\w*|\b(?:delete[ -]lock|deletion protection)s?\b|論理的な削除/giu;

export function actionsNamed(text: string): { effect: Effect; meant: Meant }[] {
  const bare = text.replace(SOFT_DELETE, 'protection');
  return known().actions.filter(({ effect, names }) => names.test(effect === 'deletes' ? bare : text));
}

/** Something is turned on, off or open, whatever it is. */
export const isSwitched = (text: string): boolean => known().switches.test(text);
export const isTurnedOff = (text: string): boolean => known().off.test(text);
