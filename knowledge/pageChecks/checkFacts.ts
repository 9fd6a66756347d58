/** What `npm run knowledge` asks of the pages of facts, beyond their shape. */

import type { FactPage, FactPageMatter } from '../facts/factPages.ts';
import { factPages, factValues, isFactName } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Fault, Sample } from '../pages/page.ts';
import { unfilledIn } from '../pages/templates.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { faultOf } from './pace.ts';

/** Each sample names what is read from it: ```sample auth=sas. */
function checkSample(knowledge: Knowledge, file: string, { text, settings, line }: Sample): Fault[] {
  const { facts } = recognise(knowledge, redact(text));
  return Object.entries(settings).flatMap(([fact, value]) =>
    facts[fact] === value
      ? []
      : [{ file, line, says: `${fact} should be read as ${value} and is ${facts[fact] ?? 'not read'}.` }],
  );
}

/** Whether two causes of the table would answer differently: a question that settles nothing is not asked. */
function separates({ likely = {} }: FactPageMatter): boolean {
  return new Set(Object.values(likely).map((shares) => JSON.stringify(shares))).size > 1;
}

function checkLikely(knowledge: Knowledge, { file, matter }: FactPage): string[] {
  const { likely = {}, answers } = matter;
  const isQuestion = file.startsWith('questions/');
  const named = new Set(Object.values(likely).flatMap((shares) => Object.keys(shares)));
  const idle = answers.map(({ value }) => value).filter((value) => value !== 'other' && !named.has(value));
  return [
    ...Object.keys(likely)
      .filter((cause) => !knowledge.causes.has(cause))
      .map((cause) => `likely: names "${cause}", which has no page in knowledge/causes. Is it misspelt?`),
    ...(isQuestion && !separates(matter)
      ? ['likely: tells no two causes apart. Name at least two, with different answers.']
      : []),
    ...(isQuestion ? idle : []).map(
      (value) => `no cause under likely: has the answer "${value}". Name one, or take the answer out.`,
    ),
  ];
}

/** The question has to be read by whoever is asked. */
function checkWords({ file, matter }: FactPage): string[] {
  if (!file.startsWith('questions/')) return [];
  const { question, howTo, de, ja } = matter;
  return [
    ...(question ? [] : ['question: is missing. Ask in one plain sentence.']),
    ...(howTo ? [] : ['howTo: is missing. Say where one looks, or what one runs.']),
    ...[['de', de] as const, ['ja', ja] as const].flatMap(([language, own]) =>
      own ? [] : [`${language}: is missing. Write the question, howTo and labels in that language too.`],
    ),
  ];
}

function checkConditions({ matter: { onlyIf = {}, unless = {}, after } }: FactPage): string[] {
  const unknown = after && !isFactName(after) ? [`after: names the fact "${after}", which has no page.`] : [];
  const conditions = [...Object.entries(onlyIf), ...Object.entries(unless)].flatMap(([fact, values]) => {
    if (!isFactName(fact)) return [`onlyIf: or unless: names the fact "${fact}", which has no page.`];
    const known = factValues(fact);
    return values
      .filter((value) => !known.includes(value))
      .map((value) => `"${value}" is no value of ${fact}. Write ${known.join(', ')}.`);
  });
  return [...unknown, ...conditions];
}

function checkFact(knowledge: Knowledge, page: FactPage): Fault[] {
  const { file, matter, samples } = page;
  const at = (says: string, line = 1): Fault => ({ file, line, says });
  return [
    ...unfilledIn(JSON.stringify(matter)).map((says) => at(says)),
    ...(matter.tells ?? []).flatMap(({ prints = [] }) =>
      prints.flatMap((source) => {
        const says = faultOf(source);
        return says && !isKept(says) ? [at(says)] : [];
      }),
    ),
    ...[...checkLikely(knowledge, page), ...checkWords(page), ...checkConditions(page)].map((says) => at(says)),
    ...samples.flatMap((sample) => checkSample(knowledge, file, sample)),
  ];
}

/** A drive letter is a shape without a word; few such are tried on every text. */
const isKept = (says: string) => says.includes('would be tried on every text');

export const checkFacts = (knowledge: Knowledge, wanted: (file: string) => boolean): Fault[] =>
  [...factPages().values()].filter(({ file }) => wanted(file)).flatMap((page) => checkFact(knowledge, page));
