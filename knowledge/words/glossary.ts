/** "What do you mean by SAS?": what a word of the field means, from glossary.yaml. Pure. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { isQuestion } from './asking.ts';
import { givesAway } from './cues.ts';
import { cuesOf } from './cuesOf.ts';

export interface Term {
  term: string;
  names: string[];
  en: string;
  de: string;
  ja: string;
  /** The page that says more. */
  see?: string;
  /** Alone it is a wish to have something done with it. */
  tool?: true;
}

export const GLOSSARY = 'words/glossary.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);

const compile = () =>
  (load('./compileGlossary.ts') as { compileGlossary(file: string): Term[] }).compileGlossary(GLOSSARY);

const says = cuesOf('words/manner.yaml');

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

const byName = once(
  () =>
    new Map(
      preparedOfLists('glossary', compile).flatMap((one) => [one.term, ...one.names].map((name) => [fold(name), one])),
    ),
);

/** Names as they stand in a sentence, the longest first: "service sas" holds "sas". */
const inOrder = once(() =>
  [...byName().keys()].filter((name) => name.length > 1).sort((one, other) => other.length - one.length),
);
const ASIAN = /[\u3040-\u30ff\u3400-\u9fff]/;
const WITHIN = /^s?[\p{L}\p{N}]/u;
const isWhole = (text: string, at: number, length: number) =>
  !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
  !WITHIN.test(text.slice(at + length).replace(/^s(?![\p{L}\p{N}])/u, ''));

/** The words of the field in a sentence, by what they are called there, in its order. */
function namesIn(text: string): { name: string; at: number }[] {
  let rest = fold(text);
  const found: { name: string; at: number }[] = [];
  for (const name of inOrder()) {
    const at = rest.indexOf(name);
    if (at < 0 || !(ASIAN.test(name) || isWhole(rest, at, name.length))) continue;
    found.push({ name, at });
    rest = rest.slice(0, at) + ' '.repeat(name.length) + rest.slice(at + name.length);
  }
  return found.sort((one, other) => one.at - other.at);
}

/** For an installation that nobody may write to later. */
export const prepareGlossary = (): void => void byName();

/** What a person asks a meaning with. */
const ASKS_A_MEANING =
  /\b(what('?s| is| are| does| do you mean| did you mean| on earth| the (hell|heck))|whats|wtf|define|definition|meaning|explain|never heard of|no idea what|(do not|don'?t|dont) (know|understand|get) what|was (ist|sind|heißt|bedeutet|meinst du|macht|tut|bewirkt)|was(?='s| 'n)|wofür|wozu|nie gehört|(weiß|verstehe?) nicht,? was|erklär\w*)\b/i;
/** Everything that may stand around the word itself. */
const FRAME = new Set(
  (
    "anyway really case context about thing things stuff now all that's even did before with go back bit again fall zusammenhang jetzt hierbei dieses diese dieser dieser that's supposed there card step sentence line thing hier karte schritt satz zeile eigentlich wo da dort steht a an the this that these what what's whats is are does do did you mean by exactly even wtf on earth hell heck define definition meaning of explain to me please i i've have never heard no idea know understand get don't dont not sorry ok so and but hm hey wait actually again here it in plain english simple words word mean? stand stands for for? means called " +
    "was macht tut bewirkt wofür wozu gut ist sind denn eigentlich bitte ein eine einen einem einer der die das den dem heißt bedeutet meinst du ich weiß nicht verstehe noch nie gehört von erklär erkläre mir genau hier nochmal und aber sorry überhaupt 'n"
  ).split(' '),
);
const OF_JAPANESE =
  /^(?:すみません、?|あの、?|ところで、?)?(.{1,30}?)(?:って(?!書|かい|出|言って|言われま|表示|返|思|聞)|とは|というのは|の意味)(?:何|なん|なに|どういう|は何|は|を)?/u;
const QUOTES = /[「」『』"“”„]/g;
/** A word that stands alone with a question mark is not known. */
const ALONE = /^[^?]{2,30}\?$/;
const MOST_ASKED = 120;

/** "What is sr=b?": the field's meaning tells that of its value too. */
const A_VALUE = /(?<=^[a-z]{2,5})=\S{0,30}$/;

function named(words: string): Term | undefined {
  const name = fold(words);
  return byName().get(name) ?? byName().get(name.replace(/s$/, '')) ?? byName().get(name.replace(A_VALUE, ''));
}

type Named<T> = (words: string) => T | undefined;

function inWords<T>(sentence: string, named: Named<T>): T | undefined {
  return (
    (ALONE.test(sentence) ? named(sentence.slice(0, -1).replace(QUOTES, '')) : undefined) ?? askedFor(sentence, named)
  );
}

function askedFor<T>(sentence: string, named: Named<T>): T | undefined {
  if (!ASKS_A_MEANING.test(sentence)) return undefined;
  const words = sentence
    .replace(/\bmeinst du mit\b/i, ' ')
    .replace(/[?!.,:;"“”„'’]+(?=\s|$)|(?<=^|\s)["“”„'’]+/gu, ' ')
    .split(/\s+/);
  return named(words.filter((word) => !FRAME.has(word.toLowerCase())).join(' '));
}

const IN_JAPANESE = /(?:どういう|の)意味|(?:とは|って)(?:何|なん|$|[?？])/u;
const OF_TWO = /\b(?:differ(?:s|ent|ence)?|unterschied\w*|unterscheide\w*)\b|違い/iu;

export const asksWhatDiffers = (text: string): boolean => OF_TWO.test(text);

/** A meaning is asked, or what sets two words apart, be it of whichever. */
export const asksAMeaning = (text: string): boolean =>
  ASKS_A_MEANING.test(text) || IN_JAPANESE.test(text) || OF_TWO.test(text);

const CLAUSES = /(?<=[.!?。！？])\s*|\n+|(?<=[,:;、])\s*/;

/** "I'm new to this, what is …": who asks is no part of what is asked. */
function withoutTheNewcomer(said: string): string {
  const clauses = said.split(CLAUSES);
  const rest = clauses.filter((clause) => !says('isNew', clause));
  return rest.length > 0 && rest.length < clauses.length ? rest.join(' ') : said;
}

/** What a short message asks the meaning of, as `named` finds it by its words; undefined for any other message. */
export function meaningAsked<T>(text: string, named: Named<T>): T | undefined {
  const asked = text.trim().replaceAll('？', '?');
  if (asked.length === 0 || asked.length > MOST_ASKED) return undefined;
  const said = withoutTheNewcomer(asked);
  const japanese = OF_JAPANESE.exec(said)?.[1];
  if (japanese) return named(japanese.replace(QUOTES, ''));
  const sentences = said.split(/(?<=[.!?])\s+|\n+/);
  const whole = sentences.map((sentence) => inWords(sentence, named)).find((term) => term !== undefined);
  // "Now it says tenant, what does tenant mean"
  return whole ?? askedFor(said.split(CLAUSES).at(-1) ?? '', named);
}

const MOST_COMPARED = 3;

/** "Is a service endpoint the same as a private endpoint?": the words that are compared; one where both mean the same. */
export function termsCompared(text: string): Term[] {
  if (text.length > MOST_ASKED || !isQuestion(text) || !says('sameAs', text)) return [];
  const names = namesIn(text);
  if (names.length < 2 || names.length > MOST_COMPARED) return [];
  return [...new Set(names.flatMap(({ name }) => byName().get(name) ?? []))];
}

/** "And what is the difference to Entra?", behind the meaning of another word: the one that it is compared with. */
export function termComparedWith(text: string): Term | undefined {
  if (text.length > MOST_ASKED || !isQuestion(text) || !says('sameAs', text)) return undefined;
  const names = namesIn(text);
  return names.length === 1 ? byName().get(names[0]?.name ?? '') : undefined;
}

const OPENS = /^(?:and|or|und|oder|aber|but|also|auch|じゃあ|では|あと|それと)[\s、,]+|[はもって]*[?？。.!]*$/giu;
const MOST_IN_PASSING = 5;

/** "And a container?", 「コンテナーは？」, behind the meaning of another word; undefined where it says anything else. */
export function termInPassing(text: string): Term | undefined {
  const words = text.trim().replace(OPENS, '').replace(OPENS, '').split(/\s+/);
  if (words.length > MOST_IN_PASSING) return undefined;
  const term = named(words.filter((word) => !FRAME.has(word.toLowerCase())).join(' '));
  return term?.tool ? undefined : term;
}

/** "Put it in the container, no idea what that is": the word that stands last before it. */
function termUnknown(text: string): Term | undefined {
  if (text.length > MOST_ASKED || !says('knowsNotWhat', text) || givesAway('fails', text)) return undefined;
  const last = namesIn(text).at(-1);
  return last && byName().get(last.name);
}

/** The word of the field whose meaning is asked. */
export function termAsked(text: string): Term | undefined {
  const term = meaningAsked(text, named) ?? termUnknown(text);
  return term?.tool && ALONE.test(text.trim()) && !ASKS_A_MEANING.test(text) ? undefined : term;
}
