/**
 * "We use a managed identity", "there is a private endpoint": told of how things are somewhere, the words are like what others
 * told of a trouble with just that. They make no cause of what hardly came into question, and nothing certain. Pure.
 */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { leaning } from '../../../knowledge/questions/against.ts';
import { withoutCircumstances } from '../../../knowledge/questions/circumstances.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { isNameAlone, tellsACircumstance } from '../../../knowledge/words/states.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { isRefused, saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { IN_QUESTION } from './rowsFitting.ts';
import type { Spoken } from './settlesTheCase.ts';

/** So much oftener than others do people with a cause tell such a fact. */
const CLEARLY = 3;

const isInQuestion = ({ causes }: Diagnosis, id: string) =>
  causes.some((cause) => cause.id === id && cause.confidence >= IN_QUESTION);

/** "We don't use leases" sounds like a lease. */
const A_REMARK = 14;
const isRemark = (text: string) => wordCount(text) <= A_REMARK && !givesAway('fails', text);

/** "Access denied", and then "on the share": where nothing comes into question yet, that says what it is about. */
const SAYS_WHAT_IT_IS_OF = ['service', 'protocol', 'operation', 'missing'];
const opensTheCase = ({ causes }: Diagnosis, { facts }: Spoken) =>
  (causes[0]?.confidence ?? 0) < IN_QUESTION && SAYS_WHAT_IT_IS_OF.some((fact) => Object.hasOwn(facts, fact));

/** @param told what was said next, and heard with all that was said before. */
export function onlyACircumstance(before: Triage, told: Spoken, diagnose: Deps['diagnose']): boolean {
  const alone = diagnose(told.text);
  const isDenial = isRemark(told.text) && deniedWords(told.text).length > 0 && !isSettledBy(alone.certainty);
  // "We believe the ACLs are fine": what is only supposed makes nothing likely that was not.
  const isSupposed = isRemark(told.text) && givesAway('supposes', told.text);
  const isHowItIs = tellsACircumstance(told.text) || isNameAlone(told.text) || isDenial || isSupposed;
  if (!isHowItIs || alone.codes.length > 0) return false;
  const known = diagnoseCase(before, diagnose);
  const inAll = diagnoseCase(saying(before, told), diagnose);
  const [first] = inAll.causes;
  if (first === undefined || known.causes.length === 0 || opensTheCase(known, told)) return false;
  const tellsAFact = Object.values(told.facts).some((value) => value !== undefined && value !== UNKNOWN);
  if (inAll.certainty === 'certain' && known.certainty !== 'certain') return tellsAFact;
  if (isSupposed && isSettledBy(inAll.certainty) && !isSettledBy(known.certainty)) return true;
  const ofFacts = diagnoseCase(saying(before, { ...told, beside: true }), diagnose);
  if ([known, ofFacts].some((one) => isInQuestion(one, first.id))) return false;
  // "I am Owner" says much of who is refused, and nothing of what is slow or not there.
  return !isRefused(before) || leaning(withoutCircumstances(told.facts), first.id) < CLEARLY;
}
