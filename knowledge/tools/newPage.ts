/** Which page `npm run knowledge:new` makes of its words, or why none. Reads, and writes nothing. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFactName } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import {
  answerTemplate,
  causeTemplate,
  codeTemplate,
  factTemplate,
  questionTemplate,
  topicTemplate,
} from '../pages/templates.ts';

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

/** Where the page shall stand, and what stands there already; all pages are read only for what needs them. */
export interface Shelf {
  root: string;
  knowledge(): Knowledge;
}

export const USAGE = `Write: npm run knowledge:new -- cause my-new-cause        (lower-case letters, digits, dashes)
   or: npm run knowledge:new -- answer my-topic           (what people ask, and its answer)
   or: npm run knowledge:new -- fact myFact               (letters and digits)
   or: npm run knowledge:new -- question myQuestion       (letters and digits)
   or: npm run knowledge:new -- code storage/TheCode      (as the service spells it)
   or: npm run knowledge:new -- code tools/my-topic       (sentences without a code)`;

const refusal = (says: string): Refusal => ({ kind: 'refusal', says });
const today = new Date().toISOString().slice(0, 10);

type Planner = (name: string, shelf: Shelf) => NewPage | Refusal;

const planCause: Planner = (cause, { knowledge }) => {
  if (!/^[a-z][a-z0-9-]+$/.test(cause)) return refusal(USAGE);
  const known = knowledge().causes.get(cause);
  if (known?.ofCode) return refusal(`${cause} is the code ${known.ofCode} itself: open knowledge/${known.file}.`);
  return { kind: 'page', path: `causes/${cause}.md`, text: causeTemplate(cause, today) };
};

const planAnswer: Planner = (topic, { knowledge }) => {
  if (!/^[a-z][a-z0-9-]+$/.test(topic)) return refusal(USAGE);
  const { causes, byCode, answers } = knowledge();
  const named =
    answers.find(({ name, matter }) => name === topic || matter.words.includes(topic)) ??
    causes.get(topic) ??
    byCode.get(topic)?.page;
  if (named) return refusal(`${topic} leads to knowledge/${named.file} already: open it, or take another name.`);
  return { kind: 'page', path: `answers/${topic}.md`, text: answerTemplate(today) };
};

const planFact: Planner = (fact) => {
  if (!/^[a-z][A-Za-z0-9]+$/.test(fact)) return refusal(USAGE);
  return { kind: 'page', path: `facts/${fact}.md`, text: factTemplate(fact) };
};

const planQuestion: Planner = (fact) => {
  if (!/^[a-z][A-Za-z0-9]+$/.test(fact)) return refusal(USAGE);
  if (isFactName(fact)) return refusal(`${fact} is a fact already: give its page likely: instead.`);
  return { kind: 'page', path: `questions/${fact}.md`, text: questionTemplate(fact) };
};

const planCode: Planner = (word, { root, knowledge }) => {
  const [, family, name] = /^([a-z-]+)\/([A-Za-z0-9][A-Za-z0-9-]*)$/.exec(word) ?? [];
  if (!family || !name) return refusal(USAGE);
  const families = readdirSync(join(root, 'codes'));
  if (!families.includes(family)) return refusal(`There is no family ${family}. Write one of: ${families.join(', ')}.`);
  const known = knowledge().byCode.get(name.toLowerCase());
  if (known) return refusal(`${name} stands in knowledge/${known.page.file} already: open it.`);
  const isTopic = /^[a-z][a-z0-9-]*$/.test(name);
  const text = isTopic ? topicTemplate(today) : codeTemplate(name, family, today);
  return { kind: 'page', path: `codes/${family}/${name}.md`, text };
};

const PLANNERS = new Map([
  ['cause', planCause],
  ['answer', planAnswer],
  ['code', planCode],
  ['fact', planFact],
  ['question', planQuestion],
]);

export const PAGE_KINDS = [...PLANNERS.keys()];

export function planPage(kind: string, name: string, shelf: Shelf): NewPage | Refusal {
  const planned = PLANNERS.get(kind)?.(name, shelf) ?? refusal(USAGE);
  if (planned.kind === 'page' && existsSync(join(shelf.root, planned.path)))
    return refusal(`knowledge/${planned.path} is there already: open it.`);
  return planned;
}
