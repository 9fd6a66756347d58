/** Of a page that was just shown, its commands, each with the sentence that leads to it: what another shell or a name changes. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';

const fenced = (language: string, snippet: string) => `\`\`\`${language}\n${snippet}\n\`\`\``;
const lastPart = (text: string) => text.split(/\n\s*\n/).at(-1) ?? '';
const LEADS = /[:：]\s*$/;

function commandsIn(text: string): string {
  const blocks = blocksOf(text);
  return blocks
    .flatMap((block, at) => {
      if (block.kind === 'code') return [fenced(block.language, block.snippet)];
      const last = lastPart(block.text);
      return blocks[at + 1]?.kind === 'code' && LEADS.test(last) ? [last] : [];
    })
    .join('\n\n');
}

export function commandsOnly(answer: Answer): Answer {
  const sections = answer.sections
    .map(({ heading, text }) => ({ heading, text: commandsIn(text) }))
    .filter(({ text }) => text !== '');
  return sections.length > 0 ? { ...answer, sections, see: [] } : answer;
}
