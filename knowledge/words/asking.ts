/** Whether a text asks, by its shape: a mark at the end, or words that a question begins or ends with, in three languages: asking.yaml. Pure. */
import { cuesOf } from './cuesOf.ts';

const says = cuesOf('words/asking.yaml');

/** A URL's ? asks nothing, and "I'm the owner?!" is an astonished statement, unless its words ask. */
const sentencesOf = (text: string) =>
  text
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/[?？]+[!！]+/g, '!')
    .split(/(?<=[.!?。！？])\s*|\n+/)
    .map((sentence) => sentence.trim());

const HAS_ITS_MARK = /[?？]\s*$/;
export const isQuestion = (sentence: string): boolean => HAS_ITS_MARK.test(sentence) || says('asks', sentence);

/** One of its sentences asks. */
export const asksIn = (text: string): boolean => sentencesOf(text).some(isQuestion);

/** Spoken as it comes, in the middle of a sentence. */
export const asksTurned = (text: string): boolean => sentencesOf(text).some((one) => says('asksTurned', one));

/** "What do I put instead?", which no yes or no answers. */
export const asksOpenly = (text: string): boolean => says('asksOpenly', text.trim());

/** All of them do. */
export const asksOnly = (text: string): boolean => sentencesOf(text).every(isQuestion);

/** Names two things, and nobody who does anything. */
export const isChoice = (text: string): boolean => says('isChoice', text.trim());
