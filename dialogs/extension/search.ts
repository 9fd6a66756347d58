/** The composer's search: what is typed there, as rows to insert. Keeps nothing; knows no SDK. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { Offer } from '../../knowledge/suggest/offers.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import { sharedCard } from '../cards/messageCards.ts';
import { headOf, offerCard, pageCard } from '../cards/offerCard.ts';
import { type AdaptiveCard, type Reply, shorten } from '../cards/parts/reply.ts';
import { inLanguage } from '../case/inLanguage.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import { pack, unpack } from './pack.ts';

export interface SearchAsked {
  words: string;
  skip: number;
  count: number;
}

/** Comes back when a row is chosen. */
export type Chosen = { name: string } | { verdict: string };

export interface Row {
  title: string;
  text: string;
  chosen: Chosen;
  /** Inserted where the client does not ask for more. */
  card: AdaptiveCard;
}

export type SearchAnswer = { kind: 'rows'; rows: Row[] } | { kind: 'sentence'; says: string };

const MOST_ROWS = 25;
const LINE = 140;

function rowOf(offer: Offer, say: Say): Row {
  const { card } = offerCard(offer, say);
  return { title: headOf(offer), text: shorten(offer.text, LINE), chosen: { name: offer.name }, card };
}

/** Fewer words without a code are a name or its beginning, unless the engine is sure. */
const FEW = 3;

function isWorthARow({ causes, certainty, codes }: Diagnosis, words: string): boolean {
  const sure = isSettledBy(certainty);
  return causes.length > 0 && (codes.length > 0 || sure || wordCount(words) >= FEW);
}

/** A report gets its verdict here too, the same as everywhere. */
function verdictRow(report: Redacted, diagnosis: Diagnosis, say: Say): Row {
  const [cause] = diagnosis.causes;
  const { card } = sharedCard({ say, diagnosis });
  const text = shorten(cause?.because[0] ?? cause?.tell ?? '', LINE);
  return {
    title: say('searchVerdict', { cause: cause?.title ?? '' }),
    text,
    chosen: { verdict: pack({ report, facts: {} }) },
    card,
  };
}

/** The page that answers, first; then what is found by words. */
function pagesFor(deps: Deps, diagnosis: Diagnosis, offers: Offer[]): Offer[] {
  const { answer } = diagnosis;
  const page = answer?.kind === 'page' && answer.name ? deps.explain(answer.name) : undefined;
  if (!page || !answer?.name) return offers;
  const first: Offer = { name: answer.name, family: 'answers', title: answer.title, text: '' };
  return [
    offers.find(({ name }) => name === answer.name) ?? first,
    ...offers.filter(({ name }) => name !== answer.name),
  ];
}

/** A longer text is a report: each of its words by itself leads nowhere, and takes a second. */
const LONGEST_WORDS = 160;
const MOST_CODES = 4;

const wordsOf = (text: Redacted, { codes }: Diagnosis): string =>
  text.length <= LONGEST_WORDS ? text : codes.slice(0, MOST_CODES).join(' ') || text.slice(0, LONGEST_WORDS);

function searchPage(deps: Deps, say: Say, words: Redacted, skip: number, count: number): Row[] {
  const diagnosis = inLanguage(deps.diagnose(words), say);
  const { offers = [], exact = false } = deps.suggest?.(wordsOf(words, diagnosis), { skip, count }, say.lang) ?? {};
  if (skip > 0) return offers.map((offer) => rowOf(offer, say));
  const rows = pagesFor(deps, diagnosis, offers).map((offer) => rowOf(offer, say));
  const verdict = isWorthARow(diagnosis, words) ? [verdictRow(words, diagnosis, say)] : [];
  // An exact code is what was wanted; its page goes before what it may mean.
  return exact ? [...rows.slice(0, 1), ...verdict, ...rows.slice(1)] : [...verdict, ...rows];
}

export function search(deps: Deps, say: Say, { words, skip, count }: SearchAsked): SearchAnswer {
  const page = { skip: Math.max(0, skip), count: Math.min(Math.max(1, count), MOST_ROWS) };
  if (deps.hasSecret(words)) return { kind: 'sentence', says: say('searchSecret') };
  if (words.trim() === '') {
    const { offers = [] } = deps.mostAsked?.(page, say.lang) ?? {};
    return { kind: 'rows', rows: offers.map((offer) => rowOf(offer, say)) };
  }
  const rows = searchPage(deps, say, deps.redact(words), page.skip, page.count);
  // An empty further page is the end of the list.
  return rows.length === 0 && page.skip === 0
    ? { kind: 'sentence', says: say('searchNothing') }
    : { kind: 'rows', rows };
}

/** The whole card of the row that was chosen. */
export function choose(deps: Deps, say: Say, chosen: Record<string, unknown>): Reply | undefined {
  const { name, verdict } = chosen;
  const carried = unpack(verdict, deps);
  if (carried) return sharedCard({ say, diagnosis: inLanguage(deps.diagnose(carried.report), say) });
  const page = typeof name === 'string' ? deps.explain(name.slice(0, 200)) : undefined;
  if (!page) return undefined;
  deps.noteAsked?.(page.cause ?? page.code ?? page.page ?? '');
  return pageCard(page, say);
}
