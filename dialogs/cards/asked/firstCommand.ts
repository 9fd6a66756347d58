/** The one command of what a page says, in the shell of whoever asks. */

import { table } from '../../../knowledge/table.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { code, type Element } from '../parts/elements.ts';
import { nearestShell, type Shell } from '../parts/nearestShell.ts';

export const FENCED_SHELL = table<Shell>({
  bash: 'bash',
  sh: 'bash',
  powershell: 'powershell',
  cmd: 'cmd',
  python: 'python',
});

function firstBlock(texts: string[], shell: Shell | undefined) {
  const blocks = texts.flatMap(blocksOf).filter((block) => block.kind === 'code');
  const shellsOf = blocks.map(({ language }) => FENCED_SHELL.get(language.toLowerCase()));
  const own = blocks[shellsOf.indexOf(nearestShell((one) => shellsOf.includes(one), shell))];
  return own ?? blocks[0];
}

/** The first command of a text, in the person's shell where the page has it. */
export function firstCommand(texts: string[], shell: Shell | undefined): Element[] {
  const block = firstBlock(texts, shell);
  return block ? [code(block.snippet, block.language)] : [];
}

export const snippetIn = (text: string, shell: Shell | undefined): string | undefined =>
  firstBlock([text], shell)?.snippet;
