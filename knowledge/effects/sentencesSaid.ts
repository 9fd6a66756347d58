/**
 * The sentences of a report that a person may have said: what was pasted, and what a tool printed, plans and asks nothing.
 * Said in three languages by sentencesSaid.yaml. Pure.
 */
import { remembered } from '../remembered.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/sentencesSaid.yaml');

/** A diagnosis asks, and then its card. */
export const MOST_REMEMBERED = 8;

export interface Sentence {
  text: string;
  /** Asks whether, or wishes to. */
  asked: boolean;
}

/** Looked at once for what plans.yaml words, and once for what was learned. */
export const readSentence = remembered(
  (text): Sentence => ({ text, asked: /[?？か]\s*$/.test(text) || says('asks', text) }),
  MOST_REMEMBERED,
);

const SENTENCE = /[^.!?。！？;\n]+(?:[.!?;](?!\s|$)[^.!?。！？;\n]*)*[.!?。！？]?/g;
/** What is longer is no sentence of a person; and a report says at its beginning, or at its end, what is meant to be done. */
const LONGEST_SENTENCE = 300;
const BEGINNING = 2_000;
const END = 800;

const ends = (text: string) =>
  text.length <= BEGINNING + END ? text : `${text.slice(0, BEGINNING)}\n${text.slice(-END)}`;

/** "Auf 0 Tage bzw. aus": the point ends a word, and no sentence. */
const SHORTENED = /\b(bzw|ca|evtl|ggf|usw|inkl|bspw|max|min|approx|incl|resp|vs|etc)\.(?=\s+\p{Ll})/giu;

/** What a person may have said, one sentence each. */
export const sentencesOf = (text: string): string[] =>
  (ends(text).replace(SHORTENED, '$1').match(SENTENCE) ?? [])
    .filter(({ length }) => length > 4 && length <= LONGEST_SENTENCE)
    .map((sentence) => sentence.trim());

/** Asks whether, or wishes to. */
export const isAsked = (sentence: string): boolean => readSentence(sentence).asked;

const HAS_ITS_LETTERS = /[?？]|[\u3041-\u3096]{2}/;
const speaks = (sentence: string) => HAS_ITS_LETTERS.test(sentence) || says('personal', sentence);

/** What somebody pasted as it was run. */
const A_COMMAND =
  /^(?:[$#>%]|PS\b|[A-Z]:\\|sudo |az |azcopy |kubectl |terraform |robocopy |rclone |rsync |curl |net use|[A-Z][a-z]+-Az\w+).*[^?？]$/s;
/** "robocopy with /MIR over it, then both are alike": a command has no comma before its next word. */
const GOES_ON = /, \p{Ll}/u;
/** "azcopy jobs clean and start anew": behind the name of a tool, with no prompt before it, a person goes on. */
const TALKED_OF =
  /^[a-z][^$]*\s(?:then|and|is next|comes next|is what|tonight|later|tomorrow|heute|gleich|danach|kommt|the|our|my|it|onto|over|again|now|first|instead|with|dann|und|mit|noch|einfach|auf|says|shows|tells|reports|wants|on (?:all|every|each|the|our|both)|sagt|zeigt|meldet|will|der|die|das|den|unser\w*)(?=[\s.!]|$)/u;
const QUOTED = /"[^"]*"|'[^']*'/g;
/** 「azcopy フォルダーを消してやり直します」: a sentence, whatever it begins with. */
const ENDS_AS_SAID = /[\u3041-\u3096]{2}[。！!]?$/u;
const isPasted = (sentence: string) => {
  const bare = sentence.replace(QUOTED, '');
  return A_COMMAND.test(sentence) && !GOES_ON.test(bare) && !TALKED_OF.test(bare) && !ENDS_AS_SAID.test(bare);
};
/** What programs of the system are called that take away at once. */
const OF_THE_SYSTEM = /^(?:sudo )?(?:rm -|umount |chmod |chown |setfacl |icacls |kill |del |format |mkfs|docker |dd )/;
const HOPES = /\s(?:on|and hope|and see|should do|it is|will do|to)(?=[\s.!]|$)/;
/** "rm -rf on the mount to clean up", "azcopy jobs clean and start anew": a command that is spoken of, and not pasted. */
export const isCommandSaid = (sentence: string): boolean =>
  (A_COMMAND.test(sentence) && !isPasted(sentence)) ||
  (OF_THE_SYSTEM.test(sentence) && (TALKED_OF.test(sentence) || GOES_ON.test(sentence) || HOPES.test(sentence)));

/** Said by a person, and nothing that was pasted. */
export const isPersons = (sentence: string, isAll: boolean) => (isAll || speaks(sentence)) && !isPasted(sentence);

export const MOST_READ = 10;

/** A flag, a code or a setting such as --no-check and no_root_squash denies nothing. */
const FLAG = /-[a-z][\w-]*|\bno[ _-](?:root[ _-]?squash|verify|check)\b/gi;
/** "We cannot open the firewall": what is denied in one breath is planned only where that is heard in it as well. */
export const negates = (sentence: string): boolean => says('negates', sentence.replace(FLAG, ' '));
