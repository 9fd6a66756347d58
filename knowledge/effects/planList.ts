/** What people want to do in their need, the gravest first: the list stands in plans.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../prepared.ts';

export const PLANS = 'effects/plans.yaml';

export interface PreparedPlans {
  /** With what an order begins. */
  verbs: string[];
  plans: {
    name: string;
    source: string;
    /** Stands in commands and outputs as well: counts only where somebody asks or wishes. */
    asked: boolean;
    /** Nothing but storage is meant, whatever else is named. */
    ours: boolean;
    says: Record<'en' | 'de' | 'ja', string>;
  }[];
}

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compilePlans.ts') as { compilePlans(file: string): PreparedPlans }).compilePlans(PLANS);

const all = once(() => {
  const { verbs, plans } = prepared('plans', compile);
  return {
    verbs,
    plans: plans.map(({ source, ...plan }) => ({ ...plan, wants: new RegExp(source, 'i') })),
  };
});

/** For an installation that nobody may write to later. */
export const preparePlans = (): void => void all();

export const plansInOrder = () => all().plans;
export const verbsOfOrders = () => all().verbs;

/** What speaks against it, in English where the language has no sentence. */
export function saysOf(plan: string, lang: string): string {
  const says = plansInOrder().find(({ name }) => name === plan)?.says;
  return says?.[lang as 'en'] ?? says?.en ?? '';
}
