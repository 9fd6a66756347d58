/** `npm run knowledge:new`: a page to fill in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readKnowledge } from '../pages/load.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { PAGE_KINDS, planPage, USAGE } from './newPage.ts';
import { script } from './script.ts';

/** 0 made; 2 not made. */
function run(): number {
  const [kind = '', name = ''] = script('npm run knowledge:new --', 'A page to fill in.')
    .argument('<kind>', PAGE_KINDS.join(', '))
    .argument('<name>')
    .addHelpText('after', `\n${USAGE}`)
    .parse().args;
  const page = planPage(kind, name, { root: KNOWLEDGE_ROOT, knowledge: () => readKnowledge().knowledge });
  if (page.kind === 'refusal') {
    process.stderr.write(`${page.says}\n`);
    return 2;
  }
  const path = join(KNOWLEDGE_ROOT, page.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page.text);
  const made = basename(page.path, '.md');
  process.stdout.write(`Made knowledge/${page.path}. Fill it in, then run: npm run knowledge ${made}\n`);
  return 0;
}

process.exitCode = run();
