/** Everything that can be found while typing: a row each for codes, causes, tables and answers. */
import type { Entry, Knowledge } from '../pages/assemble.ts';
import { fill, fillings } from '../text/render.ts';
import { TRANSLATED, translationOf } from '../translations/translations.ts';

export interface Offer {
  /** What `explain` finds the page by. */
  name: string;
  family: 'codes' | 'causes' | 'tables' | 'answers';
  title: string;
  /** A line that says what it is about. */
  text: string;
}

/** An offer with all that it is found by. */
export interface Found extends Offer {
  /** Other words for it: aliases, the status. */
  words: string[];
  questions: string;
  /** 1 rare … 5 met every day. */
  common: number;
  /** Of a code: what is behind it, likeliest first. */
  causes: string[];
  /** Title and text in other languages. */
  translated?: Record<string, { title: string; tell: string }>;
}

const USUAL = 3;
const LINE = 160;

/** The first sentence of a page, without its Markdown; a page that begins with a command has none. */
function firstSentence(text: string): string {
  if (text.startsWith('```')) return '';
  const plain = text
    .split(/\n\s*\n/)[0]!
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`_]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [sentence = ''] = plain.split(/(?<=[.!?])\s/);
  return sentence.length > LINE ? `${sentence.slice(0, LINE - 1)}…` : sentence;
}

const nameOf = ({ code, aliases }: Entry) => code ?? aliases[0];

function ofCodes({ entries }: Knowledge): Found[] {
  const known = new Set<string>();
  return entries.flatMap((entry) => {
    const name = entry.page.family === 'causes' ? undefined : nameOf(entry);
    // Two services may spell one code; `explain` shows the first.
    if (!name || known.has(name.toLowerCase())) return [];
    known.add(name.toLowerCase());
    const values = fillings({}, entry.page.matter.placeholders);
    const [first] = entry.page.sections;
    return [
      {
        name,
        family: 'codes' as const,
        title: fill(entry.page.matter.title, values),
        text: fill(entry.means ?? entry.messages[0] ?? firstSentence(first?.text ?? ''), values),
        words: [...entry.aliases, ...entry.status.map(String)],
        questions: entry.messages.join('\n'),
        common: USUAL,
        causes: entry.causes.map(({ cause }) => cause),
      },
    ];
  });
}

function ofCauses({ causes }: Knowledge): Found[] {
  const own = [...causes.values()].filter(({ ofCode }) => !ofCode);
  return own.map(({ matter }) => {
    const values = fillings({}, matter.placeholders);
    const translated = Object.fromEntries(
      TRANSLATED.flatMap((language) => {
        const row = translationOf(language, matter.cause);
        return row ? [[language, { title: row.title, tell: row.tell }]] : [];
      }),
    );
    return {
      name: matter.cause,
      family: 'causes',
      title: fill(matter.title, values),
      text: fill(matter.tell, values),
      words: [],
      questions: [matter.tell, ...Object.values(translated).map(({ title }) => title)].join('\n'),
      common: matter.common,
      causes: [],
      translated,
    };
  });
}

function ofAnswers({ answers }: Knowledge): Found[] {
  return answers.map(({ name, family, matter, sections }) => ({
    name,
    family,
    title: matter.title,
    text: (family === 'answers' && firstSentence(sections[0]?.text ?? '')) || (matter.questions[0] ?? ''),
    words: matter.words,
    questions: matter.questions.join('\n'),
    common: USUAL,
    causes: [],
  }));
}

export const offersOf = (knowledge: Knowledge): Found[] => [
  ...ofCodes(knowledge),
  ...ofCauses(knowledge),
  ...ofAnswers(knowledge),
];

/** The row as a person of that language reads it. */
export function offered({ name, family, title, text, translated }: Found, language = 'en'): Offer {
  const own = translated?.[language];
  return { name, family, title: own?.title ?? title, text: own?.tell ?? text };
}
