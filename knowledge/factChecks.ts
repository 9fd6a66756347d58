/** What `npm run knowledge` asks of the pages of facts, beyond their shape. */

import type { Knowledge } from './assemble.ts';
import type { FactPage } from './factPages.ts';
import { factPages } from './facts.ts';
import type { Fault, Sample } from './page.ts';
import { recognise } from './recognise.ts';
import { redact } from './redact.ts';
import { faultOf } from './tools/pace.ts';
import { UNFILLED } from './tools/templates.ts';

/** Each sample names what is read from it: ```sample auth=sas. */
function checkSample(knowledge: Knowledge, file: string, { text, settings, line }: Sample): Fault[] {
  const { facts } = recognise(knowledge, redact(text));
  return Object.entries(settings).flatMap(([fact, value]) =>
    facts[fact] === value
      ? []
      : [{ file, line, says: `${fact} should be read as ${value} and is ${facts[fact] ?? 'not read'}.` }],
  );
}

function checkFact(knowledge: Knowledge, { file, matter, samples }: FactPage): Fault[] {
  const at = (says: string, line = 1): Fault => ({ file, line, says });
  const all = JSON.stringify(matter);
  return [
    ...UNFILLED.filter((words) => all.includes(words)).map((words) =>
      at(`"${words}" still stands as in the template. Write what is so, or remove it.`),
    ),
    ...(matter.tells ?? []).flatMap(({ prints = [] }) =>
      prints.flatMap((source) => {
        const says = faultOf(source);
        return says && !isKept(says) ? [at(says)] : [];
      }),
    ),
    ...samples.flatMap((sample) => checkSample(knowledge, file, sample)),
  ];
}

/** A drive letter is a shape without a word; few such are tried on every text. */
const isKept = (says: string) => says.includes('would be tried on every text');

export const checkFacts = (knowledge: Knowledge, wanted: (file: string) => boolean): Fault[] =>
  [...factPages().values()].filter(({ file }) => wanted(file)).flatMap((page) => checkFact(knowledge, page));
