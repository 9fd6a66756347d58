/** A page's Markdown as a tree, for all who draw it: cards, the terminal, and whoever takes its steps one by one. */
import { Lexer, Marked, type Token, type Tokens } from 'marked';
import { remembered } from '../remembered.ts';

/**
 * Without what pages do not write, since its patterns take longest to compile: underlined headings, and GitHub's own
 * additions. Tables are turned into lists before they are shown (`tables/table.ts`).
 */
const reader = new Marked({ gfm: false, tokenizer: { lheading: () => undefined } });

const TREES = 200;

/** The tree of a text. The latest are remembered, since an answer is drawn more than once. */
export const readMarkdown = remembered((text): Token[] => reader.lexer(text), TREES);

/** The tree down to its paragraphs, whose words nobody takes apart: half of the patterns are not needed. */
const readBlocks = remembered((text): Token[] => new Lexer(reader.defaults).blockTokens(text), TREES);

let withTables: Marked | undefined;

/** The tree with its tables, for a page as wide as they are. */
export function readWithTables(text: string): Token[] {
  withTables ??= new Marked({ gfm: true });
  return withTables.lexer(text);
}

export type Block = { kind: 'text'; text: string } | { kind: 'code'; language: string; snippet: string };

const isCode = (token: Token): token is Tokens.Code => token.type === 'code' && token.codeBlockStyle !== 'indented';
const isList = (token: Token): token is Tokens.List => token.type === 'list';

/** `-`, or the number of an item. */
export function markerOf(list: Tokens.List, index: number): string {
  return list.ordered ? `${Number(list.start || 1) + index}.` : '-';
}

/** Words and fences in turn; what stands in a list item follows the item's own words. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const say = (words: string) => {
    const last = blocks.at(-1);
    if (last?.kind === 'text') last.text += words;
    else if (words.trim() !== '') blocks.push({ kind: 'text', text: words });
  };
  const add = (token: Token) => {
    if (isCode(token))
      blocks.push({ kind: 'code', language: token.lang?.split(/\s/)[0] || 'text', snippet: token.text });
    else if (isList(token) && token.items.some((item) => item.tokens.some(isCode)))
      token.items.forEach((item, index) => {
        say(`${markerOf(token, index)} `);
        item.tokens.forEach(add);
        say('\n');
      });
    else say(token.raw);
  };
  readBlocks(text).forEach(add);
  return blocks
    .map((block) => (block.kind === 'text' ? { ...block, text: block.text.trim() } : block))
    .filter((block) => block.kind === 'code' || block.text !== '');
}

/** A number in the middle of a paragraph begins a step too, where somebody forgot the blank line before it. */
const NUMBERED_ROW = /\n(?=\d+\.\s)/;

/** A text cut at its numbered steps, so that each can be shown and copied by itself. */
export function stepsOf(text: string): string[] {
  const parts: string[] = [];
  for (const token of readBlocks(text)) {
    if (isList(token) && token.ordered) {
      parts.push(...token.items.map((item) => item.text));
      continue;
    }
    const [more = '', ...steps] = token.type === 'paragraph' ? token.raw.split(NUMBERED_ROW) : [token.raw];
    parts.push(`${parts.pop() ?? ''}\n${more}`, ...steps.map((step) => step.replace(/^\d+\.\s+/, '')));
  }
  return parts.map((part) => part.replace(/\n{3,}/g, '\n\n').trim()).filter((part) => part !== '');
}
