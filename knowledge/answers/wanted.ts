/** "How many?" wants a number, "how long?" a time: what holds none is no answer, however many words it shares. words/wanted.yaml. Pure. */
import { CUE_LISTS, type CueOf } from '../words/cueLists.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('words/wanted.yaml');
export type Wanted = Exclude<CueOf<'words/wanted.yaml'>, 'ofAsking' | 'notEnglish'>;

const OTHERS = new Set<string>(['ofAsking', 'notEnglish']);
const KINDS = CUE_LISTS['words/wanted.yaml'].filter((one): one is Wanted => !OTHERS.has(one));

export const wantedIn = (question: string): Wanted[] => KINDS.filter((one) => says(one, question));

/** Pages are English, and share few words with such a question. */
export const isNotEnglish = (question: string): boolean => says('notEnglish', question);

/** "Long", "they": a word that only asks. */
export const isOfAsking = (word: string): boolean => says('ofAsking', word);

const SOME = '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million)s?';
/** What each looks like where it stands in a page. */
const LOOKS: Record<Wanted, RegExp> = {
  number: new RegExp(String.raw`(?<![\p{L}\d-])\d|\b${SOME}\b|\bno (?:upper )?(?:bound|limit|maximum)`, 'iu'),
  span: /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|night|at once|immediately|for ever|no end)\b/i,
  price:
    /\b(?:costs?|bill(?:s|ed|able)?|charged?|charges|prices?|pricing|fees?|free|cheap\w*|expensive|dear(?:er)?|pay(?:s|ing)?|paid)\b/i,
};

export const holdsWanted = (wanted: readonly Wanted[], text: string): boolean =>
  wanted.every((kind) => LOOKS[kind].test(text));
