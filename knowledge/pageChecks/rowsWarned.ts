/**
 * A row of `followUps` or `looks` is read alone, often while it may still be something else: what it tells somebody to do,
 * by a command within a sentence or in words, stands beside words that say the risk, as on a page. What counts stands in
 * effects/kinds.ts.
 */
import { dryFlagIn, isGrave, kindsOfCommand, kindsOfSentence, withoutCommands } from '../effects/effectsOf.ts';
import { KINDS, type Kind, type KindName } from '../effects/kinds.ts';
import { sentencesIn } from '../text/sentences.ts';
import type { Objection } from './view.ts';

const FENCE = /^ *```[^\n]*\n[\s\S]*?^ *```$/gm;
const HEAD = /^---\n[\s\S]*?\n---\n/;
const SPAN = /(?<!`)`([^`\n]+)`(?!`)/g;
/** A value or a flag stands in it: whoever reads it will paste it. What begins with a flag names that flag. */
const isWhole = (span: string) => / /.test(span) && !/…|\.\.\./.test(span) && /["{<=]|\w --?[a-z][\w-]* \S/i.test(span);
/** Less than grave, and seldom thought of: what runs is cut off, a secret is shown, money is spent, a port is opened. */
const MINDED = new Set<KindName>(['wideRole', 'restarts', 'replaces', 'printsSecret', 'costs', 'opensEmulator']);
const counts = (name: KindName) => isGrave(name) || MINDED.has(name);

const blank = (text: string) => text.replace(/[^\n]+/g, '');

/** The paragraphs between the fences, each an answer or a part of one. */
function answersOf(text: string): { said: string; line: number }[] {
  const prose = text.replace(HEAD, blank).replace(FENCE, (fence) => `\u0000${blank(fence)}`);
  let line = 1;
  return prose.split('\u0000').map((said) => {
    const begins = line + (said.match(/^\s*\n/)?.[0].split('\n').length ?? 1) - 1;
    line += said.split('\n').length - 1;
    return { said, line: begins };
  });
}

interface Advised {
  name: KindName;
  /** The command or sentence that advises it. */
  by: string;
  /** What of the row may warn of it: not the advice itself. */
  words: string;
}

function byCommands(said: string): Advised[] {
  const words = said.replace(SPAN, ' ');
  return [...said.matchAll(SPAN)].flatMap(([, span = '']) =>
    isWhole(span) && !dryFlagIn(span) ? kindsOfCommand(span).map((name) => ({ name, by: span, words })) : [],
  );
}

function inWords(said: string): Advised[] {
  return sentencesIn(withoutCommands(said)).flatMap((sentence) =>
    kindsOfSentence(sentence).map((name) => {
      const told = (KINDS[name] as Kind).told?.exec(sentence)?.[0] ?? '';
      return { name, by: sentence, words: said.replace(SPAN, ' ').replace(told, ' ') };
    }),
  );
}

/** What a row does not say of its own advice. */
export const rowObjections = (text: string): Objection[] =>
  answersOf(text).flatMap(({ said, line }) =>
    [...byCommands(said), ...inWords(said)]
      .filter(({ name, words }) => counts(name) && (KINDS[name] as Kind).warns?.test(words) === false)
      .map(({ name, by }) => ({ line, says: `${name}: ${(KINDS[name] as Kind).says}\n    ${by.slice(0, 140)}` })),
  );
