/** A question in words → the pages that answer it. Pure: same text in, same answer out. */

import { belongingOf } from '../learn/strange.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { tablesAsLists } from '../tables/table.ts';
import { fill } from '../text/render.ts';
import { wordCount } from '../text/wordCount.ts';
import { asksIn } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';
import { type Term, termAsked, termsCompared } from '../words/glossary.ts';
import { isOfTroubles, isTroubleNamed } from '../words/troubleNamed.ts';
import { type Asked, askedOf } from './asked.ts';
import { isOfStorage } from './isOfStorage.ts';
import { type NameAsked, nameAsked } from './nameAsked.ts';
import type { AnswerPage } from './page.ts';
import { wishesSas } from './sasAsked.ts';
import { isAskedAbout, likenesses, pageAsked } from './search.ts';
import { isShort } from './short.ts';
import { termsOf } from './terms.ts';
import { valuesFor } from './valuesFor.ts';

/** What stands above what the page of an alert says to look at, and above the query that lists what it counts. */
export const CHECK_NEXT = 'Check next';
export const QUERY = 'Log query (KQL)';

export interface AnswerLink {
  /** Type `explain` and this. */
  name: string;
  title: string;
}

export interface Answer {
  /** `page`: the page answers; `links`: pages that come near; `outside`: not a matter of storage; `planned`: no trouble is told, only what shall be done. */
  kind: 'page' | 'links' | 'outside' | 'planned';
  name?: string;
  /** Causes that the page is written for. */
  for?: string[];
  title: string;
  /** Markdown; commands in fences. */
  sections: { heading: string; text: string }[];
  /** Just this is asked, and nothing that a case beside it could mean. */
  wordForWord?: true;
  /** 0..1: how surely this page is what is asked for. */
  sure?: number;
  /** Only where no cause is named (`unknown`), none that is likely (`unsure`), or none that is certain or a code's. */
  lastResort?: 'unknown' | 'unsure' | 'likely';
  /** The meaning of a word, by language: short enough to be told in all of them. */
  meaning?: Record<string, string>;
  see: AnswerLink[];
  sources: string[];
  reviewed?: string;
}

/** A text this like a question of a page asks just that. */
const SAME = 0.72;
/** Fewer words than this are a code or a symptom rather than a question. */
const FEW = 4;
/** Two words ("sas expired", "upload broken") may ask and may tell trouble: a page has to fit surely. */
const A_PAIR = 2;
const A_FEW = 4;
/** Where the page that fits best is found as surely, it answers; below it, the nearest ones are named. */
const SURE = 0.38;
/** Asked so surely, it answers whatever else is known of a code in it. */
const SURELY = { asks: 0.65, page: 0.6 };
/** A text that names another product needs more, and so does a pair of words. */
const SURE_OF_OTHERS = 0.6;
/** Below it not even a text that is nearly a question of a page is one. */
const MAY_BE_SAME = 0.2;
/** Below it a text tells trouble, however well a page fits. */
const MAY_ASK = 0.3;
/** From here on it asks, rather than telling trouble. */
const ASKS = 0.5;
/** Titles alone are a poor answer to what may tell trouble. */
const SURELY_ASKS = 0.6;
/** From here on it is about something else. */
const OF_OTHERS = 0.6;
const MOST_LINKS = 3;
/** A page that comes near though most like it are answered by none. */
const NEAR = 0.08;

export const OUTSIDE: Answer = {
  kind: 'outside',
  title: 'I only diagnose Azure Storage: copies, access, mounts, keys, tiers and their errors.',
  sections: [],
  see: [{ name: 'what-can-you-do', title: 'What I can do' }],
  sources: [],
};

/** Said where a question is ours, no page comes near, and it tells no cause. */
const NO_PAGE: Answer = {
  ...OUTSIDE,
  kind: 'links',
  title: 'I have no page for just this. I diagnose what fails: paste the error, its code or the end of the log.',
  lastResort: 'unknown',
  sources: ['https://learn.microsoft.com/azure/storage/'],
};

/** Titles of what a page points to; a code or a cause is named as it is where it has no title of its own. */
function linksOf(knowledge: Knowledge, page: AnswerPage): AnswerLink[] {
  return page.matter.see.map((name) => {
    const other = knowledge.answers.find((one) => one.name === name);
    const title =
      other?.matter.title ??
      knowledge.causes.get(name)?.matter.title ??
      knowledge.byCode.get(name.toLowerCase())?.page.matter.title;
    return { name, title: title ?? name };
  });
}

export function showAnswer(knowledge: Knowledge, page: AnswerPage, asked = ''): Answer {
  const values = valuesFor(page, asked);
  return {
    kind: 'page',
    name: page.name,
    for: page.matter.for,
    title: page.matter.title,
    sections: page.sections.map(({ heading, text }) => ({
      heading,
      text: tablesAsLists(fill(text, values), asked, `The other rows: \`explain ${page.name}\`.`),
    })),
    see: linksOf(knowledge, page),
    sources: page.matter.sources,
    reviewed: page.matter.reviewed,
  };
}

function showTerm(knowledge: Knowledge, { term, en, de, ja, see }: Term): Answer {
  const page = knowledge.answers.find(({ name }) => name === see);
  return {
    kind: 'page',
    title: term,
    sections: [{ heading: '', text: en }],
    wordForWord: true,
    meaning: { en, de, ja },
    see: page ? [{ name: page.name, title: page.matter.title }] : [],
    sources: page?.matter.sources.slice(0, 1) ?? [],
  };
}

/** Two words that are compared, each with what it means. */
function showTerms(knowledge: Knowledge, terms: readonly [Term, ...Term[]]): Answer {
  const of = (lang: 'en' | 'de' | 'ja') => terms.map((one) => `**${one.term}**: ${one[lang]}`).join('\n\n');
  const meaning = { en: of('en'), de: of('de'), ja: of('ja') };
  return {
    ...showTerm(knowledge, terms[0]),
    title: terms.map(({ term }) => term).join(' / '),
    sections: [{ heading: '', text: meaning.en }],
    meaning,
  };
}

/** A flag, a variable, a status: its own line; `explain` has the page. */
function showName(knowledge: Knowledge, { name, means, entry }: NameAsked, asked: Asked | undefined): Answer {
  const { title, sources } = entry.page.matter;
  const page = asked && asked.sure >= SURE ? pageNamed(knowledge, asked.pages[0]?.name) : undefined;
  return {
    kind: 'page',
    title: name,
    sections: [{ heading: '', text: means }],
    wordForWord: true,
    see: [...(page ? [{ name: page.name, title: page.matter.title }] : []), { name, title }],
    sources: sources.slice(0, 1),
  };
}

const pageNamed = (knowledge: Knowledge, name: string | undefined) =>
  knowledge.answers.find((page) => page.name === name);

/** The page with a question that is nearly the text, word for word. */
function nearlySame(knowledge: Knowledge, text: string): AnswerPage | undefined {
  if (new Set(termsOf(text)).size < FEW) return undefined;
  const [name, alike = 0] = [...likenesses(knowledge, text)].sort((a, b) => b[1] - a[1])[0] ?? [];
  return alike >= SAME ? pageNamed(knowledge, name) : undefined;
}

/**
 * The titles of what comes nearest; whoever surely asks is better served by them than by a cause that may be. Where a question
 * that no page answers is likelier than any page, only what comes near by itself is named.
 */
function nearPages(knowledge: Knowledge, { pages }: Asked): Answer {
  const hasPage = pageNamed(knowledge, pages[0]?.name) !== undefined;
  const near = pages
    .filter(({ part }) => hasPage || part >= NEAR)
    .flatMap(({ name }) => pageNamed(knowledge, name) ?? [])
    .slice(0, MOST_LINKS);
  if (near.length === 0) return NO_PAGE;
  const see = near.map(({ name, matter }) => ({ name, title: matter.title }));
  return { ...NO_PAGE, title: 'I have no page for just this. These come near:', see, lastResort: 'unsure' };
}

/** A code of a service, the name of an exception, or what a mount prints. */
const CODES = /\b[A-Z][a-z]+(?:[A-Z][a-z]+){2,}\b|\bAADSTS\d+|\bmount error ?\(\d+\)/g;

/** A code is diagnosed, unless some page answers questions about it. */
const namesACode = (knowledge: Knowledge, text: string) =>
  (text.match(CODES) ?? []).some((code) => !isAskedAbout(knowledge, code));

/** "How can I speed azcopy up" has two words that tell anything, and asks in five. */
const isAPair = (text: string) => wordCount(text) <= A_FEW && new Set(termsOf(text)).size <= A_PAIR;

/** "CORS error in the browser fetching a blob" asks nothing, whatever page it sounds like; "does it cost downtime" only asks. */
function lastResortOf(text: string, { asks, sure }: Asked): Answer['lastResort'] {
  if (isTroubleNamed(text)) return 'unsure';
  if (isOfTroubles(text) || (asks >= SURELY.asks && sure >= SURELY.page)) return undefined;
  return asks >= ASKS || (asksIn(text) && !givesAway('fails', text)) ? 'likely' : 'unsure';
}

/** What was asked in other words than the pages' own. */
function answerAsked(knowledge: Knowledge, text: string, asked: Asked): Answer | undefined {
  const { asks, others } = asked;
  const same = asks >= MAY_BE_SAME ? nearlySame(knowledge, text) : undefined;
  if (same)
    return { ...showAnswer(knowledge, same, text), ...(asks < ASKS ? { lastResort: 'unsure' } : { sure: asks }) };
  const { elsewhere } = belongingOf(text);
  const isPair = isAPair(text);
  const page = asks >= MAY_ASK ? pageNamed(knowledge, asked.pages[0]?.name) : undefined;
  if (page && asked.sure >= (elsewhere || isPair ? SURE_OF_OTHERS : SURE)) {
    const lastResort = lastResortOf(text, asked);
    return { ...showAnswer(knowledge, page, text), sure: asked.sure, ...(lastResort && { lastResort }) };
  }
  if (others >= OF_OTHERS || (elsewhere && asks >= ASKS))
    return isOfStorage(text, asked) ? nearPages(knowledge, asked) : OUTSIDE;
  return asks >= SURELY_ASKS && !isPair ? nearPages(knowledge, asked) : undefined;
}

/** Where a second question begins: "…, and how do I shorten it?" */
const SECOND_BEGINS =
  /[?？。]\s*|,?\s+(?:und|and)\s+(?=(?:wie|was|wo|wer|wann|warum|wieso|welche[rsn]?|kann|how|what|where|who|when|why|which|can)(?![\p{L}\p{N}]))|、(?=どう|何|いつ|どこ|なぜ)/u;
const MOST_QUESTIONS = 3;

/** Two questions in one are two pages: the first that is found answers, and the other is linked before all else. */
function answerInParts(knowledge: Knowledge, text: string): Answer | undefined {
  const parts = text.split(SECOND_BEGINS).filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2 || parts.length > MOST_QUESTIONS) return undefined;
  const found = parts.flatMap((part) => {
    const asked = askedOf(knowledge, part);
    const answer = asked && answerAsked(knowledge, part, asked);
    return answer?.kind === 'page' && answer.name !== undefined ? [answer] : [];
  });
  const [first, ...others] = found;
  if (!first) return undefined;
  const links = others
    .filter(({ name }) => name !== first.name)
    .map(({ name = '', title }): AnswerLink => ({ name, title }));
  const rest = first.see.filter(({ name }) => links.every((link) => link.name !== name));
  return { ...first, see: [...links, ...rest] };
}

/** The answer to a question, and undefined for anything that is no question: a report goes on to be diagnosed. */
export function answerTo(knowledge: Knowledge, text: string): Answer | undefined {
  if (!isShort(text)) return undefined;
  const exact = pageAsked(knowledge, text);
  if (exact) return { ...showAnswer(knowledge, exact, text), wordForWord: true, sure: 1 };
  const making = wishesSas(text) ? pageNamed(knowledge, 'make-sas') : undefined;
  if (making) return showAnswer(knowledge, making, text);
  const [first, ...others] = termsCompared(text);
  if (first && others.length > 0) return showTerms(knowledge, [first, ...others]);
  const term = termAsked(text);
  if (term) return showTerm(knowledge, term);
  const name = nameAsked(knowledge, text);
  // Two metrics that are compared look like codes.
  if (!name && !first && namesACode(knowledge, text)) return undefined;
  const asked = askedOf(knowledge, text);
  if (name) return showName(knowledge, name, asked);
  const whole = asked && answerAsked(knowledge, text, asked);
  // Both words are of one thing, which a page may tell apart.
  if (first && whole?.kind !== 'page') return showTerm(knowledge, first);
  if (whole?.kind === 'page' || !asked || asked.asks < ASKS) return whole;
  return answerInParts(knowledge, text) ?? whole;
}
