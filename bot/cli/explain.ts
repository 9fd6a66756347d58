/** `storagebot explain WORD`: the page of a code, a status, an exit code, a cause, an answer or a table. */
import type { Command } from 'commander';
import { type ExplainedCause, type Explanation, explain } from '../../knowledge/explain.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { showMarkdown } from './markdown.ts';
import { paint, printJson, show } from './output.ts';

interface Options {
  json?: boolean;
  list?: boolean;
  search?: boolean;
}

export function register(command: Command): void {
  command
    .argument('[code...]', 'such as AZSM1024, 403, "exit code 2", sas-expired or roles')
    .option('--list', 'list everything that has a page')
    .option('--search', 'list the pages that fit these words, best first')
    .option('--json', 'print one JSON object')
    .action(async (words: string[], options: Options) => {
      const word = words.join(' ');
      if (options.list) return (await import('./explainList.ts')).listPages(options);
      if (word.trim() === '')
        throw new WrongUsage('A word is missing: write what to explain, such as AZSM1024, or --list.');
      if (options.search) return (await import('./explainList.ts')).listHits(word, options);
      await explainWord(word, options);
    });
}

async function explainWord(word: string, options: Options): Promise<void> {
  const explanation = explain(word);
  if (!explanation) return sayThatThereIsNone(word, options);
  if (options.json) printJson({ found: true, ...explanation });
  else show(showExplanation(word, explanation));
}

async function sayThatThereIsNone(word: string, options: Options): Promise<void> {
  process.exitCode = EXIT.notRecognised;
  // Loaded only here: most calls find their page, and should not wait for it.
  const { redact } = await import('../../knowledge/redact.ts');
  const said = redact(word);
  if (options.json) return printJson({ code: said, found: false });
  process.stderr.write(
    `There is no page for “${said}”. Write a code (AZSM1024), a status (403), an exit code (exit code 2) or a cause (sas-expired), or search: storagebot explain --search WORDS.\n`,
  );
}

function showExplanation(word: string, page: Explanation): string {
  const name = page.code ?? page.cause ?? page.page ?? '';
  const instead = page.nearest
    ? `${paint('yellow', `No page is called “${word}”. The nearest word is ${page.nearest}:`)}\n`
    : '';
  const head = `${instead}${paint('bold', name)}${page.status ? ` (${page.status.join(', ')})` : ''}: ${page.title}\n`;
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
  const when = cause.when && Object.keys(cause.when).length > 0 ? `, if ${pairs(cause.when)}` : '';
  if (again)
    return `\n  ${paint('bold', cause.title)} [${cause.id}]${when}: the same${cause.with ? `, where ${pairs(cause.with)}` : ''}\n`;
  return `\n  ${paint('bold', cause.title)} [${cause.id}]${when}\n    You would see: ${cause.tell}\n${showMarkdown(cause.fix, '    ')}\n`;
}
