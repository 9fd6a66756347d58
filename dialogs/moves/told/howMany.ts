/** "There are about 300 of them": whoever counts what the step is for wants it done for all of them. Pure. */
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';
import type { TypedRule } from '../rules/rule.ts';

const COUNTS =
  /^(?:(?:there(?: are|['’]re)|it(?:['’]s| is)|that(?:['’]s| is)|we have|i have|about|around|some|roughly|nearly|over|more than|es sind|das sind|wir haben|etwa|ungefähr|rund|circa|ca\.?|fast|über)\s+)*(?<count>\d[\d.,]*)\s?(?<thousands>k|thousand|tausend|million(?:en|s)?|万|千)?\s*(?:of (?:them|these|those)|such \w+|blobs?|files?|folders?|objects?|items?|dateien|objekte|ordner|davon|blobs|個|件|ファイル)(?![\p{L}])[^,;:]{0,24}$/iu;
/** So few are done one by one. */
const BY_HAND = 20;

function countIn(text: string): number {
  const { count = '', thousands } = COUNTS.exec(text.trim())?.groups ?? {};
  return Number(count.replace(/[.,]/g, '')) * (thousands ? 1000 : 1);
}

/** One of many stands in its command. */
const OF_ONE = /```(?:bash|powershell)\n[^`]*"(?:[^"\n]*\/)?<(?:path|blob|file)>"/;

const FOR_MANY =
  /(?:\bhow (?:do|can|would|should) (?:i|we|one) (?:do|run|apply) (?:it|that|this|so)|\bwie (?:mache|mach|machen|macht) (?:ich|wir|man) das|\b(?:do|run) (?:it|that|this)|どうやって) (?:for|with|on|für|mit|bei) (?:all |those |these |the |about |alle |die )*(?<many>\d[\d.,]*\s?(?:k|thousand|tausend|million(?:en|s)?)?\s*\p{L}+)\W*$/iu;

/** "And how do I do that for 2000 blobs?": the command of one, once for each of them. */
export const asksForMany: TypedRule = ({ triage, text, reader }) => {
  const { many = '' } = FOR_MANY.exec(text.trim())?.groups ?? {};
  return countIn(many) >= BY_HAND && isSettled(triage) && isOfOne(triage, reader.diagnose)
    ? { kind: 'asks', about: 'automate', text }
    : undefined;
};

/** The step that is shown does it for one of many. */
function isOfOne(triage: Triage, diagnose: Deps['diagnose']): boolean {
  const [first] = diagnoseCase(triage, diagnose).causes;
  return OF_ONE.test(first?.fix[triage.shown?.step ?? 0] ?? '');
}

/** @param move what is made of the words so far */
export function howMany(
  triage: Triage,
  { text, asks, news }: Alone,
  move: Move,
  diagnose: Deps['diagnose'],
): Move | undefined {
  const isFree = move.kind === 'unheard' || (move.kind === 'told' && !move.answered);
  if (!isFree || asks || !isSettled(triage) || Object.keys(news).length > 0 || countIn(text) < BY_HAND)
    return undefined;
  return isOfOne(triage, diagnose) ? { kind: 'asks', about: 'automate', text } : undefined;
}
