/** What people say next in a talk, by intent: knowledge/intents/<intent>.md, one example a line in ```says blocks. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { once } from '../lazily.ts';
import { preparedOfFiles } from '../pages/prepared.ts';
import { table } from '../table.ts';
import { type KeptNames, keepNames, numberOf } from '../text/kept.ts';
import { plainLetters } from '../text/letters.ts';
import { inEnglish } from '../words/abroad.ts';
import { spelledOut } from '../words/shorthands.ts';
import { keptScorer } from './kept.ts';
import type { TrainOptions } from './machine.ts';
import { predict, type Scorer } from './scorer.ts';
import type { Lesson } from './train.ts';

export const INTENTS_ROOT = join(import.meta.dirname, '..', 'intents');
export const INTENTS_FILE = join(import.meta.dirname, 'intents.bin');
const FOLDED_BY = ['intents.ts', join('..', 'text', 'letters.ts'), join('..', 'text', 'kept.ts')].map((file) =>
  join(import.meta.dirname, file),
);
/** Short sentences: a mistake is dearer than in long reports. */
export const INTENT_OPTIONS: TrainOptions = { cost: 2, rounds: 12 };
/** Of a label: short sentences of many words each; half of them would lose two points in German and Japanese. */
export const INTENT_WEIGHTS = 12_000;
const BLOCK = /^```(says|acts) (\S+)\n([\s\S]*?)^```/gm;
/** A block's rows are whole sayings, or acts that learn/planned.ts makes sayings of. */
type Rows = 'says' | 'acts';

export interface Saying {
  intent: string;
  text: string;
  /** en, de, ja, or other. */
  language: string;
}

export const pagesIn = (root: string) =>
  readdirSync(root)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(root, file));

export function readSayings(root = INTENTS_ROOT, wanted: Rows = 'says'): Saying[] {
  return pagesIn(root).flatMap((file) => {
    const intent = basename(file, '.md');
    const page = readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
    return [...page.matchAll(BLOCK)].flatMap(([, kind, language = '', rows = '']) =>
      (kind === wanted ? rows : '')
        .split('\n')
        .map((row) => row.trim())
        .filter((row) => row !== '')
        .map((text) => ({ intent, text, language })),
    );
  });
}

/** Kana and ideographs. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]+/g;
/** Where no blanks are written, a word goes as far as its script does: ポート|が|調べるには. */
const WORDS =
  /[\u3040-\u309f]+|[\u30a0-\u30ff]+|[\u4e00-\u9fff]+[\u3040-\u309f]*|(?:(?![\u3040-\u30ff\u4e00-\u9fff])[\p{L}\p{N}_'$])+/gu;

/** Words that deny, in the three languages: "it is on" and "it is not on" differ in one word of four. */
const DENIES =
  /\b(no|not|none|nothing|never|without|nope|nobody|neither|nor|off|disabled|gone|kein\w*|nicht|nichts|nie|ohne|aus|weg|niemand|noe?|nö|nein)\b|n['’]t\b|ない|ません|なし|無効|オフ|なかった/i;
const ASKS =
  /[?？]|(?:ですか|ますか|ましたか|ませんか|でしょうか|のか|かな|なの|んですか|方法|には|とは)[。…]*$|(?:どう|なぜ|なんで|どれ|どこ|どの|何が|何を|いつ|誰)/;

/** Up to so many words are a short answer, a phrase, a sentence … */
const LENGTHS = [1, 2, 4, 7];

/** How a sentence ends says most in Japanese: …ですか asks, …ません denies, …てみました tells what was tried. */
const ENDINGS = [2, 3, 4, 6];
/** As long as the longest of them: of a long text every place is looked at once. */
const ENDS_UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]{1,6}$/;

function endingOf(text: string): string {
  const run = text.replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, '').match(ENDS_UNSPACED)?.[0] ?? '';
  return ENDINGS.filter((many) => run.length >= many)
    .map((many) => `ends_${run.slice(-many)}`)
    .join(' ');
}

/** What no single word shows: how long the sentence is, how it begins and ends, whether it asks or denies, and words one apart. */
function shapeOfSaying(text: string): string {
  const words = text.match(WORDS) ?? [];
  const length = LENGTHS.find((most) => words.length <= most) ?? 'more';
  const apart = words.slice(2).map((word, index) => `${words[index]}_${word}`);
  const asks = ASKS.test(text) ? 'asks_' : 'states_';
  const denies = DENIES.test(text) ? 'denies_ denies_' : 'affirms_';
  return `first_${words[0]} last_${words.at(-1)} length_${length} ${asks} ${denies} ${apart.join(' ')} ${endingOf(text)}`;
}

/** "It says ContainerNotFound" and "it says AuthorizationFailure" want the same: which code it is says nothing of that. */
const CODES =
  /\b(?!PowerShell|SharePoint|OneDrive|GitHub|DevOps|CentOS)(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+|(?:AADSTS|AZSM)\d{3,7}|[1-5]\d\d(?= |$))(?![\w-])/g;
const A_CODE = ' acode ';

/** Japanese writes no blanks: each run of it counts whole and as pairs of characters. */
export function shownOfSaying(text: string): string {
  const folded = spelledOut(plainLetters(text.replace(CODES, A_CODE)));
  const spaced = folded.replace(UNSPACED, (run) => {
    const pairs = Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
    return ` ${[run, ...pairs].join(' ')} `;
  });
  return `${spaced} ${inEnglish(folded.toLowerCase())} ${shapeOfSaying(folded)}`;
}

export function intentLessons(sayings = readSayings()): Lesson[] {
  return sayings.map(({ intent, text }) => ({
    text: shownOfSaying(text),
    labels: [{ label: intent, weight: 1 }],
    weight: 1,
    group: fold(text),
  }));
}

/** Fingerprint of the sayings: another one means that the trained file is stale. */
export function intentsFingerprint(sayings = readSayings()): string {
  const hash = createHash('sha256');
  for (const { intent, text } of sayings) hash.update(`${intent}\n${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** How a sentence is compared with the examples letter for letter. */
function fold(text: string): string {
  return plainLetters(text)
    .trim()
    .replace(/[’`]/g, "'")
    .replace(/(?<![\s.!?。！？…])[\s.!?。！？…]+$/, '')
    .replace(/\s+/g, ' ');
}

/** Further facts are told beside everything else, so they never hide what is wanted. */
const BESIDE = 'fact';

/** Without an open question these come to the same: there is nothing to say yes or no to but the advice. */
const SAME_UNASKED = table<string>({
  yes: 'solved',
  no: 'still-fails',
  skip: 'what-else',
});

/** Words that say no more than yes or no. */
const BARE =
  /\b(yes|yep|yeah|yup|ya|y|ok|okay|no|nope|nah|n|ja|jo|jep|jawohl|nein|nö|nee|it|that|this|they|we|i|there|does|do|did|is|are|has|have|am|not|one|correct|right|exactly|indeed|sure|of|course|definitely|absolutely|certainly|please|thanks|thank|you|sir|really|so|true|affirmative|negative|yet|klar|stimmt|richtig|genau|das|es|ist|nicht|leider|natürlich|doch|danke|bitte|d(oes|id)n't|isn't|aren't|don't|hasn't|haven't)\b|はい|ええ|うん|そうです|いいえ|いや|違います|違う|ありがとうございます|ありがとう|です|ます/giu;

/** "Yes zscaler" is no "yes, it helped": it tells something. */
const tellsMore = (text: string) => /\p{L}/u.test(spelledOut(text.toLowerCase()).replace(BARE, ''));

export interface Intent {
  intent: string;
  /** 0..1: how often such a lead over the next intent was right, measured on examples that the reader had not seen. */
  sure: number;
  /** What comes next after it. */
  second?: string;
}

/** A lead of 0.18 was right every other time, one of 0.6 four times in five. */
const EVEN_LEAD = 0.18;
const STEEPNESS = 3.2;
const surenessOf = (lead: number) => 1 / (1 + Math.exp(-STEEPNESS * (lead - EVEN_LEAD)));

/** `asked` tells that a question of ours is open. */
export type IntentReader = (text: string, asked: boolean) => Intent | undefined;

/** Plain data: by the words of each example what it wants. */
interface KeptSayings {
  names: KeptNames;
  /** By number of the example the place of its intent. */
  wants: Uint16Array;
  intents: string[];
}

export function keepSayings(sayings: readonly Saying[]): KeptSayings {
  const byWords = new Map(sayings.map(({ text, intent }) => [fold(text), intent]));
  const intents = [...new Set(byWords.values())];
  const wants = Uint16Array.from([...byWords.values()], (intent) => intents.indexOf(intent));
  return { names: keepNames([...byWords.keys()]), wants, intents };
}

const NO_SAYINGS = keepSayings([]);

/** What is said letter for letter like one of the examples needs no guess. */
export function wantedExactly({ names, wants, intents }: KeptSayings, text: string): string | undefined {
  const number = numberOf(names, fold(text));
  return number === undefined ? undefined : intents[wants[number] as number];
}

export function intentReader(scorer: Scorer, known = NO_SAYINGS): IntentReader {
  return (text, asked) => {
    const more = !asked && tellsMore(text);
    const meaning = (intent: string) => {
      if (asked) return intent;
      if (more && (intent === 'yes' || intent === 'no')) return BESIDE;
      return SAME_UNASKED.get(intent) ?? intent;
    };
    const exact = wantedExactly(known, text);
    if (exact !== undefined) return { intent: meaning(exact), sure: 1 };
    const best = new Map<string, number>();
    for (const [intent, score] of predict(scorer, shownOfSaying(text)))
      best.set(meaning(intent), Math.max(best.get(meaning(intent)) ?? -9, score));
    const [first, ...others] = [...best].sort((a, b) => b[1] - a[1]);
    if (!first) return undefined;
    const second = others.find(([intent]) => !areKin(intent, first[0]));
    return { intent: first[0], sure: surenessOf(first[1] - (second?.[1] ?? -1)), ...(second && { second: second[0] }) };
  };
}

/** Intents that come to nearly the same: which of them it is says nothing of how surely it is one of them. */
const KIN = table<number>(
  Object.fromEntries(
    [
      ['still-fails', 'done-already'],
      ['dont-know', 'unsure', 'skip'],
      ['small-talk', 'not-storage', 'wait', 'thanks'],
      ['again', 'show-all'],
    ].flatMap((kin, number) => kin.map((intent) => [intent, number])),
  ),
);
export const areKin = (one: string, other: string) => KIN.has(one) && KIN.get(one) === KIN.get(other);

const MOST_SENTENCES = 4;
/** "How? I use PowerShell": a word that asks says nothing without what stands behind it. */
const ENDS = /(?<=[.!。！])\s*|(?<=\S\s{1,3}\S[^\n]{0,60}[?？]|[\u3040-\u9fff]{3}[?？])\s*|\n+/;
const CLEAR = 0.75;

/** "Hmm ok. Who sets those?": what is said out of courtesy hides nothing that stands beside it. */
const COURTESIES = new Set(['thanks', 'small-talk', 'wait', 'drop']);
const isCourtesy = (intent: Intent | undefined) =>
  intent !== undefined && intent.sure >= CLEAR && COURTESIES.has(intent.intent);

/** Reads a message of one or several sentences: what one of them clearly wants counts, else the whole. */
export function readMessage(read: IntentReader, text: string, asked: boolean): Intent | undefined {
  const sentences = text.split(ENDS).filter((sentence) => fold(sentence) !== '');
  const whole = read(text, asked);
  if (whole?.sure === 1) return whole;
  if (sentences.length < 2 || sentences.length > MOST_SENTENCES) return whole;
  const rest = sentences.filter((sentence) => !isCourtesy(read(sentence, asked)));
  if (rest.length > 0 && rest.length < sentences.length) return readMessage(read, rest.join(' '), asked);
  const clear = sentences
    .map((sentence) => read(sentence, asked))
    .filter((intent) => intent !== undefined)
    .filter(({ intent, sure }) => intent !== BESIDE && sure >= CLEAR)
    .sort((one, other) => other.sure - one.sure);
  return clear[0] ?? whole;
}

const scorer = once(() => keptScorer('intents', INTENTS_FILE));
let known: IntentReader | undefined;

const keptSayings = () =>
  preparedOfFiles('sayings', [...pagesIn(INTENTS_ROOT), ...FOLDED_BY], () => keepSayings(readSayings()));

/** The trained reader, loaded at its first use. */
export function intentOf(text: string, asked: boolean): Intent | undefined {
  known ??= intentReader(scorer(), keptSayings());
  return fold(text) === '' ? undefined : readMessage(known, text, asked);
}

/** How much a lead counts: so that the likeliest two or three of them show. */
const SHARPNESS = 3;

/** How much each intent may be wanted, in the order of the ranker, of length 1: two sayings that want the same lie near each other. */
export function wantsOf(text: string): Float32Array {
  const scores = [...predict(scorer(), shownOfSaying(text)).values()];
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(SHARPNESS * (score - most)));
  const length = Math.hypot(...shares);
  return Float32Array.from(shares, (share) => share / length);
}
