/** A question in words → the pages that answer it. Pure: same text in, same answer out. */
import type { Knowledge } from '../assemble.ts';
import { type Term, termAsked } from '../glossary.ts';
import { fill, fillings } from '../render.ts';
import { tablesAsLists } from '../tables/table.ts';
import { asksSomething, CODES, isOneQuestion, isShort, wantsSomething } from './asks.ts';
import type { AnswerPage } from './page.ts';
import { type Hit, isAskedAbout, likenesses, pageAsked, searchPages } from './search.ts';
import { termsOf } from './terms.ts';

export interface AnswerLink {
  /** Type `explain` and this. */
  name: string;
  title: string;
}

export interface Answer {
  /** `page`: the page answers; `links`: pages that come near; `outside`: not a matter of storage. */
  kind: 'page' | 'links' | 'outside';
  name?: string;
  /** Causes that the page is written for. */
  for?: string[];
  title: string;
  /** Markdown; commands in fences. */
  sections: { heading: string; text: string }[];
  /** Just this is asked, and nothing that a case beside it could mean. */
  wordForWord?: true;
  /** Only where no cause is named, or none that is likely. */
  lastResort?: 'unknown' | 'unsure';
  /** The meaning of a word, by language: short enough to be told in all of them. */
  meaning?: Record<string, string>;
  see: AnswerLink[];
  sources: string[];
  reviewed?: string;
}

/** A text this like a question of a page asks just that, whatever its form. */
const SAME = 0.72;
/** Fewer words than this are a code or a symptom rather than a question. */
const FEW = 4;
/** And so many are a wish, where a page fits it well. */
const FEW_WANTED = 3;
/** A text that asks is answered by a page that fits at least so well. */
const FITS = 0.8;
/** A page with a question so like the text needs no comparison with causes; below it a cause may know this much more. */
const ALIKE = 0.55;
const MORE = 0.3;
/** A question of which the best page knows less is about something else. */
const STRANGE = 0.4;
/** Below this the pages have nothing to say to it. */
const NEAR = 0.6;
const MOST_LINKS = 4;
/** What a question about storage mentions; without any of it the question is not ours. */
const OURS =
  /\b(?:az ?copy|storage|blobs?|containers?|sas|shares?|files?|queues?|tables?|azsm\w*|mover|adls|data ?lake|nfs|smb|tiers?|archive|rehydrat\w*|snapshots?|versions?|soft[- ]delete|keys?|endpoints?|hosts?|roles?|rbac|acls?|firewall|private link|azurite|emulator|explorer|mount\w*|upload\w*|download\w*|copy|copies|copying|sync\w*|lifecycle|replication|public (?:network )?access|network rules?|speicher\w*|freigabe\w*|dateien?|\w*schlüssel\w*|rollen?|kopier\w*|hochlad\w*)\b|ストレージ|コピー|コンテナ|ファイル|共有|キー|ロール/i;

/** Other products; a question that names one is answered only by a page that speaks of it too. */
const OTHERS =
  /\b(?:aks|kubernetes|node pool|key ?vault|app service|container apps?|cosmos|sql|virtual machines?|git|github|databricks|meetings?|recordings?|wsl|windows update|s3 bucket|application gateway|guest user|release[ds]?|document|joke|poem)\b/i;
const SPEAKS_OF_IT = 0.9;
const STORAGE = /\b(?:storage|blobs?|account keys?|azcopy|sas|file ?shares?|azure files|adls|data lake)\b/i;
const isAnother = (text: string, best: Hit | undefined) =>
  OTHERS.test(text) && !STORAGE.test(text) && (best?.covers ?? 0) < SPEAKS_OF_IT;

const isOutside = (text: string) => isOneQuestion(text) && !OURS.test(text) && !/\d/.test(text);

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

export function showAnswer(knowledge: Knowledge, page: AnswerPage): Answer {
  const values = fillings({}, page.matter.placeholders);
  return {
    kind: 'page',
    name: page.name,
    for: page.matter.for,
    title: page.matter.title,
    sections: page.sections.map(({ heading, text }) => ({ heading, text: tablesAsLists(fill(text, values)) })),
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

/** A page fits when one of its questions is like the text, and when it speaks of all that the text speaks of. */
const fit = ({ alike, covers }: Hit) => alike + covers;

function nearPages(hits: Hit[]): Answer | undefined {
  const near = hits.filter((hit) => hit.covers >= NEAR).slice(0, MOST_LINKS);
  if (near.length === 0) return undefined;
  const see = near.map(({ name, title }) => ({ name, title }));
  return { kind: 'links', title: 'I have no page for just this. These come near:', sections: [], see, sources: [] };
}

/** The page that fits best; the search alone would prefer long pages. */
function bestPage(knowledge: Knowledge, text: string): Hit | undefined {
  const hits = searchPages(knowledge, text, ['answers', 'tables']);
  return [...hits].sort((a, b) => fit(b) - fit(a) || b.score - a.score)[0];
}

/** Causes that speak of more of the text than the page does. */
const closerCauses = (knowledge: Knowledge, text: string, { covers }: Hit) =>
  searchPages(knowledge, text, ['causes']).filter((hit) => hit.covers >= Math.max(NEAR, covers + MORE));

/** A text that is nearly word for word a question of a page, whatever its form: "list blobs older than 90 days". */
function nearlySame(knowledge: Knowledge, text: string): AnswerPage | undefined {
  if (!wantsSomething(text) || new Set(termsOf(text)).size < FEW) return undefined;
  const [name] =
    [...likenesses(knowledge, text)].filter(([, alike]) => alike >= SAME).sort((a, b) => b[1] - a[1])[0] ?? [];
  return knowledge.answers.find((page) => page.name === name);
}

/** A code is diagnosed, unless some page answers questions about it. */
const namesACode = (knowledge: Knowledge, text: string) =>
  (text.match(CODES) ?? []).some((code) => !isAskedAbout(knowledge, code));

/** Of a text in no form of a question: a cause that is likely goes before it. */
function pageWanted(knowledge: Knowledge, { name }: Hit): Answer | undefined {
  const page = knowledge.answers.find((one) => one.name === name);
  return page && { ...showAnswer(knowledge, page), lastResort: 'unsure' };
}

/** The answer to a question, and undefined for anything that is no question: a report goes on to be diagnosed. */
export function answerTo(knowledge: Knowledge, text: string): Answer | undefined {
  if (!isShort(text)) return undefined;
  const exact = pageAsked(knowledge, text);
  if (exact) return { ...showAnswer(knowledge, exact), wordForWord: true };
  const term = termAsked(text);
  if (term) return showTerm(knowledge, term);
  if (namesACode(knowledge, text)) return undefined;
  const same = nearlySame(knowledge, text);
  if (same) return showAnswer(knowledge, same);
  const asks = asksSomething(text);
  if (!asks && !(wantsSomething(text) && new Set(termsOf(text)).size >= FEW_WANTED)) return undefined;
  const best = bestPage(knowledge, text);
  const fits = best && fit(best) >= FITS && !isAnother(text, best);
  if (!asks) return fits ? pageWanted(knowledge, best) : undefined;
  const page = fits && knowledge.answers.find(({ name }) => name === best.name);
  if (page && best) {
    const closer = best.alike < ALIKE ? closerCauses(knowledge, text, best) : [];
    return closer.length > 0 ? nearPages([...closer, best]) : showAnswer(knowledge, page);
  }
  if (isAnother(text, best)) return OUTSIDE;
  const isForeign = isOutside(text) && (best?.covers ?? 0) < STRANGE;
  // Whoever asks is told at least what is answered here.
  return isForeign ? OUTSIDE : (nearPages(searchPages(knowledge, text)) ?? (isOneQuestion(text) ? NO_PAGE : undefined));
}
