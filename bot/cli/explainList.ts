/** `storagebot explain --list` and `--search WORDS`: what there are pages about. */
import { searchPages } from '../../knowledge/answers/search.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { EXIT } from '../exit.ts';
import { paint, printJson, show } from './output.ts';

interface Listed {
  name: string;
  title: string;
}

type Shelf = 'answers' | 'tables' | 'causes' | 'codes';

const byName = (one: Listed, other: Listed) => one.name.localeCompare(other.name);

export function shelves(knowledge: Knowledge): Record<Shelf, Listed[]> {
  const answers = (family: string) =>
    knowledge.answers
      .filter((page) => page.family === family)
      .map(({ name, matter }) => ({ name, title: matter.title }));
  const causes = [...knowledge.causes.values()].map(({ matter }) => ({ name: matter.cause, title: matter.title }));
  const codes = knowledge.entries.flatMap(({ code, page }) => (code ? [{ name: code, title: page.matter.title }] : []));
  return {
    tables: answers('tables').sort(byName),
    answers: answers('answers').sort(byName),
    causes: causes.sort(byName),
    codes: codes.sort(byName),
  };
}

const line = ({ name, title }: Listed) => `  ${paint('cyan', name)}  ${title}\n`;

export function listPages(options: { json?: boolean }): void {
  const all = shelves(openKnowledge());
  if (options.json) printJson(all);
  else
    for (const [shelf, pages] of Object.entries(all))
      show(`${paint('bold', `${shelf} (${pages.length})`)}\n${pages.map(line).join('')}\n`);
}

export function listHits(words: string, options: { json?: boolean }): void {
  const hits = searchPages(openKnowledge(), words).map(({ name, family, title }) => ({ name, family, title }));
  if (hits.length === 0) process.exitCode = EXIT.notRecognised;
  if (options.json) printJson({ hits });
  else if (hits.length > 0) show(hits.map(line).join(''));
  else process.stderr.write('No page speaks of that. storagebot explain --list shows all of them.\n');
}
