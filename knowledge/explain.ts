/** The page of a code, a status, an exit code or a cause. */
import { explainAnswer, namesOf, pagesFor } from './answers/explainAnswer.ts';
import { lazily } from './lazily.ts';
import { openKnowledge } from './open.ts';
import type { CausePage, CodePage, Entry, Knowledge } from './pages/assemble.ts';
import { didYouMean } from './pages/names.ts';
import { type PageNames, placeNamed } from './pages/pageNames.ts';
import type { RankedCause } from './pages/schema.ts';
import { fill, fillings } from './text/render.ts';
import { NEIGHBOURS_HEADING, neighbourLines, neighboursOf } from './verdict/neighbours.ts';

export interface ExplainedCause {
  id: string;
  title: string;
  tell: string;
  fix: string;
  /** Under which facts the page names this cause. */
  when?: Record<string, string>;
  /** What this code puts into the cause's fix, such as a role. */
  with?: Record<string, string>;
}

export interface Explanation {
  title: string;
  /** As the service spells it; undefined for a cause. */
  code?: string;
  /** The code names the reason itself: nothing else prints it. */
  tellsWhy?: true;
  /** Set for a cause page. */
  cause?: string;
  /** Set for an answer or a table: its name. */
  page?: string;
  /** Set where the word that was asked for is misspelt: the word that this page explains. */
  nearest?: string;
  /** Words to explain next. */
  see?: string[];
  status?: number[];
  message?: string;
  sections: { heading: string; text: string }[];
  /** Likeliest first. */
  causes: ExplainedCause[];
  sources: string[];
  reviewed: string;
}

const MOST_CAUSES = 5;

/** Causes that have a page of their own; one that is the code itself is what is being explained. */
function explainCauses(causes: RankedCause[], knowledge: Knowledge, now: Date): Explanation['causes'] {
  const pages = causes.flatMap((ranked) => {
    const page = knowledge.causes.get(ranked.cause);
    if (!page || page.ofCode) return [];
    const values = fillings({}, page.matter.placeholders, ranked.with, {}, now);
    const fix = page.sections.find((section) => section.heading === 'Fix')?.text ?? '';
    const explained = {
      id: ranked.cause,
      title: fill(page.matter.title, values),
      tell: fill(page.matter.tell, values),
      fix: fill(fix, values, now),
    };
    return [
      { ...explained, ...(ranked.when ? { when: ranked.when } : {}), ...(ranked.with ? { with: ranked.with } : {}) },
    ];
  });
  return pages.slice(0, MOST_CAUSES);
}

const shown = (page: CausePage | CodePage, now: Date) => {
  const values = fillings({}, page.matter.placeholders, {}, {}, now);
  return page.sections
    .filter(({ heading }) => heading !== 'Samples')
    .map(({ heading, text }) => ({ heading, text: fill(text, values, now) }));
};

function alikePart(page: CausePage, knowledge: Knowledge): Explanation['sections'] {
  const lines = neighbourLines(neighboursOf(page, (cause) => knowledge.causes.get(cause)));
  return lines ? [{ heading: NEIGHBOURS_HEADING, text: lines }] : [];
}

function explainCause(page: CausePage, knowledge: Knowledge, now: Date): Explanation {
  const { cause, title, sources, reviewed, placeholders } = page.matter;
  const more = pagesFor(cause, knowledge.answers);
  return {
    title: fill(title, fillings({}, placeholders)),
    cause,
    sections: [...shown(page, now), ...alikePart(page, knowledge)],
    causes: [],
    ...(more.length > 0 ? { see: more } : {}),
    sources,
    reviewed,
  };
}

function explainEntry(entry: CodeEntry, knowledge: Knowledge, now: Date): Explanation {
  const { page } = entry;
  const means = entry.means ? [{ heading: 'In short', text: entry.means }] : [];
  const { status } = entry;
  const code = entry.code ?? entry.aliases[0];
  const message = entry.messages[0];
  // Most askers want the title only.
  return lazily<Explanation>({
    title: () => page.matter.title,
    ...(code ? { code: () => code } : {}),
    ...(entry.rank === 'detail' ? { tellsWhy: () => true as const } : {}),
    ...(status.length > 0 ? { status: () => status } : {}),
    ...(message ? { message: () => message } : {}),
    sections: () => [...means, ...shown(page, now)],
    causes: () => explainCauses(entry.causes, knowledge, now),
    sources: () => page.matter.sources,
    reviewed: () => page.matter.reviewed,
  });
}

const isOfCodePage = (entry: Entry): entry is CodeEntry => entry.page.family !== 'causes';

type CodeEntry = Entry & { page: CodePage };

/** All that can be explained, by place, and the words that name it: codes, then causes, then answers and tables. */
export interface Explained {
  names: PageNames;
  pages: ((now: Date) => Explanation)[];
}

const explained = new WeakMap<Knowledge, Explained>();

function collect(knowledge: Knowledge): Explained {
  const names: PageNames = { causes: new Map(), codes: new Map(), pages: new Map(), answers: new Map() };
  const pages: Explained['pages'] = [];
  // The first one has the word.
  const note = (shelf: Map<string, number>, word: string | undefined) => {
    if (word && !shelf.has(word)) shelf.set(word, pages.length);
  };
  for (const entry of knowledge.entries.filter(isOfCodePage)) {
    for (const word of [entry.code, ...entry.aliases]) note(names.codes, word?.toLowerCase());
    note(names.pages, entry.page.name.toLowerCase());
    pages.push((now) => explainEntry(entry, knowledge, now));
  }
  for (const [cause, page] of knowledge.causes) {
    if (page.ofCode) continue;
    note(names.causes, cause);
    pages.push((now) => explainCause(page, knowledge, now));
  }
  for (const page of knowledge.answers) {
    for (const word of namesOf(page)) note(names.answers, word.toLowerCase());
    pages.push((now) => explainAnswer(page, now));
  }
  return { names, pages };
}

export function explainedIn(knowledge: Knowledge): Explained {
  const known = explained.get(knowledge) ?? collect(knowledge);
  explained.set(knowledge, known);
  return known;
}

function explainExactly(word: string, knowledge: Knowledge): Explanation | undefined {
  const { names, pages } = explainedIn(knowledge);
  const place = placeNamed(word, names);
  return place === undefined ? undefined : pages[place]?.(new Date());
}

/** The page of the known word that a misspelt one is nearest to. */
function explainNearest(word: string, knowledge: Knowledge): Explanation | undefined {
  const nearest = didYouMean(knowledge, word);
  const page = nearest && explainExactly(nearest, knowledge);
  return page ? { ...page, nearest } : undefined;
}

/**
 * Explains a code, a status, an exit code, a page name, a cause id, an answer or a table, in any case. A word that is
 * misspelt gets the nearest. Undefined when there is no such page.
 */
export function explain(word: string, knowledge = openKnowledge()): Explanation | undefined {
  return explainExactly(word, knowledge) ?? explainNearest(word, knowledge);
}
