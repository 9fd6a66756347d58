/** `storagebot explain WORD`: the page of a code, a status, an exit code, a cause, an answer or a table. */
import type { Command } from 'commander';
import { EXIT, WrongUsage } from '../exit.ts';
import { keepPages, keptPage } from './explainKept.ts';
import { printJson, show } from './output.ts';

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
    // AzCopy's flags have pages too: explain --recursive
    .allowUnknownOption()
    .action(async (words: string[], options: Options) => {
      const word = words.join(' ');
      if (options.list) return (await import('./explainList.ts')).listPages(options);
      if (word.trim() === '')
        throw new WrongUsage(
          options.search
            ? 'Words are missing: write what to search for, such as --search rehydrate archived blob.'
            : 'A word is missing: write what to explain, such as AZSM1024, or --list.',
        );
      await refuseOptions(words);
      if (options.search) return (await import('./explainList.ts')).listHits(word, options);
      await explainWord(word, options);
    });
}

/** What looks like an option is a flag of AzCopy's, or nothing that this command takes. */
async function refuseOptions(words: string[]): Promise<void> {
  const flags = words.filter((word) => word.startsWith('-') && word !== '-');
  if (flags.length === 0) return;
  const { explain } = await import('../../knowledge/explain.ts');
  const page = explain(words.join(' '));
  if (page && !page.nearest) return;
  const { redact } = await import('../../knowledge/redact/redact.ts');
  const { sayable } = await import('../../knowledge/redact/sayable.ts');
  throw new WrongUsage(
    `error: unknown option '${sayable(redact(flags[0] ?? ''))}'\nThis takes --list, --search and --json, and AzCopy's own flags.`,
  );
}

/** Most calls find their page as it was shown last, and should not wait for all the others. */
async function explainWord(word: string, options: Options): Promise<void> {
  const kept = options.json ? undefined : keptPage(word, new Date());
  if (kept) return show(kept);
  const { explain } = await import('../../knowledge/explain.ts');
  const explanation = explain(word);
  if (!explanation) return sayThatThereIsNone(word, options);
  if (options.json) return printJson({ found: true, ...explanation });
  const { showExplanation } = await import('./showExplanation.ts');
  show(showExplanation(word, explanation));
  if (!explanation.nearest) await keepPages();
}

async function sayThatThereIsNone(word: string, options: Options): Promise<void> {
  process.exitCode = EXIT.notRecognised;
  const { redact } = await import('../../knowledge/redact/redact.ts');
  const { sayable } = await import('../../knowledge/redact/sayable.ts');
  const said = sayable(redact(word));
  if (options.json) return printJson({ code: said, found: false });
  process.stderr.write(
    `There is no page for “${said}”. Write a code (AZSM1024), a status (403), an exit code (exit code 2) or a cause (sas-expired), or search: storagebot explain --search WORDS.\n`,
  );
}
