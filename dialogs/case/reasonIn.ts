/** Why a cause is named, in the person's language: what was answered, and where a line stands; what tools printed stays. Pure. */

import { type Facts, isFactName } from '../../knowledge/facts/facts.ts';
import { askFor } from '../../knowledge/questions/question.ts';
import { inWords, YOU_SAID } from '../../knowledge/verdict/because.ts';
import type { Say } from '../phrases/say.ts';
import { questionIn } from '../phrases.ts';

/** A line of a report, and how often it stands there. */
const PLACE = /\(line (\d+)(?:, (\d+) times)?\)$/;
const YES_OR_NO = /^(?:yes|no)\b/i;

/** An answer in words, with its question where a yes or no alone says nothing. */
export function answerSaid(fact: string, value: string, say: Say): string {
  if (!isFactName(fact)) return value;
  const english = askFor(fact);
  const place = english.answers.indexOf(value);
  const { text, labels } = questionIn(english, say);
  const label = labels[place] ?? value;
  return YES_OR_NO.test(english.labels[place] ?? '') ? `${text} ${label}` : label;
}

/** An answer behind which a line is quoted that tells it. */
const TOLD_BY_A_LINE = /^([^“”]{1,300}): (“[\s\S]*”)$/;

/** Of what is known, what says just this in English. */
function factSaidAs(words: string, facts: Facts): [fact: string, value: string] | undefined {
  for (const [fact, value] of Object.entries(facts))
    if (value !== undefined && inWords(fact, value) === words) return [fact, value];
  return undefined;
}

export function reasonIn(reason: string, facts: Facts, say: Say): string {
  if (reason.startsWith(YOU_SAID)) {
    const words = reason.slice(YOU_SAID.length);
    const said = factSaidAs(words, facts);
    return `${say('pageYouSaid')}: ${said ? answerSaid(...said, say) : words}`;
  }
  const [, words = '', quote] = TOLD_BY_A_LINE.exec(reason) ?? [];
  const told = quote && factSaidAs(words, facts);
  if (told) return `${answerSaid(...told, say)}: ${quote}`;
  return reason.replace(PLACE, (_all, line: string, count?: string) =>
    count ? say('reasonLines', { line, count }) : say('reasonLine', { line }),
  );
}
