/** A cause that is none, or whose advice was followed in vain. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { impliedBy } from '../../../knowledge/words/told.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import type { Triage } from '../../case/triage.ts';
import { type Alone, readAlone } from '../alone.ts';
import type { Move } from '../move.ts';
import { withoutDenied } from '../takenBack.ts';
import { isSettled, saidToBeRight, whatIsDenied } from '../tells.ts';
import { hadNoEffect } from '../triedBeside.ts';
import type { Reader, Rule } from './rule.ts';

/** A cause is right as it is: what stands may be proven all the same. */
export const saysWhatIsRight: Rule = (triage, alone, reader) => {
  const right = saidToBeRight(triage, alone, reader);
  if (!right) return undefined;
  // Of several that it may be, the first is none either; of a verdict that stands the advice was followed.
  const isStruck = right !== triage.cause || !isSettled(triage);
  return { kind: 'tried', text: alone.text, facts: alone.news, ...(isStruck && { causes: [right] }) };
};

const needs = (takes: Facts, told: Facts) =>
  takes.auth !== undefined && takes.auth === (told.auth ?? impliedBy(told).auth);

/** "NFS, not SMB": what is said in place of what is taken back counts. */
function correctedBy(triage: Triage, { text }: Alone, causes: string[], reader: Reader): Move | undefined {
  const words = deniedWords(text);
  const rest = words.length > 0 ? withoutDenied(text, words) : undefined;
  if (!rest) return undefined;
  const { news, told } = readAlone(triage, rest, reader);
  // "The pod's identity, not my login": one login for another of its kind leaves what needs one.
  const staying = diagnoseCase(triage, reader.diagnose).causes.filter(({ takes }) =>
    needs(takes, { ...news, ...told }),
  );
  const struck = causes.filter((cause) => !staying.some(({ id }) => id === cause));
  return { kind: 'corrects', text: rest, facts: news, codes: false, denies: { words, causes: struck } };
}

export const deniesACause: Rule = (triage, alone, reader) => {
  const { text, news, intent } = alone;
  const denied = whatIsDenied(triage, alone, reader);
  const corrects = intent === 'correction' ? correctedBy(triage, alone, denied, reader) : undefined;
  if (corrects) return corrects;
  return denied.length > 0 ? { kind: 'tried', text, facts: news, causes: denied, denied: true } : undefined;
};

export const tellsOfNoEffect: Rule = (triage, { text, news, asks }) =>
  isSettled(triage) && !asks && hadNoEffect(text) ? { kind: 'tried', text, facts: news } : undefined;
