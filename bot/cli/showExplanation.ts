/** A page on the terminal. */

import { factsIn, phrasesFor } from '../../dialogs/phrases.ts';
import type { ExplainedCause, Explanation } from '../../knowledge/explain.ts';
import { sayable } from '../../knowledge/redact/sayable.ts';
import { showMarkdown } from './markdown.ts';
import { paint } from './output.ts';

export function showExplanation(word: string, page: Explanation): string {
  const name = page.code ?? page.cause ?? page.page ?? '';
  const instead = page.nearest
    ? `${paint('yellow', `No page is called “${sayable(word)}”. The nearest word is ${page.nearest}:`)}\n`
    : '';
  const head = `${instead}${paint('bold', name)}${page.status && page.status.join() !== name ? ` (${page.status.join(', ')})` : ''}: ${page.title}\n`;
  const message = page.message ? `${paint('dim', `“${page.message}”`)}\n` : '';
  const sections = page.sections
    .map(({ heading, text }) => `\n${paint('bold', heading)}\n${showMarkdown(text, '  ')}\n`)
    .join('');
  const causes = page.causes
    .map((cause, index) =>
      showCause(
        cause,
        page.causes.slice(0, index).some((earlier) => earlier.id === cause.id),
      ),
    )
    .join('');
  const see = page.see
    ? `\n${paint('bold', 'See also')}\n${page.see.map((one) => `  storagebot explain ${one}\n`).join('')}`
    : '';
  const sources = `\n${paint('dim', `Sources (reviewed ${page.reviewed}):\n${page.sources.map((source) => `  ${source}`).join('\n')}`)}\n`;
  return head + message + sections + (causes ? `\n${paint('bold', 'Likely causes')}${causes}` : '') + see + sources;
}

const pairs = (facts: Record<string, string>) =>
  Object.entries(facts)
    .map(([name, value]) => `${name} is ${value}`)
    .join(', ');

/** A cause that a code names twice, under other facts, differs only in what it fills in. */
function showCause(cause: ExplainedCause, again: boolean): string {
  const when =
    cause.when && Object.keys(cause.when).length > 0
      ? `\n    ${paint('dim', factsIn(cause.when, phrasesFor('en')))}`
      : '';
  if (again)
    return `\n  ${paint('bold', cause.title)} [${cause.id}]: the same${cause.with ? `, where ${pairs(cause.with)}` : ''}${when}\n`;
  return `\n  ${paint('bold', cause.title)} [${cause.id}]${when}\n    You would see: ${cause.tell}\n${showMarkdown(cause.fix, '    ')}\n`;
}
