/**
 * What is asked in so many words that nothing has to be learned for it: the gap of a command, one of the candidates, and
 * what follows from sizes and rates that were told. Pure.
 */
import { asksForANumber, workedOut } from '../../../knowledge/followUps/workedOut.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { languageNamed } from '../../../knowledge/snippets/programs.ts';
import { coresIn, ratesIn, sizesIn, tellsAMeasure } from '../../../knowledge/text/measures.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { ownTold } from '../../case/said.ts';
import type { Triage } from '../../case/triage.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';
import { wishesATool } from '../message/tools.ts';
import { candidateAsked } from './candidateAsked.ts';
import { gapAsked } from './gapAsked.ts';
import { mannerAsked } from './mannerAsked.ts';
import { newcomerAsked } from './newcomerAsked.ts';

const says = cuesOf('words/moves.yaml');

const TELLS_APART =
  /\btell (?:them|these|those) apart\b|\bwhich (?:one )?(?:of them |of these )?(?:it is|is it)\b|\bunterscheide\w*|見分け|区別/i;
const A_FEW_WORDS = 8;
/** "Which block size for 900 GB?", and then "and for 5 TB?": the newer measure takes the place of the one before. */
const withoutMeasures = (asked: string, text: string): string =>
  [...(sizesIn(text).length > 0 ? sizesIn(asked) : []), ...(ratesIn(text).length > 0 ? ratesIn(asked) : [])].reduce(
    (rest, { said }) => rest.replace(said, ' '),
    asked,
  );

/** "What block size?", and then "it is 900 GB": the number that was asked for. */
function amountAsked(triage: Triage, text: string): string | undefined {
  const { askedLast } = triage;
  const told = [ownTold(triage), askedLast?.text ?? ''].join('\n');
  const own = asksIn(text) || asksForANumber(text) ? workedOut(text, told) : undefined;
  // "And with 1 Gbit/s?", "it is 900 GB".
  const isMore = askedLast && tellsAMeasure(text) && wordCount(text) <= A_FEW_WORDS;
  // Cores are asked of connections, whatever was asked before.
  const asked = coresIn(text) === undefined ? askedLast?.text : text;
  const more = isMore && asked ? workedOut(withoutMeasures(asked, text), `${told}\n${text}`) : undefined;
  // What was said just before is not said again.
  return own ?? (more === askedLast?.answered?.says ? undefined : more);
}

/** "Makes sense. How do I fix it in code?" */
const lastOf = (text: Redacted) =>
  (text
    .trim()
    .split(/(?<=[.!。])\s*(?=\S)/)
    .at(-1) ?? text) as Redacted;

export function plainlyAsked(triage: Triage, text: Redacted): Move | undefined {
  if (gapAsked(text)) return { kind: 'asks', about: 'gap', text };
  if (!isSettled(triage) && TELLS_APART.test(text)) return { kind: 'asks', about: 'check-first', text };
  const newcomer = newcomerAsked(text, triage.question !== undefined);
  if (newcomer) return { kind: 'asks', about: newcomer, text };
  const manner = triage.causes?.length ? mannerAsked(text) : undefined;
  if (manner) return { kind: 'asks', about: manner, text };
  const place = candidateAsked(triage, text);
  if (place !== undefined) return { kind: 'asks', about: 'candidate', text, place };
  // "How do I fix it?" names nothing else than what was advised, unless something was asked just before.
  const last = lastOf(text);
  if (isSettled(triage) && !triage.askedLast && says('asksTheFix', last))
    return { kind: 'asks', about: 'which-exactly', text: last };
  if (isSettled(triage) && languageNamed(text) && wishesATool(text)) return { kind: 'asks', about: 'other-tool', text };
  if (isSettled(triage) && says('asksIfSo', text.trim())) return { kind: 'asks', about: 'check-first', text };
  const amount = triage.cause && amountAsked(triage, text);
  return amount
    ? { kind: 'asks', about: 'reply', text, answered: { says: amount, of: triage.cause ?? '' }, isSure: true }
    : undefined;
}
