/**
 * Evidence and ranker → how likely each cause is. A conditional logit: each candidate cause has a dozen figures, their
 * weighted sum is its worth, and the worths become probabilities. The weights are fitted to real reports, each judged by a
 * ranker that had not seen it (`npm run score -- --fit`), so the probabilities are calibrated.
 */
import join from './join.json' with { type: 'json' };

export interface Candidate {
  cause: string;
  /** The ranker's score: 0 says nothing, more the likelier. */
  score: number;
  /** How much the evidence speaks for it; 0 where it says nothing. */
  weight: number;
  /** Some evidence names this reason itself. */
  named: boolean;
  /** Evidence other than a generic sentence or a bare status speaks for it. */
  told: boolean;
  /** Nothing is wrong, or only the ending is named. */
  stepsBack: boolean;
  /** What is no storage trouble at all. */
  foreign: boolean;
  /** And the text names nothing of storage. */
  strange: boolean;
  /** And the text names something else. */
  elsewhere: boolean;
  /** How likely it is that the text only asks something; 0 for all else. */
  asks: number;
  /** 1 for a word or two, 0 for what tells a story. */
  brief: number;
  /** How long the text is: 0 as usual, 1 for thrice as many words. */
  length: number;
  /** How often the cause is told: 0 as usual, 1 for thrice as often. */
  often: number;
}

const FAINT = 0.01;
const evidenceOf = (weight: number) => Math.log(Math.max(weight, FAINT) / FAINT);

/** Trouble is seldom told so that it looks like a question; between the two ends there is something of both. */
const ASKING = { from: 0.31, surely: 0.95 };
const oddsOf = (part: number) => Math.log(part / (1 - part));
function askingOf(asks: number): number {
  if (asks <= ASKING.from) return 0;
  if (asks >= ASKING.surely) return 1;
  return (oddsOf(asks) - oddsOf(ASKING.from)) / (oddsOf(ASKING.surely) - oddsOf(ASKING.from));
}

export const FIGURES = [
  'score',
  'weight',
  'named',
  'otherNamed',
  'scoreBesideEvidence',
  'stepsBackBesideFault',
  'foreign',
  'foreignBesideEvidence',
  'strange',
  'strangeBrief',
  'elsewhere',
  'elsewhereStrange',
  'asks',
  'scoreBrief',
  'foreignBrief',
  'scoreLong',
  // Not of a few words: the written ones are spread evenly over the causes, which the world is not.
  'often',
] as const;

/** One row of figures for each candidate. */
export function figuresOf(candidates: readonly Candidate[]): number[][] {
  const isTold = candidates.some(({ told, stepsBack }) => told && !stepsBack);
  const isNamed = candidates.some(({ named, stepsBack }) => named && !stepsBack);
  return candidates.map(
    ({ score, weight, named, stepsBack, foreign, strange, elsewhere, asks, brief, length, often }) => [
      score,
      evidenceOf(weight),
      Number(named),
      Number(isNamed && !named && !foreign),
      isTold ? score : 0,
      Number(stepsBack && isTold),
      Number(foreign),
      Number(foreign && isTold),
      Number(strange),
      strange ? brief : 0,
      Number(elsewhere),
      Number(elsewhere && strange),
      askingOf(asks),
      score * brief,
      foreign ? brief : 0,
      score * length,
      brief > 0 ? 0 : often,
    ],
  );
}

/** Worths → probabilities that add up to 1. */
export function softmax(worths: number[]): number[] {
  const top = Math.max(...worths);
  const powers = worths.map((worth) => Math.exp(worth - top));
  let sum = 0;
  for (const power of powers) sum += power;
  return powers.map((power) => power / sum);
}

function worth(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < row.length; place++) sum += (row[place] as number) * (weights[place] ?? 0);
  return sum;
}

export const FITTED: readonly number[] = FIGURES.map((name) => (join.weights as Record<string, number>)[name] ?? 0);

/** The probability of each candidate, in their order. */
export function likelihoods(candidates: readonly Candidate[], weights: readonly number[] = FITTED): number[] {
  return softmax(figuresOf(candidates).map((row) => worth(row, weights)));
}

/** Where certainty changes its name, and from where a text counts as none of ours. */
export const LIMITS: Record<
  | 'certain'
  | 'certainByWords'
  | 'likely'
  | 'foreign'
  | 'foreignBesideEvidence'
  | 'strange'
  | 'faint'
  | 'known'
  | 'vague',
  number
> = join.limits;
