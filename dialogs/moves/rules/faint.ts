/** Nothing was clearly understood: what leaves the case as it is may be answered on a guess. Pure. */
import { UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { tellsAMeasure } from '../../../knowledge/text/measures.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import type { Triage } from '../../case/triage.ts';
import { faintlyAsked } from '../asked/faintly.ts';
import { tellsItsMeasure } from '../asked/timeItTakes.ts';
import type { Alone } from '../message/alone.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { asksBack, type Move } from '../message/move.ts';
import { isSettled, namesTheTrouble } from '../message/tells.ts';
import { isBesideTheCase } from '../troubles/moveOfIntent.ts';
import { type Rule, toldBy } from './rule.ts';

const A_SENTENCE = 3;

const STANDS =
  /^(?:but |aber )?(?:the |our |my |its? |die |der |das |unsere? )?[\p{L} -]{2,40} (?:is|are|has been|was|ist|sind|war) (?:there|in place|set|assigned|on|in the list|listed|da|gesetzt|vergeben|zugewiesen|eingetragen)\b.{0,16}\b(?:since|for|seit)\b/iu;
const TRIED = new Set(['still-fails', 'done-already']);

/** Nothing was clearly understood: what leaves the case as it is may be answered on a guess. */
function moveOfFaint(triage: Triage, { faint = '', text, news, asks, bare }: Alone): Move {
  const { question } = triage;
  // "There are only 2 TB in it" doubts by what it tells.
  if (faint === 'doubt' && !asks && tellsAMeasure(text)) return { kind: 'told', text, facts: news, beside: true };
  // "We sign it ourselves, in C#" names a tool, and wants nothing for it.
  const namesOnly = faint === 'other-tool' && !asks && wordCount(text) >= A_SENTENCE;
  if (asksBack(faint) && !namesOnly) return { kind: 'asks', about: asks ? faintlyAsked(faint, text) : faint, text };
  // "The role is there since March" tells how it stands.
  if (TRIED.has(faint) && !asks && STANDS.test(text) && !givesAway('fails', text) && !givesAway('stillSame', text))
    return { kind: 'told', text, facts: news, beside: true };
  // "Is that an error then or not?" says of nothing that it was tried.
  if (TRIED.has(faint))
    return asks ? { kind: 'asks', about: faintlyAsked('guess', text), text } : { kind: 'tried', text, facts: news };
  if (faint === 'not-it' && !asks) return { kind: 'tried', text, facts: news, denied: true };
  if (faint === 'unsure' && !question) return { kind: 'asks', about: 'check-first', text };
  // Who asks is not only listened to.
  if (asks && !question && isSettled(triage) && isBesideTheCase(faint))
    return { kind: 'asks', about: 'page-says', text };
  if (bare && !question && isBesideTheCase(faint)) return { kind: 'says', what: 'listening' };
  // A whole sentence that nothing was heard in is no answer to the question, and is not put back to the person either.
  const isSaid = question !== undefined || faint === 'fact' || wordCount(text) > A_SENTENCE;
  const states = isSaid && !asks && wordCount(text) >= A_SENTENCE;
  if (states) return { kind: 'told', text, facts: news, ofFacts: true };
  // Who asks while a question is open answers nothing, and is told what can be said so far.
  return asks && question && !bare ? { kind: 'asks', about: 'page-says', text } : { kind: 'nothing' };
}

export const isPerhapsMeant: Rule = (triage, alone) => {
  const { asks, intent, faint, diagnosis } = alone;
  // "Won't remounting cut the jobs off?" asks, whatever trouble its words are like.
  const isAsked = asks && asksBack(faint);
  return isAsked || (intent !== 'fact' && diagnosis.causes.length === 0) ? moveOfFaint(triage, alone) : undefined;
};

/** Words that fit no answer are an answer too: the same is not asked again. */
export const fitsNoAnswer: Rule = ({ question, ...triage }, alone) =>
  question &&
  !namesTheTrouble(triage, alone.diagnosis) &&
  !tellsItsMeasure(triage, alone.text) &&
  !alone.asks &&
  Object.keys(alone.news).length === 0 &&
  !isAllElsewhere(alone.text)
    ? { ...toldBy(alone), facts: { [question.fact]: UNKNOWN } }
    : undefined;
