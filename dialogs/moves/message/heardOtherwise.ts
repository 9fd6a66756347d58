/** What is wanted with a sentence is learned from whole ones; some shapes say something else than their words sound like. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isQuestion } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { IntentHeard } from './intentHeard.ts';
import { theoryNamed } from './theoryNamed.ts';

const says = cuesOf('words/moves.yaml');

const ITS_OWN = /^([^?？\n]{4,90})[?？]\s*([^?？\n]{1,120})$/u;

/** "SFTP is enabled? Let me look … it's disabled", "idempotent? no it isn't": who answers what he asks asks nobody. */
export function answersItself(text: string): boolean {
  const [, asked = '', answer = ''] = ITS_OWN.exec(text.trim()) ?? [];
  return answer !== '' && !isQuestion(asked) && !isQuestion(answer) && says('answersOwn', answer.trim());
}

/** "Both have the same AzureWebJobsStorage" tells what is one, and not that it fails as before. */
const namesOneThing = (text: string) => says('sameThing', text);

const A_FEW_WORDS = 4;
const TAKES_BACK = new Set(['not-it', 'correction', 'fact', 'checked']);

/** "Must be throttling", "bet there's no private endpoint": a theory, however it sounds. */
const isATheory = (text: string) => !isQuestion(text) && says('theoryFirst', text) && theoryNamed(text).length > 0;

/** "A column that's not a key" says which one, and takes nothing back. */
const SAYS_WHICH = /^(?!that|which|it)[^,;.]{4,60}\s(?:that|which|who)(?:['’]s| is| are) not?\b/i;

/** "Ping geht durch", "die Dateien kommen per SFTP" is no good end. */
const endsNothing = (text: string) => says('aTestGoes', text) || says('comesBy', text);
const SURELY_OVER = 0.9;

const AS_FACT = 0.7;
const AS_GUESS = 0.8;
const CLEARLY = 0.95;
const HARDLY = 0.3;
const FAINTLY = 0.6;
const IS_FAINT = new Set(['solved', 'doubt', 'not-it', 'still-fails', 'done-already']);
/** "Roles are gone I guess" is no end and no try. */
const supposesACause = (text: string) =>
  !isQuestion(text) && givesAway('supposes', text) && theoryNamed(text).length > 0;
const IN_VAIN = new Set(['still-fails', 'not-it', 'done-already', 'solved']);

export function heardOtherwise(heard: IntentHeard | undefined, text: string): IntentHeard | undefined {
  if (!heard) return heard;
  if (answersItself(text)) return { intent: 'fact', sure: AS_FACT };
  if (heard.intent === 'correction' && heard.sure < 1 && SAYS_WHICH.test(text))
    return { intent: 'fact', sure: AS_FACT };
  if (heard.intent === 'still-fails' && namesOneThing(text)) return { intent: 'fact', sure: AS_FACT };
  if (heard.intent === 'solved' && heard.sure < SURELY_OVER && endsNothing(text))
    return { intent: 'fact', sure: AS_FACT };
  // "How long do I have?" asks until when, and "I doubt anybody changed that" tells of no try.
  if (heard.intent === 'how-long' && says('asksTheDeadline', text)) return { intent: 'urgent', sure: CLEARLY };
  if (IN_VAIN.has(heard.intent) && heard.sure < 1 && says('doubts', text)) return { intent: 'doubt', sure: AS_GUESS };
  if (TAKES_BACK.has(heard.intent) && heard.sure < 1 && isATheory(text)) return { intent: 'guess', sure: AS_GUESS };
  if (IS_FAINT.has(heard.intent) && heard.sure < FAINTLY && supposesACause(text))
    return { intent: 'guess', sure: AS_GUESS };
  const namesNew = says('otherCase', text) || says('another', text);
  const isBrief = heard.intent === 'new-case' && wordCount(text) <= A_FEW_WORDS && !namesNew;
  return isBrief && heard.sure < 1 ? { ...heard, sure: HARDLY } : heard;
}
