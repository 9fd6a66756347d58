/** What the pages are together: causes by id, codes by name, and everything that a text can show. */
import type { AnswerPage } from '../answers/page.ts';
import type { Product } from '../releases/load.ts';
import type { Page } from './page.ts';
import type { CausePageMatter, CodePageMatter, Rank, RankedCause, SignMatter } from './schema.ts';

/** Something that can appear in a report and points to causes: a code, a message, or a cause's own sign. */
export interface Entry {
  /** The code as the service spells it, or page name and number for a message without a code. */
  id: string;
  code?: string;
  aliases: string[];
  status: number[];
  messages: string[];
  signs: SignMatter[];
  means?: string;
  rank: Rank;
  implies: Record<string, string>;
  /** Other services and programs say it as well. */
  everybodys?: true;
  causes: RankedCause[];
  family: string;
  page: CodePage | CausePage;
}

export type CodePage = Page<CodePageMatter> & { family: string; name: string };
export type CausePage = Page<CausePageMatter> & {
  family: 'causes';
  name: string;
  /** Set for a cause that is a code itself: what it says stands on the page of the code, and it speaks before the general causes. */
  ofCode?: string;
};

export interface Knowledge {
  /** By id: the pages of causes/, and one for each code that is a cause itself. */
  causes: Map<string, CausePage>;
  codePages: CodePage[];
  /** Answers to questions, and tables. */
  answers: AnswerPage[];
  /** What was fixed when, by product. */
  releases: Product[];
  entries: Entry[];
  /** By code and alias in lower case. */
  byCode: Map<string, Entry>;
}

/** How common a cause is whose page does not say so. */
const USUAL = 3;

/** A code of Storage Mover names its cause: `azsm-1024` for AZSM1024. */
export function causeOfCode(code = ''): string | undefined {
  return /^AZSM\d{4}$/i.test(code) ? `azsm-${code.slice(4)}` : undefined;
}

/** The causes that are codes of this page, in the shape of a cause's page. */
export function causesOfCodes(page: CodePage): CausePage[] {
  const { title, placeholders, sources, reviewed } = page.matter;
  const matter = {
    title,
    tell: '',
    common: USUAL,
    benign: false,
    ending: false,
    hurry: false,
    ...(placeholders ? { placeholders } : {}),
    sources,
    reviewed,
  };
  const sections = page.sections.map((section) =>
    section.heading === 'What it means' ? { ...section, heading: 'Why' } : section,
  );
  return entriesOf(page).flatMap(({ code }) => {
    const cause = causeOfCode(code);
    if (!code || !cause) return [];
    return [{ ...page, family: 'causes' as const, name: cause, ofCode: code, sections, matter: { cause, ...matter } }];
  });
}

/** The entries of a code page: the page's own code, then those of its kin. */
export function entriesOf(page: CodePage): Entry[] {
  const { matter, family, name } = page;
  const own = matter.code ? [matter] : [];
  return [...own, ...(matter.entries ?? [])].map((entry, index) => {
    const causes = (entry.causes ?? matter.causes ?? []) as RankedCause[];
    const self = causeOfCode(entry.code);
    return {
      id: entry.code ?? `${name}#${index + 1}`,
      ...(entry.code ? { code: entry.code } : {}),
      aliases: entry.aliases ?? [],
      status: entry.status ?? matter.status ?? [],
      messages: [entry.message, ...(entry.messages ?? [])].filter((text) => text !== undefined),
      signs: (entry.signs ?? []) as SignMatter[],
      ...(entry.means ? { means: entry.means } : {}),
      rank: entry.rank ?? matter.rank ?? 'code',
      implies: { ...(matter.implies ?? {}), ...(entry.implies ?? {}) },
      ...((entry.everybodys ?? matter.everybodys) ? { everybodys: true as const } : {}),
      causes: self && !causes.some((cause) => cause.cause === self) ? [{ cause: self }, ...causes] : causes,
      family,
      page,
    };
  });
}

/** A cause's own signs, as one entry each so that each keeps its rank. */
export function signsOf(page: CausePage): Entry[] {
  return (page.matter.signs ?? []).map((sign, index) => ({
    id: `${page.name}!${index + 1}`,
    aliases: [],
    status: [],
    messages: [],
    signs: [sign as SignMatter],
    rank:
      (sign as SignMatter).rank ?? ((sign as SignMatter).says || (sign as SignMatter).pattern ? 'detail' : 'symptom'),
    implies: (sign as SignMatter).implies ?? {},
    causes: [{ cause: page.matter.cause }],
    family: 'causes',
    page,
  }));
}

/** The pages as they stand in their files. */
export interface Pages {
  causes: CausePage[];
  codePages: CodePage[];
  answers: AnswerPage[];
  releases: Product[];
}

export function assemble({ causes, codePages, answers, releases }: Pages): Knowledge {
  const ofCodes = codePages.flatMap(causesOfCodes);
  const entries = [...codePages.flatMap(entriesOf), ...causes.flatMap(signsOf)];
  const named = entries.flatMap((entry) =>
    [entry.code, ...entry.aliases].flatMap((code) => (code ? [[code.toLowerCase(), entry] as const] : [])),
  );
  return {
    causes: new Map([...causes, ...ofCodes].map((page) => [page.matter.cause, page])),
    codePages,
    answers,
    releases,
    entries,
    byCode: new Map(named),
  };
}
