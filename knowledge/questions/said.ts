/** What nobody is asked, since it was said: in the report, by the way, or in an answer before. */
import { ANOTHER, type FactName, type Facts, factDefinition, isFactName, UNKNOWN } from '../facts/facts.ts';
import { givesAway } from '../words/cues.ts';
import { factsTold } from '../words/told.ts';

/** Has no words for the error: whoever answers so is not asked for them again in another way. */
const NO_WORDS = new Set<string | undefined>([UNKNOWN, ANOTHER, 'other', 'silent']);

/** Has another word than those of the list: which one is worth asking. */
const hasAnotherWord = (fact: FactName, value: string | undefined) => fact === 'errorWord' && value === 'other';

/** A kind of error that was named may be told more closely. */
export const hasNoWords = (given: Facts): boolean =>
  Object.entries(given).some(
    ([fact, value]) =>
      NO_WORDS.has(value) &&
      !hasAnotherWord(fact, value) &&
      isFactName(fact) &&
      factDefinition(fact).starts === 'words',
  );

/** An error's own words: behind "error", "failed" and the like, or behind a status or a number; "409 when creating a container" tells where it comes. */
const ERROR_SAID =
  /\b(?:error|fatal|exception|failed|fehler|response|status)\b[^\n]{0,40}[:=]\s*(?![.…(])\S+(?:\s+\S+){2}|\b[45]\d\d\b[ :,.-]+(?!(?:when|while|on|in|at|from|for|with|after|since|during|if|as|by|only|but|even|again|every|although|because|whenever|\w+ing|beim?|seit|nach|auf|im|vom?|wenn|nur|trotz|obwohl|mit|als)\b)(?:[A-Za-z']+\s+){3}|\berror[ (]+(?:0x)?\d{2,}/i;
/** And within quotes, behind what says it: `it says "You don't have permission"`. */
const WORDS_QUOTED =
  /(?:\b(?:says?|said|saying|gives|shows|reads|prints|message|popup|meldet|meldung|sagt|steht|kommt|zeigt)\b|と)[^\n"“„«「]{0,30}["“„«「](?:[^\s"”“»」]+\s+){2,}[^"”“»」\n]+["”“»」]|「[^「」\n]{6,}」/i;
const quotesTheError = (report: string) => ERROR_SAID.test(report) || WORDS_QUOTED.test(report);
const KINDS_OF_ERROR = new Set(['speaksOf', 'conflict', 'networkWord', 'missing']);

const SENTENCE_END = /(?<=[.!?。！？])\s+|\n+/;
/** What a long paste tells stands in its first lines or nowhere. */
const MOST_SENTENCES = 12;

interface SaidInReport {
  report: string;
  told: Facts;
  names: ReadonlySet<FactName>;
}

/** Looked at some times for each question of a case, and each time in the same report. */
let last: SaidInReport | undefined;

function readSaid(report: string): SaidInReport {
  if (last?.report === report) return last;
  const sentences = report
    .split(SENTENCE_END)
    .slice(0, MOST_SENTENCES)
    .filter((sentence) => !givesAway('isPrinted', sentence));
  const each = sentences.map((sentence) => factsTold(sentence));
  // "At home I cannot, with the phone's hotspot I can": it goes in another network, whichever is told first.
  const goes = each.filter(({ otherNetworkWorks }) => otherNetworkWorks === 'yes').slice(0, 1);
  const told: Facts = Object.assign({}, ...[...goes, ...each].reverse());
  const kinds = quotesTheError(report) ? KINDS_OF_ERROR : [];
  last = { report, told, names: new Set([...Object.keys(told), ...kinds]) };
  return last;
}

/** What the person tells in words of their own; of a fact the first word counts. One that is only denied stands there without a value. */
export const toldByTheWay = (report: string): Facts => readSaid(report).told;

/** What nobody asks again. */
export const saidIn = (report: string): ReadonlySet<FactName> => readSaid(report).names;
