/** A cause that is none, or whose advice was followed in vain. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { impliedBy } from '../../../knowledge/words/told.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import type { Triage } from '../../case/triage.ts';
import { isTold, saidInstead, withoutDenied } from '../corrected/takenBack.ts';
import { type Alone, readAlone } from '../message/alone.ts';
import { seesIt } from '../message/goodEnd.ts';
import type { Move } from '../message/move.ts';
import { isSettled, saidToBeRight, whatIsDenied } from '../message/tells.ts';
import { hadNoEffect } from '../message/triedBeside.ts';
import { type Reader, type Rule, toldBy } from './rule.ts';

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
  // What takes another word's place answers nothing: "the portal", asked how one signs in.
  const { question: _asked, ...unasked } = triage;
  const { news, told } = readAlone(unasked, rest, reader);
  // "The pod's identity, not my login": one login for another of its kind leaves what needs one.
  const staying = diagnoseCase(triage, reader.diagnose).causes.filter(({ takes }) =>
    needs(takes, { ...news, ...told }),
  );
  const struck = causes.filter((cause) => !staying.some(({ id }) => id === cause));
  const instead = words.length === 1 ? saidInstead(rest) : undefined;
  return {
    kind: 'corrects',
    text: rest,
    facts: news,
    codes: false,
    denies: { words, causes: struck, ...(instead && { instead }) },
  };
}

/** "It's NFS, not blobfuse", where blobfuse was told: one word takes the other's place, however it sounds. */
function takesBack(triage: Triage, text: Alone['text']): boolean {
  const words = deniedWords(text);
  const rest = words.some((word) => isTold(triage, word)) ? withoutDenied(text, words) : undefined;
  return rest !== undefined && saidInstead(rest) !== undefined;
}

export const deniesACause: Rule = (triage, alone, reader) => {
  const { text, news, intent } = alone;
  // "Ah. Wrong service" sees what it is.
  if (isSettled(triage) && seesIt(text) && intent === 'not-it') return toldBy(alone);
  const denied = whatIsDenied(triage, alone, reader);
  const isCorrected = intent === 'correction' || takesBack(triage, text);
  const corrects = isCorrected ? correctedBy(triage, alone, denied, reader) : undefined;
  if (corrects) return corrects;
  return denied.length > 0 ? { kind: 'tried', text, facts: news, causes: denied, denied: true } : undefined;
};

export const tellsOfNoEffect: Rule = (triage, { text, news, asks }) =>
  isSettled(triage) && !asks && hadNoEffect(text) ? { kind: 'tried', text, facts: news } : undefined;
