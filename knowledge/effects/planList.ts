/** What people want to do in their need, the gravest first: the list stands in plans.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { cluesIn, type Term } from '../phrases/clues.ts';
import { type Lexicon, phraseAt } from '../phrases/lexicon.ts';

export const PLANS = 'effects/plans.yaml';

export interface PreparedPlans {
  /** With what an order begins. */
  verbs: string[];
  lexicon: Lexicon;
  plans: {
    name: string;
    /** How it is told. */
    term: Term;
    /** Stands in commands and outputs as well: counts only where somebody asks or wishes. */
    asked: boolean;
    /** Nothing but storage is meant, whatever else is named. */
    ours: boolean;
    /** Its words are those of many acts. */
    wide: boolean;
    /** The page of answers that tells how it is done well. */
    see?: string;
    /** What the deed would bring about. */
    brings: string[];
    says: Record<'en' | 'de' | 'ja', string>;
  }[];
}

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compilePlans.ts') as { compilePlans(file: string): PreparedPlans }).compilePlans(PLANS);

const all = once(() => {
  const { verbs, lexicon, plans } = preparedOfLists('plans', compile);
  const wants = (term: Term) =>
    once(() => {
      const { source, flags } = phraseAt(lexicon, term);
      return new RegExp(source, flags);
    });
  return { verbs, lexicon, plans: plans.map((plan) => ({ ...plan, wants: wants(plan.term) })) };
});

/** For an installation that nobody may write to later. */
export const preparePlans = (): void => void all();

export const plansInOrder = () => all().plans;
/** Undefined for what is no plan. */
export const planNamed = (name: string | undefined) => plansInOrder().find((plan) => plan.name === name);

/** Those of which a word stands in the text: the others are told by none of it. */
export function plansNamedIn(text: string) {
  const { lexicon, plans } = all();
  const clues = cluesIn(lexicon, text.toLowerCase());
  return plans.filter(({ term }) => clues.has(term));
}

export const verbsOfOrders = () => all().verbs;

/** What speaks against it, in English where the language has no sentence. */
export function saysOf(plan: string, lang: string): string {
  const says = planNamed(plan)?.says;
  return says?.[lang as 'en'] ?? says?.en ?? '';
}
