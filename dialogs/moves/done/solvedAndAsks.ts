/** "Works again. Will it come back?": the trouble is over, and what it was, or whether it stays away, is asked of it. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import type { Deps } from '../../deps.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { SURELY } from '../message/nearness.ts';

const CLAUSES = /(?<=[.!?。！？;])\s*|[,、]\s*|\n+|\s+(?:but|and|aber|und)\s+/;

export function solvedAndAsks(text: Redacted, intentOf: Deps['intentOf']): boolean {
  const clauses = text.split(CLAUSES).filter(Boolean);
  const asked = clauses.findLastIndex((one) => givesAway('asksOfTheEnd', one));
  const news = clauses.slice(0, asked).join(', ') as Redacted;
  if (asked < 1 || givesAway('fails', news) || isAllElsewhere(news)) return false;
  const heard = intentOf?.(news, false);
  return (heard?.intent === 'solved' && heard.sure >= SURELY) || (givesAway('works', news) && saysNow(news));
}

const NOW = /\b(?:now|again|since|after|jetzt|wieder|seit|nach)\b/i;
const saysNow = (text: string) => NOW.test(text);
