/**
 * A row of `followUps` or `looks` is read alone, often while it may still be something else: a command within it that can do
 * harm stands beside words that say the risk, as on a page. What counts stands in effects/kinds.ts.
 */
import { dryFlagIn, isGrave, kindsOfCommand } from '../effects/effectsOf.ts';
import { KINDS, type Kind, type KindName } from '../effects/kinds.ts';
import type { Objection } from './view.ts';

const FENCE = /^ *```[^\n]*\n[\s\S]*?^ *```$/gm;
const HEAD = /^---\n[\s\S]*?\n---\n/;
const SPAN = /(?<!`)`([^`\n]+)`(?!`)/g;
/** Named, and not meant to be pasted. */
const isWhole = (span: string) => / /.test(span) && !/…|\.\.\./.test(span) && /["{<=]/.test(span);

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

const kindsIn = (said: string): { name: KindName; span: string }[] =>
  [...said.matchAll(SPAN)].flatMap(([, span = '']) =>
    isWhole(span) && !dryFlagIn(span)
      ? kindsOfCommand(span)
          .filter(isGrave)
          .map((name) => ({ name, span }))
      : [],
  );

/** What a row does not say of its own commands. */
export const rowObjections = (text: string): Objection[] =>
  answersOf(text).flatMap(({ said, line }) => {
    const words = said.replace(SPAN, ' ');
    return kindsIn(said)
      .filter(({ name }) => !(KINDS[name] as Kind).warns?.test(words))
      .map(({ name, span }) => ({ line, says: `${name}: ${(KINDS[name] as Kind).says}\n    ${span.slice(0, 140)}` }));
  });
