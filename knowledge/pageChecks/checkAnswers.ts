/** What `npm run knowledge` asks of answers and tables. */

import { answerTo } from '../answers/answer.ts';
import { namesOf } from '../answers/explainAnswer.ts';
import type { AnswerPage } from '../answers/page.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import { unfilledIn } from '../pages/templates.ts';
import { hasSecret } from '../redact/redact.ts';
import { readTable } from '../tables/table.ts';
import { fillings, placeholdersIn } from '../text/render.ts';
import { checkText } from './checkPages.ts';

/** A screen and a half. */
const LONGEST = 75;
const FIRST = { answers: 'Answer', tables: 'Table' } as const;

const at = (page: AnswerPage, says: string, line = 1): Fault => ({ file: page.file, line, says });

function checkSections(page: AnswerPage): Fault[] {
  const wanted = FIRST[page.family];
  const [first] = page.sections;
  if (first?.heading !== wanted) return [at(page, `begin the page with "## ${wanted}".`)];
  if (page.family === 'tables' && !readTable(first.text))
    return [at(page, 'there is no table below "## Table".', first.line)];
  return page.lines > LONGEST ? [at(page, `${page.lines} lines: nobody reads more than ${LONGEST}. Cut it.`)] : [];
}

function checkLinks(knowledge: Knowledge, page: AnswerPage): Fault[] {
  const known = (name: string) =>
    knowledge.causes.has(name) ||
    knowledge.byCode.has(name.toLowerCase()) ||
    knowledge.answers.some((other) => other.name === name);
  const lost = page.matter.see.filter((name) => !known(name));
  const causes = page.matter.for.filter((cause) => !knowledge.causes.has(cause));
  return [
    ...lost.map((name) => at(page, `see: there is no page "${name}".`)),
    ...causes.map((cause) => at(page, `for: the cause "${cause}" has no page.`)),
  ];
}

function checkPlaceholders(page: AnswerPage): Fault[] {
  const own = page.matter.placeholders ?? {};
  const known = new Set(Object.keys(fillings({}, own)));
  const used = placeholdersIn(page.sections.map(({ text }) => text).join('\n'));
  return [
    ...used.filter((name) => !known.has(name)).map((name) => at(page, `{${name}} is no placeholder: declare it.`)),
    ...Object.keys(own).flatMap((name) => (used.includes(name) ? [] : [at(page, `{${name}} is not used.`)])),
  ];
}

/** The page's own questions must lead to it, whatever other pages say. */
function checkQuestions(knowledge: Knowledge, page: AnswerPage): Fault[] {
  return page.matter.questions.flatMap((question) => {
    const answer = answerTo(knowledge, question);
    return answer?.name === page.name
      ? []
      : [at(page, `the question "${question}" is answered by ${answer?.name ?? 'nothing'}.`)];
  });
}

/** AzCopy replaces what has the same name, and asks nobody: whoever only wanted to know how has to read it. */
const REPLACES = /\bazcopy (?:copy|cp) (?!.*(?:--overwrite|--dry-run|-h\b))/;
const TELLS_IT = /replac|overwrit/i;

function checkReplaces(page: AnswerPage): Fault[] {
  const text = page.sections.map((section) => section.text).join('\n');
  return REPLACES.test(text) && !TELLS_IT.test(text.replace(/^```[\s\S]*?^```/gm, ''))
    ? [at(page, 'azcopy copy replaces what has the same name: say so, and that --overwrite false leaves it.')]
    : [];
}

function checkTwice(knowledge: Knowledge): Fault[] {
  const owners = new Map<string, AnswerPage>();
  return knowledge.answers.flatMap((page) =>
    namesOf(page).flatMap((name) => {
      const folded = name.toLowerCase();
      const other = owners.get(folded);
      owners.set(folded, page);
      const taken = knowledge.causes.has(folded) || knowledge.byCode.has(folded);
      if (taken) return [at(page, `words: "${name}" is a cause or a code already; explain would never come here.`)];
      return other && other !== page ? [at(page, `words: "${name}" stands on ${other.file} as well.`)] : [];
    }),
  );
}

export function checkAnswers(knowledge: Knowledge, today?: Date): Fault[] {
  const single = knowledge.answers.flatMap((page) => [
    ...checkSections(page),
    ...checkLinks(knowledge, page),
    ...checkPlaceholders(page),
    ...checkReplaces(page),
    ...checkQuestions(knowledge, page),
    ...checkText(page, 'answer'),
    ...page.sections.flatMap(({ text, line }) =>
      hasSecret(text) ? [at(page, 'here stands what looks like a secret.', line)] : [],
    ),
    ...unfilledIn(JSON.stringify(page.matter)).map((says) => at(page, says)),
    ...page.sections.flatMap(({ text, line }) => unfilledIn(text).map((says) => at(page, says, line))),
    ...(today && page.matter.reviewed > today.toISOString().slice(0, 10)
      ? [at(page, 'reviewed: lies in the future.')]
      : []),
  ]);
  return [...checkTwice(knowledge), ...single];
}
