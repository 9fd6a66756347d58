/** The one command of what a page says, in the shell of whoever asks. */
import { blocksOf } from '../../knowledge/markdown.ts';
import { table } from '../../knowledge/table.ts';
import { code, type Element } from './elements.ts';
import type { Shell } from './markdown.ts';

export const FENCED_SHELL = table<Shell>({
  bash: 'bash',
  sh: 'bash',
  powershell: 'powershell',
  cmd: 'cmd',
  python: 'python',
});

/** The first command of a text, in the person's shell where the page has it. */
export function firstCommand(texts: string[], shell: Shell | undefined): Element[] {
  const blocks = texts.flatMap(blocksOf).filter((block) => block.kind === 'code');
  const own = blocks.find(({ language }) => FENCED_SHELL.get(language.toLowerCase()) === shell);
  const block = own ?? blocks[0];
  return block ? [code(block.snippet, block.language)] : [];
}
