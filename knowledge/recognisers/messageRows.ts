/** Rows of words in the messages of pages: where each begins, laid out so that none is made anew at a start. Pure. */
import type { Entry } from '../pages/assemble.ts';
import { hashOf } from '../text/hash.ts';
import { firstFrom } from '../text/kept.ts';
import type { MessageRows } from './vocabulary.ts';

/** So many words in a row are hardly said by chance. */
export const ROW = 4;

/** Names with dots and slashes in them are one word. */
const WORD = /[\p{L}\p{N}](?:[^\s"'“”()[\]<>]*[\p{L}\p{N}])?/gu;

export const wordsIn = (text: string) => [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));

/** The words of a message as they are compared. */
export const spelled = (message: string): string[] => wordsIn(message.toLowerCase()).map(({ word }) => word);

const rowAt = (words: readonly string[], at: number) => hashOf(words.slice(at, at + ROW).join(' '));

/** Those without a cause, and those that stand in every report, tell nothing. */
const tells = ({ causes, rank }: Entry) => causes.length > 0 && rank !== 'generic';

/** Numbers that stand beside each row. */
const BESIDE = 3;

export function layOutRows(entries: readonly Entry[]): MessageRows {
  const all = entries.flatMap((entry, place) =>
    !tells(entry)
      ? []
      : entry.messages.flatMap((message, which) => {
          const words = spelled(message);
          const begins = words.slice(0, Math.max(0, words.length - ROW + 1)).keys();
          return [...begins].map((at) => ({ row: rowAt(words, at), beside: [place, which, at] }));
        }),
  );
  // Of equal rows the first page stays the first.
  const inOrder = all.toSorted((one, other) => one.row - other.row);
  return {
    rows: Uint32Array.from(inOrder, ({ row }) => row),
    places: Uint16Array.from(inOrder.flatMap(({ beside }) => beside)),
  };
}

export interface Begun {
  /** The place of the entry, and of its message. */
  entry: number;
  message: number;
  /** The word of the message with which the row begins. */
  at: number;
}

/** Where the row may begin that stands in `words` from `from` on: to be compared word for word. */
export function rowsLike({ rows, places }: MessageRows, words: readonly string[], from: number): Begun[] {
  const row = rowAt(words, from);
  const found: Begun[] = [];
  for (let place = firstFrom(rows, row); rows[place] === row; place++) {
    const [entry = 0, message = 0, at = 0] = places.subarray(place * BESIDE, (place + 1) * BESIDE);
    found.push({ entry, message, at });
  }
  return found;
}
