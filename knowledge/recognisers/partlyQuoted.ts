/** Messages of which only a part is quoted: "currently a lease on the container and no lease". They count where nothing stands whole. */
import type { Entry } from '../pages/assemble.ts';
import type { Match } from '../phrases/lexicon.ts';
import { ROW, rowsLike, spelled, wordsIn } from './messageRows.ts';
import type { Recogniser } from './recogniser.ts';
import { named, type Sighting } from './sighting.ts';
import type { MessageRows } from './vocabulary.ts';
import { vocabularyOf } from './vocabularyOf.ts';

/** A part is at least this much of the message. */
const SHARE = 0.5;
/** Words that say what it is about; the rest stands in every error. */
const FEWEST_TELLING = 2;
const TELLS_NOTHING = new Set(
  'this that with from have been must does were there their which within while after before also cannot could should would value values request requests specified operation error failed found invalid server service resource supported permitted allowed complete completed unable connect remote returned perform action authorization authorized status code does account storage such file directory path'.split(
    ' ',
  ),
);
const isTelling = (word: string) => word.length > 3 && !TELLS_NOTHING.has(word);

/** A row with one of these is storage's own; any other program may say the rest. */
const OF_STORAGE =
  /^(?:blobs?|containers?|shares?|queues?|leases?|snapshots?|filesystems?|storage|accounts?|sas|azcopy|rehydrat\w*|archiv\w*)$/;

/** What people quote in a sentence of theirs; logs quote whole. */
const LONGEST_REPORT = 4000;

interface Message {
  entry: Entry;
  words: string[];
}

function messageAt(entries: readonly Entry[], place: { entry: number; message: number }): Message | undefined {
  const entry = entries[place.entry];
  const message = entry?.messages[place.message];
  return entry && message !== undefined ? { entry, words: spelled(message) } : undefined;
}

interface Part extends Match {
  words: string[];
  of: Message[];
}

/** How many words from there on are those of the message. */
function lengthOf(said: readonly string[], from: number, { words }: Message, at: number): number {
  let length = 0;
  while (words[at + length] !== undefined && said[from + length] === words[at + length]) length++;
  return length;
}

const isEnough = (words: readonly string[], of: readonly Message[]) =>
  words.filter(isTelling).length >= FEWEST_TELLING &&
  of.some((message) => words.length >= SHARE * message.words.length);

/** The longest part of a message that stands in the text. */
function partIn(text: string, entries: readonly Entry[], rows: MessageRows): Part | undefined {
  const said = wordsIn(text);
  const words = said.map(({ word }) => word);
  let longest: Part | undefined;
  for (let from = 0; from + ROW <= said.length; from++) {
    const begun = rowsLike(rows, words, from).flatMap(({ at, ...place }) => {
      const message = messageAt(entries, place);
      const length = message ? lengthOf(words, from, message, at) : 0;
      return message && length >= ROW ? [{ message, length }] : [];
    });
    const length = Math.max(0, ...begun.map((one) => one.length));
    if (length <= (longest?.words.length ?? 0)) continue;
    const part = words.slice(from, from + length);
    const of = begun.filter((one) => one.length === length).map(({ message }) => message);
    if (!isEnough(part, of)) continue;
    const [first, last] = [said[from], said[from + length - 1]];
    if (first && last) longest = { at: first.at, length: last.at + last.word.length - first.at, words: part, of };
  }
  return longest;
}

/** What several say tells none of them. */
function sightingOf({ at, length, words, of }: Part): Sighting | undefined {
  const [entry, ...others] = new Set(of.map((message) => message.entry));
  if (!entry || others.length > 0) return undefined;
  const { everybodys: _, ...what } = named(entry, 'symptom');
  const isStorages = words.some((word) => OF_STORAGE.test(word));
  return { ...what, ...(isStorages ? {} : { everybodys: true as const }), places: [{ at, length }] };
}

/** Only where nothing else names an error: beside a code or a whole message a part is only a part. */
export const partlyQuoted: Recogniser = {
  name: 'messages quoted in part',
  recognise({ knowledge, reading, observations }) {
    const isNamed = observations.some(({ rank }) => rank === 'detail' || rank === 'code');
    const { folded } = reading.plain;
    if (isNamed || folded.length > LONGEST_REPORT) return { sightings: [] };
    const part = partIn(folded, knowledge.entries, vocabularyOf(knowledge).messageRows);
    const sighting = part && sightingOf(part);
    return { sightings: sighting ? [sighting] : [] };
  },
};
