/** "The job id ends in 7f": said of the case, and nothing that we know the meaning of. Pure. */

import { UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { pageOn, pageOnTold } from '../../case/pageOn.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import { saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { saysNoMore } from '../asked/leaning.ts';
import { tellsItsMeasure } from '../asked/timeItTakes.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';
import { nameSaid } from './nameSaid.ts';

const tellsSomething = ({ facts }: Extract<Move, { kind: 'told' }>) =>
  Object.values(facts).some((value) => value !== undefined && value !== UNKNOWN);

const AGREES = /^(?:yes|yep|yeah|right|exactly|ja|jo|genau|stimmt|はい|ええ|そうです)(?![\p{L}\p{N}])/iu;

/** "Source is \\\\fs01\\projects": between which places it goes is noted. */
const A_PLACE = /(?:^|\s)(?:\\\\[\w.-]{1,60}\\|[A-Za-z]:\\|https?:\/\/)/;

const AN_OPTION = /(?:^|\s)(?:--?[a-z]|_[a-z])|\w[_=]\w/i;

const FIRST = 3;
/** So many words of a page. */
const MORE_THAN_CHANCE = 2;

/** The words by themselves make one think of what comes into question. */
const isOfTheCase = ({ causes = [] }: Triage, { diagnosis }: Alone) =>
  diagnosis.causes.slice(0, FIRST).some(({ id }) => causes.slice(0, FIRST).includes(id));

/** "We are on a VPN": the page of what stands speaks of just that. */
export function isOnThePage(triage: Triage, text: string, diagnose: Deps['diagnose']): boolean {
  const [first] = isSettled(triage) ? diagnoseCase(triage, diagnose).causes : [];
  return first !== undefined && pageOnTold(first, text).length > 0;
}

/** While a question is open, only what names nothing of ours: other words that fit no answer are an answer too. */
export function isUnheard(triage: Triage, alone: Alone, move: Move, diagnose: Deps['diagnose']): boolean {
  if (move.kind !== 'told' || move.answered || tellsSomething(move)) return false;
  if (givesAway('fails', alone.text) || givesAway('works', alone.text)) return false;
  // Who asks is told what the page says of it, or that it says nothing.
  if (alone.isLetters || alone.isCommand || alone.asks || alone.intent === 'checked') return false;
  // "Yes, they work on them all day" says that it is so.
  if (isSettled(triage) && (AGREES.test(alone.text) || A_PLACE.test(alone.text))) return false;
  if (tellsItsMeasure(triage, alone.text) || saysNoMore(alone.text)) return false;
  if (nameSaid(alone.text, triage.cause ?? '')) return false;
  if (triage.question) return alone.bare && !triage.askedAgain && !isOnThePage(triage, alone.text, diagnose);
  if (!isSettled(triage) || isOfTheCase(triage, alone)) return false;
  const whole = diagnoseCase(saying(triage, { kind: 'told', text: alone.text, facts: {} }), diagnose);
  const [first] = whole.causes;
  if (!first || first.id !== triage.cause) return false;
  // "_netdev is not set" names what a step is about.
  if (AN_OPTION.test(alone.text) && stepsNamed(first.fix, alone.text).length > 0) return false;
  return pageOn(first, alone.text, MORE_THAN_CHANCE).length === 0;
}
