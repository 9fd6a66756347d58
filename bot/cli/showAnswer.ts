/** The answer to a question, as the terminal shows it. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import { showMarkdown } from './markdown.ts';
import { paint } from './output.ts';

export function showAnswer({ title, sections, see, sources, reviewed }: Answer): string {
  const parts = sections.map(({ heading, text }) => {
    const head = heading === 'Answer' ? '' : `\n${paint('bold', heading)}\n`;
    return `${head}${showMarkdown(text, '  ')}\n`;
  });
  const more = see.map(({ name, title: about }) => `  storagebot explain ${name}  ${paint('dim', about)}\n`).join('');
  return [
    `${paint('bold', title)}\n`,
    ...parts,
    more ? `\n${paint('bold', 'See also')}\n${more}` : '',
    sources.length > 0 ? `\n${paint('dim', `Sources (reviewed ${reviewed}): ${sources.join(' ')}`)}\n` : '',
  ].join('');
}
