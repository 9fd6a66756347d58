/** `storagebot explain CODE`: the page of a code, a status, an exit code or a cause. */
import type { Command } from 'commander';
import { type ExplainedCause, type Explanation, explain } from '../../knowledge/explain.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, showMarkdown } from './output.ts';

export function register(command: Command): void {
  command
    .argument('<code...>', 'such as AZSM1024, 403, "exit code 2" or sas-expired')
    .option('--json', 'print one JSON object')
    .action(async (words: string[], options: { json?: boolean }) => {
      const word = words.join(' ');
      const explanation = explain(word);
      if (!explanation) {
        process.exitCode = EXIT.notRecognised;
        // Loaded only here: most calls find their page, and should not wait for it.
        const { redact } = await import('../../knowledge/redact.ts');
        const said = redact(word);
        if (options.json) printJson({ code: said, found: false });
        else
          process.stderr.write(
            `There is no page for “${said}”. Write a code (AZSM1024), a status (403), an exit code (exit code 2) or a cause (sas-expired).\n`,
          );
        return;
      }
      if (options.json) printJson({ found: true, ...explanation });
      else process.stdout.write(showExplanation(explanation));
    });
}

function showExplanation(page: Explanation): string {
  const name = page.code ?? page.cause ?? '';
  const head = `${paint('bold', name)}${page.status ? ` (${page.status.join(', ')})` : ''}: ${page.title}\n`;
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
  const sources = `\n${paint('dim', `Sources (reviewed ${page.reviewed}):\n${page.sources.map((source) => `  ${source}`).join('\n')}`)}\n`;
  return head + message + sections + (causes ? `\n${paint('bold', 'Likely causes')}${causes}` : '') + sources;
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
