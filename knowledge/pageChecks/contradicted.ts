/**
 * A sign of rank `detail` decides alone, whatever else the report tells, so it has to be right of nearly every report that
 * shows it. The examples are the judge: where their causes contradict a sign more than now and then, it only goes with its
 * cause, and what stands around it decides.
 */

import type { WeighedCause } from '../evidence/weigh.ts';
import { weigh } from '../evidence/weigh.ts';
import { type Example, NO_STORAGE } from '../learn/examples.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { decisive } from '../verdict/decisive.ts';

/** One odd report proves nothing. */
const ODD = 1;
/** So many of the reports that it decides may belong to others. */
const MOST_WRONG = 0.15;

interface Decided {
  right: number;
  wrong: Example[];
}

const signOf = ({ because }: WeighedCause) => because.find(({ rank, harmless }) => rank === 'detail' && !harmless)?.id;

/** What each deciding sign made of the examples. Text that is none of ours is refused before signs are asked. */
function decisions(knowledge: Knowledge, examples: readonly Example[]): Map<string, Decided> {
  const bySign = new Map<string, Decided>();
  for (const example of examples.filter(({ accept }) => accept[0] !== NO_STORAGE)) {
    const decided = decisive(knowledge, weigh(knowledge, recognise(knowledge, redact(example.text))));
    if (!decided) continue;
    const key = `${decided.cause} ${signOf(decided)}`;
    const one = bySign.get(key) ?? { right: 0, wrong: [] };
    if (example.accept.includes(decided.cause)) one.right += 1;
    else one.wrong.push(example);
    bySign.set(key, one);
  }
  return bySign;
}

const isContradicted = ({ right, wrong }: Decided) =>
  wrong.length > ODD && wrong.length > MOST_WRONG * (right + wrong.length);

export function checkContradicted(knowledge: Knowledge, examples: readonly Example[]): Fault[] {
  return [...decisions(knowledge, examples)]
    .filter(([, decided]) => isContradicted(decided))
    .map(([key, { right, wrong }]) => {
      const [cause = '', ...sign] = key.split(' ');
      const places = wrong.slice(0, 3).map(({ file, line }) => `${file}:${line}`);
      return {
        file: knowledge.causes.get(cause)?.file ?? `causes/${cause}.md`,
        line: 1,
        says: `${sign.join(' ')} decides for ${cause} in ${right} examples of it and in ${wrong.length} of other causes (${places.join(', ')}). Give the sign rank: code, or make it narrower.`,
      };
    });
}
