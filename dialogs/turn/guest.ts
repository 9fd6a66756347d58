/** Whoever writes in a language that the bot does not speak: which one, and whether it is only a greeting or thanks. Pure. */
import { GUESTS, type GuestLanguage } from '../phrases/guests.ts';
import { smallWords } from './language.ts';

const LATIN = Object.entries(GUESTS).map(
  ([language, { words }]) => [language as GuestLanguage, new Set<string>(words)] as const,
);

const KANA = /[\u3040-\u30ff]/;
/** Letters of Chinese that Japanese does not write so. */
const CHINESE =
  /[们这吗么请错误无访账户权应传载报谢您你怎样说为还没过时间网络问题样设证该让连储让嗎麼們這請您妳問題點帳號無權檔]/gu;
const SCRIPTS: readonly [GuestLanguage, RegExp, number][] = [
  ['ko', /[\uac00-\ud7a3]/g, 2],
  ['ru', /[а-яё]/giu, 4],
  ['zh', CHINESE, 2],
];

/** Of a long text the beginning is the person's own, and so much of it tells. */
const BEGINNING = 240;
const FEWEST = 2;

const FOLDED = /[’`]/g;
/** "n'arrive" and "j'ai" are two words each. */
const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .replace(FOLDED, "'")
      .split(/[^\p{L}]+/u),
  );

/** Addresses, paths and what stands in quotes are nobody's language. */
const NO_WORDS = /\S*[/\\=@]\S*|(?<!\S)--?[a-z-]+|"[^"\n]{0,200}"/g;

export function guestLanguage(text: string): GuestLanguage | undefined {
  const beginning = text.slice(0, BEGINNING).replace(NO_WORDS, ' ');
  if (KANA.test(beginning)) return undefined;
  const script = SCRIPTS.find(([, letters, fewest]) => (beginning.match(letters)?.length ?? 0) >= fewest);
  if (script) return script[0];
  const said = wordsOf(beginning);
  const [best] = LATIN.map(([language, words]) => ({
    language,
    known: [...said].filter((word) => words.has(word)).length,
  })).sort((one, other) => other.known - one.known);
  if (!best || best.known < FEWEST) return undefined;
  const { german, english } = smallWords(beginning);
  return best.known * 2 > german && best.known > english ? best.language : undefined;
}

const ENDS = /[\s!.,。！~¡¿]+$|^[\s¡¿]+/gu;
const saidBy = (kind: 'greets' | 'thanks', said: string) =>
  Object.values(GUESTS).some((guest) => (guest[kind] as readonly string[]).includes(said));

/** Nobody greets or thanks with more letters. */
const LONGEST = 60;

/** "Merci beaucoup !", 「감사합니다」. */
export function guestManners(text: string): 'greet' | 'thank' | undefined {
  if (text.length > LONGEST) return undefined;
  const said = text.toLowerCase().replace(ENDS, '').replace(/\s+/g, ' ');
  if (saidBy('thanks', said)) return 'thank';
  return saidBy('greets', said) ? 'greet' : undefined;
}
