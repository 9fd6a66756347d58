/** Which questions make sense at this point of a case: nobody is asked what is known, or what cannot be. Pure. */
import type { Evidence } from '../evidence/evidence.ts';
import type { FactPageMatter } from '../facts/factPages.ts';
import { type FactName, type Facts, factPages, wordsMeantBy } from '../facts/facts.ts';
import { once } from '../lazily.ts';
import { table } from '../table.ts';
import { kindNamed } from './opening.ts';
import { namesTrouble } from './question.ts';
import { hasNoWords, toldByTheWay } from './said.ts';
import { makesSense } from './sense.ts';
import type { Asking } from './worth.ts';

/** What makes sense by one answer to the question before it counts from there on: that one is asked first. */
function mayMakeSense(page: FactPageMatter, told: () => Facts): boolean {
  const { after, onlyIf, unless } = page;
  if (!onlyIf && !unless) return true;
  if (makesSense(page, told())) return true;
  const isOpen = after !== undefined && onlyIf?.[after] !== undefined && !Object.hasOwn(told(), after);
  return isOpen && makesSense({ unless }, told());
}

/** The kinds of errors that some statuses stand for. */
const KINDS = table<readonly string[]>({ conflict: ['409', '412'], errorWord: ['401', '403'], missing: ['404'] });

/** With a 416 at hand nobody is asked which conflict it is, and with a 404 none which refusal. */
function otherKinds({ codes }: Evidence): ReadonlySet<string> {
  const told = codes.filter((code) => /^[45]\d\d$/.test(code));
  const others = [...KINDS].filter(([, statuses]) => !told.some((status) => statuses.includes(status)));
  return new Set(told.length > 0 ? others.map(([fact]) => fact) : []);
}

/** Whether a question may be asked at this point. */
export function askable(asking: Asking): (fact: FactName) => boolean {
  const { evidence, given } = asking;
  // With the code at hand nobody is asked for the error's words, nor where the cause is likely without any error at all.
  const settled = asking.sure && evidence.codes.length === 0;
  const named =
    settled || evidence.observations.some(namesTrouble) || hasNoWords(given) || wordsMeantBy(given).length > 0;
  const known = { ...kindNamed(asking.report, evidence), ...evidence.facts, ...given };
  const told = once(() => ({ ...toldByTheWay(asking.report), ...known }));
  const pages = factPages();
  const others = otherKinds(evidence);
  return (fact) => {
    if (others.has(fact)) return false;
    const page = known[fact] === undefined ? pages.get(fact)?.matter : undefined;
    return page?.question !== undefined && mayMakeSense(page, told) && !(named && page.starts === 'words');
  };
}
