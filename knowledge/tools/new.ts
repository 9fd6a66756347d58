/** `npm run knowledge:new`: a page to fill in. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFactName } from '../facts.ts';
import { KNOWLEDGE_ROOT, readKnowledge } from '../load.ts';
import { script } from './script.ts';
import { causeTemplate, codeTemplate, factTemplate, questionTemplate, topicTemplate } from './templates.ts';

interface NewPage {
  kind: 'page';
  path: string;
  text: string;
}

/** Why there is no page to make. */
interface Refusal {
  kind: 'refusal';
  says: string;
}

const USAGE = `Write: npm run knowledge:new -- cause my-new-cause        (lower-case letters, digits, dashes)
   or: npm run knowledge:new -- fact myFact               (letters and digits)
   or: npm run knowledge:new -- question myQuestion       (letters and digits)
   or: npm run knowledge:new -- code storage/TheCode      (as the service spells it)
   or: npm run knowledge:new -- code tools/my-topic       (sentences without a code)`;

const refusal = (says: string): Refusal => ({ kind: 'refusal', says });
const today = new Date().toISOString().slice(0, 10);

function planCause(cause: string): NewPage | Refusal {
  const known = readKnowledge().knowledge.causes.get(cause);
  if (known?.ofCode) return refusal(`${cause} is the code ${known.ofCode} itself: open knowledge/${known.file}.`);
  if (!/^[a-z][a-z0-9-]+$/.test(cause)) return refusal(USAGE);
  return { kind: 'page', path: `causes/${cause}.md`, text: causeTemplate(cause, today) };
}

function planFact(fact: string): NewPage | Refusal {
  if (!/^[a-z][A-Za-z0-9]+$/.test(fact)) return refusal(USAGE);
  return { kind: 'page', path: `facts/${fact}.md`, text: factTemplate(fact) };
}

function planQuestion(fact: string): NewPage | Refusal {
  if (!/^[a-z][A-Za-z0-9]+$/.test(fact)) return refusal(USAGE);
  if (isFactName(fact)) return refusal(`${fact} is a fact already: give its page likely: instead.`);
  return { kind: 'page', path: `questions/${fact}.md`, text: questionTemplate(fact) };
}

function planCode(word: string): NewPage | Refusal {
  const [, family, name] = /^([a-z-]+)\/([A-Za-z0-9][A-Za-z0-9-]*)$/.exec(word) ?? [];
  if (!family || !name) return refusal(USAGE);
  const families = readdirSync(join(KNOWLEDGE_ROOT, 'codes'));
  if (!families.includes(family)) return refusal(`There is no family ${family}. Write one of: ${families.join(', ')}.`);
  const known = readKnowledge().knowledge.byCode.get(name.toLowerCase());
  if (known) return refusal(`${name} stands in knowledge/${known.page.file} already: open it.`);
  const isTopic = /^[a-z][a-z0-9-]*$/.test(name);
  const text = isTopic ? topicTemplate(today) : codeTemplate(name, family, today);
  return { kind: 'page', path: `codes/${family}/${name}.md`, text };
}

const PLANNERS = new Map([
  ['cause', planCause],
  ['code', planCode],
  ['fact', planFact],
  ['question', planQuestion],
]);

function plan(kind: string, name: string): NewPage | Refusal {
  const planner = PLANNERS.get(kind);
  const planned = planner ? planner(name) : refusal(USAGE);
  if (planned.kind === 'page' && existsSync(join(KNOWLEDGE_ROOT, planned.path)))
    return refusal(`knowledge/${planned.path} is there already: open it.`);
  return planned;
}

/** 0 made; 2 not made. */
function run(): number {
  const [kind = '', name = ''] = script('npm run knowledge:new --', 'A page to fill in.')
    .argument('<kind>', [...PLANNERS.keys()].join(', '))
    .argument('<name>')
    .addHelpText('after', `\n${USAGE}`)
    .parse().args;
  const page = plan(kind, name);
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
