/**
 * Asks who may do a thing, or what a tool does by itself: "Can a Contributor remove a lock?", „Wer darf eine Lease brechen?“,
 * "does sync delete at the target?". Nobody means to do it. Who speaks of himself ("can I as Owner …") may mean to. How that
 * is said stands in asksOthers.yaml. Pure.
 */
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/asksOthers.yaml');

const HAS_ITS_MARK = /[?？]\s*$|か[。\s]*$/;

const asksOfOthers = (sentence: string): boolean =>
  says('asksWho', sentence) || (HAS_ITS_MARK.test(sentence) && says('asksOfOthers', sentence));

export const asksOthers = (sentence: string): boolean => says('asksWhoMay', sentence) || asksOfOthers(sentence);
