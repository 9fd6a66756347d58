/** Whether a sentence holds a word that may tell why something fails: those that every trouble is told with stand in plain.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';

export const PLAIN = 'words/plain.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compilePlain.ts') as { compilePlain(file: string): string }).compilePlain(PLAIN);

const plain = once(() => new RegExp(prepared('plain', compile), 'gi'));

/** For an installation that nobody may write to later. */
export const preparePlain = (): void => void plain();

/** Hiragana bends words and joins them. */
const A_WORD = /[\p{Script=Latin}\p{Script=Han}\p{Script=Katakana}\p{N}]/u;

/** Longer ones tell a story. */
const LONGEST = 200;

/** "Access to the share is denied since Monday": where, since when and that it fails, and no word of why. */
export const isPlain = (text: string): boolean =>
  text.length <= LONGEST && !A_WORD.test(text.toLowerCase().replace(plain(), ' '));
